// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/typedtext.h"

#include "core/backupset/components.h"
#include "ui/words/checkfacts.h"
#include "ui/words/errorfacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TypedText)
};

QString toType(const Error &error)
{
    const ErrorFacts fact(error);
    switch (error.code) {
    case ErrorCode::RunNotFound:
    case ErrorCode::ServerBusy:
        return u"authentik-keeper-cli runs --on TARGET"_s;
    case ErrorCode::ConnectionLost:
        if (!fact.has("run"_L1))
            return {};
        [[fallthrough]];
    case ErrorCode::SwapUnfinished:
        return u"authentik-keeper-cli resume %1 --on TARGET"_s.arg(fact("run"_L1, u"RUN"_s));
    case ErrorCode::SeveralDeployments:
        return u"--project NAME"_s;
    case ErrorCode::EngineUnsupported:
        return fact("unsupported"_L1) == components::Database ? u"--skip database"_s : QString();
    case ErrorCode::RedisUnreachable:
    case ErrorCode::RedisLoginFailed:
    case ErrorCode::RedisFailed:
        return u"--skip redis"_s;
    case ErrorCode::ConfirmationMissing:
        return u"--yes-overwrite %1"_s.arg(fact("host"_L1, u"HOST"_s));
    default:
        return {};
    }
}

/// What the choice about Redis may be instead, by what stands in the way of the present one.
QString redisToType(std::optional<RedisReason> reason)
{
    if (reason == RedisReason::Unreachable || reason == RedisReason::NotOnMount)
        return u"--redis keep"_s;
    return reason == RedisReason::NoRdb ? u"--redis empty, --redis keep"_s : u"--redis empty"_s;
}

QString configurationToType(std::optional<ConfigurationReason> reason)
{
    const bool isAboutFiles = reason == ConfigurationReason::Files || reason == ConfigurationReason::Folder ||
                              reason == ConfigurationReason::Verifier;
    return isAboutFiles ? Words::tr("without %1", "@info option").arg("--configuration"_L1) : QString();
}

QString toType(const Check &check)
{
    const CheckFacts fact(check);
    if (fact.isGreen())
        return {};
    switch (check.code) {
    case CheckCode::Redis:
        return redisToType(fact.as<RedisReason>("reason"_L1));
    case CheckCode::DirectoryMounts:
        return u"--skip "_s + check.facts.value(u"skip"_s, check.component);
    case CheckCode::Configuration:
        return configurationToType(fact.as<ConfigurationReason>("reason"_L1));
    case CheckCode::DatabaseContainer:
        return fact.has("missing"_L1) ? QString() : u"--skip database"_s;
    default:
        return {};
    }
}

QString with(const QString &next, const QString &typed)
{
    return typed.isEmpty() ? next : Words::tr("%1 (%2)", "@info what to do now, what to type for it").arg(next, typed);
}

} // namespace

CheckText typedText(const Check &check)
{
    CheckText text = checkText(check);
    text.next = with(text.next, toType(check));
    return text;
}

ErrorText typedText(const Error &error)
{
    ErrorText text = errorText(error);
    text.next = with(text.next, toType(error));
    return text;
}

} // namespace keeper::cli
