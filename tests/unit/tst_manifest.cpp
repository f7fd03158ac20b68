// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/store/setname.h"
#include "core/backupset/verdict.h"
#include "tests/unit/samplemanifest.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <ctime>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestManifest : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void isWhatTheContractShows();
    void leavesUnknownKeysAside();
    void tellsForeignNewerAndDamagedApart_data();
    void tellsForeignNewerAndDamagedApart();
    void aSavedComponentHasWhatItsKindNeeds_data();
    void aSavedComponentHasWhatItsKindNeeds();
    void whatWasNotSavedNeedsNothing();
    void isReadFromAFolder();
    void aRootIsOfNumbersAlone();
    void isCompleteUnlessSomethingFailed();
    void oneFunctionJudgesEverySet_data();
    void oneFunctionJudgesEverySet();
    void serverFoldersAreNamedByTheContract_data();
    void serverFoldersAreNamedByTheContract();
    void setFoldersAreNamedByUtc();
    void aNameInTheHourThatSpringSkips();
};

void TestManifest::comesBackAsItWas()
{
    const auto read = manifestFromBytes(toBytes(sampleManifest()));
    QVERIFY(read);
    QCOMPARE(*read, sampleManifest());
}

void TestManifest::isWhatTheContractShows()
{
    const QJsonObject json = toJson(sampleManifest());
    QCOMPARE(json[u"format"].toString(), u"authentik-keeper-set"_s);
    QCOMPARE(json[u"formatVersion"].toInt(), 1);
    QCOMPARE(json[u"startedAt"].toString(), u"2026-11-23T18:45:07Z"_s);
    QCOMPARE(json[u"server"][u"hostKey"][u"sha256"].toString(), u"SHA256:x"_s);
    QCOMPARE(json[u"deployment"][u"images"][u"server"][u"digest"].toString(), u"sha256:y"_s);
    const QJsonValue components = json[u"components"];
    QCOMPARE(components[u"database"][u"rows"][u"public"][u"authentik_core_user"].toInteger(), 1204);
    QVERIFY(components[u"database"][u"icuLocale"].isNull());
    QCOMPARE(components[u"database"][u"newestVersion"][u"version"].toString(), u"2025.8.4"_s);
    QCOMPARE(components[u"database"][u"streamBytes"].toInteger(), 20);
    QCOMPARE(components[u"media"][u"mount"][u"container"].toString(), u"/media"_s);
    QCOMPARE(components[u"data"][u"location"].toString(), u"s3://bucket"_s);
    QCOMPARE(components[u"certs"].toObject().keys(), (QStringList{u"root"_s, u"state"_s}));
    QCOMPARE(components[u"certs"][u"root"][u"mode"].toString(), u"0750"_s);
}

void TestManifest::leavesUnknownKeysAside()
{
    QJsonObject json = toJson(sampleManifest());
    json.insert(u"later"_s, QJsonObject{{u"x"_s, 1}});
    const auto read = manifestFromBytes(QJsonDocument(json).toJson());
    QVERIFY(read);
    QCOMPARE(*read, sampleManifest());
}

void TestManifest::tellsForeignNewerAndDamagedApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const auto changed = [](const QString &key, const QJsonValue &value) {
        QJsonObject json = toJson(sampleManifest());
        json.insert(key, value);
        return QJsonDocument(json).toJson();
    };
    const auto withComponent = [&](const QJsonObject &component) {
        return changed(u"components"_s, QJsonObject{{u"database"_s, component}});
    };
    QTest::newRow("no json") << "PGDMP"_ba << ErrorCode::SetDamaged;
    QTest::newRow("cut") << toBytes(sampleManifest()).chopped(5) << ErrorCode::SetDamaged;
    QTest::newRow("another's json") << "{}"_ba << ErrorCode::SetForeign;
    QTest::newRow("another's format") << changed(u"format"_s, u"x"_s) << ErrorCode::SetForeign;
    QTest::newRow("newer") << changed(u"formatVersion"_s, 3) << ErrorCode::SetNewer;
    QTest::newRow("no version") << changed(u"formatVersion"_s, {}) << ErrorCode::SetDamaged;
    QTest::newRow("no state") << changed(u"state"_s, u"fine"_s) << ErrorCode::SetDamaged;
    QTest::newRow("no database") << changed(u"components"_s, QJsonObject()) << ErrorCode::SetDamaged;
    QTest::newRow("unknown component state") << withComponent({{u"state"_s, u"good"_s}}) << ErrorCode::SetDamaged;
    QTest::newRow("a file elsewhere") << withComponent({{u"state"_s, u"saved"_s}, {u"file"_s, u"../../etc/passwd"_s}})
                                      << ErrorCode::SetDamaged;
    // A newer program's, even where this one does not understand the rest either.
    QTest::newRow("unknown component") << changed(u"components"_s, QJsonObject{{u"cluster"_s, QJsonObject()},
                                                                               {u"database"_s, QJsonObject()}})
                                       << ErrorCode::SetNewer;
}

void TestManifest::tellsForeignNewerAndDamagedApart()
{
    QFETCH(QByteArray, bytes);
    const auto read = manifestFromBytes(bytes);
    QVERIFY(!read);
    QTEST(read.error().code, "code");
}

void TestManifest::aSavedComponentHasWhatItsKindNeeds_data()
{
    QTest::addColumn<QString>("component");
    QTest::addColumn<QStringList>("lost");
    const auto row = [](const char *component, const QStringList &lost) {
        QTest::addRow("%s without %s", component, qPrintable(lost.join(u", "_s)))
            << QString::fromLatin1(component) << lost;
    };
    row("media", {u"entries"_s, u"parts"_s});
    row("media", {u"index"_s});
    row("media", {u"fileBytes"_s});
    row("media", {u"file"_s}); // it is partial: some of it was saved
    row("blueprints", {u"entries"_s, u"parts"_s});
    row("blueprints", {u"file"_s});
    row("database", {u"name"_s});
    row("database", {u"rows"_s});
    row("redis", {u"rdbVersion"_s});
    row("redis", {u"keys"_s});
    row("configuration", {u"files"_s});
}

void TestManifest::aSavedComponentHasWhatItsKindNeeds()
{
    QFETCH(QString, component);
    QFETCH(QStringList, lost);
    QJsonObject json = toJson(sampleManifest());
    QJsonObject components = json[u"components"].toObject();
    QJsonObject changed = components[component].toObject();
    for (const QString &key : lost)
        changed.remove(key);
    components[component] = changed;
    json[u"components"] = components;
    const auto read = manifestFromBytes(QJsonDocument(json).toJson());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::SetDamaged);
    QVERIFY2(read.error().detail.contains(component), qPrintable(read.error().detail));
}

/// As version 0.1.0 wrote them: a state and nothing else.
void TestManifest::whatWasNotSavedNeedsNothing()
{
    for (const QString &name : sampleManifest().components.keys()) {
        for (const ComponentState state : {ComponentState::Absent, ComponentState::Empty, ComponentState::External,
                                           ComponentState::Failed, ComponentState::Skipped}) {
            QJsonObject json = toJson(sampleManifest());
            QJsonObject components = json[u"components"].toObject();
            components[name] = QJsonObject{{u"state"_s, nameOf(state)}};
            json[u"components"] = components;
            const auto read = manifestFromBytes(QJsonDocument(json).toJson());
            QVERIFY2(read, qPrintable(name + u' ' + nameOf(state)));
            QCOMPARE(read->component(name), (Component{.state = state}));
        }
    }
}

void TestManifest::isReadFromAFolder()
{
    QTemporaryDir folder;
    QCOMPARE(readManifest(folder.filePath(u"none"_s)).error().code, ErrorCode::SetNotFound);
    QCOMPARE(readManifest(folder.path()).error().code, ErrorCode::SetForeign);
    QFile file(folder.filePath(u"manifest.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toBytes(sampleManifest()));
    file.close();
    QCOMPARE(readManifest(folder.path()).value(), sampleManifest());
}

/// It goes to chown and chmod, on a server and as root.
void TestManifest::aRootIsOfNumbersAlone()
{
    for (const QString &mode : {u"u+s"_s, u"--reference=/etc/shadow"_s, u"99999"_s, QString()}) {
        Manifest manifest = sampleManifest();
        manifest.components[u"certs"_s].root->mode = mode;
        const Result<Manifest> read = manifestFromBytes(toBytes(manifest));
        QVERIFY2(!read && read.error().code == ErrorCode::SetDamaged, qPrintable(mode));
    }
}

void TestManifest::isCompleteUnlessSomethingFailed()
{
    Manifest manifest = sampleManifest();
    manifest.state = SetState::Complete; // by its components alone
    QCOMPARE(verdictOn(manifest), Verdict::Incomplete);
    manifest.components[u"media"_s].state = ComponentState::Saved;
    QCOMPARE(verdictOn(manifest), Verdict::Selection); // uploads are in S3
    QVERIFY(isAsAsked(verdictOn(manifest)));
    // Version 0.1.0 would call that word damage: it is told that the set is newer.
    QCOMPARE(manifest.formatVersion(), 1);
    manifest.state = stateOf(verdictOn(manifest));
    QCOMPARE(manifest.state, SetState::Selection);
    QCOMPARE(manifest.formatVersion(), 2);
    QCOMPARE(manifestFromBytes(toBytes(manifest)).value(), manifest);
    manifest.components[u"redis"_s].state = ComponentState::Failed;
    QCOMPARE(verdictOn(manifest), Verdict::Incomplete);
    QVERIFY(!isAsAsked(verdictOn(manifest)));
}

void TestManifest::serverFoldersAreNamedByTheContract_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("name");
    QTest::newRow("usual") << u"Auth.Example.org"_s << 22 << u"authentik"_s << u"auth.example.org"_s;
    QTest::newRow("port") << u"auth"_s << 2222 << u"authentik"_s << u"auth-2222"_s;
    QTest::newRow("project") << u"auth"_s << 22 << u"My Sso"_s << u"auth-my_sso"_s;
    QTest::newRow("both") << u"auth"_s << 2222 << u"sso"_s << u"auth-2222-sso"_s;
    QTest::newRow("IPv6") << u"fe80::1%eth0"_s << 22 << u"authentik"_s << u"fe80__1_eth0"_s;
    QTest::newRow("other scripts") << u"münchen"_s << 22 << u"authentik"_s << u"m_nchen"_s;
    QTest::newRow("leaving") << u"../../etc"_s << 22 << u"authentik"_s << u"_.._.._etc"_s;
    QTest::newRow("parent") << u".."_s << 22 << u"authentik"_s << u"_.."_s;
    QTest::newRow("nothing") << u""_s << 22 << u"authentik"_s << u"_"_s;
}

void TestManifest::serverFoldersAreNamedByTheContract()
{
    QFETCH(QString, target);
    QFETCH(int, port);
    QFETCH(QString, project);
    QTEST(serverFolderName(target, quint16(port), project), "name");
}

void TestManifest::setFoldersAreNamedByUtc()
{
    const QDateTime time(QDate(2026, 11, 23), QTime(19, 45, 7), QTimeZone(3600));
    QCOMPARE(setFolderName(time), u"2026-11-23T18-45-07Z"_s);
    QCOMPARE(timeOfSetFolder(setFolderName(time)), std::optional(time.toUTC()));
    QVERIFY(!timeOfSetFolder(u"2026-11-23"_s));
    QCOMPARE(partialFolderName(setFolderName(time)), u".2026-11-23T18-45-07Z.partial"_s);
    QCOMPARE(setNameOfPartial(u".2026-11-23T18-45-07Z.partial"_s), std::optional(u"2026-11-23T18-45-07Z"_s));
    QVERIFY(!setNameOfPartial(u".mine.partial"_s));
    QVERIFY(!setNameOfPartial(u"..partial"_s));
}

void TestManifest::oneFunctionJudgesEverySet_data()
{
    QTest::addColumn<ComponentState>("media");
    QTest::addColumn<ComponentState>("database");
    QTest::addColumn<Verdict>("verdict");
    using State = ComponentState;
    for (const State whole : {State::Saved, State::Empty, State::Absent})
        QTest::addRow("%s", qPrintable(nameOf(whole))) << whole << State::Saved << Verdict::Complete;
    for (const State leftOut : {State::Skipped, State::External})
        QTest::addRow("%s", qPrintable(nameOf(leftOut))) << leftOut << State::Saved << Verdict::Selection;
    for (const State missing : {State::Partial, State::Failed})
        QTest::addRow("%s", qPrintable(nameOf(missing))) << missing << State::Saved << Verdict::Incomplete;
    QTest::newRow("database skipped") << State::Saved << State::Skipped << Verdict::Selection;
    QTest::newRow("database failed") << State::Skipped << State::Failed << Verdict::Failed;
}

void TestManifest::oneFunctionJudgesEverySet()
{
    QFETCH(ComponentState, media);
    QFETCH(ComponentState, database);
    Manifest manifest;
    manifest.components = {{u"media"_s, {.state = media}}, {u"database"_s, {.state = database}}};
    QTEST(verdictOn(manifest), "verdict");
    // What its writer knew of and no component tells.
    manifest.state = SetState::Incomplete;
    QVERIFY(!isAsAsked(verdictOn(manifest)));
}

/// The folder's name is UTC; where this workstation is has no part in it.
void TestManifest::aNameInTheHourThatSpringSkips()
{
    const QByteArray before = qgetenv("TZ");
    const auto goBack = qScopeGuard([&] {
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        ::tzset();
    });
    qputenv("TZ", "Europe/Berlin");
    ::tzset();
    QVERIFY(!QDateTime(QDate(2026, 3, 29), QTime(2, 30), QTimeZone::LocalTime, QDateTime::TransitionResolution::Reject)
                 .isValid());
    QCOMPARE(timeOfSetFolder(u"2026-03-29T02-30-00Z"_s),
             std::optional(QDateTime(QDate(2026, 3, 29), QTime(2, 30), QTimeZone::UTC)));
}

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
