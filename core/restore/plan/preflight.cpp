// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/preflight.h"

#include "core/backupset/verdict.h"
#include "core/restore/plan/restorehandlers.h"
#include "core/restore/plan/upgradepath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int MostNamesShown = 20;

bool isThisMachine(const RestoreSource &source, const Survey &survey)
{
    static const QStringList here{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    return here.contains(survey.target.toLower()) ||
           (!source.workstation.isEmpty() && source.workstation == survey.hostName);
}

Check locationCheck(const RestoreScope &scope)
{
    const RestoreSource &source = scope.source;
    const QString path = source.set.address();
    QList<DirectoryPlace> replaced;
    if (isThisMachine(source, scope.target.survey)) {
        for (const DirectoryScope &directory : scope.directories)
            replaced += directory.places;
    }
    for (const DirectoryPlace &place : std::as_const(replaced)) {
        if ((path.toUtf8() + '/').startsWith(place.source + '/'))
            return makeCheck(CheckCode::SetLocation, CheckState::Blocking,
                             {{u"path"_s, path}, {u"folder"_s, QString::fromUtf8(place.source)}});
    }
    return makeCheck(CheckCode::SetLocation, CheckState::Green, {{u"path"_s, path}});
}

QString named(const QString &target, const QString &hostName)
{
    return hostName.isEmpty() || hostName == target ? target : u"%1 (%2)"_s.arg(target, hostName);
}

Check sameServerCheck(const RestoreSource &source, const Survey &survey)
{
    const Manifest::Server &saved = source.manifest.server;
    QStringList differs;
    // Keys of two kinds may be of one host: which is shown depends on what the client knew.
    if (saved.hostKeyType == survey.hostKey.type && saved.hostKeySha256 != survey.hostKey.sha256())
        differs += nameOf(ServerDifference::HostKey);
    if (saved.hostname != survey.hostName)
        differs += nameOf(ServerDifference::HostName);
    if (source.manifest.deployment.project != survey.deployment.project)
        differs += nameOf(ServerDifference::Project);
    return makeCheck(CheckCode::SameServer, differs.isEmpty() ? CheckState::Green : CheckState::Warning,
                     {{u"backup"_s, named(saved.target, saved.hostname)},
                      {u"server"_s, named(survey.target, survey.hostName)},
                      {u"differs"_s, differs.join(u'\n')}});
}

Check installIdCheck(const RestoreSource &source, const Survey &survey)
{
    const QString saved = source.manifest.deployment.installIdSha256;
    const QString live = survey.database.installIdSha256;
    const bool isOther = !saved.isEmpty() && !live.isEmpty() && saved != live;
    return makeCheck(CheckCode::InstallId, isOther ? CheckState::Warning : CheckState::Green,
                     {{u"backup"_s, saved.left(12)}, {u"server"_s, live.left(12)}});
}

CheckState judged(UpgradeDistance distance)
{
    switch (distance) {
    case UpgradeDistance::None:
    case UpgradeDistance::Patch:
        return CheckState::Green;
    case UpgradeDistance::NextTrain:
        return CheckState::Warning;
    case UpgradeDistance::Further:
    case UpgradeDistance::Backwards:
    case UpgradeDistance::Unknown:
        break;
    }
    return CheckState::Blocking;
}

Check versionCheck(const RestoreSource &source, const Survey &survey)
{
    const QString saved = source.manifest.deployment.version;
    const UpgradePath path = upgradePath(saved, survey.deployment.version);
    return makeCheck(CheckCode::AuthentikVersion, judged(path.distance),
                     {{u"backup"_s, saved},
                      {u"server"_s, survey.deployment.version},
                      {u"distance"_s, nameOf(path.distance)},
                      {u"between"_s, path.between.join(u'\n')}});
}

Check containersCheck(const RestoreTarget &target)
{
    QStringList missing = target.missingTools;
    if (!target.survey.deployment.server())
        missing.prepend(u"server"_s);
    if (!missing.isEmpty())
        return makeCheck(CheckCode::Containers, CheckState::Blocking, {{u"missing"_s, missing.join(u'\n')}});
    return makeCheck(CheckCode::Containers, CheckState::Green);
}

Check lockCheck(const std::optional<LockHolder> &lock)
{
    if (!lock)
        return makeCheck(CheckCode::Lock, CheckState::Green);
    return makeCheck(CheckCode::Lock, lock->expired ? CheckState::Warning : CheckState::Blocking,
                     {{u"run"_s, lock->run},
                      {u"user"_s, lock->user},
                      {u"host"_s, lock->host},
                      {u"time"_s, lock->time.toUTC().toString(Qt::ISODate)}});
}

Check folderCheck(const RestoreTarget &target)
{
    return makeCheck(CheckCode::ComposeFolder, target.folderIsThere ? CheckState::Green : CheckState::Blocking,
                     {{u"folder"_s, QString::fromUtf8(target.survey.deployment.folder)}});
}

Check workerCheck(const RestoreOptions &options)
{
    return makeCheck(CheckCode::Worker, options.keepWorkerStopped ? CheckState::Warning : CheckState::Green,
                     {{u"kept"_s, options.keepWorkerStopped ? u"stopped"_s : QString()}});
}

} // namespace

Check wholeCheck(const RestoreSource &source)
{
    return makeCheck(CheckCode::SetWhole, source.isWhole ? CheckState::Green : CheckState::Blocking,
                     {{u"path"_s, source.set.address()}});
}

Check completeCheck(const RestoreSource &source)
{
    const QStringList missing = source.manifest.missing + shortfallOf(source.manifest).failed;
    if (isAsAsked(verdictOn(source.manifest)) && missing.isEmpty())
        return makeCheck(CheckCode::SetComplete, CheckState::Green);
    return makeCheck(CheckCode::SetComplete, CheckState::Warning,
                     {{u"missing"_s, missing.first(std::min<qsizetype>(missing.size(), MostNamesShown)).join(u'\n')},
                      {u"count"_s, QString::number(missing.size())}});
}

QList<Check> preflight(const RestoreScope &scope)
{
    const Survey &survey = scope.target.survey;
    QList<Check> checks{wholeCheck(scope.source),
                        completeCheck(scope.source),
                        locationCheck(scope),
                        sameServerCheck(scope.source, survey),
                        installIdCheck(scope.source, survey),
                        versionCheck(scope.source, survey),
                        folderCheck(scope.target),
                        containersCheck(scope.target),
                        lockCheck(scope.target.lock)};
    if (scope.stopsAuthentik)
        checks += workerCheck(scope.options);
    for (const RestoreHandler &handler : RestoreHandlers)
        checks += handler.checks(scope);
    return checks;
}

} // namespace keeper
