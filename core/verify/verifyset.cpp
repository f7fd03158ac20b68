// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/verifyset.h"

#include "core/backupset/checksums.h"
#include "core/backupset/manifest.h"
#include "core/backupset/store/setname.h"
#include "core/backupset/verdict.h"
#include "core/base/jsonfields.h"
#include "core/verify/componentcheck.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace keeper {

constexpr auto jsonFields(const Finding *)
{
    using F = Finding;
    return std::tuple(JsonField{"code", &F::code}, JsonField{"component", &F::component}, JsonField{"file", &F::file},
                      JsonField{"detail", &F::detail});
}

constexpr auto jsonFields(const VerifyReport *)
{
    using R = VerifyReport;
    return std::tuple(JsonField{"condition", &R::condition}, JsonField{"formatVersion", &R::formatVersion},
                      JsonField{"problems", &R::problems}, JsonField{"notChecked", &R::notChecked},
                      JsonField{"bytes", &R::bytes});
}

namespace {

FindingCode codeOf(ChecksumProblem::Kind kind)
{
    switch (kind) {
    case ChecksumProblem::Kind::Missing:
        return FindingCode::FileMissing;
    case ChecksumProblem::Kind::Differs:
        return FindingCode::ChecksumDiffers;
    case ChecksumProblem::Kind::Unreadable:
        return FindingCode::FileUnreadable;
    case ChecksumProblem::Kind::Unlisted:
        return FindingCode::FileUnlisted;
    }
    Q_UNREACHABLE_RETURN(FindingCode::FileUnreadable);
}

/// The names of a component's files in the set.
QStringList filesOf(const Component &component)
{
    QStringList files;
    if (component.stored())
        files += component.stored()->file;
    if (component.directory())
        files += component.directory()->index;
    return files;
}

/// Goes from the whole to the parts, and into a part only where its checksum is right.
class Verification
{
public:
    Verification(const SetRef &set, const VerifyProgress &progress, std::stop_token stop)
        : m_set(set)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {
        m_report.path = set.address();
    }

    Result<VerifyReport> run()
    {
        const Result<Manifest> manifest = readManifest(m_set);
        if (!manifest && isNoSetOfOurs(manifest.error()))
            return m_report;
        m_report.formatVersion = manifest ? manifest->formatVersion() : 0;
        if (const Result<> checked = checkSums(); !checked)
            return std::unexpected(checked.error());
        if (!manifest && m_badFiles.contains(setfiles::Manifest.toString()))
            return damaged();
        if (!manifest) {
            addProblem(FindingCode::ManifestUnreadable, {}, setfiles::Manifest, manifest.error().detail);
            return damaged();
        }
        for (const auto &[name, component] : manifest->components.asKeyValueRange()) {
            if (const Result<> checked = checkPart(name, component); !checked)
                return std::unexpected(checked.error());
        }
        if (!m_report.problems.isEmpty())
            return damaged();
        if (!isAsAsked(verdictOn(*manifest))) {
            m_report.condition = SetCondition::Incomplete;
            addProblem(FindingCode::SetIncomplete, {}, setfiles::Manifest, manifest->missing.join(u", "_s));
        }
        return m_report;
    }

private:
    void addProblem(FindingCode code, const QString &component, const QString &file, const QString &detail)
    {
        m_report.problems += {.code = code, .component = component, .file = file, .detail = detail};
    }

    void conclude(SetCondition condition, FindingCode code, const QString &detail)
    {
        m_report.condition = condition;
        addProblem(code, {}, setfiles::Manifest, detail);
    }

    VerifyReport damaged()
    {
        m_report.condition = SetCondition::Damaged;
        return m_report;
    }

    /// A folder that is not judged by its files: never finished, of a newer program, or somebody else's. One whose
    /// checksums speak of a manifest is a set of ours that lost it.
    bool isNoSetOfOurs(const Error &error)
    {
        if (error.code == ErrorCode::SetNewer) {
            m_report.formatVersion = error.facts.value(u"formatVersion"_s).toInt();
            conclude(SetCondition::Newer, FindingCode::SetNewer, error.detail);
            return true;
        }
        if (setNameOfPartial(m_set.name().section(u'/', -1))) {
            conclude(SetCondition::Incomplete, FindingCode::SetUnfinished, error.detail);
            return true;
        }
        const bool knewManifest = readChecksums(m_set).value_or(Checksums()).contains(setfiles::Manifest.data());
        if (error.code == ErrorCode::SetForeign && !knewManifest) {
            conclude(SetCondition::Foreign, FindingCode::SetForeign, error.detail);
            return true;
        }
        return false;
    }

    Result<> checkSums()
    {
        const ChecksumProgress progress = [this](qint64 done, qint64 expected, const QByteArray &file) {
            m_allBytes = expected;
            m_report.bytes = m_read = done;
            tell(done, QString::fromUtf8(file));
        };
        const Result<QList<ChecksumProblem>> problems = checkChecksums(m_set, progress, m_stop);
        if (!problems && problems.error().isCancelled())
            return std::unexpected(problems.error());
        if (!problems) {
            addProblem(FindingCode::ChecksumsUnreadable, {}, setfiles::Checksums, problems.error().detail);
            return {};
        }
        for (const ChecksumProblem &problem : *problems) {
            const QString file = QString::fromUtf8(problem.file);
            const Finding finding{.code = codeOf(problem.kind), .file = file, .detail = problem.detail};
            if (problem.kind == ChecksumProblem::Kind::Unlisted) { // a note of the admin's, say: it does no harm
                m_report.notChecked += finding;
                continue;
            }
            m_badFiles += file;
            m_report.problems += finding;
        }
        m_sums = readChecksums(m_set).value_or(Checksums());
        for (const SetFileEntry &file : m_set.files().value_or(QList<SetFileEntry>()))
            m_sizes.insert(file.name, file.bytes);
        return {};
    }

    /// What the manifest says of a component's files, then what is in them.
    Result<> checkPart(const QString &name, const Component &component)
    {
        for (const QString &file : filesOf(component)) {
            if (m_badFiles.contains(file))
                return {};
            if (!m_sums.contains(file.toUtf8())) {
                addProblem(FindingCode::FileMissing, name, file, u"SHA256SUMS does not have it"_s);
                return {};
            }
        }
        if (!component.content)
            return {};
        const StoredFile &stored = component.content->stored;
        const qint64 size = m_sizes.value(stored.file.toUtf8());
        if (size != stored.bytes || m_sums.value(stored.file.toUtf8()) != stored.sha256.toLatin1()) {
            addProblem(FindingCode::ManifestDiffers, name, stored.file, u"size or checksum"_s);
            return {};
        }
        const Result<ComponentFindings> findings = checkComponent(
            m_set, name, *component.content, [&](qint64 bytes) { tell(m_read + bytes, stored.file); }, m_stop);
        if (!findings)
            return std::unexpected(findings.error());
        m_report.problems += findings->problems;
        m_report.notChecked += findings->notChecked;
        m_read += stored.bytes;
        return {};
    }

    /// Every file is read twice: for its checksum and for what is in it.
    void tell(qint64 done, const QString &file) const
    {
        if (m_progress)
            m_progress(done, 2 * m_allBytes, file);
    }

    const SetRef &m_set;
    const VerifyProgress &m_progress;
    const std::stop_token m_stop;
    VerifyReport m_report;
    Checksums m_sums;
    QMap<QByteArray, qint64> m_sizes;
    QSet<QString> m_badFiles;
    qint64 m_allBytes = 0;
    qint64 m_read = 0; ///< Of twice that.
};

} // namespace

Result<VerifyReport> verifySet(const SetRef &set, const VerifyProgress &progress, std::stop_token stop)
{
    if (const auto files = set.files(); !files && files.error().code == ErrorCode::SetNotFound)
        return fail(ErrorCode::SetNotFound, u"no such folder"_s, {{u"path"_s, set.address()}});
    return Verification(set, progress, std::move(stop)).run();
}

QJsonObject toJson(const VerifyReport &report)
{
    return jsonOf(report);
}

} // namespace keeper
