// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/newhost/plannewhost.h"
#include "core/restore/plan/configurationplaces.h"
#include "tests/unit/restore/restoresamples.h"

#include <QTest>

#include <algorithm>

using namespace keeper;
using namespace keeper::samples;
using namespace Qt::StringLiterals;

namespace {

/// A set with its Compose file, .env and one file from elsewhere, onto the host that it was made of.
Sample withConfiguration()
{
    Sample sample{.options = {.configuration = true}};
    Component saved{.state = ComponentState::Saved,
                    .content = {{.stored = {.file = u"configuration.tar.zst"_s, .bytes = 900},
                                 .details = ConfigurationComponent{
                                     .files = {u"/opt/authentik/compose.yml"_s, u"/opt/authentik/.env"_s,
                                               u"/etc/authentik/config.yml"_s},
                                     .composeFiles = {u"/opt/authentik/compose.yml"_s}}}}};
    sample.source.manifest.components[u"configuration"_s] = saved;
    sample.source.manifest.deployment.folder = u"/opt/authentik"_s;
    sample.target.survey.deployment.composeFiles = {"/opt/authentik/compose.yml"};
    sample.target.database.mayReadVerifiers = true;
    return sample;
}

} // namespace

/// What --configuration asks of a server, and what it makes of a host without authentik.
class TestPlanConfiguration : public QObject
{
    Q_OBJECT

private slots:
    void theConfigurationGoesWhereTheProjectIs()
    {
        Sample sample = withConfiguration();
        sample.target.survey.deployment.folder = "/srv/ak";
        sample.target.survey.deployment.composeFiles = {"/srv/ak/compose.yml"};
        sample.target.places += configurationPlaces(sample.source, "/srv/ak");
        const auto plan = sample.plan();
        QVERIFY(plan);
        QVERIFY(memberIds(*plan).contains(u"prepare-configuration"_s));
        QByteArrayList sources;
        for (const DirectoryPlace &place : plan->scope.places) {
            if (place.component == "configuration"_L1)
                sources += place.source;
        }
        QCOMPARE(sources, (QByteArrayList{"/srv/ak/compose.yml", "/srv/ak/.env", "/etc/authentik/config.yml"}));
        QCOMPARE(stateOf(plan->checks, u"configuration"_s), u"warning"_s);
        const auto swapped = std::ranges::find(plan->plan.steps, restoresteps::Swap, &PlannedStep::id);
        QVERIFY(swapped->commands.join(u'\n').contains(u"ALTER ROLE \"authentik\" PASSWORD '…';"_s)); // and not which
        sample.options.configuration = false;
        QVERIFY(!memberIds(*sample.plan()).contains(u"prepare-configuration"_s));
    }

    void theConfigurationNeedsMuch_data()
    {
        QTest::addColumn<RestoreTarget>("target");
        QTest::addColumn<QString>("reason");
        const Sample good = withConfiguration();
        RestoreTarget target = good.target;
        target.configuration.hasCompose = false;
        QTest::newRow("Compose") << target << u"compose"_s;
        target = good.target;
        target.survey.deployment.composeFiles = {"/opt/authentik/compose.yml", "/opt/authentik/more.yml"};
        QTest::newRow("the same files") << target << u"files"_s;
        target = good.target;
        target.configuration.missingFolders = QStringList{u"/etc/authentik"_s};
        QTest::newRow("their folders") << target << u"folder"_s;
        target = good.target;
        target.configuration.missingImages = QStringList{u"postgres:16"_s};
        QTest::newRow("images") << target << u"images"_s;
        target = good.target;
        target.database.mayReadVerifiers = false;
        QTest::newRow("the old password's verifier") << target << u"verifier"_s;
    }
    void theConfigurationNeedsMuch()
    {
        QFETCH(const RestoreTarget, target);
        QFETCH(const QString, reason);
        Sample sample = withConfiguration();
        sample.target = target;
        const Check check = found(sample.checks(), u"configuration"_s);
        QCOMPARE(check.state, CheckState::Blocking);
        QCOMPARE(check.facts.value(u"reason"_s), reason);
    }

    void theConfigurationComesWithTheDatabaseOrNotAtAll()
    {
        Sample sample = withConfiguration();
        sample.options.skip = {u"database"_s};
        QCOMPARE(sample.plan().error().code, ErrorCode::Usage);
        sample = {};
        sample.options.configuration = true; // there is none in this set
        sample.source.manifest.components.remove(u"configuration"_s);
        QCOMPARE(sample.plan().error().code, ErrorCode::Usage);
    }

    void aNewHostIsMadeOfTheSetsFiles()
    {
        const Sample sample = withConfiguration();
        NewHost host{.files = configurationPlaces(sample.source, "/opt/authentik")};
        const auto plan = planNewHost(sample.source, host);
        QVERIFY(plan);
        QStringList ids;
        for (const PlannedStep &step : plan->plan.steps)
            ids += step.id;
        QCOMPARE(ids, (QStringList{u"write-configuration"_s, u"create-containers"_s, u"start-database"_s}));
        QVERIFY(plan->plan.steps.at(1).commands.first().contains(u"--file /opt/authentik/compose.yml create"_s));

        host.inTheWay = QStringList{u"/opt/authentik/.env"_s};
        QCOMPARE(planNewHost(sample.source, host).error().code, ErrorCode::PreflightBlocked);
        QCOMPARE(found(newHostChecks(sample.source, host), u"configuration"_s).facts.value(u"paths"_s),
                 u"/opt/authentik/.env"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlanConfiguration)
#include "tst_planconfiguration.moc"
