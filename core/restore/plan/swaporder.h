// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/deployment.h"
#include "core/files/places/swapplace.h"
#include "core/restore/plan/scope.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace keeper {

/// Which containers stand still during a swap, by id in the order of stopping, and which are started on each side.
struct SwappedContainers
{
    QStringList stopped;
    QStringList started;       ///< On what was restored: without the worker, if it is to be kept stopped.
    QStringList startedBefore; ///< On the state before.
    friend bool operator==(const SwappedContainers &, const SwappedContainers &) = default;
};

/// What a person had stopped stays so; where nothing runs (a new host, a swap that was interrupted) all is started.
/// `interrupted`: those that a swap has stopped which did not end. `isUndo`: the worker is started again. Pure.
[[nodiscard]] SwappedContainers swappedContainers(const Deployment &deployment,
                                                  bool keepsWorkerStopped,
                                                  const QStringList &interrupted = {},
                                                  bool isUndo = false);

/// What swap.sh has to be told. A value; its text is what the script gets and what a plan shows.
struct SwapOrder
{
    QString run;
    QByteArray engine; ///< The program.
    ServiceControl control;
    SwappedContainers containers;
    QString redis;    ///< Id of its container; empty: it is not touched.
    QString database; ///< Live name; empty: it is not restored.
    QString databaseContainer;
    QString databaseUser;
    int databasePort = 5432;
    QString maintenance; ///< The database from which others are renamed.
    QList<DirectoryPlace> places;
    QList<QByteArray> recreate; ///< The engine's words that make containers anew from other files.
    QList<QByteArray> helper;   ///< Those that start the helper container again.
};

/// Shell assignments and functions. Every name in them is one quoted word. Holds no secret. Pure.
[[nodiscard]] QByteArray swapText(const SwapOrder &order);

/// As far as it is known before the run. Pure.
[[nodiscard]] SwapOrder swapOrder(const RestoreScope &scope);

/// What the helper container of a run sees: the project's folder, and the parents of what is swapped or looked at.
/// Pure.
[[nodiscard]] QList<QByteArray> helperFolders(const QByteArray &composeFolder, const QList<DirectoryPlace> &places);

} // namespace keeper
