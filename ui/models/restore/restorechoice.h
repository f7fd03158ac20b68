// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/scope.h"
#include "ui/models/partsmodel.h"

#include <QObject>

namespace keeper {

/// A choice for Redis, as its page offers it.
struct RedisOffer
{
    RedisChoice choice = RedisChoice::Empty;
    QString title;
    QString why; ///< One sentence: what it means.
    bool offered = true;
};

/// Which parts of a set are restored, and how.
class RestoreChoiceModel : public QObject
{
    Q_OBJECT

public:
    explicit RestoreChoiceModel(QObject *parent = nullptr);

    /// The same set and server again keep what was chosen.
    void setPlaces(const RestoreSource &source, const RestoreTarget &target);
    void setRedis(RedisChoice choice);
    void setKeepWorkerStopped(bool keep);
    void setStepByStep(bool stepByStep);

    [[nodiscard]] PartsModel &parts() { return m_parts; }
    [[nodiscard]] QList<RedisOffer> redisOffers() const; ///< Empty: this server has no Redis.
    [[nodiscard]] RedisChoice redis() const { return m_redis; }
    [[nodiscard]] bool keepWorkerStopped() const { return m_keepWorkerStopped; }
    [[nodiscard]] bool stepByStep() const { return m_stepByStep; }
    [[nodiscard]] QStringList notes() const; ///< What an unsound choice means.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] RestoreOptions options() const;
    [[nodiscard]] RestoreScope scope() const { return restoreScope(m_source, m_target, options()); }
    [[nodiscard]] const RestoreSource &source() const { return m_source; }
    [[nodiscard]] const RestoreTarget &target() const { return m_target; }

signals:
    void changed();

private:
    [[nodiscard]] QList<Part> restorable() const;
    [[nodiscard]] bool hasRedis() const { return m_target.survey.deployment.redisAccess.has_value(); }

    RestoreSource m_source;
    RestoreTarget m_target;
    PartsModel m_parts;
    RedisChoice m_redis = RedisChoice::Empty;
    bool m_keepWorkerStopped = false;
    bool m_stepByStep = false;
};

} // namespace keeper
