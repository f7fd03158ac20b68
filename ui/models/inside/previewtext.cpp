// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/previewtext.h"

#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/timetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PreviewText)
};

bool isControl(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && code != '\t' && code != '\n' && code != '\r' && code != '\f') || code == 0x7f;
}

} // namespace

bool isText(const QByteArray &bytes)
{
    if (std::ranges::any_of(bytes, isControl))
        return false;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    return !utf8.hasError() && !text.contains(QChar::ReplacementCharacter);
}

bool isImageName(const QByteArray &path)
{
    static constexpr std::array suffixes{".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".ico", ".svg"};
    const QByteArray name = path.toLower();
    return std::ranges::any_of(suffixes, [&](const char *suffix) { return name.endsWith(suffix); });
}

QString plainFileName(const QByteArray &path)
{
    // At most 255 bytes are a name.
    QString name = harmless(QString::fromUtf8(path.sliced(path.lastIndexOf('/') + 1)), 80);
    name.replace(u'\\', u'_');
    return name.isEmpty() || name.startsWith(u'.') ? u"file"_s + name : name;
}

QString typeWord(const QString &type)
{
    if (type == "directory"_L1)
        return Words::tr("Folder", "@info kind of file");
    if (type == "symlink"_L1)
        return Words::tr("Link", "@info kind of file");
    if (type == "hardlink"_L1)
        return Words::tr("Hard link", "@info kind of file");
    return Words::tr("Device or pipe", "@info kind of file");
}

QString ownerText(const TarEntry &entry)
{
    return u"%1:%2"_s.arg(entry.uid).arg(entry.gid);
}

QString rightsText(const TarEntry &entry)
{
    // As `ls -l` has them.
    QString text = u"rwxrwxrwx"_s;
    for (int i = 0; i < text.size(); ++i) {
        if (!(entry.mode & (0400 >> i)))
            text[i] = u'-';
    }
    const auto mark = [&](int bit, int place, QChar with, QChar without) {
        if (entry.mode & bit)
            text[place] = text.at(place) == u'x' ? with : without;
    };
    mark(04000, 2, u's', u'S');
    mark(02000, 5, u's', u'S');
    mark(01000, 8, u't', u'T');
    return text;
}

QStringList fileFacts(const TarEntry &entry)
{
    QStringList facts;
    if (entry.type != "file"_L1)
        facts += Words::tr("Kind: %1", "@info file").arg(typeWord(entry.type));
    else
        //: %1 is "1.2 MB", %2 the exact number
        facts +=
            Words::tr("Size: %1 (%2 bytes)", "@info file").arg(byteText(entry.size), QLocale().toString(entry.size));
    if (!entry.link.isEmpty())
        facts += Words::tr("Leads to: %1", "@info file").arg(harmless(QString::fromUtf8(entry.link)));
    facts += Words::tr("Changed: %1", "@info file, moment")
                 .arg(momentText(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(entry.mtime))));
    //: %1 is "1000:1000", %2 "rw-r--r--"
    facts += Words::tr("Owner and rights: %1, %2", "@info file").arg(ownerText(entry), rightsText(entry));
    if (!entry.sha256.isEmpty()) {
        // In two lines: one of 64 characters would make the window wide.
        const QString hash = harmless(QString::fromLatin1(entry.sha256), 64);
        facts += u"SHA-256:\n%1\n%2"_s.arg(hash.left(32), hash.mid(32));
    }
    return facts;
}

} // namespace keeper
