// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connect/foundmodel.h"

#include "core/backupset/components.h"
#include "ui/models/foundparts.h"
#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/warningtext.h"

#include <QDir>
#include <QFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace keeper {

FoundModel::FoundModel(QObject *parent)
    : QObject(parent)
{
    connect(&m_parts, &PartsModel::ticksChanged, this, &FoundModel::changed);
}

void FoundModel::setSurvey(const Survey &survey)
{
    m_survey = survey;
    m_parts.setParts(foundParts(survey));
    lookAtDestination(); // a disk may have been mounted since, or filled
}

void FoundModel::setDestination(const QString &path)
{
    const QString full = fullPath(path);
    if (full == m_destination && m_folder)
        return;
    m_destination = full;
    lookAtDestination();
}

void FoundModel::lookAtDestination()
{
    m_look.drop();
    m_folder.reset();
    emit changed();
    if (m_destination.isEmpty())
        return;
    m_look.hear(QtConcurrent::run(lookAtFolder, m_destination), this, [this](const FolderFacts &facts) {
        m_folder = facts;
        emit changed();
    });
}

QString FoundModel::heading() const
{
    return tr("authentik %1 on %2", "@title").arg(harmless(m_survey.deployment.version), harmless(m_survey.hostName));
}

QString FoundModel::summary() const
{
    const Deployment &found = m_survey.deployment;
    return tr("Project “%1” in %2, run by %3", "@info project, folder, engine")
        .arg(harmless(found.project), harmless(QString::fromUtf8(found.folder), 80),
             harmless(found.engine + u' ' + found.engineVersion));
}

QStringList FoundModel::notes() const
{
    QStringList notes;
    for (const Warning &warning : m_survey.warnings)
        notes += warningText(warning);
    if (m_parts.rowCount() > 0 && !m_parts.isTicked(components::Database))
        notes += tr("Without the database, authentik can't be restored from this backup.", "@info");
    return notes;
}

QString FoundModel::destinationProblem() const
{
    if (m_destination.isEmpty() || !m_folder)
        return {};
    if (const QString problem = folderProblem(*m_folder); !problem.isEmpty())
        return problem;
    if (m_folder->freeBytes < m_parts.tickedBytes())
        return tr("Only %1 free, and about %2 to save.", "@info validation")
            .arg(byteText(m_folder->freeBytes), byteText(m_parts.tickedBytes()));
    return {};
}

QString FoundModel::destinationNote() const
{
    if (!m_folder || !m_folder->writable)
        return {};
    const QString room =
        tr("%1 free, about %2 to save", "@info").arg(byteText(m_folder->freeBytes), byteText(m_parts.tickedBytes()));
    return m_folder->exists ? room : tr("This folder will be made.", "@info") + u' ' + room;
}

bool FoundModel::isReady() const
{
    // Room is a warning, not a bar: what is saved is compressed and may well fit.
    return m_folder && m_folder->writable && m_parts.isAnyTicked();
}

void FoundModel::makeDestination()
{
    if (!m_folder || m_folder->exists || !m_folder->writable)
        return;
    QDir().mkdir(m_destination, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    lookAtDestination(); // who comes back to this page must not read that it will be made
}

} // namespace keeper
