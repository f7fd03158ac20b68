// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/store/setstore.h"

#include <QMap>
#include <QMutex>
#include <QSet>

namespace keeper {

/// Sets in memory: a store that is no folder of this computer. Reads are short, as those from afar may be.
class MemoryStore final : public SetStore
{
public:
    struct Place; ///< What is shared with drafts, sources and sinks, which may outlive the store.

    explicit MemoryStore(qint64 room = qint64(1) << 40);
    ~MemoryStore() override;
    Q_DISABLE_COPY_MOVE(MemoryStore)

    void takeAway();     ///< As a disk that is not mounted.
    void makeReadOnly(); ///< As a disk that is worn out.
    /// A file behind the store's back: damage, or what a dead run left.
    void put(const QString &set, const QByteArray &file, const QByteArray &bytes);
    [[nodiscard]] qint64 used() const; ///< Bytes of all files.

    QString address(const QString &set = {}) const override;
    Result<> check() const override;
    Result<QList<SetEntry>> list(std::stop_token stop) const override;
    Result<QList<SetFileEntry>> files(const QString &set) const override;
    Result<std::unique_ptr<FileSource>> open(const QString &set,
                                             const QByteArray &file,
                                             std::stop_token stop) const override;
    Result<std::unique_ptr<SetDraft>> begin(const QString &server, const QDateTime &startedAt) override;
    Result<> remove(const QString &set) override;

private:
    std::shared_ptr<Place> m_place;
};

} // namespace keeper
