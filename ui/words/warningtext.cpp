// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct WarningWords
{
    Q_DECLARE_TR_FUNCTIONS(WarningText)
};

QString sentence(const QString &code, const QString &detail)
{
    if (code == "file-changed"_L1)
        return WarningWords::tr("%1 changed while it was read.", "@info warning").arg(detail);
    if (code == "file-vanished"_L1)
        return WarningWords::tr("%1 was removed while it was read.", "@info warning").arg(detail);
    if (code == "file-shrunk"_L1)
        return WarningWords::tr("%1 became shorter while it was read.", "@info warning").arg(detail);
    if (code == "file-unreadable"_L1)
        return WarningWords::tr("%1 could not be read.", "@info warning").arg(detail);
    if (code == "directory-unreadable"_L1)
        return WarningWords::tr("It can't be read: %1", "@info warning").arg(detail);
    if (code == "partly-left-out"_L1)
        return WarningWords::tr("A part of it is left out: %1", "@info warning").arg(detail);
    if (code == "changes-unknown"_L1)
        return WarningWords::tr("Nothing on the server could tell whether files changed while they were read.",
                                "@info warning");
    if (code == "kept-in-object-store"_L1)
        return WarningWords::tr("Uploads are kept in %1, and are not in this backup.", "@info warning").arg(detail);
    if (code == "tables-unreadable"_L1)
        return WarningWords::tr("authentik's role may not read every table.", "@info warning");
    if (code == "globals-not-saved"_L1)
        return WarningWords::tr("Roles and their settings could not be saved: %1", "@info warning").arg(detail);
    if (code == "much-smaller-than-last"_L1)
        return WarningWords::tr("It is much smaller than in the last backup (bytes: %1).", "@info warning").arg(detail);
    if (code == "unfinished-removed"_L1)
        return WarningWords::tr("An unfinished backup was removed: %1", "@info warning").arg(detail);
    if (code == "login-script-prints"_L1)
        return WarningWords::tr("A log-in script of the server prints text: %1", "@info warning").arg(detail);
    if (code == "attributes-not-restored"_L1)
        return WarningWords::tr("Some extended attributes could not be restored: %1", "@info warning").arg(detail);
    if (code == "role-missing"_L1)
        return WarningWords::tr("Rights on the database were left out for a role that is not there: %1",
                                "@info warning")
            .arg(detail);
    if (code == "setting-refused"_L1)
        return WarningWords::tr("A setting of the database could not be restored: %1", "@info warning").arg(detail);
    if (code == "start-failed"_L1)
        return WarningWords::tr("A container did not start again; see its log (run %1).", "@info warning").arg(detail);
    if (code == "new-host-left"_L1)
        return WarningWords::tr("What was made on the host could not be removed: %1", "@info warning").arg(detail);
    const QString words = harmless(code).replace(u'-', u' ');
    return detail.isEmpty() ? words : u"%1: %2"_s.arg(words, detail);
}

} // namespace

QString warningText(const Warning &warning)
{
    const QString said = sentence(warning.code, harmless(warning.detail, 300));
    return warning.component.isEmpty() ? said : u"%1: %2"_s.arg(componentTitle(warning.component), said);
}

} // namespace keeper
