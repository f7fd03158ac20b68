// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/checksums.h"

#include "core/backupset/store/setname.h"
#include "core/base/filename.h"
#include "core/base/sha256.h"

#include <algorithm>

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
    if (!plain || !isFileName(*plain))
        return {};
    return std::pair{*plain, sum};
}

/// Reads one set; keeps what was found wrong and how far it is.
class Checker
{
public:
    Checker(const SetRef &set, const ChecksumProgress &progress, const std::stop_token &stop)
        : m_set(set)
        , m_progress(progress)
        , m_stop(stop)
    {}

    Result<QList<ChecksumProblem>> check(const Checksums &sums)
    {
        look(sums);
        for (const auto &[name, sum] : sums.asKeyValueRange())
            m_expected += m_sizes.value(name);
        for (const auto &[name, sum] : sums.asKeyValueRange()) {
            const Result<QByteArray> found = m_sizes.contains(name) ? hash(name) : QByteArray();
            if (!found && found.error().isCancelled())
                return std::unexpected(found.error());
            if (!found)
                m_problems.append({Kind::Unreadable, name, found.error().detail});
            else if (found->isEmpty())
                m_problems.append({Kind::Missing, name, {}});
            else if (*found != sum)
                m_problems.append(
                    {Kind::Differs, name, u"is %1, not %2"_s.arg(QLatin1StringView(*found), QLatin1StringView(sum))});
        }
        return m_problems;
    }

private:
    using Kind = ChecksumProblem::Kind;

    /// What is there; if it can't be told, every file is missing, which says it.
    void look(const Checksums &sums)
    {
        for (const SetFileEntry &file : m_set.files().value_or(QList<SetFileEntry>())) {
            m_sizes.insert(file.name, file.bytes);
            if (file.name != setfiles::Checksums.data() && !sums.contains(file.name))
                m_problems.append({Kind::Unlisted, file.name, {}});
        }
    }

    Result<QByteArray> hash(const QByteArray &name)
    {
        Sha256 hash;
        const auto add = [&](QByteArrayView piece) -> Result<> {
            hash.add(piece);
            m_done += piece.size();
            if (m_progress)
                m_progress(m_done, m_expected, name);
            return {};
        };
        return m_set.file(name).read(add, m_stop).transform([&hash] { return hash.hex(); });
    }

    const SetRef &m_set;
    const ChecksumProgress &m_progress;
    const std::stop_token m_stop;
    QMap<QByteArray, qint64> m_sizes;
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
        text += (safe == name ? QByteArray() : R"(\)"_ba) + sum + "  " + safe + '\n';
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

Result<Checksums> readChecksums(const SetRef &set)
{
    return set.file(setfiles::Checksums)
        .readAll()
        .transform_error([&](const Error &error) {
            return Error{.code = ErrorCode::SetDamaged,
                         .detail = u"SHA256SUMS: "_s + error.detail,
                         .facts = {{u"path"_s, set.address()}}};
        })
        .and_then(checksumsFromBytes);
}

Result<QList<ChecksumProblem>> checkChecksums(const SetRef &set, const ChecksumProgress &progress, std::stop_token stop)
{
    return readChecksums(set).and_then([&](const Checksums &sums) { return Checker(set, progress, stop).check(sums); });
}

} // namespace keeper
