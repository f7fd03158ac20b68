// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/journalfolder.h"

#include "core/jobs/journal.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace keeper {

Result<QString> newJournalPath(const QString &folder, const QString &run)
{
    if (!QDir().exists(folder)) {
        const bool isMade = QDir().mkpath(folder) &&
                            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (!isMade)
            return fail(ErrorCode::FileFailed, {}, {{u"path"_s, folder}});
    }
    return u"%1/%2-%3.jsonl"_s.arg(folder, run, QDateTime::currentDateTimeUtc().toString(u"yyyyMMddTHHmmsszzz"_s));
}

Result<> noteServer(Journal &journal, const JournalServer &server)
{
    return journal.write(u"on-server"_s,
                         {{u"host"_s, server.host}, {u"port"_s, server.port}, {u"project"_s, server.project}});
}

void KeptJournal::watch(const QString &path)
{
    m_file.close();
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly))
        qWarning("journal: %s", qUtf8Printable(m_file.errorString()));
}

Result<> KeptJournal::keepIn(const QString &folder, const QString &run, const JournalServer &server)
{
    if (!m_file.isOpen())
        return {};
    const Result<QString> path = newJournalPath(folder, run);
    if (!path)
        return std::unexpected(path.error());
    const Result<std::shared_ptr<Journal>> journal = Journal::create(*path);
    if (!journal)
        return std::unexpected(journal.error());
    if (Result<> noted = noteServer(**journal, server); !noted)
        return noted;
    m_file.seek(0);
    QFile kept(*path);
    if (!kept.open(QIODevice::WriteOnly | QIODevice::Append) || kept.write(m_file.readAll()) < 0 || !kept.flush())
        return fail(ErrorCode::FileFailed, kept.errorString(), {{u"path"_s, *path}});
    return {};
}

} // namespace keeper
