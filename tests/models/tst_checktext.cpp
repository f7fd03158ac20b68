// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/restore/restoresamples.h"
#include "ui/words/checktext.h"
#include "ui/words/healthtext.h"
#include "ui/words/steptext.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace keeper;
using namespace keeper::samples;
using namespace Qt::StringLiterals;

namespace {

Check check(const QString &code, CheckState state, const QMap<QString, QString> &facts = {})
{
    return {.code = *named<CheckCode>(code), .state = state, .facts = facts};
}

/// Each way in which a check can end, but for those that only differ in names.
QList<Check> allEnds()
{
    QList<Check> checks = preflight(restoreScope(oldSource(), oldTarget(), {}));
    for (const QString &code :
         {u"set-whole"_s, u"set-location"_s, u"compose-folder"_s, u"lock"_s, u"database-container"_s,
          u"postgres-version"_s, u"postgres-encoding"_s, u"postgres-locale"_s, u"postgres-extensions"_s,
          u"postgres-rights"_s, u"postgres-blockers"_s, u"space-database"_s, u"layout"_s, u"space-directories"_s})
        checks += check(code, CheckState::Blocking);
    for (const QString &code : {u"set-complete"_s, u"same-server"_s, u"install-id"_s, u"lock"_s, u"worker"_s,
                                u"postgres-roles"_s, u"layout"_s})
        checks += check(code, CheckState::Warning);
    for (const QString &distance : {u"further"_s, u"backwards"_s, u"unknown"_s})
        checks += check(u"authentik-version"_s, CheckState::Blocking, {{u"distance"_s, distance}});
    checks += check(u"directory-mounts"_s, CheckState::Warning, {{u"reason"_s, u"empty"_s}});
    checks += check(u"lock"_s, CheckState::Warning, {{u"user"_s, u"ben"_s}});
    checks += check(u"authentik-version"_s, CheckState::Warning, {{u"distance"_s, u"next-train"_s}});
    checks += check(u"containers"_s, CheckState::Blocking, {{u"missing"_s, u"tar"_s}});
    for (const QString &reason : {u"not-mounted"_s, u"partly-mounted"_s, u"nested"_s, u"kind"_s, u"unreadable"_s})
        checks += check(u"directory-mounts"_s, CheckState::Blocking, {{u"reason"_s, reason}});
    for (const QString &reason : {u"absent"_s, u"empty"_s, u"external"_s, u"failed"_s, u"skipped"_s})
        checks += check(u"not-in-set"_s, CheckState::Warning, {{u"reason"_s, reason}});
    for (const QString &reason : {u"unreachable"_s, u"not-on-mount"_s, u"no-rdb"_s, u"rdb-unknown"_s, u"rdb-newer"_s})
        checks += check(u"redis"_s, CheckState::Blocking, {{u"choice"_s, u"from-backup"_s}, {u"reason"_s, reason}});
    for (const QString &choice : {u"keep"_s, u"from-backup"_s})
        checks += check(u"redis"_s, CheckState::Warning, {{u"choice"_s, choice}});
    return checks;
}

} // namespace

class TestCheckText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyEndHasWords()
    {
        static const QRegularExpression open(u"%\\d"_s);
        for (const Check &one : allEnds()) {
            const CheckText text = checkText(one);
            const QByteArray name = nameOf(one.code).toUtf8() + ' ' + nameOf(one.state).toUtf8();
            QVERIFY2(!text.title.isEmpty() && !text.what.isEmpty(), name.constData());
            QVERIFY2(one.state == CheckState::Green || (!text.why.isEmpty() && !text.next.isEmpty()), name.constData());
            QVERIFY2(!(text.title + text.what + text.why + text.next).contains(open), name.constData());
        }
    }

    void skippedTrainsAreNamedWithTheSteps()
    {
        const QList<Check> checks = preflight(restoreScope(oldSource(), newTarget(u"2026.2.4"_s), {}));
        const auto version = std::ranges::find(checks, CheckCode::AuthentikVersion, &Check::code);
        const CheckText text = checkText(*version);
        for (const QString &train : {u"2025.10"_s, u"2025.12"_s}) {
            QVERIFY2(text.what.contains(train), qPrintable(text.what));
            QVERIFY2(text.next.contains(train), qPrintable(text.next));
        }
        QVERIFY2(text.next.contains("2025.8.4"_L1) && text.next.contains("2026.2"_L1), qPrintable(text.next));
    }

    void aHostileNameStaysOnItsLine()
    {
        const CheckText text =
            checkText(check(u"postgres-roles"_s, CheckState::Warning, {{u"missing"_s, u"a\u202e%1\nb"_s}}));
        QVERIFY(!text.what.contains(u'\n') && !text.what.contains(QChar(0x202e)));
        QVERIFY(text.what.contains("%1"_L1));
    }

    void everyStepOfARestoreHasATitle()
    {
        for (const QString &id :
             {u"prepare-run"_s, u"build-beside"_s, u"restore-database"_s, u"prepare-redis"_s, u"swap"_s, u"prove"_s,
              u"finish-run"_s, u"undo"_s, u"resume"_s, u"delete-kept"_s, u"unpack-media"_s})
            QVERIFY2(stepTitle(id) != id, qPrintable(id));
    }

    void everyRowOfTheProofHasATitle()
    {
        for (const HealthCode code : magic_enum::enum_values<HealthCode>())
            QVERIFY2(healthTitle(code) != nameOf(code) && !healthTitle(code).isEmpty(), qPrintable(nameOf(code)));
    }

    void everyEndOfARunHasWordsOfItsOwn()
    {
        QSet<QString> words;
        for (int end = 0; end <= int(RestoreEnd::Cancelled); ++end)
            words << restoreEndWord(RestoreEnd(end)) << restoreEndText(RestoreEnd(end));
        QCOMPARE(words.size(), 12);
        words.clear();
        for (int state = 0; state <= int(ServerRunState::Undone); ++state)
            words << serverRunWord(ServerRunState(state)) << serverRunText(ServerRunState(state));
        QCOMPARE(words.size(), 10);
    }
};

QTEST_GUILESS_MAIN(TestCheckText)
#include "tst_checktext.moc"
