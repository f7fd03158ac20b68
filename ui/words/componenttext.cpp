// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/componenttext.h"

#include "ui/words/componentwords.h"
#include "ui/words/displaytext.h"

#include <optional>
#include <utility>

namespace keeper {

namespace {

std::optional<ComponentWords> wordsOf(const QString &component)
{
    using Words = ComponentWords (*)();
    constexpr auto all = []<std::size_t... Positions>(std::index_sequence<Positions...>) {
        return std::array<Words, AllComponents.size()>{&componentWords<Positions>...};
    }(std::make_index_sequence<AllComponents.size()>());
    const ComponentInfo *info = findComponent(component);
    return info ? std::optional(all.at(info - AllComponents.data())()) : std::nullopt;
}

} // namespace

QString componentTitle(const QString &component)
{
    const std::optional<ComponentWords> words = wordsOf(component);
    return words ? words->title : harmless(component);
}

QString componentTitles(const QStringList &components)
{
    QStringList titles;
    for (const QString &component : components)
        titles += componentTitle(component);
    return titles.join(u", ");
}

QString componentReason(const QString &component)
{
    return wordsOf(component).value_or(ComponentWords{}).reason;
}

} // namespace keeper
