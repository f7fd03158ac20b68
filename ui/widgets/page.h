// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QPointer>
#include <QWidget>

namespace keeper {

/// A button of the window's foot, as its page wants it. Without text it is not shown.
struct PageButton
{
    QString text;
    bool enabled = true;
    bool byReturn = true; ///< Return presses the one that goes on, wherever the focus is.
    QString about;        ///< For speech: what it does, where the verb alone does not say.
};

/// One page of the window: says what its buttons are, and is told when they are used.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual PageButton next() const { return {}; }   ///< The one that goes on; the default button.
    [[nodiscard]] virtual PageButton cancel() const { return {}; } ///< Ends what is under way.
    [[nodiscard]] virtual PageButton back() const { return {}; }
    virtual void onNext() { emit goOn(); }
    virtual void onCancel() {}

signals:
    void buttonsChanged();
    void goOn(); ///< By the button for it.

protected:
    [[nodiscard]] static PageButton backButton() { return {.text = tr("&Back", "@action")}; }
    virtual void coloursChanged() {} ///< What was drawn in the colours of before is to be drawn anew.
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            coloursChanged();
        QWidget::changeEvent(event);
    }
    /// Where the focus begins. Not by a focus proxy: Tab would go from the last widget back to it, and never reach
    /// those before it.
    void setFirstFocus(QWidget *widget) { m_firstFocus = widget; }
    void focusInEvent(QFocusEvent *) override
    {
        if (m_firstFocus && m_firstFocus->isVisible() && m_firstFocus->isEnabled())
            m_firstFocus->setFocus();
        else
            focusNextChild();
    }

private:
    QPointer<QWidget> m_firstFocus;
};

} // namespace keeper
