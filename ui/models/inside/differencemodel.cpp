// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/differencemodel.h"

#include "ui/models/resulttext.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr quintptr SectionItself = 0; // rows of a section have its number, from 1

template <typename T>
Difference kindOf(const std::optional<T> &before, const std::optional<T> &after)
{
    if (!before)
        return Difference::New;
    return after ? Difference::Changed : Difference::Gone;
}

QString numberText(const std::optional<qint64> &number)
{
    return number ? QLocale().toString(*number) : QString();
}

QString sizeText(const std::optional<qint64> &bytes)
{
    return bytes ? byteText(*bytes) : QString();
}

QString stateText(const std::optional<ComponentState> &state)
{
    return state ? partWord(*state) : QString();
}

} // namespace

void DifferenceModel::setDifference(const SetDifference &difference, const QString &before, const QString &after)
{
    beginResetModel();
    m_before = before;
    m_after = after;
    m_sections.clear();
    addValues(difference);
    addComponents(difference);
    addTables(difference);
    for (const FilesChange &files : difference.files)
        addFiles(files);
    endResetModel();
}

void DifferenceModel::add(const Section &section)
{
    if (!section.rows.isEmpty())
        m_sections += section;
}

void DifferenceModel::addValues(const SetDifference &difference)
{
    const QMap<QString, QString> names{{u"authentik"_s, u"authentik"_s},
                                       {u"postgresql"_s, u"PostgreSQL"_s},
                                       {u"redis"_s, u"Redis"_s},
                                       {u"engine"_s, tr("Container engine", "@label version")},
                                       {u"program"_s, tr("Authentik Keeper", "@label version")}};
    Section section{.title = tr("Versions", "@title difference")};
    for (const ValueChange &change : difference.values) {
        const Difference kind = change.before.isEmpty()  ? Difference::New
                                : change.after.isEmpty() ? Difference::Gone
                                                         : Difference::Changed;
        section.rows +=
            {names.value(change.name, change.name), harmless(change.before, 60), harmless(change.after, 60), kind};
    }
    add(section);
}

void DifferenceModel::addComponents(const SetDifference &difference)
{
    Section section{.title = tr("Parts", "@title difference")};
    for (const ComponentChange &change : difference.components)
        section.rows += {componentTitle(change.component), stateText(change.before), stateText(change.after),
                         kindOf(change.before, change.after)};
    add(section);
}

void DifferenceModel::addTables(const SetDifference &difference)
{
    Section section{.title = tr("Rows in %Ln tables", "@title difference", static_cast<int>(difference.tables.size()))};
    for (const TableChange &change : difference.tables) {
        const QString table = harmless(change.table, 100);
        section.rows += {change.schema == "public"_L1 ? table : harmless(change.schema, 60) + u'.' + table,
                         numberText(change.before), numberText(change.after), kindOf(change.before, change.after)};
    }
    add(section);
}

void DifferenceModel::addFiles(const FilesChange &files)
{
    const QLocale locale;
    //: %1 is the name of a part, as "Media files"
    Section section{.title = tr("%1: %2 new, %3 gone, %4 changed", "@title difference of files")
                                 .arg(componentTitle(files.component), locale.toString(files.added),
                                      locale.toString(files.removed), locale.toString(files.changed))};
    for (const FileChange &change : files.first)
        section.rows += {harmless(QString::fromUtf8(change.path), 200), sizeText(change.before), sizeText(change.after),
                         change.kind};
    if (const qint64 more = files.added + files.removed + files.changed - files.first.size(); more > 0)
        section.rows +=
            {tr("… and %Ln more files", "@info difference", static_cast<int>(more)), {}, {}, Difference::Changed};
    add(section);
}

QString DifferenceModel::kindWord(Difference kind)
{
    switch (kind) {
    case Difference::New:
        return tr("New", "@status difference");
    case Difference::Gone:
        return tr("Gone", "@status difference");
    case Difference::Changed:
        return tr("Changed", "@status difference");
    }
    return {};
}

QModelIndex DifferenceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : SectionItself);
}

QModelIndex DifferenceModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == SectionItself)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, SectionItself);
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.column() > 0 || parent.internalId() != SectionItself)
        return 0;
    return static_cast<int>(m_sections.at(parent.row()).rows.size());
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (index.internalId() == SectionItself)
        return isText && index.column() == NameColumn ? m_sections.at(index.row()).title : QVariant();
    const Row &row = m_sections.at(index.parent().row()).rows.at(index.row());
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (role == Qt::TextAlignmentRole && (index.column() == BeforeColumn || index.column() == AfterColumn))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == NameColumn)
        return toolTipText({row.name});
    if (!isText)
        return {};
    switch (index.column()) {
    case NameColumn:
        return row.name;
    case BeforeColumn:
        return row.before;
    case AfterColumn:
        return row.after;
    default:
        return kindWord(row.kind);
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == BeforeColumn || section == AfterColumn))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("What differs", "@title:column");
    case BeforeColumn:
        return m_before;
    case AfterColumn:
        return m_after;
    default:
        return tr("How", "@title:column difference");
    }
}

} // namespace keeper
