// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupwork.h"
#include "core/backupset/restoreguide.h"
#include "core/base/redactor.h"
#include "core/deployment/composeproject.h"
#include "core/files/places/containermounts.h"
#include "core/jobs/step.h"

#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

/// What `ak dump_config` prints where uploads are in S3, as far as it is read; up to 2025.10 and after.
constexpr auto dumpOf2025 = R"({"postgresql":{"host":"postgresql"},"storage":{"media":{"backend":"s3","file":{},
    "s3":{"bucket_name":"uploads","endpoint":"https://minio.example","region":"eu-1"}}}})";
constexpr auto dumpOf2026 = R"({"postgresql":{"host":"postgresql"},"storage":{"backend":"s3","file":{"path":"/data"},
    "s3":{"bucket_name":"uploads","endpoint":"https://minio.example","region":"eu-1"}}})";

/// A server of that version with its directory of uploads mounted, and entries in it.
Survey surveyOf(const QString &version, const QByteArray &path, const QByteArray &dump, qint64 entries)
{
    Survey survey;
    survey.deployment.version = version;
    survey.deployment.services += Service{.role = Role::Server,
                                          .place = Place::container("docker", "s"),
                                          .running = true,
                                          .mounts = {Mount{.target = path, .source = "/x"}}};
    applyConfiguration(survey.deployment, readConfiguration(dump, {}).value_or(Configuration{}), {});
    survey.directories = directoryPlaces(survey.deployment);
    for (DirectoryFacts &facts : survey.directories) {
        facts.entries = facts.mount ? entries : 0;
        if (facts.mount && entries == 0)
            facts.state = DirectoryState::Empty;
        applyObjectStore(facts, survey.deployment.mediaStore);
    }
    return survey;
}

/// Keeps what a step tells.
class Listener final : public StepContext
{
public:
    std::stop_token stop() const override { return {}; }
    void progress(qint64, std::optional<qint64>, bool) override {}
    void activity(std::optional<Activity>) override {}
    void warn(const Warning &warning) override { warnings += warning; }
    void log(const QString &) override {}
    void setJournal(std::shared_ptr<Journal>) override {}
    void grow(const QList<PlannedStep> &) override {}
    QList<Warning> warnings;
};

} // namespace

class TestBackupWork : public QObject
{
    Q_OBJECT

private slots:
    void uploadsInS3AreExternal_data();
    void uploadsInS3AreExternal();
    void theRestOfDataIsSavedBesideS3();
    void warningsStandInTheSetToo();
};

void TestBackupWork::uploadsInS3AreExternal_data()
{
    QTest::addColumn<Survey>("survey");
    QTest::addColumn<QString>("component");
    QTest::newRow("2025.8") << surveyOf(u"2025.8.4"_s, "/media", dumpOf2025, 0) << u"media"_s;
    QTest::newRow("2025.8 with files of before") << surveyOf(u"2025.8.4"_s, "/media", dumpOf2025, 7) << u"media"_s;
    QTest::newRow("2026.2") << surveyOf(u"2026.2.0"_s, "/data", dumpOf2026, 0) << u"data"_s;
    QTest::newRow("2026.2 without a mount") << surveyOf(u"2026.2.0"_s, "/other", dumpOf2026, 0) << u"data"_s;
}

void TestBackupWork::uploadsInS3AreExternal()
{
    QFETCH(Survey, survey);
    QFETCH(QString, component);
    QCOMPARE(survey.deployment.mediaStore,
             (ObjectStore{.bucket = u"uploads"_s, .endpoint = u"https://minio.example"_s, .region = u"eu-1"_s}));
    QVERIFY(!isSaved(component, survey, {}));
    const Manifest manifest = beginManifest(survey, {});
    QCOMPARE(manifest.components[component].state, ComponentState::External);
    QCOMPARE(manifest.components[component].location, u"s3://uploads"_s);
    const QByteArray guide = restoreGuide(manifest);
    QVERIFY(guide.contains("s3://uploads") && guide.contains("aws s3 sync"));
}

void TestBackupWork::theRestOfDataIsSavedBesideS3()
{
    const Survey survey = surveyOf(u"2026.2.0"_s, "/data", dumpOf2026, 1); // user_settings.py
    QVERIFY(isSaved(u"data"_s, survey, {}));
    QVERIFY(survey.directories.first().store);
}

void TestBackupWork::warningsStandInTheSetToo()
{
    Redactor::add("planted-secret");
    BackupWork work(nullptr, {}, {}, u"run"_s);
    Listener listener;
    work.warn(listener, {.code = WarningCode::FileChanged, .component = u"media"_s, .detail = u"a planted-secret"_s});
    QCOMPARE(listener.warnings.size(), 1);
    QCOMPARE(work.manifest().warnings.size(), 1);
    QCOMPARE(work.manifest().warnings.first().code, WarningCode::FileChanged);
    QVERIFY(!work.manifest().warnings.first().detail.contains(u"planted-secret"_s));
}

QTEST_GUILESS_MAIN(TestBackupWork)
#include "tst_backupwork.moc"
