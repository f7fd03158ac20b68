// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/setsmodel.h"

#include "core/backupset/verdict.h"
#include "ui/models/localpath.h"
#include "ui/models/server/serversets.h"
#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/errortext.h"

#include <QDir>
#include <QFuture>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

StepState stateOf(const CatalogueSet &set)
{
    if (!set.manifest)
        return StepState::Failed;
    return isAsAsked(verdictOn(*set.manifest)) ? StepState::Done : StepState::Skipped;
}

QDateTime timeOf(const CatalogueSet &set)
{
    return set.manifest ? set.manifest->startedAt : set.time;
}

} // namespace

SetsModel::SetsModel(Library &library, QObject *parent)
    : QAbstractTableModel(parent)
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
    ++m_attempt;
    beginResetModel();
    m_sets.clear();
    m_unfinished = 0;
    m_chosen = -1;
    m_error.reset();
    m_reading = !m_folder.isEmpty();
    endResetModel();
    emit changed();
    if (!m_reading)
        return;
    m_library.readSets(m_folder).then(this, [this, attempt = m_attempt](const Result<Catalogue> &catalogue) {
        if (attempt == m_attempt)
            take(catalogue);
    });
}

void SetsModel::take(const Result<Catalogue> &catalogue)
{
    beginResetModel();
    m_reading = false;
    if (catalogue) {
        m_sets = catalogue->sets;
        std::ranges::stable_sort(m_sets, std::ranges::greater{}, timeOf);
        m_unfinished = catalogue->unfinished.size();
        m_chosen = best();
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

void SetsModel::choose(int row)
{
    const int chosen = row < m_sets.size() ? row : -1;
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    emit changed();
}

std::optional<CatalogueSet> SetsModel::chosenSet() const
{
    if (m_chosen < 0 || !m_sets.at(m_chosen).manifest)
        return std::nullopt;
    return m_sets.at(m_chosen);
}

std::optional<CatalogueSet> SetsModel::folderAsSet() const
{
    return isSet() && m_sets.first().manifest ? std::optional(m_sets.first()) : std::nullopt;
}

std::optional<Error> SetsModel::problem() const
{
    return m_chosen < 0 ? std::nullopt : m_sets.at(m_chosen).error;
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

QString SetsModel::text(const CatalogueSet &set, int column) const
{
    switch (column) {
    case DateColumn:
        return QLocale().toString(timeOf(set).toLocalTime(), QLocale::ShortFormat);
    case ServerColumn:
        return harmless(set.manifest ? set.manifest->server.target : set.server, 60);
    case VersionColumn:
        return set.manifest ? harmless(set.manifest->deployment.version, 40) : QString();
    case SizeColumn:
        return byteText(set.bytes);
    case StateColumn:
        if (!set.manifest)
            return tr("Can't be read", "@status set");
        return isAsAsked(verdictOn(*set.manifest)) ? tr("Complete", "@status set") : tr("Incomplete", "@status set");
    default:
        return {};
    }
}

int SetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sets.size());
}

int SetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CatalogueSet &set = m_sets.at(index.row());
    if (role == SetStateRole)
        return static_cast<int>(stateOf(set));
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return text(set, index.column());
    if (role == Qt::ToolTipRole && index.column() == ServerColumn)
        return toolTipText({text(set, ServerColumn)});
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList words;
    for (int column = 0; column < ColumnCount; ++column)
        words += text(set, column);
    return words.join(u", "_s);
}

QVariant SetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return tr("Made", "@title:column");
    case ServerColumn:
        return tr("Server", "@title:column");
    case VersionColumn:
        return tr("authentik", "@title:column");
    case SizeColumn:
        return tr("Size", "@title:column");
    case StateColumn:
        return tr("State", "@title:column");
    default:
        return {};
    }
}

} // namespace keeper
