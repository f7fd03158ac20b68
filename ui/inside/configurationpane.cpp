// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/configurationpane.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

ConfigurationPane::ConfigurationPane(ConfigurationModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_files(new QComboBox(this))
    , m_secrets(verbButton(u"showSecrets"_s, tr("Show S&ecrets", "@action"), this))
    , m_text(new QPlainTextEdit(this))
    , m_notice(plainLabel(u"configurationNotice"_s, this))
    , m_error(new InlineMessage(this))
{
    setObjectName(u"configurationPane"_s);
    m_files->setObjectName(u"configurationFiles"_s);
    m_files->setAccessibleName(tr("Configuration file", "@label accessible"));
    m_files->setAccessibleDescription(tr("Its contents are shown below", "@info accessible"));
    m_files->setModel(&m_model);
    auto *name = new QLabel(tr("F&ile:", "@label"), this);
    name->setBuddy(m_files);
    m_text->setObjectName(u"configurationText"_s);
    m_text->setAccessibleName(tr("Contents of the configuration file", "@label accessible"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false); // nothing of what was shown is kept
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    auto *line = new QHBoxLayout;
    line->addWidget(name);
    line->addWidget(m_files, 1);
    line->addWidget(m_secrets);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addLayout(line);
    column->addWidget(m_error);
    column->addWidget(m_text, 1);
    column->addWidget(m_notice);

    connect(m_files, &QComboBox::activated, &m_model, &ConfigurationModel::choose);
    connect(m_secrets, &QPushButton::clicked, &m_model, [this] { m_model.setShowsSecrets(!m_model.showsSecrets()); });
    connect(m_error, &InlineMessage::asked, &m_model, &ConfigurationModel::readAgain);
    connect(&m_model, &ConfigurationModel::changed, this, &ConfigurationPane::refresh);
    refresh();
}

void ConfigurationPane::hideEvent(QHideEvent *event)
{
    m_model.setShowsSecrets(false);
    QWidget::hideEvent(event);
}

void ConfigurationPane::refresh()
{
    m_files->setCurrentIndex(m_model.chosen());
    m_files->setEnabled(m_model.rowCount() > 0);
    m_text->setPlainText(m_model.text());
    m_text->setVisible(m_model.chosen() >= 0);
    showText(m_notice, m_model.notice());
    setVerb(m_secrets, m_model.showsSecrets() ? tr("Hide S&ecrets", "@action") : tr("Show S&ecrets", "@action"));
    m_secrets->setEnabled(m_model.hasSecrets());
    m_error->setVisible(m_model.error().has_value());
    if (m_model.error())
        m_error->showError(*m_model.error(), {Action::TryAgain});
}

} // namespace keeper
