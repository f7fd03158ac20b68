// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/hostaccess.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <stop_token>

namespace keeper {

/// What a helper container of this name sees and does, whether it runs yet or not: commands as data, for a plan too.
class HelperAccess : public HostAccess
{
public:
    HelperAccess(const QByteArray &engine, const QByteArray &name)
        : m_place(Place::container(engine, name)) // the engine takes a name for an id
    {}
    /// "authentik-keeper-RUN": that of a run.
    [[nodiscard]] static QByteArray nameFor(const QString &run) { return "authentik-keeper-" + run.toUtf8(); }
    [[nodiscard]] const QByteArray &name() const { return m_place.id; }
    /// Where the host's paths are seen inside.
    static constexpr auto Root = "/host";
    [[nodiscard]] QByteArray inside(const QByteArray &hostPath) const override { return Root + hostPath; }
    [[nodiscard]] RemoteCommand script(const QByteArray &text, const QList<QByteArray> &arguments = {}) const override;

private:
    Place m_place;
};

/// A container of an image that the host has already, without a network, that sees some of the host's folders as root:
/// for a user who may talk to the engine but may not touch what belongs to root, uid 1000 or the engine's volumes.
/// Needs the image's tools (authentik's own has GNU's).
class HelperContainer : public HelperAccess
{
public:
    /// Starts it as `name`, which must be one of ours ("authentik-keeper-RUN"). `folders` are paths on the host that
    /// must exist; what is mounted below them is seen too. It ends by itself after a day (a quarter of an hour, if it
    /// only reads), whatever becomes of us. Errors: CommandFailed (the engine's words), FileUnreadable (fact "path": a
    /// folder is not there), and those of Server::run.
    [[nodiscard]] static Result<std::unique_ptr<HelperContainer>> start(CommandRunner &runner,
                                                                        const Service &imageOf,
                                                                        const QByteArray &name,
                                                                        const QList<QByteArray> &folders,
                                                                        Access access,
                                                                        std::stop_token stop);
    /// As start(), over what there is of the way to each folder: one that is missing is seen from its nearest parent
    /// that exists. Errors: as start(); FileUnreadable too where only "/" is left, which is never mounted.
    [[nodiscard]] static Result<std::unique_ptr<HelperContainer>> startOverNearest(CommandRunner &runner,
                                                                                   const Service &imageOf,
                                                                                   const QByteArray &name,
                                                                                   QList<QByteArray> folders,
                                                                                   Access access,
                                                                                   std::stop_token stop);
    ~HelperContainer() override; ///< Removes it; waits 10 s at most.

    /// The engine's arguments that start it, for a script that may have to start it again.
    [[nodiscard]] static QList<QByteArray> runWords(const Service &imageOf,
                                                    const QByteArray &name,
                                                    const QList<QByteArray> &folders,
                                                    Access access);
    /// What start() runs: the removal of one that an interrupted run left, and the start. Pure.
    [[nodiscard]] static QList<RemoteCommand> startCommands(const Engine &engine,
                                                            const Service &imageOf,
                                                            const QByteArray &name,
                                                            const QList<QByteArray> &folders,
                                                            Access access);
    [[nodiscard]] static QByteArray lookName(); ///< A name of nobody else: "authentik-keeper-look-XXXX".
    /// The folders to mount so that all of `paths` are seen, none inside another.
    [[nodiscard]] static QList<QByteArray> outermost(QList<QByteArray> paths);

private:
    HelperContainer(CommandRunner &runner, const QByteArray &name);
    CommandRunner &m_runner;
};

} // namespace keeper
