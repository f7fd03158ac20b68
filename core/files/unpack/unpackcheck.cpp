// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/unpack/unpackcheck.h"

#include "core/base/sha256.h"
#include "core/files/index/indexreader.h"

#include <QHash>

#include <array>
#include <chrono>
#include <cstring>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Hashing a file of any size says nothing until it is done; docs/timeouts.md.
constexpr std::chrono::minutes quietLimit{30};
constexpr qsizetype mostDifferences = 50;

// Fields of each thing found, itself first with an empty path.
constexpr auto listScript = R"sh(exec find "$1" -printf '%P\0%y\0%m\0%U\0%G\0%s\0%i\0%l\0')sh";
constexpr qsizetype listFields = 8;

// -z: names as they are, whatever is in them. A file's own name is "-".
constexpr auto sumsScript = R"sh(if [ -d "$1" ]; then
  cd "$1" && find . -type f -print0 | nice xargs -0 -r sha256sum -z --
elif [ -f "$1" ]; then sha256sum -z <"$1"
fi)sh";

using Sum = std::array<char, 32>;

Sum sumOf(QByteArrayView hex)
{
    Sum sum{};
    const QByteArray bytes = QByteArray::fromHex(hex.toByteArray());
    std::memcpy(sum.data(), bytes.constData(), std::min<size_t>(sum.size(), size_t(bytes.size())));
    return sum;
}

/// A path as 16 bytes, since there may be a million of them.
struct Key
{
    explicit Key(const QByteArray &path)
    {
        const Sum sum = sumOf(Sha256::hexOf(path));
        std::memcpy(words.data(), sum.data(), sizeof words);
    }
    std::array<quint64, 2> words{};
    friend bool operator==(const Key &, const Key &) = default;
    friend size_t qHash(const Key &key, size_t seed = 0) { return size_t(key.words[0]) ^ seed; }
};

struct Found
{
    qint64 size = 0;
    quint64 inode = 0;
    quint32 uid = 0;
    quint32 gid = 0;
    Sum sum{}; ///< Of a file's data, or of a link's target.
    quint16 mode = 0;
    char type = 0; ///< As find's %y.
    bool expected = false;
};

/// Calls `take` with every `count` fields that are each closed by a zero byte.
class ZeroRecords
{
public:
    using Take = std::function<void(const QByteArrayList &fields)>;
    ZeroRecords(qsizetype count, Take take)
        : m_count(count)
        , m_take(std::move(take))
    {}

    Result<> add(QByteArrayView bytes)
    {
        m_buffer += bytes;
        qsizetype start = 0;
        for (qsizetype end = m_buffer.indexOf('\0'); end >= 0; end = m_buffer.indexOf('\0', start)) {
            m_fields += m_buffer.sliced(start, end - start);
            start = end + 1;
            if (m_fields.size() == m_count)
                m_take(std::exchange(m_fields, {}));
        }
        m_buffer.remove(0, start);
        return {};
    }

private:
    const qsizetype m_count;
    const Take m_take;
    QByteArray m_buffer;
    QByteArrayList m_fields;
};

char findType(const TarEntry &entry)
{
    return entry.type == "directory"_L1 ? 'd' : entry.type == "symlink"_L1 ? 'l' : 'f';
}

class Check
{
public:
    Check(Server &server,
          const HostAccess &helper,
          const UnpackRequest &request,
          const UnpackScope &scope,
          std::stop_token stop)
        : m_server(server)
        , m_helper(helper)
        , m_request(request)
        , m_scope(scope)
        , m_stop(std::move(stop))
    {}

    Result<UnpackedDirectory> run()
    {
        if (const auto listed = list([this](const QByteArrayList &fields) { note(fields); }); !listed)
            return std::unexpected(listed.error());
        if (const auto summed = sum(); !summed)
            return std::unexpected(summed.error());
        const auto compared = readIndex(
            m_request.index,
            [this](const TarEntry &entry) -> Result<> {
                compare(entry);
                return {};
            },
            m_stop);
        if (!compared)
            return std::unexpected(compared.error());
        if (const auto named = nameUnexpected(); !named)
            return std::unexpected(named.error());
        if (m_count == 0)
            return m_unpacked;
        return fail(ErrorCode::RestoredDiffers, m_differences.join(u'\n'),
                    {{u"component"_s, m_request.place.component}, {u"what"_s, m_first}});
    }

private:
    Result<> stream(const QByteArray &script, ZeroRecords records)
    {
        const QByteArray built = m_helper.inside(m_request.place.incoming(m_request.run));
        const RemoteCommand command = m_helper.script(script, {built});
        const auto proof =
            m_server.pull(command, [&](QByteArrayView bytes) { return records.add(bytes); }, m_stop, quietLimit);
        if (!proof)
            return std::unexpected(proof.error());
        if (proof->exit != 0)
            return fail(ErrorCode::CommandFailed, QString::fromUtf8(proof->err.trimmed().right(4096)),
                        {{u"exit"_s, QString::number(proof->exit)}, {u"command"_s, command.forLog()}});
        return {};
    }

    Result<> list(const ZeroRecords::Take &take) { return stream(listScript, ZeroRecords(listFields, take)); }

    void note(const QByteArrayList &fields)
    {
        Found found{.size = fields[5].toLongLong(),
                    .inode = fields[6].toULongLong(),
                    .uid = fields[3].toUInt(),
                    .gid = fields[4].toUInt(),
                    .mode = quint16(fields[2].toUShort(nullptr, 8)),
                    .type = fields[1].isEmpty() ? '?' : fields[1][0]};
        if (found.type == 'l')
            found.sum = sumOf(Sha256::hexOf(fields[7]));
        m_found.insert(Key(fields[0]), found);
    }

    Result<> sum()
    {
        return stream(sumsScript, ZeroRecords(1, [this](const QByteArrayList &fields) {
                          // "HASH  NAME"
                          const QByteArray name = fields[0].sliced(std::min<qsizetype>(66, fields[0].size()));
                          const auto found = m_found.find(Key(name.startsWith("./") ? name.sliced(2) : QByteArray()));
                          if (found != m_found.end())
                              found->sum =
                                  sumOf(QByteArrayView(fields[0]).first(std::min<qsizetype>(64, fields[0].size())));
                      }));
    }

    void differs(const QByteArray &path, const QString &how)
    {
        if (m_count++ == 0)
            m_first = QString::fromUtf8(path);
        if (m_differences.size() < mostDifferences)
            m_differences += QString::fromUtf8(path) + u": "_s + how;
    }

    void compare(const TarEntry &entry)
    {
        if (entry.type == "file"_L1 && !m_scope.isWhole())
            m_sums.insert(Key(entry.path), sumOf(entry.sha256));
        const std::optional<QByteArray> target = m_scope.targetOf(entry.path);
        if (!target)
            return;
        const auto found = m_found.find(Key(*target));
        if (found == m_found.end())
            return differs(entry.path, u"is missing"_s);
        found->expected = true;
        if (const QString how = difference(entry, *found); !how.isEmpty())
            differs(entry.path, how);
        if (entry.path != m_scope.root() && !m_scope.leadsToEntry(entry.path))
            ++m_unpacked.entries;
        if (entry.type == "file"_L1)
            m_unpacked.fileBytes += entry.size;
    }

    /// Empty: none.
    QString difference(const TarEntry &entry, const Found &found) const
    {
        const bool isHardLink = entry.type == "hardlink"_L1;
        if (!isHardLink && found.type != findType(entry))
            return u"is of another kind"_s;
        if (found.uid != quint32(entry.uid) || found.gid != quint32(entry.gid))
            return u"belongs to %1:%2 instead of %3:%4"_s.arg(found.uid).arg(found.gid).arg(entry.uid).arg(entry.gid);
        // A link has no rights of its own.
        if (found.type != 'l' && found.mode != quint16(entry.mode))
            return u"has the rights %1 instead of %2"_s.arg(found.mode, 0, 8).arg(entry.mode, 0, 8);
        if (isHardLink)
            return hardLinkDifference(entry, found);
        if (entry.type == "symlink"_L1 && found.sum != sumOf(Sha256::hexOf(entry.link)))
            return u"points elsewhere"_s;
        if (entry.type == "file"_L1 && found.size != entry.size)
            return u"has %1 bytes instead of %2"_s.arg(found.size).arg(entry.size);
        return entry.type == "file"_L1 && found.sum != sumOf(entry.sha256) ? u"has another SHA-256"_s : QString();
    }

    QString hardLinkDifference(const TarEntry &entry, const Found &found) const
    {
        const std::optional<QByteArray> target = m_scope.targetOf(entry.link);
        if (!target)
            return m_sums.value(Key(entry.link)) == found.sum ? QString() : u"has another SHA-256"_s;
        const auto other = m_found.constFind(Key(*target));
        const bool isSame = other != m_found.constEnd() && other->inode == found.inode;
        return isSame ? QString() : u"is not the same file as its other name"_s;
    }

    /// Folders that no entry stands for: around `below`, and on the way to a single entry.
    [[nodiscard]] bool isOurs(const QByteArray &target) const
    {
        const QByteArray below = m_request.place.below + '/';
        const QByteArray last = m_scope.targetOf(m_scope.member()).value_or(QByteArray()) + '/';
        return target.isEmpty() || below.startsWith(target + '/') ||
               (!m_request.entry.isEmpty() && last.startsWith(target + '/'));
    }

    /// Names what no entry of the archive stands for; listed once more, as names are not kept.
    Result<> nameUnexpected()
    {
        qsizetype unexpected = 0;
        for (const Found &found : std::as_const(m_found))
            unexpected += found.expected ? 0 : 1;
        if (unexpected == 0)
            return {};
        return list([this](const QByteArrayList &fields) {
            const auto found = m_found.constFind(Key(fields[0]));
            const bool isExpected = found != m_found.constEnd() && found->expected;
            if (!isExpected && !(fields[1] == "d" && isOurs(fields[0])))
                differs(fields[0], u"is not in the backup"_s);
        });
    }

    Server &m_server;
    const HostAccess &m_helper;
    const UnpackRequest &m_request;
    const UnpackScope &m_scope;
    const std::stop_token m_stop;
    QHash<Key, Found> m_found;
    QHash<Key, Sum> m_sums; ///< Of files that hard links may share their data with, where not all are unpacked.
    UnpackedDirectory m_unpacked;
    qsizetype m_count = 0;
    QString m_first;
    QStringList m_differences;
};

} // namespace

Result<UnpackedDirectory> checkUnpacked(Server &server,
                                        const HostAccess &helper,
                                        const UnpackRequest &request,
                                        const UnpackScope &scope,
                                        std::stop_token stop)
{
    return Check(server, helper, request, scope, std::move(stop)).run();
}

} // namespace keeper
