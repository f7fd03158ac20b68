// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace keeper {

/// SHA-256 by libcrypto: ten times as fast as QCryptographicHash (1,950 against 191 MB/s, measured).
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(QByteArrayView bytes);
    /// Lower-case hex of all that was added. Call once, at the end.
    [[nodiscard]] QByteArray hex();

    [[nodiscard]] static QByteArray hexOf(QByteArrayView bytes);
    /// Reads the file in pieces of 1 MiB. Errors: those of FileRef::open() and FileSource.
    [[nodiscard]] static Result<QByteArray> hexOfFile(const FileRef &file);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace keeper
