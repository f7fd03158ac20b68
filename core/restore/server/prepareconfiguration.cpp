// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/prepareconfiguration.h"

#include "core/backupset/components.h"
#include "core/deployment/configuration.h"
#include "core/postgres/restore/rolepassword.h"
#include "core/restore/plan/configurationplaces.h"
#include "core/restore/plan/planconfiguration.h"
#include "core/restore/plan/rolesettings.h"
#include "core/restore/server/restorework.h"
#include "core/restore/server/savedfiles.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

constexpr auto quiet = 60s; // docs/timeouts.md

/// The environment of a service as `compose config --format json` prints it: there `$$` stands for `$`.
Environment environmentOf(const QByteArray &json, const QString &service)
{
    const QJsonObject values = QJsonDocument::fromJson(json)
                                   .object()
                                   .value("services"_L1)
                                   .toObject()
                                   .value(service)
                                   .toObject()
                                   .value("environment"_L1)
                                   .toObject();
    Environment environment;
    for (auto value = values.begin(); value != values.end(); ++value)
        environment[value.key()] = value->toString().replace(u"$$"_s, u"$"_s);
    return environment;
}

class PrepareConfiguration final : public Step
{
public:
    explicit PrepareConfiguration(std::shared_ptr<RestoreWork> work)
        : m_work(std::move(work))
    {}

    Result<> run(StepContext &context) override
    {
        const auto files = savedConfigurationFiles(source());
        if (!files)
            return std::unexpected(files.error());
        const auto restored = tryFiles(*files, context);
        if (!restored)
            return std::unexpected(restored.error());
        if (auto same = leadsToTheSameDatabase(*restored); !same)
            return same;
        if (auto noted = notePassword(*restored, context); !noted)
            return noted;
        return writeStaging(*files, context);
    }

private:
    [[nodiscard]] const RestoreSource &source() const { return m_work->order->source; }
    [[nodiscard]] const Deployment &live() const { return m_work->deployment; }

    /// Compose reads them in a folder of the run's own, as if it were the host: what it makes of them is what the
    /// containers will get.
    Result<Configuration> tryFiles(const QMap<QByteArray, QByteArray> &files, StepContext &context)
    {
        const QByteArray stage = m_work->folder->pathOf(m_work->run.run) + "/configuration";
        for (const DirectoryPlace &place : configurationPlaces(source(), live().folder)) {
            const auto written = m_work->folder->write(m_work->run.run, "configuration" + place.source,
                                                       files.value(place.archiveRoot), context.stop());
            if (!written)
                return std::unexpected(written.error());
        }
        const RemoteCommand command = tryConfigurationCommand(*m_work->order);
        context.log(command.forLog());
        const auto said = m_work->server->run(command, context.stop());
        const auto removed = m_work->folder->remove(m_work->run.run, "configuration", {});
        if (!said)
            return std::unexpected(said.error());
        if (!removed)
            return std::unexpected(removed.error());
        if (said->exit != 0)
            return fail(ErrorCode::ConfigurationRefused, QString::fromUtf8(said->err.trimmed()),
                        {{u"reason"_s, u"compose"_s}});
        return configurationFrom(environmentOf(said->out, live().server()->service));
    }

    [[nodiscard]] Result<> leadsToTheSameDatabase(const Configuration &restored) const
    {
        const DatabaseAccess &now = live().databaseAccess;
        const DatabaseAccess &then = restored.database;
        const auto nameOf = [](const DatabaseAccess &access) {
            return u"%1@%2:%3/%4"_s.arg(access.user, access.host).arg(access.port).arg(access.name);
        };
        if (nameOf(now) == nameOf(then))
            return {};
        return fail(ErrorCode::ConfigurationRefused, {},
                    {{u"reason"_s, u"database"_s}, {u"backup"_s, nameOf(then)}, {u"server"_s, nameOf(now)}});
    }

    /// The role gets the password that authentik will have, in the transaction of the renames; the way back knows the
    /// verifier that it had.
    Result<> notePassword(const Configuration &restored, StepContext &context)
    {
        if (restored.database.password == live().databaseAccess.password)
            return {};
        const QString role = live().databaseAccess.user;
        const auto before = readRoleVerifier(*m_work->server, live(), role, context.stop());
        if (!before)
            return std::unexpected(before.error());
        const auto after = makeVerifier(restored.database.password, role, before->encryption);
        if (!after)
            return std::unexpected(after.error());
        m_work->restoredPassword = restored.database.password;
        const auto [reapply, rollBack] = roleSettings(*m_work->order);
        return m_work->writeSql(reapply + rolePasswordSql(role, *after),
                                rollBack + rolePasswordSql(role, before->verifier), context.stop());
    }

    Result<> writeStaging(const QMap<QByteArray, QByteArray> &files, StepContext &context)
    {
        for (const DirectoryPlace &place : std::as_const(m_work->run.places)) {
            if (place.component != components::Configuration)
                continue;
            const RemoteCommand command = writeFileCommand(*m_work->helper, place, m_work->run.run);
            context.log(command.forLog());
            const auto written =
                m_work->server->push(command, once(files.value(place.archiveRoot)), context.stop(), quiet);
            if (!written)
                return std::unexpected(written.error());
            if (written->exit != 0)
                return fail(ErrorCode::CommandFailed, QString::fromUtf8(written->err.trimmed()),
                            {{u"exit"_s, QString::number(written->exit)}, {u"command"_s, command.forLog()}});
        }
        return {};
    }

    std::shared_ptr<RestoreWork> m_work;
};

} // namespace

std::unique_ptr<Step> makePrepareConfiguration(std::shared_ptr<RestoreWork> work)
{
    return std::make_unique<PrepareConfiguration>(std::move(work));
}

} // namespace keeper
