// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/composecommand.h"

namespace keeper {

QList<QByteArray> composeWords(const ComposeProject &project, const QList<QByteArray> &verb)
{
    QList<QByteArray> words{"compose", "--project-name", project.name.toUtf8(), "--project-directory", project.folder};
    for (const QByteArray &file : project.files)
        words += {"--file", file};
    for (const QByteArray &file : project.environmentFiles)
        words += {"--env-file", file};
    return words + verb;
}

} // namespace keeper
