// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/chosenfilemodel.h"

#include "core/files/index/indexreader.h"
#include "ui/models/inside/previewtext.h"
#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"

#include <QFuture>

using namespace Qt::StringLiterals;

namespace keeper {

ChosenFileModel::ChosenFileModel(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{}

void ChosenFileModel::choose(const QString &set,
                             const QString &component,
                             const QList<TarEntry> &inTreeOrder,
                             const TarEntry &entry)
{
    forget();
    m_set = set;
    m_component = component;
    m_entry = entry;
    if (const TarEntry *file = fileBehind(inTreeOrder, entry))
        m_file = *file;
    look();
}

void ChosenFileModel::lookAgain()
{
    m_error.reset();
    look();
}

void ChosenFileModel::clear()
{
    stopTaking();
    forget();
    show(View::Nothing);
}

void ChosenFileModel::forget()
{
    m_looking.drop();
    if (m_taking != Taking::Running) // which goes on while another file is looked at
        m_taking = Taking::Idle;
    m_entry = {};
    m_file.reset();
    m_bytes.clear();
    m_notice.clear();
    m_error.reset();
}

void ChosenFileModel::look()
{
    if (!m_file)
        return show(View::Facts);
    const qint64 most = isImageName(m_entry.path) ? MostPreviewImage : MostPreviewText;
    if (m_file->size == 0)
        m_notice = tr("The file is empty.", "@info");
    else if (m_file->size > most)
        m_notice = tr("A file of more than %1 is not shown here. Extract it to look into it.", "@info size")
                       .arg(byteText(most));
    if (!m_notice.isEmpty())
        return show(View::Facts);
    show(View::Reading);
    m_looking.hear(m_library.readFile(m_set, m_component, *m_file, m_looking.begin()), this,
                   &ChosenFileModel::takeBytes);
}

void ChosenFileModel::takeBytes(const Result<QByteArray> &bytes)
{
    if (!bytes) {
        m_error = bytes.error();
        return show(View::Failed);
    }
    m_bytes = *bytes;
    if (isImageName(m_entry.path))
        return show(View::Image);
    showText();
}

void ChosenFileModel::showText()
{
    if (m_bytes.size() <= MostPreviewText && isText(m_bytes))
        return show(View::Text);
    m_notice = tr("This kind of file can't be shown here. Extract it to look into it.", "@info");
    m_bytes.clear();
    show(View::Facts);
}

void ChosenFileModel::show(View view)
{
    m_view = view;
    emit changed();
}

void ChosenFileModel::takeOut(const QString &destination)
{
    if (!mayTakeOut() || destination.isEmpty())
        return;
    m_taking = Taking::Running;
    m_destination = destination;
    emit changed();
    m_takingOut.hear(m_library.extractFile(m_set, m_component, *m_file, destination, m_takingOut.begin()), this,
                     [this](const Result<> &taken) {
                         m_taking = taken ? Taking::Done : Taking::Failed;
                         m_takingError = taken ? std::optional<Error>() : taken.error();
                         emit changed();
                     });
}

void ChosenFileModel::stopTaking()
{
    if (m_taking != Taking::Running)
        return;
    m_takingOut.drop();
    m_taking = Taking::Idle;
    emit changed();
}

QString ChosenFileModel::title() const
{
    return m_entry.path.isEmpty() ? QString() : harmless(QString::fromUtf8(m_entry.path), 200);
}

QStringList ChosenFileModel::facts() const
{
    return m_entry.path.isEmpty() ? QStringList() : fileFacts(m_entry);
}

QString ChosenFileModel::text() const
{
    return m_view == View::Text ? harmlessLines(QString::fromUtf8(m_bytes)) : QString();
}

QString ChosenFileModel::proposedName() const
{
    return plainFileName(m_entry.path);
}

QString ChosenFileModel::takingText() const
{
    switch (m_taking) {
    case Taking::Running:
        return tr("Extracting to %1…", "@status path").arg(harmless(m_destination, 80));
    case Taking::Done:
        return tr("Extracted to %1; its SHA-256 is the one of the backup.", "@status path")
            .arg(harmless(m_destination, 80));
    case Taking::Idle:
    case Taking::Failed:
        return {};
    }
    return {};
}

} // namespace keeper
