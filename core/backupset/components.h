// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <algorithm>
#include <array>

// The parts of authentik that a set can hold: the one list of them. A new one is a line here, and its own files.
namespace keeper {

/// What a component is made of, and so how it is saved, verified and restored.
enum class ComponentKind { Database, Redis, Directory, Configuration };

namespace components {
inline constexpr QLatin1StringView Database{"database"};
inline constexpr QLatin1StringView Redis{"redis"};
inline constexpr QLatin1StringView Media{"media"}; ///< Uploads, up to 2025.10 (docs/facts/authentik.md 1.1).
inline constexpr QLatin1StringView Data{"data"};   ///< Uploads and more, from 2025.12.
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
};

/// All of them, in the order in which people read them.
inline constexpr std::array AllComponents{
    ComponentInfo{components::Database, ComponentKind::Database},
    ComponentInfo{components::Redis, ComponentKind::Redis},
    ComponentInfo{components::Media, ComponentKind::Directory},
    ComponentInfo{components::Data, ComponentKind::Directory},
    ComponentInfo{components::Certs, ComponentKind::Directory},
    ComponentInfo{components::CustomTemplates, ComponentKind::Directory},
    ComponentInfo{components::Blueprints, ComponentKind::Directory},
    ComponentInfo{components::Configuration, ComponentKind::Configuration},
};

/// Null: not one of them, so of a newer program.
[[nodiscard]] constexpr const ComponentInfo *findComponent(QStringView name)
{
    const auto found = std::ranges::find_if(AllComponents, [&](const ComponentInfo &one) { return one.name == name; });
    return found == AllComponents.end() ? nullptr : &*found;
}

} // namespace keeper
