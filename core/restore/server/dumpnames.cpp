// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/dumpnames.h"

#include "core/postgres/backup/dumpcheck.h"

using namespace Qt::StringLiterals;

namespace keeper {

Result<> lookIntoDump(RestoreSource &source, Server &server, const Survey &survey, std::stop_token stop)
{
    const Component &database = source.manifest.component(components::Database);
    if (!database.database() || !survey.deployment.database())
        return {};
    const FileRef dump = source.set.file(database.stored()->file);
    Result<QStringList> contents = dumpContents(dump, database.database()->dumpVersion, stop);
    if (!contents && contents.error().code == ErrorCode::CommandMissing)
        contents = dumpContentsOnServer(server, survey.deployment, dump, stop);
    if (!contents)
        return std::unexpected(contents.error());
    readContents(source, *contents);
    Result<QStringList> grants = dumpGrants(dump, database.database()->dumpVersion, stop);
    if (!grants && grants.error().code == ErrorCode::CommandMissing)
        grants = dumpGrantsOnServer(server, survey.deployment, dump, stop);
    if (!grants)
        return std::unexpected(grants.error());
    readGrants(source, *grants);
    return {};
}

} // namespace keeper
