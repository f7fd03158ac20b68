// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

using namespace Qt::StringLiterals;

namespace keeper {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return u"internal"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::Usage:
        return u"usage"_s;
    case ErrorCode::HostNotFound:
        return u"host-not-found"_s;
    case ErrorCode::HostUnreachable:
        return u"host-unreachable"_s;
    case ErrorCode::ConnectionRefused:
        return u"connection-refused"_s;
    case ErrorCode::NotSsh:
        return u"not-ssh"_s;
    case ErrorCode::NegotiationFailed:
        return u"negotiation-failed"_s;
    case ErrorCode::ConnectionLost:
        return u"connection-lost"_s;
    case ErrorCode::SshConfigInvalid:
        return u"ssh-config-invalid"_s;
    case ErrorCode::SshConfigUnsupported:
        return u"ssh-config-unsupported"_s;
    case ErrorCode::ForwardingRefused:
        return u"forwarding-refused"_s;
    case ErrorCode::HostKeyUnknown:
        return u"host-key-unknown"_s;
    case ErrorCode::HostKeyChanged:
        return u"host-key-changed"_s;
    case ErrorCode::HostKeyRevoked:
        return u"host-key-revoked"_s;
    case ErrorCode::LoginFailed:
        return u"login-failed"_s;
    case ErrorCode::KeyUnreadable:
        return u"key-unreadable"_s;
    case ErrorCode::SecretNeeded:
        return u"secret-needed"_s;
    case ErrorCode::CommandMissing:
        return u"command-missing"_s;
    case ErrorCode::CommandFailed:
        return u"command-failed"_s;
    case ErrorCode::StreamDamaged:
        return u"stream-damaged"_s;
    case ErrorCode::SudoPasswordNeeded:
        return u"sudo-password-needed"_s;
    case ErrorCode::SudoPasswordWrong:
        return u"sudo-password-wrong"_s;
    case ErrorCode::SudoRefused:
        return u"sudo-refused"_s;
    case ErrorCode::EngineMissing:
        return u"engine-missing"_s;
    case ErrorCode::EngineRefused:
        return u"engine-refused"_s;
    case ErrorCode::EngineUnsupported:
        return u"engine-unsupported"_s;
    case ErrorCode::AuthentikNotFound:
        return u"authentik-not-found"_s;
    case ErrorCode::SeveralDeployments:
        return u"several-deployments"_s;
    case ErrorCode::ProjectNotFound:
        return u"project-not-found"_s;
    case ErrorCode::ConfigurationUnreadable:
        return u"configuration-unreadable"_s;
    case ErrorCode::DatabaseUnreachable:
        return u"database-unreachable"_s;
    case ErrorCode::DatabaseLoginFailed:
        return u"database-login-failed"_s;
    case ErrorCode::DatabaseFailed:
        return u"database-failed"_s;
    case ErrorCode::RedisUnreachable:
        return u"redis-unreachable"_s;
    case ErrorCode::RedisLoginFailed:
        return u"redis-login-failed"_s;
    case ErrorCode::RedisFailed:
        return u"redis-failed"_s;
    case ErrorCode::FileUnreadable:
        return u"file-unreadable"_s;
    case ErrorCode::DumpDamaged:
        return u"dump-damaged"_s;
    case ErrorCode::RdbDamaged:
        return u"rdb-damaged"_s;
    case ErrorCode::ArchiveDamaged:
        return u"archive-damaged"_s;
    case ErrorCode::DestinationMissing:
        return u"destination-missing"_s;
    case ErrorCode::DestinationNotWritable:
        return u"destination-not-writable"_s;
    case ErrorCode::DestinationFull:
        return u"destination-full"_s;
    case ErrorCode::FileFailed:
        return u"file-failed"_s;
    case ErrorCode::SetNotFound:
        return u"set-not-found"_s;
    case ErrorCode::SetForeign:
        return u"set-foreign"_s;
    case ErrorCode::SetNewer:
        return u"set-newer"_s;
    case ErrorCode::SetDamaged:
        return u"set-damaged"_s;
    case ErrorCode::SetBusy:
        return u"set-busy"_s;
    case ErrorCode::PreflightBlocked:
        return u"preflight-blocked"_s;
    case ErrorCode::ConfirmationMissing:
        return u"confirmation-missing"_s;
    case ErrorCode::ServerBusy:
        return u"server-busy"_s;
    case ErrorCode::ServerChanged:
        return u"server-changed"_s;
    case ErrorCode::ConfigurationRefused:
        return u"configuration-refused"_s;
    case ErrorCode::RestoredDiffers:
        return u"restored-differs"_s;
    case ErrorCode::SwapFailed:
        return u"swap-failed"_s;
    case ErrorCode::ProofFailed:
        return u"proof-failed"_s;
    case ErrorCode::SwapUnfinished:
        return u"swap-unfinished"_s;
    case ErrorCode::RunNotFound:
        return u"run-not-found"_s;
    case ErrorCode::RunForeign:
        return u"run-foreign"_s;
    }
    return u"internal"_s;
}

} // namespace keeper
