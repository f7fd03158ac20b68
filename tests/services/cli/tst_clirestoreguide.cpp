// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

/// All that stands between ```sh and ```.
QByteArray shellBlocks(const QByteArray &guide)
{
    QByteArray script;
    bool inside = false;
    for (const QByteArray &line : guide.split('\n')) {
        if (line.startsWith("```"))
            inside = line == "```sh";
        else if (inside)
            script += line + '\n';
    }
    return script;
}

QByteArray filesOf(const CliLab &lab, const QString &service, const QString &folder)
{
    return lab.shell(
        u"docker exec -u 0 authentik-%1-1 sh -c 'cd %2 && { find . -path \"./.before-restore-*\" -prune -o ! -name . "
        "! -name lost+found -printf \"%P %y %m %U %G %l\\n\"; find . -type f ! -path \"./.before-restore-*\" "
        "-exec sha256sum {} +; } | sort'"_s.arg(service, folder));
}

} // namespace

/// A set becomes an authentik again on a bare host, with nothing but the commands of its own RESTORE.md.
class TestCliRestoreGuide : public QObject
{
    Q_OBJECT

private slots:
    void aBareHostBecomesTheSavedAuthentik()
    {
        const CliLab from(u"compose-2026.2"_s);
        const CliLab to(u"empty"_s);
        QVERIFY2(from.isUp() && to.isUp(), "a lab is not up");
        CliRunner cli;
        cli.trust(from);
        const CliAnswer saved = cli.backup(from.target(), {u"--identity"_s, from.fact(u"key"_s)});
        QVERIFY2(saved.exit == 0, saved.all().constData());

        const Restoring bare(to,
                             u"cd /opt/authentik && docker compose down --volumes --timeout 2; cd /; rm -rf /srv/set; "
                             "find /opt/authentik -mindepth 1 -delete"_s);
        const Ended packed = runProgram(u"tar"_s, {u"-c"_s, u"-C"_s, saved.set(), u"."_s});
        to.shell(u"mkdir -m 700 /srv/set && tar -x -C /srv/set"_s, packed.out);
        QFile guide(saved.set() + u"/RESTORE.md"_s);
        QVERIFY(guide.open(QIODevice::ReadOnly));
        const QByteArray script = "set -e\ncd /srv/set\n" + shellBlocks(guide.readAll());
        const Ended restored = to.run({u"bash"_s, u"-s"_s}, script);
        QVERIFY2(restored.exit == 0, (restored.out + restored.err).constData());

        // The guide itself compares every table's rows with the manifest, and ends with an error if one differs.
        QVERIFY2(restored.err.contains("exactly the rows of the backup"), restored.err.constData());
        QCOMPARE(to.sql(u"SELECT count(*) FROM authentik_core_user"_s),
                 from.sql(u"SELECT count(*) FROM authentik_core_user"_s));
        for (const auto &[service, folder] : {std::pair{u"server"_s, u"/data"_s},
                                              {u"worker"_s, u"/certs"_s},
                                              {u"server"_s, u"/templates"_s},
                                              {u"server"_s, u"/blueprints/custom"_s}}) {
            const QByteArray files = filesOf(to, service, folder);
            QVERIFY2(!files.isEmpty(), qPrintable(folder));
            QCOMPARE(files, filesOf(from, service, folder));
        }
        const QString ask = u"curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:9000/-/health/ready/ || :"_s;
        QVERIFY(QTest::qWaitFor([&] { return to.shell(ask) == "200"; }, 60'000));
    }
};

QTEST_GUILESS_MAIN(TestCliRestoreGuide)
#include "tst_clirestoreguide.moc"
