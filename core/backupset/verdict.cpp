// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/verdict.h"

#include <algorithm>

namespace keeper {

QStringList componentOrder(const Manifest &manifest)
{
    QStringList names = manifest.components.keys();
    const auto position = [](const QString &name) {
        return std::ranges::find_if(AllComponents, [&](const ComponentInfo &one) { return one.name == name; });
    };
    std::ranges::stable_sort(names, {}, position);
    return names;
}

Shortfall shortfallOf(const Manifest &manifest)
{
    Shortfall shortfall;
    for (const QString &name : componentOrder(manifest)) {
        switch (manifest.component(name).state) {
        case ComponentState::Saved:
        case ComponentState::Empty:
        case ComponentState::Absent:
            break;
        case ComponentState::Skipped:
            shortfall.skipped += name;
            [[fallthrough]];
        case ComponentState::External:
            shortfall.leftOut += name;
            break;
        case ComponentState::Partial:
            shortfall.partial += name;
            break;
        case ComponentState::Failed:
            shortfall.failed += name;
            break;
        }
    }
    return shortfall;
}

Verdict verdictOn(const Manifest &manifest)
{
    const Shortfall shortfall = shortfallOf(manifest);
    if (shortfall.failed.contains(components::Database))
        return Verdict::Failed;
    if (manifest.state == SetState::Incomplete || !shortfall.failed.isEmpty() || !shortfall.partial.isEmpty())
        return Verdict::Incomplete;
    return shortfall.leftOut.isEmpty() ? Verdict::Complete : Verdict::Selection;
}

SetState stateOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Complete:
        return SetState::Complete;
    case Verdict::Selection:
        return SetState::Selection;
    case Verdict::Incomplete:
    case Verdict::Failed:
        break;
    }
    return SetState::Incomplete;
}

bool isDoubtful(const Manifest &manifest)
{
    return std::ranges::any_of(manifest.warnings, [](const Warning &warning) {
        return warning.code == Named(WarningCode::Shrunk) || warning.code == Named(WarningCode::AuthentikNotReady);
    });
}

bool isAsAsked(Verdict verdict)
{
    return verdict == Verdict::Complete || verdict == Verdict::Selection;
}

} // namespace keeper
