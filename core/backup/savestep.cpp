// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/savestep.h"

namespace keeper {

SaveStep::SaveStep(std::shared_ptr<BackupWork> work, const QString &component)
    : m_work(std::move(work))
    , m_component(component)
{}

Result<> SaveStep::run(StepContext &context)
{
    Result<> saved = save(context);
    if (!saved && !saved.error().isCancelled()) {
        record({.state = ComponentState::Failed});
        m_work->record([this](Manifest &manifest) { manifest.missing += m_component; });
    }
    return saved;
}

void SaveStep::record(const Component &saved)
{
    m_work->record([&](Manifest &manifest) { manifest.components[m_component] = saved; });
}

StoredFile storedFile(const QString &name, const FileSum &file, const FileSum &stream)
{
    return {.file = name,
            .bytes = file.bytes,
            .sha256 = QString::fromLatin1(file.sha256),
            .streamBytes = stream.bytes,
            .streamSha256 = QString::fromLatin1(stream.sha256)};
}

} // namespace keeper
