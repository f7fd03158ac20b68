// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/store/setstore.h"

namespace keeper {

/// Sets in a folder of this computer, which may be one server's: folders 0700, files 0600. A link in a set is no file
/// of it. A server's folder is locked while a set is written there.
class LocalStore final : public SetStore
{
public:
    explicit LocalStore(const QString &root); ///< Absolute.

    QString address(const QString &set = {}) const override;
    Result<> check() const override;
    Result<QList<SetEntry>> list(std::stop_token stop) const override;
    Result<QList<SetFileEntry>> files(const QString &set) const override;
    Result<std::unique_ptr<FileSource>> open(const QString &set,
                                             const QByteArray &file,
                                             std::stop_token stop) const override;
    std::optional<QString> localPath(const QString &set, const QByteArray &file = {}) const override;
    Result<std::unique_ptr<SetDraft>> begin(const QString &server, const QDateTime &startedAt) override;
    Result<> remove(const QString &set) override;

private:
    const QString m_root;
};

/// Bytes that this user may still write in a folder. Errors: DestinationMissing, FileFailed.
[[nodiscard]] Result<qint64> freeBytes(const QString &path);

} // namespace keeper
