// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/comparemodel.h"
#include "ui/models/inside/configurationmodel.h"
#include "ui/models/inside/insidefilesmodel.h"
#include "ui/models/inside/tablerowsmodel.h"

namespace keeper {

/// A look into one set: its files, tables and configuration, and how it differs from another.
class InsideModel : public QObject
{
    Q_OBJECT

public:
    explicit InsideModel(Library &library, QObject *parent = nullptr);

    /// `ofTheServer`: sets to compare with, newest first.
    void open(const QString &path, const QList<CatalogueSet> &ofTheServer);
    /// The same one. (copies: what was is forgotten first)
    void openAgain() { open(QString(m_path), QList(m_ofTheServer)); }
    void close(); ///< Forgets everything that was read, secrets too.

    [[nodiscard]] bool isReady() const { return m_set.has_value(); }
    [[nodiscard]] QString title() const;   ///< "authentik 2025.8.4 of auth.example.org"
    [[nodiscard]] QString summary() const; ///< When it was made, and where it lies.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] InsideFilesModel &files() { return m_files; }
    [[nodiscard]] TableRowsModel &tables() { return m_tables; }
    [[nodiscard]] ConfigurationModel &configuration() { return m_configuration; }
    [[nodiscard]] CompareModel &comparison() { return m_comparison; }

signals:
    void changed();

private:
    void take(const Result<Catalogue> &catalogue);
    void show(const CatalogueSet &set);

    Library &m_library;
    QString m_path;
    QList<CatalogueSet> m_ofTheServer;
    std::optional<CatalogueSet> m_set; ///< One with a manifest.
    std::optional<Error> m_error;
    InsideFilesModel m_files;
    TableRowsModel m_tables;
    ConfigurationModel m_configuration;
    CompareModel m_comparison;
    LatestAnswer m_answer;
};

} // namespace keeper
