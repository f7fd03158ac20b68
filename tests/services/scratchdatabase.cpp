// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/scratchdatabase.h"

#include "core/postgres/session/postgrescommand.h"

#include <QDeadlineTimer>

#include <thread>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

Output docker(Server &server, const QList<QByteArray> &arguments)
{
    const auto output = server.run(RemoteCommand("docker").args(arguments), {});
    if (!output || output->exit != 0)
        qWarning() << "docker" << arguments << (output ? output->err : output.error().detail.toUtf8());
    return output.value_or(Output{.exit = -1});
}

} // namespace

std::unique_ptr<ScratchDatabase> ScratchDatabase::start(Server &server, const QString &image)
{
    const Output made =
        docker(server, {"run", "--detach", "--env", QByteArray("POSTGRES_USER=") + superUser, "--env",
                        QByteArray("POSTGRES_PASSWORD=") + password, "--env", "POSTGRES_DB=first", image.toUtf8()});
    const QByteArray id = made.out.trimmed();
    if (made.exit != 0)
        return nullptr;
    const Output address =
        docker(server, {"inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", id});
    std::unique_ptr<ScratchDatabase> database(
        new ScratchDatabase(server, id, QString::fromLatin1(address.out.trimmed())));
    // By the network: while it makes its files, the server answers on its socket alone.
    const QDeadlineTimer deadline(30000);
    while (database->run("pg_isready --quiet --host=127.0.0.1") != 0) {
        if (deadline.hasExpired())
            return nullptr;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return database;
}

ScratchDatabase::ScratchDatabase(Server &server, const QByteArray &id, const QString &address)
    : m_server(server)
    , m_id(id)
    , m_address(address)
{}

ScratchDatabase::~ScratchDatabase()
{
    const auto removed = m_server.run(RemoteCommand("docker").args({"rm", "--force", "--volumes", m_id}), {});
    if (!removed)
        qWarning() << "left behind:" << m_id;
}

Deployment ScratchDatabase::deployment(const QString &database, const QString &user, const QByteArray &secret) const
{
    Deployment deployment;
    deployment.kind = u"compose"_s;
    deployment.services = {{.role = Role::Database,
                            .place = Place::container("docker", m_id),
                            .name = u"scratch"_s,
                            .running = true,
                            .addresses = {m_address}}};
    deployment.databaseAccess.host = u"postgresql"_s;
    deployment.databaseAccess.name = database;
    deployment.databaseAccess.user = user;
    deployment.databaseAccess.password = SecretString(secret);
    return deployment;
}

QByteArray ScratchDatabase::sql(const QString &database, const QByteArray &statements) const
{
    RemoteCommand psql("psql");
    psql.args({"-X", "-q", "-A", "-t", "--set=ON_ERROR_STOP=1",
               "--dbname=" + connectionString(database, QString::fromLatin1(superUser))})
        .at(Place::container("docker", m_id));
    const auto output = m_server.run(psql, {}, statements + "\n");
    if (!output || output->exit != 0) {
        qWarning() << "psql" << (output ? output->err : output.error().detail.toUtf8());
        return {};
    }
    return output->out.trimmed();
}

int ScratchDatabase::run(const QByteArray &script, const QList<QByteArray> &arguments, const QByteArray &input) const
{
    RemoteCommand command = RemoteCommand::script(script, arguments);
    command.at(Place::container("docker", m_id));
    const auto output = m_server.run(command, {}, input);
    if (output && output->exit != 0 && !output->err.isEmpty())
        qWarning() << output->err.last(std::min<qsizetype>(output->err.size(), 1000));
    return output ? output->exit : -1;
}

void ScratchDatabase::stop() const
{
    docker(m_server, {"stop", m_id});
}

QByteArray ScratchDatabase::log() const
{
    return docker(m_server, {"logs", m_id}).err;
}

QByteArray ScratchDatabase::processesWith(const QByteArray &word) const
{
    const Output all = docker(m_server, {"top", m_id, "-eo", "pid,args"});
    QByteArray found;
    for (const QByteArray &line : all.out.split('\n')) {
        if (line.contains(word))
            found += line + '\n';
    }
    return found;
}

} // namespace keeper
