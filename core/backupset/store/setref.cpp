// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/store/setref.h"

#include "core/backupset/store/localstore.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Kind
{
    QLatin1StringView scheme; ///< What its addresses begin with.
    std::shared_ptr<SetStore> (*open)(const QString &address);
};

/// Every kind of store. The last one takes what no other does.
constexpr Kind kinds[]{
    {""_L1, [](const QString &path) -> std::shared_ptr<SetStore> { return std::make_shared<LocalStore>(path); }},
};

const Kind &kindOf(const QString &address)
{
    // Of a null string Qt says that it begins with nothing, not even with an empty one.
    return *std::ranges::find_if(
        kinds, [&](const Kind &kind) { return kind.scheme.isEmpty() || address.startsWith(kind.scheme); });
}

bool isPath(const QString &address)
{
    return kindOf(address).scheme.isEmpty() && !address.isEmpty();
}

QString full(const QString &address)
{
    return isPath(address) ? QFileInfo(address).absoluteFilePath() : address;
}

/// A slash at the end of a path, or two of them, are no part of a name.
QString clean(const QString &address)
{
    return isPath(address) ? QDir::cleanPath(full(address)) : address;
}

} // namespace

StoreRef::StoreRef(const QString &address)
    : m_address(full(address))
    , m_store(kindOf(address).open(clean(address)))
{}

StoreRef::StoreRef(std::shared_ptr<SetStore> store)
    : m_address(store->address())
    , m_store(std::move(store))
{}

SetRef::SetRef(const QString &address)
    : m_address(full(address))
{
    const QString whole = clean(address);
    const qsizetype slash = whole.lastIndexOf(u'/');
    if (slash >= 0)
        m_store = StoreRef(whole.first(std::max<qsizetype>(slash, 1)));
    m_name = whole.sliced(slash + 1);
}

SetRef::SetRef(const StoreRef &store, const QString &name)
    : m_address(store->address(name))
    , m_store(store)
    , m_name(name)
{}

SetRef::SetRef(const StoreRef &store, const SetEntry &entry)
    : m_address(entry.address)
    , m_store(store)
    , m_name(entry.name)
{}

SetRef SetRef::canonical() const
{
    const QString path = localPath() ? QFileInfo(*localPath()).canonicalFilePath() : QString();
    return path.isEmpty() ? *this : SetRef(path);
}

FileRef SetRef::file(const QByteArray &name) const
{
    const auto open = [store = m_store, set = m_name, name](std::stop_token stop) {
        return store->open(set, name, std::move(stop));
    };
    return {m_address + u'/' + QString::fromUtf8(name), open, m_store->localPath(m_name, name)};
}

} // namespace keeper
