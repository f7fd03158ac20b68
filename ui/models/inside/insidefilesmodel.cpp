// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/insidefilesmodel.h"

#include "core/backupset/verdict.h"
#include "ui/models/inside/setdifference.h"
#include "ui/models/setparts.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"

#include <QFuture>

using namespace Qt::StringLiterals;

namespace keeper {

InsideFilesModel::InsideFilesModel(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_file(library)
{}

void InsideFilesModel::setSet(const QString &path, const Manifest &manifest)
{
    clear();
    m_set = path;
    m_manifest = manifest;
    for (const QString &name : componentOrder(manifest)) {
        if (hasFileIndex(manifest.component(name)))
            m_directories += name;
    }
    emit changed();
    if (!m_directories.isEmpty())
        chooseDirectory(0);
}

void InsideFilesModel::clear()
{
    m_answer.drop();
    m_set.clear();
    m_manifest = {};
    m_directories.clear();
    m_directory = -1;
    m_reading = false;
    m_error.reset();
    m_file.clear();
    m_tree.setEntries({});
    emit changed();
}

void InsideFilesModel::chooseDirectory(int directory)
{
    const bool isAgain = directory == m_directory && !m_error;
    if (isAgain || directory < 0 || directory >= m_directories.size())
        return;
    m_directory = directory;
    m_reading = true;
    m_error.reset();
    m_file.clear();
    m_tree.setEntries({});
    emit changed();
    m_answer.hear(m_library.readIndex(m_set, m_directories.at(directory), m_answer.begin()), this,
                  &InsideFilesModel::take);
}

void InsideFilesModel::take(const Result<QList<TarEntry>> &entries)
{
    m_reading = false;
    if (entries)
        m_tree.setEntries(*entries);
    else
        m_error = entries.error();
    emit changed();
}

void InsideFilesModel::chooseFile(const QModelIndex &index)
{
    const TarEntry *entry = index.isValid() ? m_tree.entry(index) : nullptr;
    if (entry)
        m_file.choose(m_set, m_directories.at(m_directory), m_tree.entries(), *entry);
    else
        m_file.clear();
}

QStringList InsideFilesModel::directoryTitles() const
{
    QStringList titles;
    for (const QString &name : m_directories)
        titles += componentTitle(name);
    return titles;
}

QString InsideFilesModel::notice() const
{
    if (m_reading)
        return tr("Reading the list of files…", "@status");
    if (m_error || m_set.isEmpty())
        return {};
    if (m_directory < 0)
        return tr("This backup holds no files.", "@info");
    const DirectoryComponent directory = orEmpty(m_manifest.component(m_directories.at(m_directory)).directory());
    //: %1 is a size
    return tr("%Ln entries, %1", "@info", static_cast<int>(directory.entries)).arg(byteText(directory.fileBytes));
}

} // namespace keeper
