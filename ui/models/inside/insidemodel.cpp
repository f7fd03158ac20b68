// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/insidemodel.h"

#include "ui/models/setparts.h"
#include "ui/words/displaytext.h"

#include <QDir>
#include <QFuture>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

InsideModel::InsideModel(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_files(library)
    , m_configuration(library)
    , m_comparison(library)
{}

void InsideModel::open(const QString &path, const QList<CatalogueSet> &ofTheServer)
{
    close();
    m_path = QDir(path).absolutePath();
    m_ofTheServer = ofTheServer;
    emit changed();
    m_answer.hear(m_library.readSets(m_path), this, &InsideModel::take);
}

void InsideModel::close()
{
    m_answer.drop();
    m_path.clear();
    m_ofTheServer.clear();
    m_set.reset();
    m_error.reset();
    m_files.clear();
    m_tables.setManifest({});
    m_configuration.clear();
    m_comparison.clear();
    emit changed();
}

void InsideModel::take(const Result<Catalogue> &catalogue)
{
    const QList<CatalogueSet> sets = catalogue.value_or(Catalogue()).sets;
    const auto set = std::ranges::find(sets, m_path, &CatalogueSet::path);
    if (!catalogue)
        m_error = catalogue.error();
    else if (set == sets.end())
        m_error = Error{.code = ErrorCode::SetForeign, .facts = {{u"path"_s, m_path}}};
    else if (!set->manifest)
        m_error = set->error;
    else
        show(*set);
    emit changed();
}

void InsideModel::show(const CatalogueSet &set)
{
    m_set = set;
    m_files.setSet(set.path, *set.manifest);
    m_tables.setManifest(*set.manifest);
    if (set.manifest->component(components::Configuration).stored())
        m_configuration.read(set.path);
    m_comparison.setSets(set, m_ofTheServer);
}

QString InsideModel::title() const
{
    if (m_set)
        return setTitle(*m_set->manifest);
    return m_error ? QString() : tr("Reading the backup…", "@status");
}

QString InsideModel::summary() const
{
    return m_set ? setSummary(*m_set->manifest, m_set->path) : harmless(m_path, 120);
}

} // namespace keeper
