// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/component.h"
#include "core/backupset/manifest.h"
#include "core/backupset/verdict.h"
#include "core/base/error.h"
#include "core/base/warning.h"
#include "core/deployment/service.h"
#include "core/files/places/directoryfacts.h"
#include "core/jobs/report.h"
#include "core/jobs/step.h"
#include "core/restore/plan/check.h"
#include "core/restore/plan/restoreoptions.h"
#include "core/restore/plan/upgradepath.h"
#include "core/restore/server/restoreoutcome.h"
#include "core/restore/server/serverrun.h"
#include "core/settings/preferences.h"
#include "core/verify/verifyset.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

/// The names of enums stand in sets, journals and run records, on disks and on servers, and in what --json prints. They
/// follow the identifiers in the code, so that a rename would change a format: each one is held here, as it was first
/// written.
class TestEnumNames : public QObject
{
    Q_OBJECT

    template <typename Enum>
    static void row(const char *of, const QString &names)
    {
        QStringList all;
        for (const Enum value : magic_enum::enum_values<Enum>()) {
            all += nameOf(value);
            QVERIFY(named<Enum>(all.last()) == value);
        }
        QTest::newRow(of) << all.join(u' ') << names;
        QVERIFY(!named<Enum>(u"of a newer program"_s));
    }

private slots:
    void areAsTheyWereWritten_data();
    void areAsTheyWereWritten()
    {
        QFETCH(QString, names);
        QFETCH(QString, known);
        QCOMPARE(names, known);
    }
};

void TestEnumNames::areAsTheyWereWritten_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("known");
    row<ComponentState>("ComponentState", QString::fromLatin1("saved empty absent external skipped partial failed"));
    row<SetState>("SetState", QString::fromLatin1("complete selection incomplete"));
    row<Verdict>("Verdict", QString::fromLatin1("complete selection incomplete failed"));
    row<ErrorCode>(
        "ErrorCode",
        QString::fromLatin1(
            "internal cancelled usage host-not-found host-unreachable connection-refused not-ssh "
            "negotiation-failed connection-lost ssh-config-invalid ssh-config-unsupported "
            "forwarding-refused session-refused host-key-unknown host-key-changed host-key-revoked login-failed "
            "key-unreadable secret-needed command-missing command-failed stream-damaged "
            "sudo-password-needed sudo-password-wrong sudo-refused engine-missing engine-refused "
            "engine-unsupported authentik-not-found several-deployments project-not-found "
            "configuration-unreadable database-unreachable database-login-failed database-failed "
            "redis-unreachable redis-login-failed redis-failed file-unreadable dump-damaged rdb-damaged "
            "archive-damaged destination-missing destination-not-writable destination-full file-failed "
            "set-not-found set-foreign set-newer set-damaged set-busy preflight-blocked "
            "confirmation-missing server-busy server-changed restored-differs configuration-refused "
            "swap-failed proof-failed swap-unfinished run-not-found run-foreign"));
    row<WarningCode>(
        "WarningCode",
        QString::fromLatin1("file-changed file-vanished file-shrunk file-unreadable directory-unreadable "
                            "partly-left-out changes-unknown kept-in-object-store tables-unreadable globals-not-saved "
                            "much-smaller-than-last shrunk authentik-not-ready unfinished-removed login-script-prints "
                            "attributes-not-restored "
                            "role-missing setting-refused start-failed new-host-left"));
    row<ServiceHealth>("ServiceHealth", QString::fromLatin1("unknown starting healthy unhealthy"));
    row<Role>("Role", QString::fromLatin1("other server worker all-in-one outpost database redis"));
    row<MountKind>("MountKind", QString::fromLatin1("bind volume tmpfs"));
    row<DirectoryState>("DirectoryState", QString::fromLatin1("found empty absent external unreadable"));
    row<StepState>("StepState", QString::fromLatin1("waiting started done failed cancelled skipped"));
    row<RunState>("RunState", QString::fromLatin1("done refused failed cancelled"));
    row<StepPolicy>("StepPolicy", QString::fromLatin1("normal optional always"));
    row<CheckState>("CheckState", QString::fromLatin1("green warning blocking"));
    row<CheckCode>(
        "CheckCode",
        QString::fromLatin1("set-whole set-complete set-location same-server install-id authentik-version "
                            "compose-folder containers lock worker database-container postgres-version "
                            "postgres-encoding postgres-locale postgres-extensions postgres-roles postgres-rights "
                            "postgres-blockers space-database redis directory-mounts layout space-directories "
                            "not-in-set configuration"));
    row<ServerDifference>("ServerDifference", QString::fromLatin1("host-key host-name project"));
    row<DatabaseRight>("DatabaseRight", QString::fromLatin1("create own"));
    row<MountReason>("MountReason", QString::fromLatin1("not-mounted partly-mounted nested kind unreadable empty"));
    row<RedisReason>("RedisReason", QString::fromLatin1("unreachable not-on-mount no-rdb rdb-unknown rdb-newer"));
    row<ConfigurationReason>("ConfigurationReason",
                             QString::fromLatin1("compose files folder images verifier not-saved in-the-way new"));
    row<RedisChoice>("RedisChoice", QString::fromLatin1("empty keep from-backup"));
    row<UpgradeDistance>("UpgradeDistance",
                         QString::fromLatin1("none patch next-train further newer backwards unknown"));
    row<RestoreEnd>("RestoreEnd", QString::fromLatin1("done refused failed undone needs-person cancelled"));
    row<HealthState>("HealthState", QString::fromLatin1("passed failed not-checked"));
    row<HealthCode>(
        "HealthCode",
        QString::fromLatin1("containers-up health-live health-ready database-login row-counts worker-status media-file "
                            "logs-clean"));
    row<HealthGap>(
        "HealthGap",
        QString::fromLatin1("nothing-started no-server no-python no-counts other-version worker-left-stopped no-worker "
                            "no-worker-table no-file"));
    row<ServerRunState>("ServerRunState", QString::fromLatin1("building interrupted unproven restored undone"));
    row<Side>("Side", QString::fromLatin1("forth back"));
    row<RunKind>("RunKind", QString::fromLatin1("restore undo resume release"));
    row<Colours>("Colours", QString::fromLatin1("system light dark"));
    row<FindingCode>(
        "FindingCode",
        QString::fromLatin1("set-foreign set-newer set-unfinished set-incomplete checksums-unreadable "
                            "manifest-unreadable file-missing checksum-differs file-unreadable manifest-differs "
                            "stream-differs dump-damaged dump-lacks-table rdb-damaged archive-damaged entry-differs "
                            "configuration-damaged file-unlisted dump-not-read"));
    row<SetCondition>("SetCondition", QString::fromLatin1("whole incomplete damaged foreign newer"));
}

QTEST_GUILESS_MAIN(TestEnumNames)
#include "tst_enumnames.moc"
