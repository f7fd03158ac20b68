// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupwork.h"
#include "core/jobs/step.h"

#include <memory>

namespace keeper {

/// Saves one component. When it fails, the manifest says so; the run decides what that means.
class SaveStep : public Step
{
public:
    SaveStep(std::shared_ptr<BackupWork> work, const QString &component);
    Result<> run(StepContext &context) final;

protected:
    [[nodiscard]] virtual Result<> save(StepContext &context) = 0;
    [[nodiscard]] BackupWork &work() const { return *m_work; }
    [[nodiscard]] const QString &component() const { return m_component; }
    void record(const Component &saved); ///< For the manifest.

private:
    std::shared_ptr<BackupWork> m_work;
    QString m_component;
};

/// A file of the set as the manifest has it; `stream` is what the server sent, before compression here.
[[nodiscard]] StoredFile storedFile(const QString &name, const FileSum &file, const FileSum &stream);

} // namespace keeper
