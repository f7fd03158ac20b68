// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/componentwords.h"

#include <QCoreApplication>

namespace keeper {

namespace {

struct StepWords
{
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

struct FoundWords
{
    Q_DECLARE_TR_FUNCTIONS(FoundParts)
};

QString uploadsReason()
{
    return FoundWords::tr("Icons, backgrounds and other files that were uploaded.", "@info why a part is needed");
}

} // namespace

template <>
ComponentWords componentWords<positionOf(components::Database)>()
{
    return {StepWords::tr("Database", "@label component"),
            FoundWords::tr("Users, applications, flows, tokens and events. Without them there is nothing to restore.",
                           "@info why a part is needed")};
}

template <>
ComponentWords componentWords<positionOf(components::Redis)>()
{
    return {
        StepWords::tr("Redis", "@label component"),
        FoundWords::tr("Sessions of older versions, and queued tasks. A restore starts it empty unless told otherwise.",
                       "@info why a part is needed")};
}

template <>
ComponentWords componentWords<positionOf(components::Media)>()
{
    return {StepWords::tr("Media files", "@label component"), uploadsReason()};
}

template <>
ComponentWords componentWords<positionOf(components::Data)>()
{
    return {StepWords::tr("Data files", "@label component"), uploadsReason()};
}

template <>
ComponentWords componentWords<positionOf(components::Certs)>()
{
    return {StepWords::tr("Certificates", "@label component"),
            FoundWords::tr("Certificates that authentik reads from files. Which of them it has imported into the "
                           "database, too, is not looked at here: leave the folder out only where you know.",
                           "@info why a part is needed")};
}

template <>
ComponentWords componentWords<positionOf(components::CustomTemplates)>()
{
    return {StepWords::tr("Custom templates", "@label component"),
            FoundWords::tr("E-mail templates of your own.", "@info why a part is needed")};
}

template <>
ComponentWords componentWords<positionOf(components::Blueprints)>()
{
    return {StepWords::tr("Blueprints", "@label component"),
            FoundWords::tr("Blueprints of your own. Those of authentik come with its image.",
                           "@info why a part is needed")};
}

template <>
ComponentWords componentWords<positionOf(components::Configuration)>()
{
    return {StepWords::tr("Configuration", "@label component"),
            FoundWords::tr("The Compose files and .env with the secret key and passwords. A new host needs them.",
                           "@info why a part is needed")};
}

} // namespace keeper
