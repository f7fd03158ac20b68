// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/outlinedstyle.h"
#include "ui/theme/palettes.h"
#include "ui/theme/portalscheme.h"

#include <QApplication>
#include <QPointer>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// One for the program: keeps its colours as they were chosen.
class Theme : public QObject
{
public:
    explicit Theme(QApplication &app)
        : QObject(&app)
        , m_portal(QDBusConnection::sessionBus())
    {
        QApplication::setStyle(new OutlinedStyle);
        connect(QApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::refresh);
        connect(&m_portal, &PortalScheme::changed, this, &Theme::refresh);
    }

    void setColours(Colours colours)
    {
        m_colours = colours;
        // For what is not ours to paint: the frame of the window. Where the platform can't, nothing happens.
        QStyleHints *hints = QApplication::styleHints();
        if (colours == Colours::System)
            hints->unsetColorScheme();
        else
            hints->setColorScheme(colours == Colours::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
        refresh();
    }

private:
    void refresh()
    {
        const Qt::ColorScheme platform = QApplication::styleHints()->colorScheme();
        if (m_colours == Colours::System && platform != Qt::ColorScheme::Unknown) {
            QApplication::setPalette(QPalette()); // the desktop's own
            return;
        }
        const bool dark =
            m_colours == Colours::Dark || (m_colours == Colours::System && m_portal.scheme() == Qt::ColorScheme::Dark);
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
    }

    Colours m_colours = Colours::System;
    PortalScheme m_portal;
};

} // namespace

void applyColours(QApplication &app, Colours colours)
{
    static QPointer<Theme> theme; // there may be an application after this one, in tests
    if (!theme)
        theme = new Theme(app);
    theme->setColours(colours);
}

} // namespace keeper
