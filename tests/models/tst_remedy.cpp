// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/errorcodes.h"
#include "ui/words/errortext.h"
#include "ui/words/remedy.h"

#include <QSet>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QList<Remedy> All{Remedy::TryAgain,   Remedy::EditAddress, Remedy::CopyCommand, Remedy::ChooseFolder,
                        Remedy::OpenFolder, Remedy::ShowRuns,    Remedy::LookInside};

Error withCode(ErrorCode code, const QMap<QString, QString> &facts = {})
{
    return {.code = code, .detail = {}, .facts = facts, .trail = {}};
}

} // namespace

/// What a message's button does.
class TestRemedy : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasTheOneThatIsMeant()
    {
        const QMap<ErrorCode, std::optional<Remedy>> meant{
            {ErrorCode::HostNotFound, Remedy::EditAddress},
            {ErrorCode::ConnectionRefused, Remedy::EditAddress},
            {ErrorCode::NotSsh, Remedy::EditAddress},
            {ErrorCode::LoginFailed, Remedy::EditAddress},
            {ErrorCode::EngineMissing, Remedy::EditAddress},
            {ErrorCode::AuthentikNotFound, Remedy::EditAddress},
            {ErrorCode::HostKeyChanged, std::nullopt}, // without the file and the host there is no command
            {ErrorCode::HostKeyRevoked, std::nullopt},
            {ErrorCode::EngineUnsupported, std::nullopt},
            {ErrorCode::SetForeign, std::nullopt},
            {ErrorCode::SetNewer, std::nullopt},
            {ErrorCode::ServerBusy, Remedy::ShowRuns},
            {ErrorCode::SwapUnfinished, Remedy::ShowRuns},
            {ErrorCode::RunNotFound, Remedy::ShowRuns},
            {ErrorCode::RunForeign, Remedy::ShowRuns},
            {ErrorCode::DestinationMissing, Remedy::ChooseFolder},
            {ErrorCode::DestinationNotWritable, Remedy::ChooseFolder},
            {ErrorCode::DestinationFull, Remedy::ChooseFolder},
            {ErrorCode::SetNotFound, Remedy::ChooseFolder},
            {ErrorCode::FileFailed, Remedy::OpenFolder},
            {ErrorCode::SetDamaged, Remedy::OpenFolder}};
        for (const ErrorCode code : allCodes()) {
            const std::optional<Remedy> wanted = meant.value(code, Remedy::TryAgain);
            QVERIFY2(remedyFor(withCode(code), All) == wanted, qPrintable(errorName(code)));
        }
    }

    void aPageIsAskedForNothingItCannotDo()
    {
        for (const ErrorCode code : allCodes()) {
            QVERIFY(!remedyFor(withCode(code), {}));
            for (const Remedy only : All) {
                const std::optional<Remedy> remedy = remedyFor(withCode(code), {only});
                QVERIFY2(!remedy || *remedy == only, qPrintable(errorName(code)));
            }
        }
    }

    void theNextBestIsOfferedWhereTheBestCannotBeDone()
    {
        QCOMPARE(remedyFor(withCode(ErrorCode::DestinationMissing), {Remedy::TryAgain}), Remedy::TryAgain);
        QCOMPARE(remedyFor(withCode(ErrorCode::ServerChanged), {Remedy::ShowRuns}), Remedy::ShowRuns);
    }

    void aRunThatGoesOnIsLookedAtNotBegunAnew()
    {
        QCOMPARE(remedyFor(withCode(ErrorCode::ConnectionLost), All), Remedy::TryAgain);
        QCOMPARE(remedyFor(withCode(ErrorCode::ConnectionLost, {{u"run"_s, u"r"_s}}), All), Remedy::ShowRuns);
        QVERIFY(!remedyFor(withCode(ErrorCode::ConnectionLost, {{u"run"_s, u"r"_s}}), {Remedy::TryAgain}));
    }

    void theCommandForAChangedKeyIsSafeToPaste()
    {
        const Error changed = withCode(ErrorCode::HostKeyChanged,
                                       {{u"host"_s, u"[auth.example.org]:2222"_s}, {u"file"_s, u"/home/a b/$(x)'"_s}});
        QCOMPARE(remedyFor(changed, All), Remedy::CopyCommand);
        QCOMPARE(remedyCommand(changed), u"ssh-keygen -f '/home/a b/$(x)'\\''"_s + u"' -R '[auth.example.org]:2222'"_s);
        QVERIFY(remedyCommand(withCode(ErrorCode::HostKeyRevoked, changed.facts)).isEmpty());
    }

    void eachHasAVerbWithALetter()
    {
        QSet<QString> verbs;
        for (const Remedy remedy : All) {
            verbs += remedyVerb(remedy);
            QVERIFY2(remedyVerb(remedy).contains(u'&'), qPrintable(remedyVerb(remedy)));
        }
        QCOMPARE(verbs.size(), All.size());
    }

    /// Who has a window has no command line before them.
    void noMessageTellsWhatToTypeForUs()
    {
        const QMap<QString, QString> facts{{u"run"_s, u"r"_s}, {u"unsupported"_s, u"database"_s}, {u"host"_s, u"h"_s}};
        for (const ErrorCode code : allCodes()) {
            for (const Error &error : {withCode(code), withCode(code, facts)}) {
                const ErrorText text = errorText(error);
                QVERIFY2(!text.next.contains("authentik-keeper-cli"_L1) && !text.next.contains(" --"_L1) &&
                             !text.next.contains("(--"_L1),
                         qPrintable(text.next));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRemedy)
#include "tst_remedy.moc"
