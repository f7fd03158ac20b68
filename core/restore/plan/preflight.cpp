// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/preflight.h"

#include "core/backupset/verdict.h"
#include "core/restore/plan/planrestore.h"
#include "core/restore/plan/preflightparts.h"
#include "core/restore/plan/restorescope.h"
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

Check locationCheck(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    if (isThisMachine(source, target.survey)) {
        const QByteArray path = source.path.toUtf8() + '/';
        for (const DirectoryScope &scope : directoryScopes(source, target, options)) {
            for (const DirectoryPlace &place : scope.places) {
                if (path.startsWith(place.source + '/'))
                    return makeCheck(u"set-location"_s, CheckState::Blocking,
                                     {{u"path"_s, source.path}, {u"folder"_s, QString::fromUtf8(place.source)}});
            }
        }
    }
    return makeCheck(u"set-location"_s, CheckState::Green, {{u"path"_s, source.path}});
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
        differs += u"host-key"_s;
    if (saved.hostname != survey.hostName)
        differs += u"host-name"_s;
    if (source.manifest.deployment.project != survey.deployment.project)
        differs += u"project"_s;
    return makeCheck(u"same-server"_s, differs.isEmpty() ? CheckState::Green : CheckState::Warning,
                     {{u"backup"_s, named(saved.target, saved.hostname)},
                      {u"server"_s, named(survey.target, survey.hostName)},
                      {u"differs"_s, differs.join(u'\n')}});
}

Check installIdCheck(const RestoreSource &source, const Survey &survey)
{
    const QString saved = source.manifest.deployment.installIdSha256;
    const QString live = survey.database.installIdSha256;
    const bool isOther = !saved.isEmpty() && !live.isEmpty() && saved != live;
    return makeCheck(u"install-id"_s, isOther ? CheckState::Warning : CheckState::Green,
                     {{u"backup"_s, saved.left(12)}, {u"server"_s, live.left(12)}});
}

std::pair<QString, CheckState> judged(UpgradeDistance distance)
{
    switch (distance) {
    case UpgradeDistance::None:
        return {u"none"_s, CheckState::Green};
    case UpgradeDistance::Patch:
        return {u"patch"_s, CheckState::Green};
    case UpgradeDistance::NextTrain:
        return {u"next-train"_s, CheckState::Warning};
    case UpgradeDistance::Further:
        return {u"further"_s, CheckState::Blocking};
    case UpgradeDistance::Backwards:
        return {u"backwards"_s, CheckState::Blocking};
    case UpgradeDistance::Unknown:
        break;
    }
    return {u"unknown"_s, CheckState::Blocking};
}

Check versionCheck(const RestoreSource &source, const Survey &survey)
{
    const QString saved = source.manifest.deployment.version;
    const UpgradePath path = upgradePath(saved, survey.deployment.version);
    const auto [distance, state] = judged(path.distance);
    return makeCheck(u"authentik-version"_s, state,
                     {{u"backup"_s, saved},
                      {u"server"_s, survey.deployment.version},
                      {u"distance"_s, distance},
                      {u"between"_s, path.between.join(u'\n')}});
}

Check containersCheck(const RestoreTarget &target)
{
    QStringList missing = target.missingTools;
    if (!target.survey.deployment.server)
        missing.prepend(u"server"_s);
    if (!missing.isEmpty())
        return makeCheck(u"containers"_s, CheckState::Blocking, {{u"missing"_s, missing.join(u'\n')}});
    return makeCheck(u"containers"_s, CheckState::Green);
}

Check lockCheck(const std::optional<LockHolder> &lock)
{
    if (!lock)
        return makeCheck(u"lock"_s, CheckState::Green);
    return makeCheck(u"lock"_s, lock->expired ? CheckState::Warning : CheckState::Blocking,
                     {{u"run"_s, lock->run},
                      {u"user"_s, lock->user},
                      {u"host"_s, lock->host},
                      {u"time"_s, lock->time.toUTC().toString(Qt::ISODate)}});
}

} // namespace

Check wholeCheck(const RestoreSource &source)
{
    return makeCheck(u"set-whole"_s, source.isWhole ? CheckState::Green : CheckState::Blocking,
                     {{u"path"_s, source.path}});
}

Check completeCheck(const RestoreSource &source)
{
    const QStringList missing = source.manifest.missing + shortfallOf(source.manifest).failed;
    if (isAsAsked(verdictOn(source.manifest)) && missing.isEmpty())
        return makeCheck(u"set-complete"_s, CheckState::Green);
    return makeCheck(u"set-complete"_s, CheckState::Warning,
                     {{u"missing"_s, missing.first(std::min<qsizetype>(missing.size(), MostNamesShown)).join(u'\n')},
                      {u"count"_s, QString::number(missing.size())}});
}

Check makeCheck(const QString &code,
                CheckState state,
                std::initializer_list<std::pair<QString, QString>> facts,
                const QString &component)
{
    Check check{.code = code, .component = component, .state = state};
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            check.facts.insert(name, value);
    }
    return check;
}

QList<Check> preflight(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    const Survey &survey = target.survey;
    QList<Check> checks{wholeCheck(source),
                        completeCheck(source),
                        locationCheck(source, target, options),
                        sameServerCheck(source, survey),
                        installIdCheck(source, survey),
                        versionCheck(source, survey),
                        makeCheck(u"compose-folder"_s, target.folderIsThere ? CheckState::Green : CheckState::Blocking,
                                  {{u"folder"_s, QString::fromUtf8(survey.deployment.folder)}}),
                        containersCheck(target),
                        lockCheck(target.lock)};
    if (options.path.isEmpty())
        checks += makeCheck(u"worker"_s, options.keepWorkerStopped ? CheckState::Warning : CheckState::Green,
                            {{u"kept"_s, options.keepWorkerStopped ? u"stopped"_s : QString()}});
    if (restoredComponents(source, target, options).contains(u"database"_s))
        checks += databaseChecks(source, target);
    checks += redisChecks(source, target, options);
    checks += directoryChecks(source, target, options);
    checks += configurationChecks(source, target, options);
    return checks;
}

bool isBlocked(const QList<Check> &checks)
{
    return std::ranges::contains(checks, CheckState::Blocking, &Check::state);
}

QString checkStateName(CheckState state)
{
    switch (state) {
    case CheckState::Green:
        return u"green"_s;
    case CheckState::Warning:
        return u"warning"_s;
    case CheckState::Blocking:
        return u"blocking"_s;
    }
    return {};
}

QJsonObject toJson(const Check &check)
{
    QJsonObject facts;
    for (const auto &[name, value] : check.facts.asKeyValueRange())
        facts[name] = value;
    QJsonObject json{{u"code"_s, check.code}, {u"state"_s, checkStateName(check.state)}, {u"facts"_s, facts}};
    if (!check.component.isEmpty())
        json[u"component"_s] = check.component;
    return json;
}

} // namespace keeper
