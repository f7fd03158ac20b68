// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <stop_token>

namespace keeper {

/// A container of an image that the host has already, without a network, that sees some of the host's folders as root:
/// for a user who may talk to the engine but may not touch what belongs to root, uid 1000 or the engine's volumes.
/// Needs the image's sh, tar, find, mv, df and sha256sum (authentik's own has GNU's). One thread at a time.
class HelperContainer
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Starts it as `name`, which must be one of ours ("authentik-keeper-RUN"). `folders` are paths on the host that
    /// must exist; what is mounted below them is seen too. It ends by itself after a day (a quarter of an hour, if it
    /// only reads), whatever becomes of us. Errors: CommandFailed (the engine's words), FileUnreadable (fact "path": a
    /// folder is not there), and those of Server::run.
    [[nodiscard]] static Result<std::unique_ptr<HelperContainer>> start(Server &server,
                                                                        const Service &imageOf,
                                                                        const QByteArray &name,
                                                                        const QList<QByteArray> &folders,
                                                                        Access access,
                                                                        std::stop_token stop);
    /// As start(), over what there is of the way to each folder: one that is missing is seen from its nearest parent
    /// that exists. Errors: as start(); FileUnreadable too where only "/" is left, which is never mounted.
    [[nodiscard]] static Result<std::unique_ptr<HelperContainer>> startOverNearest(
        Server &server, const Service &imageOf, QList<QByteArray> folders, Access access, std::stop_token stop);
    ~HelperContainer(); ///< Removes it; waits 10 s at most.
    HelperContainer(const HelperContainer &) = delete;
    HelperContainer &operator=(const HelperContainer &) = delete;

    [[nodiscard]] const QByteArray &id() const { return m_place.id(); }
    /// Where a path of the host is seen inside: "/host" and the path.
    [[nodiscard]] static QByteArray inside(const QByteArray &hostPath) { return "/host" + hostPath; }
    /// A script as root inside it; its arguments are words, never parts of the script.
    [[nodiscard]] RemoteCommand script(const QByteArray &text, const QList<QByteArray> &arguments = {}) const;
    /// The engine's arguments that start it, for a script that may have to start it again.
    [[nodiscard]] static QList<QByteArray> runWords(const Service &imageOf,
                                                    const QByteArray &name,
                                                    const QList<QByteArray> &folders,
                                                    Access access);
    /// The folders to mount so that all of `paths` are seen, none inside another.
    [[nodiscard]] static QList<QByteArray> outermost(QList<QByteArray> paths);

private:
    HelperContainer(Server &server, const QByteArray &id);
    Server &m_server;
    Place m_place;
};

} // namespace keeper
