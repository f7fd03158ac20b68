// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/planbackup.h"

#include "core/backupset/components.h"
#include "core/postgres/session/postgrescommand.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

bool isThere(const QString &component, const Survey &survey)
{
    switch (kindOf(component)) {
    case ComponentKind::Database:
    case ComponentKind::Configuration:
        return true;
    case ComponentKind::Redis:
        return survey.deployment.redisAccess.has_value();
    case ComponentKind::Directory: {
        const DirectoryFacts *facts = survey.directory(component);
        // An unreadable one is tried all the same: its failure names what is missing in the set.
        return facts && (facts->state == DirectoryState::Found || facts->state == DirectoryState::Unreadable);
    }
    }
    Q_UNREACHABLE_RETURN(false);
}

QString source(const QString &component, const Survey &survey)
{
    switch (kindOf(component)) {
    case ComponentKind::Database:
        return u"pg_dump --format=custom %1"_s.arg(survey.database.name);
    case ComponentKind::Redis:
        return u"SYNC"_s;
    case ComponentKind::Directory: {
        const DirectoryFacts *facts = survey.directory(component);
        return facts ? u"tar -C %1"_s.arg(QString::fromUtf8(facts->path)) : QString();
    }
    case ComponentKind::Configuration:
        return QString::fromUtf8(survey.configurationFiles.join(", "));
    }
    Q_UNREACHABLE_RETURN({});
}

PlannedStep saveStep(const QString &component, const Survey &survey)
{
    return {.id = backupsteps::save(component),
            .component = component,
            // The set is of use without the other parts, and says that it is incomplete; not without the database.
            .policy = component == components::Database ? StepPolicy::Normal : StepPolicy::Optional,
            .effects = {source(component, survey)},
            .expectedBytes = expectedBytes(component, survey)};
}

Result<> checkNames(const QStringList &names, const QStringList &known)
{
    for (const QString &name : names) {
        if (!known.contains(name))
            return fail(ErrorCode::Usage, u"this authentik has no component “%1”"_s.arg(name),
                        {{u"component"_s, name}, {u"known"_s, known.join(u", "_s)}});
    }
    return {};
}

} // namespace

QString backupsteps::save(const QString &component)
{
    return "save-"_L1 + component;
}

QStringList backupComponents(const Survey &survey)
{
    QStringList names;
    for (const ComponentInfo &info : AllComponents) {
        if (info.kind != ComponentKind::Directory || survey.directory(info.name))
            names += info.name;
    }
    return names;
}

std::optional<qint64> expectedBytes(const QString &component, const Survey &survey)
{
    switch (kindOf(component)) {
    case ComponentKind::Database:
        return survey.database.tableBytes;
    case ComponentKind::Redis:
        return survey.redis ? std::optional(survey.redis->memoryBytes) : std::nullopt;
    case ComponentKind::Directory: {
        // A tar holds a header of about 1 KiB for each entry (docs/facts/files.md 3).
        const DirectoryFacts *facts = survey.directory(component);
        return facts ? std::optional(facts->bytes + facts->entries * 1024) : std::nullopt;
    }
    case ComponentKind::Configuration:
        return survey.configurationBytes;
    }
    Q_UNREACHABLE_RETURN({});
}

bool isSaved(const QString &component, const Survey &survey, const BackupOptions &options)
{
    const bool asked = options.only.isEmpty() ? !options.skip.contains(component) : options.only.contains(component);
    return asked && isThere(component, survey);
}

Result<Plan> planBackup(const Survey &survey, const BackupOptions &options)
{
    const QStringList known = backupComponents(survey);
    // Leaving out what is not there does no harm; asking for it alone would save nothing.
    if (const Result<> named = checkNames(options.only, known); !named)
        return std::unexpected(named.error());

    PlannedStep group{.id = backupsteps::SaveComponents};
    for (const QString &component : known) {
        if (isSaved(component, survey, options))
            group.members += saveStep(component, survey);
    }
    if (group.members.isEmpty())
        return fail(ErrorCode::Usage, u"nothing is left to be saved"_s);

    const bool withDatabase = group.members.first().component == components::Database;
    // Its facts may be had from outside, but pg_dump runs beside it: said before anything is written.
    if (withDatabase) {
        if (const Result<> there = requireDatabaseContainer(survey.deployment); !there)
            return std::unexpected(there.error());
    }
    Plan plan{.kind = u"backup"_s};
    plan.steps += {.id = backupsteps::PrepareSet, .effects = {options.destination.address()}};
    // Before the directories: a file that is newer than the database is harmless, one that is missing is not.
    if (withDatabase)
        plan.steps += {.id = backupsteps::OpenSnapshot,
                       .component = components::Database,
                       .effects = {u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s}};
    plan.steps += group;
    plan.steps += {.id = backupsteps::FinishSet};
    plan.steps += {.id = backupsteps::CleanUp, .policy = StepPolicy::Always};
    return plan;
}

} // namespace keeper
