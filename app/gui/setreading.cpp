// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setreading.h"

#include "core/backupset/store/setname.h"
#include "core/backupset/verifications.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace keeper {

Result<Catalogue> readSetsOf(const QString &folder)
{
    const SetRef set(folder);
    for (const SetFileEntry &file : set.files().value_or(QList<SetFileEntry>())) {
        if (file.name == setfiles::Manifest.data())
            return Catalogue{.sets = {readSet(set)}};
    }
    return readCatalogue(folder);
}

Result<CheckedSet> checkSetAt(const QString &path, ProgressBoard &board, std::stop_token stop)
{
    const auto tell = [&board](qint64 done, qint64 expected, const QString &) {
        board.report(VerifyStep, done, expected, false);
    };
    Result<VerifyReport> report = verifySet(path, tell, stop);
    if (!report)
        return std::unexpected(report.error());
    CheckedSet checked{.report = *report};
    const SetRef set(path);
    const Result<Manifest> manifest = readManifest(set);
    if (!manifest)
        return checked;
    // Not to have noted it is no reason to refuse a restore.
    std::ignore = noteVerification({.set = path,
                                    .run = manifest->run,
                                    .result = nameOf(report->condition),
                                    .time = QDateTime::currentDateTimeUtc()});
    const bool whole = report->condition == SetCondition::Whole || report->condition == SetCondition::Incomplete;
    checked.source = RestoreSource{
        .set = set.canonical(), .manifest = *manifest, .isWhole = whole, .workstation = QSysInfo::machineHostName()};
    return checked;
}

} // namespace keeper
