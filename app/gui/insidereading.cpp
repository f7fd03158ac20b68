// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/insidereading.h"

#include "core/backupset/manifest.h"
#include "core/files/index/extractfile.h"
#include "core/files/index/indexreader.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// An archive that is not whole is the set's fault here, not the stream's of a backup.
template <typename T>
Result<T> ofSet(Result<T> result)
{
    if (!result && result.error().code == ErrorCode::ArchiveDamaged)
        result.error().code = ErrorCode::SetDamaged;
    return result;
}

/// The manifest sees to it that file and index lie in the set.
Result<Component> storedComponent(const SetRef &set, const QString &name)
{
    const Result<Manifest> manifest = readManifest(set);
    if (!manifest)
        return std::unexpected(manifest.error());
    const Component &component = manifest->component(name);
    if (!component.stored())
        return fail(ErrorCode::SetDamaged, u"it holds no %1"_s.arg(name));
    return component;
}

} // namespace

Result<QList<TarEntry>> readIndexOf(const SetRef &set, const QString &component, std::stop_token stop)
{
    const Result<Component> found = storedComponent(set, component);
    if (!found)
        return std::unexpected(found.error());
    if (!found->directory())
        return fail(ErrorCode::SetDamaged, u"%1 has no index"_s.arg(component));
    return ofSet(readFileIndex(set.file(found->directory()->index), stop));
}

Result<QByteArray> readFileOf(const SetRef &set, const QString &component, const TarEntry &entry, std::stop_token stop)
{
    const Result<Component> found = storedComponent(set, component);
    if (!found)
        return std::unexpected(found.error());
    QByteArray bytes;
    const ByteSink sink = [&bytes](QByteArrayView piece) -> Result<> {
        bytes += piece;
        return {};
    };
    const Result<> read = extractFile(set.file(found->stored()->file), entry, sink, stop);
    return ofSet(read.transform([&] { return bytes; }));
}

Result<> extractFileOf(const SetRef &set,
                       const QString &component,
                       const TarEntry &entry,
                       const QString &destination,
                       std::stop_token stop)
{
    const Result<Component> found = storedComponent(set, component);
    if (!found)
        return std::unexpected(found.error());
    // A finished set is never written to, even where a person points there.
    const QString folder = QFileInfo(QFileInfo(destination).path()).canonicalFilePath();
    if (set.localPath() && folder == QFileInfo(*set.localPath()).canonicalFilePath())
        return fail(ErrorCode::DestinationNotWritable, u"a backup set"_s, {{u"path"_s, set.address()}});
    return ofSet(extractFileTo(set.file(found->stored()->file), entry, destination, stop));
}

Result<QList<ConfigurationFile>> readConfigurationOf(const SetRef &set)
{
    const Result<Component> found = storedComponent(set, components::Configuration);
    if (!found)
        return std::unexpected(found.error());
    return ofSet(set.file(found->stored()->file).readAll().and_then(unpackConfiguration));
}

} // namespace keeper
