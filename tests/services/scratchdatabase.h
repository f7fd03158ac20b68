// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <memory>

namespace keeper {

/// A PostgreSQL container of a test's own in a lab, from the lab's image: it may be stopped, broken and filled with
/// hostile names without disturbing who else uses the lab. Removed with this object.
class ScratchDatabase
{
public:
    /// Waits until PostgreSQL answers; null if it does not within 30 s.
    [[nodiscard]] static std::unique_ptr<ScratchDatabase> start(Server &server, const QString &image);
    ~ScratchDatabase();

    /// As the finder would tell it, but with a database and a role of the test's choice.
    [[nodiscard]] Deployment deployment(const QString &database, const QString &user, const QByteArray &password) const;

    /// Runs SQL as the superuser; the answer without its closing line feed. Empty on failure, with a warning.
    QByteArray sql(const QString &database, const QByteArray &statements) const;
    /// Runs a script in the container, with what it should read; its exit code.
    [[nodiscard]] int run(const QByteArray &script,
                          const QList<QByteArray> &arguments = {},
                          const QByteArray &input = {}) const;
    void stop() const;

    /// Lines of `ps` in the container that contain the word.
    [[nodiscard]] QByteArray processesWith(const QByteArray &word) const;

    /// What the server has logged.
    [[nodiscard]] QByteArray log() const;

    static constexpr char superUser[] = "keeper_test";
    static constexpr char password[] = "scratch-pass-7d1e";

private:
    ScratchDatabase(Server &server, const QByteArray &id, const QString &address);
    Server &m_server;
    QByteArray m_id;
    QString m_address;
};

} // namespace keeper
