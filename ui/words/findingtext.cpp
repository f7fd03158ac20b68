// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/findingtext.h"

#include "ui/words/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

QString sentence(FindingCode code)
{
    switch (code) {
    case FindingCode::ChecksumDiffers:
        return Words::tr("its bytes are not those that were written", "@info finding");
    case FindingCode::StreamDiffers:
        return Words::tr("unpacked, it is not what the server sent", "@info finding");
    case FindingCode::EntryDiffers:
        return Words::tr("an entry is not the one in the index", "@info finding");
    case FindingCode::ManifestDiffers:
        return Words::tr("it is not as the manifest says", "@info finding");
    case FindingCode::ManifestUnreadable:
        return Words::tr("the manifest can't be read", "@info finding");
    case FindingCode::ChecksumsUnreadable:
        return Words::tr("the list of checksums can't be read", "@info finding");
    case FindingCode::FileMissing:
        return Words::tr("it is missing", "@info finding");
    case FindingCode::FileUnlisted:
        return Words::tr("it does not belong to the set", "@info finding");
    case FindingCode::FileUnreadable:
        return Words::tr("it can't be read", "@info finding");
    case FindingCode::DumpDamaged:
    case FindingCode::RdbDamaged:
    case FindingCode::ArchiveDamaged:
    case FindingCode::ConfigurationDamaged:
        return Words::tr("its structure is damaged", "@info finding");
    case FindingCode::DumpLacksTable:
        return Words::tr("it holds no users of authentik", "@info finding");
    case FindingCode::DumpNotRead:
        return Words::tr("its structure was not checked", "@info finding");
    case FindingCode::SetIncomplete:
        return Words::tr("parts could not be saved", "@info finding");
    case FindingCode::SetUnfinished:
        return Words::tr("the backup was never finished", "@info finding");
    case FindingCode::SetForeign:
        return Words::tr("there is no manifest of ours", "@info finding");
    case FindingCode::SetNewer:
        return Words::tr("its format is newer than this program", "@info finding");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString findingText(const Finding &finding)
{
    const QString subject = finding.file.isEmpty() ? finding.component : finding.file;
    QString text = subject.isEmpty() ? sentence(finding.code) : harmless(subject) + u": "_s + sentence(finding.code);
    if (!finding.detail.isEmpty())
        text += u" ("_s + harmless(finding.detail, 300) + u')';
    return text;
}

QString conditionText(SetCondition condition)
{
    switch (condition) {
    case SetCondition::Whole:
        return Words::tr("The set is whole: every byte is as it was written.", "@info");
    case SetCondition::Incomplete:
        return Words::tr("What is in the set is whole, but the set is incomplete.", "@info");
    case SetCondition::Damaged:
        return Words::tr("The set is DAMAGED.", "@info");
    case SetCondition::Foreign:
        return Words::tr("This is not a backup set of this program.", "@info");
    case SetCondition::Newer:
        return Words::tr("The set was written by a newer version of this program.", "@info");
    }
    return {};
}

} // namespace keeper
