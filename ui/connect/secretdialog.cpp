// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/secretdialog.h"

#include "ui/widgets/labels.h"
#include "ui/words/displaytext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct SecretWords
{
    QString title;
    QString prompt;
    QString accept;
};

SecretWords wordsFor(const SecretQuestion &question)
{
    const QString user = harmless(question.user);
    const QString host = harmless(question.host);
    switch (question.kind) {
    case SecretKind::Passphrase:
        return {SecretDialog::tr("Unlock Key", "@title:window"),
                SecretDialog::tr("Passphrase of the key %1:", "@label").arg(harmless(question.keyFile)),
                SecretDialog::tr("&Unlock Key", "@action")};
    case SecretKind::Password:
        return {SecretDialog::tr("Log In", "@title:window"),
                SecretDialog::tr("Password of %1 on %2:", "@label").arg(user, host),
                SecretDialog::tr("&Log In", "@action")};
    case SecretKind::Challenge:
        return {SecretDialog::tr("Log In", "@title:window"),
                SecretDialog::tr("%1 asks %2: %3", "@label host, user, the server's words")
                    .arg(host, user, harmless(question.prompt)),
                SecretDialog::tr("&Log In", "@action")};
    case SecretKind::SudoPassword:
        return {SecretDialog::tr("Allow sudo", "@title:window"),
                SecretDialog::tr("Password of %1 for sudo on %2:", "@label").arg(user, host),
                SecretDialog::tr("&Allow sudo", "@action")};
    }
    return {};
}

} // namespace

SecretDialog::SecretDialog(const SecretQuestion &question, bool keepable, QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("&Keep in the keychain", "@option:check"), this))
{
    const SecretWords words = wordsFor(question);
    setObjectName(u"secretDialog"_s);
    setWindowTitle(words.title);
    setModal(true);
    QLabel *prompt = plainLabel(u"secretPrompt"_s, this);
    prompt->setText(words.prompt);
    prompt->setBuddy(m_field);
    prompt->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    m_field->setObjectName(u"secret"_s);
    m_field->setAccessibleName(words.prompt);
    m_field->setAccessibleDescription(keepable ? tr("Kept only if you ask for it", "@info accessible")
                                               : tr("It is not kept", "@info accessible"));
    m_field->setEchoMode(question.echo ? QLineEdit::Normal : QLineEdit::Password);
    m_keep->setObjectName(u"keepSecret"_s);
    m_keep->setVisible(keepable);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *accept = buttons->addButton(words.accept, QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"giveSecret"_s);
    accept->setEnabled(false);
    buttons->addButton(tr("&Cancel", "@action"), QDialogButtonBox::RejectRole)->setObjectName(u"declineSecret"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(10);
    column->addWidget(prompt);
    column->addWidget(m_field);
    column->addWidget(m_keep);
    column->addWidget(buttons);

    connect(m_field, &QLineEdit::textChanged, accept,
            [accept](const QString &text) { accept->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

bool SecretDialog::isToBeKept() const
{
    return m_keep->isChecked();
}

SecretString SecretDialog::takeSecret()
{
    SecretString secret(m_field->text().toUtf8());
    m_field->clear();
    return secret;
}

} // namespace keeper
