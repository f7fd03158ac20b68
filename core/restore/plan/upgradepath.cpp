// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/upgradepath.h"

#include "core/deployment/deployment.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Train
{
    int year;
    int number;
    friend auto operator<=>(const Train &, const Train &) = default;
};

// In the order of their release. A new train of authentik is one more line here.
constexpr std::array Trains{Train{2024, 2},  Train{2024, 4},  Train{2024, 6},  Train{2024, 8},
                            Train{2024, 10}, Train{2024, 12}, Train{2025, 2},  Train{2025, 4},
                            Train{2025, 6},  Train{2025, 8},  Train{2025, 10}, Train{2025, 12},
                            Train{2026, 2},  Train{2026, 5},  Train{2026, 8},  Train{2026, 11}};

Train trainOf(const AuthentikVersion &version)
{
    return {.year = version.year, .number = version.train};
}

/// Of a train in the list; past its end for a newer one. Nothing: it is older than some, and not among them.
std::optional<qsizetype> place(const Train &train)
{
    const auto *found = train > Trains.back() ? Trains.end() : std::ranges::find(Trains, train);
    return found == Trains.end() && train < Trains.back() ? std::nullopt
                                                          : std::optional<qsizetype>(found - Trains.begin());
}

QStringList trainsBetween(qsizetype from, qsizetype to)
{
    QStringList names;
    for (qsizetype i = from + 1; i < to; ++i) {
        const Train &train = Trains.at(static_cast<std::size_t>(i));
        names += u"%1.%2"_s.arg(train.year).arg(train.number);
    }
    return names;
}

} // namespace

UpgradePath upgradePath(const QString &backup, const QString &server)
{
    const auto from = AuthentikVersion::parse(backup);
    const auto to = AuthentikVersion::parse(server);
    if (!from || !to)
        return {};
    if (*to == *from)
        return {.distance = UpgradeDistance::None};
    if (*to < *from)
        return {.distance = UpgradeDistance::Backwards};
    if (trainOf(*to) == trainOf(*from))
        return {.distance = UpgradeDistance::Patch};
    const auto first = place(trainOf(*from));
    const auto last = place(trainOf(*to));
    if (!first || !last)
        return {};
    if (const QStringList between = trainsBetween(*first, *last); !between.isEmpty())
        return {.distance = UpgradeDistance::Further, .between = between};
    return {.distance = *last == qsizetype(Trains.size()) ? UpgradeDistance::Newer : UpgradeDistance::NextTrain};
}

} // namespace keeper
