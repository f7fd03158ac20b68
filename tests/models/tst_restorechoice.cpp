// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "ui/models/restore/restorechoice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestRestoreChoice : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RestoreChoiceModel> m_model;

    Part part(const QString &component) const
    {
        for (const Part &part : m_model->parts().parts()) {
            if (part.component == component)
                return part;
        }
        return {};
    }

private slots:
    void init()
    {
        m_model = std::make_unique<RestoreChoiceModel>();
        m_model->setPlaces(exampleSource(), exampleTarget());
    }

    void everythingThatCanBeRestoredIsTicked()
    {
        QVERIFY(m_model->parts().isTicked(u"database"_s));
        QVERIFY(m_model->parts().isTicked(u"media"_s));
        QVERIFY(m_model->options() == RestoreOptions{});
        QVERIFY(m_model->isReady());
    }

    void whatTheBackupLacksHasNoTickAndSaysWhy()
    {
        QVERIFY(!part(u"blueprints"_s).there);
        QVERIFY(!part(u"blueprints"_s).found.isEmpty());
    }

    void whatWasEmptyBecomesEmptyWhereSomethingIsThereNow()
    {
        QVERIFY(!part(u"certs"_s).there); // empty on both sides
        const QString before = part(u"certs"_s).found;
        RestoreTarget target = exampleTarget();
        for (DirectoryFacts &facts : target.survey.directories) {
            if (facts.component == "certs"_L1)
                facts.state = DirectoryState::Found;
        }
        m_model->setPlaces(exampleSource(), target);
        QVERIFY(part(u"certs"_s).there);
        QVERIFY(part(u"certs"_s).found != before);
    }

    void aPartWithNoPlaceOnTheServerSaysSo()
    {
        RestoreTarget target = exampleTarget();
        target.places.removeIf([](const DirectoryPlace &place) { return place.component == "custom-templates"_L1; });
        for (DirectoryFacts &facts : target.survey.directories) {
            if (facts.component == "custom-templates"_L1)
                facts.mount.reset();
        }
        const QString before = part(u"custom-templates"_s).found;
        m_model->setPlaces(exampleSource(), target);
        QVERIFY(!part(u"custom-templates"_s).there);
        QVERIFY(part(u"custom-templates"_s).found != before);
    }

    void anUntickedPartIsSkipped()
    {
        m_model->parts().setTicked(u"media"_s, false);
        QCOMPARE(m_model->options().skip, QStringList{u"media"_s});
        QVERIFY(!m_model->notes().isEmpty()); // the database without its files
    }

    void filesWithoutTheirDatabaseAreRemarkedOn()
    {
        QVERIFY(m_model->notes().isEmpty());
        m_model->parts().setTicked(u"database"_s, false);
        QCOMPARE(m_model->notes().size(), 1);
    }

    void theConfigurationStaysAndSaysSo()
    {
        QVERIFY(!part(u"configuration"_s).there);
        QVERIFY(!part(u"configuration"_s).found.isEmpty());
    }

    void redisIsEmptyUnlessAPersonSaysOtherwise()
    {
        QCOMPARE(m_model->redisOffers().size(), 3);
        QCOMPARE(m_model->options().redis, RedisChoice::Empty);
        m_model->setRedis(RedisChoice::Keep);
        QCOMPARE(m_model->options().redis, RedisChoice::Keep);
        for (const RedisOffer &offer : m_model->redisOffers())
            QVERIFY(!offer.title.isEmpty() && !offer.why.isEmpty());
    }

    void redisOfABackupWithoutItIsNotOffered()
    {
        RestoreSource source = exampleSource();
        source.manifest.components.remove(u"redis"_s);
        m_model->setPlaces(source, exampleTarget());
        QVERIFY(!m_model->redisOffers().last().offered);
    }

    void aServerWithoutRedisIsNotAskedAboutIt()
    {
        RestoreTarget target = exampleTarget();
        target.survey.deployment.redisAccess.reset();
        target.redis.reset();
        m_model->setPlaces(exampleSource(), target);
        QVERIFY(m_model->redisOffers().isEmpty());
    }

    void theSameServerAgainKeepsTheChoice()
    {
        m_model->parts().setTicked(u"media"_s, false);
        m_model->setRedis(RedisChoice::Keep);
        m_model->setPlaces(exampleSource(), exampleTarget());
        QVERIFY(!m_model->parts().isTicked(u"media"_s));
        QCOMPARE(m_model->redis(), RedisChoice::Keep);
    }

    void anotherServerStartsAnew()
    {
        m_model->parts().setTicked(u"media"_s, false);
        m_model->setRedis(RedisChoice::Keep);
        RestoreTarget other = exampleTarget();
        other.survey.target = u"auth2.example.org"_s;
        m_model->setPlaces(exampleSource(), other);
        QVERIFY(m_model->parts().isTicked(u"media"_s));
        QCOMPARE(m_model->redis(), RedisChoice::Empty);
    }

    void waysAreHandedOn()
    {
        QSignalSpy changed(m_model.get(), &RestoreChoiceModel::changed);
        m_model->setKeepWorkerStopped(true);
        m_model->setStepByStep(true);
        QCOMPARE(changed.size(), 2);
        QVERIFY(m_model->options().keepWorkerStopped);
        QVERIFY(m_model->stepByStep());
    }

    void nothingTickedIsNotReady()
    {
        for (const Part &part : m_model->parts().parts())
            m_model->parts().setTicked(part.component, false);
        QVERIFY(!m_model->isReady());
    }
};

QTEST_GUILESS_MAIN(TestRestoreChoice)
#include "tst_restorechoice.moc"
