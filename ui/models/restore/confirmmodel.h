// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latestanswer.h"
#include "ui/models/runs/restorerunmodel.h"
#include "ui/models/session.h"

#include <QObject>

#include <optional>

namespace keeper {

/// What will be lost or deleted: one line of the page that asks.
struct ConfirmLine
{
    QString what;   ///< "Users"
    QString amount; ///< "6 more", "1.3 GB"
    QString detail; ///< Names, a path.
    friend bool operator==(const ConfirmLine &, const ConfirmLine &) = default;
};

/// The last question before something is replaced, taken back or deleted. What replaces asks to type the host's name.
class ConfirmModel : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Looking, Asking, Failed };

    explicit ConfirmModel(QObject *parent = nullptr);

    void askReplace(const QString &host, const RestoreSource &source, const RestoreTarget &target);
    /// Of a host without authentik: it is made there, and nothing is replaced.
    void askMake(const QString &host, const RestoreSource &source);
    /// Looks at the run on the server first: an undo shows what was written since, a release what will be deleted
    /// (`kept`; empty: by the run's record). Fails with ServerChanged where the run does not stand so any more.
    void askAbout(const std::shared_ptr<Session> &session,
                  RestoreAction action,
                  const QString &host,
                  const Deployment &deployment,
                  const QString &run,
                  const QList<KeptPart> &kept);
    void stop() { m_look.drop(); } ///< Of looking.
    void setTyped(const QString &typed);

    [[nodiscard]] RestoreAction action() const { return m_action; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const QString &host() const { return m_host; }
    /// All but mending takes something from sight, or for good.
    [[nodiscard]] bool needsName() const { return m_action != RestoreAction::Resume; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] const QString &sentence() const { return m_sentence; } ///< What will happen.
    [[nodiscard]] QString linesTitle() const;
    [[nodiscard]] const QList<ConfirmLine> &lines() const { return m_lines; }
    [[nodiscard]] QString verb() const; ///< "Replace auth.example.org"
    [[nodiscard]] QString typed() const { return m_typed; }
    [[nodiscard]] QString problem() const; ///< Of what is typed so far; empty: fine, or nothing yet.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::optional<RunFacts> &facts() const { return m_facts; } ///< Of a run, once looked at.

signals:
    void changed();

private:
    void begin(RestoreAction action, const QString &host, Phase phase);
    void take(const Result<RunFacts> &facts);

    RestoreAction m_action = RestoreAction::Restore;
    Phase m_phase = Phase::Asking;
    bool m_isNewHost = false;
    QString m_host;
    QString m_sentence;
    QString m_typed;
    QList<ConfirmLine> m_lines;
    std::optional<RunFacts> m_facts;
    std::optional<Error> m_error;
    LatestAnswer m_look;
};

} // namespace keeper
