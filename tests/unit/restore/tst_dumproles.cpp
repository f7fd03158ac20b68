// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/backup/dumpcheck.h"
#include "core/restore/plan/restoresource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

QStringList rolesOf(const QStringList &contents)
{
    RestoreSource source;
    readContents(source, contents);
    return source.dumpRoles;
}

} // namespace

class TestDumpRoles : public QObject
{
    Q_OBJECT

private slots:
    void linesOfARealDumpAreRead()
    {
        // pg_restore --list of tests/fixtures/postgres/small.dump.
        const QStringList real{
            u"221; 1259 16462 VIEW public authentik_core_group authentik"_s,
            u"218; 1259 16445 TABLE public authentik_core_user authentik"_s,
            u"217; 1259 16444 SEQUENCE public authentik_core_user_id_seq authentik"_s,
            u"3443; 0 0 SEQUENCE OWNED BY public authentik_core_user_id_seq authentik"_s,
            u"3281; 2604 16448 DEFAULT public authentik_core_user id authentik"_s,
            u"3434; 0 16445 TABLE DATA public authentik_core_user authentik"_s,
            u"3445; 0 0 SEQUENCE SET public authentik_core_user_id_seq authentik"_s,
            u"3284; 2606 16452 CONSTRAINT public authentik_core_user authentik_core_user_pkey authentik"_s};
        QCOMPARE(rolesOf(real), QStringList{u"authentik"_s});
    }

    void whoIsGivenRightsIsNeeded()
    {
        RestoreSource source;
        readGrants(source,
                   {u"GRANT SELECT ON TABLE public.authentik_events_event TO monitoring;"_s,
                    u"GRANT USAGE ON SCHEMA public TO PUBLIC;"_s,
                    u"GRANT ALL ON SCHEMA public TO \"an \"\"odd\"\" role\" WITH GRANT OPTION;"_s,
                    u"REVOKE USAGE ON SCHEMA public FROM PUBLIC;"_s,
                    u"ALTER DEFAULT PRIVILEGES FOR ROLE authentik IN SCHEMA public GRANT SELECT ON TABLES TO reader;"_s,
                    u"GRANT SELECT ON TABLE public.\" TO nobody\" TO monitoring;"_s});
        QCOMPARE(source.dumpGrantees, (QStringList{u"an \"odd\" role"_s, u"monitoring"_s, u"reader"_s}));
    }

    void listOfTheFixtureIsRead()
    {
        const auto contents = dumpContents(QStringLiteral(KEEPER_FIXTURES) + u"/postgres/small.dump"_s, u"15.0"_s, {});
        // The lines above are the same; this sees that a newer pg_restore still writes them so.
        if (!contents)
            QCOMPARE(contents.error().code, ErrorCode::CommandMissing);
        else
            QCOMPARE(rolesOf(*contents), QStringList{u"authentik"_s});
    }

    void ownersOfSeveralWordsAreWhole()
    {
        const QStringList contents{
            u"1; 1259 1 TABLE public a the owner of all"_s, u"2; 0 1 TABLE DATA public a the owner of all"_s,
            u"3; 1259 2 TABLE public b the owner of all"_s, u"4; 2606 3 CONSTRAINT public a a_pkey the owner of all"_s,
            u"5; 1259 4 TABLE public c authentik"_s};
        QCOMPARE(rolesOf(contents), (QStringList{u"authentik"_s, u"the owner of all"_s}));
    }

    void namesOfSeveralWordsAreNoOwners()
    {
        const QStringList contents{
            u"1; 1259 1 TABLE public with blanks authentik"_s, u"2; 1259 2 TABLE public plain authentik"_s,
            u"3; 1255 3 FUNCTION public f(integer, text) authentik"_s, u"4; 0 0 COMMENT - EXTENSION pg_trgm "_s};
        QCOMPARE(rolesOf(contents), QStringList{u"authentik"_s});
    }

    void oneTableAloneProvesNothing()
    {
        QCOMPARE(rolesOf({u"1; 1259 1 TABLE public with blanks monitoring"_s,
                          u"2; 0 1 TABLE DATA public with blanks monitoring"_s}),
                 QStringList{u"monitoring"_s});
    }
};

QTEST_GUILESS_MAIN(TestDumpRoles)
#include "tst_dumproles.moc"
