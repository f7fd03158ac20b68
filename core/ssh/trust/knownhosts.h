// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/hostkey.h"
#include "core/base/question.h"
#include "core/ssh/config/sshconfig.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace keeper {

/// What the known_hosts files say of one host: a reader of our own, since libssh2's takes revoked keys.
class KnownHosts
{
public:
    enum class Verdict { Known, Unknown, Changed, Revoked };

    struct Finding
    {
        Verdict verdict = Verdict::Unknown;
        QString file;   ///< Where the deciding line is; empty when unknown.
        int line = 0;   ///< Counted from 1.
        QString stored; ///< Fingerprint of that line's key.
        friend bool operator==(const Finding &, const Finding &) = default;
    };

    /// Reads the lines that speak of `host` ("host", "[host]:port", or an alias). Files that can't be read are
    /// as good as empty: OpenSSH means them so.
    KnownHosts(const QStringList &files, const QString &host);

    [[nodiscard]] Finding look(const HostKey &key) const;
    /// Types to ask the server for: those a file knows first, or a known host would look changed.
    [[nodiscard]] QStringList offeredTypes() const;
    /// A @cert-authority line speaks of this host: not supported, and the host counts as unknown.
    [[nodiscard]] bool namesAuthority() const { return m_namesAuthority; }

    /// Appends the key to a file of our own (made 0600, its folder 0700). Errors: FileFailed.
    [[nodiscard]] static Result<> append(const QString &file, const QString &host, const HostKey &key);

private:
    struct Line
    {
        QString file;
        int number = 0;
        bool revoked = false;
        HostKey key;
    };
    void read(const QString &file, const QString &host);
    void readLine(const QByteArray &text, const QString &file, int number, const QByteArray &host);

    QList<Line> m_lines;
    bool m_namesAuthority = false;
};

/// The host's name in known_hosts: its alias, or "host", or "[host]:port" for other ports than 22.
[[nodiscard]] QString knownHostsName(const QString &host, quint16 port, const QString &alias);

/// The files that may know this host: the program's own first.
[[nodiscard]] KnownHosts knownHostsOf(const HostConfig &host, const QString &programFile);

struct TrustQuestion
{
    QString host; ///< As in known_hosts.
    HostKey key;
    QString accepted;    ///< "SHA256:…" of `--accept-host-key`, or empty.
    QString programFile; ///< Where a newly trusted key goes.
};

/// Whether to go on with a server that showed this key. Errors: HostKeyChanged, HostKeyRevoked, HostKeyUnknown,
/// FileFailed, Cancelled.
[[nodiscard]] Result<> checkTrust(const KnownHosts &known,
                                  const TrustQuestion &question,
                                  Questions &questions,
                                  const std::stop_token &stop);

} // namespace keeper
