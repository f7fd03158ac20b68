// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connect/connectmodel.h"
#include "ui/widgets/page.h"
#include "ui/words/action.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace keeper {

class HostKeyPanel;
class InlineMessage;
class ProjectPanel;

/// What the page says of its purpose.
struct ConnectWords
{
    QString title;
    QString hint;
    QString back;    ///< Text of the button.
    QString restore; ///< The same, where there is no authentik; empty: not offered.
};

/// Address and key, then one result line for each stage of connecting, and the questions that come up.
class ConnectPage : public Page
{
    Q_OBJECT

public:
    ConnectPage(ConnectModel &model, const ConnectWords &words, QWidget *parent = nullptr);
    void setWords(const ConnectWords &words);
    void setAddress(const QString &address);
    void setIdentityFile(const QString &path);
    [[nodiscard]] QString title() const override { return m_words.title; }
    [[nodiscard]] PageButton next() const override;
    [[nodiscard]] PageButton cancel() const override;
    [[nodiscard]] PageButton back() const override { return {.text = m_words.back, .enabled = !isBusy()}; }
    void onNext() override { m_model.start(); }
    void onCancel() override;

signals:
    void restoreWanted(); ///< Onto the host that has no authentik.

protected:
    void coloursChanged() override { refreshLines(); }

private:
    struct Line
    {
        QLabel *icon;
        QLabel *title;
        QLabel *word;
        QLabel *detail;
    };
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeLines();
    void refresh();
    void refreshLines();
    void refreshQuestions();
    void bringIntoSight(QWidget *widget);
    void chooseIdentity();
    void help(Action action);

    [[nodiscard]] bool isBusy() const;

    ConnectModel &m_model;
    ConnectWords m_words;
    QLabel *m_hint;
    QLineEdit *m_address;
    QLabel *m_problem;
    QLineEdit *m_identity;
    QPushButton *m_browse;
    QList<Line> m_rows; ///< Filled while m_lines is made: stays before it.
    QWidget *m_lines;
    HostKeyPanel *m_hostKey;
    ProjectPanel *m_projects;
    InlineMessage *m_message;
    QPushButton *m_restore;
    ConnectPhase m_shown = ConnectPhase::Editing;
};

} // namespace keeper
