// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/configurationmodel.h"

#include "ui/models/inside/hiddensecrets.h"
#include "ui/models/inside/previewtext.h"
#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"

#include <QFuture>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

ConfigurationModel::ConfigurationModel(Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{}

void ConfigurationModel::read(const QString &set)
{
    clear();
    m_set = set;
    m_reading = true;
    emit changed();
    m_answer.hear(m_library.readConfiguration(set), this, &ConfigurationModel::take);
}

void ConfigurationModel::clear()
{
    m_answer.drop();
    beginResetModel();
    m_set.clear();
    m_files.clear();
    m_chosen = -1;
    m_reading = false;
    m_hasSecrets = false;
    m_showsSecrets = false;
    m_error.reset();
    endResetModel();
    emit changed();
}

void ConfigurationModel::take(const Result<QList<ConfigurationFile>> &files)
{
    beginResetModel();
    m_reading = false;
    if (!files)
        m_error = files.error();
    QStringList texts;
    for (const ConfigurationFile &file : files.value_or(QList<ConfigurationFile>())) {
        const QString plain =
            harmlessLines(QString::fromUtf8(file.contents.first(std::min(file.contents.size(), MostPreviewText))));
        m_files += {.name = u'/' + harmless(QString::fromUtf8(file.name)),
                    .plain = plain,
                    .isCut = file.contents.size() > MostPreviewText};
        texts += plain;
    }
    const QStringList secrets = secretsIn(texts);
    for (Text &file : m_files) {
        file.hidden = hideSecrets(file.plain, secrets);
        m_hasSecrets = m_hasSecrets || file.hidden != file.plain;
    }
    m_chosen = m_files.isEmpty() ? -1 : 0;
    endResetModel();
    emit changed();
}

void ConfigurationModel::choose(int row)
{
    if (row == m_chosen || row >= m_files.size())
        return;
    m_chosen = row;
    emit changed();
}

void ConfigurationModel::setShowsSecrets(bool shows)
{
    if (shows == m_showsSecrets)
        return;
    m_showsSecrets = shows;
    emit changed();
}

QString ConfigurationModel::text() const
{
    if (m_chosen < 0)
        return {};
    return m_showsSecrets ? m_files.at(m_chosen).plain : m_files.at(m_chosen).hidden;
}

QString ConfigurationModel::notice() const
{
    if (m_reading)
        return tr("Reading the configuration…", "@status");
    if (m_error)
        return {};
    if (m_files.isEmpty())
        return tr("This backup holds no configuration.", "@info");
    if (m_chosen >= 0 && m_files.at(m_chosen).isCut)
        return tr("The file is longer: the first %1 are shown.", "@info size").arg(byteText(MostPreviewText));
    return {};
}

int ConfigurationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QVariant ConfigurationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return m_files.at(index.row()).name;
}

} // namespace keeper
