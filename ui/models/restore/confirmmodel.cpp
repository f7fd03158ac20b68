// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/restore/confirmmodel.h"

#include "ui/models/runs/laterrun.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/timetext.h"

#include <QFuture>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// What fits a page; the rest is a number.
constexpr qsizetype MostNames = 5;

QList<ConfirmLine> keptLines(const QList<KeptPart> &kept)
{
    QList<ConfirmLine> lines;
    for (const KeptPart &part : kept)
        lines += {componentTitle(part.component), part.bytes > 0 ? byteText(part.bytes) : QString(),
                  harmless(part.name, 120)};
    return lines;
}

QString namesOf(const QStringList &files)
{
    QStringList names;
    for (const QString &file : files.first(std::min(files.size(), MostNames)))
        names += harmless(file, 60);
    if (files.size() > MostNames)
        names += u"…"_s;
    return names.join(u", "_s);
}

QString moreOrFewer(qint64 rows)
{
    return rows > 0 ? ConfirmModel::tr("%1 more", "@info rows").arg(QLocale().toString(rows))
                    : ConfirmModel::tr("%1 fewer", "@info rows").arg(QLocale().toString(-rows));
}

QString changeText(qint64 more, qint64 written)
{
    QStringList parts;
    if (more != 0)
        parts += moreOrFewer(more);
    if (written != 0)
        parts +=
            ConfirmModel::tr("%1 written", "@info rows: inserted, changed or deleted").arg(QLocale().toString(written));
    return parts.join(ConfirmModel::tr(", ", "@info between parts"));
}

QList<ConfirmLine> changedLines(const ChangesSince &changes)
{
    QStringList tables = changes.rows.keys() + changes.written.keys();
    tables.removeDuplicates();
    const auto weight = [&](const QString &table) {
        return std::pair(std::abs(changes.rows.value(table)), changes.written.value(table));
    };
    std::ranges::stable_sort(tables, std::ranges::greater{}, weight);
    QList<ConfirmLine> lines;
    for (const QString &table : std::as_const(tables)) {
        const QString text = changeText(changes.rows.value(table), changes.written.value(table));
        if (!text.isEmpty())
            lines += {harmless(table, 80), text, {}};
    }
    for (const auto &[component, files] : changes.files.asKeyValueRange()) {
        if (!files.isEmpty())
            lines += {componentTitle(component),
                      ConfirmModel::tr("%Ln newer files", "@info", static_cast<int>(files.size())), namesOf(files)};
    }
    return lines;
}

Result<RunFacts> factsOf(const QString &run, const Result<QList<ServerRun>> &runs)
{
    if (!runs)
        return std::unexpected(runs.error());
    const auto found = std::ranges::find(*runs, run, &ServerRun::run);
    if (found == runs->end())
        return fail(ErrorCode::RunNotFound, {}, {{u"run"_s, run}});
    return RunFacts{.run = *found};
}

/// By whom, so that they can be asked before it is taken out of their hands.
QString begunText(const ServerRun &run)
{
    return ConfirmModel::tr("The run was begun by %1 on %2.", "@info person, time")
        .arg(harmless(run.by, 80), momentText(run.startedAt));
}

} // namespace

ConfirmModel::ConfirmModel(QObject *parent)
    : QObject(parent)
{}

void ConfirmModel::begin(RestoreAction action, const QString &host, Phase phase)
{
    m_look.drop();
    m_action = action;
    m_phase = phase;
    m_isNewHost = false;
    m_host = host;
    m_typed.clear();
    m_lines.clear();
    m_facts.reset();
    m_error.reset();
}

void ConfirmModel::askReplace(const QString &host, const RestoreSource &source, const RestoreTarget &target)
{
    begin(RestoreAction::Restore, host, Phase::Asking);
    m_sentence =
        tr("authentik %1 on %2 (project “%3”) is replaced by the backup of %4, made on %5. What is there now is kept "
           "until you delete it.",
           "@info")
            .arg(harmless(target.survey.deployment.version, 40), harmless(target.survey.hostName, 80),
                 harmless(target.survey.deployment.project, 80), harmless(source.manifest.server.target, 80),
                 momentText(source.manifest.startedAt));
    emit changed();
}

void ConfirmModel::askMake(const QString &host, const RestoreSource &source)
{
    begin(RestoreAction::Restore, host, Phase::Asking);
    m_isNewHost = true;
    m_sentence = tr("authentik %1 is made on %2 from the backup of %3, made on %4, and the backup is restored onto it. "
                    "Nothing there is replaced. If it fails or is cancelled, everything is taken away again.",
                    "@info")
                     .arg(harmless(source.manifest.deployment.version, 40), harmless(host, 80),
                          harmless(source.manifest.server.target, 80), momentText(source.manifest.startedAt));
    emit changed();
}

void ConfirmModel::askAbout(const std::shared_ptr<Session> &session,
                            RestoreAction action,
                            const QString &host,
                            const Deployment &deployment,
                            const QString &run,
                            const QList<KeptPart> &kept)
{
    begin(action, host, Phase::Looking);
    if (action == RestoreAction::Release) {
        m_lines = keptLines(kept);
        m_sentence =
            tr("authentik stays as it is now. The other state, which was kept for the undo, is deleted from the "
               "server for good: after this the restore can't be undone any more.",
               "@info");
    } else if (action == RestoreAction::Resume) {
        m_sentence =
            tr("The server sees for itself how far it came, and finishes the restore or undoes it; then authentik "
               "runs again. Nobody else must be at work on it: the lock of this run is taken over.",
               "@info");
    } else {
        m_sentence =
            tr("authentik is stopped for a few seconds, and then runs on the other state. What was written since the "
               "last swap is not in that one; it stays with the present state, which is kept too.",
               "@info");
    }
    emit changed();
    if (!session) {
        take(fail(ErrorCode::ConnectionLost));
        return;
    }
    if (action != RestoreAction::Resume) {
        m_look.hear(session->lookAtRun(deployment, run, m_look.begin()), this, &ConfirmModel::take);
        return;
    }
    // Not even the database need be there for it: in the middle of a swap it has another name, if it runs at all.
    // Nor authentik itself, where it was only being made.
    const std::stop_token stop = m_look.begin();
    m_look.hear(deployment.project.isEmpty() ? session->listNewHostRuns(stop) : session->listRuns(deployment, stop),
                this, [this, run](const Result<QList<ServerRun>> &runs) { take(factsOf(run, runs)); });
}

void ConfirmModel::take(const Result<RunFacts> &facts)
{
    m_phase = Phase::Failed;
    if (!facts) {
        m_error = facts.error();
    } else if (!laterActions(facts->run).contains(m_action)) {
        // Somebody else did something with it since it was listed: an undo would re-apply it.
        m_error = Error{.code = ErrorCode::ServerChanged,
                        .detail = u"run %1 is %2 now"_s.arg(facts->run.run, nameOf(facts->run.state))};
    } else {
        m_phase = Phase::Asking;
        m_facts = *facts;
        if (m_action == RestoreAction::Undo || m_action == RestoreAction::Redo)
            m_lines = changedLines(facts->changes);
        else if (m_action == RestoreAction::Release && m_lines.isEmpty())
            m_lines = keptLines(keptParts(facts->run));
    }
    emit changed();
}

void ConfirmModel::setTyped(const QString &typed)
{
    m_typed = typed.trimmed();
    emit changed();
}

QString ConfirmModel::title() const
{
    return (m_isNewHost ? tr("Make authentik on %1?", "@title") : wordsOf(m_action).question).arg(harmless(m_host, 80));
}

QString ConfirmModel::linesTitle() const
{
    if (m_action == RestoreAction::Restore)
        return {};
    if (m_phase == Phase::Looking)
        return tr("Looking at the server…", "@status");
    if (m_phase == Phase::Failed)
        return {};
    if (m_action == RestoreAction::Resume)
        return begunText(m_facts->run);
    if (m_action == RestoreAction::Release)
        return tr("What is deleted:", "@label");
    return m_lines.isEmpty() ? tr("Nothing was written since the last swap.", "@info")
                             : tr("Written since the last swap:", "@label");
}

QString ConfirmModel::verb() const
{
    return (m_isNewHost ? tr("&Restore onto %1", "@action") : wordsOf(m_action).yes).arg(harmless(m_host, 40));
}

QString ConfirmModel::problem() const
{
    // Not while it may still become right.
    if (m_typed.isEmpty() || m_host.startsWith(m_typed))
        return {};
    return tr("That is not the name of this server.", "@info validation");
}

bool ConfirmModel::isReady() const
{
    return m_phase == Phase::Asking && (!needsName() || (!m_host.isEmpty() && m_typed == m_host));
}

} // namespace keeper
