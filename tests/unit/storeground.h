// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/store/localstore.h"
#include "tests/fakes/memorystore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/mount.h>
#include <unistd.h>

namespace keeper {

constexpr qint64 SmallRoom = 64 << 10;

/// A store of one kind, in a state that a test wants, and what happens behind its back.
class Ground
{
public:
    virtual ~Ground() = default;
    [[nodiscard]] virtual std::shared_ptr<SetStore> store() = 0;
    /// What a dead run left, or somebody else put there.
    virtual void put(const QString &set, const QByteArray &file, const QByteArray &bytes) = 0;
    virtual void takeAway() = 0;
    /// False: can't be had here.
    [[nodiscard]] virtual bool makeReadOnly() = 0;
    [[nodiscard]] virtual bool makeSmall() = 0; ///< SmallRoom bytes in all.
    /// What the store must not hold in memory; false: it does so by its nature.
    [[nodiscard]] virtual bool isBounded() const { return true; }
};

class FolderGround final : public Ground
{
public:
    ~FolderGround() override
    {
        if (m_mounted)
            ::umount2(path().constData(), MNT_DETACH);
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    std::shared_ptr<SetStore> store() override { return std::make_shared<LocalStore>(m_folder.path()); }
    void put(const QString &set, const QByteArray &file, const QByteArray &bytes) override
    {
        QVERIFY(QDir(m_folder.path()).mkpath(set));
        QFile made(m_folder.filePath(set) + u'/' + QFile::decodeName(file));
        QVERIFY(made.open(QIODevice::WriteOnly));
        QCOMPARE(made.write(bytes), bytes.size());
    }
    void takeAway() override { QVERIFY(QDir(m_folder.path()).removeRecursively()); }
    bool makeReadOnly() override
    {
        if (::geteuid() != 0)
            return QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner);
        return makeSmall() && ::mount(nullptr, path().constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
    bool makeSmall() override
    {
        const QByteArray room = "size=" + QByteArray::number(SmallRoom);
        m_mounted = ::mount("tmpfs", path().constData(), "tmpfs", 0, room.constData()) == 0;
        return m_mounted;
    }

private:
    [[nodiscard]] QByteArray path() const { return QFile::encodeName(m_folder.path()); }
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

class MemoryGround final : public Ground
{
public:
    std::shared_ptr<SetStore> store() override { return m_store; }
    void put(const QString &set, const QByteArray &file, const QByteArray &bytes) override
    {
        m_store->put(set, file, bytes);
    }
    void takeAway() override { m_store->takeAway(); }
    bool makeReadOnly() override
    {
        m_store->makeReadOnly();
        return true;
    }
    bool makeSmall() override
    {
        m_store = std::make_shared<MemoryStore>(SmallRoom);
        return true;
    }
    bool isBounded() const override { return false; }

private:
    std::shared_ptr<MemoryStore> m_store = std::make_shared<MemoryStore>();
};

} // namespace keeper
