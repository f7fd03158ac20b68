// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/checksums.h"

#include "core/backupset/store/setname.h"
#include "core/base/sha256.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qsizetype SumLength = 64;

/// coreutils marks a line with a backslash when its name has one, a line feed or a carriage return.
QByteArray escaped(const QByteArray &name)
{
    QByteArray text = name;
    return text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
}

std::optional<QByteArray> unescaped(const QByteArray &text)
{
    QByteArray name;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) != '\\') {
            name += text.at(at);
            continue;
        }
        switch (++at < text.size() ? text.at(at) : '\0') {
        case '\\':
            name += '\\';
            break;
        case 'n':
            name += '\n';
            break;
        case 'r':
            name += '\r';
            break;
        default:
            return {};
        }
    }
    return name;
}

bool isHex(const QByteArray &text)
{
    return text.size() == SumLength &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool staysInFolder(const QByteArray &name)
{
    return !name.isEmpty() && name != "." && name != ".." && !name.contains('/') && !name.contains('\0');
}

std::optional<std::pair<QByteArray, QByteArray>> parsedLine(QByteArray line)
{
    const bool isEscaped = line.startsWith('\\');
    if (isEscaped)
        line = line.sliced(1);
    const QByteArray sum = line.first(std::min(SumLength, line.size()));
    const QByteArray gap = line.sliced(sum.size()).first(std::min<qsizetype>(2, line.size() - sum.size()));
    if (!isHex(sum) || (gap != "  " && gap != " *"))
        return {};
    const QByteArray name = line.sliced(SumLength + 2);
    const auto plain = isEscaped ? unescaped(name) : std::optional(name);
    if (!plain || !staysInFolder(*plain))
        return {};
    return std::pair{*plain, sum};
}

struct Descriptor
{
    int handle;
    ~Descriptor()
    {
        if (handle >= 0)
            ::close(handle);
    }
};

/// Reads one set; keeps what was found wrong and how far it is.
class Checker
{
public:
    Checker(const QString &folder, const ChecksumProgress &progress, const std::stop_token &stop)
        : m_folder(QFile::encodeName(folder))
        , m_progress(progress)
        , m_stop(stop)
    {}

    Result<QList<ChecksumProblem>> check(const Checksums &sums)
    {
        lookForUnlisted(sums);
        for (const auto &[name, sum] : sums.asKeyValueRange())
            m_expected += sizeOf(name);
        for (const auto &[name, sum] : sums.asKeyValueRange()) {
            if (auto checked = checkFile(name, sum); !checked)
                return std::unexpected(checked.error());
        }
        return m_problems;
    }

private:
    using Kind = ChecksumProblem::Kind;

    [[nodiscard]] QByteArray pathOf(const QByteArray &name) const { return m_folder + '/' + name; }

    [[nodiscard]] qint64 sizeOf(const QByteArray &name) const
    {
        struct stat status{};
        return ::lstat(pathOf(name).constData(), &status) == 0 && S_ISREG(status.st_mode) ? status.st_size : 0;
    }

    void lookForUnlisted(const Checksums &sums)
    {
        DIR *folder = ::opendir(m_folder.constData());
        if (!folder)
            return; // every file will be missing, which says it
        while (const dirent *entry = ::readdir(folder)) {
            const QByteArray name(entry->d_name);
            if (name != "." && name != ".." && name != setfiles::Checksums.data() && !sums.contains(name))
                m_problems.append({Kind::Unlisted, name, {}});
        }
        ::closedir(folder);
    }

    Result<> checkFile(const QByteArray &name, const QByteArray &sum)
    {
        // Without O_NONBLOCK a named pipe in a foreign set would hold us for ever.
        const Descriptor file{::open(pathOf(name).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)};
        struct stat status{};
        if (file.handle < 0 && errno == ENOENT) {
            m_problems.append({Kind::Missing, name, {}});
            return {};
        }
        if (file.handle < 0 || ::fstat(file.handle, &status) != 0) {
            m_problems.append({Kind::Unreadable, name, QString::fromLocal8Bit(std::strerror(errno))});
            return {};
        }
        if (!S_ISREG(status.st_mode)) {
            m_problems.append({Kind::Unreadable, name, u"not a regular file"_s});
            return {};
        }
        return hashFile(file.handle, name, sum);
    }

    Result<> hashFile(int handle, const QByteArray &name, const QByteArray &sum)
    {
        Sha256 hash;
        for (;;) {
            if (m_stop.stop_requested())
                return cancelled();
            const ssize_t got = ::read(handle, m_piece.data(), size_t(m_piece.size()));
            if (got < 0) {
                m_problems.append({Kind::Unreadable, name, QString::fromLocal8Bit(std::strerror(errno))});
                return {};
            }
            if (got == 0)
                break;
            hash.add(QByteArrayView(m_piece.constData(), got));
            m_done += got;
            if (m_progress)
                m_progress(m_done, m_expected, name);
        }
        if (const QByteArray found = hash.hex(); found != sum)
            m_problems.append(
                {Kind::Differs, name, u"is %1, not %2"_s.arg(QLatin1StringView(found), QLatin1StringView(sum))});
        return {};
    }

    const QByteArray m_folder;
    const ChecksumProgress &m_progress;
    const std::stop_token m_stop;
    QByteArray m_piece = QByteArray(1 << 20, Qt::Uninitialized);
    QList<ChecksumProblem> m_problems;
    qint64 m_done = 0;
    qint64 m_expected = 0;
};

} // namespace

QByteArray toBytes(const Checksums &sums)
{
    QByteArray text;
    for (const auto &[name, sum] : sums.asKeyValueRange()) {
        const QByteArray safe = escaped(name);
        text += (safe == name ? QByteArray() : "\\"_ba) + sum + "  " + safe + '\n';
    }
    return text;
}

Result<Checksums> checksumsFromBytes(const QByteArray &bytes)
{
    Checksums sums;
    QList<QByteArray> lines = bytes.split('\n');
    if (!lines.takeLast().isEmpty() || lines.isEmpty())
        return fail(ErrorCode::SetDamaged, u"SHA256SUMS does not end with a line"_s);
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const auto line = parsedLine(lines.at(number));
        if (!line || sums.contains(line->first))
            return fail(ErrorCode::SetDamaged, u"SHA256SUMS, line %1"_s.arg(number + 1));
        sums.insert(line->first, line->second);
    }
    return sums;
}

Result<QList<ChecksumProblem>> checkChecksums(const QString &setFolder,
                                              const ChecksumProgress &progress,
                                              std::stop_token stop)
{
    QFile file(setFolder + u'/' + setfiles::Checksums);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::SetDamaged, u"SHA256SUMS: "_s + file.errorString(), {{u"path"_s, setFolder}});
    const auto sums = checksumsFromBytes(file.readAll());
    if (!sums)
        return std::unexpected(sums.error());
    return Checker(setFolder, progress, stop).check(*sums);
}

} // namespace keeper
