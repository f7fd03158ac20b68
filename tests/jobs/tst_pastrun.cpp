// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/journal.h"
#include "core/jobs/journalfolder.h"
#include "core/jobs/pastrun.h"
#include "tests/jobs/scriptedsteps.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

/// Journals as a real run writes them, read again.
class TestPastRun : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString &name = u"a.jsonl"_s) const { return m_folder->filePath(name); }
    [[nodiscard]] std::shared_ptr<Journal> journal(const QString &name = u"a.jsonl"_s) const
    {
        return Journal::create(path(name)).value();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aRunIsReadAsItsRunnerToldIt()
    {
        const QList<scripted::Recipe> recipes{{u"prepare"_s},
                                              {u"save"_s, scripted::Act::Succeed, StepPolicy::Normal, {{u"one"_s}}},
                                              {u"swap"_s, scripted::Act::Fail},
                                              {u"prove"_s}};
        QMap<QString, scripted::Act> acts;
        scripted::collectActs(recipes, acts);
        scripted::Stage stage;
        stage.runner.setJournal(journal());
        const RunReport report =
            stage.runner.run(u"20261124t090000z-5c1d"_s, scripted::planOf(recipes), [&](const PlannedStep &step) {
                return std::make_unique<scripted::ScriptedStep>(stage, step.id, acts.value(step.id));
            });
        const Result<PastRun> read = readPastRun(path());
        QVERIFY(read);
        QCOMPARE(read->run, report.run);
        QCOMPARE(read->kind, u"test"_s);
        QCOMPARE(read->state, report.state);
        QVERIFY(read->startedAt.isValid() && read->finishedAt >= read->startedAt);
        QCOMPARE(read->steps.size(), 5);
        for (qsizetype i = 0; i < read->steps.size(); ++i) {
            QCOMPARE(read->steps.at(i).id, report.steps.at(i).id);
            QCOMPARE(read->steps.at(i).state, report.steps.at(i).state);
            QCOMPARE(read->steps.at(i).error, report.steps.at(i).error);
            QCOMPARE(read->steps.at(i).warnings, report.steps.at(i).warnings);
        }
    }

    void serverAndOutcomeAreKnownWhereTheyWereNoted()
    {
        const auto written = journal();
        QVERIFY(written->write(u"on-server"_s, {{u"host"_s, u"auth"_s}, {u"port"_s, 2222}, {u"project"_s, u"test"_s}}));
        QVERIFY(written->write(u"run-started"_s, {{u"run"_s, u"r"_s}}));
        QVERIFY(written->write(u"outcome"_s, {{u"end"_s, u"needs-person"_s}, {u"commands"_s, QJsonArray{u"sh x"_s}}}));
        const PastRun read = readPastRun(path()).value();
        QCOMPARE(read.host, u"auth"_s);
        QCOMPARE(read.port, 2222);
        QCOMPARE(read.project, u"test"_s);
        QCOMPARE(read.end, u"needs-person"_s);
        QCOMPARE(read.commands, QStringList{u"sh x"_s});
    }

    void aJournalWithoutAnEndHasNone()
    {
        QVERIFY(journal()->write(u"run-started"_s, {{u"run"_s, u"r"_s}}));
        QFile file(path());
        QVERIFY(file.open(QIODevice::Append) && file.write("{\"event\":\"run-fin") > 0); // torn
        file.close();
        const PastRun read = readPastRun(path()).value();
        QVERIFY(!read.state && !read.finishedAt.isValid());
        QVERIFY(read.host.isEmpty());
    }

    void whatIsNoJournalIsRefused()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello\n\0{}[1]\n") > 0);
        file.close();
        QCOMPARE(readPastRun(path()).error().code, ErrorCode::FileFailed);
        QCOMPARE(readPastRun(path(u"gone"_s)).error().code, ErrorCode::FileFailed);
    }

    void aJournalIsKeptThoughItsFolderIsGone()
    {
        const QString folder = path(u"set"_s);
        QVERIFY(QDir().mkpath(folder));
        const auto written = Journal::create(folder + "/journal.jsonl"_L1).value();
        KeptJournal keeping;
        keeping.watch(written->path());
        QVERIFY(written->write(u"run-started"_s, {{u"run"_s, u"r"_s}}));
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(written->write(u"run-finished"_s, {{u"run"_s, u"r"_s}, {u"state"_s, u"failed"_s}}));
        const QString kept = path(u"state/runs"_s);
        QVERIFY(keeping.keepIn(kept, u"r"_s, {.host = u"auth"_s, .port = 22, .project = u"authentik"_s}));
        const QList<PastRun> runs = readPastRuns(kept);
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().host, u"auth"_s);
        QCOMPARE(runs.first().state, RunState::Failed);
        QVERIFY(!(QFile::permissions(runs.first().path) & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(KeptJournal().keepIn(kept, u"other"_s, {})); // nothing watched, nothing written
        QCOMPARE(readPastRuns(kept).size(), 1);
    }

    void aFolderIsReadNewestFirst()
    {
        QVERIFY(journal(u"a.jsonl"_s)
                    ->write(u"run-started"_s, {{u"run"_s, u"old"_s}, {u"time"_s, u"2026-11-01T10:00:00.000Z"_s}}));
        QVERIFY(journal(u"b.jsonl"_s)
                    ->write(u"run-started"_s, {{u"run"_s, u"new"_s}, {u"time"_s, u"2026-11-02T10:00:00.000Z"_s}}));
        QVERIFY(journal(u"c.jsonl"_s)->write(u"other"_s, {}));
        QVERIFY(journal(u"d.txt"_s)->write(u"run-started"_s, {{u"run"_s, u"other"_s}}));
        const QList<PastRun> runs = readPastRuns(m_folder->path());
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs.first().run, u"new"_s);
        QVERIFY(readPastRuns(path(u"no such folder"_s)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPastRun)
#include "tst_pastrun.moc"
