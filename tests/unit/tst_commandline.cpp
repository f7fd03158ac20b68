// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::cli;

namespace {

Result<CommandLine> parse(const QString &line)
{
    return parseCommandLine(QStringList{u"authentik-keeper-cli"_s} + line.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void readsABackup()
    {
        const auto line = parse(u"backup keeper@host:2222 --to /b --skip redis,certs --identity /k --json --quiet"_s);
        QVERIFY(line);
        QCOMPARE(line->verb, u"backup"_s);
        QCOMPARE(line->operand, u"keeper@host:2222"_s);
        QCOMPARE(line->destination, u"/b"_s);
        QCOMPARE(line->skip, (QStringList{u"redis"_s, u"certs"_s}));
        QCOMPARE(line->identity, u"/k"_s);
        QVERIFY(line->json && line->quiet && !line->verbose);
    }

    void readsARestore()
    {
        const auto line = parse(u"restore /sets/one --to keeper@host:2222 --skip certs --redis keep --plan "
                                "--step-by-step --keep-worker-stopped --yes-overwrite host --project p"_s);
        QVERIFY(line);
        QCOMPARE(line->verb, u"restore"_s);
        QCOMPARE(line->operand, u"/sets/one"_s);
        QCOMPARE(line->target, u"keeper@host:2222"_s);
        QCOMPARE(line->restore,
                 (RestoreOptions{.skip = {u"certs"_s}, .redis = RedisChoice::Keep, .keepWorkerStopped = true}));
        QVERIFY(line->planOnly && line->stepByStep);
        QCOMPARE(line->yesOverwrite, u"host"_s);
        QCOMPARE(line->project, u"p"_s);
    }

    void restoresWithAnEmptyRedisUnlessAsked()
    {
        QCOMPARE(parse(u"restore /s --to host"_s)->restore, RestoreOptions{});
        QCOMPARE(parse(u"restore /s --to host --path media/a.png"_s)->restore.path, u"media/a.png"_s);
    }

    void readsWhatIsDoneWithARun_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("verb");
        QTest::newRow("undo") << u"undo 20261123t184507z-3f9a --on host --yes-overwrite host"_s << u"undo"_s;
        QTest::newRow("resume") << u"resume 20261123t184507z-3f9a --on host"_s << u"resume"_s;
        QTest::newRow("release") << u"release 20261123t184507z-3f9a --on host"_s << u"release"_s;
        QTest::newRow("runs") << u"runs --on host"_s << u"runs"_s;
    }
    void readsWhatIsDoneWithARun()
    {
        QFETCH(const QString, line);
        const auto parsed = parse(line);
        QVERIFY(parsed);
        QTEST(parsed->verb, "verb");
        QCOMPARE(parsed->target, u"host"_s);
    }

    void aTargetIsFoundWhereverItStands()
    {
        QCOMPARE(parse(u"discover host"_s)->target, u"host"_s);
        QCOMPARE(parse(u"backup host --to /b"_s)->target, u"host"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("unknown verb") << u"destroy host"_s;
        QTest::newRow("no target") << u"discover"_s;
        QTest::newRow("two targets") << u"discover a b"_s;
        QTest::newRow("backup without destination") << u"backup host"_s;
        QTest::newRow("unknown option") << u"discover host --force"_s;
        QTest::newRow("option of another verb") << u"verify set --to /b"_s;
        QTest::newRow("unknown component") << u"backup host --to /b --only databse"_s;
        QTest::newRow("empty component list") << u"backup host --to /b --only ,"_s;
        QTest::newRow("only and skip") << u"backup host --to /b --only media --skip certs"_s;
        QTest::newRow("short fingerprint") << u"discover host --accept-host-key SHA256:abc"_s;
        QTest::newRow("restore without a server") << u"restore /s"_s;
        QTest::newRow("restore of an unknown component") << u"restore /s --to host --only databse"_s;
        QTest::newRow("restore with only and skip") << u"restore /s --to host --only media --skip certs"_s;
        QTest::newRow("restore with a path and a choice") << u"restore /s --to host --only media --path media/a"_s;
        QTest::newRow("restore with an empty path") << u"restore /s --to host --path "_s;
        QTest::newRow("unknown choice for Redis") << u"restore /s --to host --redis maybe"_s;
        QTest::newRow("run without a server") << u"undo 20261123t184507z-3f9a"_s;
        QTest::newRow("no run") << u"undo --on host"_s;
        QTest::newRow("a run that is a path") << u"release ../etc --on host"_s;
        QTest::newRow("runs with a run") << u"runs 20261123t184507z-3f9a --on host"_s;
        QTest::newRow("resume confirmed") << u"resume 20261123t184507z-3f9a --on host --yes-overwrite host"_s;
        QTest::newRow("backup with a plan") << u"backup host --to /b --plan"_s;
        QTest::newRow("MD5 fingerprint") << u"discover host --accept-host-key MD5:00:11:22"_s;
    }
    void refuses()
    {
        QFETCH(const QString, line);
        const auto parsed = parse(line);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Usage);
        QVERIFY(!parsed.error().facts.value(u"reason"_s).isEmpty());
    }

    void helpsWithEveryVerb_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *verb :
             {"", "discover", "backup", "verify", "show", "list", "restore", "undo", "resume", "release", "runs"})
            QTest::newRow(verb) << QString::fromLatin1(verb) + u" --help"_s;
    }
    void helpsWithEveryVerb()
    {
        QFETCH(const QString, line);
        const auto parsed = parse(line);
        QVERIFY(parsed);
        QCOMPARE(parsed->verb, u"help"_s);
        QVERIFY(parsed->helpText.contains(u"authentik-keeper-cli "_s + line.chopped(7)));
        QVERIFY(parsed->helpText.contains("--help"_L1));
    }

    void speaksGermanWhereTheLocaleIsGerman()
    {
        const QString help = parse(u"backup --help"_s)->helpText;
        const QString reason = parse(u"backup host"_s).error().facts.value(u"reason"_s);
        QTranslator words;
        QVERIFY(words.load(QLocale(QLocale::German), u"authentik-keeper"_s, u"_"_s, u":/i18n"_s));
        QVERIFY(QCoreApplication::installTranslator(&words));
        const QStringList german = parse(u"backup --help"_s)->helpText.split(u'\n');
        const QStringList english = help.split(u'\n');
        QCOMPARE(german.size(), english.size());
        for (qsizetype line = 0; line < english.size(); ++line) {
            const bool isWords = !english.at(line).isEmpty() && !english.at(line).startsWith("  -"_L1);
            QVERIFY2((german.at(line) != english.at(line)) == isWords, qPrintable(german.at(line)));
        }
        QVERIFY(parse(u"backup host"_s).error().facts.value(u"reason"_s) != reason);
    }

    void tellsItsVersion()
    {
        QCOMPARE(parse(u"--version"_s)->verb, u"version"_s);
        QCOMPARE(parse(u"backup --version"_s)->verb, u"version"_s);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
