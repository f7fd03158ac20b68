// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/shrinkage.h"

#include "core/backupset/verdict.h"

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// What people made, and what a log-in needs.
constexpr std::array CoreTables{"authentik_core_application"_L1,
                                "authentik_core_group"_L1,
                                "authentik_core_provider"_L1,
                                "authentik_core_source"_L1,
                                "authentik_core_token"_L1,
                                "authentik_core_user"_L1,
                                "authentik_crypto_certificatekeypair"_L1,
                                "authentik_flows_flow"_L1,
                                "authentik_flows_stage"_L1,
                                "authentik_policies_policy"_L1};

/// Of one component: what was counted, and what of it.
struct Count
{
    QString of;
    qint64 before = 0;
    qint64 now = 0;
};

bool isMuchLess(const Count &count)
{
    return count.now * 2 < count.before;
}

QList<Count> rowCounts(const DatabaseComponent &before, const DatabaseComponent &now)
{
    QList<Count> counts;
    for (const auto &[schema, tables] : before.rows.asKeyValueRange()) {
        for (const QLatin1StringView table : CoreTables) {
            if (tables.contains(table))
                counts += {.of = u"rows of %1.%2"_s.arg(schema, table),
                           .before = tables.value(table),
                           .now = now.rows.value(schema).value(table)};
        }
    }
    return counts;
}

QList<Count> counts(const Component &before, const Component &now)
{
    if (before.database() && now.database())
        return rowCounts(*before.database(), *now.database());
    if (before.configuration())
        return {{.of = u"files"_s,
                 .before = before.configuration()->files.size(),
                 .now = now.configuration() ? now.configuration()->files.size() : 0}};
    if (!before.directory())
        return {};
    const DirectoryComponent none;
    const DirectoryComponent &left = now.directory() ? *now.directory() : none;
    return {{.of = u"entries"_s, .before = before.directory()->entries, .now = left.entries},
            {.of = u"bytes"_s, .before = before.directory()->fileBytes, .now = left.fileBytes}};
}

bool isKnownToLack(ComponentState state)
{
    return state == ComponentState::Skipped || state == ComponentState::Failed || state == ComponentState::External;
}

} // namespace

QList<Warning> shrinkage(const Manifest &before, const Manifest &now)
{
    QList<Warning> warnings;
    for (const QString &name : componentOrder(before)) {
        const Component &left = now.component(name);
        if (isKnownToLack(left.state))
            continue;
        QStringList lost;
        for (const Count &count : counts(before.component(name), left)) {
            if (isMuchLess(count))
                lost += u"%1: %2 → %3"_s.arg(count.of).arg(count.before).arg(count.now);
        }
        if (!lost.isEmpty())
            warnings += {.code = WarningCode::Shrunk, .component = name, .detail = lost.join(u", "_s)};
    }
    return warnings;
}

std::optional<Manifest> lastGoodBefore(const SetRef &set)
{
    QList<SetEntry> before = set.store()->list({}).value_or(QList<SetEntry>());
    before.removeIf([server = set.name().section(u'/', 0, 0)](const SetEntry &entry) {
        return !entry.isFinished || entry.server != server;
    });
    std::ranges::sort(before, std::ranges::greater{}, &SetEntry::time);
    for (const SetEntry &entry : before) {
        const Result<Manifest> manifest = readManifest(SetRef(set.store(), entry));
        if (manifest && verdictOn(*manifest) == Verdict::Complete)
            return *manifest;
    }
    return std::nullopt;
}

} // namespace keeper
