// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/configurationfiles.h"
#include "core/deployment/finder.h"
#include "core/deployment/hostaccess.h"
#include "core/files/places/surveydirectories.h"
#include "core/files/places/swapplaces.h"
#include "tests/unit/inspectsamples.h"
#include "tests/unit/restore/restoresamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::samples;

namespace {

const QByteArray HelperId(64, 'f');

constexpr auto dumped = R"({"postgresql":{"host":"postgresql","name":"authentik","user":"authentik","password":"x"},
    "redis":{"host":"redis"},"secret_key":"s"})";

/// A host that is neither Docker's nor this one: answers as the lab did, and writes down what would run where.
class RecordingHost : public CommandRunner
{
public:
    Result<Output> run(const RemoteCommand &command, std::stop_token, const QByteArray &) override
    {
        commands += command;
        const QList<QByteArray> &words = command.argumentList();
        if (words == QList<QByteArray>{"ak", "dump_config"})
            return Output{.out = dumped};
        if (words.first() == "recorder")
            return Output{.out = words.value(1) == "run" ? HelperId + '\n' : QByteArray()};
        const QList<QByteArray> arguments = words.sliced(4); // after: sh -c SCRIPT sh
        Output answer;
        if (words.at(2).contains("tar --version")) {
            answer.out = QByteArray("gnu\0", 4);
            for (qsizetype i = 0; i < arguments.size(); i += 2)
                answer.out += QByteArray("folder\0001000\0007\0000\0", 16);
        } else if (words.at(2).contains("wc -c")) {
            for (const QByteArray &path : arguments)
                answer.out += path.endsWith("/.env") ? "readable 120\n" : "missing\n";
        }
        return answer;
    }
    Result<> prepareElevation(std::stop_token) override { return fail(ErrorCode::SudoRefused); }
    void setEngine(const Engine &engine) override { m_engine = engine; }
    [[nodiscard]] Engine engine() const override { return m_engine; }

    QList<RemoteCommand> commands;

private:
    Engine m_engine{.program = "recorder"};
};

EngineLook look()
{
    return {.version = u"1"_s,
            .containers =
                readInspect(QJsonDocument(recorded()).toJson(), "recorder").value_or(QList<InspectedContainer>())};
}

QStringList commandsOf(const QList<PlannedStep> &steps)
{
    QStringList lines;
    for (const PlannedStep &step : steps)
        lines += step.commands + commandsOf(step.members);
    return lines;
}

} // namespace

/// A kind of host that no line of the program names, from discovery to plan.
class TestRecordingPlace : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_host = std::make_unique<RecordingHost>();
        const auto found = findDeployment(*m_host, look(), {}, {});
        QVERIFY2(found, qPrintable(found.error_or(Error{}).detail));
        m_found = *found;
    }

    void discoveryAsksAtThePlacesThatItFound()
    {
        QCOMPARE(m_found.engine, u"recorder"_s);
        QCOMPARE(m_found.control.stop, (QList<QByteArray>{"recorder", "stop"}));
        QList<Role> roles;
        for (const Service &one : std::as_const(m_found.services))
            roles += one.role;
        QCOMPARE(roles, (QList<Role>{Role::Worker, Role::Server, Role::Database, Role::Redis}));
        QCOMPARE(m_host->commands.size(), 1);
        QCOMPARE(m_host->commands.first().place(), m_found.server()->place);
        QCOMPARE(m_host->commands.first().forLog(), u"recorder exec 204d74fd79eb ak dump_config"_s);
    }

    void surveyLooksThroughTheServicesAndOnTheHost()
    {
        const auto directories = surveyDirectories(*m_host, m_found, {});
        QVERIFY(directories);
        const auto configuration = lookAtConfigurationFiles(*m_host, m_found, {});
        QVERIFY(configuration);
        QCOMPARE(configuration->readable, (QList<QByteArray>{"/opt/authentik/.env"}));
        for (const DirectoryFacts &facts : *directories)
            QVERIFY2(facts.state == DirectoryState::Found && facts.bytes == 1000, qPrintable(facts.component));
        for (const RemoteCommand &command : std::as_const(m_host->commands)) {
            const QByteArrayList way = command.place().entry(false, {});
            QVERIFY2(way.isEmpty() || way.first() == "recorder", qPrintable(command.forLog()));
        }
    }

    void filesOfTheHostAreReachedByItsOwnProgram()
    {
        {
            const auto host = reachHost(*m_host, m_found.ofItsImage(), "authentik-keeper-test",
                                        {"/opt/authentik/media", "/opt/authentik"}, HostAccess::Access::ReadOnly, {});
            QVERIFY(host);
            const RemoteCommand script = (*host)->script("ls \"$1\"", {(*host)->inside("/opt/authentik")});
            QCOMPARE(script.place(), Place::container("recorder", "authentik-keeper-test"));
        }
        QCOMPARE(m_host->commands.last().argumentList(),
                 (QList<QByteArray>{"recorder", "rm", "--force", "authentik-keeper-test"}));
    }

    void planSaysWhatThisKindOfHostIsTold()
    {
        const auto directories = surveyDirectories(*m_host, m_found, {});
        QVERIFY(directories);
        RestoreTarget target = oldTarget();
        target.survey.deployment = m_found;
        target.survey.directories = *directories;
        target.places = restorePlaces(*directories);
        for (DirectoryPlace &place : target.places)
            place.freeBytes = 50 * GiB;
        const auto plan = planRestore(restoreScope(oldSource(), target, {}));
        QVERIFY2(plan, qPrintable(plan.error_or(Error{}).facts.value(u"checks"_s)));
        const QStringList lines = commandsOf(plan->plan.steps);
        for (const Service *one : {m_found.worker(), m_found.server()})
            QVERIFY(lines.contains(u"recorder stop "_s + QString::fromLatin1(one->id())));
        for (const QString &line : lines)
            QVERIFY2(!line.startsWith("docker "_L1), qPrintable(line));
    }

private:
    std::unique_ptr<RecordingHost> m_host;
    Deployment m_found;
};

QTEST_GUILESS_MAIN(TestRecordingPlace)
#include "tst_recordingplace.moc"
