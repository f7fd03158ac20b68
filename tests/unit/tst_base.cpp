// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/redactor.h"
#include "core/base/secretstring.h"
#include "core/base/sha256.h"
#include "core/base/sqltext.h"
#include "core/base/warning.h"

#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestBase : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasANameOfItsOwn();
    void aNameOfANewerProgramIsKeptAsItIs();
    void errorsKeepTheirTrail();
    void sha256IsThatOfTheStandard();
    void sha256ReadsFilesInPieces();
    void sha256TellsWhichFileIsMissing();
    void runIdsAreUtcAndRandom();
    void secretsAreRedacted();
    void longerSecretsAreRedactedFirst();
    void shortWordsAreNoSecrets();
    void secretStringsPrintAsStars();
    void namesAndTextsOfSqlStayOne_data();
    void namesAndTextsOfSqlStayOne();
    void settingsOfListsAreSetItemByItem();
    void localesAreSaidAsTheServerKnowsThem();
};

void TestBase::everyErrorHasANameOfItsOwn()
{
    QSet<QString> names;
    const int last = int(ErrorCode::SetBusy);
    for (int code = 0; code <= last; ++code)
        names.insert(nameOf(ErrorCode(code)));
    QCOMPARE(names.size(), last + 1);
    QCOMPARE(nameOf(ErrorCode::HostKeyChanged), u"host-key-changed"_s);
    for (int code = 0; code <= int(ErrorCode::RunForeign); ++code)
        QCOMPARE(named<ErrorCode>(nameOf(ErrorCode(code))), ErrorCode(code));
    QVERIFY(!named<ErrorCode>(u"of-a-newer-program"_s) && !named<ErrorCode>({}));
}

void TestBase::aNameOfANewerProgramIsKeptAsItIs()
{
    const Warning known = warningFromJson({{u"code"_s, u"file-changed"_s}, {u"detail"_s, u"a"_s}});
    QCOMPARE(known.code.value(), std::optional(WarningCode::FileChanged));
    QVERIFY(known.code == WarningCode::FileChanged && known.code != WarningCode::FileShrunk);
    const Warning later = warningFromJson({{u"code"_s, u"of-a-newer-program"_s}});
    QVERIFY(!later.code.value());
    QCOMPARE(later.code.name(), u"of-a-newer-program"_s);
    QCOMPARE(toJson(later)[u"code"].toString(), u"of-a-newer-program"_s);
    QCOMPARE(warningFromJson(toJson(later)), later);
}

void TestBase::errorsKeepTheirTrail()
{
    const Error error =
        Error{.code = ErrorCode::FileFailed}.during(u"inner"_s).with(u"path"_s, u"/x"_s).during(u"outer"_s);
    QCOMPARE(error.trail, QStringList({u"inner"_s, u"outer"_s}));
    QCOMPARE(error.facts.value(u"path"_s), u"/x"_s);
    QVERIFY(!error.isCancelled());
    QVERIFY(Result<>(cancelled()).error().isCancelled());
}

void TestBase::sha256IsThatOfTheStandard()
{
    // FIPS 180-2, B.1
    QCOMPARE(Sha256::hexOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
    QCOMPARE(Sha256::hexOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_ba);
    Sha256 pieces;
    pieces.add("a");
    pieces.add("bc");
    QCOMPARE(pieces.hex(), Sha256::hexOf("abc"));
}

void TestBase::sha256ReadsFilesInPieces()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"big"_s));
    const QByteArray bytes((3 << 20) + 5, 'x');
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QCOMPARE(Sha256::hexOfFile(file.fileName()).value(), Sha256::hexOf(bytes));
}

void TestBase::sha256TellsWhichFileIsMissing()
{
    const auto sum = Sha256::hexOfFile(u"/nowhere/at all"_s);
    QVERIFY(!sum);
    QCOMPARE(sum.error().code, ErrorCode::FileFailed);
    QCOMPARE(sum.error().facts.value(u"path"_s), u"/nowhere/at all"_s);
}

void TestBase::runIdsAreUtcAndRandom()
{
    const QDateTime local(QDate(2026, 11, 23), QTime(19, 45, 7), QTimeZone(3600));
    const QString id = newRunId(local);
    QVERIFY(QRegularExpression(u"^20261123t184507z-[0-9a-f]{4}$"_s).match(id).hasMatch());
    QSet<QByteArray> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(randomHex(16));
    QCOMPARE(seen.size(), 100);
    QCOMPARE(randomHex(16).size(), 32);
}

void TestBase::secretsAreRedacted()
{
    const SecretString secret("swordfish-7");
    QCOMPARE(Redactor::redact(u"PGPASSWORD=swordfish-7 psql"_s), u"PGPASSWORD=*** psql"_s);
    QCOMPARE(Redactor::redact("\xff swordfish-7"_ba), "\xff ***"_ba);
}

void TestBase::longerSecretsAreRedactedFirst()
{
    Redactor::add("inner-secret");
    Redactor::add("outer-inner-secret-outer");
    QCOMPARE(Redactor::redact(u"outer-inner-secret-outer"_s), u"***"_s);
}

void TestBase::shortWordsAreNoSecrets()
{
    Redactor::add("");
    Redactor::add("the");
    QCOMPARE(Redactor::redact(u"the end"_s), u"the end"_s);
}

void TestBase::secretStringsPrintAsStars()
{
    QString text;
    QDebug(&text) << SecretString("hunter2-hunter2") << SecretString();
    QVERIFY(text.contains(u"***"_s));
    QVERIFY(text.contains(u"(none)"_s));
    QVERIFY(!text.contains(u"hunter2"_s));

    SecretString first("one-secret");
    const SecretString copy = first;
    first = SecretString("another-secret");
    QCOMPARE(copy.reveal(), "one-secret"_ba); // wiping one owner leaves the other's bytes alone
    QCOMPARE(first.reveal(), "another-secret"_ba);
}

void TestBase::namesAndTextsOfSqlStayOne_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"a b-c"_s << u"\"a b-c\""_s << u"'a b-c'"_s;
    QTest::newRow("quotes") << u"it's \"x\""_s << u"\"it's \"\"x\"\"\""_s << u"'it''s \"x\"'"_s;
    QTest::newRow("backslash") << u"a\\b"_s << u"\"a\\b\""_s << u"E'a\\\\b'"_s;
    QTest::newRow("line feed") << u"a\nb\\"_s << u"U&\"a\\000ab\\\\\""_s << u"E'a\\u000ab\\\\'"_s;
    QTest::newRow("beyond ASCII") << u"Jürgen 李"_s << u"\"Jürgen 李\""_s << u"'Jürgen 李'"_s;
}

void TestBase::namesAndTextsOfSqlStayOne()
{
    QFETCH(QString, raw);
    QTEST(sqlName(raw), "name");
    QTEST(sqlText(raw), "text");
}

void TestBase::settingsOfListsAreSetItemByItem()
{
    QCOMPARE(sqlSettingName(u"my.option"_s), u"\"my\".\"option\""_s);
    QCOMPARE(sqlSettingValue(u"work_mem"_s, u"a, \"b\""_s), u"'a, \"b\"'"_s);
    QCOMPARE(sqlSettingValue(u"search_path"_s, u"\"$user\", \"a, \"\"b\", public"_s), u"'$user', 'a, \"b', 'public'"_s);
    QCOMPARE(sqlSettingValue(u"search_path"_s, u"\"\""_s), u"''"_s);
}

void TestBase::localesAreSaidAsTheServerKnowsThem()
{
    const QString c = u"C.UTF-8"_s;
    QCOMPARE(sqlLocaleClause(u"c"_s, c, c, {}, 140000), u"LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"_s);
    QVERIFY(sqlLocaleClause(u"c"_s, c, c, {}, 150000).endsWith(u" LOCALE_PROVIDER libc"_s));
    QVERIFY(sqlLocaleClause(u"i"_s, c, c, u"de'"_s, 170000).endsWith(u" LOCALE_PROVIDER icu ICU_LOCALE 'de'''"_s));
    QVERIFY(sqlLocaleClause(u"b"_s, c, c, c, 170000).endsWith(u" LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'"_s));
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
