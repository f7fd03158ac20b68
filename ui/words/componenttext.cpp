// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/componenttext.h"

#include "core/backupset/components.h"
#include "ui/words/displaytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComponentText)
};

/// As QT_TRANSLATE_NOOP3 has it: English, and what it is.
struct Text
{
    const char *words;
    const char *about;
};

struct ComponentWords
{
    QLatin1StringView component;
    Text title;
    Text reason;
};

constexpr Text UploadsReason = QT_TRANSLATE_NOOP3(
    "ComponentText", "Icons, backgrounds and other files that were uploaded.", "@info why a part is needed");

constexpr std::array All{
    ComponentWords{
        components::Database, QT_TRANSLATE_NOOP3("ComponentText", "Database", "@label component"),
        QT_TRANSLATE_NOOP3("ComponentText",
                           "Users, applications, flows, tokens and events. Without them there is nothing to restore.",
                           "@info why a part is needed")},
    ComponentWords{components::Redis, QT_TRANSLATE_NOOP3("ComponentText", "Redis", "@label component"),
                   QT_TRANSLATE_NOOP3("ComponentText",
                                      "Sessions of older versions, and queued tasks. A restore starts it empty unless "
                                      "told otherwise.",
                                      "@info why a part is needed")},
    ComponentWords{components::Media, QT_TRANSLATE_NOOP3("ComponentText", "Media files", "@label component"),
                   UploadsReason},
    ComponentWords{components::Data, QT_TRANSLATE_NOOP3("ComponentText", "Data files", "@label component"),
                   UploadsReason},
    ComponentWords{
        components::Certs, QT_TRANSLATE_NOOP3("ComponentText", "Certificates", "@label component"),
        QT_TRANSLATE_NOOP3("ComponentText",
                           "Certificates that authentik reads from files. Which of them it has imported into the "
                           "database, too, is not looked at here: leave the folder out only where you know.",
                           "@info why a part is needed")},
    ComponentWords{components::CustomTemplates,
                   QT_TRANSLATE_NOOP3("ComponentText", "Custom templates", "@label component"),
                   QT_TRANSLATE_NOOP3("ComponentText", "E-mail templates of your own.", "@info why a part is needed")},
    ComponentWords{components::Blueprints, QT_TRANSLATE_NOOP3("ComponentText", "Blueprints", "@label component"),
                   QT_TRANSLATE_NOOP3("ComponentText",
                                      "Blueprints of your own. Those of authentik come with its image.",
                                      "@info why a part is needed")},
    ComponentWords{
        components::Configuration, QT_TRANSLATE_NOOP3("ComponentText", "Configuration", "@label component"),
        QT_TRANSLATE_NOOP3("ComponentText",
                           "The Compose files and .env with the secret key and passwords. A new host needs them.",
                           "@info why a part is needed")},
};

static_assert(std::ranges::equal(All,
                                 AllComponents,
                                 [](const ComponentWords &words, const ComponentInfo &one) {
                                     return std::string_view(words.component) == std::string_view(one.name);
                                 }),
              "each component has its words, in the order of the list");

const ComponentWords *wordsOf(const QString &component)
{
    const auto *found = std::ranges::find(All, component, &ComponentWords::component);
    return found == All.end() ? nullptr : found;
}

} // namespace

QString componentTitle(const QString &component)
{
    const ComponentWords *words = wordsOf(component);
    return words ? Words::tr(words->title.words, words->title.about) : harmless(component);
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
    const ComponentWords *words = wordsOf(component);
    return words ? Words::tr(words->reason.words, words->reason.about) : QString();
}

} // namespace keeper
