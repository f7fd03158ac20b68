// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/hostkeypanel.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/words/displaytext.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// As sshd names its files: "ssh_host_ecdsa_key.pub".
QString fileWord(const QString &keyType)
{
    return keyType.startsWith("ecdsa"_L1) ? u"ecdsa"_s : keyType == "ssh-ed25519"_L1 ? u"ed25519"_s : u"rsa"_s;
}

} // namespace

HostKeyPanel::HostKeyPanel(QWidget *parent)
    : QFrame(parent)
    , m_heading(plainLabel(u"hostKeyHeading"_s, this))
    , m_type(plainLabel(u"hostKeyType"_s, this))
    , m_fingerprint(plainLabel(u"hostKeyFingerprint"_s, this))
{
    setObjectName(u"hostKeyPanel"_s);
    setFrameShape(QFrame::StyledPanel);
    makeBold(m_heading);
    m_fingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    m_where = plainLabel(u"hostKeyWhere"_s, this);

    auto *facts = new QFormLayout;
    facts->addRow(tr("Key type:", "@label"), m_type);
    facts->addRow(tr("Fingerprint:", "@label"), m_fingerprint);
    auto *trust = verbButton(u"trustKey"_s, tr("&Trust This Key", "@action"), this);
    auto *refuse = verbButton(u"refuseKey"_s, tr("&Don't Connect", "@action"), this);
    trust->setAccessibleDescription(tr("It is noted down, and you are not asked again", "@info accessible"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(refuse);
    buttons->addWidget(trust);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_heading);
    column->addLayout(facts);
    column->addWidget(m_where);
    column->addLayout(buttons);

    connect(trust, &QPushButton::clicked, this, [this] { emit answered(true); });
    connect(refuse, &QPushButton::clicked, this, [this] { emit answered(false); });
}

void HostKeyPanel::setQuestion(const HostKeyQuestion &question)
{
    m_heading->setText(tr("The host %1 is not known yet. Is this its key?", "@title").arg(harmless(question.host)));
    m_type->setText(harmless(question.key.type));
    m_fingerprint->setText(question.key.sha256());
    m_where->setText(
        tr("Compare it with what the server itself says, at its console or from whoever runs it:", "@info") +
        u"\nssh-keygen -lf /etc/ssh/ssh_host_%1_key.pub"_s.arg(fileWord(question.key.type)));
    setAccessibleName(m_heading->text());
    setAccessibleDescription(question.key.type + u' ' + question.key.sha256());
}

} // namespace keeper
