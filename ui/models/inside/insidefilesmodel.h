// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/chosenfilemodel.h"
#include "ui/models/inside/filetreemodel.h"

namespace keeper {

/// The directories of a set, one of them as a tree, one file of it chosen.
class InsideFilesModel : public QObject
{
    Q_OBJECT

public:
    explicit InsideFilesModel(Library &library, QObject *parent = nullptr);

    void setSet(const QString &path, const Manifest &manifest); ///< The first directory is read at once.
    void clear();
    void chooseDirectory(int directory);       ///< The present one is read again where that failed.
    void chooseFile(const QModelIndex &index); ///< Of tree().

    [[nodiscard]] QStringList directoryTitles() const; ///< Those that have an archive.
    [[nodiscard]] int directory() const { return m_directory; }
    [[nodiscard]] FileTreeModel &tree() { return m_tree; }
    [[nodiscard]] ChosenFileModel &file() { return m_file; }
    [[nodiscard]] QString notice() const; ///< Why there is no tree, or how much it holds.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

signals:
    void changed();

private:
    void take(const Result<QList<TarEntry>> &entries);

    Library &m_library;
    FileTreeModel m_tree;
    ChosenFileModel m_file;
    QString m_set;
    Manifest m_manifest;
    QStringList m_directories; ///< Names of components.
    int m_directory = -1;
    bool m_reading = false;
    std::optional<Error> m_error;
    LatestAnswer m_answer;
};

} // namespace keeper
