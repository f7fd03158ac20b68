// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/unpack/unpackscope.h"

#include "core/base/filename.h"
#include "core/files/index/indexreader.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

bool isBelow(const QByteArray &path, const QByteArray &folder)
{
    return folder == "." ? path != "." : path.startsWith(folder + '/');
}

/// What a restore kept or built in a directory: a backup by the engine's own copy can't leave it out.
bool isOurs(const QByteArray &path)
{
    return path.startsWith(".authentik-keeper-") || path.contains("/.authentik-keeper-");
}

/// Absolute, through `..`, or written in a way that could hide which folders it goes through.
bool leavesRoot(const QByteArray &path)
{
    return path != "." && !isPlainPath(path);
}

std::unexpected<Error> refused(const QString &why, const TarEntry &entry)
{
    return fail(ErrorCode::ArchiveDamaged, why, {{u"entry"_s, QString::fromUtf8(entry.path)}});
}

/// Looks for names that lead through a link, in whatever order the archive has them.
class LinkGuard
{
public:
    [[nodiscard]] bool allows(const TarEntry &entry)
    {
        const bool isSecondName = entry.type == "hardlink"_L1 && m_links.contains(entry.link);
        if (entry.type == "symlink"_L1 || isSecondName) {
            if (m_folders.contains(entry.path))
                return false;
            m_links.insert(entry.path);
        }
        return enter(entry.path) && (entry.type != "hardlink"_L1 || enter(entry.link));
    }

private:
    /// Notes the folders above a path. Those above a folder that is known are known, too.
    bool enter(const QByteArray &path)
    {
        for (qsizetype slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            const QByteArray folder = path.first(slash);
            if (m_links.contains(folder))
                return false;
            if (m_folders.contains(folder))
                return true;
            m_folders.insert(folder);
        }
        return true;
    }

    QSet<QByteArray> m_links;
    QSet<QByteArray> m_folders;
};

Result<> checkEntry(const TarEntry &entry, LinkGuard &guard)
{
    const bool isHardLink = entry.type == "hardlink"_L1;
    if (leavesRoot(entry.path) || (isHardLink && leavesRoot(entry.link)))
        return refused(u"an entry leaves its root"_s, entry);
    const bool isKnown =
        isHardLink || entry.type == "file"_L1 || entry.type == "directory"_L1 || entry.type == "symlink"_L1;
    if (!isKnown)
        return refused(u"an entry is a "_s + entry.type, entry);
    if (entry.path == "." && entry.type != "directory"_L1)
        return refused(u"its root is no folder"_s, entry);
    if (!guard.allows(entry))
        return refused(u"an entry leads through a link"_s, entry);
    return {};
}

} // namespace

UnpackScope::UnpackScope(const DirectoryPlace &place, const QByteArray &entry)
    : m_root(withoutDot(place.archiveRoot))
    , m_entry(entry.isEmpty() ? entry : withoutDot(entry))
    , m_below(place.below)
{
    if (m_entry == m_root)
        m_entry.clear();
}

bool UnpackScope::leadsToEntry(const QByteArray &path) const
{
    return !m_entry.isEmpty() && isBelow(m_entry, path) && (path == m_root || isBelow(path, m_root));
}

std::optional<QByteArray> UnpackScope::targetOf(const QByteArray &path) const
{
    const QByteArray taken = member();
    const bool isTaken = path == taken || isBelow(path, taken) || leadsToEntry(path);
    if (!isTaken || isOurs(path))
        return {};
    const QByteArray rest = path == m_root ? QByteArray() : m_root == "." ? path : path.sliced(m_root.size() + 1);
    if (m_below.isEmpty() || rest.isEmpty())
        return m_below.isEmpty() ? rest : m_below;
    return m_below + '/' + rest;
}

Result<UnpackPlan> planUnpack(const FileRef &index, const UnpackScope &scope, std::stop_token stop)
{
    UnpackPlan plan;
    LinkGuard guard;
    const Result<> read = readIndex(
        index,
        [&](const TarEntry &entry) -> Result<> {
            if (const Result<> checked = checkEntry(entry, guard); !checked)
                return checked;
            if (scope.leadsToEntry(entry.path)) {
                if (entry.type != "directory"_L1)
                    return refused(u"a file where a folder should be"_s, entry);
                plan.leading += entry;
            } else if (scope.targetOf(entry.path)) {
                ++plan.taken;
                const bool sharesOutside = entry.type == "hardlink"_L1 && !scope.targetOf(entry.link);
                if (sharesOutside)
                    plan.targets.insert(entry.link);
            }
            return {};
        },
        stop);
    if (!read)
        return std::unexpected(read.error());
    return plan;
}

} // namespace keeper
