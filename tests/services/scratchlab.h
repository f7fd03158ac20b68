// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/helpercontainer.h"
#include "core/files/places/directoryfacts.h"
#include "core/files/unpack/unpack.h"
#include "tests/services/clilab.h"
#include "tests/services/scratchset.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace keeper {

/// A lab with a folder of a test's own on its host, which is removed with this object, and a helper that sees it.
class ScratchLab
{
public:
    /// Null, with a warning, if anything of it can't be had.
    [[nodiscard]] static std::unique_ptr<ScratchLab> open(const QString &profile);
    ~ScratchLab();
    Q_DISABLE_COPY_MOVE(ScratchLab)

    [[nodiscard]] QByteArray path(const QByteArray &name) const { return folder.toUtf8() + '/' + name; }
    QByteArray shell(const QString &script) const; ///< As root, in the folder.
    void empty() const;                            ///< All but what is mounted below "mnt".
    [[nodiscard]] Result<UnpackedDirectory> unpack(const ScratchSet &set,
                                                   const DirectoryPlace &place,
                                                   const QByteArray &entry = {});
    [[nodiscard]] static QString runId() { return QStringLiteral("20261123t184507z-3f9a"); }

    CliLab eyes;
    QString folder;
    std::shared_ptr<Server> server;
    Deployment deployment;
    QList<DirectoryFacts> directories;
    std::unique_ptr<HelperContainer> helper;

private:
    explicit ScratchLab(const QString &profile);
};

} // namespace keeper
