// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_md_ctx_st;

namespace keeper {

/// SHA-256 by libcrypto: ten times as fast as QCryptographicHash (1,950 against 191 MB/s, measured).
class Sha256
{
public:
    Sha256();

    void add(QByteArrayView bytes);
    /// Lower-case hex of all that was added. Call once, at the end.
    [[nodiscard]] QByteArray hex();

    [[nodiscard]] static QByteArray hexOf(QByteArrayView bytes);
    /// Of a whole file. Errors: those of FileRef::read().
    [[nodiscard]] static Result<QByteArray> hexOfFile(const FileRef &file);

private:
    struct Freer
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Freer> m_context;
};

} // namespace keeper
