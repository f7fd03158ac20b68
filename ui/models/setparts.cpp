// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/setparts.h"

#include "core/backupset/verdict.h"
#include "ui/models/resulttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SetParts)
};

QString contentOf(const DatabaseComponent &database)
{
    qint64 rows = 0;
    qsizetype tables = 0;
    for (const QMap<QString, qint64> &schema : database.rows) {
        tables += schema.size();
        for (const qint64 count : schema)
            rows += count;
    }
    //: %1 is a version, %2 a number of rows
    return Words::tr("PostgreSQL %1, %2 rows in %Ln tables", "@info set", static_cast<int>(tables))
        .arg(QString::number(database.serverVersion / 10'000), QLocale().toString(rows));
}

QString contentOf(const RedisComponent &redis)
{
    //: %1 is a version
    return Words::tr("Redis %1, %Ln keys", "@info set", static_cast<int>(redis.keys))
        .arg(harmless(redis.serverVersion, 40));
}

QString contentOf(const DirectoryComponent &directory)
{
    return Words::tr("%Ln entries", "@info set", static_cast<int>(directory.entries));
}

QString contentOf(const ConfigurationComponent &configuration)
{
    return Words::tr("%Ln files: Compose, .env", "@info set", static_cast<int>(configuration.files.size()));
}

QString content(const Component &component)
{
    if (component.state != ComponentState::Saved && component.state != ComponentState::Partial) {
        const QString word = partWord(component.state);
        return component.location.isEmpty() ? word : u"%1: %2"_s.arg(word, harmless(component.location, 80));
    }
    const QString text = component.content ? std::visit([](const auto &details) { return contentOf(details); },
                                                        component.content->details)
                                           : QString();
    return component.state == ComponentState::Partial ? u"%1: %2"_s.arg(partWord(component.state), text) : text;
}

} // namespace

QString setTitle(const Manifest &manifest)
{
    return Words::tr("authentik %1 of %2", "@title")
        .arg(harmless(manifest.deployment.version, 40), harmless(manifest.server.target, 80));
}

QString setSummary(const Manifest &manifest, const QString &path)
{
    return Words::tr("Made on %1, in %2", "@info date, folder")
        .arg(momentText(manifest.startedAt), harmless(path, 120));
}

QList<Part> setParts(const Manifest &manifest)
{
    QList<Part> parts;
    for (const QString &name : componentOrder(manifest)) {
        const Component &component = manifest.component(name);
        parts += {.component = name,
                  .sized = component.stored() != nullptr,
                  .bytes = component.stored() ? component.stored()->bytes : 0,
                  .found = content(component)};
    }
    return parts;
}

std::optional<qint64> rowsIn(const QMap<QString, QMap<QString, qint64>> &schemas, const QString &table)
{
    std::optional<qint64> rows;
    for (const QMap<QString, qint64> &schema : schemas) {
        if (schema.contains(table))
            rows = rows.value_or(0) + schema.value(table);
    }
    return rows;
}

std::optional<qint64> savedRows(const Manifest &manifest, const QString &table)
{
    const DatabaseComponent *database = manifest.component(components::Database).database();
    if (!database)
        return std::nullopt;
    return rowsIn(database->rows, table);
}

} // namespace keeper
