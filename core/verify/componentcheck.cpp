// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/componentcheck.h"

#include "core/backupset/configurationarchive.h"
#include "core/base/sha256.h"
#include "core/files/archive/tarreader.h"
#include "core/files/archive/zstdstream.h"
#include "core/files/index/indexreader.h"
#include "core/postgres/backup/dumpcheck.h"
#include "core/redis/rdbcheck.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// What came out of a stored directory.
struct CheckedDirectory
{
    qint64 streamBytes = 0; ///< Of the tar.
    QByteArray streamSha256;
    TarSummary summary;
    bool hasRoot = false; ///< The directory itself is an entry: it was saved whole, not in parts.
};

std::unexpected<Error> differs(const QString &how, const QByteArray &entry)
{
    return fail(ErrorCode::SetDamaged, how, {{u"entry"_s, QString::fromUtf8(entry)}});
}

/// Both through one form, so that neither the order of keys nor the writing of numbers counts.
Result<> compareEntry(const TarEntry &entry, IndexFile &index)
{
    const std::optional<QByteArray> line = index.nextLine();
    if (!line) {
        const Result<> &read = index.result();
        return read ? differs(u"the index ends before the archive"_s, entry.path) : read;
    }
    const QByteArray indexed = QJsonDocument::fromJson(*line).toJson(QJsonDocument::Compact);
    if (indexed == QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact))
        return {};
    return differs(u"archive and index differ"_s, entry.path);
}

/// Reads NAME.tar.zst and NAME.index.jsonl.zst side by side and compares them entry by entry; memory does not grow with
/// them. Errors: ArchiveDamaged, SetDamaged (fact "entry": the first that differs), FileFailed, Cancelled.
Result<CheckedDirectory> checkDirectory(const FileRef &archive,
                                        const FileRef &indexFile,
                                        const std::function<void(qint64 bytes)> &progress,
                                        std::stop_token stop)
{
    IndexFile index(indexFile, stop);
    CheckedDirectory checked;
    TarReader tar([&](const TarEntry &entry) {
        checked.hasRoot = checked.hasRoot || entry.path == ".";
        return compareEntry(entry, index);
    });
    Sha256 sum;
    const ByteSink sink = [&](QByteArrayView bytes) {
        checked.streamBytes += bytes.size();
        sum.add(bytes);
        return tar.add(bytes.toByteArray());
    };
    if (const Result<> read = readZstd(archive, sink, stop, progress); !read)
        return std::unexpected(read.error());
    const Result<TarSummary> summary = tar.finish();
    if (!summary)
        return std::unexpected(summary.error());
    if (const std::optional<QByteArray> more = index.nextLine())
        return differs(u"the index has more entries than the archive"_s, *more);
    if (const Result<> &read = index.result(); !read)
        return std::unexpected(read.error());
    checked.streamSha256 = sum.hex();
    checked.summary = *summary;
    return checked;
}

/// One component under the magnifying glass: a check() for each kind.
class ComponentCheck
{
public:
    ComponentCheck(const SetRef &set,
                   const QString &name,
                   const ComponentContent &content,
                   const std::function<void(qint64)> &progress,
                   std::stop_token stop)
        : m_name(name)
        , m_content(content)
        , m_stored(content.stored)
        , m_set(set)
        , m_file(set.file(m_stored.file))
        , m_progress(progress)
        , m_stop(std::move(stop))
    {}

    Result<ComponentFindings> run()
    {
        std::visit([this](const auto &details) { check(details); }, m_content.details);
        if (m_cancelled || m_stop.stop_requested())
            return cancelled();
        return m_findings;
    }

private:
    void addProblem(FindingCode code, const QString &detail)
    {
        m_findings.problems += {.code = code, .component = m_name, .file = m_stored.file, .detail = detail};
    }

    /// What a check could not be finished for, as a finding.
    void addFailure(const Error &error, FindingCode code)
    {
        const QString entry = error.facts.value(u"entry"_s);
        const QString detail = entry.isEmpty() ? error.detail : error.detail + u": "_s + entry;
        if (error.isCancelled())
            m_cancelled = true;
        else
            addProblem(error.code == ErrorCode::FileFailed ? FindingCode::FileUnreadable : code, detail);
    }

    template <typename Value>
    void compare(const QString &what, const Value &found, const Value &noted)
    {
        if (found != noted)
            addProblem(FindingCode::ManifestDiffers, u"%1 is %2, not %3"_s.arg(what).arg(found).arg(noted));
    }

    void compareStream(qint64 bytes, const QByteArray &sha256)
    {
        if (bytes != m_stored.streamBytes || QString::fromLatin1(sha256) != m_stored.streamSha256)
            addProblem(FindingCode::StreamDiffers, u"%1 bytes with %2, not %3 bytes with %4"_s.arg(bytes)
                                                       .arg(QString::fromLatin1(sha256))
                                                       .arg(m_stored.streamBytes)
                                                       .arg(m_stored.streamSha256));
    }

    void check(const DatabaseComponent &database)
    {
        compareStream(m_stored.bytes, m_stored.sha256.toLatin1()); // kept as it came
        const Result<QStringList> contents = dumpContents(m_file, database.dumpVersion, m_stop);
        if (!contents && contents.error().code == ErrorCode::CommandMissing) {
            m_findings.notChecked += {.code = FindingCode::DumpNotRead,
                                      .component = m_name,
                                      .file = m_stored.file,
                                      .detail = contents.error().facts.value(u"needs"_s)};
            return;
        }
        if (!contents) {
            addFailure(contents.error(), FindingCode::DumpDamaged);
            return;
        }
        if (!holdsTable(*contents, u"authentik_core_user"_s))
            addProblem(FindingCode::DumpLacksTable, u"authentik_core_user"_s);
        if (const Result<> read = readWholeDump(m_file, database.dumpVersion, m_stop); !read)
            addFailure(read.error(), FindingCode::DumpDamaged);
    }

    void check(const RedisComponent &redis)
    {
        compareStream(m_stored.bytes, m_stored.sha256.toLatin1());
        const Result<RdbSummary> summary = readRdb();
        if (!summary) {
            addFailure(summary.error(), FindingCode::RdbDamaged);
            return;
        }
        compare(u"the version"_s, summary->version, redis.rdbVersion);
        if (summary->structureKnown)
            compare(u"the number of keys"_s, summary->keys, redis.keys);
    }

    Result<RdbSummary> readRdb()
    {
        RdbCheck check;
        qint64 done = 0;
        const ByteSink sink = [&](QByteArrayView piece) {
            m_progress(done += piece.size());
            return check.add(piece);
        };
        return m_file.read(sink, m_stop).and_then([&check] { return check.finish(); });
    }

    void check(const DirectoryComponent &directory)
    {
        const Result<CheckedDirectory> checked =
            checkDirectory(m_file, m_set.file(directory.index), m_progress, m_stop);
        if (!checked) {
            addFailure(checked.error(), checked.error().code == ErrorCode::SetDamaged ? FindingCode::EntryDiffers
                                                                                      : FindingCode::ArchiveDamaged);
            return;
        }
        compareStream(checked->streamBytes, checked->streamSha256);
        compare(u"the number of entries"_s, checked->summary.entries, directory.entries);
        compare(u"the size of all files"_s, checked->summary.fileBytes, directory.fileBytes);
        if (checked->hasRoot != directory.parts.isEmpty())
            addProblem(FindingCode::ManifestDiffers, u"the parts of the directory are not those of the archive"_s);
    }

    void check(const ConfigurationComponent &configuration)
    {
        qint64 bytes = 0;
        Sha256 sum;
        const ByteSink sink = [&](QByteArrayView piece) -> Result<> {
            bytes += piece.size();
            sum.add(piece);
            return {};
        };
        if (const Result<> read = readZstd(m_file, sink, m_stop, m_progress); !read) {
            addFailure(read.error(), FindingCode::ConfigurationDamaged);
            return;
        }
        compareStream(bytes, sum.hex());
        const Result<QList<ConfigurationFile>> files = m_file.readAll().and_then(unpackConfiguration);
        if (!files)
            addFailure(files.error(), FindingCode::ConfigurationDamaged);
        else
            compare(u"the number of files"_s, files->size(), configuration.files.size());
    }

    const QString m_name;
    const ComponentContent &m_content;
    const StoredFile &m_stored;
    const SetRef &m_set;
    const FileRef m_file;
    const std::function<void(qint64)> &m_progress;
    const std::stop_token m_stop;
    ComponentFindings m_findings;
    bool m_cancelled = false;
};

} // namespace

Result<ComponentFindings> checkComponent(const SetRef &set,
                                         const QString &name,
                                         const ComponentContent &content,
                                         const std::function<void(qint64 bytes)> &progress,
                                         std::stop_token stop)
{
    return ComponentCheck(set, name, content, progress, std::move(stop)).run();
}

} // namespace keeper
