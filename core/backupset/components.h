// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QLatin1StringView>

#include <algorithm>
#include <array>

// The parts of authentik that a set can hold: the one list of them. A new one of a known kind is a name and a line
// here, and its words (ui/words/componenttext.cpp); where a new kind lacks a handler, that floor does not compile.
namespace keeper {

/// What a component is made of, and so how it is looked at, saved, verified and restored.
enum class ComponentKind { Database, Redis, Directory, Configuration };

/// Which authentik keeps uploads in a directory: they moved with 2025.12 (docs/facts/authentik.md 1.1), or lie in an
/// object store.
enum class Uploads { None, Before2025_12, From2025_12 };

namespace components {
inline constexpr QLatin1StringView Database{"database"};
inline constexpr QLatin1StringView Redis{"redis"};
inline constexpr QLatin1StringView Media{"media"};
inline constexpr QLatin1StringView Data{"data"}; ///< Uploads and more.
inline constexpr QLatin1StringView Certs{"certs"};
inline constexpr QLatin1StringView CustomTemplates{"custom-templates"};
inline constexpr QLatin1StringView Blueprints{"blueprints"};
inline constexpr QLatin1StringView Configuration{"configuration"}; ///< Compose and .env files.
} // namespace components

/// One entry of the list.
struct ComponentInfo
{
    QLatin1StringView name; ///< As manifests and options have it.
    ComponentKind kind;
    const char *path = nullptr; ///< Of a directory: where authentik's containers see it.
    Uploads uploads = Uploads::None;
};

/// All of them, in the order in which people read them.
inline constexpr std::array AllComponents{
    ComponentInfo{components::Database, ComponentKind::Database},
    ComponentInfo{components::Redis, ComponentKind::Redis},
    ComponentInfo{components::Media, ComponentKind::Directory, "/media", Uploads::Before2025_12},
    ComponentInfo{components::Data, ComponentKind::Directory, "/data", Uploads::From2025_12},
    ComponentInfo{components::Certs, ComponentKind::Directory, "/certs"},
    ComponentInfo{components::CustomTemplates, ComponentKind::Directory, "/templates"},
    ComponentInfo{components::Blueprints, ComponentKind::Directory, "/blueprints"},
    ComponentInfo{components::Configuration, ComponentKind::Configuration},
};

/// Null: not one of them, so of a newer program.
[[nodiscard]] inline const ComponentInfo *findComponent(QAnyStringView name)
{
    const auto *found = std::ranges::find_if(AllComponents, [&](const auto &one) { return one.name == name; });
    return found == AllComponents.end() ? nullptr : found;
}

/// One that is not in the list is taken for a directory, of which then nothing is found.
[[nodiscard]] inline ComponentKind kindOf(QAnyStringView name)
{
    const ComponentInfo *info = findComponent(name);
    return info ? info->kind : ComponentKind::Directory;
}

/// Has a table a row for every kind, at the kind's place? Where not, this does not compile.
template <typename Rows>
consteval bool isByKind(const Rows &rows)
{
    return std::ranges::all_of(
        AllComponents, [&](const ComponentInfo &info) { return rows.at(std::size_t(info.kind)).kind == info.kind; });
}

} // namespace keeper
