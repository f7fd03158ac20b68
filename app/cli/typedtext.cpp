// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/typedtext.h"

#include "ui/models/errorfacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct TypedWords
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
        return fact("unsupported"_L1) == "database"_L1 ? u"--skip database"_s : QString();
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

} // namespace

ErrorText typedText(const Error &error)
{
    ErrorText text = errorText(error);
    if (const QString typed = toType(error); !typed.isEmpty())
        text.next = TypedWords::tr("%1 (%2)", "@info what to do now, what to type for it").arg(text.next, typed);
    return text;
}

} // namespace keeper::cli
