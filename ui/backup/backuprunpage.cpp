// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backuprunpage.h"

#include "ui/widgets/run/runview.h"

namespace keeper {

BackupRunPage::BackupRunPage(RunModel &model, QWidget *parent)
    : RunPage(model,
              {.page = tr("Backing up", "@title"),
               .bar = tr("Progress of the backup", "@label accessible"),
               .steps = tr("Steps of the backup", "@label accessible")},
              parent)
{
    view().setHint(tr("authentik keeps running, and nothing is changed on the server. You may go back: the backup goes "
                      "on, and is listed under Activity.",
                      "@info"));
}

PageButton BackupRunPage::cancel() const
{
    return {.text = tr("&Cancel Backup", "@action"), .enabled = RunPage::cancel().enabled};
}

QString BackupRunPage::closeQuestion() const
{
    return tr("Closing cancels the backup, and nothing is left of it.", "@info");
}

} // namespace keeper
