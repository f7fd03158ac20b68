// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/checktext.h"

#include "ui/words/amounttext.h"
#include "ui/words/checkfacts.h"
#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

std::optional<CheckText> setText(const CheckFacts &fact)
{
    if (fact.code() == "set-whole"_L1) {
        const QString title = CheckWords::tr("The backup is whole", "@label check");
        if (fact.isGreen())
            return CheckText{title, CheckWords::tr("Every file is what was written.", "@info check"), {}, {}};
        return CheckText{title, CheckWords::tr("The backup is damaged.", "@info check"),
                         CheckWords::tr("At least one file is not what was written.", "@info why"),
                         CheckWords::tr("Use another backup. Verifying it says which file it is.", "@info next")};
    }
    if (fact.code() == "set-complete"_L1) {
        const QString title = CheckWords::tr("What the backup holds", "@label check");
        if (fact.isGreen())
            return CheckText{title, CheckWords::tr("Nothing is missing in it.", "@info check"), {}, {}};
        return CheckText{title,
                         CheckWords::tr("Parts could not be saved: %1", "@info check").arg(fact.list("missing"_L1)),
                         CheckWords::tr("They will not be there after the restore.", "@info why"),
                         CheckWords::tr("Use a complete backup if there is one, or go on without them.", "@info next")};
    }
    if (fact.code() == "set-location"_L1) {
        const QString title = CheckWords::tr("The backup lies outside of what is replaced", "@label check");
        if (fact.isGreen())
            return CheckText{title, CheckWords::tr("It does.", "@info check"), {}, {}};
        return CheckText{
            title,
            CheckWords::tr("The backup lies in %1, which would be replaced.", "@info check").arg(fact("folder"_L1)),
            CheckWords::tr("A backup must not be moved away by its own restore.", "@info why"),
            CheckWords::tr("Copy the backup to another folder and restore from there.", "@info next")};
    }
    return {};
}

QString differences(const CheckFacts &fact)
{
    QStringList words;
    for (const QString &item : fact.items("differs"_L1)) {
        if (item == "host-key"_L1)
            words += CheckWords::tr("the host key", "@item difference");
        else if (item == "host-name"_L1)
            words += CheckWords::tr("the host's own name", "@item difference");
        else if (item == "project"_L1)
            words += CheckWords::tr("the project", "@item difference");
    }
    return words.join(u", "_s);
}

std::optional<CheckText> identityText(const CheckFacts &fact)
{
    if (fact.code() == "same-server"_L1) {
        const QString title = CheckWords::tr("The same server", "@label check");
        if (fact.isGreen())
            return CheckText{title, CheckWords::tr("The backup was made of this server.", "@info check"), {}, {}};
        return CheckText{title,
                         CheckWords::tr("This is a migration from %1 to %2.", "@info check")
                             .arg(fact("backup"_L1), fact("server"_L1)),
                         CheckWords::tr("Another now: %1.", "@info why").arg(differences(fact)),
                         CheckWords::tr("After it, point DNS to this server, and see to the host names and URLs in "
                                        "authentik's brands, providers and outposts. Stop the old server, or both "
                                        "will send mail and synchronise.",
                                        "@info next")};
    }
    if (fact.code() == "install-id"_L1) {
        const QString title = CheckWords::tr("The same installation", "@label check");
        if (fact.isGreen())
            return CheckText{
                title, CheckWords::tr("Its id is that of the backup, or there is none yet.", "@info check"), {}, {}};
        return CheckText{title, CheckWords::tr("The authentik on the server is another installation.", "@info check"),
                         CheckWords::tr("Its users, applications and settings will be replaced by those of the backup.",
                                        "@info why"),
                         CheckWords::tr("Make sure that this is the server you mean. Its old state is kept for undo.",
                                        "@info next")};
    }
    return {};
}

QString versionSteps(const CheckFacts &fact)
{
    const QString server = fact("server"_L1).section(u'.', 0, 1);
    return (fact.items("between"_L1) << server).join(u", "_s);
}

CheckText versionText(const CheckFacts &fact)
{
    const QString title = CheckWords::tr("Version of authentik", "@label check");
    const QString backup = fact("backup"_L1);
    const QString server = fact("server"_L1);
    if (fact.is("distance"_L1, "none"_L1))
        return {title, CheckWords::tr("It is %1, as in the backup.", "@info check").arg(server), {}, {}};
    if (fact.is("distance"_L1, "patch"_L1))
        return {title,
                CheckWords::tr("It is %1, a later patch of the backup's %2.", "@info check").arg(server, backup),
                {},
                {}};
    if (fact.is("distance"_L1, "next-train"_L1))
        return {title, CheckWords::tr("It is %1, the next after the backup's %2.", "@info check").arg(server, backup),
                CheckWords::tr("authentik will migrate the restored database when it starts, which takes longer.",
                               "@info why"),
                CheckWords::tr("Read the release notes of %1 first.", "@info next").arg(server)};
    if (fact.is("distance"_L1, "further"_L1))
        return {title,
                CheckWords::tr("The server runs authentik %1, the backup is of %2, and %3 lie between.", "@info check")
                    .arg(server, backup, fact.list("between"_L1)),
                CheckWords::tr("authentik must be upgraded one version after another; a skipped one breaks its "
                               "database.",
                               "@info why"),
                CheckWords::tr("Start authentik %1 on the server, restore there, then upgrade one version at a "
                               "time: %2.",
                               "@info next")
                    .arg(backup, versionSteps(fact))};
    if (fact.is("distance"_L1, "backwards"_L1))
        return {title,
                CheckWords::tr("The server runs authentik %1, older than the backup's %2.", "@info check")
                    .arg(server, backup),
                CheckWords::tr("authentik has no way back to an older version.", "@info why"),
                CheckWords::tr("Start authentik %1 on the server, then restore.", "@info next").arg(backup)};
    return {title,
            CheckWords::tr("Between authentik %1 on the server and %2 in the backup no way is known.", "@info check")
                .arg(server, backup),
            CheckWords::tr("One of them is not in this program's list of versions.", "@info why"),
            CheckWords::tr("Start authentik %1 on the server, restore, then upgrade one version at a time; or use a "
                           "newer version of this program.",
                           "@info next")
                .arg(backup)};
}

CheckText containersText(const CheckFacts &fact)
{
    const QString title = CheckWords::tr("Containers can be stopped and started", "@label check");
    if (fact.isGreen())
        return {title, CheckWords::tr("They can.", "@info check"), {}, {}};
    return {
        title, CheckWords::tr("Missing: %1", "@info check").arg(fact.list("missing"_L1)),
        CheckWords::tr("Without these the restore can't be carried out on the server.", "@info why"),
        CheckWords::tr("Start the whole project (docker compose up -d), with authentik's own image.", "@info next")};
}

CheckText lockText(const CheckFacts &fact)
{
    const QString title = CheckWords::tr("Nobody else is restoring", "@label check");
    if (fact.isGreen())
        return {title, CheckWords::tr("Nobody is.", "@info check"), {}, {}};
    if (!fact.has("user"_L1))
        return {title, CheckWords::tr("There is a lock on the server that names nobody.", "@info check"),
                CheckWords::tr("It is being taken just now, or was left by a program that ended early.", "@info why"),
                CheckWords::tr("Wait a minute and look again. Going on takes it over.", "@info next")};
    const QString who = CheckWords::tr("%1 on %2, since %3 (run %4).", "@info check: person, computer, time, run")
                            .arg(fact("user"_L1), fact("host"_L1), fact("time"_L1), fact("run"_L1));
    if (fact.isBlocking())
        return {title, who, CheckWords::tr("Two restores at a time would mix two states.", "@info why"),
                CheckWords::tr("Wait until that run has ended.", "@info next")};
    return {title, who, CheckWords::tr("That run has not been heard of for too long; its lock has ended.", "@info why"),
            CheckWords::tr("Look at that run first, and resume it. Going on takes its lock over.", "@info next")};
}

CheckText workerText(const CheckFacts &fact)
{
    const QString title = CheckWords::tr("The worker", "@label check");
    if (fact.isGreen())
        return {title,
                CheckWords::tr("It starts again, and does what is due: sends mail, synchronises, and lets what has "
                               "expired since the backup expire.",
                               "@info check"),
                {},
                {}};
    return {title, CheckWords::tr("It is left stopped, as you asked for.", "@info check"),
            CheckWords::tr("Until it runs, nothing is sent, synchronised or expired.", "@info why"),
            CheckWords::tr("Start it when you have looked around: docker compose start worker", "@info next")};
}

std::optional<CheckText> serverText(const CheckFacts &fact)
{
    if (fact.code() == "authentik-version"_L1)
        return versionText(fact);
    if (fact.code() == "containers"_L1)
        return containersText(fact);
    if (fact.code() == "lock"_L1)
        return lockText(fact);
    if (fact.code() == "worker"_L1)
        return workerText(fact);
    if (fact.code() == "compose-folder"_L1) {
        const QString title = CheckWords::tr("The project's folder", "@label check");
        if (fact.isGreen())
            return CheckText{title, CheckWords::tr("%1 is there.", "@info check").arg(fact("folder"_L1)), {}, {}};
        return CheckText{title, CheckWords::tr("%1 is not there on the server.", "@info check").arg(fact("folder"_L1)),
                         CheckWords::tr("The run keeps its records there, and undo needs them.", "@info why"),
                         CheckWords::tr("Make it, or start the project from where its files are now.", "@info next")};
    }
    return {};
}

} // namespace

QString CheckFacts::operator()(QLatin1StringView name) const
{
    return harmless(m_check.facts.value(name), 300);
}

QStringList CheckFacts::items(QLatin1StringView name) const
{
    QStringList all;
    for (const QString &item : m_check.facts.value(name).split(u'\n', Qt::SkipEmptyParts))
        all += harmless(item);
    return all;
}

QString CheckFacts::list(QLatin1StringView name) const
{
    return items(name).join(u", "_s);
}

QString CheckFacts::bytes(QLatin1StringView name) const
{
    return byteText(m_check.facts.value(name).toLongLong());
}

CheckText checkText(const Check &check)
{
    const CheckFacts fact(check);
    for (const auto group : {setText, identityText, serverText, databaseCheckText, fileCheckText}) {
        std::optional<CheckText> text = group(fact);
        if (!text)
            continue;
        if (!check.component.isEmpty())
            text->title = u"%1: %2"_s.arg(componentTitle(check.component), text->title);
        return *text;
    }
    return {harmless(check.code), {}, {}, {}};
}

QString checkStateWord(CheckState state)
{
    switch (state) {
    case CheckState::Green:
        return CheckWords::tr("Fine", "@status check");
    case CheckState::Warning:
        return CheckWords::tr("Warning", "@status check");
    case CheckState::Blocking:
        return CheckWords::tr("Blocking", "@status check");
    }
    return {};
}

} // namespace keeper
