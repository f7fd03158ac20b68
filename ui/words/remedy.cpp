// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/remedy.h"

#include "core/remote/remotecommand.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct RemedyWords
{
    Q_DECLARE_TR_FUNCTIONS(Remedy)
};

/// What helps, the best first. Each code stands here, so that a new one is thought of.
QList<Remedy> helpful(const Error &error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::NotSsh:
    case ErrorCode::LoginFailed:
    case ErrorCode::EngineMissing:
    case ErrorCode::AuthentikNotFound:
        return {Remedy::EditAddress, Remedy::TryAgain};
    case ErrorCode::HostKeyChanged:
        return {Remedy::CopyCommand};
    case ErrorCode::HostKeyRevoked:
    case ErrorCode::EngineUnsupported:
    case ErrorCode::SetForeign:
    case ErrorCode::SetNewer:
        return {};
    case ErrorCode::ConnectionLost:
        return error.facts.value(u"run"_s).isEmpty() ? QList{Remedy::TryAgain, Remedy::ShowRuns}
                                                     : QList{Remedy::ShowRuns};
    case ErrorCode::ServerBusy:
    case ErrorCode::SwapUnfinished:
    case ErrorCode::RunNotFound:
    case ErrorCode::RunForeign:
        return {Remedy::ShowRuns};
    case ErrorCode::DestinationMissing:
    case ErrorCode::DestinationNotWritable:
    case ErrorCode::DestinationFull:
    case ErrorCode::SetNotFound:
        return {Remedy::ChooseFolder, Remedy::TryAgain};
    case ErrorCode::FileFailed:
    case ErrorCode::SetDamaged:
        return {Remedy::OpenFolder, Remedy::TryAgain};
    case ErrorCode::Internal:
    case ErrorCode::Cancelled:
    case ErrorCode::Usage:
    case ErrorCode::HostUnreachable:
    case ErrorCode::NegotiationFailed:
    case ErrorCode::SshConfigInvalid:
    case ErrorCode::SshConfigUnsupported:
    case ErrorCode::ForwardingRefused:
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
        return {Remedy::TryAgain, Remedy::ShowRuns};
    }
    return {};
}

} // namespace

std::optional<Remedy> remedyFor(const Error &error, const QList<Remedy> &can)
{
    const QList<Remedy> wanted = helpful(error);
    const auto best = std::ranges::find_if(wanted, [&](Remedy remedy) {
        return can.contains(remedy) && (remedy != Remedy::CopyCommand || !remedyCommand(error).isEmpty());
    });
    return best == wanted.end() ? std::nullopt : std::optional(*best);
}

QString remedyVerb(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TryAgain:
        return RemedyWords::tr("&Try Again", "@action:button");
    case Remedy::EditAddress:
        return RemedyWords::tr("Correct the A&ddress", "@action:button");
    case Remedy::CopyCommand:
        return RemedyWords::tr("Copy the Co&mmand", "@action:button");
    case Remedy::ChooseFolder:
        return RemedyWords::tr("Choose A&nother Folder…", "@action:button");
    case Remedy::OpenFolder:
        return RemedyWords::tr("Open Fol&der", "@action:button");
    case Remedy::ShowRuns:
        return RemedyWords::tr("Show the Ru&ns", "@action:button");
    case Remedy::LookInside:
        return RemedyWords::tr("Look &Inside", "@action:button");
    }
    return {};
}

QString remedyCommand(const Error &error)
{
    const QString file = error.facts.value(u"file"_s);
    const QString host = error.facts.value(u"host"_s);
    if (error.code != ErrorCode::HostKeyChanged || file.isEmpty() || host.isEmpty())
        return {};
    return QString::fromUtf8("ssh-keygen -f " + shellQuoted(file.toUtf8()) + " -R " + shellQuoted(host.toUtf8()));
}

} // namespace keeper
