// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/restoresource.h"

#include "core/backupset/components.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// The lines whose last word is the same, and what they say of an owner of several words.
struct Owner
{
    QSet<QString> objects; ///< Namespace and name of those that could be read to the end.
    QSet<QString> names;   ///< What stands behind these.
};

} // namespace

bool RestoreSource::holds(const QString &name) const
{
    const Component &found = component(name);
    const ComponentInfo *info = findComponent(name);
    if (found.state == ComponentState::Empty)
        return info && info->kind == ComponentKind::Directory && name != components::Blueprints;
    return found.stored() && (found.state == ComponentState::Saved || found.state == ComponentState::Partial);
}

bool RestoreSource::heldNothingOf(const QString &name) const
{
    return holds(name) && component(name).state == ComponentState::Empty;
}

StoredFile RestoreSource::stored(const QString &name) const
{
    return orEmpty(component(name).stored());
}

void readContents(RestoreSource &source, const QStringList &contents)
{
    // "215; 1259 16400 TABLE public authentik_core_user authentik": the owner last, or nothing behind the last blank.
    // Nothing separates an owner with blanks from the name before it. So the last word counts, unless several objects
    // with names of one word are all followed by the same words. Where that is wrong no role has the name, and owners
    // are left out, with a warning.
    static const QRegularExpression extension(u"^\\d+; 3079 \\d+ EXTENSION - (.+) [^ ]*$"_s); // pg_extension's own oid
    static const QRegularExpression simple(
        u"^\\d+; \\d+ \\d+ (?:TABLE|VIEW|MATERIALIZED VIEW|SEQUENCE|INDEX|TYPE|SCHEMA) "
        "(?!DATA |OWNED BY |SET |ATTACH )([^ ]+ [^ ]+) (.+)$"_s);
    QHash<QString, Owner> owners; // by last word
    source.dumpRoles.clear();
    source.dumpExtensions.clear();
    for (const QString &line : contents) {
        if (const QRegularExpressionMatch found = extension.match(line); found.hasMatch()) {
            source.dumpExtensions += found.captured(1);
        } else if (const QString last = line.section(u' ', -1); !last.isEmpty()) {
            Owner &owner = owners[last];
            if (const QRegularExpressionMatch one = simple.match(line); one.hasMatch()) {
                owner.objects += one.captured(1);
                owner.names += one.captured(2);
            }
        }
    }
    for (const auto &[last, owner] : owners.asKeyValueRange()) {
        const bool isSure = owner.objects.size() > 1 && owner.names.size() == 1;
        source.dumpRoles += isSure ? *owner.names.cbegin() : last;
    }
    source.dumpExtensions.removeAll(u"plpgsql"_s);
    for (QStringList *names : {&source.dumpRoles, &source.dumpExtensions}) {
        names->removeDuplicates();
        names->sort();
    }
}

void readGrants(RestoreSource &source, const QStringList &statements)
{
    // As pg_dump writes them: one role, bare or in quotes, at the end of each.
    static const QRegularExpression end(u" (?:TO|FROM) (?:\"((?:[^\"]|\"\")+)\"|([^ \"]+))(?: WITH GRANT OPTION)?;$"_s);
    source.dumpGrantees.clear();
    for (const QString &statement : statements) {
        const QRegularExpressionMatch found = end.match(statement);
        const QString quoted = found.captured(1);
        const QString role = quoted.isEmpty() ? found.captured(2) : QString(quoted).replace(u"\"\""_s, u"\""_s);
        if (!role.isEmpty() && (!quoted.isEmpty() || role != "PUBLIC"_L1) && !source.dumpGrantees.contains(role))
            source.dumpGrantees += role;
    }
    source.dumpGrantees.sort();
}

} // namespace keeper
