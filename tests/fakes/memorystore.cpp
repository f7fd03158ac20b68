// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/memorystore.h"

#include "core/backupset/store/setname.h"
#include "core/base/filename.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace keeper {

struct MemoryStore::Place
{
    using Files = QMap<QByteArray, QByteArray>;

    mutable QMutex mutex;
    QMap<QString, Files> sets; ///< By name, unfinished ones too.
    QSet<QString> running;     ///< Servers that a run is writing for.
    qint64 room = 0;
    bool isThere = true;
    bool isWritable = true;

    [[nodiscard]] qint64 used() const
    {
        qint64 bytes = 0;
        for (const Files &files : sets) {
            for (const QByteArray &file : files)
                bytes += file.size();
        }
        return bytes;
    }
};

namespace {

using Place = MemoryStore::Place;

QString addressOf(const QString &set)
{
    return set.isEmpty() ? u"memory://"_s : u"memory:///"_s + set;
}

std::unexpected<Error> failed(ErrorCode code, const QString &path, const QString &detail = {})
{
    return fail(code, detail, {{u"path"_s, addressOf(path)}});
}

/// "TIME" of "SERVER/TIME" or "SERVER/.TIME.partial".
std::optional<QDateTime> timeOf(const QString &set)
{
    const QString name = set.section(u'/', -1);
    return timeOfSetFolder(setNameOfPartial(name).value_or(name));
}

class MemorySource final : public FileSource
{
public:
    MemorySource(const QByteArray &bytes, std::stop_token stop)
        : m_bytes(bytes)
        , m_stop(std::move(stop))
    {}
    qint64 size() const override { return m_bytes.size(); }

    Result<qsizetype> read(char *to, qsizetype most) override
    {
        if (m_stop.stop_requested())
            return cancelled();
        const qsizetype got = std::min({most, m_bytes.size() - m_at, qsizetype(50'021)});
        std::memcpy(to, m_bytes.constData() + m_at, size_t(got));
        m_at += got;
        return got;
    }

private:
    const QByteArray m_bytes;
    const std::stop_token m_stop;
    qsizetype m_at = 0;
};

class MemorySink final : public FileSink
{
public:
    MemorySink(std::shared_ptr<Place> place, const QString &set, const QByteArray &file, std::stop_token stop)
        : m_place(std::move(place))
        , m_set(set)
        , m_file(file)
        , m_stop(std::move(stop))
    {}

    Result<> write(QByteArrayView bytes) override
    {
        if (m_stop.stop_requested())
            return cancelled();
        const QMutexLocker lock(&m_place->mutex);
        const auto set = m_place->sets.find(m_set);
        if (set == m_place->sets.end())
            return failed(ErrorCode::FileFailed, m_set, u"its set was given up"_s);
        if (m_place->used() + bytes.size() > m_place->room)
            return failed(ErrorCode::DestinationFull, m_set);
        (*set)[m_file] += bytes;
        return {};
    }
    Result<> close() override { return {}; }

private:
    const std::shared_ptr<Place> m_place;
    const QString m_set;
    const QByteArray m_file;
    const std::stop_token m_stop;
};

class MemoryDraft final : public SetDraft
{
public:
    MemoryDraft(std::shared_ptr<Place> place, const QString &server, const QString &set, const QStringList &removed)
        : m_place(std::move(place))
        , m_server(server)
        , m_set(set)
        , m_removed(removed)
    {}
    ~MemoryDraft() override
    {
        const QMutexLocker lock(&m_place->mutex);
        if (!m_isFinished)
            leave();
    }

    QString name() const override { return m_server + u'/' + m_set; }
    QString partialName() const override { return m_server + u'/' + partialFolderName(m_set); }
    QStringList removed() const override { return m_removed; }

    Result<std::unique_ptr<FileSink>> create(const QByteArray &file, std::stop_token stop) override
    {
        const QMutexLocker lock(&m_place->mutex);
        Place::Files &files = m_place->sets[partialName()];
        if (!isFileName(file) || files.contains(file))
            return failed(ErrorCode::FileFailed, QString::fromUtf8(file), u"no name for a new file"_s);
        files.insert(file, {});
        return std::make_unique<MemorySink>(m_place, partialName(), file, std::move(stop));
    }

    void remove(const QByteArray &file) override
    {
        const QMutexLocker lock(&m_place->mutex);
        m_place->sets[partialName()].remove(file);
    }

    Result<> finish() override
    {
        const QMutexLocker lock(&m_place->mutex);
        if (!m_place->isWritable)
            return failed(ErrorCode::DestinationNotWritable, name());
        m_place->sets.insert(name(), m_place->sets.value(partialName()));
        leave();
        m_isFinished = true;
        return {};
    }

private:
    void leave()
    {
        m_place->sets.remove(partialName());
        m_place->running.remove(m_server);
    }

    const std::shared_ptr<Place> m_place;
    const QString m_server;
    const QString m_set;
    const QStringList m_removed;
    bool m_isFinished = false;
};

} // namespace

MemoryStore::MemoryStore(qint64 room)
    : m_place(std::make_shared<Place>())
{
    m_place->room = room;
}

MemoryStore::~MemoryStore() = default;

void MemoryStore::takeAway()
{
    const QMutexLocker lock(&m_place->mutex);
    m_place->isThere = false;
}

void MemoryStore::makeReadOnly()
{
    const QMutexLocker lock(&m_place->mutex);
    m_place->isWritable = false;
}

void MemoryStore::put(const QString &set, const QByteArray &file, const QByteArray &bytes)
{
    const QMutexLocker lock(&m_place->mutex);
    m_place->sets[set][file] = bytes;
}

qint64 MemoryStore::used() const
{
    const QMutexLocker lock(&m_place->mutex);
    return m_place->used();
}

QString MemoryStore::address(const QString &set) const
{
    return addressOf(set);
}

Result<> MemoryStore::check() const
{
    const QMutexLocker lock(&m_place->mutex);
    if (!m_place->isThere)
        return failed(ErrorCode::DestinationMissing, {});
    return m_place->isWritable ? Result<>() : failed(ErrorCode::DestinationNotWritable, {});
}

Result<QList<SetEntry>> MemoryStore::list(std::stop_token stop) const
{
    const QMutexLocker lock(&m_place->mutex);
    if (!m_place->isThere)
        return failed(ErrorCode::DestinationMissing, {});
    QList<SetEntry> entries;
    for (const QString &name : m_place->sets.keys()) {
        if (stop.stop_requested())
            return cancelled();
        const std::optional<QDateTime> time = timeOf(name);
        if (!time)
            continue;
        const QString server = name.section(u'/', 0, 0);
        const bool isFinished = !setNameOfPartial(name.section(u'/', -1));
        entries += {.name = name,
                    .address = addressOf(name),
                    .server = server,
                    .time = *time,
                    .isFinished = isFinished,
                    .isRunning = !isFinished && m_place->running.contains(server)};
    }
    return entries;
}

Result<QList<SetFileEntry>> MemoryStore::files(const QString &set) const
{
    const QMutexLocker lock(&m_place->mutex);
    const auto found = m_place->sets.constFind(set);
    if (found == m_place->sets.constEnd())
        return failed(ErrorCode::SetNotFound, set);
    QList<SetFileEntry> files;
    for (const auto &[name, bytes] : found->asKeyValueRange())
        files += {.name = name, .bytes = bytes.size()};
    return files;
}

Result<std::unique_ptr<FileSource>> MemoryStore::open(const QString &set,
                                                      const QByteArray &file,
                                                      std::stop_token stop) const
{
    const QMutexLocker lock(&m_place->mutex);
    const Place::Files files = m_place->sets.value(set);
    if (!files.contains(file))
        return failed(ErrorCode::FileFailed, set + u'/' + QString::fromUtf8(file), u"no such file"_s);
    return std::make_unique<MemorySource>(files.value(file), std::move(stop));
}

Result<std::unique_ptr<SetDraft>> MemoryStore::begin(const QString &server, const QDateTime &startedAt)
{
    if (const Result<> usable = check(); !usable)
        return std::unexpected(usable.error());
    const QMutexLocker lock(&m_place->mutex);
    if (!isFileName(server.toUtf8()))
        return failed(ErrorCode::FileFailed, server, u"no name of a server"_s);
    if (m_place->running.contains(server))
        return failed(ErrorCode::SetBusy, server);
    QStringList removed;
    for (const QString &name : m_place->sets.keys()) {
        if (name.section(u'/', 0, 0) == server && setNameOfPartial(name.section(u'/', -1))) {
            m_place->sets.remove(name);
            removed += addressOf(name);
        }
    }
    QDateTime time = startedAt;
    while (m_place->sets.contains(server + u'/' + setFolderName(time)))
        time = time.addSecs(1);
    m_place->running.insert(server);
    m_place->sets.insert(server + u'/' + partialFolderName(setFolderName(time)), {});
    return std::make_unique<MemoryDraft>(m_place, server, setFolderName(time), removed);
}

Result<> MemoryStore::remove(const QString &set)
{
    const QMutexLocker lock(&m_place->mutex);
    if (!m_place->sets.contains(set))
        return failed(ErrorCode::SetNotFound, set);
    if (!timeOf(set))
        return failed(ErrorCode::SetForeign, set);
    if (setNameOfPartial(set.section(u'/', -1)) && m_place->running.contains(set.section(u'/', 0, 0)))
        return failed(ErrorCode::SetBusy, set);
    m_place->sets.remove(set);
    return {};
}

} // namespace keeper
