// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/previewpane.h"

#include "ui/inside/pictureview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled.h"

#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFuture>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int LeastLines = 5; // of the file, before the pane scrolls
constexpr int BesideBar = 26; // margins, and the bar itself

QString proposedFolder()
{
    const QString downloads = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    return QDir(downloads).exists() ? downloads : QDir::homePath();
}

} // namespace

PreviewPane::PreviewPane(ChosenFileModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(plainLabel(u"previewTitle"_s, this))
    , m_looks(new QStackedWidget(this))
    , m_notice(plainLabel(u"previewNotice"_s, m_looks))
    , m_text(new QPlainTextEdit(m_looks))
    , m_picture(new PictureView(m_looks))
    , m_facts(plainLabel(u"previewFacts"_s, this))
    , m_error(new InlineMessage(this))
    , m_takingError(new InlineMessage(this))
    , m_extract(verbButton(u"extract"_s, tr("&Extract…", "@action"), this))
    , m_stop(verbButton(u"stopExtracting"_s, tr("St&op", "@action"), this))
    , m_taking(plainLabel(u"extracting"_s, this))
{
    setObjectName(u"previewPane"_s);
    makeBold(m_title);
    m_title->setTextInteractionFlags(Qt::NoTextInteraction); // breaks would be copied too
    m_notice->setAlignment(Qt::AlignCenter);
    m_text->setObjectName(u"previewText"_s);
    m_text->setAccessibleName(tr("Contents of the file", "@label accessible"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    for (QWidget *look : std::initializer_list<QWidget *>{m_notice, m_text, m_picture}) {
        look->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // takes what is left
        m_looks->addWidget(look);
    }
    m_looks->setMinimumHeight(m_text->fontMetrics().lineSpacing() * LeastLines);
    m_extract->setAccessibleDescription(tr("Writes this one file to a place that you choose", "@info accessible"));

    auto *actions = new QHBoxLayout;
    actions->addWidget(m_extract);
    actions->addWidget(m_stop);
    actions->addStretch();
    auto *column = scrolledColumn(this, tr("The chosen file", "@label accessible"));
    column->addWidget(m_title);
    column->addWidget(m_looks, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_error, m_facts, m_takingError, m_taking})
        column->addWidget(widget);
    static_cast<QVBoxLayout *>(layout())->addLayout(actions); // not scrolled away

    connect(m_error, &InlineMessage::asked, &m_model, &ChosenFileModel::lookAgain);
    connect(m_takingError, &InlineMessage::asked, this, &PreviewPane::askWhere);
    connect(m_extract, &QPushButton::clicked, this, &PreviewPane::askWhere);
    connect(m_stop, &QPushButton::clicked, &m_model, &ChosenFileModel::stopTaking);
    connect(&m_model, &ChosenFileModel::changed, this, &PreviewPane::refresh);
    refresh();
}

void PreviewPane::refresh()
{
    showText(m_title, breakable(m_model.title()));
    m_facts->setText(m_model.facts().join(u'\n'));
    showLook();
    showTaking();
    setMinimumWidth(leastWidth() + BesideBar);
}

/// Of what is shown: what scrolls does not ask for it, and a label that wraps not for the room of its longest word.
int PreviewPane::leastWidth() const
{
    int widest = 0;
    for (const QString &word : m_facts->text().split(QRegularExpression(u"\\s"_s)))
        widest = std::max(widest, m_facts->fontMetrics().horizontalAdvance(word));
    for (const InlineMessage *message : {m_error, m_takingError}) {
        if (!message->isHidden())
            widest = std::max(widest, message->minimumSizeHint().width());
    }
    return widest;
}

void PreviewPane::showLook()
{
    using View = ChosenFileModel::View;
    const View view = m_model.view();
    if (view != View::Image) {
        m_drawing.drop();
        m_drawn.clear();
        m_picture->setImage({});
    }
    if (view != View::Text)
        m_text->clear();
    m_error->setVisible(view == View::Failed);
    if (view == View::Failed && m_model.error())
        m_error->showError(*m_model.error(), {Action::TryAgain});
    m_notice->setText(view == View::Nothing ? tr("Choose a file to look into it.", "@info") : m_model.notice());
    if (view == View::Text) {
        if (m_text->document()->isEmpty())
            m_text->setPlainText(m_model.text());
        m_looks->setCurrentWidget(m_text);
    } else if (view == View::Image) {
        drawPicture();
    } else {
        m_looks->setCurrentWidget(m_notice);
    }
}

void PreviewPane::drawPicture()
{
    if (m_drawn == m_model.bytes())
        return;
    m_drawn = m_model.bytes();
    m_looks->setCurrentWidget(m_picture);
    m_drawing.drop();
    m_drawing.hear(QtConcurrent::run(readPicture, m_drawn), this, &PreviewPane::takePicture);
}

void PreviewPane::takePicture(const QImage &image)
{
    if (image.isNull())
        m_model.imageFailed();
    else
        m_picture->setImage(image);
}

void PreviewPane::showTaking()
{
    using Taking = ChosenFileModel::Taking;
    const Taking taking = m_model.taking();
    m_extract->setEnabled(m_model.mayTakeOut());
    m_stop->setVisible(taking == Taking::Running);
    showText(m_taking, m_model.takingText());
    m_facts->setVisible(!m_facts->text().isEmpty() && taking != Taking::Failed); // one at a time
    m_takingError->setVisible(taking == Taking::Failed);
    if (taking == Taking::Failed && m_model.takingError())
        m_takingError->showError(*m_model.takingError(), {Action::ChooseFolder});
    if (taking == Taking::Failed) // once it has its place
        QMetaObject::invokeMethod(
            this, [this] { findChild<QScrollArea *>()->ensureWidgetVisible(m_takingError); }, Qt::QueuedConnection);
}

void PreviewPane::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("Extract File", "@title:window"), proposedFolder());
    dialog->setObjectName(u"extractDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setLabelText(QFileDialog::Accept, tr("Extract", "@action"));
    dialog->selectFile(m_model.proposedName());
    connect(dialog, &QFileDialog::fileSelected, &m_model, &ChosenFileModel::takeOut);
    dialog->open();
}

} // namespace keeper
