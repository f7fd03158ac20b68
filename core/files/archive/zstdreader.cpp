// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/zstdreader.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <zstd.h>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Freer
{
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

/// Decompresses one piece of the file. `frameOpen` tells whether a frame still lacks its end.
Result<> decompress(ZSTD_DCtx *context, QByteArrayView piece, QByteArray &out, const ByteSink &sink, bool &frameOpen)
{
    ZSTD_inBuffer input{piece.data(), size_t(piece.size()), 0};
    for (;;) {
        ZSTD_outBuffer output{out.data(), size_t(out.size()), 0};
        const size_t hint = ZSTD_decompressStream(context, &output, &input);
        if (ZSTD_isError(hint))
            return fail(ErrorCode::ArchiveDamaged, "zstd: "_L1 + QString::fromLatin1(ZSTD_getErrorName(hint)));
        if (output.pos > 0) {
            if (const Result<> taken = sink(QByteArrayView(out.constData(), qsizetype(output.pos))); !taken)
                return taken;
        }
        frameOpen = hint != 0;
        // A full buffer may mean that more is to be had without input; not behind the end of a frame.
        if (input.pos == input.size && (output.pos < output.size || !frameOpen))
            return {};
    }
}

} // namespace

Result<> readZstd(const QString &path, const ByteSink &sink, std::stop_token stop, const ZstdProgress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileFailed, file.errorString(), {{u"path"_s, path}});
    const std::unique_ptr<ZSTD_DCtx, Freer> context(ZSTD_createDCtx());
    // What a writer of ours needs is 2 MiB; a hostile file could ask for 128.
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 23);
    QByteArray in(qsizetype(ZSTD_DStreamInSize()), Qt::Uninitialized);
    QByteArray out(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    bool frameOpen = true; // an empty file is no zstd file
    for (;;) {
        if (stop.stop_requested())
            return cancelled();
        const qint64 got = file.read(in.data(), in.size());
        if (got < 0)
            return fail(ErrorCode::FileFailed, file.errorString(), {{u"path"_s, path}});
        if (got == 0)
            break;
        const QByteArrayView piece(in.constData(), qsizetype(got));
        if (const Result<> done = decompress(context.get(), piece, out, sink, frameOpen); !done)
            return done;
        if (progress)
            progress(file.pos());
    }
    if (frameOpen)
        return fail(ErrorCode::ArchiveDamaged, u"zstd: the end is missing"_s);
    return {};
}

} // namespace keeper
