// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/restore/restorechoice.h"

#include "core/backupset/components.h"
#include "core/restore/plan/preflight.h"
#include "ui/models/setparts.h"
#include "ui/words/checktext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

RestoreChoiceModel::RestoreChoiceModel(QObject *parent)
    : QObject(parent)
    , m_parts(tr("What is restored", "@title:column"))
{
    connect(&m_parts, &PartsModel::ticksChanged, this, &RestoreChoiceModel::changed);
}

void RestoreChoiceModel::setPlaces(const RestoreSource &source, const RestoreTarget &target)
{
    const bool same = source.set == m_source.set && target.survey.target == m_target.survey.target &&
                      target.survey.port == m_target.survey.port &&
                      target.survey.deployment.project == m_target.survey.deployment.project;
    const QList<Part> before = m_parts.parts();
    m_source = source;
    m_target = target;
    QList<Part> parts = restorable();
    if (same) {
        for (Part &part : parts) {
            const auto old = std::ranges::find(before, part.component, &Part::component);
            if (old != before.end() && old->there)
                part.ticked = part.there && old->ticked;
        }
    } else {
        m_redis = RedisChoice::Empty;
    }
    m_parts.setParts(parts);
}

QList<Part> RestoreChoiceModel::restorable() const
{
    const RestoreScope everything = restoreScope(m_source, m_target, {.configuration = true});
    const QList<Check> checks = preflight(everything);
    QList<Part> parts;
    for (Part part : setParts(m_source.manifest)) {
        if (part.component == components::Redis)
            continue; // a choice of its own
        part.there = everything.restores(part.component);
        const auto noPlace = std::ranges::find_if(checks, [&](const Check &check) {
            return (check.code == CheckCode::DirectoryMounts || check.code == CheckCode::Configuration) &&
                   check.component == part.component && check.state == CheckState::Blocking;
        });
        if (part.there && noPlace != checks.end()) {
            part.there = false;
            part.found = checkText(*noPlace).what;
        }
        if (part.there && m_source.component(part.component).state == ComponentState::Empty)
            part.found = tr("Becomes empty, as it was", "@info part");
        // On the same server it is right already, and its containers need not be made anew.
        part.ticked = part.there && part.component != components::Configuration;
        parts += part;
    }
    return parts;
}

QList<RedisOffer> RestoreChoiceModel::redisOffers() const
{
    if (!hasRedis())
        return {};
    const bool saved = m_source.component(components::Redis).stored() != nullptr;
    return {{.choice = RedisChoice::Empty,
             .title = tr("&Empty (recommended)", "@option:radio Redis"),
             .why = tr("It starts empty, so that no session or queued task of another time comes back. Its files are "
                       "kept for undo.",
                       "@info")},
            {.choice = RedisChoice::Keep,
             .title = tr("&Keep as it is", "@option:radio Redis"),
             .why = tr("Present sessions and queued tasks stay, but the database gets older: some may fail.", "@info")},
            {.choice = RedisChoice::FromBackup,
             .title = tr("From the back&up", "@option:radio Redis"),
             .why = saved
                        ? tr("Sessions and queued tasks of that time come back; tasks may run a second time.", "@info")
                        : tr("This backup holds no Redis.", "@info"),
             .offered = saved}};
}

void RestoreChoiceModel::setRedis(RedisChoice choice)
{
    m_redis = choice;
    emit changed();
}

void RestoreChoiceModel::setKeepWorkerStopped(bool keep)
{
    m_keepWorkerStopped = keep;
    emit changed();
}

void RestoreChoiceModel::setStepByStep(bool stepByStep)
{
    m_stepByStep = stepByStep;
    emit changed();
}

QStringList RestoreChoiceModel::notes() const
{
    QStringList notes;
    bool files = false;
    bool allFiles = true;
    for (const Part &part : m_parts.parts()) {
        if (part.component != components::Media && part.component != components::Data)
            continue;
        files = files || part.ticked;
        allFiles = allFiles && (part.ticked || !part.there);
    }
    const bool database = m_parts.isTicked(components::Database);
    if (!database && files)
        notes += tr("Files without their database: authentik may not know of some of them.", "@info");
    if (database && !allFiles)
        notes += tr("The database without its files: icons and other uploads of that time may be missing.", "@info");
    if (m_parts.isTicked(components::Configuration) && !database)
        notes += tr("The configuration is restored together with the database only.", "@info");
    return notes;
}

bool RestoreChoiceModel::isReady() const
{
    return m_parts.isAnyTicked() &&
           (!m_parts.isTicked(components::Configuration) || m_parts.isTicked(components::Database));
}

RestoreOptions RestoreChoiceModel::options() const
{
    RestoreOptions options;
    options.skip = m_parts.skipped();
    options.configuration = m_parts.isTicked(components::Configuration);
    options.redis = hasRedis() ? m_redis : RedisChoice::Empty;
    options.keepWorkerStopped = m_keepWorkerStopped;
    return options;
}

} // namespace keeper
