// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"

#include <QString>
#include <QStringList>

namespace keeper {

enum class RedisChoice {
    Empty,      ///< Started empty: sessions and queued tasks of another time don't replay. The default.
    Keep,       ///< As it is now: newer sessions and tasks meet older rows.
    FromBackup, ///< The set's RDB.
};

/// What a person chooses for a restore. Components by their names in the set's manifest. A value.
struct RestoreOptions
{
    QStringList only; ///< Not empty: these alone.
    QStringList skip;
    QString path; ///< Not empty: this one entry of a directory archive alone, "media/public/a.png".
    RedisChoice redis = RedisChoice::Empty;
    bool configuration = false;     ///< Compose and `.env` files too; the role's password follows.
    bool keepWorkerStopped = false; ///< The worker is left stopped: nothing is sent, synchronised or expired.
    friend bool operator==(const RestoreOptions &, const RestoreOptions &) = default;
};

} // namespace keeper
