// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/ratemeter.h"
#include "core/jobs/run.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace keeper {

/// The steps of a run under way, one a row, members of a group indented below it.
class RunModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TitleRole = Qt::UserRole,
        StateRole,       ///< StepState as int
        WordRole,        ///< The state in a word
        DetailRole,      ///< Bytes, rate, time left; or how long it took
        FractionRole,    ///< 0 to 1, or -1 where there is nothing to measure by
        LevelRole,       ///< 0, or 1 for a member of a group
        UsualDetailRole, ///< As long as most details get, for a view to make room; empty: it has no bytes
    };
    static constexpr QStringView BetweenParts = u" · "; ///< Of a detail; the first say most.

    using Clock = std::function<RateMeter::Time()>; ///< Time from any fixed point.

    explicit RunModel(QObject *parent = nullptr);
    ~RunModel() override;
    void setClock(Clock clock) { m_clock = std::move(clock); } ///< For tests, before it starts.

    void start(std::unique_ptr<Run> run); ///< Shows its steps, and starts it.
    virtual void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isCancelling() const { return m_cancelling; }
    [[nodiscard]] double fraction() const { return m_fraction; } ///< Of the whole; never backwards, 1 only at the end.
    /// "412 MB of 1.3 GB · 18 MB/s · about 1 min left". Time left is of the whole, and only told once 5 s and a
    /// twentieth are over and RateMeter trusts it; how long steps without bytes will take, nobody knows.
    [[nodiscard]] virtual QString overview() const;
    [[nodiscard]] QString elapsed() const; ///< "1 min 12 s"; after the end, how long it took.
    [[nodiscard]] const QStringList &log() const { return m_log; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void progressed(); ///< Ten times a second while running.
    void logged(const QStringList &lines);
    void cancelling();
    void finished(); ///< The run has what it came to.

protected:
    /// How full the bar is at its end.
    [[nodiscard]] virtual bool isGood(const RunReport &report) const { return report.state == RunState::Done; }
    virtual void onApprovalNeeded(const QString &) {}
    virtual void onEnd() {} ///< Before `finished`.
    [[nodiscard]] Run *run() const { return m_run.get(); }
    [[nodiscard]] std::optional<PlannedStep> step(const QString &stepId) const;
    [[nodiscard]] bool isUnderWay(const QString &stepId) const;

private:
    struct Row
    {
        PlannedStep step;
        int level = 0;
        StepState state = StepState::Waiting;
        qint64 milliseconds = 0;
        RateMeter::Time begun{};
        Progress progress;
        [[nodiscard]] qint64 expected() const;
        [[nodiscard]] qint64 done() const;
    };
    [[nodiscard]] static QList<Row> rowsOf(const QList<PlannedStep> &steps, int level);
    void onPlanGrew();
    [[nodiscard]] Row *find(const QString &stepId);
    [[nodiscard]] const Row *find(const QString &stepId) const;
    void onStarted(const QString &stepId);
    void onLogged(const QString &stepId, const QString &line);
    void addToLog(const QStringList &lines);
    void onFinished(const StepReport &report);
    void end(const RunReport &report);
    void poll();
    [[nodiscard]] QString detail(const Row &row) const;
    [[nodiscard]] static QString usualDetail(const Row &row);
    [[nodiscard]] double fraction(const Row &row) const;
    [[nodiscard]] Progress whole() const;
    [[nodiscard]] std::optional<int> timeLeft(const Progress &all);

    std::unique_ptr<Run> m_run;
    QList<Row> m_rows;
    QStringList m_log;
    QHash<QString, int> m_linesLogged; ///< By step: those that came before it ended.
    QTimer m_timer;
    Clock m_clock;
    RateMeter m_meter; ///< Of the whole.
    RateMeter::Time m_begun{};
    RateMeter::Time m_now{};
    std::optional<int> m_secondsLeft;
    double m_fraction = 0;
    bool m_running = false;
    bool m_cancelling = false;
};

} // namespace keeper
