// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/backupspage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/delegates.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/sizechart.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int BarSteps = 1000;
constexpr int LeastRows = 5; // of the table, before the page scrolls

/// The one local folder that is dragged, or nothing.
QString folderIn(const QMimeData &data)
{
    return data.urls().size() == 1 ? data.urls().first().toLocalFile() : QString();
}

/// Lies over the page while something is dragged there, and says what dropping it does.
class DropHint : public QWidget
{
public:
    DropHint(const QString &text, QWidget *parent)
        : QWidget(parent)
        , m_text(text)
    {
        setObjectName(u"dropHint"_s);
        setAccessibleName(text);
        setAttribute(Qt::WA_TransparentForMouseEvents); // the page below takes the drop
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int margin = 12;
        constexpr int radius = 8;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor ground = palette().color(QPalette::Window);
        ground.setAlphaF(0.94F);
        painter.fillRect(rect(), ground);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
        const QRect inner = rect().adjusted(margin, margin, -margin, -margin);
        painter.drawRoundedRect(inner, radius, radius);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(inner.adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap, m_text);
    }

private:
    QString m_text;
};

} // namespace

BackupsPage::BackupsPage(BackupsModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new QLineEdit(this))
    , m_restoreButton(verbButton(u"restoreChosen"_s, {}, this))
    , m_verifyButton(verbButton(u"verifyChosen"_s, {}, this))
    , m_more(verbButton(u"more"_s, tr("&More", "@action"), this))
    , m_cancel(verbButton(u"cancelVerify"_s, tr("Ca&ncel", "@action"), this))
    , m_message(new InlineMessage(this))
    , m_table(new QTreeView(this))
    , m_note(plainLabel(u"backupsNote"_s, this))
    , m_empty(plainLabel(u"backupsEmpty"_s, this))
    , m_chart(new SizeChart(this))
    , m_dropHint(new DropHint(tr("Drop the backup here to restore it; it is verified on the way.", "@info"), this))
{
    setObjectName(u"backupsPage"_s);
    setAcceptDrops(true);
    makeActions();
    makeTable();
    auto *column = scrolledColumn(this, tr("Backups", "@title"));
    column->setContentsMargins(0, 16, 0, 0);
    column->addWidget(makeHead());
    column->addWidget(makeProgress());
    column->addWidget(m_message);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    column->addWidget(m_chart);
    column->addStretch();
    joinModel();
    showChoice();
    refresh();
}

QAction *BackupsPage::makeAction(const QString &name, const QString &text, void (BackupsPage::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void BackupsPage::makeActions()
{
    m_restore = makeAction(u"restoreBackup"_s, tr("&Restore…", "@action"), &BackupsPage::restore);
    m_verify = makeAction(u"verifyBackup"_s, tr("&Verify", "@action"), &BackupsPage::verify);
    m_inside = makeAction(u"lookInside"_s, tr("&Look Inside…", "@action"), &BackupsPage::lookInside);
    m_open = makeAction(u"openFolder"_s, tr("&Open Folder", "@action"), &BackupsPage::openFolder);
    m_delete = makeAction(u"deleteBackup"_s, tr("&Delete Backup…", "@action"), &BackupsPage::askToDelete);
    m_reread = makeAction(u"readAnew"_s, tr("Read the Folder &Again", "@action"), &BackupsPage::rereadWanted);
    m_inside->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_delete->setShortcut(QKeySequence::Delete);
    m_reread->setShortcut(QKeySequence::Refresh);
    // Return and Delete mean something else in the filter.
    m_table->addActions({m_inside, m_delete});
    addAction(m_reread);
    auto *find = new QShortcut(QKeySequence::Find, this, m_filter, qOverload<>(&QWidget::setFocus));
    find->setContext(Qt::WidgetWithChildrenShortcut);
}

void BackupsPage::makeTable()
{
    m_table->setModel(&m_model.rows());
    setUpTable(m_table, u"backups"_s, tr("Backups", "@title accessible"),
               tr("Return looks inside; Delete deletes, after a question", "@info accessible"),
               CatalogueModel::PartsColumn);
    m_table->setItemDelegate(new StateDelegate(CatalogueModel::StateRole,
                                               {CatalogueModel::StateColumn, CatalogueModel::VerifiedColumn}, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CatalogueModel::MadeColumn, Qt::DescendingOrder);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setMinimumHeight((m_table->fontMetrics().height() + 12) * (LeastRows + 1));
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &point) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_restore, m_verify});
        menu->addSeparator();
        menu->addActions({m_inside, m_open});
        menu->addSeparator();
        menu->addAction(m_delete);
        menu->popup(m_table->viewport()->mapToGlobal(point));
    });
}

QMenu *BackupsPage::makeMore()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"moreMenu"_s);
    menu->addActions({m_inside, m_open});
    menu->addSeparator();
    QMenu *sort = menu->addMenu(tr("&Sort By", "@action:inmenu"));
    for (int column = 0; column < CatalogueModel::ColumnCount; ++column) {
        const QString title = m_model.catalogue().headerData(column, Qt::Horizontal).toString();
        sort->addAction(title, this, [this, column] {
            // Once more: the other way round.
            const QHeaderView *header = m_table->header();
            const bool again = header->sortIndicatorSection() == column;
            const bool falling =
                again ? header->sortIndicatorOrder() == Qt::AscendingOrder : column == CatalogueModel::MadeColumn;
            m_table->sortByColumn(column, falling ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
    menu->addAction(m_reread);
    menu->addSeparator();
    menu->addAction(m_delete);
    return menu;
}

QWidget *BackupsPage::makeHead()
{
    auto *head = new QWidget(this);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setAcceptDrops(false); // a folder is for the page
    m_filter->setPlaceholderText(tr("Filter", "@info placeholder"));
    m_filter->setToolTip(tr("Date, version or state", "@info:tooltip"));
    m_filter->setAccessibleName(tr("Filter the backups", "@label accessible"));
    m_filter->setAccessibleDescription(m_filter->toolTip());
    setVerb(m_restoreButton, m_restore->text());
    setVerb(m_verifyButton, m_verify->text());
    m_restoreButton->setAccessibleDescription(tr("Of the chosen backup; asks first", "@info accessible"));
    m_verifyButton->setAccessibleDescription(tr("Reads every byte of the chosen backup", "@info accessible"));
    m_more->setMenu(makeMore());
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins({});
    line->addWidget(m_filter, 1);
    for (QPushButton *button : {m_restoreButton, m_verifyButton, m_more})
        line->addWidget(button);
    connect(m_restoreButton, &QPushButton::clicked, m_restore, &QAction::trigger);
    connect(m_verifyButton, &QPushButton::clicked, m_verify, &QAction::trigger);
    connect(m_filter, &QLineEdit::textChanged, &m_model, &BackupsModel::setFilter);
    return head;
}

QWidget *BackupsPage::makeProgress()
{
    m_progress = new QWidget(this);
    m_bar = new QProgressBar(m_progress);
    m_bar->setObjectName(u"verifyProgress"_s);
    m_bar->setAccessibleName(tr("Progress of verifying", "@label accessible"));
    m_activity = plainLabel(u"activity"_s, m_progress);
    auto *words = new QVBoxLayout;
    words->addWidget(m_activity);
    words->addWidget(m_bar);
    auto *line = new QHBoxLayout(m_progress);
    line->setContentsMargins({});
    line->addLayout(words, 1);
    line->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, &m_model, &BackupsModel::cancel);
    return m_progress;
}

void BackupsPage::joinModel()
{
    connect(&m_model, &BackupsModel::changed, this, &BackupsPage::refresh);
    connect(&m_model, &BackupsModel::progressed, this, &BackupsPage::refreshProgress);
    connect(&m_model, &BackupsModel::chosenChanged, this, &BackupsPage::showChoice);
    connect(&m_model, &BackupsModel::restoreWanted, this, &BackupsPage::restoreWanted);
    connect(&m_model, &BackupsModel::stale, this, &BackupsPage::rereadWanted);
    connect(m_message, &InlineMessage::asked, this, &BackupsPage::help);
    connect(m_chart, &SizeChart::chosen, &m_model, &BackupsModel::choose);
    connect(m_table, &QTreeView::doubleClicked, this, &BackupsPage::lookInside);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, &m_model,
            [this](const QModelIndex &current) {
                if (current.isValid()) // a reset takes the choice from the view, not from the model
                    m_model.choose(current.data(CatalogueModel::PathRole).toString());
            });
}

void BackupsPage::showChoice()
{
    const int row = m_model.catalogue().rowOf(m_model.chosen());
    const QModelIndex index = m_model.rows().mapFromSource(m_model.catalogue().index(row, 0));
    if (index.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(index);
    m_chart->setCurrent(m_model.chosen());
}

void BackupsPage::restore()
{
    if (m_model.mayRestore())
        emit restoreWanted(m_model.chosen());
}

void BackupsPage::lookInside()
{
    if (m_model.mayLookInside())
        emit insideWanted(m_model.chosen());
}

void BackupsPage::askToDelete()
{
    const std::optional<Deletion> deletion = m_model.deletion();
    if (!deletion)
        return;
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(u"deleteQuestion"_s);
    question->setIcon(QMessageBox::Warning);
    question->setWindowTitle(tr("Delete Backup", "@title:window"));
    question->setTextFormat(Qt::PlainText);
    question->setText(deletion->question);
    question->setInformativeText(deletion->warning);
    QPushButton *remove = question->addButton(tr("&Delete Backup", "@action"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"deleteNow"_s);
    remove->setAccessibleDescription(deletion->warning);
    QPushButton *keep = question->addButton(tr("&Keep", "@action"), QMessageBox::RejectRole);
    keep->setObjectName(u"keepBackup"_s);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, &m_model, [this, path = deletion->path] { m_model.remove(path); });
    question->open();
}

void BackupsPage::help(Action action)
{
    if (action == Action::ChooseFolder)
        chooseDestination();
    else if (action == Action::OpenFolder)
        emit folderWanted(m_model.message()->folder);
    else
        emit rereadWanted();
}

void BackupsPage::chooseDestination()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Folder", "@title:window"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupsPage::destinationChosen);
    dialog->open();
}

void BackupsPage::refresh()
{
    m_restore->setEnabled(m_model.mayRestore());
    m_verify->setEnabled(m_model.mayVerify());
    m_inside->setEnabled(m_model.mayLookInside());
    m_open->setEnabled(m_model.mayOpen());
    m_delete->setEnabled(m_model.mayDelete());
    m_restoreButton->setEnabled(m_restore->isEnabled());
    m_verifyButton->setEnabled(m_verify->isEnabled());

    const QString empty = m_model.empty();
    showText(m_empty, empty);
    m_table->setVisible(empty.isEmpty() && !m_model.error());
    showText(m_note, m_model.note());
    m_chart->setHistory(m_model.history());
    m_chart->setCurrent(m_model.chosen());
    m_chart->setVisible(!m_model.history().isEmpty());
    refreshMessage();
    refreshProgress();
}

void BackupsPage::refreshMessage()
{
    const std::optional<BackupsMessage> &message = m_model.message();
    if (m_model.error()) {
        m_message->showError(*m_model.error(), {Action::ChooseFolder, Action::TryAgain});
    } else if (!message) {
        m_message->hide();
    } else if (message->error) {
        m_message->showError(*message->error, {Action::OpenFolder});
    } else {
        const bool warns = message->state == StepState::Skipped;
        m_message->show(warns ? Severity::Warning : severityOf(message->state), message->text, message->raw);
    }
}

void BackupsPage::refreshProgress()
{
    const double fraction = m_model.isVerifying() ? m_model.fraction() : -1;
    m_progress->setVisible(m_model.isBusy());
    m_cancel->setVisible(m_model.isVerifying());
    m_bar->setRange(0, fraction < 0 ? 0 : BarSteps);
    m_bar->setValue(fraction < 0 ? 0 : static_cast<int>(fraction * BarSteps));
    m_activity->setText(m_model.activity());
}

void BackupsPage::focusInEvent(QFocusEvent *)
{
    // No proxy: Tab would go from the last widget to it, round and round, and never to those before it.
    (m_table->isVisible() ? static_cast<QWidget *>(m_table) : m_filter)->setFocus();
}

void BackupsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_model.mayReceive(folderIn(*event->mimeData())))
        return;
    event->setDropAction(Qt::CopyAction); // nothing is moved
    event->accept();
    m_dropHint->setGeometry(rect());
    m_dropHint->raise();
    m_dropHint->show();
}

void BackupsPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropHint->hide();
}

void BackupsPage::dropEvent(QDropEvent *event)
{
    m_dropHint->hide();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_model.receive(folderIn(*event->mimeData()));
}

} // namespace keeper
