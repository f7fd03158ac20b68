// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/server/cataloguemodel.h"
#include "ui/models/server/checksetmodel.h"
#include "ui/models/server/sizehistory.h"
#include "ui/words/errortext.h"

#include <QObject>

namespace keeper {

/// What is asked before a set is deleted.
struct Deletion
{
    QString path;
    QString question; ///< Names the date and the server.
    QString warning;  ///< What is lost.
};

/// What the page says of what was done last.
struct BackupsMessage
{
    StepState state = StepState::Failed; ///< Skipped: a warning.
    ErrorText text;
    QString raw;                ///< For Details.
    std::optional<Error> error; ///< Set: the words are the error's.
    QString folder;             ///< That the error is about.
};

/// The backups of one server, what may be done with the chosen one, and what is being done.
class BackupsModel : public QObject
{
    Q_OBJECT

public:
    explicit BackupsModel(Library &library, QObject *parent = nullptr);

    void setServer(const QString &title) { m_server = title; } ///< As people call it.
    void setSets(const QList<CatalogueSet> &newestFirst,
                 const QList<UnfinishedSet> &unfinished,
                 const QList<Verification> &verifications);
    void setError(const Error &error);              ///< Their folder could not be read.
    void timePassed() { m_catalogue.timePassed(); } ///< "3 days ago" may be 4 now.
    void setFilter(const QString &typed);

    [[nodiscard]] CatalogueModel &catalogue() { return m_catalogue; }
    [[nodiscard]] CatalogueFilter &rows() { return m_rows; } ///< What is shown of the catalogue.
    [[nodiscard]] const SizeHistory &history() const { return m_history; }
    [[nodiscard]] QString note() const; ///< How many, and how many of them are shown.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< Why the folder could not be read.
    [[nodiscard]] QString empty()
        const; ///< Why there is no row, and what to do; empty: there are rows, or error() says.

    void choose(const QString &path); ///< Empty: none.
    [[nodiscard]] QString chosen() const { return m_chosen; }
    [[nodiscard]] bool mayRestore() const { return !isBusy() && entry() && entry()->set.manifest; }
    [[nodiscard]] bool mayVerify() const { return !isBusy() && entry() && !entry()->unfinished; }
    [[nodiscard]] bool mayLookInside() const { return entry() && entry()->set.manifest; }
    [[nodiscard]] bool mayOpen() const { return entry() != nullptr; }
    [[nodiscard]] bool mayDelete() const { return !isBusy() && entry() && !entry()->running; }

    void verify(); ///< The chosen one.
    /// A folder, of the catalogue or from elsewhere: it is wanted for a restore, which verifies it.
    void receive(const QString &path);
    [[nodiscard]] bool mayReceive(const QString &path) const; ///< Looks whether a manifest is there.
    void cancel();                                            ///< Verifying.
    [[nodiscard]] std::optional<Deletion> deletion() const;   ///< Of the chosen one.
    void remove(const QString &path);

    [[nodiscard]] bool isVerifying() const { return m_work == Work::Verifying; }
    [[nodiscard]] bool isBusy() const { return m_work != Work::None; }
    [[nodiscard]] QString activity() const;                              ///< What is under way, in words.
    [[nodiscard]] double fraction() const { return m_check.fraction(); } ///< Of verifying; -1: not known yet.
    [[nodiscard]] const std::optional<BackupsMessage> &message() const { return m_message; }

signals:
    void changed();
    void progressed(); ///< Ten times a second while verifying.
    void chosenChanged();
    void stale(); ///< The folder is to be read anew.
    void restoreWanted(const QString &path);

private:
    enum class Work { None, Reading, Verifying, Removing };
    [[nodiscard]] const CatalogueEntry *entry() const { return m_catalogue.entry(m_chosen); }
    [[nodiscard]] int rowOf(const QString &path) const; ///< Among those that are shown; -1: none.
    void keepChoice(int before);
    [[nodiscard]] bool isLastGood(const CatalogueEntry &entry) const;
    void startCheck(const CatalogueSet &set);
    void onCheck();
    void endCheck();
    void setWork(Work work);
    void tell(const Error &error, const QString &folder);
    [[nodiscard]] BackupsMessage verdict() const;

    Library &m_library;
    CatalogueModel m_catalogue;
    CatalogueFilter m_rows;
    CheckSetModel m_check;
    SizeHistory m_history;
    QString m_server;
    QString m_chosen;
    CatalogueSet m_checked; ///< What is or was verified last.
    Work m_work = Work::None;
    bool m_read = false; ///< The folder was, at least once.
    std::optional<Error> m_error;
    std::optional<BackupsMessage> m_message;
};

} // namespace keeper
