// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/store/setstore.h"

namespace keeper {

/// A place for sets, by its address or as a store. A value.
class StoreRef
{
public:
    // Whoever has nothing but an address means the store there.
    StoreRef(const QString &address = {}); ///< Of a folder: its path.
    StoreRef(std::shared_ptr<SetStore> store);

    [[nodiscard]] const QString &address() const { return m_address; } ///< As it was given; a path is absolute.
    [[nodiscard]] SetStore *operator->() const { return m_store.get(); }
    friend bool operator==(const StoreRef &one, const StoreRef &other) { return one.m_address == other.m_address; }

private:
    QString m_address;
    std::shared_ptr<SetStore> m_store;
};

/// One set, finished or not: its store and its name there. A value.
class SetRef
{
public:
    SetRef(const QString &address = {}); ///< Of a folder: its path.
    SetRef(const StoreRef &store, const QString &name);
    SetRef(const StoreRef &store, const SetEntry &entry); ///< One that it listed.

    [[nodiscard]] const QString &address() const { return m_address; } ///< For people, journals and comparing.
    [[nodiscard]] const StoreRef &store() const { return m_store; }
    [[nodiscard]] const QString &name() const { return m_name; }

    [[nodiscard]] Result<QList<SetFileEntry>> files() const { return m_store->files(m_name); }
    [[nodiscard]] FileRef file(const QByteArray &name) const;
    [[nodiscard]] FileRef file(const QString &name) const { return file(name.toUtf8()); }
    [[nodiscard]] std::optional<QString> localPath() const { return m_store->localPath(m_name); }
    [[nodiscard]] SetRef canonical() const; ///< The same by a path without links, if it has one and is there.
    friend bool operator==(const SetRef &one, const SetRef &other) { return one.m_address == other.m_address; }

private:
    QString m_address;
    StoreRef m_store;
    QString m_name;
};

} // namespace keeper
