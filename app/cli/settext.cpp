// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/settext.h"

#include "app/cli/table.h"
#include "ui/models/amounttext.h"
#include "ui/models/errortext.h"
#include "ui/models/steptext.h"

#include <QCoreApplication>
#include <QLocale>

#include <numeric>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SetText", text);
}

QString stateText(const Component &component)
{
    switch (component.state) {
    case ComponentState::Saved:
        return tr("saved");
    case ComponentState::Empty:
        return tr("empty");
    case ComponentState::Absent:
        return tr("not there");
    case ComponentState::External:
        return tr("kept in %1").arg(component.location);
    case ComponentState::Skipped:
        return tr("left out");
    case ComponentState::Partial:
        return tr("PARTIAL");
    case ComponentState::Failed:
        return tr("FAILED");
    }
    return {};
}

QString contents(const Component &component)
{
    const QLocale locale;
    if (component.database) {
        qint64 rows = 0;
        qsizetype tables = 0;
        for (const QMap<QString, qint64> &schema : component.database->rows) {
            rows = std::accumulate(schema.begin(), schema.end(), rows);
            tables += schema.size();
        }
        return tr("%1 rows in %2 tables").arg(locale.toString(rows), locale.toString(tables));
    }
    if (component.redis)
        return tr("%1 keys").arg(locale.toString(component.redis->keys));
    if (component.directory)
        return tr("%1 entries, %2")
            .arg(locale.toString(component.directory->entries), byteText(component.directory->fileBytes));
    if (component.configuration)
        return component.configuration->files.join(u", "_s);
    return {};
}

QString localTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) + u' ' +
           time.toLocalTime().timeZoneAbbreviation();
}

QString overallWord(SetState state)
{
    return state == SetState::Complete ? tr("complete") : tr("INCOMPLETE");
}

} // namespace

QString setText(const Manifest &manifest, const QString &path)
{
    QList<QStringList> rows{{tr("Component"), tr("State"), tr("Holds"), tr("File"), tr("Size")}};
    for (const auto &[name, component] : manifest.components.asKeyValueRange()) {
        rows += {componentTitle(name), stateText(component), contents(component),
                 component.stored ? component.stored->file : QString(),
                 component.stored ? byteText(component.stored->bytes) : QString()};
    }
    QString text = tr("%1: authentik %2 of %3, %4")
                       .arg(overallWord(manifest.state), manifest.deployment.version, manifest.server.target,
                            localTime(manifest.startedAt)) +
                   u"\n\n"_s + table(rows);
    for (const QString &missing : manifest.missing)
        text += u'\n' + tr("Missing: %1").arg(missing);
    return text + u"\n\n"_s + path;
}

QString catalogueText(const Catalogue &catalogue)
{
    QList<QStringList> rows;
    for (const CatalogueSet &set : catalogue.sets) {
        rows += {set.server,
                 localTime(set.time),
                 byteText(set.bytes),
                 set.manifest ? overallWord(set.manifest->state) : errorText(*set.error).what,
                 set.manifest ? u"authentik "_s + set.manifest->deployment.version : QString(),
                 set.path};
    }
    for (const UnfinishedSet &set : catalogue.unfinished)
        rows += {set.server, localTime(set.time),
                 QString(),  set.running ? tr("being written") : tr("unfinished"),
                 QString(),  set.path};
    return rows.isEmpty() ? tr("No backup sets here.") : table(rows);
}

} // namespace keeper::cli
