// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferences.h"
#include "core/settings/secretstore.h"
#include "core/settings/servers.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

SavedServer server(const QString &address)
{
    return {.id = newServerId(),
            .name = u"Büro"_s,
            .address = address,
            .identityFile = u"/home/anna/.ssh/id"_s,
            .project = u"authentik"_s,
            .destination = u"/srv/backups"_s,
            .skipped = {u"media"_s}};
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

/// What a person keeps of servers, and chose for the program.
class TestSettings : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private slots:
    void whatIsWrittenIsRead()
    {
        const QList<SavedServer> servers{server(u"admin@auth.example.org"_s), server(u"staging"_s)};
        QVERIFY(writeServers(path(u"new/servers.json"_s), servers));
        const auto read = readServers(path(u"new/servers.json"_s));
        QVERIFY(read);
        QCOMPARE(*read, servers);
    }

    void itIsForItsOwnerAlone()
    {
        QVERIFY(writeServers(path(u"own/servers.json"_s), {server(u"a"_s)}));
        constexpr auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
        QCOMPARE(QFileInfo(path(u"own/servers.json"_s)).permissions() & others, QFile::Permissions{});
        QCOMPARE(QFileInfo(path(u"own"_s)).permissions() & others, QFile::Permissions{});
    }

    void noFileIsNoServers()
    {
        const auto read = readServers(path(u"none.json"_s));
        QVERIFY(read && read->isEmpty());
    }

    void whatIsNoListIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << "not json"_ba;
        QTest::newRow("another format") << R"({"format":"something"})"_ba;
        QTest::newRow("newer") << R"({"format":"authentik-keeper-servers","formatVersion":2})"_ba;
        QTest::newRow("cut") << R"({"format":"authentik-keeper-servers","formatVersion":1,)"_ba;
    }
    void whatIsNoListIsAnError()
    {
        QFETCH(const QByteArray, bytes);
        write(path(u"bad.json"_s), bytes);
        const auto read = readServers(path(u"bad.json"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::FileFailed);
        QVERIFY(!read.error().detail.isEmpty());
    }

    void importingAddsWhatIsNewWithIdsOfItsOwn()
    {
        const SavedServer mine = server(u"admin@auth.example.org"_s);
        SavedServer sameAddress = server(u"admin@auth.example.org"_s);
        sameAddress.name = u"other"_s;
        SavedServer sameId = server(u"staging"_s);
        sameId.id = mine.id;
        const QList<SavedServer> all = merged({mine}, {sameAddress, sameId});
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first(), mine);
        QCOMPARE(all.last().address, u"staging"_s);
        QVERIFY(all.last().id != mine.id);
    }

    void preferencesAreKept()
    {
        const QString file = path(u"preferences.ini"_s);
        QCOMPARE(readPreferences(file), Preferences{});
        const Preferences chosen{
            .language = u"de"_s, .colours = Colours::Dark, .destination = u"/srv"_s, .keepSecrets = false};
        QVERIFY(writePreferences(file, chosen));
        QCOMPARE(readPreferences(file), chosen);
    }

    void secretsArePackedAndUnpacked()
    {
        const KeptSecrets secrets{{u"password anna@auth"_s, SecretString("Grüße und Küsse"_ba)},
                                  {u"passphrase /home/anna/.ssh/id"_s, SecretString("correct horse"_ba)}};
        QCOMPARE(unpacked(packed(secrets)), secrets);
        QVERIFY(unpacked(SecretString()).isEmpty());
        QVERIFY(unpacked(SecretString("of another program"_ba)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
