// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/unpack/staging.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto bytesScript = R"sh([ -e "$1" ] || [ -L "$1" ] || { echo 0; exit 0; }
du -sb -- "$1" | cut -f 1 | head -n 1)sh";

constexpr auto newerScript = R"sh([ -e "$1" ] || exit 0
if [ -d "$1" ]; then cd "$1" || exit 1; set -- . "$2" "$3"; fi
find "$1" -path './.authentik-keeper-*' -prune -o ! -type d -newermt "@$2" -printf '%P\0' | head -z -n "$3")sh";

bool isOurs(const QByteArray &path)
{
    const QByteArrayList names = path.split('/');
    return path.startsWith('/') && !names.contains("..") && names.last().startsWith(".authentik-keeper-");
}

} // namespace

Result<> removeStaging(Server &server, const HostAccess &helper, const QList<QByteArray> &paths, std::stop_token stop)
{
    QList<QByteArray> seen;
    for (const QByteArray &path : paths) {
        if (!isOurs(path))
            return fail(ErrorCode::Internal, u"not a name of ours: "_s + QString::fromUtf8(path));
        seen += helper.inside(path);
    }
    if (seen.isEmpty())
        return {};
    return server.read(helper.script(R"sh(exec rm -rf -- "$@")sh", seen), stop).transform([](const QByteArray &) {});
}

Result<qint64> directoryBytes(Server &server, const HostAccess &helper, const QByteArray &path, std::stop_token stop)
{
    return server.read(helper.script(bytesScript, {helper.inside(path)}), stop).transform([](const QByteArray &said) {
        return said.trimmed().toLongLong();
    });
}

Result<QStringList> newerFiles(Server &server,
                               const HostAccess &helper,
                               const QByteArray &path,
                               const QDateTime &since,
                               qsizetype most,
                               std::stop_token stop)
{
    const QByteArray seconds = QByteArray::number(double(since.toMSecsSinceEpoch()) / 1000, 'f', 3);
    const auto said =
        server.read(helper.script(newerScript, {helper.inside(path), seconds, QByteArray::number(most)}), stop);
    if (!said)
        return std::unexpected(said.error());
    QStringList files;
    QByteArrayList names = said->split('\0');
    names.removeLast(); // behind the last zero byte
    for (const QByteArray &name : std::as_const(names))
        files += QString::fromUtf8(name.isEmpty() ? path.sliced(path.lastIndexOf('/') + 1) : name);
    files.sort();
    return files;
}

} // namespace keeper
