// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/hiddensecrets.h"

#include "core/base/redactor.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Shorter ones would blot out ordinary words.
constexpr qsizetype ShortestSecret = 6;

/// Where the value of a secret's key begins; -1: the line has none. Blanks end a key only where it is a program's
/// option. All counts are bounded, since a hostile line may be long.
qsizetype secretValueAt(const QString &line)
{
    static const QString word =
        u"(?:pass|pwd|secret|key|token|credential|private|salt|cookie|jwt|licen[cs]e|dsn|authorization)[\\w.\\-]{0,80}"_s;
    static const QRegularExpression pattern(
        u"(?:%1[\"']?\\s{0,20}[:=])|(?:--[\\w\\-]{0,80}?%1[\"']?[\\s,]{1,20}[\"']?(?=\\S))"_s.arg(word),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(line);
    return match.hasMatch() ? match.capturedEnd() : -1;
}

bool isPlainReference(const QString &value)
{
    static const QRegularExpression pattern(uR"(^["']?\$(\{[A-Za-z_]\w*(:?\?[^}]*)?\}|[A-Za-z_]\w*)["']?,?$)"_s);
    return pattern.match(value).hasMatch();
}

bool isMapping(const QString &line)
{
    static const QRegularExpression pattern(uR"(^\s*(- +)?["']?[\w./\-]+["']?\s*:(\s|$))"_s);
    return pattern.match(line).hasMatch();
}

qsizetype indentOf(const QString &line)
{
    const auto first = std::ranges::find_if(line, [](QChar c) { return !c.isSpace(); });
    return first - line.begin();
}

/// A quote that begins a value and does not end on its line; null otherwise.
QChar openQuote(const QString &value)
{
    if (!value.startsWith(u'"') && !value.startsWith(u'\''))
        return {};
    return value.indexOf(value.front(), 1) < 0 ? value.front() : QChar();
}

/// Goes through a text line by line and tells what of each is secret.
class Walk
{
public:
    /// Where the secret of the line begins; its size: there is none.
    qsizetype secretAt(const QString &line)
    {
        if (m_inKey) {
            m_inKey = !line.contains("-----END"_L1);
            return m_inKey ? indentOf(line) : line.size();
        }
        if (!m_quote.isNull()) {
            if (line.contains(m_quote))
                m_quote = QChar();
            return 0;
        }
        if (m_block && continues(line))
            return indentOf(line);
        if (!line.trimmed().isEmpty())
            m_block.reset();
        if (const qsizetype key = line.indexOf("-----BEGIN"_L1); key >= 0 && line.contains("PRIVATE"_L1)) {
            m_inKey = !line.contains("-----END"_L1);
            return key;
        }
        return ofKey(line);
    }

private:
    /// What is indented below a secret's key belongs to it, but for keys of its own.
    [[nodiscard]] bool continues(const QString &line) const
    {
        if (line.trimmed().isEmpty())
            return false;
        const qsizetype indent = indentOf(line);
        const bool isItem = line.sliced(indent).startsWith("- "_L1);
        const bool isInside = indent > m_block->indent || (isItem && indent == m_block->indent);
        return isInside && (m_block->isText || !isMapping(line));
    }

    qsizetype ofKey(const QString &line)
    {
        const qsizetype at = secretValueAt(line);
        if (at < 0)
            return line.size();
        const QString value = line.sliced(at).trimmed();
        const bool isText = value.startsWith(u'|') || value.startsWith(u'>');
        if (line.at(at - 1) == u':')
            m_block = Block{.indent = indentOf(line), .isText = isText};
        if (value.isEmpty() || isText || isPlainReference(value))
            return line.size();
        m_quote = openQuote(value);
        return at + indentOf(line.sliced(at));
    }

    struct Block
    {
        qsizetype indent = 0;
        bool isText = false; ///< "|" or ">": whatever it looks like.
    };
    std::optional<Block> m_block;
    QChar m_quote;
    bool m_inKey = false;
};

QString withoutUrlPasswords(QString line)
{
    static const QRegularExpression pattern(uR"((\w[\w+.\-]{0,30}://[^\s:/@"']{0,200}:)[^\s"']{1,300}@)"_s);
    return line.replace(pattern, u"\\1%1@"_s.arg(HiddenSecret));
}

/// Without what only YAML or a shell sees: the dash of an item, a comment, quotes.
QString bare(QString value)
{
    if (value.startsWith("- "_L1))
        value = value.sliced(2);
    if (const qsizetype comment = value.indexOf(" #"_L1); comment >= 0)
        value.truncate(comment);
    value = value.trimmed();
    if (value.size() > 1 && (value.startsWith(u'"') || value.startsWith(u'\'')) && value.endsWith(value.front()))
        value = value.sliced(1, value.size() - 2);
    return value;
}

} // namespace

QString hideSecrets(const QString &text, const QStringList &alsoSecret)
{
    Walk walk;
    QStringList shown;
    for (const QString &line : text.split(u'\n')) {
        const qsizetype at = walk.secretAt(line);
        QString safe = withoutUrlPasswords(line.first(at));
        for (const QString &secret : alsoSecret)
            safe.replace(secret, HiddenSecret.toString());
        safe = Redactor::redact(safe);
        shown += at < line.size() ? safe + HiddenSecret.toString() : safe;
    }
    return shown.join(u'\n');
}

QStringList secretsIn(const QStringList &texts)
{
    QStringList secrets;
    for (const QString &text : texts) {
        Walk walk;
        for (const QString &line : text.split(u'\n')) {
            const QString value = bare(line.sliced(walk.secretAt(line)));
            if (value.size() >= ShortestSecret && !secrets.contains(value))
                secrets += value;
        }
    }
    std::ranges::stable_sort(secrets, std::ranges::greater{}, &QString::size);
    return secrets;
}

} // namespace keeper
