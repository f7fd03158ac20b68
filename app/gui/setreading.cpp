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

namespace {

CheckedSet checkedSet(const SetRef &set, const VerifyReport &report)
{
    CheckedSet checked{.report = report};
    const Result<Manifest> manifest = readManifest(set);
    if (!manifest)
        return checked;
    // Not to have noted it is no reason to refuse a restore.
    std::ignore = noteVerification({.set = set.address(),
                                    .run = manifest->run,
                                    .result = nameOf(report.condition),
                                    .time = QDateTime::currentDateTimeUtc()});
    const bool whole = report.condition == SetCondition::Whole || report.condition == SetCondition::Incomplete;
    checked.source = RestoreSource{
        .set = set.canonical(), .manifest = *manifest, .isWhole = whole, .workstation = QSysInfo::machineHostName()};
    return checked;
}

} // namespace

std::unique_ptr<CheckRun> prepareCheckOf(const QString &path)
{
    const auto report = notVerifiedYet();
    const auto conclude = [path, report](const RunReport &) {
        return report->transform([&path](const VerifyReport &verified) { return checkedSet(path, verified); });
    };
    return std::make_unique<CheckRun>(verifyOrder(path, report), conclude);
}

} // namespace keeper
