// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/restoresource.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keeper {

void readContents(RestoreSource &source, const QStringList &contents)
{
    // "215; 1259 16400 TABLE public authentik_core_user authentik": the owner last, or nothing behind the last blank.
    // A name with blanks of its own is cut here; no role has the rest, so that owners are left out, with a warning.
    static const QRegularExpression extension(u"^\\d+; 3079 \\d+ EXTENSION - (.+) [^ ]*$"_s); // pg_extension's own oid
    source.dumpRoles.clear();
    source.dumpExtensions.clear();
    for (const QString &line : contents) {
        if (const QRegularExpressionMatch found = extension.match(line); found.hasMatch())
            source.dumpExtensions += found.captured(1);
        else if (const QString owner = line.section(u' ', -1); !owner.isEmpty())
            source.dumpRoles += owner;
    }
    source.dumpExtensions.removeAll(u"plpgsql"_s);
    for (QStringList *names : {&source.dumpRoles, &source.dumpExtensions}) {
        names->removeDuplicates();
        names->sort();
    }
}

} // namespace keeper
