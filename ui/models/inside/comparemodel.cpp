// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/comparemodel.h"

#include "ui/words/displaytext.h"
#include "ui/words/timetext.h"

#include <QFuture>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace keeper {

CompareModel::CompareModel(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{}

void CompareModel::setSets(const CatalogueSet &set, const QList<CatalogueSet> &ofTheServer)
{
    clear();
    m_set = set;
    m_others = ofTheServer;
    m_others.removeIf([&](const CatalogueSet &other) { return !other.manifest || other.path == set.path; });
    emit changed();
}

void CompareModel::clear()
{
    stop();
    m_set.reset();
    m_others.clear();
    m_chosen = -1;
    emit changed();
}

void CompareModel::stop()
{
    m_answers.drop();
    m_waiting = 0;
    m_comparing = false;
    m_isSame = false;
    m_error.reset();
    m_before = {};
    m_after = {};
    m_difference.clear();
}

void CompareModel::choose(int other)
{
    const bool isAgain = other == m_chosen && !m_error;
    if (isAgain || other >= m_others.size() || !m_set)
        return;
    stop();
    m_chosen = other;
    m_answers.begin();
    if (other >= 0) {
        const CatalogueSet &chosen = m_others.at(other);
        const bool isOlder = chosen.manifest->startedAt < m_set->manifest->startedAt;
        m_before.set = isOlder ? chosen : *m_set;
        m_after.set = isOlder ? *m_set : chosen;
        m_comparing = true;
        const QStringList before = componentsToRead(*m_before.set.manifest, *m_after.set.manifest);
        const QStringList after = componentsToRead(*m_after.set.manifest, *m_before.set.manifest);
        m_waiting = static_cast<int>(before.size() + after.size());
        read(m_before, before);
        read(m_after, after);
        if (before.isEmpty() && after.isEmpty())
            compare(); // else whatever is read last does it, maybe at once
    }
    emit changed();
}

void CompareModel::read(Side &side, const QStringList &components)
{
    side.contents.manifest = *side.set.manifest;
    for (const QString &component : components) {
        m_answers.hear(
            m_library.readIndex(side.set.path, component, m_answers.token()), this,
            [this, &side, component](const Result<QList<TarEntry>> &entries) { take(side, component, entries); });
    }
}

void CompareModel::take(Side &side, const QString &component, const Result<QList<TarEntry>> &entries)
{
    if (!entries) {
        stop();
        m_error = entries.error();
        emit changed();
        return;
    }
    side.contents.files.insert(component, *entries);
    if (--m_waiting == 0)
        compare();
}

void CompareModel::compare()
{
    m_answers.hear(QtConcurrent::run(compareSets, m_before.contents, m_after.contents), this,
                   [this](const SetDifference &difference) {
                       m_comparing = false;
                       m_isSame = difference.isNothing();
                       m_difference.setDifference(difference, momentText(m_before.set.manifest->startedAt),
                                                  momentText(m_after.set.manifest->startedAt));
                       m_before.contents = {};
                       m_after.contents = {};
                       emit changed();
                   });
}

QStringList CompareModel::otherTitles() const
{
    QStringList titles;
    for (const CatalogueSet &set : m_others) {
        const QString version = harmless(set.manifest->deployment.version, 40);
        //: %1 is a moment, %2 a version
        titles += tr("%1 · authentik %2", "@item set").arg(momentText(set.manifest->startedAt), version);
    }
    return titles;
}

QString CompareModel::notice() const
{
    if (!m_set || m_error)
        return {};
    if (m_others.isEmpty())
        return tr("There is no other backup of this server to compare with.", "@info");
    if (m_chosen < 0)
        return tr("Choose the backup to compare with.", "@info");
    if (m_comparing)
        return tr("Comparing…", "@status");
    if (m_isSame)
        return tr("Nothing differs: versions, parts, row counts and files are the same.", "@info");
    return tr("Rows are counted, not compared; files are compared by SHA-256.", "@info");
}

} // namespace keeper
