// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/manifest.h"
#include "core/jobs/pastrun.h"
#include "core/restore/server/serverrun.h"
#include "core/restore/server/swaprun.h"
#include "core/verify/verifyset.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

QString kept(const QString &name)
{
    return QStringLiteral(KEEPER_FIXTURES "/0.1.0/") + name;
}

QByteArray read(const QString &name)
{
    QFile file(kept(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What version 0.1.0 wrote, on disks and on servers, is read as it was meant (tests/fixtures/0.1.0).
class TestVersion010 : public QObject
{
    Q_OBJECT

private slots:
    void itsSetIsWhole()
    {
        const Result<VerifyReport> report = verifySet(kept(u"set"_s), {}, {});
        QVERIFY2(report, qPrintable(report.error_or(Error{}).detail));
        QCOMPARE(report->condition, SetCondition::Whole);
        QVERIFY(report->problems.isEmpty());
    }

    void itsManifestHasEveryComponent()
    {
        const Result<Manifest> manifest = readManifest(kept(u"set"_s));
        QVERIFY2(manifest, qPrintable(manifest.error_or(Error{}).detail));
        QCOMPARE(manifest->components.keys(),
                 (QStringList{u"blueprints"_s, u"certs"_s, u"configuration"_s, u"custom-templates"_s, u"database"_s,
                              u"media"_s, u"redis"_s}));
        QCOMPARE(manifest->component(u"media"_s).directory()->entries, 61);
        QVERIFY(manifest->component(u"database"_s).database()->rows.contains(u"public"_s));
    }

    void itsRunCanBeUndone()
    {
        const auto run = serverRunFromJson(QJsonDocument::fromJson(read(u"run/run.json"_s)).object());
        QVERIFY2(run, qPrintable(run.error_or(Error{}).detail));
        QCOMPARE(run->run, u"20261130t213928z-6f72"_s);
        QCOMPARE(run->database, u"authentik"_s);
        QCOMPARE(run->places.size(), 5);
        QVERIFY(run->places.at(1).isMountPoint);
        QCOMPARE(run->stopped.size(), 2);
        ServerRun stands = *run;
        stands.state = serverRunState(swapStateIn("idle\n" + read(u"run/state"_s)));
        QCOMPARE(stands.state, ServerRunState::Restored);
        QVERIFY(mayDo(stands, RunKind::Undo));
        QVERIFY(mayDo(stands, RunKind::Release));
    }

    void itsRunThatWasCutOffCanBeResumed()
    {
        const QByteArray whole = read(u"run/state"_s);
        const QByteArray cut = whole.first(whole.indexOf("placed-directories"));
        ServerRun run = serverRunFromJson(QJsonDocument::fromJson(read(u"run/run.json"_s)).object()).value();
        run.state = serverRunState(swapStateIn("idle\n" + cut));
        QCOMPARE(run.state, ServerRunState::Interrupted);
        QVERIFY(mayDo(run, RunKind::Resume));
        QVERIFY(!mayDo(run, RunKind::Release));
    }

    void itsJournalTellsOfEveryStep()
    {
        const auto past = readPastRun(kept(u"run/journal.jsonl"_s));
        QVERIFY2(past, qPrintable(past.error_or(Error{}).detail));
        QCOMPARE(past->kind, u"restore"_s);
        QVERIFY(past->steps.size() >= 5);
    }
};

QTEST_MAIN(TestVersion010)
#include "tst_version010.moc"
