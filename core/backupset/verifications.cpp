// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/verifications.h"

#include "core/base/localfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper {

QString verificationsPath()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) // XDG says to ignore others
        state = QDir::homePath() + u"/.local/state"_s;
    return state + u"/authentik-keeper/verified.jsonl"_s;
}

Result<> noteVerification(const Verification &verification)
{
    const QString path = verificationsPath();
    errno = 0;
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const QString folder = QFileInfo(path).path();
    const bool isThere = QFileInfo(folder).isDir();
    if (!isThere && (!QDir().mkpath(QFileInfo(folder).path()) || !QDir().mkdir(folder, ownerOnly)))
        return std::unexpected(fileError(folder, errno));

    const QJsonObject line{{u"set"_s, verification.set},
                           {u"run"_s, verification.run},
                           {u"result"_s, verification.result},
                           {u"time"_s, verification.time.toUTC().toString(Qt::ISODate)}};
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    // One write at the end of the file, so that two programs do not mix their lines.
    const int handle = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (handle < 0)
        return std::unexpected(fileError(path, errno));
    const ssize_t written = ::write(handle, bytes.constData(), size_t(bytes.size()));
    const int number = written < 0 ? errno : written < bytes.size() ? ENOSPC : 0;
    ::close(handle);
    if (number != 0)
        return std::unexpected(fileError(path, number));
    return {};
}

QList<Verification> readVerifications()
{
    QList<Verification> verifications;
    QFile file(verificationsPath());
    if (!file.open(QIODevice::ReadOnly))
        return verifications;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line[u"run"].isString())
            verifications.append({.set = line[u"set"].toString(),
                                  .run = line[u"run"].toString(),
                                  .result = line[u"result"].toString(),
                                  .time = QDateTime::fromString(line[u"time"].toString(), Qt::ISODate)});
    }
    return verifications;
}

} // namespace keeper
