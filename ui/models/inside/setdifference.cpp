// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/setdifference.h"

#include "core/backupset/verdict.h"
#include "core/files/index/indexreader.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

using Files = QList<TarEntry>;

template <typename T>
QSet<QString> keysOf(const QMap<QString, T> &one, const QMap<QString, T> &other)
{
    const QStringList keys = one.keys() + other.keys();
    return {keys.begin(), keys.end()};
}

QStringList sorted(const QSet<QString> &names)
{
    QStringList list = names.values();
    list.sort();
    return list;
}

QString postgresVersion(const Manifest &manifest)
{
    const DatabaseComponent *database = manifest.component(components::Database).database();
    if (!database || database->serverVersion == 0)
        return {};
    return u"%1.%2"_s.arg(database->serverVersion / 10'000).arg(database->serverVersion % 10'000);
}

QString redisVersion(const Manifest &manifest)
{
    const RedisComponent *redis = manifest.component(components::Redis).redis();
    return redis ? redis->serverVersion : QString();
}

QList<ValueChange> valueChanges(const Manifest &before, const Manifest &after)
{
    const auto engine = [](const Manifest &manifest) {
        return QString(manifest.deployment.engine + u' ' + manifest.deployment.engineVersion).trimmed();
    };
    QList<ValueChange> changes{{u"authentik"_s, before.deployment.version, after.deployment.version},
                               {u"postgresql"_s, postgresVersion(before), postgresVersion(after)},
                               {u"redis"_s, redisVersion(before), redisVersion(after)},
                               {u"engine"_s, engine(before), engine(after)},
                               {u"program"_s, before.program, after.program}};
    changes.removeIf([](const ValueChange &change) { return change.before == change.after; });
    return changes;
}

QList<ComponentChange> componentChanges(const Manifest &before, const Manifest &after)
{
    const auto state = [](const Manifest &manifest, const QString &name) -> std::optional<ComponentState> {
        const auto found = manifest.components.constFind(name);
        return found == manifest.components.cend() ? std::nullopt : std::optional(found->state);
    };
    QList<ComponentChange> changes;
    for (const QString &name : sorted(keysOf(before.components, after.components))) {
        const ComponentChange change{name, state(before, name), state(after, name)};
        if (change.before != change.after)
            changes += change;
    }
    return changes;
}

QList<TableChange> tableChanges(const Manifest &before, const Manifest &after)
{
    const auto rowsOf = [](const Manifest &manifest) {
        return orEmpty(manifest.component(components::Database).database()).rows;
    };
    const auto rows = [](const QMap<QString, qint64> &tables, const QString &name) {
        const auto found = tables.constFind(name);
        return found == tables.cend() ? std::optional<qint64>() : *found;
    };
    const auto schemasBefore = rowsOf(before);
    const auto schemasAfter = rowsOf(after);
    if (schemasBefore.isEmpty() || schemasAfter.isEmpty()) // one has no database: that is no change of each table
        return {};
    QList<TableChange> changes;
    for (const QString &schema : sorted(keysOf(schemasBefore, schemasAfter))) {
        const QMap<QString, qint64> one = schemasBefore.value(schema);
        const QMap<QString, qint64> other = schemasAfter.value(schema);
        for (const QString &table : sorted(keysOf(one, other))) {
            const TableChange change{schema, table, rows(one, table), rows(other, table)};
            if (change.before != change.after)
                changes += change;
        }
    }
    return changes;
}

/// Two lists in tree order side by side, entry by entry.
class FilesComparison
{
public:
    FilesComparison(const Files &before, const Files &after)
        : m_before(before)
        , m_after(after)
    {}

    FilesChange run(const QString &component)
    {
        m_change.component = component;
        auto one = m_before.cbegin();
        auto other = m_after.cbegin();
        while (one != m_before.cend() || other != m_after.cend()) {
            if (other == m_after.cend() || (one != m_before.cend() && comesBefore(one->path, other->path)))
                note(*one++, Difference::Gone);
            else if (one == m_before.cend() || comesBefore(other->path, one->path))
                note(*other++, Difference::New);
            else
                compare(*one++, *other++);
        }
        return m_change;
    }

private:
    static bool isFolder(const TarEntry &entry) { return entry.type == "directory"_L1; }
    static std::optional<qint64> bytesOf(const TarEntry &entry)
    {
        return entry.type == "file"_L1 ? std::optional(entry.size) : std::nullopt;
    }

    void note(const TarEntry &entry, Difference kind)
    {
        if (isFolder(entry))
            return;
        const bool isNew = kind == Difference::New;
        const FileChange change{entry.path, kind, isNew ? std::nullopt : bytesOf(entry),
                                isNew ? bytesOf(entry) : std::nullopt};
        add(change);
    }

    void compare(const TarEntry &one, const TarEntry &other)
    {
        if (isFolder(one) && isFolder(other))
            return;
        // Which of two names of a file tar takes for the file is chance: what counts is the data behind both.
        const TarEntry *fileOfOne = fileBehind(m_before, one);
        const TarEntry *fileOfOther = fileBehind(m_after, other);
        const bool isAlike = fileOfOne && fileOfOther ? fileOfOne->sha256 == fileOfOther->sha256
                                                      : one.type == other.type && one.link == other.link;
        if (!isAlike)
            add({one.path, Difference::Changed, bytesOf(one), bytesOf(other)});
    }

    void add(const FileChange &change)
    {
        ++(change.kind == Difference::New    ? m_change.added
           : change.kind == Difference::Gone ? m_change.removed
                                             : m_change.changed);
        if (m_change.first.size() < MostNamedFiles)
            m_change.first += change;
    }

    const Files &m_before;
    const Files &m_after;
    FilesChange m_change;
};

Files below(const QByteArray &folder, Files entries)
{
    for (TarEntry &entry : entries) {
        entry.path = entry.path == "." ? folder : folder + '/' + entry.path;
        if (entry.type == "hardlink"_L1)
            entry.link = folder + '/' + entry.link;
    }
    std::ranges::stable_sort(entries, comesBefore, &TarEntry::path);
    return entries;
}

/// Newer authentik keeps below /data/media what was mounted as /media.
void alignMedia(QMap<QString, Files> &files, const QMap<QString, Files> &other)
{
    const bool moved = files.contains(components::Media) && !files.contains(components::Data) &&
                       other.contains(components::Data) && !other.contains(components::Media);
    if (moved)
        files.insert(components::Data, below("media", files.take(components::Media)));
}

QList<FilesChange> filesChanges(const SetContents &before, const SetContents &after)
{
    QMap<QString, Files> one = before.files;
    QMap<QString, Files> other = after.files;
    alignMedia(one, other);
    alignMedia(other, one);
    QList<FilesChange> changes;
    for (const QString &component : sorted(keysOf(one, other))) {
        const FilesChange change = FilesComparison(one.value(component), other.value(component)).run(component);
        if (!change.first.isEmpty())
            changes += change;
    }
    return changes;
}

bool isKnown(const Manifest &manifest, const QString &component)
{
    const Shortfall shortfall = shortfallOf(manifest);
    return !shortfall.leftOut.contains(component) && !shortfall.failed.contains(component);
}

bool areAlike(const Component &one, const Component &other)
{
    return one.stored() && other.stored() && !one.stored()->streamSha256.isEmpty() &&
           one.stored()->streamSha256 == other.stored()->streamSha256;
}

} // namespace

SetDifference compareSets(const SetContents &before, const SetContents &after)
{
    return {.values = valueChanges(before.manifest, after.manifest),
            .components = componentChanges(before.manifest, after.manifest),
            .tables = tableChanges(before.manifest, after.manifest),
            .files = filesChanges(before, after)};
}

bool hasFileIndex(const Component &component)
{
    return component.directory() != nullptr;
}

QStringList componentsToRead(const Manifest &manifest, const Manifest &other)
{
    QStringList names;
    for (const auto &[name, component] : manifest.components.asKeyValueRange()) {
        if (hasFileIndex(component) && isKnown(other, name) && !areAlike(component, other.component(name)))
            names += name;
    }
    return names;
}

} // namespace keeper
