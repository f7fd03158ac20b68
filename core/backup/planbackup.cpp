// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/planbackup.h"

#include "core/backupset/components.h"
#include "core/postgres/session/postgrescommand.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// What a kind of component has to do with the plan of a backup.
struct Saving
{
    ComponentKind kind;
    bool (*isThere)(const QString &component, const Survey &survey);
    QString (*source)(const QString &component, const Survey &survey); ///< For people.
    std::optional<qint64> (*expectedBytes)(const QString &component, const Survey &survey);
};

bool isAlwaysThere(const QString & /*component*/, const Survey & /*survey*/)
{
    return true;
}

QString databaseSource(const QString & /*component*/, const Survey &survey)
{
    return u"pg_dump --format=custom %1"_s.arg(survey.database.name);
}

std::optional<qint64> databaseBytes(const QString & /*component*/, const Survey &survey)
{
    return survey.database.tableBytes;
}

bool isRedisThere(const QString & /*component*/, const Survey &survey)
{
    return survey.deployment.redisAccess.has_value();
}

QString redisSource(const QString & /*component*/, const Survey & /*survey*/)
{
    return u"SYNC"_s;
}

std::optional<qint64> redisBytes(const QString & /*component*/, const Survey &survey)
{
    return survey.redis ? std::optional(survey.redis->memoryBytes) : std::nullopt;
}

/// An unreadable one is tried all the same: its failure names what is missing in the set.
bool isDirectoryThere(const QString &component, const Survey &survey)
{
    const DirectoryFacts *facts = survey.directory(component);
    return facts && (facts->state == DirectoryState::Found || facts->state == DirectoryState::Unreadable);
}

QString directorySource(const QString &component, const Survey &survey)
{
    const DirectoryFacts *facts = survey.directory(component);
    return facts ? u"tar -C %1"_s.arg(QString::fromUtf8(facts->path)) : QString();
}

/// A tar holds a header of about 1 KiB for each entry (docs/facts/files.md 3).
std::optional<qint64> directoryBytes(const QString &component, const Survey &survey)
{
    const DirectoryFacts *facts = survey.directory(component);
    return facts && facts->isCounted() ? std::optional(facts->bytes + facts->entries * 1024) : std::nullopt;
}

QString configurationSource(const QString & /*component*/, const Survey &survey)
{
    return QString::fromUtf8(survey.configurationFiles.join(", "));
}

std::optional<qint64> configurationBytes(const QString & /*component*/, const Survey &survey)
{
    return survey.configurationBytes;
}

constexpr std::array SavingByKind{
    Saving{ComponentKind::Database, isAlwaysThere, databaseSource, databaseBytes},
    Saving{ComponentKind::Redis, isRedisThere, redisSource, redisBytes},
    Saving{ComponentKind::Directory, isDirectoryThere, directorySource, directoryBytes},
    Saving{ComponentKind::Configuration, isAlwaysThere, configurationSource, configurationBytes},
};
static_assert(isByKind(SavingByKind));

const Saving &savingOf(const QString &component)
{
    return SavingByKind.at(std::size_t(kindOf(component)));
}

PlannedStep saveStep(const QString &component, const Survey &survey)
{
    return {.id = backupsteps::save(component),
            .component = component,
            // The set is of use without the other parts, and says that it is incomplete; not without the database.
            .policy = component == components::Database ? StepPolicy::Normal : StepPolicy::Optional,
            .effects = {savingOf(component).source(component, survey)},
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
    return savingOf(component).expectedBytes(component, survey);
}

bool isSaved(const QString &component, const Survey &survey, const BackupOptions &options)
{
    const bool asked = options.only.isEmpty() ? !options.skip.contains(component) : options.only.contains(component);
    return asked && savingOf(component).isThere(component, survey);
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
