// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/restore/restorereport.h"

#include "core/base/localfile.h"
#include "core/base/redactor.h"
#include "ui/models/htmlpage.h"
#include "ui/models/restore/restoreresult.h"
#include "ui/words/amounttext.h"
#include "ui/words/checktext.h"
#include "ui/words/displaytext.h"
#include "ui/words/steptext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSaveFile>
#include <QSysInfo>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RestoreReport)
};

// The same zone on screen and in the report, and UTC beside it: two people rarely share a zone.
QString timeText(const QDateTime &time)
{
    if (!time.isValid())
        return u"–"_s;
    return u"%1 (%2)"_s.arg(QLocale().toString(time.toLocalTime(), QLocale::LongFormat),
                            time.toUTC().toString(Qt::ISODate));
}

QString programText()
{
    return u"Authentik Keeper %1"_s.arg(QStringLiteral(KEEPER_VERSION));
}

void addWho(HtmlPage &page, const RestoreRecord &record)
{
    const Survey &survey = record.target.survey;
    const Manifest &manifest = record.source.manifest;
    const QString host = survey.port == 22 ? survey.target : u"%1:%2"_s.arg(survey.target).arg(survey.port);
    page.heading(Words::tr("Who, what, where", "@title"));
    page.beginTable({});
    page.row({Words::tr("What was done", "@label"), wordsOf(record.action).noun});
    page.row({Words::tr("Run", "@label"), record.outcome.run});
    page.row({Words::tr("By", "@label"), record.by});
    if (!record.loggedIn.isEmpty())
        page.row({Words::tr("Logged in as", "@label"), record.loggedIn});
    page.row({Words::tr("Begun", "@label"), timeText(record.outcome.report.startedAt)});
    page.row({Words::tr("Ended", "@label"), timeText(record.outcome.report.finishedAt)});
    page.row(
        {Words::tr("Server", "@label"), survey.hostName.isEmpty() ? host : u"%1 (%2)"_s.arg(host, survey.hostName)});
    page.row({Words::tr("Its host key", "@label"), u"%1 %2"_s.arg(survey.hostKey.type, survey.hostKey.sha256())});
    if (!survey.deployment.version.isEmpty()) // none was there, and it failed before one was made
        page.row(
            {Words::tr("authentik there", "@label"), Words::tr("%1, project “%2”", "@info version, project")
                                                         .arg(survey.deployment.version, survey.deployment.project)});
    page.row({Words::tr("Backup", "@label"), record.source.set.address()});
    page.row({Words::tr("Made", "@label"), timeText(manifest.startedAt)});
    // Of a run that began on another workstation, its record on the server does not say.
    if (!manifest.server.target.isEmpty())
        page.row({Words::tr("From", "@label"), Words::tr("authentik %1 on %2", "@info version, server")
                                                   .arg(manifest.deployment.version, manifest.server.target)});
    page.row({Words::tr("Program", "@label"), programText()});
    page.endTable();
}

void beginSteps(HtmlPage &page)
{
    page.heading(Words::tr("Steps", "@title"));
    page.beginTable({Words::tr("Step", "@title:column"), Words::tr("State", "@title:column"),
                     Words::tr("Duration", "@title:column")});
}

void addSteps(HtmlPage &page, const QList<StepReport> &steps)
{
    beginSteps(page);
    for (const StepReport &step : steps) {
        const bool ran = step.state == StepState::Done || step.state == StepState::Failed;
        page.row({stepTitle(step.id), stateWord(step.state), ran ? durationText(step.milliseconds) : QString()});
    }
    page.endTable();
}

void addCommands(HtmlPage &page, const QStringList &commands)
{
    if (commands.isEmpty())
        return;
    page.heading(Words::tr("To be run by a person", "@title"));
    page.code(commands.join(u'\n'));
}

void addEnd(HtmlPage &page, const RestoreRecord &record, const RestoreResultText &text)
{
    if (!text.health.isEmpty()) {
        page.heading(Words::tr("Proof", "@title"));
        page.beginTable({Words::tr("What", "@title:column"), Words::tr("State", "@title:column"),
                         Words::tr("Detail", "@title:column")});
        for (const HealthLine &line : text.health)
            page.row({line.title, line.word, line.detail});
        page.endTable();
    }
    if (!text.downtime.isEmpty()) {
        page.heading(Words::tr("Downtime", "@title"));
        page.paragraph(text.downtime);
    }
    if (!text.kept.isEmpty()) {
        page.heading(Words::tr("Kept for undo", "@title"));
        page.beginTable({});
        for (const KeptLine &line : text.kept)
            page.row({line.title, line.size, line.name});
        page.endTable();
    }
    QStringList warnings = text.notes;
    for (const Check &check : record.checks) {
        const CheckText words = checkText(check);
        if (check.state != CheckState::Green)
            warnings += u"%1: %2 %3"_s.arg(words.title, words.what, words.why);
    }
    if (!warnings.isEmpty()) {
        page.heading(Words::tr("Warnings", "@title"));
        page.list(warnings);
    }
    addCommands(page, text.commands);
}

} // namespace

QString whoIsHere()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return Words::tr("%1 on %2", "@info person, computer").arg(user, QSysInfo::machineHostName());
}

QString restoreReport(const RestoreRecord &record)
{
    const RestoreResultText text = restoreResultText(record.action, record.outcome);
    HtmlPage page(u"%1 – %2"_s.arg(text.heading, record.target.survey.target), QLocale().bcp47Name());
    for (const QString &sentence : {text.what, text.why, text.next})
        page.paragraph(sentence);
    addWho(page, record);
    addEnd(page, record, text);
    addSteps(page, record.outcome.report.steps);
    page.heading(Words::tr("Everything that was run and said", "@title"));
    page.code(text.details);
    return page.finished();
}

QString pastRunReport(const QString &server, const PastRun &run, const PastRunText &text)
{
    HtmlPage page(u"%1 – %2"_s.arg(text.heading, server), QLocale().bcp47Name());
    for (const QString &sentence : {text.what, text.why, text.next})
        page.paragraph(sentence);
    page.heading(Words::tr("Who, what, where", "@title"));
    page.beginTable({});
    page.row({Words::tr("What was done", "@label"), activityTitle(run.kind)});
    page.row({Words::tr("Run", "@label"), run.run});
    page.row({Words::tr("Begun", "@label"), timeText(run.startedAt)});
    page.row({Words::tr("Ended", "@label"), timeText(run.finishedAt)});
    page.row({Words::tr("Server", "@label"), server});
    page.row({Words::tr("Program", "@label"), programText()});
    page.endTable();
    addCommands(page, text.commands);
    beginSteps(page);
    for (const PastStepLine &step : text.steps)
        page.row({step.title, step.word, step.lasted});
    page.endTable();
    page.heading(Words::tr("Its journal", "@title"));
    page.code(text.log);
    return page.finished();
}

Result<> saveReport(const QString &path, const QString &report)
{
    QSaveFile file(path);
    // It names hosts and paths: nobody else's business.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(report.toUtf8()) < 0 || !file.commit())
        return std::unexpected(fileError(path, errno));
    return {};
}

} // namespace keeper
