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
        QCOMPARE(line->verb, Verb::Backup);
        QCOMPARE(line->operand, u"keeper@host:2222"_s);
        QCOMPARE(line->destination, u"/b"_s);
        QCOMPARE(line->skip, (QStringList{u"redis"_s, u"certs"_s}));
        QCOMPARE(line->identity, u"/k"_s);
        QVERIFY(line->json && line->quiet && !line->verbose);
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
        for (const char *verb : {"", "discover", "backup", "verify", "show", "list"})
            QTest::newRow(verb) << QString::fromLatin1(verb) + u" --help"_s;
    }
    void helpsWithEveryVerb()
    {
        QFETCH(const QString, line);
        const auto parsed = parse(line);
        QVERIFY(parsed);
        QCOMPARE(parsed->verb, Verb::Help);
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
        QCOMPARE(parse(u"--version"_s)->verb, Verb::Version);
        QCOMPARE(parse(u"backup --version"_s)->verb, Verb::Version);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
