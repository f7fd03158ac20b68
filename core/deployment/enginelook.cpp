// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/enginelook.h"

#include "core/base/jsonfields.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// One round trip. Sections start with a line that the engine's JSON can't hold: there a line break is always escaped.
constexpr auto lookScript = R"sh(section() { printf '\nkeeper:%s\n' "$1"; }
section user; id -un
section groups; id -Gn
section others; for p in podman nerdctl kubectl k3s microk8s; do command -v "$p" >/dev/null 2>&1 && echo "$p"; done
section units; for d in /etc/systemd/system /usr/lib/systemd/system /lib/systemd/system /etc/containers/systemd; do
  for f in "$d"/authentik*; do [ -e "$f" ] && echo "${f##*/}"; done
done
if command -v docker >/dev/null 2>&1; then
  section program; docker --version
  section info; docker info --format '{{json .}}'
  section inspect; ids=$(docker ps -aq --no-trunc) && if [ -n "$ids" ]; then docker inspect --type container $ids; else echo '[]'; fi
  section images; if [ -n "$ids" ]; then
    docker image inspect --format '{{.Id}} {{json .RepoDigests}}' $(docker inspect --type container --format '{{.Image}}' $ids) 2>/dev/null
  fi
fi
exit 0)sh";

QMap<QByteArray, QByteArray> sections(const QByteArray &out)
{
    QMap<QByteArray, QByteArray> result;
    const QByteArray mark = "\nkeeper:";
    qsizetype at = out.indexOf(mark);
    while (at >= 0) {
        const qsizetype next = out.indexOf(mark, at + 1);
        const QByteArray part = out.mid(at + mark.size(), next < 0 ? -1 : next - at - mark.size());
        const qsizetype line = part.indexOf('\n');
        result.insert(part.first(line < 0 ? part.size() : line), line < 0 ? QByteArray() : part.sliced(line + 1));
        at = next;
    }
    return result;
}

QStringList lines(const QByteArray &text)
{
    QStringList result;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.isEmpty())
            result << onOneLine(QString::fromUtf8(line));
    }
    result.removeDuplicates();
    return result;
}

std::unexpected<Error> noEngine(const QStringList &otherKinds)
{
    if (otherKinds.isEmpty())
        return fail(ErrorCode::EngineMissing, u"no docker in PATH"_s);
    return fail(ErrorCode::EngineUnsupported, u"no docker in PATH"_s, {{u"saw"_s, otherKinds.join(u", "_s)}});
}

std::unexpected<Error> unsupported(const QString &saw)
{
    return fail(ErrorCode::EngineUnsupported, {}, {{u"saw"_s, saw}});
}

/// docker info's own words on why the daemon did not answer.
QString serverErrors(const QJsonObject &info, const QByteArray &err)
{
    const auto words = fromJson<QStringList>(info["ServerErrors"_L1]);
    return (words.join(u'\n') + u'\n' + QString::fromUtf8(err)).trimmed();
}

} // namespace

Result<EngineLook> readEngineLook(const QByteArray &out, const QByteArray &err)
{
    const auto part = sections(out);
    EngineLook look;
    look.otherKinds = lines(part["others"]);
    for (const QString &unit : lines(part["units"]))
        look.otherKinds << u"systemd unit "_s + unit;
    if (!part.contains("program"))
        return noEngine(look.otherKinds);
    if (part["program"].toLower().contains("podman"))
        return unsupported(u"podman"_s);

    const QJsonObject info = QJsonDocument::fromJson(part["info"]).object();
    look.version = info["ServerVersion"_L1].toString();
    if (look.version.isEmpty()) {
        const QString said = serverErrors(info, err);
        if (said.contains("permission denied"_L1, Qt::CaseInsensitive))
            return fail(ErrorCode::EngineRefused, said,
                        {{u"user"_s, QString::fromUtf8(part["user"].trimmed())},
                         {u"groups"_s, QString::fromUtf8(part["groups"].trimmed())}});
        return fail(ErrorCode::EngineMissing, said, {{u"reason"_s, u"not running"_s}});
    }
    const auto isRootless = [](const QString &option) { return option.startsWith("name=rootless"_L1); };
    if (std::ranges::any_of(fromJson<QStringList>(info["SecurityOptions"_L1]), isRootless))
        return unsupported(u"rootless Docker"_s);
    auto containers = readInspect(part["inspect"]);
    if (!containers)
        return std::unexpected(containers.error());
    look.containers = *std::move(containers);
    addDigests(look.containers, part["images"]);
    return look;
}

Result<EngineLook> lookAtEngine(CommandRunner &runner, std::stop_token stop)
{
    RemoteCommand command = RemoteCommand::script(lookScript);
    const auto own = runner.run(command, stop);
    if (!own)
        return std::unexpected(own.error());
    auto look = readEngineLook(own->out, own->err);
    runner.setEngine({.program = "docker", .elevated = false});
    if (look || look.error().code != ErrorCode::EngineRefused)
        return look;

    if (const auto elevation = runner.prepareElevation(stop); !elevation) {
        const ErrorCode code = elevation.error().code;
        const bool saysNo =
            code == ErrorCode::SudoRefused || code == ErrorCode::SecretNeeded || code == ErrorCode::SudoPasswordNeeded;
        return std::unexpected(saysNo ? std::move(look.error()).with(u"sudo"_s, nameOf(code)) : elevation.error());
    }
    const auto raised = runner.run(command.at(Place::root()), stop);
    if (!raised)
        return std::unexpected(raised.error());
    runner.setEngine({.program = "docker", .elevated = true});
    return readEngineLook(raised->out, raised->err);
}

} // namespace keeper
