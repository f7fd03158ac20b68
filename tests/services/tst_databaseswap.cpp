// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/swapsql.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/surveydatabase.h"
#include "tests/services/labserver.h"
#include "tests/services/scratchdatabase.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <future>
#include <map>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QString superUser = QString::fromLatin1(ScratchDatabase::superUser);
const QByteArray incoming = "authentik_restore_20261124t120000z-swap";
const QByteArray outgoing = "authentik_before_20261124t120000z-swap";

// What the server-side script does: `$1` the role, then live, incoming, outgoing.
constexpr char psql[] = R"sh(PGCLIENTENCODING=UTF8; export PGCLIENTENCODING
psql -X -q -v ON_ERROR_STOP=1 -v live="$2" -v incoming="$3" -v outgoing="$4" -U "$1" -d postgres -f -)sh";

// Every statement of the script in turn is the last that is run; then it is run whole, either way. `$1` live, `$2`,
// `$3` the two other names, `$4` the lines that end a statement, the script on standard input. Says a dot for each, and
// a line for what is not as it must be.
constexpr char cutAnywhere[] = R"sh(PGCLIENTENCODING=UTF8 PGUSER=keeper_test; export PGCLIENTENCODING PGUSER
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT; cat >"$d/whole"; L=$1; A=$2; B=$3
place() { psql -X -q -v ON_ERROR_STOP=1 -v live="$L" -v incoming="$2" -v outgoing="$3" -d postgres -f - <"$1" 2>/dev/null; }
must() { s=$(psql -XAtq -d postgres -v live="$L" -f - <<'E'
SELECT shobj_description(oid, 'pg_database') || datallowconn FROM pg_database WHERE datname = :'live';
E
); [ "$s" = "$1" ] || echo "$2: $s, not $1"; }
for i in $4; do head -n "$i" "$d/whole" >"$d/cut"
  place "$d/cut" "$A" "$B"; place "$d/whole" "$A" "$B" || echo "forth after $i"; must newtrue "forth after $i"
  place "$d/cut" "$B" "$A"; place "$d/whole" "$B" "$A" || echo "back after $i"; must oldtrue "back after $i"
  place "$d/cut" "$A" "$B"; place "$d/whole" "$B" "$A" || echo "given up after $i"; must oldtrue "given up after $i"
  printf .
done)sh";

// The same, but psql is killed at moments of its own choice: it and PostgreSQL's side are ended at different times.
constexpr char killedAnytime[] = R"sh(PGCLIENTENCODING=UTF8 PGUSER=keeper_test; export PGCLIENTENCODING PGUSER
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT; cat >"$d/whole"; L=$1; A=$2; B=$3
place() { psql -X -q -v ON_ERROR_STOP=1 -v live="$L" -v incoming="$1" -v outgoing="$2" -d postgres -f - <"$d/whole"; }
must() { s=$(psql -XAtq -d postgres -v live="$L" -f - <<'E'
SELECT shobj_description(oid, 'pg_database') || datallowconn FROM pg_database WHERE datname = :'live';
E
); [ "$s" = "$1" ] || echo "$2: $s, not $1"; }
i=0; while [ $i -lt 24 ]; do i=$((i+1))
  psql -X -q -v ON_ERROR_STOP=1 -v live="$L" -v incoming="$A" -v outgoing="$B" -d postgres -f - <"$d/whole" & p=$!; sleep "0.$((i * 12 + 100))"; kill -9 $p; wait $p
  if [ $((i % 2)) = 0 ]; then place "$B" "$A" || echo "given up $i"; must oldtrue "given up $i"
  else place "$A" "$B" || echo "forth $i"; must newtrue "forth $i"
    place "$B" "$A" || echo "back $i"; must oldtrue "back $i"; fi
  printf .
done 2>"$d/err"; grep ERROR "$d/err")sh";

/// Numbers of the lines that end a statement, or are a command of psql's own: not those within $$…$$.
QByteArrayList statementEnds(const QByteArray &script)
{
    const QByteArrayList lines = script.split('\n');
    QByteArrayList ends;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray &line = lines.at(i);
        const bool isPsqls = line.startsWith('\\') || line.endsWith("\\gset");
        const bool isWhole = line.endsWith(';') && !line.startsWith(' ');
        if (isPsqls || isWhole)
            ends.append(QByteArray::number(i + 1));
    }
    return ends;
}

QByteArray listed(QByteArrayList databases)
{
    std::ranges::sort(databases);
    return databases.join('|');
}

} // namespace

/// The swap of two databases, as the script on the server runs it, on PostgreSQL 15 and 17.
class DatabaseSwap : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void goesForthAndBackAndForth_data();
    void goesForthAndBackAndForth();
    void endsTheSessionsOfBoth_data() { servers(); }
    void endsTheSessionsOfBoth();
    void refusesWhatItCannotUnderstand_data() { servers(); }
    void refusesWhatItCannotUnderstand();
    void isRightWhereverItIsCut_data() { servers(); }
    void isRightWhereverItIsCut();
    void isRightWheneverItIsKilled_data() { servers(); }
    void isRightWheneverItIsKilled();
    void theLastOneStartedDecides_data() { servers(); }
    void theLastOneStartedDecides();
    void roleSettingsGoWithTheNames_data() { servers(); }
    void roleSettingsGoWithTheNames();
    void needsNoSuperuser_data() { servers(); }
    void needsNoSuperuser();

private:
    struct Place
    {
        std::shared_ptr<Server> server;
        std::unique_ptr<ScratchDatabase> scratch;
    };
    static void servers();
    void prepare(const QString &profile, const QByteArray &live, const QByteArray &owner = "keeper_test");
    Output place(const QByteArray &live,
                 const QByteArray &from,
                 const QByteArray &to,
                 const QByteArray &roleSettings = {},
                 const QByteArray &role = "keeper_test") const;
    QByteArray ask(const QByteArray &sql) const { return m_scratch->sql(u"postgres"_s, sql); }
    QByteArray databases() const;

    std::map<QString, Place> m_places; ///< By profile.
    const ScratchDatabase *m_scratch = nullptr;
    Server *m_server = nullptr;
};

void DatabaseSwap::initTestCase()
{
    for (const QString &profile : {u"compose-2025.8"_s, u"compose-2026.2"_s}) {
        const auto server = connectToLab(profile);
        QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
        const auto lab = labDatabase(**server);
        QVERIFY(lab);
        auto scratch = ScratchDatabase::start(**server, lab->database()->image);
        QVERIFY(scratch);
        m_places.emplace(profile, Place{*server, std::move(scratch)});
    }
}

/// PostgreSQL, being process 1 of its container, takes any stray child's death by a signal for a crash of its own.
void DatabaseSwap::cleanupTestCase()
{
    for (const auto &[profile, place] : m_places)
        QVERIFY(!place.scratch->log().contains("terminated by signal"));
}

void DatabaseSwap::servers()
{
    QTest::addColumn<QString>("profile");
    QTest::newRow("15") << u"compose-2025.8"_s;
    QTest::newRow("17") << u"compose-2026.2"_s;
}

/// Two databases that are told apart by their comments, and nothing else of ours.
void DatabaseSwap::prepare(const QString &profile, const QByteArray &live, const QByteArray &owner)
{
    m_scratch = m_places.at(profile).scratch.get();
    m_server = m_places.at(profile).server.get();
    const QByteArray others = ask("SELECT string_agg(quote_ident(datname), ',') FROM pg_database WHERE datname NOT IN "
                                  "('postgres', 'first', 'template0', 'template1')");
    for (const QByteArray &name : others.split(','))
        if (!name.isEmpty())
            ask("DROP DATABASE " + name + " WITH (FORCE)");
    RemoteCommand command = RemoteCommand::script("psql -X -q -v ON_ERROR_STOP=1 -v live=\"$1\" -v incoming=\"$2\" -v "
                                                  "owner=\"$3\" -U keeper_test -d postgres -f -",
                                                  {live, incoming, owner});
    command.at(m_scratch->deployment(u"first"_s, superUser, {}).database()->place)
        .environment("PGCLIENTENCODING", "UTF8");
    const auto made = m_server->run(command, {},
                                    "CREATE DATABASE :\"live\" OWNER :\"owner\";\n"
                                    "COMMENT ON DATABASE :\"live\" IS 'old';\n"
                                    "CREATE DATABASE :\"incoming\" OWNER :\"owner\";\n"
                                    "COMMENT ON DATABASE :\"incoming\" IS 'new';\n");
    QVERIFY(made);
    QCOMPARE(made->err, QByteArray());
}

Output DatabaseSwap::place(const QByteArray &live,
                           const QByteArray &from,
                           const QByteArray &to,
                           const QByteArray &roleSettings,
                           const QByteArray &role) const
{
    RemoteCommand command = RemoteCommand::script(psql, {role, live, from, to});
    command.at(m_scratch->deployment(u"first"_s, superUser, {}).database()->place);
    return m_server->run(command, {}, placeDatabaseSql(roleSettings)).value_or(Output{.exit = -1});
}

/// "authentik:old:t|authentik_restore_…:new:f", without PostgreSQL's own.
QByteArray DatabaseSwap::databases() const
{
    return ask("SELECT string_agg(concat_ws(':', datname, shobj_description(oid, 'pg_database'), datallowconn), '|' "
               "ORDER BY datname COLLATE \"C\") FROM pg_database WHERE datname NOT IN ('postgres', 'first', "
               "'template0', 'template1')");
}

void DatabaseSwap::goesForthAndBackAndForth_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("live");
    for (const QString &profile : {u"compose-2025.8"_s, u"compose-2026.2"_s}) {
        for (const QByteArray &live : {"authentik"_ba, "zwei Wörter"_ba, R"(it's "x")"_ba, "-dash"_ba,
                                       "dbname=evil host=x"_ba, "postgres://x/y"_ba, R"(:live :'live' \gset)"_ba,
                                       R"($(touch /tmp/x)`id`\)"_ba, "zeile\nzwei"_ba, "李"_ba})
            QTest::addRow("%s %s", qPrintable(profile), live.constData()) << profile << live;
    }
}

void DatabaseSwap::goesForthAndBackAndForth()
{
    QFETCH(QString, profile);
    QFETCH(QByteArray, live);
    prepare(profile, live);
    const auto isSwapped = [&] {
        const Output forth = place(live, incoming, outgoing);
        QCOMPARE(forth.err, QByteArray());
        QCOMPARE(forth.out, QByteArray());
        QCOMPARE(forth.exit, 0);
        QCOMPARE(databases(), listed({live + ":new:t", outgoing + ":old:f"}));
    };
    const auto isBack = [&] {
        QCOMPARE(place(live, outgoing, incoming).exit, 0);
        QCOMPARE(databases(), listed({live + ":old:t", incoming + ":new:f"}));
    };
    isSwapped();
    isSwapped(); // finds it done
    isBack();
    isBack();
    isSwapped();
}

void DatabaseSwap::endsTheSessionsOfBoth()
{
    QFETCH(QString, profile);
    prepare(profile, "authentik");
    std::vector<std::unique_ptr<DatabaseSession>> sessions;
    for (const QByteArray &name : {"authentik"_ba, incoming, "first"_ba}) {
        auto session = openDatabase(
            *m_server, m_scratch->deployment(QString::fromUtf8(name), superUser, ScratchDatabase::password), "s", {});
        QVERIFY(session);
        QVERIFY((*session)->execute("BEGIN; SELECT 1", {})); // in the middle of something
        sessions.push_back(std::move(*session));
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(place("authentik", incoming, outgoing).exit, 0);
    QVERIFY(timer.elapsed() < 3000);
    QVERIFY(!sessions.at(0)->execute("SELECT 1", {}));
    QVERIFY(!sessions.at(1)->execute("SELECT 1", {}));
    QVERIFY(sessions.at(2)->execute("SELECT 1", {})); // a stranger's
}

void DatabaseSwap::refusesWhatItCannotUnderstand()
{
    QFETCH(QString, profile);
    prepare(profile, "authentik");
    const auto refuses = [&](const QByteArray &live, const QByteArray &words) {
        const QByteArray before = databases();
        const Output output = place(live, incoming, outgoing);
        QCOMPARE(output.exit, 3);
        QVERIFY2(output.err.contains("there are: " + words + '\n'), output.err.constData());
        QCOMPARE(databases(), before);
    };
    refuses("none", "incoming");
    ask("CREATE DATABASE \"" + outgoing + '"');
    refuses("authentik", "live, incoming, outgoing");
    refuses("none", "incoming, outgoing");
    ask("DROP DATABASE \"" + incoming + '"');
    refuses("none", "outgoing");
    ask("DROP DATABASE \"" + outgoing + '"');
    refuses("authentik", "live");
    refuses("none", "none");
}

void DatabaseSwap::isRightWhereverItIsCut()
{
    QFETCH(QString, profile);
    const QByteArray live = "au'th \"en\" tik";
    prepare(profile, live);
    const QByteArray script = placeDatabaseSql(
        roleSettingsSql({}, {{.role = superUser, .everyDatabase = true, .name = u"work_mem"_s, .value = u"5MB"_s}}));
    const QByteArrayList ends = statementEnds(script);
    QVERIFY(ends.size() > 20);
    RemoteCommand command = RemoteCommand::script(cutAnywhere, {live, incoming, outgoing, ends.join(' ')});
    command.at(m_scratch->deployment(u"first"_s, superUser, {}).database()->place);
    const auto output = m_server->run(command, {}, script);
    ask("ALTER ROLE keeper_test RESET ALL");
    QVERIFY(output);
    QCOMPARE(output->out, QByteArray(ends.size(), '.'));
}

void DatabaseSwap::isRightWheneverItIsKilled()
{
    QFETCH(QString, profile);
    prepare(profile, "authentik");
    RemoteCommand command = RemoteCommand::script(killedAnytime, {"authentik", incoming, outgoing});
    command.at(m_scratch->deployment(u"first"_s, superUser, {}).database()->place);
    const auto output = m_server->run(command, {}, placeDatabaseSql({}));
    QVERIFY(output);
    QCOMPARE(output->out, QByteArray(24, '.'));
}

/// A script that was killed may leave its psql at work.
void DatabaseSwap::theLastOneStartedDecides()
{
    QFETCH(QString, profile);
    prepare(profile, "authentik");
    const auto holder = openDatabase(
        *m_server, m_scratch->deployment(u"postgres"_s, superUser, ScratchDatabase::password), "holder", {});
    QVERIFY(holder);
    QVERIFY((*holder)->execute("SELECT pg_advisory_lock(7310301952)", {}));
    const QByteArray waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
    auto forth = std::async(std::launch::async, [&] { return place("authentik", incoming, outgoing); });
    QTRY_COMPARE(ask(waiting), QByteArray("1"));
    auto back = std::async(std::launch::async, [&] { return place("authentik", outgoing, incoming); });
    const Output ended = forth.get();
    QCOMPARE(ended.exit, 2);
    QVERIFY2(ended.err.contains("terminating connection"), ended.err.constData());
    QTRY_COMPARE(ask(waiting), QByteArray("1"));
    QVERIFY((*holder)->execute("SELECT pg_advisory_unlock(7310301952)", {}));
    QCOMPARE(back.get().exit, 0);
    QCOMPARE(databases(), "authentik:old:t|" + incoming + ":new:t"); // never closed: the older one got nowhere
}

void DatabaseSwap::roleSettingsGoWithTheNames()
{
    QFETCH(QString, profile);
    prepare(profile, "authentik");
    const QString hostile = u"ro'le \"x\"\n\\! y :z"_s;
    const auto own = [](const QString &role, const QString &name, const QString &value) {
        return DatabaseSetting{.role = role, .everyDatabase = true, .name = name, .value = value};
    };
    const QList<DatabaseSetting> after{own(hostile, u"my.option"_s, u"it's\n\\!'; :live $$"_s),
                                       own(hostile, u"search_path"_s, u"\"a, b\", \"$user\""_s),
                                       own(u"plain_role"_s, u"work_mem"_s, u"6MB"_s)};
    ask("CREATE ROLE plain_role; ALTER ROLE plain_role SET work_mem = '5MB'; ALTER ROLE plain_role SET my.other = 'x'");
    ask(R"(DO $$ BEGIN EXECUTE format('CREATE ROLE %I', E'ro''le "x"\n\\! y :z'); END $$)");
    const auto settings = [&] {
        const auto facts =
            surveyDatabase(*m_server, m_scratch->deployment(u"first"_s, superUser, ScratchDatabase::password), {});
        QList<DatabaseSetting> found = facts ? facts->settings : QList<DatabaseSetting>();
        std::ranges::sort(found, {}, [](const DatabaseSetting &one) { return one.role + one.name; });
        return found;
    };
    const auto sorted = [](QList<DatabaseSetting> all) {
        std::ranges::sort(all, {}, [](const DatabaseSetting &one) { return one.role + one.name; });
        return all;
    };
    const QList<DatabaseSetting> before = settings();
    QCOMPARE(before.size(), 2);

    // What fails within the transaction takes all of it back.
    const QByteArray wrong = roleSettingsSql(before, after + QList{own(u"plain_role"_s, u"zzz"_s, u"no such one"_s)});
    QCOMPARE(place("authentik", incoming, outgoing, wrong).exit, 3);
    QCOMPARE(settings(), before);
    QCOMPARE(place("authentik", outgoing, incoming).exit, 0); // puts things back
    QCOMPARE(databases(), "authentik:old:t|" + incoming + ":new:f");

    const QByteArray forth = roleSettingsSql(before, after + QList{own(u"not here"_s, u"work_mem"_s, u"1MB"_s)});
    const Output output = place("authentik", incoming, outgoing, forth);
    QCOMPARE(output.err, QByteArray());
    QCOMPARE(output.exit, 0);
    QCOMPARE(settings(), sorted(after));
    QCOMPARE(place("authentik", outgoing, incoming, roleSettingsSql(after, before)).exit, 0);
    QCOMPARE(settings(), before);
    ask(R"(DO $$ BEGIN EXECUTE format('DROP ROLE %I', E'ro''le "x"\n\\! y :z'); END $$)");
    ask("DROP ROLE plain_role");
}

void DatabaseSwap::needsNoSuperuser()
{
    QFETCH(QString, profile);
    m_scratch = m_places.at(profile).scratch.get();
    ask("DROP ROLE IF EXISTS app");
    ask("CREATE ROLE app LOGIN CREATEDB PASSWORD 'app-secret'");
    prepare(profile, "authentik", "app");
    const auto session =
        openDatabase(*m_server, m_scratch->deployment(u"authentik"_s, u"app"_s, "app-secret"), "s", {});
    QVERIFY(session);
    const Output output = place("authentik", incoming, outgoing, {}, "app");
    QCOMPARE(output.err, QByteArray());
    QCOMPARE(output.exit, 0);
    QCOMPARE(databases(), "authentik:new:t|" + outgoing + ":old:f");
    // A superuser's session is not its to end: it says so, and back is where it was.
    const auto strong =
        openDatabase(*m_server, m_scratch->deployment(u"authentik"_s, superUser, ScratchDatabase::password), "s", {});
    QVERIFY(strong);
    const Output refused = place("authentik", outgoing, incoming, {}, "app");
    QCOMPARE(refused.exit, 3);
    QVERIFY2(refused.err.toLower().contains("superuser"), refused.err.constData());
    QCOMPARE(place("authentik", incoming, outgoing, {}, "app").exit, 0);
    QCOMPARE(databases(), "authentik:new:t|" + outgoing + ":old:f");
}

QTEST_GUILESS_MAIN(DatabaseSwap)
#include "tst_databaseswap.moc"
