// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

/// The one backup of a profile that all tests here look at: taken while authentik writes.
struct Taken
{
    CliLab lab;
    CliRunner cli;
    QList<QByteArray> secrets;
    QByteArray filesBefore;
    QByteArray filesAfter;
    QByteArray arguments;
    QByteArray eventsBefore;
    CliAnswer answer;

    explicit Taken(const QString &profile)
        : lab(profile)
    {
        secrets = lab.secrets();
        cli.trust(lab);
        filesBefore = temporaryFiles();
        eventsBefore = lab.sql(countEvents);
        lab.shell(u"docker exec authentik-worker-1 ak lab-write 300"_s);
        ArgumentWatch watch;
        answer = cli.backup(lab.target(), {u"--identity"_s, lab.fact(u"key"_s), u"--verbose"_s});
        arguments = watch.seen();
        lab.shell(u"docker exec authentik-worker-1 ak lab-write 0"_s);
        filesAfter = temporaryFiles();
    }

    [[nodiscard]] QByteArray temporaryFiles() const
    {
        return lab.shell(u"find /tmp /home/keeper -mindepth 1 | sort; for c in $(docker ps -q); do "
                         "docker exec $c find /tmp /var/tmp -mindepth 1 ! -name lab-write-rate | sort; done"_s);
    }
    [[nodiscard]] QJsonObject manifest() const { return answer.json.value("manifest"_L1).toObject(); }
    [[nodiscard]] QJsonObject component(const QString &name) const
    {
        return manifest().value("components"_L1).toObject().value(name).toObject();
    }
    [[nodiscard]] QString file(const QString &name) const { return answer.set() + u'/' + name; }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile opened(file(name));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList directories() const
    {
        QStringList names;
        for (const QString &name : manifest().value("components"_L1).toObject().keys()) {
            if (component(name).contains("index"_L1))
                names += name;
        }
        return names;
    }

    static constexpr QLatin1StringView countEvents{"SELECT count(*) FROM authentik_events_event"};
};

QByteArray firstSecretIn(const QByteArray &text, const QList<QByteArray> &secrets)
{
    for (const QByteArray &secret : secrets) {
        if (text.contains(secret))
            return secret;
    }
    return {};
}

QString sqlName(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

// One line for each entry and for each xattr: kind, rights, owner, links, size, time, link target, contents.
constexpr QLatin1StringView Describe{R"(cd "$1" && {
    find . ! -name . -printf '%P\001%y %m %U %G %l\001' \( -type f -printf '%n %s %T@\0' -o -printf '\0' \)
    find . -type f -exec sha256sum -z {} +
    find . -exec getfattr -h -d -m '^user' -e hex {} + 2>/dev/null | tr '\n' '\0'; } | sort -z)"};

} // namespace

class TestCliBackup : public QObject
{
    Q_OBJECT

    std::map<QString, std::unique_ptr<Taken>> m_taken;
    const Taken &taken()
    {
        QFETCH_GLOBAL(const QString, profile);
        std::unique_ptr<Taken> &one = m_taken[profile];
        if (!one)
            one = std::make_unique<Taken>(profile);
        return *one;
    }

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("2025.8") << u"compose-2025.8"_s;
        QTest::newRow("2026.2") << u"compose-2026.2"_s;
    }

    void discoverShowsEveryPartAndNoSecret()
    {
        QFETCH_GLOBAL(const QString, profile);
        const CliLab lab(profile);
        CliRunner cli;
        cli.trust(lab);
        const CliAnswer answer = cli.run({u"discover"_s, lab.target(), u"--identity"_s, lab.fact(u"key"_s)});
        QVERIFY2(answer.exit == 0, answer.all().constData());
        const QJsonObject deployment = answer.json.value("deployment"_L1).toObject();
        QCOMPARE(deployment.value("version"_L1).toString(), lab.fact(u"authentik"_s));
        QCOMPARE(deployment.value("project"_L1).toString(), u"authentik"_s);
        const QJsonObject parts = answer.json.value("components"_L1).toObject();
        const QString uploads = profile == "compose-2025.8"_L1 ? u"media"_s : u"data"_s;
        for (const QString &found : {u"database"_s, uploads, u"certs"_s, u"blueprints"_s, u"configuration"_s})
            QCOMPARE(parts.value(found).toObject().value("state"_L1).toString(), u"found"_s);
        QCOMPARE(parts.value("redis"_L1).toObject().value("state"_L1).toString(),
                 profile == "compose-2025.8"_L1 ? u"found"_s : u"absent"_s);
        QCOMPARE(firstSecretIn(answer.all(), lab.secrets()), QByteArray());
    }

    void aBackupIsComplete()
    {
        const Taken &t = taken();
        QVERIFY2(t.answer.exit == 0, t.answer.all().constData());
        QCOMPARE(t.answer.json.value("result"_L1).toString(), u"complete"_s);
        QCOMPARE(t.answer.json.value("exit"_L1).toInt(-1), 0);
        QVERIFY(t.answer.json.contains("warnings"_L1));
        QVERIFY(t.answer.json.value("seconds"_L1).toDouble() > 0);
        QCOMPARE(t.manifest().value("state"_L1).toString(), u"complete"_s);
        QCOMPARE(t.manifest().value("missing"_L1).toArray().size(), 0);
        QCOMPARE(QJsonDocument::fromJson(t.bytes(u"manifest.json"_s)).object(), t.manifest());
    }

    void theSetHasItsNamesAndIsForItsOwnerAlone()
    {
        const Taken &t = taken();
        const QString relative = QDir(t.cli.sets()).relativeFilePath(t.answer.set());
        const QRegularExpression layout(
            u"^127\\.0\\.0\\.1-%1/\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ$"_s.arg(t.lab.port()));
        QVERIFY2(layout.match(relative).hasMatch(), qPrintable(relative));
        QStringList expected{u"manifest.json"_s, u"SHA256SUMS"_s,  u"RESTORE.md"_s,           u"journal.jsonl"_s,
                             u"database.dump"_s, u"globals.sql"_s, u"configuration.tar.zst"_s};
        if (t.lab.profile() == "compose-2025.8"_L1)
            expected += u"redis.rdb"_s;
        for (const QString &name : t.directories())
            expected << name + u".tar.zst"_s << name + u".index.jsonl.zst"_s;
        QStringList names = QDir(t.answer.set()).entryList(QDir::Files | QDir::Hidden);
        names.sort();
        expected.sort();
        QCOMPARE(names, expected);
        QDirIterator all(t.cli.sets(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            struct stat status{};
            QCOMPARE(::stat(QFile::encodeName(all.next()).constData(), &status), 0);
            QCOMPARE(status.st_mode & 07777, S_ISDIR(status.st_mode) ? 0700U : 0600U);
        }
    }

    void theManifestHoldsWhatARestoreNeeds()
    {
        const Taken &t = taken();
        const QJsonObject m = t.manifest();
        QCOMPARE(m.value("format"_L1).toString(), u"authentik-keeper-set"_s);
        QCOMPARE(m.value("formatVersion"_L1).toInt(), 1);
        for (const QString &name : {u"program"_s, u"run"_s, u"startedAt"_s, u"finishedAt"_s})
            QVERIFY2(!m.value(name).toString().isEmpty(), qPrintable(name));
        const QJsonObject server = m.value("server"_L1).toObject();
        QCOMPARE(server.value("hostname"_L1).toString(), t.lab.fact(u"hostname"_s));
        QCOMPARE(server.value("hostKey"_L1).toObject().value("sha256"_L1).toString(), t.lab.fact(u"hostKey"_s));
        const QJsonObject deployment = m.value("deployment"_L1).toObject();
        QCOMPARE(deployment.value("folder"_L1).toString(), t.lab.fact(u"project"_s));
        const QByteArray id =
            QCryptographicHash::hash(t.lab.sql(u"SELECT id FROM authentik_install_id"_s), QCryptographicHash::Sha256);
        QCOMPARE(deployment.value("installIdSha256"_L1).toString().toLatin1(), id.toHex());
        const QJsonObject database = t.component(u"database"_s);
        for (const QString &name : {u"owner"_s, u"encoding"_s, u"collate"_s, u"dumpVersion"_s, u"localeProvider"_s})
            QVERIFY2(!database.value(name).toString().isEmpty(), qPrintable(name));
        QVERIFY(!database.value("migrations"_L1).toArray().isEmpty());
        QVERIFY(!database.value("sequences"_L1).toArray().isEmpty());
        QVERIFY(!database.value("settings"_L1).toArray().isEmpty());
        for (const QString &name : m.value("components"_L1).toObject().keys()) {
            const QJsonObject component = t.component(name);
            if (!component.contains("file"_L1))
                continue;
            QCOMPARE(component.value("state"_L1).toString(), u"saved"_s);
            QCOMPARE(component.value("bytes"_L1).toInteger(),
                     QFileInfo(t.file(component.value("file"_L1).toString())).size());
            QVERIFY(component.value("streamBytes"_L1).toInteger() > 0);
            QCOMPARE(component.value("sha256"_L1).toString().size(), 64);
            QCOMPARE(component.value("streamSha256"_L1).toString().size(), 64);
        }
    }

    void theToolsOfTheTradeAcceptTheSet()
    {
        const Taken &t = taken();
        const auto sh = [&t](const QString &script) {
            return runProgram(u"sh"_s, {u"-c"_s, script, u"sh"_s, t.answer.set()});
        };
        const Ended sums = sh(u"cd \"$1\" && sha256sum --check --strict SHA256SUMS"_s);
        QVERIFY2(sums.exit == 0, (sums.out + sums.err).constData());
        const Ended dump = sh(u"pg_restore --list \"$1\"/database.dump"_s);
        QVERIFY2(dump.exit == 0 && dump.out.contains("authentik_core_user"), dump.err.constData());
        if (t.lab.profile() == "compose-2025.8"_L1) {
            const Ended rdb = sh(u"redis-check-rdb \"$1\"/redis.rdb"_s);
            QVERIFY2(rdb.exit == 0, (rdb.out + rdb.err).constData());
        }
        for (const QString &name : t.directories() + QStringList{u"configuration"_s}) {
            const Ended tar = sh(u"zstd -dc \"$1\"/%1.tar.zst | tar -t >/dev/null"_s.arg(name));
            QVERIFY2(tar.exit == 0 && tar.err.isEmpty(), tar.err.constData());
        }
    }

    void everyFileComesBackAsItWas()
    {
        const Taken &t = taken();
        QCOMPARE(t.directories().size(), 4);
        for (const QString &name : t.directories()) {
            // On the file system of the originals: it keeps what they have.
            const QString beside = u"/opt/authentik/.unpacked-%1"_s.arg(name);
            const Restoring remove(t.lab, u"rm -rf "_s + beside);
            const Ended tar = runProgram(u"zstd"_s, {u"-dcq"_s, t.file(name + u".tar.zst"_s)});
            t.lab.shell(
                u"mkdir %1 && tar -x -f - --numeric-owner --xattrs --xattrs-include='*' --acls -C %1"_s.arg(beside),
                tar.out);
            const QJsonObject mount = t.component(name).value("mount"_L1).toObject();
            const auto describe = [&](const QString &folder) {
                return t.lab.run({u"sh"_s, u"-c"_s, QString(Describe), u"sh"_s, folder}).out;
            };
            // The blueprints' archive begins at /blueprints, of which the operator mounts folders.
            const QString inside =
                name == "blueprints"_L1 ? mount.value("container"_L1).toString().mid(name.size() + 1) : QString();
            const QList<QByteArray> saved = describe(beside + inside).split('\0');
            const QList<QByteArray> live = describe(mount.value("source"_L1).toString()).split('\0');
            QVERIFY(live.size() > 2);
            for (qsizetype i = 0; i < std::min(saved.size(), live.size()); ++i)
                QCOMPARE(saved[i], live[i]);
            QCOMPARE(saved.size(), live.size());
        }
    }

    void theDumpRestoredHasExactlyTheManifestsRows()
    {
        const Taken &t = taken();
        QVERIFY(t.lab.sql(Taken::countEvents).toInt() > t.eventsBefore.toInt());
        const Restoring drop(
            t.lab, u"docker exec authentik-postgresql-1 dropdb -U authentik --if-exists keeper_cli_scratch"_s);
        t.lab.sql(u"CREATE DATABASE keeper_cli_scratch TEMPLATE template0"_s);
        const Ended restored =
            t.lab.run({u"docker"_s, u"exec"_s, u"-i"_s, u"authentik-postgresql-1"_s, u"pg_restore"_s, u"-U"_s,
                       u"authentik"_s, u"--exit-on-error"_s, u"-d"_s, u"keeper_cli_scratch"_s},
                      t.bytes(u"database.dump"_s));
        QVERIFY2(restored.exit == 0, restored.err.constData());
        QStringList counts;
        const QJsonObject schemas = t.component(u"database"_s).value("rows"_L1).toObject();
        for (const QString &schema : schemas.keys()) {
            const QJsonObject tables = schemas.value(schema).toObject();
            for (const QString &table : tables.keys())
                counts += u"SELECT count(*) - %1 AS more FROM %2.%3"_s.arg(tables.value(table).toInteger())
                              .arg(sqlName(schema), sqlName(table));
        }
        QVERIFY(counts.size() > 20);
        const QByteArray wrong =
            t.lab.sql(u"SELECT count(*) FROM (%1) AS t WHERE more <> 0"_s.arg(counts.join(u" UNION ALL "_s)),
                      u"keeper_cli_scratch"_s);
        QCOMPARE(wrong, QByteArray("0"));
    }

    void noSecretIsWhereOthersSeeIt()
    {
        const Taken &t = taken();
        QVERIFY(t.secrets.size() >= 4);
        QVERIFY2(t.arguments.contains("pg_dump"), "the watch saw nothing");
        for (const QByteArray &place :
             {t.answer.all(), t.arguments, t.bytes(u"journal.jsonl"_s), t.bytes(u"manifest.json"_s),
              t.bytes(u"RESTORE.md"_s), t.bytes(u"globals.sql"_s)})
            QCOMPARE(firstSecretIn(place, t.secrets), QByteArray());
    }

    void nothingIsLeftOnTheServer()
    {
        const Taken &t = taken();
        QVERIFY2(QTest::qWaitFor([&] { return t.lab.leftBehind().isEmpty(); }, 10'000), t.lab.leftBehind().constData());
        QCOMPARE(t.filesAfter, t.filesBefore);
    }

    void verifyShowAndListKnowTheSet()
    {
        const Taken &t = taken();
        CliRunner other;
        const CliAnswer verified = other.run({u"verify"_s, t.answer.set()});
        QVERIFY2(verified.exit == 0, verified.all().constData());
        const CliAnswer shown = other.run({u"show"_s, t.answer.set()});
        QCOMPARE(shown.exit, 0);
        QCOMPARE(shown.json.value("manifest"_L1).toObject(), t.manifest());
        const CliAnswer listed = other.run({u"list"_s, t.cli.sets()});
        QCOMPARE(listed.exit, 0);
        QCOMPARE(listed.json.value("sets"_L1).toArray().size(), 1);
        QCOMPARE(listed.json.value("unfinished"_L1).toArray().size(), 0);
    }

    void aSecondBackupStandsBesideTheFirstAndHoldsWhatWasAsked()
    {
        QFETCH_GLOBAL(const QString, profile);
        const CliLab lab(profile);
        CliRunner cli;
        cli.trust(lab);
        const QStringList key{u"--identity"_s, lab.fact(u"key"_s)};
        const CliAnswer only = cli.backup(lab.target(), key + QStringList{u"--only"_s, u"certs,configuration"_s});
        QVERIFY2(only.exit == 0, only.all().constData());
        QCOMPARE(only.json.value("result"_L1).toString(), u"selection"_s);
        QCOMPARE(only.componentState(u"certs"_s), u"saved"_s);
        QCOMPARE(only.componentState(u"configuration"_s), u"saved"_s);
        QCOMPARE(only.componentState(u"database"_s), u"skipped"_s);
        QVERIFY(!QFile::exists(only.set() + u"/database.dump"_s));
        const QString most = u"database,redis,media,data,custom-templates"_s;
        const CliAnswer rest = cli.backup(lab.target(), key + QStringList{u"--skip"_s, most});
        QVERIFY2(rest.exit == 0, rest.all().constData());
        QCOMPARE(rest.componentState(u"database"_s), u"skipped"_s);
        QCOMPARE(rest.componentState(u"blueprints"_s), u"saved"_s);
        QCOMPARE(cli.foundSets().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestCliBackup)
#include "tst_clibackup.moc"
