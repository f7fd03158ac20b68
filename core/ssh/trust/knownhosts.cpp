// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/trust/knownhosts.h"

#include "core/ssh/pump/wireformat.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <fnmatch.h>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

/// `|1|salt|hash`: HMAC-SHA1 of the name with the salt as its key (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT).
bool matchesHashed(const QByteArray &field, const QByteArray &host)
{
    const QByteArrayList parts = field.split('|');
    if (parts.size() != 4 || parts[1] != "1")
        return false;
    const QByteArray salt = QByteArray::fromBase64(parts[2]);
    return QMessageAuthenticationCode::hash(host, salt, QCryptographicHash::Sha1) == QByteArray::fromBase64(parts[3]);
}

/// `*` and `?` alone are special; brackets, as in `[host]:port`, are not.
bool matchesPattern(QByteArray pattern, const QByteArray &host)
{
    pattern = pattern.toLower().replace('\\', "\\\\").replace('[', "\\[");
    return ::fnmatch(pattern.constData(), host.constData(), 0) == 0;
}

bool matches(const QByteArray &field, const QByteArray &host)
{
    if (field.startsWith('|'))
        return matchesHashed(field, host);
    bool found = false;
    for (const QByteArray &pattern : field.split(',')) {
        const bool negated = pattern.startsWith('!');
        if (!matchesPattern(negated ? pattern.mid(1) : pattern, host))
            continue;
        if (negated)
            return false;
        found = true;
    }
    return found;
}

const QStringList &typesByPreference()
{
    static const QStringList types{u"ssh-ed25519"_s, u"ecdsa-sha2-nistp256"_s, u"ecdsa-sha2-nistp384"_s,
                                   u"ecdsa-sha2-nistp521"_s, u"ssh-rsa"_s};
    return types;
}

/// The names under which libssh2 asks for a key of this type; none for those it can't check.
QStringList algorithmsOf(const QString &type)
{
    if (type == u"ssh-rsa")
        return {u"rsa-sha2-512"_s, u"rsa-sha2-256"_s}; // never with SHA-1
    return typesByPreference().contains(type) ? QStringList{type} : QStringList{};
}

} // namespace

KnownHosts::KnownHosts(const QStringList &files, const QString &host)
{
    for (const QString &file : files)
        read(file, host);
}

void KnownHosts::read(const QString &name, const QString &host)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (int number = 1; !file.atEnd(); ++number)
        readLine(file.readLine().simplified(), name, number, host.toUtf8().toLower());
}

void KnownHosts::readLine(const QByteArray &text, const QString &file, int number, const QByteArray &host)
{
    if (text.isEmpty() || text.startsWith('#'))
        return;
    QByteArrayList fields = text.split(' ');
    const QByteArray marker = fields.first().startsWith('@') ? fields.takeFirst() : QByteArray();
    if (fields.size() < 3 || !matches(fields[0], host))
        return;
    if (marker == "@cert-authority") {
        m_namesAuthority = true;
        return;
    }
    const QByteArray blob = QByteArray::fromBase64(fields[2]);
    const HostKey key{.type = QString::fromLatin1(fields[1]), .blob = blob};
    const bool known = marker.isEmpty() || marker == "@revoked";
    if (known && keyTypeOf(blob) == key.type)
        m_lines.append({.file = file, .number = number, .revoked = marker == "@revoked", .key = key});
}

KnownHosts::Finding KnownHosts::look(const HostKey &key) const
{
    const auto finding = [](Verdict verdict, const Line &line) {
        return Finding{.verdict = verdict, .file = line.file, .line = line.number, .stored = line.key.sha256()};
    };
    for (const Line &line : m_lines) {
        if (line.revoked && line.key == key)
            return finding(Verdict::Revoked, line);
    }
    for (const Line &line : m_lines) {
        if (!line.revoked && line.key == key)
            return finding(Verdict::Known, line);
    }
    // Known types were asked for first: a server that has one of them and shows another is not the one we know.
    const auto other = [&key](const Line &line) {
        return !line.revoked && (line.key.type == key.type || !algorithmsOf(line.key.type).isEmpty());
    };
    const auto sameType =
        std::ranges::find_if(m_lines, [&](const Line &line) { return other(line) && line.key.type == key.type; });
    const auto any = sameType != m_lines.end() ? sameType : std::ranges::find_if(m_lines, other);
    return any == m_lines.end() ? Finding{} : finding(Verdict::Changed, *any);
}

QStringList KnownHosts::offeredTypes() const
{
    QStringList known;
    QStringList rest;
    for (const QString &type : typesByPreference()) {
        const bool stored =
            std::ranges::any_of(m_lines, [&type](const Line &line) { return !line.revoked && line.key.type == type; });
        (stored ? known : rest) += algorithmsOf(type);
    }
    return known + rest;
}

Result<> KnownHosts::append(const QString &name, const QString &host, const HostKey &key)
{
    const QString folder = QFileInfo(name).absolutePath();
    const auto failed = [&name](const QString &why) { return fail(ErrorCode::FileFailed, why, {{u"path"_s, name}}); };
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!QFileInfo::exists(folder) &&
        !(QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner)))
        return failed(u"can't make the folder"_s);
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append, ownerOnly))
        return failed(file.errorString());
    // A last line without an end would swallow ours.
    const QByteArray before = file.size() > 0 && file.seek(file.size() - 1) ? file.read(1) : QByteArray("\n");
    const QByteArray line = host.toUtf8() + ' ' + key.type.toLatin1() + ' ' + key.blob.toBase64() + '\n';
    const QByteArray text = before == "\n" ? line : '\n' + line;
    if (file.write(text) != text.size() || !file.flush())
        return failed(file.errorString());
    return {};
}

QString knownHostsName(const QString &host, quint16 port, const QString &alias)
{
    if (!alias.isEmpty())
        return alias.toLower();
    return port == 22 ? host.toLower() : u"[%1]:%2"_s.arg(host.toLower()).arg(port);
}

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
