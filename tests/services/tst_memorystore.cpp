// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuprun.h"
#include "core/backupset/catalogue.h"
#include "core/base/enumname.h"
#include "core/deployment/finder.h"
#include "core/restore/plan/scope.h"
#include "core/restore/server/dumpnames.h"
#include "core/restore/server/looktarget.h"
#include "core/restore/server/restorerun.h"
#include "core/restore/server/runlist.h"
#include "core/verify/verifyset.h"
#include "tests/fakes/memorystore.h"
#include "tests/services/labserver.h"
#include "tests/services/labstate.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

/// A whole backup, verification and restore whose set never lies on this computer's disk.
class TestMemoryStore : public QObject
{
    Q_OBJECT

private:
    const QString m_profile = u"compose-2025.8"_s;
    const std::shared_ptr<MemoryStore> m_store = std::make_shared<MemoryStore>();
    std::shared_ptr<Server> m_server;
    Survey m_survey;

    [[nodiscard]] BackupResult backUp(const std::shared_ptr<MemoryStore> &store) const
    {
        const auto run = prepareBackup(m_server, m_survey, {.destination = StoreRef(store)}, {});
        if (!run)
            return {.error = run.error()};
        (*run)->carryOut();
        return (*run)->outcome();
    }

    [[nodiscard]] RestoreOutcome restore(const SetRef &set) const
    {
        RestoreSource source{.set = set, .manifest = readManifest(set).value()};
        if (const Result<> looked = lookIntoDump(source, *m_server, m_survey, {}); !looked)
            return {.error = looked.error()};
        const Result<RestoreTarget> target = lookAtTarget(*m_server, m_survey, source, {});
        if (!target)
            return {.error = target.error()};
        const auto run = prepareRestore(m_server, restoreScope(source, *target, {}), {});
        if (!run)
            return {.error = run.error()};
        (*run)->carryOut();
        return (*run)->outcome();
    }

    static QByteArray saidBy(const std::optional<Error> &error)
    {
        return error ? (nameOf(error->code) + u": "_s + error->detail).toUtf8() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        const auto server = connectToLab(m_profile);
        QVERIFY2(server, "the lab is not up");
        m_server = *server;
        const auto deployment = findDeployment(*m_server, {}, {});
        QVERIFY2(deployment, qPrintable(deployment.error_or(Error{}).detail));
        const auto survey = takeSurvey(*m_server, *deployment, {});
        QVERIFY2(survey, qPrintable(survey.error_or(Error{}).detail));
        m_survey = *survey;
    }

    void isBackedUpVerifiedAndRestoredFromMemory()
    {
        const CliLab lab(m_profile);
        lab.shell(u"docker exec authentik-worker-1 ak lab-write 0"_s);
        const LabState atBackup = LabState::of(lab);
        const BackupResult saved = backUp(m_store);
        QVERIFY2(saved.end == BackupEnd::Complete, saidBy(saved.error).constData());

        const Catalogue catalogue = readCatalogue(StoreRef(m_store)).value();
        QCOMPARE(catalogue.sets.size(), 1);
        QVERIFY(catalogue.unfinished.isEmpty());
        QCOMPARE(catalogue.sets.first().path, saved.setPath);
        QCOMPARE(catalogue.sets.first().bytes, m_store->used());
        const SetRef set(StoreRef(m_store), m_store->list({}).value().first());
        QVERIFY(!set.localPath());
        const VerifyReport report = verifySet(set, {}, {}).value();
        QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).detail));
        QCOMPARE(report.condition, SetCondition::Whole);

        damage(lab);
        QVERIFY(LabState::of(lab) != atBackup);
        const RestoreOutcome restored = restore(set);
        QVERIFY2(restored.end == RestoreEnd::Done, saidBy(restored.error).constData());
        QCOMPARE(LabState::of(lab).differsFrom(atBackup), QByteArray());
        QVERIFY(isHealthy(lab));

        const auto run = findRun(*m_server, m_survey.deployment, restored.run, {});
        QVERIFY(run);
        const auto release = prepareLater(RunKind::Release, m_server, m_survey.deployment, *run, {});
        release->carryOut();
        QVERIFY2(release->outcome().end == RestoreEnd::Done, saidBy(release->outcome().error).constData());
        QCOMPARE(leftOfRuns(lab), QByteArray());
        QVERIFY(removeSet(set));
        QCOMPARE(m_store->used(), 0);
    }

    void aStoreThatIsFullLeavesNothing()
    {
        const auto small = std::make_shared<MemoryStore>(100'000);
        const BackupResult saved = backUp(small);
        QCOMPARE(saved.end, BackupEnd::Failed);
        QVERIFY2(saved.error && saved.error->code == ErrorCode::DestinationFull, saidBy(saved.error).constData());
        QCOMPARE(small->used(), 0);
        QVERIFY(small->list({}).value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMemoryStore)
#include "tst_memorystore.moc"
