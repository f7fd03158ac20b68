// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/composeproject.h"
#include "tests/unit/inspectsamples.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

/// One more container, like another.
QJsonObject another(QJsonObject json, const QString &name)
{
    json["Id"_L1] = QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
    json["Name"_L1] = QString(u'/' + name);
    return json;
}

QStringList namesOf(const QList<Service> &containers)
{
    QStringList names;
    for (const Service &one : containers)
        names << one.name;
    return names;
}

} // namespace

/// Which containers a swap must stop, from what the engine tells of them.
class TestClients : public QObject
{
    Q_OBJECT

private slots:
    void everyClientIsFoundWorkersFirst();
    void outpostsOfThisAuthentikAreClients_data();
    void outpostsOfThisAuthentikAreClients();
};

void TestClients::everyClientIsFoundWorkersFirst()
{
    QJsonArray array = recorded();
    const QJsonObject scaled = another(array[0].toObject(), u"authentik-server-2"_s);
    const QJsonObject stopped =
        with(another(array[1].toObject(), u"authentik-worker-2"_s), {u"State"_s, u"Running"_s}, false);
    const QJsonObject oneOff = with(another(array[1].toObject(), u"authentik-worker-run-1"_s),
                                    label(u"com.docker.compose.oneoff"_s), u"True"_s);
    array << scaled << stopped << oneOff;
    const auto found = describeProject(containersOf(joined(array, second(u"other"_s))), u"authentik"_s).clients();
    QCOMPARE(namesOf(found), (QStringList{u"authentik-worker-1"_s, u"authentik-worker-2"_s, u"authentik-server-1"_s,
                                          u"authentik-server-2"_s}));
    QVERIFY(found[0].running);
    QVERIFY(!found[1].running);
}

void TestClients::outpostsOfThisAuthentikAreClients_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("network");
    QTest::addColumn<bool>("client");
    const QString ours = u"authentik"_s;
    const QString ourNetwork = u"authentik_default"_s;
    QTest::newRow("made by authentik") << u"ghcr.io/goauthentik/proxy:2025.8.4"_s << QString() << ourNetwork << true;
    QTest::newRow("of the project") << u"goauthentik/ldap"_s << ours << u"elsewhere"_s << true;
    QTest::newRow("new name") << u"docker.io/authentik/radius:2025.8"_s << QString() << ourNetwork << true;
    QTest::newRow("rac") << u"ghcr.io/goauthentik/rac@sha256:00"_s << u"wiki"_s << ourNetwork << true;
    QTest::newRow("not ours") << u"goauthentik/proxy"_s << QString() << u"elsewhere"_s << false;
    QTest::newRow("of another authentik") << u"goauthentik/proxy"_s << u"other"_s << ourNetwork << false;
    QTest::newRow("another's proxy") << u"library/proxy"_s << ours << ourNetwork << false;
    QTest::newRow("no outpost") << u"goauthentik/postgresql"_s << ours << ourNetwork << false;
}

void TestClients::outpostsOfThisAuthentikAreClients()
{
    QFETCH(QString, image);
    QFETCH(QString, project);
    QFETCH(QString, network);
    QJsonArray array = recorded();
    QJsonObject outpost = another(array[0].toObject(), u"outpost"_s);
    for (const QString &told : {u"Cmd"_s, u"Env"_s})
        outpost = with(outpost, {u"Config"_s, told}, QJsonArray());
    outpost = with(with(outpost, {u"Config"_s, u"Image"_s}, image), label(projectLabel), project);
    array.prepend(with(outpost, {u"NetworkSettings"_s, u"Networks"_s}, QJsonObject{{network, QJsonObject()}}));
    const auto found = describeProject(containersOf(joined(array, second(u"other"_s))), u"authentik"_s).clients();
    QStringList expected{u"authentik-worker-1"_s, u"authentik-server-1"_s};
    QFETCH(bool, client);
    if (client)
        expected << u"outpost"_s;
    QCOMPARE(namesOf(found), expected);
}

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
