// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/login/keyfile.h"

#include "core/ssh/pump/wireformat.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

constexpr qint64 mostRead = 64 * 1024;

/// "ssh-ed25519 AAAA… comment"; empty when the line is no public key.
QByteArray blobOfPublicLine(const QByteArray &line)
{
    const QByteArrayList fields = line.simplified().split(' ');
    const QByteArray blob = fields.size() < 2 ? QByteArray() : QByteArray::fromBase64(fields[1]);
    return !blob.isEmpty() && keyTypeOf(blob) == QString::fromLatin1(fields[0]) ? blob : QByteArray();
}

/// The clear part of an OpenSSH private key (PROTOCOL.key).
void readOpenSsh(const QByteArray &text, KeyFile &key)
{
    QByteArray body;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.startsWith("-----"))
            body += line.trimmed();
    }
    const QByteArray magic("openssh-key-v1\0", 15);
    const QByteArray decoded = QByteArray::fromBase64(body);
    if (!decoded.startsWith(magic))
        return;
    WireReader reader(decoded.mid(magic.size()));
    key.encrypted = reader.string() != "none";
    [[maybe_unused]] const QByteArray kdf = reader.string();
    [[maybe_unused]] const QByteArray kdfOptions = reader.string();
    [[maybe_unused]] const quint32 keys = reader.number();
    key.publicBlob = reader.string();
}

} // namespace

KeyFile KeyFile::inspect(const QString &path)
{
    KeyFile key;
    key.path = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return key;
    key.readable = true;
    const QByteArray text = file.read(mostRead);
    key.publicBlob = blobOfPublicLine(text.left(text.indexOf('\n')));
    key.publicOnly = !key.publicBlob.isEmpty();
    if (key.publicOnly)
        return key;
    if (text.contains("BEGIN OPENSSH PRIVATE KEY"))
        readOpenSsh(text, key);
    else
        key.encrypted = text.contains("ENCRYPTED"); // PEM's Proc-Type header, or PKCS#8's own name
    QFile publicFile(path + u".pub"_s);
    if (key.publicBlob.isEmpty() && publicFile.open(QIODevice::ReadOnly))
        key.publicBlob = blobOfPublicLine(publicFile.readLine(mostRead));
    return key;
}

} // namespace keeper
