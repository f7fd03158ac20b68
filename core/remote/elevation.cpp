// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/elevation.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

bool says(const QByteArray &text, std::initializer_list<QByteArrayView> words)
{
    return std::ranges::any_of(words, [&](QByteArrayView word) { return text.contains(word); });
}

} // namespace

Error sudoFailure(const QByteArray &said)
{
    const auto error = [&](ErrorCode code) { return Error{.code = code, .detail = QString::fromUtf8(said.trimmed())}; };
    if (says(said, {"must have a tty", "terminal is required"}) && !says(said, {"password is required"}))
        return error(ErrorCode::SudoRefused).with(u"reason"_s, u"requiretty"_s);
    if (says(said, {"incorrect password", "try again", "no password was provided"}))
        return error(ErrorCode::SudoPasswordWrong);
    if (says(said, {"password is required"}))
        return error(ErrorCode::SudoPasswordNeeded);
    return error(ErrorCode::SudoRefused);
}

Result<ElevationState> findElevation(Server &server, Questions &questions, std::stop_token stop)
{
    const auto free = server.run(RemoteCommand("sudo").args({"-n", "true"}), stop);
    if (!free && free.error().code == ErrorCode::CommandMissing)
        return fail(ErrorCode::SudoRefused, u"sudo is not installed"_s, {{u"reason"_s, u"missing"_s}});
    if (!free)
        return std::unexpected(free.error());
    if (free->exit == 0)
        return ElevationState{};
    if (const Error error = sudoFailure(free->err); error.code != ErrorCode::SudoPasswordNeeded)
        return std::unexpected(error);

    const HostConfig &host = server.connection().options().host;
    const auto answer =
        questions.secret({.kind = SecretKind::SudoPassword, .user = host.user, .host = host.name, .echo = false}, stop);
    if (!answer)
        return std::unexpected(answer.error());
    if (!*answer)
        return fail(ErrorCode::SudoPasswordNeeded, u"declined"_s);
    const SecretString password = **answer;
    const auto tried =
        server.run(RemoteCommand("sudo").args({"-S", "-k", "-p", "", "true"}), stop, password.reveal() + '\n');
    if (!tried)
        return std::unexpected(tried.error());
    if (tried->exit != 0)
        return std::unexpected(sudoFailure(tried->err));
    return ElevationState{.kind = Elevation::Password, .password = password};
}

} // namespace keeper
