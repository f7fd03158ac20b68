// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/differencemodel.h"
#include "ui/models/latestanswer.h"
#include "ui/models/library.h"

#include <QObject>

#include <optional>

namespace keeper {

/// Compares a set with another one of the same server, from the older to the newer.
class CompareModel : public QObject
{
    Q_OBJECT

public:
    explicit CompareModel(Library &library, QObject *parent = nullptr);

    void setSets(const CatalogueSet &set, const QList<CatalogueSet> &ofTheServer);
    void clear();
    void choose(int other); ///< -1: none. The present one is compared again where that failed.

    [[nodiscard]] QStringList otherTitles() const; ///< "23 Nov 2026 18:45 · authentik 2025.8.4"
    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] QString notice() const; ///< What there is to say instead of, or above, a difference.
    [[nodiscard]] DifferenceModel &difference() { return m_difference; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

signals:
    void changed();

private:
    struct Side
    {
        CatalogueSet set;
        SetContents contents;
    };
    void stop();
    void read(Side &side, const QStringList &components);
    void take(Side &side, const QString &component, const Result<QList<TarEntry>> &entries);
    void compare();

    Library &m_library;
    std::optional<CatalogueSet> m_set;
    QList<CatalogueSet> m_others;
    int m_chosen = -1;
    Side m_before;
    Side m_after;
    int m_waiting = 0; ///< Indexes that are being read.
    bool m_comparing = false;
    bool m_isSame = false;
    std::optional<Error> m_error;
    DifferenceModel m_difference;
    LatestAnswer m_answers; ///< Several to one question.
};

} // namespace keeper
