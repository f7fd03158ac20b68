// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latestanswer.h"
#include "ui/models/library.h"

#include <QAbstractListModel>

#include <optional>

namespace keeper {

/// The configuration files of a set, to read. Secrets are hidden until they are asked for, and again after clear().
class ConfigurationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ConfigurationModel(Library &library, QObject *parent = nullptr);

    void read(const QString &set);             ///< A set that has a configuration.
    void readAgain() { read(QString(m_set)); } ///< The same one. (a copy: clear() empties it)
    void clear();                              ///< Forgets what was read.
    void choose(int row);
    void setShowsSecrets(bool shows);

    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] QString text() const;   ///< Of the chosen file; many lines.
    [[nodiscard]] QString notice() const; ///< Why there is no text, or not all of it; else empty.
    [[nodiscard]] bool hasSecrets() const { return m_hasSecrets; } ///< Something is hidden, or would be.
    [[nodiscard]] bool showsSecrets() const { return m_showsSecrets; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override; ///< Paths on the host.

signals:
    void changed();

private:
    struct Text
    {
        QString name;
        QString plain;
        QString hidden;
        bool isCut = false;
    };
    void take(const Result<QList<ConfigurationFile>> &files);

    Library &m_library;
    QString m_set;
    QList<Text> m_files;
    std::optional<Error> m_error;
    int m_chosen = -1;
    bool m_reading = false;
    bool m_hasSecrets = false;
    bool m_showsSecrets = false;
    LatestAnswer m_answer;
};

} // namespace keeper
