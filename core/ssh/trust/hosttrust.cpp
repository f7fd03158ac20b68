// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/trust/hosttrust.h"

using namespace Qt::StringLiterals;

namespace keeper {

KnownHosts knownHostsOf(const HostConfig &host, const QString &programFile)
{
    QStringList files = host.userKnownHosts + host.globalKnownHosts;
    if (!programFile.isEmpty())
        files.prepend(programFile);
    return {files, knownHostsName(host.hostName, host.port, host.hostKeyAlias)};
}

Result<> checkTrust(const KnownHosts &known,
                    const TrustQuestion &question,
                    Questions &questions,
                    const std::stop_token &stop)
{
    const KnownHosts::Finding finding = known.look(question.key);
    const QMap<QString, QString> facts{{u"host"_s, question.host},        {u"type"_s, question.key.type},
                                       {u"new"_s, question.key.sha256()}, {u"old"_s, finding.stored},
                                       {u"file"_s, finding.file},         {u"line"_s, QString::number(finding.line)}};
    const QString detail = question.host + u" showed "_s + question.key.sha256();
    switch (finding.verdict) {
    case KnownHosts::Verdict::Known:
        return {};
    case KnownHosts::Verdict::Changed:
        return fail(ErrorCode::HostKeyChanged, detail, facts);
    case KnownHosts::Verdict::Revoked:
        return fail(ErrorCode::HostKeyRevoked, detail, facts);
    case KnownHosts::Verdict::Unknown:
        break;
    }

    const auto unknown = [&](const QString &why) {
        QMap<QString, QString> told{
            {u"host"_s, question.host}, {u"type"_s, question.key.type}, {u"new"_s, question.key.sha256()}};
        if (known.namesAuthority())
            told.insert(u"notHonoured"_s, u"@cert-authority"_s);
        return fail(ErrorCode::HostKeyUnknown, why, told);
    };
    if (!question.accepted.isEmpty())
        return question.accepted == question.key.sha256() ? Result<>() : unknown(u"another key was accepted"_s);
    const Result<bool> trusted = questions.trustHostKey({.host = question.host, .key = question.key}, stop);
    if (stop.stop_requested())
        return cancelled();
    if (!trusted && trusted.error().code == ErrorCode::HostKeyUnknown)
        return unknown(trusted.error().detail);
    if (!trusted)
        return std::unexpected(trusted.error());
    if (!*trusted)
        return unknown(u"declined"_s);
    return question.programFile.isEmpty() ? Result<>()
                                          : KnownHosts::append(question.programFile, question.host, question.key);
}

} // namespace keeper
