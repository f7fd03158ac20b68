// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <array>
#include <openssl/evp.h>

namespace keeper {

void Sha256::Freer::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    if (EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
        qFatal("libcrypto has no SHA-256");
}

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size()));
}

QByteArray Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
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
    Sha256 sum;
    const auto add = [&sum](QByteArrayView bytes) -> Result<> {
        sum.add(bytes);
        return {};
    };
    return file.read(add, {}).transform([&sum] { return sum.hex(); });
}

} // namespace keeper
