// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/partsmodel.h"

#include "core/backup/planbackup.h"
#include "ui/models/amounttext.h"
#include "ui/models/displaytext.h"
#include "ui/models/steptext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

void PartsModel::setSurvey(const Survey &survey)
{
    beginResetModel();
    m_parts = {databasePart(survey), redisPart(survey)};
    for (const DirectoryFacts &facts : survey.directories)
        m_parts += directoryPart(facts);
    m_parts += configurationPart(survey);
    for (Part &part : m_parts) {
        part.ticked = part.there;
        if (part.sized)
            part.bytes = expectedBytes(part.component, survey).value_or(0);
    }
    endResetModel();
    emit ticksChanged();
}

PartsModel::Part PartsModel::databasePart(const Survey &survey)
{
    const DatabaseFacts &facts = survey.database;
    return {.component = u"database"_s,
            .there = true,
            .sized = true,
            .estimated = true,
            .found = tr("PostgreSQL %1, “%2”", "@info found")
                         .arg(harmless(facts.serverVersionText.section(u' ', 0, 0)), harmless(facts.name))};
}

PartsModel::Part PartsModel::redisPart(const Survey &survey)
{
    Part part{.component = u"redis"_s, .there = survey.deployment.redisAccess.has_value(), .found = {}};
    if (survey.redis) {
        part.sized = true;
        part.estimated = true;
        //: %1 is a version
        part.found = tr("Redis %1, %Ln keys", "@info found", static_cast<int>(survey.redis->keys))
                         .arg(harmless(survey.redis->version));
    } else if (part.there) {
        part.found = tr("Could not be looked at", "@info found");
    } else {
        part.found = tr("Not used by authentik %1", "@info found").arg(harmless(survey.deployment.version));
    }
    return part;
}

PartsModel::Part PartsModel::directoryPart(const DirectoryFacts &facts)
{
    Part part{.component = facts.component,
              .there = facts.state == DirectoryState::Found || facts.state == DirectoryState::Unreadable,
              .found = {}};
    switch (facts.state) {
    case DirectoryState::Found:
        part.sized = true;
        part.estimated = facts.estimated;
        part.found = tr("%Ln entries in %1", "@info found", static_cast<int>(facts.entries))
                         .arg(harmless(QString::fromUtf8(facts.path), 60));
        break;
    case DirectoryState::Empty:
        part.found = tr("Empty", "@info found");
        break;
    case DirectoryState::Absent:
        part.found = tr("Not mounted in this installation", "@info found");
        break;
    case DirectoryState::External:
        part.found = tr("Kept in the S3 bucket “%1”; save it there", "@info found")
                         .arg(harmless(facts.store ? facts.store->bucket : QString(), 60));
        break;
    case DirectoryState::Unreadable:
        part.found = tr("Can't be read: %1", "@info found").arg(harmless(facts.detail, 120));
        break;
    }
    return part;
}

PartsModel::Part PartsModel::configurationPart(const Survey &survey)
{
    const auto count = static_cast<int>(survey.configurationFiles.size());
    return {.component = u"configuration"_s,
            .there = count > 0,
            .sized = count > 0,
            .found = count > 0 ? tr("%Ln files: Compose, .env", "@info found", count)
                               : tr("No file of it can be read", "@info found")};
}

QString PartsModel::sizeText(const Part &part)
{
    if (!part.sized)
        return {};
    return part.estimated ? tr("about %1", "@label size").arg(byteText(part.bytes)) : byteText(part.bytes);
}

QStringList PartsModel::skipped() const
{
    QStringList names;
    for (const Part &part : m_parts) {
        if (part.there && !part.ticked)
            names += part.component;
    }
    return names;
}

qint64 PartsModel::tickedBytes() const
{
    qint64 bytes = 0;
    for (const Part &part : m_parts)
        bytes += part.ticked ? part.bytes : 0;
    return bytes;
}

bool PartsModel::isAnyTicked() const
{
    return std::ranges::any_of(m_parts, &Part::ticked);
}

bool PartsModel::isTicked(const QString &component) const
{
    const auto part = std::ranges::find(m_parts, component, &Part::component);
    return part != m_parts.end() && part->ticked;
}

void PartsModel::setTicked(const QString &component, bool ticked)
{
    const auto part = std::ranges::find(m_parts, component, &Part::component);
    if (part == m_parts.end() || !part->there || part->ticked == ticked)
        return;
    part->ticked = ticked;
    const QModelIndex changed = index(static_cast<int>(part - m_parts.begin()), PartColumn);
    emit dataChanged(changed, changed, {Qt::CheckStateRole});
    emit ticksChanged();
}

int PartsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

int PartsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Part &part = m_parts.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == PartColumn && part.there)
        return part.ticked ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return u"%1, %2, %3"_s.arg(componentTitle(part.component), part.found, sizeText(part));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case PartColumn:
        return componentTitle(part.component);
    case FoundColumn:
        return part.found;
    case SizeColumn:
        return sizeText(part);
    default:
        return {};
    }
}

bool PartsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        !m_parts.at(index.row()).there)
        return false;
    setTicked(m_parts.at(index.row()).component, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags PartsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    // What is not there stays readable, since its reason is; it only has no tick.
    const bool tickable = m_parts.at(index.row()).there && index.column() == PartColumn;
    return tickable ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant PartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PartColumn:
        return tr("Part", "@title:column");
    case FoundColumn:
        return tr("What was found", "@title:column");
    case SizeColumn:
        return tr("Size", "@title:column");
    default:
        return {};
    }
}

} // namespace keeper
