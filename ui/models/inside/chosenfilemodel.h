// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latestanswer.h"
#include "ui/models/library.h"

#include <QObject>

#include <optional>

namespace keeper {

/// One file of a set: a look into it, and taking it out to this computer.
class ChosenFileModel : public QObject
{
    Q_OBJECT

public:
    enum class View { Nothing, Reading, Text, Image, Facts, Failed };
    enum class Taking { Idle, Running, Done, Failed };

    explicit ChosenFileModel(Library &library, QObject *parent = nullptr);

    /// `entry` is one of `inTreeOrder`, all of its directory.
    void choose(const QString &set,
                const QString &component,
                const QList<TarEntry> &inTreeOrder,
                const TarEntry &entry);
    void lookAgain();                         ///< Where it failed.
    void clear();                             ///< What is being taken out stops.
    void imageFailed() { showText(); }        ///< What was read is no picture that can be drawn.
    void takeOut(const QString &destination); ///< Where the person said.
    void stopTaking();

    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] QString title() const; ///< Its name.
    /// Why there is no look into it; else empty.
    [[nodiscard]] QString notice() const { return m_view == View::Reading ? tr("Reading…", "@status") : m_notice; }
    [[nodiscard]] QStringList facts() const;                                    ///< One line each.
    [[nodiscard]] QString text() const;                                         ///< Of a Text; many lines.
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }                  ///< Of an Image.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< Of the look.

    [[nodiscard]] bool mayTakeOut() const { return m_file.has_value() && m_taking != Taking::Running; }
    [[nodiscard]] QString proposedName() const;
    [[nodiscard]] Taking taking() const { return m_taking; }
    [[nodiscard]] QString takingText() const;
    [[nodiscard]] const std::optional<Error> &takingError() const { return m_takingError; } ///< When it Failed.

signals:
    void changed();

private:
    void forget();
    void look();
    void showText(); ///< Or, where it is none, the facts.
    void takeBytes(const Result<QByteArray> &bytes);
    void show(View view);

    Library &m_library;
    QString m_set;
    QString m_component;
    TarEntry m_entry;
    std::optional<TarEntry> m_file; ///< Where its bytes are: itself, or the one that a hard link shares them with.
    View m_view = View::Nothing;
    QByteArray m_bytes;
    QString m_notice;
    std::optional<Error> m_error;
    Taking m_taking = Taking::Idle;
    QString m_destination;
    std::optional<Error> m_takingError;
    LatestAnswer m_looking;
    LatestAnswer m_takingOut;
};

} // namespace keeper
