// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/setsmodel.h"

#include "core/backupset/verdict.h"
#include "ui/models/folderfacts.h"
#include "ui/models/server/serversets.h"
#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/errortext.h"
#include "ui/words/timetext.h"
#include "ui/words/verdicttext.h"

#include <QDir>
#include <QFuture>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

StepState stateOf(const CatalogueSet &set)
{
    if (!set.manifest)
        return StepState::Failed;
    const bool isGood = verdictOn(*set.manifest) == Verdict::Complete && !isDoubtful(*set.manifest);
    return isGood ? StepState::Done : StepState::Skipped;
}

} // namespace

SetsModel::SetsModel(Library &library, QObject *parent)
    : TableModel({tr("Made", "@title:column"), tr("Server", "@title:column"), tr("authentik", "@title:column"),
                  tr("Size", "@title:column"), tr("State", "@title:column")},
                 {SizeColumn},
                 parent)
    , m_library(library)
{}

void SetsModel::setFolder(const QString &folder)
{
    const QString full = fullPath(folder);
    if (full == m_folder)
        return;
    m_folder = full;
    reload();
}

void SetsModel::reload()
{
    m_answer.drop();
    beginResetModel();
    m_sets.clear();
    m_unfinished = 0;
    setChosen(-1);
    m_error.reset();
    m_reading = !m_folder.isEmpty();
    endResetModel();
    emit changed();
    if (!m_reading)
        return;
    m_answer.hear(m_library.readSets(m_folder), this, &SetsModel::take);
}

void SetsModel::take(const Result<Catalogue> &catalogue)
{
    beginResetModel();
    m_reading = false;
    if (catalogue) {
        m_sets = catalogue->sets;
        std::ranges::stable_sort(m_sets, std::ranges::greater{}, timeOf);
        m_unfinished = catalogue->unfinished.size();
        setChosen(best());
    } else {
        m_error = catalogue.error();
    }
    endResetModel();
    emit changed();
}

bool SetsModel::isSet() const
{
    const auto place = [](const QString &path) { return QDir(path).absolutePath(); }; // "sets/one/" is "sets/one"
    return m_sets.size() == 1 && place(m_sets.first().path) == place(m_folder);
}

/// The newest complete one of the server is what people come for. Another server's is never chosen for them, unless it
/// is the only one that was asked for; one that was named is, whatever its state.
int SetsModel::best() const
{
    if (isSet())
        return 0;
    const auto isGood = [this](const CatalogueSet &set) {
        const bool isMeant = m_address.isEmpty() || m_sets.size() == 1 || isOf(set, {.address = m_address});
        return isMeant && stateOf(set) == StepState::Done;
    };
    const auto found = std::ranges::find_if(m_sets, isGood);
    return found == m_sets.end() ? -1 : static_cast<int>(found - m_sets.begin());
}

std::optional<CatalogueSet> SetsModel::chosenSet() const
{
    if (chosen() < 0 || !m_sets.at(chosen()).manifest)
        return std::nullopt;
    return m_sets.at(chosen());
}

std::optional<CatalogueSet> SetsModel::folderAsSet() const
{
    return isSet() && m_sets.first().manifest ? std::optional(m_sets.first()) : std::nullopt;
}

std::optional<Error> SetsModel::problem() const
{
    return chosen() < 0 ? std::nullopt : m_sets.at(chosen()).error;
}

QString SetsModel::note() const
{
    if (m_folder.isEmpty() || m_error)
        return {};
    if (m_reading)
        return tr("Reading the folder…", "@status");
    if (m_sets.isEmpty() && m_unfinished == 0)
        return tr("There is no backup in this folder.", "@info");
    QString note = tr("%Ln backups", "@info", static_cast<int>(m_sets.size()));
    if (m_unfinished > 0)
        note += u" · "_s + tr("%Ln unfinished, which can't be restored", "@info", static_cast<int>(m_unfinished));
    return note;
}

QString SetsModel::text(int row, int column) const
{
    const CatalogueSet &set = m_sets.at(row);
    switch (column) {
    case DateColumn:
        return momentText(timeOf(set));
    case ServerColumn:
        return harmless(set.manifest ? set.manifest->server.target : set.server, 60);
    case VersionColumn:
        return set.manifest ? harmless(set.manifest->deployment.version, 40) : QString();
    case SizeColumn:
        return byteText(set.bytes);
    default:
        if (!set.manifest)
            return tr("Can't be read", "@status set");
        return setWord(*set.manifest);
    }
}

QVariant SetsModel::special(int row, int column, int role) const
{
    if (role == SetStateRole)
        return static_cast<int>(stateOf(m_sets.at(row)));
    return role == Qt::ToolTipRole && column == ServerColumn ? toolTipText({text(row, column)}) : QVariant();
}

} // namespace keeper
