// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/prooftext.h"

#include "ui/models/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct ProofWords
{
    Q_DECLARE_TR_FUNCTIONS(ProofText)
};

} // namespace

QString proofTitle(const QString &code)
{
    if (code == "containers-up"_L1)
        return ProofWords::tr("Containers run and stay up", "@label proof");
    if (code == "health-live"_L1)
        return ProofWords::tr("authentik answers", "@label proof");
    if (code == "health-ready"_L1)
        return ProofWords::tr("authentik is ready", "@label proof");
    if (code == "database-login"_L1)
        return ProofWords::tr("authentik's log-in to the database", "@label proof");
    if (code == "row-counts"_L1)
        return ProofWords::tr("Row counts as in the backup", "@label proof");
    if (code == "worker-status"_L1)
        return ProofWords::tr("The worker reports", "@label proof");
    if (code == "media-file"_L1)
        return ProofWords::tr("A file as in the backup", "@label proof");
    if (code == "logs-clean"_L1)
        return ProofWords::tr("No errors in the logs since the start", "@label proof");
    return harmless(code);
}

QString proofWord(ProofState state)
{
    switch (state) {
    case ProofState::Passed:
        return ProofWords::tr("Passed", "@status proof");
    case ProofState::Failed:
        return ProofWords::tr("Failed", "@status proof");
    case ProofState::NotChecked:
        return ProofWords::tr("Not checked", "@status proof");
    }
    return {};
}

QString restoreEndWord(RestoreEnd end)
{
    switch (end) {
    case RestoreEnd::Done:
        return ProofWords::tr("Done", "@status restore");
    case RestoreEnd::Refused:
        return ProofWords::tr("Refused", "@status restore");
    case RestoreEnd::Failed:
        return ProofWords::tr("Failed", "@status restore");
    case RestoreEnd::Undone:
        return ProofWords::tr("Failed and taken back", "@status restore");
    case RestoreEnd::NeedsPerson:
        return ProofWords::tr("A person must act", "@status restore");
    case RestoreEnd::Cancelled:
        return ProofWords::tr("Cancelled", "@status restore");
    }
    return {};
}

QString restoreEndText(RestoreEnd end)
{
    switch (end) {
    case RestoreEnd::Done:
        return ProofWords::tr("Everything is in place, and authentik runs on it.", "@info restore");
    case RestoreEnd::Refused:
        return ProofWords::tr("A check said no before anything was touched.", "@info restore");
    case RestoreEnd::Failed:
        return ProofWords::tr("The live system was not touched; what was made beside it is gone.", "@info restore");
    case RestoreEnd::Undone:
        return ProofWords::tr("Everything was put back; the live system is as before.", "@info restore");
    case RestoreEnd::NeedsPerson:
        return ProofWords::tr("The commands below must be run by hand on the server.", "@info restore");
    case RestoreEnd::Cancelled:
        return ProofWords::tr("Cancelled; the live system is as before.", "@info restore");
    }
    return {};
}

QString serverRunWord(ServerRunState state)
{
    switch (state) {
    case ServerRunState::Building:
        return ProofWords::tr("Not finished", "@status run");
    case ServerRunState::Interrupted:
        return ProofWords::tr("Interrupted", "@status run");
    case ServerRunState::Unproven:
        return ProofWords::tr("Restored, not proven", "@status run");
    case ServerRunState::Restored:
        return ProofWords::tr("Restored", "@status run");
    case ServerRunState::Undone:
        return ProofWords::tr("Undone", "@status run");
    }
    return {};
}

QString serverRunText(ServerRunState state)
{
    switch (state) {
    case ServerRunState::Building:
        return ProofWords::tr("The live system was not touched. Resume removes what was made beside it.", "@info run");
    case ServerRunState::Interrupted:
        return ProofWords::tr("The swap was begun and did not end. Resume finishes it or takes it back.", "@info run");
    case ServerRunState::Unproven:
        return ProofWords::tr("The restored state is live, but nobody saw whether authentik runs on it. "
                              "Resume checks it, undo takes it back.",
                              "@info run");
    case ServerRunState::Restored:
        return ProofWords::tr("The restored state is live, the old one is kept. Undo swaps them, release deletes the "
                              "old one.",
                              "@info run");
    case ServerRunState::Undone:
        return ProofWords::tr("The old state is live again, the restored one is kept. Undo swaps them, release "
                              "deletes the restored one.",
                              "@info run");
    }
    return {};
}

} // namespace keeper
