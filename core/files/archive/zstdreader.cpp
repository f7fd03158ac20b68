// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/zstdreader.h"

#include <QByteArray>

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

Result<> readZstd(const FileRef &file, const ByteSink &sink, std::stop_token stop, const ZstdProgress &progress)
{
    const Result<std::unique_ptr<FileSource>> source = file.open(std::move(stop));
    if (!source)
        return std::unexpected(source.error());
    const std::unique_ptr<ZSTD_DCtx, Freer> context(ZSTD_createDCtx());
    // What a writer of ours needs is 2 MiB; a hostile file could ask for 128.
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 23);
    QByteArray in(qsizetype(ZSTD_DStreamInSize()), Qt::Uninitialized);
    QByteArray out(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    bool frameOpen = true; // an empty file is no zstd file
    qint64 done = 0;
    for (;;) {
        const Result<qsizetype> got = (*source)->read(in.data(), in.size());
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            break;
        const QByteArrayView piece(in.constData(), *got);
        if (const Result<> taken = decompress(context.get(), piece, out, sink, frameOpen); !taken)
            return taken;
        done += *got;
        if (progress)
            progress(done);
    }
    if (frameOpen)
        return fail(ErrorCode::ArchiveDamaged, u"zstd: the end is missing"_s);
    return {};
}

} // namespace keeper
