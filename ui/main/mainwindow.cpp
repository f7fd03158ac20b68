// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/mainwindow.h"

#include "ui/main/serverpane.h"
#include "ui/main/welcomepage.h"
#include "ui/main/windowplace.h"
#include "ui/main/workspace.h"
#include "ui/manual/manualwindow.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/words/errortext.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QIcon>
#include <QInputDialog>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// How old what was read of the backups may be: while the window is out of sight, and as it comes to the front.
constexpr std::chrono::minutes OldUnseen{10};
constexpr std::chrono::minutes OldSeen{1};
constexpr QSize UsualSize(1180, 760);
constexpr int PaneWidth = 260;
constexpr int LogoSize = 64;

} // namespace

MainWindow::MainWindow(WindowServices services, const StartValues &values, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_servers(m_services.serversFile)
    , m_message(new InlineMessage(this))
    , m_halves(new QSplitter(this))
    , m_pane(new ServerPane(m_servers, this))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(m_stack))
    , m_clock(new QTimer(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Authentik Keeper", "@title:window"));
    setWindowIcon(QIcon(u":/icons/authentik-keeper.svg"_s));
    m_stack->addWidget(m_welcome);
    divide();
    makeMenus();
    connect(m_pane, &ServerPane::chosen, this, [this](const QString &id) {
        if (!id.isEmpty())
            showServer(id);
    });
    connect(m_pane, &ServerPane::addWanted, this, [this] { addServer({}); });
    connect(m_pane, &ServerPane::renameWanted, this, &MainWindow::renameServer);
    connect(m_pane, &ServerPane::editWanted, this, &MainWindow::editServer);
    connect(m_pane, &ServerPane::removeWanted, this, &MainWindow::removeServer);
    connect(m_welcome, &WelcomePage::addWanted, this, [this] { addServer({}); });
    connect(&m_servers, &ServerListModel::failed, this,
            [this] { tellError(*m_servers.error(), Action::TryAgain, [this] { m_servers.write(); }); });
    const QString shownLast = recallWindowPlace(m_services.stateFile, *this, *m_halves);
    makeWorkspaces();
    m_clock->setObjectName(u"clock"_s);
    m_clock->start(std::chrono::minutes(1));
    connect(m_clock, &QTimer::timeout, this, [this] { timePassed(OldUnseen); });
    const auto known = std::ranges::find(m_servers.servers(), values.target, &SavedServer::address);
    if (known != m_servers.servers().end()) {
        workspaceOf(known->id)->setForSession(values);
        m_pane->select(known->id);
    } else if (!values.target.isEmpty()) {
        addServer(values);
    } else {
        showStart(shownLast);
    }
    if (m_servers.error())
        tellError(*m_servers.error(), Action::OpenFolder,
                  [this] { emit folderWanted(QFileInfo(m_services.serversFile).path()); });
}

MainWindow::~MainWindow()
{
    disconnect(m_stack, nullptr, this, nullptr); // its pages go one by one
    delete m_adding;                             // before its backend
    qDeleteAll(std::exchange(m_desks, {}));      // before the list of servers
}

void MainWindow::divide()
{
    m_halves->setObjectName(u"halves"_s);
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(m_pane);
    m_halves->addWidget(m_stack);
    m_halves->setStretchFactor(1, 1);
    m_halves->setSizes({PaneWidth, UsualSize.width() - PaneWidth});
    m_message->setObjectName(u"windowMessage"_s);
    m_message->setDismissible();
    connect(m_message, &InlineMessage::asked, this, [this] {
        m_message->hide();
        m_help();
    });
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_halves, 1);
    setCentralWidget(page);
    resize(UsualSize);
}

// The keys are written out, not taken from the platform: some platforms have none for Settings or Quit, and the manual
// says what they are.
void MainWindow::makeMenus()
{
    menuBar()->setObjectName(u"menus"_s);
    makeServersMenu(menuBar()->addMenu(tr("&Servers", "@title:menu")));
    makeWorkMenu(menuBar()->addMenu(tr("&Work", "@title:menu")));
    QMenu *help = menuBar()->addMenu(tr("&Help", "@title:menu"));
    add(help, u"actionManual"_s, tr("&Manual", "@action:inmenu"), Qt::Key_F1, {}, [this] { showManual(); });
    add(help, u"actionAbout"_s, tr("&About Authentik Keeper", "@action:inmenu"), {}, {}, [this] {
        showAbout();
    })->setMenuRole(QAction::AboutRole);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_servers, signal, this, &MainWindow::refreshMenus);
    connect(&m_servers, &QAbstractItemModel::modelReset, this, &MainWindow::refreshMenus);
    connect(m_stack, &QStackedWidget::currentChanged, this, &MainWindow::refreshMenus);
    refreshMenus();
}

QAction *MainWindow::add(QMenu *menu,
                         const QString &name,
                         const QString &text,
                         const QKeySequence &keys,
                         const std::function<bool()> &may,
                         const std::function<void()> &then)
{
    QAction *entry = menu->addAction(text, keys);
    entry->setObjectName(name);
    connect(entry, &QAction::triggered, this, then);
    if (may)
        m_entries += {entry, may};
    return entry;
}

void MainWindow::makeServersMenu(QMenu *menu)
{
    const auto isShown = [this] { return workspace() != nullptr; };
    const auto mayStart = [this] { return workspace() && workspace()->mayStart(); };
    const auto isAny = [this] { return m_servers.rowCount() > 0; };
    add(menu, u"actionAdd"_s, tr("&Add Server…", "@action:inmenu"), Qt::CTRL | Qt::Key_N, {},
        [this] { addServer({}); });
    add(menu, u"actionRename"_s, tr("Re&name…", "@action:inmenu"), Qt::Key_F2, isShown,
        [this] { renameServer(workspace()->id()); });
    add(menu, u"actionEdit"_s, tr("&Edit Connection…", "@action:inmenu"), {}, mayStart,
        [this] { editServer(workspace()->id()); });
    add(menu, u"actionRemove"_s, tr("&Remove from the List…", "@action:inmenu"), {}, isShown,
        [this] { removeServer(workspace()->id()); });
    menu->addSeparator();
    add(menu, u"actionImport"_s, tr("&Import List…", "@action:inmenu"), {}, {}, [this] { importServers(); });
    add(menu, u"actionExport"_s, tr("&Export List…", "@action:inmenu"), {}, isAny, [this] { exportServers(); });
    menu->addSeparator();
    add(menu, u"actionSettings"_s, tr("&Settings…", "@action:inmenu"), Qt::CTRL | Qt::Key_Comma, {}, [this] {
        emit settingsWanted();
    })->setMenuRole(QAction::PreferencesRole);
    menu->addSeparator();
    add(menu, u"actionQuit"_s, tr("&Quit", "@action:inmenu"), Qt::CTRL | Qt::Key_Q, {}, [this] {
        close();
    })->setMenuRole(QAction::QuitRole);
}

void MainWindow::makeWorkMenu(QMenu *menu)
{
    const auto mayStart = [this] { return workspace() && workspace()->mayStart(); };
    const auto isAny = [this] { return m_servers.rowCount() > 0; };
    const auto areSeveral = [this] { return m_servers.rowCount() > 1; };
    add(menu, u"actionBackUp"_s, tr("&Back Up Now…", "@action:inmenu"), Qt::CTRL | Qt::Key_B, mayStart,
        [this] { workspace()->startBackup(); });
    add(menu, u"actionRestore"_s, tr("&Restore…", "@action:inmenu"), Qt::CTRL | Qt::Key_R, mayStart,
        [this] { workspace()->startRestore(); });
    menu->addSeparator();
    add(menu, u"actionNext"_s, tr("&Next Server", "@action:inmenu"), Qt::CTRL | Qt::Key_PageDown, areSeveral,
        [this] { m_pane->selectBeside(1); });
    add(menu, u"actionPrevious"_s, tr("&Previous Server", "@action:inmenu"), Qt::CTRL | Qt::Key_PageUp, areSeveral,
        [this] { m_pane->selectBeside(-1); });
    add(menu, u"actionList"_s, tr("&List of Servers", "@action:inmenu"), Qt::CTRL | Qt::Key_L, isAny,
        [this] { m_pane->setFocus(Qt::ShortcutFocusReason); });
}

void MainWindow::refreshMenus()
{
    for (const auto &[entry, may] : std::as_const(m_entries))
        entry->setEnabled(may());
}

Workspace *MainWindow::workspace() const
{
    return qobject_cast<Workspace *>(m_stack->currentWidget());
}

void MainWindow::setDestination(const QString &folder)
{
    m_services.destination = folder;
    for (Workspace *workspace : std::as_const(m_desks))
        workspace->setDestination(folder);
}

Workspace *MainWindow::workspaceOf(const QString &id)
{
    if (Workspace *there = m_desks.value(id))
        return there;
    auto *made = new Workspace(id, m_servers, m_services.makeBackend(), m_services.destination, m_stack);
    connect(made, &Workspace::folderWanted, this, &MainWindow::folderWanted);
    connect(made, &Workspace::closable, this, [this] {
        if (m_closing)
            close();
    });
    connect(made, &Workspace::closeDeclined, this, [this] { m_closing = false; });
    connect(made, &Workspace::runChanged, this, [this, id](const RunStatus &status) { emit runChanged(id, status); });
    connect(made, &Workspace::runEnded, this, &MainWindow::runEnded);
    connect(made, &Workspace::personWanted, this, &MainWindow::personWanted);
    connect(made, &Workspace::mayStartChanged, this, &MainWindow::refreshMenus);
    connect(made, &Workspace::addressLeft, this, &MainWindow::forgetSecrets);
    m_stack->addWidget(made);
    m_desks.insert(id, made);
    return made;
}

void MainWindow::makeWorkspaces()
{
    for (const SavedServer &server : m_servers.servers())
        std::ignore = workspaceOf(server.id);
}

void MainWindow::showServer(const QString &id)
{
    m_stack->setCurrentWidget(workspaceOf(id));
}

void MainWindow::showStart(const QString &first)
{
    if (m_servers.rowCount() == 0) {
        m_pane->hide(); // nothing to choose from
        m_stack->setCurrentWidget(m_welcome);
        m_welcome->setFocus();
        return;
    }
    m_pane->show();
    QString id = m_pane->selected().isEmpty() ? first : m_pane->selected();
    if (!m_servers.server(id))
        id = m_servers.servers().first().id;
    m_pane->select(id);
    showServer(id);
}

void MainWindow::addServer(const StartValues &values)
{
    if (!m_adding) {
        m_addingBackend = m_services.makeBackend();
        m_adding = new TaskFlow(*m_addingBackend, values, m_stack);
        m_stack->addWidget(m_adding);
        connect(m_adding, &TaskFlow::surveyed, this, &MainWindow::onSurveyed);
        connect(m_adding, &TaskFlow::restoreOntoWanted, this, &MainWindow::onRestoreOnto);
        connect(m_adding, &TaskFlow::left, this, &MainWindow::endAdding);
    }
    m_pane->select({});
    m_stack->setCurrentWidget(m_adding);
    m_adding->startConnect();
}

QString MainWindow::keep(const StartValues &values)
{
    return m_servers.keep({.address = values.target,
                           .identityFile = values.identityFile,
                           .project = values.project,
                           .destination = values.destination});
}

void MainWindow::onSurveyed(const Survey &survey, const StartValues &values)
{
    const QString id = keep(values);
    workspaceOf(id)->takeSurvey(survey);
    if (m_stack->currentWidget() == m_adding) // else the person looks at another server meanwhile
        m_pane->select(id);
}

void MainWindow::onRestoreOnto(const StartValues &values)
{
    const QString id = keep(values); // it has no authentik yet, but is one of ours from now on
    m_pane->select(id);
    endAdding();
    workspaceOf(id)->startRestoreOnto();
}

void MainWindow::endAdding()
{
    TaskFlow *ended = std::exchange(m_adding, nullptr);
    m_stack->removeWidget(ended);
    // It is still in its own signal, and its backend must outlive it.
    connect(ended, &QObject::destroyed, this, [backend = std::exchange(m_addingBackend, nullptr)] {});
    ended->deleteLater();
    showStart();
}

void MainWindow::renameServer(const QString &id)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename Server", "@title:window"));
    dialog->setLabelText(tr("Name in the list; empty: its address", "@label"));
    dialog->setTextValue(m_servers.server(id)->name);
    dialog->setOkButtonText(tr("&Rename", "@action"));
    dialog->setCancelButtonText(tr("&Cancel", "@action"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString &name) {
        std::optional<SavedServer> server = m_servers.server(id);
        if (!server)
            return;
        server->name = name.trimmed();
        m_servers.keep(*server);
    });
    dialog->open();
}

void MainWindow::editServer(const QString &id)
{
    m_pane->select(id);
    if (workspaceOf(id)->mayStart())
        workspaceOf(id)->editConnection();
}

void MainWindow::removeServer(const QString &id)
{
    if (workspaceOf(id)->isRunning()) {
        m_help = [this, id] { m_pane->select(id); };
        m_message->show(Severity::Warning,
                        {.what = tr("%1 can't be removed now.", "@info host").arg(serverTitle(*m_servers.server(id))),
                         .why = tr("What is under way on it would go on unseen.", "@info why"),
                         .next = tr("Wait until it has ended, or cancel it.", "@info next")},
                        {}, Action::ShowRuns);
        return;
    }
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(u"removeQuestion"_s);
    question->setTextFormat(Qt::PlainText); // the name may be another's
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Remove from the List", "@title:window"));
    question->setText(tr("Remove %1 from the list?", "@info question").arg(serverTitle(*m_servers.server(id))));
    question->setInformativeText(tr("Its backups stay where they are, and nothing is changed on the server. What the "
                                    "keychain holds for it is deleted.",
                                    "@info"));
    QPushButton *remove = question->addButton(tr("&Remove", "@action"), QMessageBox::AcceptRole);
    QPushButton *keep = question->addButton(tr("&Keep", "@action"), QMessageBox::RejectRole);
    remove->setObjectName(u"removeNow"_s);
    keep->setObjectName(u"keepServer"_s);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, [this, id] {
        Workspace *gone = m_desks.take(id);
        if (!gone)
            return; // the question was answered twice
        m_stack->removeWidget(gone);
        gone->deleteLater();
        const SavedServer server = *m_servers.server(id);
        m_servers.remove(id);
        forgetSecrets(server.address);
        showStart();
    });
    question->open();
}

void MainWindow::forgetSecrets(const QString &address)
{
    // Two authentiks on one host are two servers of one address.
    if (m_services.secrets && !std::ranges::contains(m_servers.servers(), address, &SavedServer::address))
        std::ignore = m_services.secrets->write(address, {});
}

void MainWindow::importServers()
{
    auto *dialog = new QFileDialog(this, tr("Import Server List", "@title:window"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<int> added = m_servers.importFrom(path);
        if (!added) {
            tellError(added.error(), Action::TryAgain, [this] { importServers(); });
            return;
        }
        m_message->show(Severity::Good,
                        {.what = *added > 0 ? tr("%Ln servers were added.", "@info", *added)
                                            : tr("All servers of the list were there already.", "@info")});
        makeWorkspaces();
        if (!m_adding)
            showStart();
    });
    dialog->open();
}

void MainWindow::exportServers()
{
    auto *dialog = new QFileDialog(this, tr("Export Server List", "@title:window"),
                                   QDir::homePath() + "/authentik-servers.json"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Result<> written = m_servers.exportTo(path); !written)
            tellError(written.error(), Action::TryAgain, [this] { exportServers(); });
    });
    dialog->open();
}

void MainWindow::showManual()
{
    if (!m_manual)
        m_manual = new ManualWindow(this);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setObjectName(u"about"_s);
    about->setWindowTitle(tr("About Authentik Keeper", "@title:window"));
    about->setIconPixmap(windowIcon().pixmap(QSize(LogoSize, LogoSize), devicePixelRatioF()));
    about->setText(tr("Authentik Keeper %1", "@info version").arg(QCoreApplication::applicationVersion()));
    about->setInformativeText(tr("Backs up and restores an authentik server over SSH.\n\nFree software under the GNU "
                                 "General Public License, version 3 or later, without any warranty.",
                                 "@info"));
    about->addButton(tr("&Close", "@action"), QMessageBox::RejectRole)->setObjectName(u"closeAbout"_s);
    about->open();
}

void MainWindow::tellError(const Error &error, Action action, const std::function<void()> &help)
{
    m_help = help;
    m_message->showError(error, {action});
}

void MainWindow::timePassed(std::chrono::milliseconds oldest)
{
    m_servers.timePassed();
    for (Workspace *workspace : std::as_const(m_desks))
        workspace->timePassed(oldest);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        timePassed(OldSeen);
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    bool mayClose = true;
    for (Workspace *workspace : std::as_const(m_desks)) {
        if (!workspace->isRunning() || workspace->askToClose())
            continue;
        mayClose = false;
        m_pane->select(workspace->id()); // what is asked must be seen
    }
    m_closing = !mayClose;
    for (Workspace *workspace : std::as_const(m_desks)) {
        if (mayClose) // not before: whoever stays goes on with the others
            std::ignore = workspace->askToClose();
    }
    if (mayClose)
        keepWindowPlace(m_services.stateFile, *this, *m_halves, m_pane->selected());
    event->setAccepted(mayClose);
}

} // namespace keeper
