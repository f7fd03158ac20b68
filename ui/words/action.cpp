// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/action.h"

#include "core/remote/remotecommand.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Action)
};

/// What helps, the best first. Each code stands here, so that a new one is thought of.
QList<Action> helpful(const Error &error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::NotSsh:
    case ErrorCode::LoginFailed:
    case ErrorCode::EngineMissing:
    case ErrorCode::AuthentikNotFound:
        return {Action::EditAddress, Action::TryAgain};
    case ErrorCode::HostKeyChanged:
        return {Action::CopyCommand};
    case ErrorCode::HostKeyRevoked:
    case ErrorCode::EngineUnsupported:
    case ErrorCode::SetForeign:
    case ErrorCode::SetNewer:
        return {};
    case ErrorCode::ConnectionLost:
        return error.facts.value(u"run"_s).isEmpty() ? QList{Action::TryAgain, Action::ShowRuns}
                                                     : QList{Action::ShowRuns};
    case ErrorCode::ServerBusy:
    case ErrorCode::SwapUnfinished:
    case ErrorCode::RunNotFound:
    case ErrorCode::RunForeign:
        return {Action::ShowRuns};
    case ErrorCode::DestinationMissing:
    case ErrorCode::DestinationNotWritable:
    case ErrorCode::DestinationFull:
    case ErrorCode::SetNotFound:
        return {Action::ChooseFolder, Action::TryAgain};
    case ErrorCode::FileFailed:
    case ErrorCode::SetDamaged:
        return {Action::OpenFolder, Action::TryAgain};
    case ErrorCode::Internal:
    case ErrorCode::Cancelled:
    case ErrorCode::Usage:
    case ErrorCode::HostUnreachable:
    case ErrorCode::NegotiationFailed:
    case ErrorCode::SshConfigInvalid:
    case ErrorCode::SshConfigUnsupported:
    case ErrorCode::ForwardingRefused:
    case ErrorCode::SessionRefused:
    case ErrorCode::HostKeyUnknown:
    case ErrorCode::KeyUnreadable:
    case ErrorCode::SecretNeeded:
    case ErrorCode::CommandMissing:
    case ErrorCode::CommandFailed:
    case ErrorCode::StreamDamaged:
    case ErrorCode::SudoPasswordNeeded:
    case ErrorCode::SudoPasswordWrong:
    case ErrorCode::SudoRefused:
    case ErrorCode::EngineRefused:
    case ErrorCode::SeveralDeployments:
    case ErrorCode::ProjectNotFound:
    case ErrorCode::ConfigurationUnreadable:
    case ErrorCode::DatabaseUnreachable:
    case ErrorCode::DatabaseLoginFailed:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::RedisUnreachable:
    case ErrorCode::RedisLoginFailed:
    case ErrorCode::RedisFailed:
    case ErrorCode::FileUnreadable:
    case ErrorCode::DumpDamaged:
    case ErrorCode::RdbDamaged:
    case ErrorCode::ArchiveDamaged:
    case ErrorCode::SetBusy:
    case ErrorCode::PreflightBlocked:
    case ErrorCode::ConfirmationMissing:
    case ErrorCode::ServerChanged:
    case ErrorCode::RestoredDiffers:
    case ErrorCode::ConfigurationRefused:
    case ErrorCode::SwapFailed:
    case ErrorCode::ProofFailed:
        return {Action::TryAgain, Action::ShowRuns};
    }
    return {};
}

} // namespace

std::optional<Action> actionFor(const Error &error, const QList<Action> &can)
{
    const QList<Action> wanted = helpful(error);
    const auto best = std::ranges::find_if(wanted, [&](Action action) {
        return can.contains(action) && (action != Action::CopyCommand || !actionCommand(error).isEmpty());
    });
    return best == wanted.end() ? std::nullopt : std::optional(*best);
}

QString actionVerb(Action action)
{
    switch (action) {
    case Action::TryAgain:
        return Words::tr("&Try Again", "@action:button");
    case Action::EditAddress:
        return Words::tr("Correct the A&ddress", "@action:button");
    case Action::CopyCommand:
        return Words::tr("Copy the Co&mmand", "@action:button");
    case Action::ChooseFolder:
        return Words::tr("Choose A&nother Folder…", "@action:button");
    case Action::OpenFolder:
        return Words::tr("Open Fol&der", "@action:button");
    case Action::ShowRuns:
        return Words::tr("Show the Ru&ns", "@action:button");
    case Action::LookInside:
        return Words::tr("Look &Inside", "@action:button");
    }
    return {};
}

QString actionCommand(const Error &error)
{
    const QString file = error.facts.value(u"file"_s);
    const QString host = error.facts.value(u"host"_s);
    if (error.code != ErrorCode::HostKeyChanged || file.isEmpty() || host.isEmpty())
        return {};
    return QString::fromUtf8("ssh-keygen -f " + shellQuoted(file.toUtf8()) + " -R " + shellQuoted(host.toUtf8()));
}

} // namespace keeper
