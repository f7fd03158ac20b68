// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/healthcheck.h"

#include "core/base/redactor.h"
#include "core/postgres/restore/databasecheck.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/healthquestions.h"
#include "core/restore/plan/planrun.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

constexpr auto healthTime = 5min; // docs/timeouts.md
constexpr auto workerTime = 1min; // its row is written every 5 to 30 s
constexpr auto lookEvery = 500ms;
constexpr qsizetype mostLogLines = 5;

/// Whose rows authentik does not change by itself at a start (docs/facts/authentik.md 4).
const QStringList &steadyTables()
{
    static const QStringList tables{u"authentik_core_user"_s,
                                    u"authentik_core_group"_s,
                                    u"authentik_core_application"_s,
                                    u"authentik_core_provider"_s,
                                    u"authentik_flows_flow"_s,
                                    u"authentik_core_token"_s,
                                    u"authentik_crypto_certificatekeypair"_s};
    return tables;
}

bool isExpiring(const QString &table)
{
    return table == "authentik_core_user"_L1 || table == "authentik_core_token"_L1;
}

bool endsProof(const Error &error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::ConnectionLost;
}

class HealthLook
{
public:
    HealthLook(Server &server, const HealthRequest &request, const std::stop_token &stop)
        : m_server(server)
        , m_request(request)
        , m_stop(stop)
    {}

    Result<QList<HealthCheck>> rows()
    {
        m_request.told(Activity::WaitingForHealth);
        add(containersUp());
        add(healthy("/-/health/live/", HealthCode::HealthLive));
        const auto ready = healthy("/-/health/ready/", HealthCode::HealthReady);
        add(ready);
        if (ready && ready->state == HealthState::Passed)
            m_request.isReady();
        add(databaseLogin());
        add(rowCounts());
        m_request.told(Activity::WaitingForWorker);
        add(workerStatus());
        add(mediaFile());
        add(logsClean());
        // Once more: what restarts again and again is up now and then.
        if (const Result<HealthCheck> again = containersUp(); again && again->state == HealthState::Failed)
            m_rows.first() = *again;
        if (m_error)
            return std::unexpected(*m_error);
        return m_rows;
    }

private:
    void add(const Result<HealthCheck> &row)
    {
        if (row)
            m_rows += *row;
        else if (!m_error)
            m_error = row.error();
    }

    /// A failure to look is an answer too, unless nobody can be asked any more.
    Result<HealthCheck> unseen(HealthCode code, const Error &error) const
    {
        if (endsProof(error) || m_stop.stop_requested())
            return std::unexpected(error);
        return failed(code, Redactor::redact(error.detail));
    }

    static HealthCheck passed(HealthCode code, const QMap<QString, QString> &facts = {})
    {
        return {.code = code, .state = HealthState::Passed, .facts = facts};
    }

    static HealthCheck failed(HealthCode code, const QString &detail)
    {
        return {.code = code, .state = HealthState::Failed, .detail = detail};
    }

    static HealthCheck notChecked(HealthCode code, HealthGap why)
    {
        return {.code = code, .state = HealthState::NotChecked, .why = why};
    }

    Result<HealthCheck> containersUp()
    {
        const HealthCode code = HealthCode::ContainersUp;
        if (m_request.started.isEmpty())
            return notChecked(code, HealthGap::NothingStarted);
        const auto said = m_server.read(statusCommand(m_server.engine(), m_request.started), m_stop);
        if (!said)
            return unseen(code, said.error());
        const QList<QByteArray> lines = said->trimmed().split('\n');
        const auto isUp = [](const QByteArray &line) { return line.startsWith("running, 0 restarts"); };
        if (!std::ranges::all_of(lines, isUp))
            return failed(code, QString::fromUtf8(lines.join("; ")));
        return passed(code, {{u"containers"_s, QString::number(lines.size())}});
    }

    Result<QString> ask(const QByteArray &address)
    {
        const RemoteCommand command = askCommand(*m_request.deployment.server(), address);
        return m_server.read(command, m_stop).transform([](const QByteArray &said) {
            return QString::fromUtf8(said.trimmed());
        });
    }

    Result<HealthCheck> healthy(const QByteArray &address, HealthCode code)
    {
        if (!m_request.deployment.server())
            return notChecked(code, HealthGap::NoServer);
        QElapsedTimer clock;
        clock.start();
        for (;;) {
            const Result<QString> said = ask(address);
            if (!said && said.error().code == ErrorCode::CommandMissing)
                return notChecked(code, HealthGap::NoPython);
            if (!said && (endsProof(said.error()) || m_stop.stop_requested()))
                return std::unexpected(said.error());
            if (said && said->startsWith("200 "_L1))
                return passed(code, {{u"path"_s, QString::fromUtf8(address)}});
            if (clock.durationElapsed() > healthTime)
                return failed(code, said ? *said : Redactor::redact(said.error().detail));
            std::this_thread::sleep_for(lookEvery);
        }
    }

    Result<HealthCheck> databaseLogin()
    {
        const HealthCode code = HealthCode::DatabaseLogin;
        const auto logIn = logInAsAuthentik(m_server, m_request.deployment, m_stop);
        if (!logIn)
            return unseen(code, logIn.error());
        const QMap<LogInState, HealthState> states{{LogInState::Passed, HealthState::Passed},
                                                   {LogInState::Refused, HealthState::Failed},
                                                   {LogInState::NotChecked, HealthState::NotChecked}};
        return HealthCheck{
            .code = code, .state = states.value(logIn->state), .detail = Redactor::redact(logIn->detail)};
    }

    Result<HealthCheck> rowCounts()
    {
        const HealthCode code = HealthCode::RowsCompared;
        if (m_request.rows.isEmpty())
            return notChecked(code, HealthGap::NoCounts);
        if (m_request.migrates)
            return notChecked(code, HealthGap::OtherVersion);
        const auto now = countRows(m_server, m_request.deployment, m_request.deployment.databaseAccess.name, m_stop);
        if (!now)
            return unseen(code, now.error());
        if (const QStringList wrong = unexpectedRows(m_request.rows, *now); !wrong.isEmpty())
            return failed(code, wrong.join(u"; "_s));
        qsizetype compared = 0;
        for (const QMap<QString, qint64> &tables : std::as_const(m_request.rows))
            compared += std::ranges::count_if(steadyTables(), [&](const QString &one) { return tables.contains(one); });
        return passed(code, {{u"tables"_s, QString::number(compared)}});
    }

    Result<HealthCheck> workerStatus()
    {
        const HealthCode code = HealthCode::WorkerStatus;
        if (!m_request.deployment.worker())
            return notChecked(code, HealthGap::NoWorker);
        if (!m_request.started.contains(QString::fromLatin1(m_request.deployment.worker()->id())))
            return notChecked(code, HealthGap::WorkerLeftStopped);
        const auto started = m_server.read(m_server.engineCommand({"inspect", "--format", "{{.State.StartedAt}}",
                                                                   m_request.deployment.worker()->id()}),
                                           m_stop);
        if (!started)
            return unseen(code, started.error());
        const QString since = QString::fromUtf8(started->trimmed());
        QElapsedTimer clock;
        clock.start();
        for (;;) {
            const Result<std::optional<bool>> seen = workerSeenSince(m_server, m_request.deployment, since, m_stop);
            if (!seen && (endsProof(seen.error()) || m_stop.stop_requested()))
                return std::unexpected(seen.error());
            if (seen && !*seen)
                return notChecked(code, HealthGap::NoWorkerTable);
            if (seen && **seen)
                return passed(code, {{u"since"_s, since}});
            if (clock.durationElapsed() > workerTime)
                return failed(code, u"no row since "_s + since);
            std::this_thread::sleep_for(lookEvery);
        }
    }

    Result<HealthCheck> mediaFile()
    {
        const HealthCode code = HealthCode::MediaFile;
        if (!m_request.file || !m_request.deployment.server())
            return notChecked(code, HealthGap::NoFile);
        const Result<QString> said = ask(m_request.file->address.toUtf8());
        if (!said && said.error().code == ErrorCode::CommandMissing)
            return notChecked(code, HealthGap::NoPython);
        if (!said)
            return unseen(code, said.error());
        if (*said != u"200 "_s + QString::fromLatin1(m_request.file->sha256))
            return failed(code, m_request.file->address + u": "_s + *said);
        return passed(code, {{u"path"_s, m_request.file->address}});
    }

    Result<HealthCheck> logsClean()
    {
        const HealthCode code = HealthCode::LogsClean;
        const RemoteCommand command = logCommand(m_server.engine(), m_request.started);
        const auto said = m_server.read(command, m_stop);
        if (!said)
            return unseen(code, said.error());
        const QStringList lines = QString::fromUtf8(*said).split(u'\n', Qt::SkipEmptyParts);
        if (!lines.isEmpty())
            return failed(code, Redactor::redact(lines.first(std::min(mostLogLines, lines.size())).join(u'\n')));
        return passed(code);
    }

    Server &m_server;
    const HealthRequest &m_request;
    std::stop_token m_stop;
    QList<HealthCheck> m_rows;
    std::optional<Error> m_error;
};

} // namespace

Result<QList<HealthCheck>> checkHealth(Server &server, const HealthRequest &request, std::stop_token stop)
{
    return HealthLook(server, request, stop).rows();
}

QString failedRows(const QList<HealthCheck> &rows)
{
    QStringList codes;
    for (const HealthCheck &row : rows) {
        if (row.state == HealthState::Failed)
            codes += nameOf(row.code);
    }
    return codes.join(u", "_s);
}

QStringList unexpectedRows(const QMap<QString, QMap<QString, qint64>> &expected,
                           const QMap<QString, QMap<QString, qint64>> &now)
{
    QStringList wrong;
    for (const auto &[schema, tables] : expected.asKeyValueRange()) {
        for (const auto &[table, rows] : tables.asKeyValueRange()) {
            if (!steadyTables().contains(table))
                continue;
            const qint64 found = now.value(schema).value(table, -1);
            if (found != rows && (!isExpiring(table) || found < 0 || found > rows))
                wrong += u"%1.%2: %3, not %4"_s.arg(schema, table).arg(found).arg(rows);
        }
    }
    return wrong;
}

} // namespace keeper
