// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace keeper {

/// Where a command runs, as whom and with which rights. A value. Another kind of place is one more way in entry().
class Place
{
public:
    Place() = default; ///< The host itself, as the user who logged in.
    /// Inside a container, by full id, as the image's user. `engine` is the program that leads there: "docker".
    [[nodiscard]] static Place container(const QByteArray &engine, const QByteArray &id);
    /// The host itself, by sudo.
    [[nodiscard]] static Place root() { return Place().elevated(); }

    [[nodiscard]] Place as(const QByteArray &user) const; ///< Inside a container: a name or a number.
    [[nodiscard]] Place elevated() const;                 ///< By sudo: the command on the host, or what leads inside.
    /// Nothing can be relied on there but the command itself: no sh, tee or sha256sum. Server finds out by itself.
    [[nodiscard]] Place withoutShell() const;

    [[nodiscard]] bool isHost() const { return m_id.isEmpty(); }
    [[nodiscard]] const QByteArray &id() const { return m_id; }         ///< Of the container; empty: the host.
    [[nodiscard]] const QByteArray &engine() const { return m_engine; } ///< Of the container.
    [[nodiscard]] bool isElevated() const { return m_elevated; }
    [[nodiscard]] bool hasShell() const { return m_hasShell; }

    /// The words of the host that lead there, before the command's own: none on the host. `input`: standard input goes
    /// along. Of `variables`, names, the values are taken from where the words are said.
    [[nodiscard]] QByteArrayList entry(bool input, const QByteArrayList &variables) const;
    [[nodiscard]] QByteArrayList forLog() const; ///< As a person would type it, with sudo.

    friend bool operator==(const Place &, const Place &) = default;

private:
    QByteArray m_engine;
    QByteArray m_id;
    QByteArray m_user;
    bool m_elevated = false;
    bool m_hasShell = true;
};

} // namespace keeper
