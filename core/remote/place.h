// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace keeper {

/// Where a command runs, as whom and with which rights: a value. Another kind of place is one more way in entry().
/// As it is made, the host itself and the user who logged in.
struct Place
{
    QByteArray engine;       ///< The program that leads into the container: "docker".
    QByteArray id;           ///< Of the container, full; empty: the host.
    QByteArray user;         ///< Inside: a name or a number; empty: the image's.
    bool isElevated = false; ///< By sudo: the command on the host, or what leads inside.
    bool hasShell = true;    ///< False: no sh, tee or sha256sum there. Server finds that out by itself, too.

    [[nodiscard]] static Place container(const QByteArray &engine, const QByteArray &id) { return {engine, id}; }
    [[nodiscard]] static Place root() { return {.isElevated = true}; } ///< The host, by sudo.
    [[nodiscard]] Place as(const QByteArray &other) const { return {engine, id, other, isElevated, hasShell}; }
    [[nodiscard]] Place elevated() const { return {engine, id, user, true, hasShell}; }
    [[nodiscard]] Place withoutShell() const { return {engine, id, user, isElevated, false}; }
    [[nodiscard]] bool isHost() const { return id.isEmpty(); }

    /// The words of the host that lead there, before the command's own: none on the host. `input`: standard input goes
    /// along. Of `variables`, names, the values are taken from where the words are said.
    [[nodiscard]] QByteArrayList entry(bool input, const QByteArrayList &variables) const;
    [[nodiscard]] QByteArrayList forLog() const; ///< As a person would type it, with sudo.
    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace keeper
