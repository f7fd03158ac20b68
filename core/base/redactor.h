// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace keeper {

/// Replaces every secret the program has met by ***, under every log line, journal line and message.
/// Thread-safe. Values shorter than 4 bytes are not remembered: they would blot out ordinary words.
class Redactor
{
public:
    static void add(const QByteArray &secret);
    [[nodiscard]] static QString redact(const QString &text);
    [[nodiscard]] static QByteArray redact(const QByteArray &text);
    /// Routes Qt's log through the redactor to standard error (warnings and worse; all when verbose).
    static void installMessageHandler(bool verbose);
};

} // namespace keeper
