// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/commandrunner.h"

#include <QByteArray>
#include <QList>

#include <stop_token>

namespace keeper {

/// The operator's own files on the host: compose, override and env files, config.yml.
struct ConfigurationLook
{
    QList<QByteArray> readable;   ///< Paths on the host.
    qint64 bytes = 0;             ///< Of the readable ones.
    QList<QByteArray> unreadable; ///< There, or said to be there, and closed to us even with sudo.
};

/// Which of them are there. By sudo where this user may not look; its no is no error.
/// Errors: those of Server::run.
[[nodiscard]] Result<ConfigurationLook> lookAtConfigurationFiles(CommandRunner &runner,
                                                                 const Deployment &deployment,
                                                                 std::stop_token stop);

/// One such file, whole.
struct FetchedFile
{
    QByteArray name; ///< Relative: to the project folder, or to the root of the host for files elsewhere.
    QByteArray bytes;
    int mode = 0600;
};

/// Reads the files; by sudo where this user may not. Errors: FileUnreadable (fact "path"), and those of Server::run.
[[nodiscard]] Result<QList<FetchedFile>> readConfigurationFiles(CommandRunner &runner,
                                                                const Deployment &deployment,
                                                                const QList<QByteArray> &paths,
                                                                std::stop_token stop);

} // namespace keeper
