// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/journal.h"

#include "core/base/redactor.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <cerrno>
#include <cstring>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Redacts the strings before they are escaped: a secret with a quote in it is another text as JSON.
QJsonValue redacted(const QJsonValue &value)
{
    if (value.isString())
        return Redactor::redact(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(redacted(item));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            field.value() = redacted(field.value());
        return object;
    }
    return value;
}

Error fileError(const QFile &file, int number)
{
    const ErrorCode code = number == ENOSPC || number == EDQUOT ? ErrorCode::DestinationFull : ErrorCode::FileFailed;
    return {
        .code = code, .detail = QString::fromLocal8Bit(std::strerror(number)), .facts = {{u"path"_s, file.fileName()}}};
}

} // namespace

Journal::Journal(const QString &path)
    : m_file(path)
{}

Result<std::shared_ptr<Journal>> Journal::create(const QString &path)
{
    std::shared_ptr<Journal> journal(new Journal(path));
    // Unbuffered, so that a line is one write and errno is that write's own.
    const auto mode = QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered;
    errno = 0;
    if (!journal->m_file.open(mode, QFile::ReadOwner | QFile::WriteOwner))
        return std::unexpected(fileError(journal->m_file, errno));
    return journal;
}

Result<> Journal::write(const QString &event, QJsonObject fields)
{
    if (!fields.contains(u"time"_s))
        fields.insert(u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    fields.insert(u"event"_s, event);
    const QByteArray line = QJsonDocument(redacted(fields).toObject()).toJson(QJsonDocument::Compact) + '\n';

    const QMutexLocker lock(&m_mutex);
    if (!m_file.isOpen())
        return {};
    errno = 0;
    if (m_file.write(line) != line.size() || ::fdatasync(m_file.handle()) != 0)
        return std::unexpected(fileError(m_file, errno));
    return {};
}

Result<> Journal::close()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_file.isOpen())
        return {};
    const int synced = ::fsync(m_file.handle());
    const int number = errno;
    m_file.close();
    if (synced != 0)
        return std::unexpected(fileError(m_file, number));
    return {};
}

} // namespace keeper
