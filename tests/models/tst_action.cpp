// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/errorcodes.h"
#include "ui/words/action.h"
#include "ui/words/errortext.h"

#include <QSet>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QList<Action> All{Action::TryAgain,   Action::EditAddress, Action::CopyCommand, Action::ChooseFolder,
                        Action::OpenFolder, Action::ShowRuns,    Action::LookInside};

Error withCode(ErrorCode code, const QMap<QString, QString> &facts = {})
{
    return {.code = code, .facts = facts};
}

} // namespace

/// What a message's button does.
class TestAction : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasTheOneThatIsMeant()
    {
        const QMap<ErrorCode, std::optional<Action>> meant{
            {ErrorCode::HostNotFound, Action::EditAddress},
            {ErrorCode::ConnectionRefused, Action::EditAddress},
            {ErrorCode::NotSsh, Action::EditAddress},
            {ErrorCode::LoginFailed, Action::EditAddress},
            {ErrorCode::EngineMissing, Action::EditAddress},
            {ErrorCode::AuthentikNotFound, Action::EditAddress},
            {ErrorCode::HostKeyChanged, std::nullopt}, // without the file and the host there is no command
            {ErrorCode::HostKeyRevoked, std::nullopt},
            {ErrorCode::EngineUnsupported, std::nullopt},
            {ErrorCode::SetForeign, std::nullopt},
            {ErrorCode::SetNewer, std::nullopt},
            {ErrorCode::ServerBusy, Action::ShowRuns},
            {ErrorCode::SwapUnfinished, Action::ShowRuns},
            {ErrorCode::RunNotFound, Action::ShowRuns},
            {ErrorCode::RunForeign, Action::ShowRuns},
            {ErrorCode::DestinationMissing, Action::ChooseFolder},
            {ErrorCode::DestinationNotWritable, Action::ChooseFolder},
            {ErrorCode::DestinationFull, Action::ChooseFolder},
            {ErrorCode::SetNotFound, Action::ChooseFolder},
            {ErrorCode::FileFailed, Action::OpenFolder},
            {ErrorCode::SetDamaged, Action::OpenFolder}};
        for (const ErrorCode code : allCodes()) {
            const std::optional<Action> wanted = meant.value(code, Action::TryAgain);
            QVERIFY2(actionFor(withCode(code), All) == wanted, qPrintable(nameOf(code)));
        }
    }

    void aPageIsAskedForNothingItCannotDo()
    {
        for (const ErrorCode code : allCodes()) {
            QVERIFY(!actionFor(withCode(code), {}));
            for (const Action only : All) {
                const std::optional<Action> action = actionFor(withCode(code), {only});
                QVERIFY2(!action || *action == only, qPrintable(nameOf(code)));
            }
        }
    }

    void theNextBestIsOfferedWhereTheBestCannotBeDone()
    {
        QCOMPARE(actionFor(withCode(ErrorCode::DestinationMissing), {Action::TryAgain}), Action::TryAgain);
        QCOMPARE(actionFor(withCode(ErrorCode::ServerChanged), {Action::ShowRuns}), Action::ShowRuns);
    }

    void aRunThatGoesOnIsLookedAtNotBegunAnew()
    {
        QCOMPARE(actionFor(withCode(ErrorCode::ConnectionLost), All), Action::TryAgain);
        QCOMPARE(actionFor(withCode(ErrorCode::ConnectionLost, {{u"run"_s, u"r"_s}}), All), Action::ShowRuns);
        QVERIFY(!actionFor(withCode(ErrorCode::ConnectionLost, {{u"run"_s, u"r"_s}}), {Action::TryAgain}));
    }

    void theCommandForAChangedKeyIsSafeToPaste()
    {
        const Error changed = withCode(ErrorCode::HostKeyChanged,
                                       {{u"host"_s, u"[auth.example.org]:2222"_s}, {u"file"_s, u"/home/a b/$(x)'"_s}});
        QCOMPARE(actionFor(changed, All), Action::CopyCommand);
        QCOMPARE(actionCommand(changed), u"ssh-keygen -f '/home/a b/$(x)'\\''"_s + u"' -R '[auth.example.org]:2222'"_s);
        QVERIFY(actionCommand(withCode(ErrorCode::HostKeyRevoked, changed.facts)).isEmpty());
    }

    void eachHasAVerbWithALetter()
    {
        QSet<QString> verbs;
        for (const Action action : All) {
            verbs += actionVerb(action);
            QVERIFY2(actionVerb(action).contains(u'&'), qPrintable(actionVerb(action)));
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

QTEST_GUILESS_MAIN(TestAction)
#include "tst_action.moc"
