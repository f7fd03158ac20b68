// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latestanswer.h"
#include "ui/models/library.h"
#include "ui/models/tablemodel.h"

#include <optional>

namespace keeper {

/// The backup sets below a folder, newest first, to choose one from. Unfinished ones are named, not offered.
class SetsModel : public TableModel
{
    Q_OBJECT

public:
    enum Column { DateColumn, ServerColumn, VersionColumn, SizeColumn, StateColumn };
    enum Role { SetStateRole = Qt::UserRole }; ///< StepState as int: for the icon beside the word.

    explicit SetsModel(Library &library, QObject *parent = nullptr);

    /// Whose newest complete set is chosen at first; nobody's: that of all. From the next reading on.
    void setServer(const QString &address) { m_address = address; }
    void setFolder(const QString &folder); ///< Read elsewhere, since a network disk may not answer.
    void reload();

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] QString note() const; ///< "12 backups", what is unfinished, or that there are none.
    [[nodiscard]] std::optional<CatalogueSet> chosenSet() const; ///< Set: it can be looked into.
    /// Set: the folder is a backup, not a place for them, and it can be looked into.
    [[nodiscard]] std::optional<CatalogueSet> folderAsSet() const;
    [[nodiscard]] std::optional<Error> problem() const; ///< Why the chosen one can't be restored.

protected:
    [[nodiscard]] qsizetype size() const override { return m_sets.size(); }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant special(int row, int column, int role) const override;

private:
    void take(const Result<Catalogue> &catalogue);
    [[nodiscard]] int best() const;
    [[nodiscard]] bool isSet() const;

    Library &m_library;
    QString m_folder;
    QString m_address;
    QList<CatalogueSet> m_sets;
    qsizetype m_unfinished = 0;
    std::optional<Error> m_error;
    bool m_reading = false;
    LatestAnswer m_answer;
};

} // namespace keeper
