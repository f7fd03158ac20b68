// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/planbackup.h"
#include "core/backupset/manifest.h"
#include "ui/words/componenttext.h"

#include <QSet>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

/// A server that has everything; uploads in both of their places, which no single version has.
Survey everything()
{
    Survey survey;
    survey.deployment.redisAccess = RedisAccess{.host = u"redis"_s};
    survey.deployment.services +=
        Service{.role = Role::Database, .place = Place::container("docker", "d"), .running = true};
    survey.redis = RedisFacts{};
    for (const ComponentInfo &info : AllComponents) {
        if (info.kind == ComponentKind::Directory)
            survey.directories += {.component = info.name, .state = DirectoryState::Found, .path = info.path};
    }
    return survey;
}

} // namespace

/// The one list of components against every floor that has something to do for each.
class TestComponents : public QObject
{
    Q_OBJECT

private slots:
    void hasEachNameOnce()
    {
        QSet<QString> names;
        for (const ComponentInfo &info : AllComponents) {
            names.insert(info.name);
            QCOMPARE(findComponent(info.name), &info);
            QCOMPARE(kindOf(info.name), info.kind);
            QCOMPARE(info.path != nullptr, info.kind == ComponentKind::Directory);
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(AllComponents.size()));
        QVERIFY(!findComponent(u"of-a-newer-program") && !findComponent({}));
    }

    void eachIsToldOfASurvey()
    {
        const QJsonObject told = toJson(everything())[u"components"].toObject();
        QCOMPARE(told.size(), static_cast<qsizetype>(AllComponents.size()));
        for (const ComponentInfo &info : AllComponents)
            QVERIFY2(told[info.name].toObject().contains(u"state"_s), info.name.data());
    }

    void eachHasAStepOfABackupInTheOrderOfTheList()
    {
        const Result<Plan> plan = planBackup(everything(), {.destination = u"/backups"_s});
        QVERIFY(plan);
        const auto group = std::ranges::find(plan->steps, backupsteps::SaveComponents, &PlannedStep::id);
        QCOMPARE(group->members.size(), static_cast<qsizetype>(AllComponents.size()));
        for (qsizetype i = 0; i < group->members.size(); ++i) {
            const PlannedStep &step = group->members.at(i);
            QCOMPARE(step.component, AllComponents.at(i).name);
            QCOMPARE(step.id, u"save-"_s + AllComponents.at(i).name);
            QVERIFY(step.effects.size() == 1 && step.expectedBytes);
        }
    }

    /// Of every kind: there is no reading a file without its details, so there is no verifying or restoring it either.
    void noneIsReadWithoutWhatItsKindNeeds()
    {
        for (const ComponentInfo &info : AllComponents) {
            for (const QJsonObject &lacking :
                 {QJsonObject{{u"state"_s, u"saved"_s}}, QJsonObject{{u"state"_s, u"saved"_s}, {u"file"_s, u"x"_s}}}) {
                const Result<Component> read = componentFromJson(info, lacking);
                QVERIFY2(!read && read.error().code == ErrorCode::SetDamaged, info.name.data());
            }
        }
    }

    void eachHasWordsOfItsOwn()
    {
        QSet<QString> titles;
        for (const ComponentInfo &info : AllComponents) {
            const QString title = componentTitle(info.name);
            QVERIFY2(!title.isEmpty() && title != info.name && !titles.contains(title), info.name.data());
            titles.insert(title);
            QVERIFY2(componentReason(info.name).size() > 20, info.name.data());
        }
        QCOMPARE(componentTitle(u"of-a-newer-program"_s), u"of-a-newer-program"_s);
        QVERIFY(componentReason(u"of-a-newer-program"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestComponents)
#include "tst_components.moc"
