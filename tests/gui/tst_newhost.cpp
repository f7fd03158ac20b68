// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/gui/shown.h"
#include "tests/gui/shownflow.h"
#include "ui/connect/connectpage.h"
#include "ui/main/taskflow.h"
#include "ui/restore/choicepage.h"
#include "ui/restore/confirmpage.h"
#include "ui/restore/previewpage.h"
#include "ui/restore/restoreresultpage.h"
#include "ui/restore/restorerunpage.h"
#include "ui/restore/setspage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QTest>
#include <QThreadPool>
#include <QTreeWidget>

using namespace keeper;
using namespace Qt::StringLiterals;

/// The wizard over a scripted host that has no authentik yet.
class TestNewHost : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::unique_ptr<TaskFlow> m_window;

    template <typename T>
    T *find(const QString &name) const
    {
        return shown<T>(*m_window, name);
    }
    void press(const QString &name) const { QVERIFY2(pressShown(*m_window, name), qPrintable(name)); }
    template <typename P>
    bool shows() const
    {
        return qobject_cast<P *>(m_window->findChild<QStackedWidget *>()->currentWidget()) != nullptr;
    }
    bool isEnabled(const QString &name) const
    {
        const auto *button = find<QAbstractButton>(name);
        return button && button->isEnabled();
    }
    void goToPreview() const
    {
        m_window->startRestore(u"/srv/backups"_s);
        press(u"next"_s); // verify
        press(u"next"_s);
        QVERIFY(shows<ConnectPage>());
        press(u"next"_s);
        QTRY_VERIFY(shows<PreviewPage>());
    }
    void confirmByName() const
    {
        QTest::keyClicks(find<QLineEdit>(u"hostName"_s), u"auth.example.org"_s);
        press(u"next"_s);
        QVERIFY(shows<RestoreRunPage>());
    }

private slots:
    void init()
    {
        m_backend = {};
        scriptEmptyHost(m_backend);
        m_window = showFlow(m_backend, u"admin@auth.example.org"_s);
        QVERIFY(m_window);
    }
    void cleanup() { QVERIFY(endFlow(m_window)); }

    void ontoAHostWithoutAuthentik()
    {
        goToPreview();
        QVERIFY(isEnabled(u"next"_s));
        QVERIFY(find<QLabel>(u"messageWhat"_s)->text().contains("auth.example.org"_L1));
        press(u"next"_s);
        QVERIFY(shows<ConfirmPage>());
        QVERIFY(!isEnabled(u"next"_s));
        confirmByName();
        QCOMPARE(m_backend.restoreKind, u"new-host"_s);
        FakeRestore &job = *m_backend.restore;
        QVERIFY(job.started && !job.stepByStep);
        QCOMPARE(find<QListView>(u"steps"_s)->model()->rowCount(), 3);
        job.growBy(exampleRestorePlan().steps);
        QCOMPARE(find<QListView>(u"steps"_s)->model()->rowCount(), 10);
        RestoreOutcome outcome = exampleOutcome(RestoreEnd::Done);
        outcome.made = RestoreFacts{exampleSource(), exampleTarget()};
        job.finish(outcome);
        QVERIFY(shows<RestoreResultPage>());
        QCOMPARE(find<QTreeWidget>(u"proof"_s)->topLevelItemCount(), 8);
        // What was made is what an undo and the report are about.
        QCOMPARE(m_window->findChild<RestoreResultPage *>()->record().target, exampleTarget());
        press(u"undo"_s);
        QTRY_VERIFY(find<QTreeWidget>(u"confirmLines"_s));
    }

    void whoseWizardWasStoppedChoosesTheBackupAnew()
    {
        goToPreview();
        QVERIFY(m_window->askToClose()); // and then was not closed, since another server's run goes on
        press(u"next"_s);
        QVERIFY(shows<SetsPage>());
    }

    void backFromAnEmptyHostIsToAnotherServer()
    {
        goToPreview();
        press(u"next"_s);
        press(u"back"_s);
        QVERIFY(shows<PreviewPage>());
        press(u"back"_s);
        QVERIFY(shows<ConnectPage>());
        scriptGoodRestore(m_backend); // one that has authentik
        press(u"next"_s);
        QTRY_VERIFY(shows<ChoicePage>());
    }

    void aHostIsNotMadeWithoutItsConfiguration()
    {
        m_backend.checkedSet->value().source->manifest.components.remove(u"configuration"_s);
        goToPreview();
        QVERIFY(!isEnabled(u"next"_s));
        QVERIFY(!find<QLabel>(u"checkText"_s)->text().isEmpty());
    }

    void whatIsInTheWayIsLookedAtAgain()
    {
        m_backend.newHost->value().inTheWay = {u"/opt/authentik/.env"_s};
        goToPreview();
        QVERIFY(!isEnabled(u"next"_s));
        QVERIFY(find<QLabel>(u"checkText"_s)->text().contains("/opt/authentik/.env"_L1));
        m_backend.newHost = exampleNewHost(); // moved away
        press(u"lookAgain"_s);
        QTRY_VERIFY(shows<PreviewPage>() && isEnabled(u"next"_s));
    }

    void aHostMadeInVainIsToldAndMayBeTriedAgain()
    {
        goToPreview();
        press(u"next"_s);
        confirmByName();
        press(u"cancel"_s);
        QVERIFY(m_backend.restore->cancelled);
        RestoreOutcome outcome = exampleOutcome(RestoreEnd::Cancelled);
        outcome.run.clear(); // it did not come so far
        outcome.report.steps = {{.id = u"write-configuration"_s, .state = StepState::Cancelled},
                                {.id = u"remove-deployment"_s, .state = StepState::Done}};
        m_backend.restore->finish(outcome);
        QVERIFY(shows<RestoreResultPage>());
        QVERIFY(!find<QAbstractButton>(u"undo"_s) && !find<QAbstractButton>(u"release"_s));
    }
};

QTEST_MAIN(TestNewHost)
#include "tst_newhost.moc"
