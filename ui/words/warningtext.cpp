// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/warningtext.h"

#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WarningText)
};

QString sentence(WarningCode code, const QString &detail)
{
    switch (code) {
    case WarningCode::FileChanged:
        return Words::tr("%1 changed while it was read.", "@info warning").arg(detail);
    case WarningCode::FileVanished:
        return Words::tr("%1 was removed while it was read.", "@info warning").arg(detail);
    case WarningCode::FileShrunk:
        return Words::tr("%1 became shorter while it was read.", "@info warning").arg(detail);
    case WarningCode::FileUnreadable:
        return Words::tr("%1 could not be read.", "@info warning").arg(detail);
    case WarningCode::DirectoryUnreadable:
        return Words::tr("It can't be read: %1", "@info warning").arg(detail);
    case WarningCode::PartlyLeftOut:
        return Words::tr("A part of it is left out: %1", "@info warning").arg(detail);
    case WarningCode::ChangesUnknown:
        return Words::tr("Nothing on the server could tell whether files changed while they were read.",
                         "@info warning");
    case WarningCode::KeptInObjectStore:
        return Words::tr("Uploads are kept in %1, and are not in this backup.", "@info warning").arg(detail);
    case WarningCode::TablesUnreadable:
        return Words::tr("authentik's role may not read every table.", "@info warning");
    case WarningCode::GlobalsNotSaved:
        return Words::tr("Roles and their settings could not be saved: %1", "@info warning").arg(detail);
    case WarningCode::MuchSmallerThanLast:
        return Words::tr("It is much smaller than in the last backup (bytes: %1).", "@info warning").arg(detail);
    case WarningCode::Shrunk:
        return Words::tr("More than half is gone since the last good backup (%1).", "@info warning").arg(detail);
    case WarningCode::AuthentikNotReady:
        return Words::tr("authentik was not ready: it was starting, migrating or down (%1).", "@info warning")
            .arg(detail);
    case WarningCode::UnfinishedRemoved:
        return Words::tr("An unfinished backup was removed: %1", "@info warning").arg(detail);
    case WarningCode::LoginScriptPrints:
        return Words::tr("A log-in script of the server prints text: %1", "@info warning").arg(detail);
    case WarningCode::AttributesNotRestored:
        return Words::tr("Some extended attributes could not be restored: %1", "@info warning").arg(detail);
    case WarningCode::RoleMissing:
        return Words::tr("Rights on the database were left out for a role that is not there: %1", "@info warning")
            .arg(detail);
    case WarningCode::SettingRefused:
        return Words::tr("A setting of the database could not be restored: %1", "@info warning").arg(detail);
    case WarningCode::StartFailed:
        return Words::tr("A container did not start again; see its log (run %1).", "@info warning").arg(detail);
    case WarningCode::NewHostLeft:
        return Words::tr("What was made on the host could not be removed: %1", "@info warning").arg(detail);
    }
    Q_UNREACHABLE_RETURN({});
}

/// What is no code of this program, without words of its own.
QString sentence(const Warning &warning, const QString &detail)
{
    if (const auto code = warning.code.value())
        return sentence(*code, detail);
    const QString words = harmless(warning.code.name()).replace(u'-', u' ');
    return detail.isEmpty() ? words : u"%1: %2"_s.arg(words, detail);
}

} // namespace

QString warningText(const Warning &warning)
{
    const QString said = sentence(warning, harmless(warning.detail, 300));
    return warning.component.isEmpty() ? said : u"%1: %2"_s.arg(componentTitle(warning.component), said);
}

} // namespace keeper
