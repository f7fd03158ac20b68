// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"

#include "app/cli/terminal/console.h"
#include "app/cli/terminal/typedtext.h"
#include "core/base/redactor.h"
#include "ui/words/warningtext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

int exitOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return exits::Usage;
    case ErrorCode::Cancelled:
        return exits::Cancelled;
    case ErrorCode::HostKeyUnknown:
    case ErrorCode::HostKeyChanged:
    case ErrorCode::HostKeyRevoked:
        return exits::HostKey;
    case ErrorCode::LoginFailed:
    case ErrorCode::KeyUnreadable:
    case ErrorCode::SecretNeeded:
        return exits::LogIn;
    case ErrorCode::DestinationMissing:
    case ErrorCode::DestinationNotWritable:
    case ErrorCode::SeveralDeployments:
    case ErrorCode::SetBusy:
    case ErrorCode::SetForeign:
    case ErrorCode::SetNewer:
    case ErrorCode::PreflightBlocked:
    case ErrorCode::ConfirmationMissing:
    case ErrorCode::ServerBusy:
    case ErrorCode::ServerChanged:
    case ErrorCode::ConfigurationRefused:
    case ErrorCode::RunForeign:
        return exits::Refused;
    case ErrorCode::RestoredDiffers:
    case ErrorCode::SwapFailed:
    case ErrorCode::ProofFailed:
        return exits::Undone;
    case ErrorCode::SwapUnfinished:
        return exits::NeedsPerson;
    default:
        return exits::Failed;
    }
}

QString resultOf(int exit)
{
    switch (exit) {
    case exits::Complete:
        return u"complete"_s;
    case exits::Incomplete:
        return u"incomplete"_s;
    case exits::Cancelled:
        return u"cancelled"_s;
    case exits::Usage:
    case exits::HostKey:
    case exits::Refused:
        return u"refused"_s;
    default:
        return u"failed"_s;
    }
}

QJsonObject errorJson(const Error &error, const ErrorText &words)
{
    return {{u"code"_s, nameOf(error.code)},
            {u"message"_s, words.what},
            {u"why"_s, words.why},
            {u"next"_s, words.next},
            {u"detail"_s, Redactor::redact(error.detail)}};
}

} // namespace

Answer succeeded(const QJsonObject &fields, const QString &text)
{
    return {.fields = fields, .text = text};
}

Answer failedWith(const Error &error)
{
    return {.exit = exitOf(error.code), .error = error};
}

Answer refusedWith(const Error &error)
{
    Answer answer = failedWith(error);
    if (!error.isCancelled())
        answer.exit = exits::Refused;
    return answer;
}

QJsonObject toJson(const Answer &answer, double seconds)
{
    QJsonObject object = answer.fields;
    if (!object.contains(u"result"_s))
        object[u"result"_s] = resultOf(answer.exit);
    object[u"exit"_s] = answer.exit;
    if (answer.error)
        object[u"error"_s] = errorJson(*answer.error, answer.words.value_or(typedText(*answer.error)));
    QJsonArray warnings;
    for (const Warning &warning : answer.warnings)
        warnings += keeper::toJson(warning);
    object[u"warnings"_s] = warnings;
    object[u"seconds"_s] = std::round(seconds * 10) / 10;
    return object;
}

int print(const Answer &answer, Console &console, bool asJson, double seconds)
{
    if (asJson) {
        console.result(QString::fromUtf8(QJsonDocument(toJson(answer, seconds)).toJson(QJsonDocument::Compact)));
        return answer.exit;
    }
    for (const Warning &warning : answer.warnings)
        console.problem(warningText(warning));
    if (answer.error && !answer.error->isCancelled()) {
        const ErrorText words = answer.words.value_or(typedText(*answer.error));
        for (const QString &line : {words.what, words.why, words.next}) {
            if (!line.isEmpty())
                console.problem(line);
        }
        if (!answer.error->detail.isEmpty())
            console.note(u"  ("_s + answer.error->detail + u')');
    }
    if (!answer.text.isEmpty())
        console.result(answer.text);
    return answer.exit;
}

} // namespace keeper::cli
