// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/confirm.h"

#include "app/cli/terminal/terminalquestions.h"
#include "core/ssh/config/sshconfig.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Confirm)
};

} // namespace

Result<> confirm(const CommandLine &line, TerminalQuestions &questions, const QString &question, std::stop_token stop)
{
    const Result<Target> target = Target::parse(line.target);
    if (!target)
        return std::unexpected(target.error());
    const auto missing = [&target] { return fail(ErrorCode::ConfirmationMissing, {}, {{u"host"_s, target->host}}); };
    if (!line.yesOverwrite.isEmpty())
        return line.yesOverwrite == target->host ? Result<>() : missing();
    const auto typed = questions.askLine(
        question + u'\n' + Words::tr("Type the name of the host (%1) to go on: ", "@info question").arg(target->host),
        true, stop);
    if (stop.stop_requested())
        return cancelled();
    return typed && QString::fromUtf8(*typed).trimmed() == target->host ? Result<>() : missing();
}

} // namespace keeper::cli
