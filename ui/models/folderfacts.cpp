// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/folderfacts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FolderFacts)
};

} // namespace

FolderFacts lookAtFolder(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isDir()) {
        // Only its last part: a disk that is not mounted just now must not be made up.
        const QFileInfo above(info.path());
        const bool canBeMade = !info.exists() && info.isAbsolute() && above.isDir() && above.isWritable();
        return {.exists = false, .writable = canBeMade, .freeBytes = QStorageInfo(info.path()).bytesAvailable()};
    }
    return {.exists = true, .writable = info.isWritable(), .freeBytes = QStorageInfo(path).bytesAvailable()};
}

QString folderProblem(const FolderFacts &facts)
{
    if (facts.writable)
        return {};
    return facts.exists ? Words::tr("Nothing can be written to this folder.", "@info validation")
                        : Words::tr("This folder does not exist.", "@info validation");
}

QString fullPath(const QString &typed)
{
    QString path = typed.trimmed();
    if (path == "~"_L1 || path.startsWith("~/"_L1))
        return QDir::homePath() + path.sliced(1);
    return path;
}

} // namespace keeper
