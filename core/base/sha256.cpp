// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <array>
#include <openssl/evp.h>

using namespace Qt::StringLiterals;

namespace keeper {

struct Sha256::Context
{
    EVP_MD_CTX *handle = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(handle); }
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
    if (EVP_DigestInit_ex(m_context->handle, EVP_sha256(), nullptr) != 1)
        qFatal("libcrypto has no SHA-256");
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context->handle, bytes.data(), size_t(bytes.size()));
}

QByteArray Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context->handle, digest.data(), &size);
    return QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(size)).toHex();
}

QByteArray Sha256::hexOf(QByteArrayView bytes)
{
    Sha256 sum;
    sum.add(bytes);
    return sum.hex();
}

Result<QByteArray> Sha256::hexOfFile(const FileRef &file)
{
    const Result<std::unique_ptr<FileSource>> source = file.open();
    if (!source)
        return std::unexpected(source.error());
    Sha256 sum;
    QByteArray piece(1 << 20, Qt::Uninitialized);
    for (;;) {
        const Result<qsizetype> got = (*source)->read(piece.data(), piece.size());
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            return sum.hex();
        sum.add(QByteArrayView(piece.constData(), *got));
    }
}

} // namespace keeper
