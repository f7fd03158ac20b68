// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/verdicttext.h"

#include <QCoreApplication>

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

} // namespace

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Complete:
        return Words::tr("Complete", "@status set");
    case Verdict::Selection:
        return Words::tr("Some parts", "@status set");
    case Verdict::Incomplete:
    case Verdict::Failed:
        return Words::tr("Incomplete", "@status set");
    }
    Q_UNREACHABLE_RETURN({});
}

QString setWord(const Manifest &manifest)
{
    const QString word = verdictWord(verdictOn(manifest));
    return isDoubtful(manifest) ? Words::tr("%1, see warnings", "@status set").arg(word) : word;
}

} // namespace keeper
