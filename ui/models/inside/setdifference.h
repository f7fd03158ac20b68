// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/manifest.h"
#include "core/files/archive/tarentry.h"

#include <QList>
#include <QMap>

#include <optional>

namespace keeper {

/// What of a set is compared.
struct SetContents
{
    Manifest manifest;
    QMap<QString, QList<TarEntry>> files; ///< By component, in tree order. One that is not here was not looked at.
};

enum class Difference { New, Gone, Changed };

/// A value of the manifest. `name`: "authentik", "postgresql", "redis", "engine", "program".
struct ValueChange
{
    QString name;
    QString before; ///< Empty: there was none.
    QString after;
    friend bool operator==(const ValueChange &, const ValueChange &) = default;
};

/// What became of a component; empty: the set has none of that name.
struct ComponentChange
{
    QString component;
    std::optional<ComponentState> before;
    std::optional<ComponentState> after;
    friend bool operator==(const ComponentChange &, const ComponentChange &) = default;
};

struct TableChange
{
    QString schema;
    QString table;
    std::optional<qint64> before; ///< Rows; empty: no such table.
    std::optional<qint64> after;
    friend bool operator==(const TableChange &, const TableChange &) = default;
};

struct FileChange
{
    QByteArray path;
    Difference kind = Difference::Changed;
    std::optional<qint64> before; ///< Bytes, of files.
    std::optional<qint64> after;
    friend bool operator==(const FileChange &, const FileChange &) = default;
};

/// The files of a component, folders aside: kind, target and SHA-256 count; owner, rights and time do not.
struct FilesChange
{
    QString component;
    qint64 added = 0;
    qint64 removed = 0;
    qint64 changed = 0;
    QList<FileChange> first; ///< At most MostNamedFiles of them, in tree order.
    friend bool operator==(const FilesChange &, const FilesChange &) = default;
};

inline constexpr qsizetype MostNamedFiles = 500;

struct SetDifference
{
    QList<ValueChange> values;
    QList<ComponentChange> components;
    QList<TableChange> tables; ///< By schema and name.
    QList<FilesChange> files;  ///< Without components whose files are alike.
    [[nodiscard]] bool isNothing() const
    {
        return values.isEmpty() && components.isEmpty() && tables.isEmpty() && files.isEmpty();
    }
    friend bool operator==(const SetDifference &, const SetDifference &) = default;
};

/// From an older set to a newer one. Where one keeps /media and the other /data, the files of the first are compared
/// with those below "media" in the second, which is where authentik moved them. Pure.
[[nodiscard]] SetDifference compareSets(const SetContents &before, const SetContents &after);

/// Its files are listed in an index, and are in an archive.
[[nodiscard]] bool hasFileIndex(const Component &component);

/// Components whose files must be read to compare the two: not those whose archives are alike byte for byte, nor those
/// that the other set left out, failed at or has elsewhere, since nothing is known of their files there.
[[nodiscard]] QStringList componentsToRead(const Manifest &manifest, const Manifest &other);

} // namespace keeper
