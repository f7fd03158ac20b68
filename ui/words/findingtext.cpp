// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/findingtext.h"

#include "ui/words/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

QString sentence(const QString &code)
{
    if (code == "checksum-differs"_L1)
        return FindingWords::tr("its bytes are not those that were written", "@info finding");
    if (code == "stream-differs"_L1)
        return FindingWords::tr("unpacked, it is not what the server sent", "@info finding");
    if (code == "entry-differs"_L1)
        return FindingWords::tr("an entry is not the one in the index", "@info finding");
    if (code == "manifest-differs"_L1)
        return FindingWords::tr("it is not as the manifest says", "@info finding");
    if (code == "manifest-unreadable"_L1)
        return FindingWords::tr("the manifest can't be read", "@info finding");
    if (code == "checksums-unreadable"_L1)
        return FindingWords::tr("the list of checksums can't be read", "@info finding");
    if (code == "file-missing"_L1)
        return FindingWords::tr("it is missing", "@info finding");
    if (code == "file-unlisted"_L1)
        return FindingWords::tr("it does not belong to the set", "@info finding");
    if (code == "file-unreadable"_L1)
        return FindingWords::tr("it can't be read", "@info finding");
    if (code == "dump-damaged"_L1 || code == "rdb-damaged"_L1 || code == "archive-damaged"_L1 ||
        code == "configuration-damaged"_L1)
        return FindingWords::tr("its structure is damaged", "@info finding");
    if (code == "dump-lacks-table"_L1)
        return FindingWords::tr("it holds no users of authentik", "@info finding");
    if (code == "dump-not-read"_L1)
        return FindingWords::tr("its structure was not checked", "@info finding");
    if (code == "set-incomplete"_L1)
        return FindingWords::tr("parts could not be saved", "@info finding");
    if (code == "set-unfinished"_L1)
        return FindingWords::tr("the backup was never finished", "@info finding");
    if (code == "set-foreign"_L1)
        return FindingWords::tr("there is no manifest of ours", "@info finding");
    if (code == "set-newer"_L1)
        return FindingWords::tr("its format is newer than this program", "@info finding");
    return harmless(code);
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
        return FindingWords::tr("The set is whole: every byte is as it was written.", "@info");
    case SetCondition::Incomplete:
        return FindingWords::tr("What is in the set is whole, but the set is incomplete.", "@info");
    case SetCondition::Damaged:
        return FindingWords::tr("The set is DAMAGED.", "@info");
    case SetCondition::Foreign:
        return FindingWords::tr("This is not a backup set of this program.", "@info");
    case SetCondition::Newer:
        return FindingWords::tr("The set was written by a newer version of this program.", "@info");
    }
    return {};
}

} // namespace keeper
