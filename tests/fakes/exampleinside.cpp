// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/exampleinside.h"

#include "core/base/sha256.h"
#include "core/files/index/indexreader.h"
#include "tests/fakes/examplerestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QList<TarEntry> inTreeOrder(QList<TarEntry> entries)
{
    std::ranges::stable_sort(entries, comesBefore, &TarEntry::path);
    return entries;
}

QList<TarEntry> exampleMedia()
{
    QList<TarEntry> entries;
    for (const QByteArray &folder : {QByteArray("."), QByteArray("public"), QByteArray("public/application-icons"),
                                     QByteArray("public/flow-backgrounds"), QByteArray("user-avatars")})
        entries += exampleEntry(folder, u"directory"_s);
    entries += exampleEntry("public/logo.png", u"file"_s, 18'204);
    entries += exampleEntry("public/notes.txt", u"file"_s, 120);
    entries += exampleEntry("public/data.bin", u"file"_s, 900);
    entries += exampleEntry("public/film.mp4", u"file"_s, 48'000'000);
    entries += exampleEntry("public/evil\n\xe2\x80\xae.txt", u"file"_s, 5);
    for (int i = 1; i <= 14; ++i) {
        const QByteArray number = QByteArray::number(i);
        entries += exampleEntry("public/application-icons/app-" + number + ".svg", u"file"_s, 2'100 + 37 * i);
        entries += exampleEntry("user-avatars/" + number + ".jpg", u"file"_s, 40'000 + 1'013 * i);
    }
    TarEntry link = exampleEntry("public/current-logo.png", u"symlink"_s);
    link.link = "logo.png";
    TarEntry second = exampleEntry("public/notes-again.txt", u"hardlink"_s);
    second.link = "public/notes.txt";
    entries += {link, second};
    return inTreeOrder(entries);
}

QList<ConfigurationFile> exampleConfiguration()
{
    return {{.name = "opt/authentik/.env",
             .contents = "PG_PASS=correct-horse-battery\n"
                         "AUTHENTIK_SECRET_KEY=Vx0mLw7c2nJ9sR4tQ8yB1dF6hK3pZ5gT\n"
                         "AUTHENTIK_EMAIL__HOST=mail.example.org\n"
                         "AUTHENTIK_EMAIL__PASSWORD=\"tr0ub4dor&3\"\n"
                         "COMPOSE_PORT_HTTPS=443\n"},
            {.name = "opt/authentik/docker-compose.yml",
             .contents = "services:\n"
                         "  postgresql:\n"
                         "    image: docker.io/library/postgres:16-alpine\n"
                         "    environment:\n"
                         "      POSTGRES_PASSWORD: ${PG_PASS:?database password required}\n"
                         "    healthcheck:\n"
                         "      test: psql --user authentik correct-horse-battery\n"}};
}

} // namespace

TarEntry exampleEntry(const QByteArray &path, const QString &type, qint64 size)
{
    TarEntry entry;
    entry.path = path;
    entry.type = type;
    entry.size = size;
    entry.mode = type == "directory"_L1 ? 0755 : 0644;
    entry.uid = 1000;
    entry.gid = 1000;
    entry.mtime = 1'795'459'507;
    if (type == "file"_L1)
        entry.sha256 = Sha256::hexOf(path);
    return entry;
}

void scriptInside(FakeBackend &backend)
{
    Catalogue catalogue = exampleCatalogue();
    for (CatalogueSet &set : catalogue.sets) {
        if (set.path != OlderSet)
            continue;
        set.manifest->components[u"media"_s].stored()->streamSha256 = QString(64, u'c');
        QMap<QString, qint64> &tables = set.manifest->components[u"database"_s].database()->rows[u"public"_s];
        tables[u"authentik_core_user"_s] = 1'187;
        tables[u"authentik_events_event"_s] = 431'902;
        tables[u"authentik_policies_old"_s] = 12;
    }
    backend.sets = catalogue;
    const QList<TarEntry> media = exampleMedia();
    QList<TarEntry> older = media;
    older.removeIf([](const TarEntry &entry) { return entry.path == "user-avatars/3.jpg"; });
    older += exampleEntry("public/old-logo.png", u"file"_s, 9'000);
    for (TarEntry &entry : older) {
        if (entry.path == "public/logo.png") {
            entry.size = 17'000;
            entry.sha256 = QByteArray(64, '0');
        }
    }
    backend.indexes = {{u"media"_s, media},
                       {OlderSet + u"/media"_s, inTreeOrder(older)},
                       {u"custom-templates"_s, QList<TarEntry>{exampleEntry("base.html", u"file"_s, 40)}}};
    backend.files = {
        {"public/notes.txt", QByteArray("# Logos\r\nKept by the web team.\n\tSecond line \xe2\x80\xae here\n")},
        {"public/data.bin", QByteArray("\x01\x02\x00\x03", 4)},
        {"base.html", QByteArray("<html></html>\n")}};
    backend.configuration = exampleConfiguration();
}

} // namespace keeper
