// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/restore/restorepreview.h"

#include "core/backupset/components.h"
#include "ui/models/setparts.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/steptext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RestorePreview)
};

constexpr AuthentikVersion SessionsInDatabase{.year = 2025, .train = 4, .patch = 0};

/// The tables whose meaning every admin knows.
QList<std::pair<QString, QString>> knownTables()
{
    return {{u"authentik_core_user"_s, Words::tr("Users", "@label rows")},
            {u"authentik_core_group"_s, Words::tr("Groups", "@label rows")},
            {u"authentik_core_application"_s, Words::tr("Applications", "@label rows")},
            {u"authentik_core_provider"_s, Words::tr("Providers", "@label rows")},
            {u"authentik_flows_flow"_s, Words::tr("Flows", "@label rows")},
            {u"authentik_events_event"_s, Words::tr("Events", "@label rows")}};
}

QString estimateText(std::optional<qint64> rows)
{
    // PostgreSQL says -1 of a table that it never counted.
    if (!rows || *rows < 0)
        return Words::tr("not known", "@info");
    return Words::tr("about %1", "@info number").arg(QLocale().toString(*rows));
}

QString dumpText(const Manifest &manifest)
{
    return Words::tr("dump of %1", "@info size")
        .arg(byteText(orEmpty(manifest.component(components::Database).stored()).bytes));
}

QList<NowThen> databaseRows(const RestoreSource &source, const RestoreTarget &target)
{
    const DatabaseComponent *saved = source.component(components::Database).database();
    if (!saved)
        return {};
    const DatabaseFacts &live = target.survey.database;
    QList<NowThen> rows{
        {Words::tr("PostgreSQL", "@label row"), harmless(live.serverVersionText.section(u' ', 0, 0), 40),
         Words::tr("unchanged; the dump is of PostgreSQL %1", "@info version").arg(saved->serverVersion / 10'000)},
        {Words::tr("Database", "@label row"), byteText(live.bytes), dumpText(source.manifest)}};
    for (const auto &[table, title] : knownTables()) {
        if (const std::optional<qint64> then = savedRows(source.manifest, table))
            rows += {title, estimateText(rowsIn(live.estimatedRows, table)), QLocale().toString(*then)};
    }
    return rows;
}

QString directoryText(qint64 bytes, qint64 entries)
{
    return u"%1 · %2"_s.arg(byteText(bytes), Words::tr("%Ln entries", "@info", static_cast<int>(entries)));
}

QString savedText(const Component &component)
{
    const DirectoryComponent saved = orEmpty(component.directory());
    return saved.entries > 0 ? directoryText(saved.fileBytes, saved.entries) : Words::tr("empty", "@info");
}

NowThen directoryRow(const QString &name, const RestoreSource &source, const RestoreTarget &target)
{
    NowThen row{
        .what = componentTitle(name), .now = Words::tr("empty", "@info"), .then = savedText(source.component(name))};
    const auto live = std::ranges::find_if(target.survey.directories, [&](const DirectoryFacts &facts) {
        // Uploads moved from /media to /data with a version; to people they are the same.
        const auto isUploads = [](const QString &one) { return one == components::Media || one == components::Data; };
        return facts.component == name || (isUploads(name) && isUploads(facts.component));
    });
    if (live != target.survey.directories.end() && live->entries > 0)
        row.now = directoryText(live->bytes, live->entries);
    return row;
}

QString redisThen(RedisChoice choice)
{
    switch (choice) {
    case RedisChoice::Empty:
        return Words::tr("empty", "@info");
    case RedisChoice::Keep:
        return Words::tr("as it is", "@info");
    case RedisChoice::FromBackup:
        return Words::tr("from the backup", "@info");
    }
    return {};
}

QList<NowThen> nowThen(const RestoreScope &scope)
{
    const RestoreSource &source = scope.source;
    const RestoreTarget &target = scope.target;
    const QString running = target.survey.deployment.version;
    const QString saved = source.manifest.deployment.version;
    QList<NowThen> rows{
        {Words::tr("authentik", "@label row"), harmless(running, 40),
         running == saved
             ? harmless(running, 40)
             : Words::tr("%1, on data of %2", "@info versions").arg(harmless(running, 40), harmless(saved, 40))}};
    for (const QString &name : scope.components) {
        if (name == components::Database)
            rows += databaseRows(source, target);
        else if (name != components::Redis)
            rows += directoryRow(name, source, target);
    }
    if (target.survey.redis)
        rows += {componentTitle(components::Redis),
                 Words::tr("%Ln keys", "@info", static_cast<int>(target.survey.redis->keys)),
                 redisThen(scope.restores(components::Redis) ? scope.options.redis : RedisChoice::Keep)};
    return rows;
}

QList<NowThen> onNewHost(const Manifest &manifest)
{
    const QString nothing = Words::tr("not there", "@info");
    QList<NowThen> rows{{Words::tr("authentik", "@label row"), nothing, harmless(manifest.deployment.version, 40)},
                        {Words::tr("Database", "@label row"), nothing, dumpText(manifest)}};
    for (const auto &[table, title] : knownTables()) {
        if (const std::optional<qint64> then = savedRows(manifest, table))
            rows += {title, nothing, QLocale().toString(*then)};
    }
    for (const auto &[name, component] : manifest.components.asKeyValueRange()) {
        if (component.directory())
            rows += {componentTitle(name), nothing, savedText(component)};
    }
    return rows;
}

QString loggedOutText(const RestoreScope &scope)
{
    if (!scope.stopsAuthentik)
        return Words::tr("Nobody.", "@info logged out");
    const std::optional<AuthentikVersion> version = AuthentikVersion::parse(scope.target.survey.deployment.version);
    const bool inDatabase = !version || *version >= SessionsInDatabase;
    if (!inDatabase && scope.restores(components::Redis) && scope.options.redis == RedisChoice::Empty)
        return Words::tr("Everybody: sessions are kept in Redis, which starts empty.", "@info logged out");
    if (scope.restores(components::Database) && inDatabase)
        return Words::tr("Whoever logged in after the backup was made. Sessions of that time are valid again, as far "
                         "as they have not ended.",
                         "@info logged out");
    return Words::tr("Nobody for good; requests during the downtime fail.", "@info logged out");
}

QString verdictOf(const QList<PreviewCheck> &checks)
{
    const auto blocking = static_cast<int>(std::ranges::count(checks, CheckState::Blocking, &PreviewCheck::state));
    const auto warnings = static_cast<int>(std::ranges::count(checks, CheckState::Warning, &PreviewCheck::state));
    if (blocking > 0)
        return Words::tr("It can't be restored as things are: %Ln checks failed.", "@info", blocking);
    if (warnings > 0)
        return Words::tr("It can be restored. %Ln warnings to read first.", "@info", warnings);
    return Words::tr("It can be restored: every check is fine.", "@info");
}

/// What lasts a second or two is told with its tenths.
QString secondsText(double seconds)
{
    const bool isShort = seconds < 10 && seconds != std::floor(seconds);
    return isShort ? Words::tr("%1 s", "@label duration").arg(QLocale().toString(seconds, 'f', 1))
                   : durationText(static_cast<qint64>(seconds * 1000));
}

void addSteps(QList<PreviewStep> &shown, const QList<PlannedStep> &steps, const QString &prefix, int level)
{
    int number = 0;
    for (const PlannedStep &step : steps) {
        const QString numbered = u"%1%2"_s.arg(prefix).arg(++number);
        shown += previewStep(step, numbered, level);
        addSteps(shown, step.members, numbered + u'.', level + 1);
    }
}

/// What any preview says of its checks and steps.
RestorePreview judged(const QList<Check> &checks, const Result<RestorePlan> &plan)
{
    RestorePreview preview;
    for (const Check &check : checks)
        preview.checks += {check.state, checkStateWord(check.state), checkText(check)};
    std::ranges::stable_sort(preview.checks, std::ranges::greater{}, &PreviewCheck::state);
    if (!plan) {
        preview.blocked = true;
        if (plan.error().code != ErrorCode::PreflightBlocked)
            preview.error = plan.error();
        return preview;
    }
    preview.plan = *plan;
    addSteps(preview.steps, plan->plan.steps, {}, 0);
    return preview;
}

} // namespace

QString downtimeText(const Downtime &downtime, bool measured)
{
    const QString whole = secondsText(downtime.stop + downtime.ours + downtime.start);
    const QString sentence = measured ? Words::tr("%1: stopping took %2, the swap %3, starting %4.", "@info")
                                      : Words::tr("About %1: stopping takes %2, the swap %3, starting %4.", "@info");
    return sentence.arg(whole, secondsText(downtime.stop), secondsText(downtime.ours), secondsText(downtime.start));
}

PreviewStep previewStep(const PlannedStep &step, const QString &number, int level)
{
    QStringList notes;
    if (step.seconds)
        notes += Words::tr("about %1", "@info duration").arg(durationText(*step.seconds * 1000LL));
    if (step.policy == StepPolicy::Optional)
        notes += Words::tr("may be skipped", "@info");
    if (!step.reversible)
        notes += Words::tr("can't be undone", "@info");
    PreviewStep shown{.title = number.isEmpty() ? stepTitle(step.id) : u"%1. %2"_s.arg(number, stepTitle(step.id)),
                      .note = notes.join(u" · "_s),
                      .level = level};
    for (const QString &effect : step.effects)
        shown.effects += harmless(effect, 400);
    for (const QString &command : step.commands)
        shown.commands += harmless(command, 4000);
    return shown;
}

RestorePreview restorePreview(const RestoreScope &scope)
{
    const Result<RestorePlan> plan = planRestore(scope);
    RestorePreview preview = judged(plan ? plan->checks : preflight(scope), plan);
    preview.verdict = verdictOf(preview.checks);
    preview.rows = nowThen(scope);
    if (!preview.plan)
        return preview;
    preview.downtime = scope.stopsAuthentik
                           ? downtimeText(preview.plan->downtime, false) + u' ' +
                                 Words::tr("If the server is restarted in those seconds, authentik stays stopped until "
                                           "you resume the run on the page “Activity”.",
                                           "@info downtime")
                           : Words::tr("None: authentik keeps running.", "@info downtime");
    preview.loggedOut = loggedOutText(scope);
    return preview;
}

RestorePreview newHostPreview(const QString &target, const RestoreSource &source, const NewHost &host)
{
    RestorePreview preview = judged(newHostChecks(source, host), planNewHost(source, host));
    const QString name = harmless(target, 80);
    preview.rows = onNewHost(source.manifest);
    if (!preview.plan) {
        preview.verdict =
            Words::tr("There is no authentik on %1 yet, and it can't be made there from this backup as things are.",
                      "@info host")
                .arg(name);
        return preview;
    }
    preview.verdict = Words::tr("There is no authentik on %1 yet. It is made there from this backup, and the backup is "
                                "restored onto it. Nothing is overwritten.",
                                "@info host")
                          .arg(name);
    preview.downtime = Words::tr("None: no authentik runs there.", "@info downtime");
    preview.loggedOut = Words::tr("Nobody.", "@info logged out");
    preview.steps += {.title = u"%1. %2"_s.arg(preview.plan->plan.steps.size() + 1)
                                   .arg(Words::tr("Restore the backup onto it, as onto any server", "@label step"))};
    return preview;
}

} // namespace keeper
