// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/library.h"
#include "ui/models/partsmodel.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace keeper {

/// What is in a set, verified byte by byte before anything is made of it.
class CheckSetModel : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Idle, Checking, Good, Incomplete, Bad, Failed };

    explicit CheckSetModel(Library &library, QObject *parent = nullptr);
    void start(const CatalogueSet &set);
    void startAgain() { start(CatalogueSet(m_set)); } ///< With the same one.
    void stop();                                      ///< Back to Idle at once.

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isReady() const { return m_phase == Phase::Good || m_phase == Phase::Incomplete; }
    [[nodiscard]] QString heading() const;                                ///< "authentik 2025.8.4 of auth.example.org"
    [[nodiscard]] QString summary() const;                                ///< When it was made, where it lies.
    [[nodiscard]] QString condition() const;                              ///< One line: what verifying said.
    [[nodiscard]] const VerifyReport &report() const { return m_report; } ///< Of the last one that ended.
    [[nodiscard]] QStringList findings() const;                           ///< One line each.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] double fraction() const; ///< 0 to 1; -1: not known yet.
    [[nodiscard]] QString overview() const;
    [[nodiscard]] PartsModel &parts() { return m_parts; }
    [[nodiscard]] const std::optional<RestoreSource> &source() const { return m_source; } ///< Set when ready.

signals:
    void changed();
    void progressed(); ///< Ten times a second while checking.

private:
    void take(const Result<CheckedSet> &checked);
    [[nodiscard]] std::optional<Progress> progress() const;
    void setPhase(Phase phase);

    Library &m_library;
    CatalogueSet m_set;
    PartsModel m_parts;
    Phase m_phase = Phase::Idle;
    VerifyReport m_report;
    std::optional<RestoreSource> m_source;
    std::optional<Error> m_error;
    QTimer m_timer;
    std::unique_ptr<CheckRun> m_run;
};

} // namespace keeper
