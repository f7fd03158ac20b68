// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/component.h"
#include "core/backupset/store/setref.h"
#include "core/base/warning.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>

namespace keeper {

/// What a manifest says of its set. How good it is, verdictOn() tells: format 1 had no Selection.
enum class SetState { Complete, Selection, Incomplete };

/// What a backup set says of itself: manifest.json (docs/set-format.md 3).
struct Manifest
{
    struct Server
    {
        QString target; ///< Host or alias as typed.
        quint16 port = 22;
        QString hostname; ///< What the server calls itself.
        QString hostKeyType;
        QString hostKeySha256; ///< "SHA256:…"
        friend bool operator==(const Server &, const Server &) = default;
    };
    struct Image
    {
        QString name;
        QString digest; ///< The registry's; of an image from none, its id.
        QString id;
        friend bool operator==(const Image &, const Image &) = default;
    };
    struct Deployment
    {
        QString kind;
        QString engine;
        QString engineVersion;
        QString project;
        QString folder;
        QString version; ///< authentik's
        QString installIdSha256;
        QMap<QString, Image> images; ///< By service.
        friend bool operator==(const Deployment &, const Deployment &) = default;
    };

    static constexpr int FormatVersion = 2; ///< The newest that is read.

    QString program; ///< Version of the program that wrote it.
    QString run;
    SetState state = SetState::Complete;
    QStringList missing; ///< "media/public/a.png"
    QList<Warning> warnings;
    QDateTime startedAt; ///< UTC, whole seconds.
    QDateTime finishedAt;
    Server server;
    Deployment deployment;
    QMap<QString, Component> components; ///< By name, as in the list of components.

    /// Of a name that the manifest does not have: an Absent one. Lives as long as the manifest.
    [[nodiscard]] const Component &component(QAnyStringView name) const &;
    const Component &component(QAnyStringView name) const && = delete;

    /// As low as can be, so that older programs read the set: a selection is the only thing that version 0.1.0, of
    /// format 1, would take for damage.
    [[nodiscard]] int formatVersion() const { return state == SetState::Selection ? 2 : 1; }

    friend bool operator==(const Manifest &, const Manifest &) = default;
};

[[nodiscard]] QJsonObject toJson(const Manifest &manifest);
[[nodiscard]] QByteArray toBytes(const Manifest &manifest); ///< As written to manifest.json.

/// Keys that are not known are left aside. Errors: SetForeign, SetNewer (facts "formatVersion", and "component" where
/// that is what is not known), SetDamaged.
[[nodiscard]] Result<Manifest> manifestFromBytes(const QByteArray &bytes);
/// Reads manifest.json of a set. Errors: SetNotFound, SetForeign (none in it), those above,
/// FileFailed.
[[nodiscard]] Result<Manifest> readManifest(const SetRef &set);

} // namespace keeper
