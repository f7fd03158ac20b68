// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/preflight.h"

#include "core/backupset/verdict.h"

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

Check sameServerCheck(const RestoreScope &scope)
{
    const Survey &survey = scope.target.survey;
    const Manifest::Server &saved = scope.source.manifest.server;
    QStringList differs;
    // Keys of two kinds may be of one host: which is shown depends on what the client knew.
    if (saved.hostKeyType == survey.hostKey.type && saved.hostKeySha256 != survey.hostKey.sha256())
        differs += nameOf(ServerDifference::HostKey);
    if (saved.hostname != survey.hostName)
        differs += nameOf(ServerDifference::HostName);
    if (scope.source.manifest.deployment.project != survey.deployment.project)
        differs += nameOf(ServerDifference::Project);
    return makeCheck(CheckCode::SameServer, differs.isEmpty() ? CheckState::Green : CheckState::Warning,
                     {{u"backup"_s, named(saved.target, saved.hostname)},
                      {u"server"_s, named(survey.target, survey.hostName)},
                      {u"differs"_s, differs.join(u'\n')}});
}

Check installIdCheck(const RestoreScope &scope)
{
    const QString saved = scope.source.manifest.deployment.installIdSha256;
    const QString live = scope.target.survey.database.installIdSha256;
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
    case UpgradeDistance::Newer:
        return CheckState::Warning;
    case UpgradeDistance::Further:
    case UpgradeDistance::Backwards:
    case UpgradeDistance::Unknown:
        break;
    }
    return CheckState::Blocking;
}

Check versionCheck(const RestoreScope &scope)
{
    const UpgradePath &path = scope.upgrade;
    return makeCheck(CheckCode::AuthentikVersion, judged(path.distance),
                     {{u"backup"_s, scope.source.manifest.deployment.version},
                      {u"server"_s, scope.target.survey.deployment.version},
                      {u"distance"_s, nameOf(path.distance)},
                      {u"between"_s, path.between.join(u'\n')}});
}

Check containersCheck(const RestoreScope &scope)
{
    QStringList missing = scope.target.missingTools;
    if (!scope.target.survey.deployment.server())
        missing.prepend(u"server"_s);
    if (!missing.isEmpty())
        return makeCheck(CheckCode::Containers, CheckState::Blocking, {{u"missing"_s, missing.join(u'\n')}});
    return makeCheck(CheckCode::Containers, CheckState::Green);
}

Check lockCheck(const RestoreScope &scope)
{
    const std::optional<LockHolder> &lock = scope.target.lock;
    if (!lock)
        return makeCheck(CheckCode::Lock, CheckState::Green);
    return makeCheck(CheckCode::Lock, lock->expired ? CheckState::Warning : CheckState::Blocking,
                     {{u"run"_s, lock->run},
                      {u"user"_s, lock->user},
                      {u"host"_s, lock->host},
                      {u"time"_s, lock->time.toUTC().toString(Qt::ISODate)}});
}

Check folderCheck(const RestoreScope &scope)
{
    const RestoreTarget &target = scope.target;
    return makeCheck(CheckCode::ComposeFolder, target.folderIsThere ? CheckState::Green : CheckState::Blocking,
                     {{u"folder"_s, QString::fromUtf8(target.survey.deployment.folder)}});
}

Check workerCheck(const RestoreOptions &options)
{
    return makeCheck(CheckCode::Worker, options.keepWorkerStopped ? CheckState::Warning : CheckState::Green,
                     {{u"kept"_s, options.keepWorkerStopped ? u"stopped"_s : QString()}});
}

} // namespace

Check wholeCheck(const RestoreScope &scope)
{
    return makeCheck(CheckCode::SetWhole, scope.source.isWhole ? CheckState::Green : CheckState::Blocking,
                     {{u"path"_s, scope.source.set.address()}});
}

Check completeCheck(const RestoreScope &scope)
{
    const Manifest &manifest = scope.source.manifest;
    const QStringList missing = manifest.missing + shortfallOf(manifest).failed;
    if (isAsAsked(verdictOn(manifest)) && missing.isEmpty())
        return makeCheck(CheckCode::SetComplete, CheckState::Green);
    return makeCheck(CheckCode::SetComplete, CheckState::Warning,
                     {{u"missing"_s, missing.first(std::min<qsizetype>(missing.size(), MostNamesShown)).join(u'\n')},
                      {u"count"_s, QString::number(missing.size())}});
}

QList<Check> preflight(const RestoreScope &scope)
{
    static constexpr std::array SetAndServer{wholeCheck,      completeCheck,   locationCheck,
                                             sameServerCheck, installIdCheck,  versionCheck,
                                             folderCheck,     containersCheck, lockCheck};
    QList<Check> checks;
    for (const auto check : SetAndServer)
        checks += check(scope);
    if (scope.stopsAuthentik)
        checks += workerCheck(scope.options);
    for (const RestoreHandler &handler : RestoreHandlers)
        checks += handler.checks(scope);
    return checks;
}

} // namespace keeper
