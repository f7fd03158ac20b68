// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setreading.h"

#include "core/backupset/verifications.h"

#include <QFileInfo>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace keeper {

Result<Catalogue> readSetsOf(const QString &folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    if (!QFileInfo::exists(path + "/manifest.json"_L1))
        return readCatalogue(path);
    return Catalogue{.sets = {readSet(path)}};
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
    const Result<Manifest> manifest = readManifest(path);
    if (!manifest)
        return checked;
    // Not to have noted it is no reason to refuse a restore.
    std::ignore = noteVerification({.set = path,
                                    .run = manifest->run,
                                    .result = nameOf(report->condition),
                                    .time = QDateTime::currentDateTimeUtc()});
    const bool whole = report->condition == SetCondition::Whole || report->condition == SetCondition::Incomplete;
    checked.source = RestoreSource{.path = QFileInfo(path).canonicalFilePath(),
                                   .manifest = *manifest,
                                   .isWhole = whole,
                                   .workstation = QSysInfo::machineHostName()};
    return checked;
}

} // namespace keeper
