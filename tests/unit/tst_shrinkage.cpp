// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/shrinkage.h"
#include "core/backupset/verdict.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

ComponentContent directory(qint64 entries, qint64 bytes)
{
    return {.details = DirectoryComponent{.entries = entries, .fileBytes = bytes}};
}

ComponentContent database(qint64 users, qint64 tokens, qint64 sessions)
{
    return {.details = DatabaseComponent{.rows = {{u"public"_s,
                                                   {{u"authentik_core_user"_s, users},
                                                    {u"authentik_core_token"_s, tokens},
                                                    {u"authentik_core_session"_s, sessions}}}}}};
}

Manifest manifestOf(const ComponentContent &database, const Component &media)
{
    Manifest manifest;
    manifest.components = {{u"database"_s, {.state = ComponentState::Saved, .content = database}}, {u"media"_s, media}};
    return manifest;
}

Component saved(const ComponentContent &content)
{
    return {.state = ComponentState::Saved, .content = content};
}

} // namespace

/// What was there last time and is gone is said with both numbers, and nothing else is.
class TestShrinkage : public QObject
{
    Q_OBJECT

private slots:
    void whatIsGoneIsNamed_data();
    void whatIsGoneIsNamed();
    void aShrunkSetIsDoubtful();
};

void TestShrinkage::whatIsGoneIsNamed_data()
{
    QTest::addColumn<Manifest>("now");
    QTest::addColumn<QStringList>("details");
    const ComponentContent rows = database(100, 120, 900);
    const Component files = saved(directory(363, 9'000));
    QTest::newRow("the same") << manifestOf(rows, files) << QStringList{};
    QTest::newRow("half") << manifestOf(database(50, 60, 900), saved(directory(182, 4'500))) << QStringList{};
    QTest::newRow("sessions come and go") << manifestOf(database(100, 120, 0), files) << QStringList{};
    QTest::newRow("files") << manifestOf(rows, saved(directory(60, 9'000))) << QStringList{u"entries: 363 → 60"_s};
    QTest::newRow("what is in them") << manifestOf(rows, saved(directory(363, 0))) << QStringList{u"bytes: 9000 → 0"_s};
    QTest::newRow("all files") << manifestOf(rows, {.state = ComponentState::Empty})
                               << QStringList{u"entries: 363 → 0, bytes: 9000 → 0"_s};
    QTest::newRow("the mount") << manifestOf(rows, {.state = ComponentState::Absent})
                               << QStringList{u"entries: 363 → 0, bytes: 9000 → 0"_s};
    QTest::newRow("tokens") << manifestOf(database(100, 0, 900), files)
                            << QStringList{u"rows of public.authentik_core_token: 120 → 0"_s};
    QTest::newRow("left out by choice") << manifestOf(rows, {.state = ComponentState::Skipped}) << QStringList{};
    QTest::newRow("could not be saved") << manifestOf(rows, {.state = ComponentState::Failed}) << QStringList{};
}

void TestShrinkage::whatIsGoneIsNamed()
{
    QFETCH(const Manifest, now);
    QFETCH(const QStringList, details);
    QStringList said;
    for (const Warning &warning : shrinkage(manifestOf(database(100, 120, 900), saved(directory(363, 9'000))), now)) {
        QCOMPARE(warning.code, Named(WarningCode::Shrunk));
        said += warning.detail;
    }
    QCOMPARE(said, details);
}

void TestShrinkage::aShrunkSetIsDoubtful()
{
    Manifest manifest = manifestOf(database(1, 1, 1), {});
    QVERIFY(!isDoubtful(manifest));
    manifest.warnings = {{.code = WarningCode::Shrunk, .component = u"media"_s}};
    QVERIFY(isDoubtful(manifest));
    QCOMPARE(verdictOn(manifest), Verdict::Complete); // it changes no state
}

QTEST_GUILESS_MAIN(TestShrinkage)
#include "tst_shrinkage.moc"
