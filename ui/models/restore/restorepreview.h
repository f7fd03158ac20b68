// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/newhost/plannewhost.h"
#include "ui/words/checktext.h"

#include <QList>
#include <QString>

#include <optional>

namespace keeper {

/// One answer of preflight, for its row: icon by the state, word beside it.
struct PreviewCheck
{
    CheckState state = CheckState::Green;
    QString word;
    CheckText text;
};

/// "Users: about 1,210 now, 1,204 then".
struct NowThen
{
    QString what;
    QString now;
    QString then;
};

/// A step as it is shown before it is done.
struct PreviewStep
{
    QString title; ///< With its number: "3. Stop, swap, start"
    QString note;  ///< "about 14 s · can be undone"
    QStringList effects;
    QStringList commands;
    int level = 0; ///< 1: a member of a group.
};

/// All that a person must know before they say yes. A value; of the plan there is nothing where it could not be made.
struct RestorePreview
{
    QList<PreviewCheck> checks; ///< Blocking ones first, then warnings.
    bool blocked = false;
    QString verdict; ///< All checks in one line.
    QList<NowThen> rows;
    QString downtime;  ///< In its three parts.
    QString loggedOut; ///< Who has to log in again.
    QList<PreviewStep> steps;
    std::optional<Error> error; ///< Why there is no plan, where no check says so.
    std::optional<RestorePlan> plan;
};

/// Preflight and plan in words. Pure.
[[nodiscard]] RestorePreview restorePreview(const RestoreScope &scope);

/// The same of a host on which authentik is made first. `target`: its name, as typed. Pure.
[[nodiscard]] RestorePreview newHostPreview(const QString &target, const RestoreSource &source, const NewHost &host);

/// "about 9 s: stopping takes 5 s, the swap 1 s, …"; measured: without "about".
[[nodiscard]] QString downtimeText(const Downtime &downtime, bool measured);

/// One step, numbered by its place; empty number: none. Also for a step that waits for a person.
[[nodiscard]] PreviewStep previewStep(const PlannedStep &step, const QString &number, int level);

} // namespace keeper
