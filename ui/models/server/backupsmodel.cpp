// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/backupsmodel.h"

#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/timetext.h"

#include <QFileInfo>
#include <QFuture>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qsizetype MostFindings = 4; // more are under Details

} // namespace

BackupsModel::BackupsModel(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_check(library)
{
    m_rows.setSourceModel(&m_catalogue);
    connect(&m_check, &CheckSetModel::changed, this, &BackupsModel::onCheck);
    connect(&m_check, &CheckSetModel::progressed, this, &BackupsModel::progressed);
}

void BackupsModel::setSets(const QList<CatalogueSet> &newestFirst,
                           const QList<UnfinishedSet> &unfinished,
                           const QList<Verification> &verifications)
{
    const int before = rowOf(m_chosen);
    m_read = true;
    m_error.reset();
    m_catalogue.setSets(newestFirst, unfinished, verifications);
    m_history = sizeHistory(newestFirst);
    keepChoice(before);
    emit chosenChanged(); // the view lost it with the reset
    emit changed();
}

int BackupsModel::rowOf(const QString &path) const
{
    return m_rows.mapFromSource(m_catalogue.index(m_catalogue.rowOf(path), 0)).row();
}

void BackupsModel::keepChoice(int before)
{
    // What is not shown can't be chosen. A set that is gone hands the choice to the one that takes its place.
    if (rowOf(m_chosen) >= 0)
        return;
    const int last = m_rows.rowCount() - 1;
    const auto path = [this](int row) { return m_rows.index(row, 0).data(CatalogueModel::PathRole).toString(); };
    int row = std::max(0, before);
    while (before < 0 && row < last && m_catalogue.entry(path(row))->unfinished)
        ++row; // there is little to do with those
    choose(path(std::min(row, last)));
}

void BackupsModel::setError(const Error &error)
{
    setSets({}, {}, {});
    m_error = error;
    emit changed();
}

void BackupsModel::setFilter(const QString &typed)
{
    m_rows.setWords(typed);
    keepChoice(-1);
    emit changed();
}

QString BackupsModel::note() const
{
    const int all = m_catalogue.rowCount();
    if (all == 0)
        return {};
    if (m_rows.isFiltering())
        //: %1 is the number of those that are shown
        return tr("%1 of %Ln backups", "@info", all).arg(QLocale().toString(m_rows.rowCount()));
    const auto unfinished = std::ranges::count_if(m_catalogue.entries(), &CatalogueEntry::unfinished);
    QString note = tr("%Ln backups", "@info", all - static_cast<int>(unfinished));
    if (unfinished > 0)
        note += u" · "_s + tr("%Ln unfinished", "@info", static_cast<int>(unfinished));
    return note;
}

QString BackupsModel::empty() const
{
    if (m_error)
        return {};
    if (!m_read)
        return tr("Reading the folder…", "@status");
    if (m_catalogue.rowCount() == 0)
        return tr("There is no backup of this server yet. “Back Up Now…” on the page “Overview” makes the first "
                  "one; a backup from elsewhere can be dropped here to restore it.",
                  "@info");
    if (m_rows.rowCount() == 0)
        return tr("No backup matches the filter.", "@info");
    return {};
}

void BackupsModel::choose(const QString &path)
{
    if (path == m_chosen)
        return;
    m_chosen = path;
    if (!isBusy())
        m_message.reset(); // its result stands in the table
    emit chosenChanged();
    emit changed();
}

void BackupsModel::verify()
{
    if (!mayVerify())
        return;
    startCheck(entry()->set);
}

bool BackupsModel::mayReceive(const QString &path) const
{
    return !isBusy() && QFileInfo(path + u"/manifest.json"_s).isFile();
}

void BackupsModel::receive(const QString &path)
{
    if (isBusy())
        return;
    if (const QString known = QFileInfo(path).canonicalFilePath(); m_catalogue.entry(known)) {
        choose(known);
        if (mayRestore())
            emit restoreWanted(known);
        return;
    }
    setWork(Work::Reading);
    m_library.readSets(path).then(this, [this, path](const Result<Catalogue> &read) {
        if (read && read->sets.size() == 1) {
            setWork(Work::None);
            emit restoreWanted(read->sets.first().path); // the way there verifies it
        } else {
            tell(read ? fail(ErrorCode::SetForeign, {}, {{u"path"_s, path}}).error() : read.error(), path);
        }
    });
}

void BackupsModel::cancel()
{
    if (!isVerifying())
        return;
    setWork(Work::None); // first, so that what the stop tells is no result
    m_check.stop();
}

void BackupsModel::startCheck(const CatalogueSet &set)
{
    m_checked = set;
    m_message.reset();
    setWork(Work::Verifying);
    m_check.start(set);
}

void BackupsModel::onCheck()
{
    const CheckSetModel::Phase phase = m_check.phase();
    if (isVerifying() && phase != CheckSetModel::Phase::Checking && phase != CheckSetModel::Phase::Idle)
        endCheck();
}

void BackupsModel::endCheck()
{
    m_message = verdict();
    if (m_checked.manifest && m_check.phase() != CheckSetModel::Phase::Failed)
        m_catalogue.noteVerification({.set = m_checked.path,
                                      .run = m_checked.manifest->run,
                                      .result = nameOf(m_check.report().condition),
                                      .time = QDateTime::currentDateTimeUtc()});
    setWork(Work::None);
    emit stale();
}

BackupsMessage BackupsModel::verdict() const
{
    using Phase = CheckSetModel::Phase;
    if (m_check.phase() == Phase::Failed)
        return {.error = m_check.error(), .folder = m_checked.path};
    BackupsMessage message{.text = {.what = m_check.condition()}};
    if (m_check.phase() == Phase::Good) {
        message.state = StepState::Done;
    } else if (m_check.phase() == Phase::Incomplete) {
        message.state = StepState::Skipped;
        message.text.next = tr("What is there can be restored.", "@info next");
    } else {
        message.text.next = tr("Don't restore from it. Make a new backup, and check the disk.", "@info next");
    }
    const QStringList findings = m_check.findings();
    QStringList why{tr("Backup of %1, in %2", "@info date, folder")
                        .arg(momentText(m_checked.manifest ? m_checked.manifest->startedAt : m_checked.time),
                             harmless(m_checked.path, 120))};
    why += findings.first(std::min(findings.size(), MostFindings));
    if (findings.size() > MostFindings) {
        why += tr("And %Ln more", "@info findings", static_cast<int>(findings.size() - MostFindings));
        message.raw = findings.join(u'\n');
    }
    message.text.why = why.join(u'\n');
    return message;
}

bool BackupsModel::isLastGood(const CatalogueEntry &wanted) const
{
    const auto isGood = [](const CatalogueEntry &entry) { return entry.state() == StepState::Done; };
    return isGood(wanted) && std::ranges::count_if(m_catalogue.entries(), isGood) == 1;
}

std::optional<Deletion> BackupsModel::deletion() const
{
    if (!mayDelete())
        return std::nullopt;
    const CatalogueEntry &wanted = *entry();
    const QString made = momentText(wanted.time());
    const QString server = m_server.isEmpty() ? harmless(wanted.set.server, 60) : m_server;
    Deletion deletion{.path = wanted.set.path};
    QStringList warning;
    if (wanted.unfinished) {
        deletion.question = tr("Delete the unfinished backup of %1, made on %2?", "@info question").arg(server, made);
    } else {
        deletion.question = tr("Delete the backup of %1, made on %2?", "@info question").arg(server, made);
        if (isLastGood(wanted))
            warning += tr("It is the only good backup of this server.", "@info");
    }
    warning += wanted.unfinished
                   ? tr("The folder %1 is deleted for good.", "@info folder").arg(harmless(wanted.set.path, 160))
                   : tr("The folder %1 with %2 is deleted for good.", "@info folder, size")
                         .arg(harmless(wanted.set.path, 160), byteText(wanted.set.bytes));
    deletion.warning = warning.join(u' ');
    return deletion;
}

void BackupsModel::remove(const QString &path)
{
    if (isBusy())
        return;
    m_message.reset();
    setWork(Work::Removing);
    m_library.removeSet(path).then(this, [this, path](const Result<> &removed) {
        if (removed)
            setWork(Work::None);
        else
            tell(removed.error(), path);
        emit stale();
    });
}

QString BackupsModel::activity() const
{
    switch (m_work) {
    case Work::Reading:
        return tr("Reading the folder…", "@status");
    case Work::Verifying:
        return tr("Verifying the backup of %1: %2", "@status date, amount")
            .arg(momentText(m_checked.manifest ? m_checked.manifest->startedAt : m_checked.time), m_check.overview());
    case Work::Removing:
        return tr("Deleting…", "@status");
    case Work::None:
        break;
    }
    return {};
}

void BackupsModel::setWork(Work work)
{
    m_work = work;
    emit changed();
}

void BackupsModel::tell(const Error &error, const QString &folder)
{
    m_message = BackupsMessage{.error = error, .folder = folder};
    setWork(Work::None);
}

} // namespace keeper
