// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/workspace.h"

#include "ui/activity/activitypage.h"
#include "ui/catalogue/backupspage.h"
#include "ui/inside/insidepage.h"
#include "ui/main/overviewpage.h"
#include "ui/models/server/serverlistmodel.h"
#include "ui/widgets/labels.h"
#include "ui/words/displaytext.h"

#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int Margin = 24;

} // namespace

Workspace::Workspace(const QString &id,
                     ServerListModel &servers,
                     std::shared_ptr<Backend> backend,
                     const QString &destination,
                     QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_servers(servers)
    , m_backend(std::move(backend))
    , m_destination(destination)
    , m_backups(m_backend->library())
    , m_modes(new QStackedWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_overviewPage(new OverviewPage(m_overview, m_tabs))
    , m_backupsPage(new BackupsPage(m_backups, m_tabs))
    , m_activityPage(new ActivityPage(m_backend->library(), m_servers.server(m_id).value_or(SavedServer{}), m_tabs))
{
    setObjectName(u"serverDesk"_s);
    m_tabs->setObjectName(u"serverPages"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_overviewPage, tr("&Overview", "@title:tab"));
    m_tabs->addTab(m_backupsPage, tr("Bac&kups", "@title:tab"));
    m_tabs->addTab(m_activityPage, tr("A&ctivity", "@title:tab"));
    auto *pages = new QWidget(m_modes);
    auto *column = new QVBoxLayout(pages);
    column->setContentsMargins(Margin, Margin, Margin, Margin / 2);
    column->setSpacing(Margin / 2);
    column->addWidget(makeHead());
    column->addWidget(m_tabs, 1);
    m_flow = new TaskFlow(*m_backend, startValues(), m_modes);
    m_modes->addWidget(pages);
    m_modes->addWidget(m_flow);
    m_inside = new InsidePage(m_backend->library(), m_modes);
    m_modes->addWidget(m_inside);
    connect(m_inside, &InsidePage::left, this, &Workspace::showPages);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_modes);
    joinFlow();
    joinBackups();
    connect(&m_servers, &QAbstractItemModel::dataChanged, this, &Workspace::refreshHead);
    refreshHead();
    showPages();
}

Workspace::~Workspace()
{
    delete m_modes; // its pages use what is destroyed after this
}

QWidget *Workspace::makeHead()
{
    auto *head = new QWidget(this);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins({});
    lines->setSpacing(2);
    m_title = headingLabel(u"serverTitle"_s, head);
    m_address = plainLabel(u"serverAddress"_s, head);
    lines->addWidget(m_title);
    lines->addWidget(m_address);
    return head;
}

void Workspace::joinFlow()
{
    connect(m_overviewPage, &OverviewPage::backupWanted, this, &Workspace::startBackup);
    connect(m_overviewPage, &OverviewPage::restoreWanted, this, [this] { startRestore(); });
    connect(m_overviewPage, &OverviewPage::lookWanted, this, [this] { begin([this] { m_flow->startLook(); }); });
    connect(m_flow, &TaskFlow::left, this, &Workspace::showPages);
    connect(m_flow, &TaskFlow::folderWanted, this, &Workspace::folderWanted);
    connect(m_flow, &TaskFlow::closable, this, &Workspace::closable);
    connect(m_flow, &TaskFlow::runningChanged, this, &Workspace::refreshStatus);
    connect(m_flow, &TaskFlow::waitingChanged, this, &Workspace::onWaiting);
    connect(m_modes, &QStackedWidget::currentChanged, this, &Workspace::mayStartChanged);
    connect(m_flow, &TaskFlow::restoreOntoWanted, this, [this](const StartValues &values) {
        takeAddress(values);
        startRestoreOnto();
    });
    connect(m_flow, &TaskFlow::surveyed, this, [this](const Survey &survey, const StartValues &values) {
        takeSurvey(survey);
        takeAddress(values);
    });
    connect(m_flow, &TaskFlow::backupStarted, this, [this](const BackupOptions &options) {
        m_session.destination.clear(); // that one is kept from now on
        change([&](SavedServer &server) {
            server.destination = options.destination.address();
            server.skipped = options.skip;
        });
    });
    connect(m_flow, &TaskFlow::backedUp, this, &Workspace::reload);
    joinActivity();
}

void Workspace::change(const std::function<void(SavedServer &)> &what)
{
    std::optional<SavedServer> server = m_servers.server(m_id);
    if (!server)
        return;
    what(*server);
    m_servers.keep(*server);
}

void Workspace::changeStatus(const std::function<void(ServerStatus &)> &what)
{
    ServerStatus status = m_servers.status(m_id);
    what(status);
    m_servers.setStatus(m_id, status);
}

void Workspace::takeAddress(const StartValues &values)
{
    const QString before = m_servers.server(m_id).value_or(SavedServer{}).address;
    change([&](SavedServer &server) { // as it was typed now: what is saved next goes there
        server.address = values.target;
        server.identityFile = values.identityFile;
        server.project = values.project;
    });
    if (before != values.target)
        emit addressLeft(before);
}

void Workspace::joinActivity()
{
    connect(m_activityPage, &ActivityPage::lookWanted, this,
            [this] { begin([this] { m_flow->startLookingForRuns(); }); });
    connect(m_activityPage, &ActivityPage::actionWanted, this,
            [this](const ServerRun &run, RestoreAction action) { begin([&] { m_flow->startLater(run, action); }); });
    connect(m_flow, &TaskFlow::runsWanted, this, [this] {
        m_tabs->setCurrentWidget(m_activityPage); // where they are listed, once they were found
        m_flow->startLookingForRuns();
    });
    connect(m_flow, &TaskFlow::closeDeclined, this, &Workspace::closeDeclined);
    connect(m_activityPage, &ActivityPage::liveWanted, this, &Workspace::showFlow);
    connect(m_activityPage, &ActivityPage::insideWanted, this, &Workspace::showInside);
    for (const auto signal : {&TaskFlow::runningChanged, &TaskFlow::progressed}) {
        connect(m_flow, signal, this, [this] {
            m_activityPage->setLive(m_flow->runStatus(), m_servers.status(m_id).activity);
            emit runChanged(m_flow->runStatus());
        });
    }
    connect(m_flow, &TaskFlow::backedUp, this,
            [this](const BackupResult &result) { tellEnd(runNews(m_overview.title(), result)); });
    connect(m_flow, &TaskFlow::restored, this, [this](RestoreAction action, const RestoreOutcome &outcome) {
        tellEnd(runNews(m_overview.title(), action, outcome));
    });
    connect(m_flow, &TaskFlow::runsFound, this, [this](const ServerRuns &runs, const StartValues &values) {
        m_activityPage->setServerRuns(runs);
        takeAddress(values);
    });
    connect(m_flow, &TaskFlow::backedUp, m_activityPage, &ActivityPage::note);
}

void Workspace::tellEnd(const RunNews &news)
{
    if (!news.isGood) {
        showFlow(); // whoever went back to the pages must see it too
        changeStatus([](ServerStatus &status) { status.trouble = true; });
    }
    emit runEnded(news);
}

void Workspace::onWaiting()
{
    refreshStatus();
    if (!m_flow->isWaiting())
        return;
    showFlow(); // what is asked must be seen
    emit personWanted(waitingNews(m_overview.title()));
}

void Workspace::joinBackups()
{
    connect(m_backupsPage, &BackupsPage::restoreWanted, this, &Workspace::startRestore);
    connect(m_backupsPage, &BackupsPage::insideWanted, this, &Workspace::showInside);
    connect(m_backupsPage, &BackupsPage::folderWanted, this, &Workspace::folderWanted);
    connect(m_backupsPage, &BackupsPage::rereadWanted, this, &Workspace::reload);
    connect(m_backupsPage, &BackupsPage::destinationChosen, this, [this](const QString &folder) {
        m_session.destination.clear();
        change([&](SavedServer &server) { server.destination = folder; });
        reload();
    });
}

StartValues Workspace::startValues() const
{
    const SavedServer server = m_servers.server(m_id).value_or(SavedServer{});
    return {.target = server.address,
            .destination = folder(),
            .identityFile = m_session.identityFile.isEmpty() ? server.identityFile : m_session.identityFile,
            .project = server.project,
            .skipped = server.skipped};
}

void Workspace::setForSession(const StartValues &values)
{
    m_session = values;
    reload();
}

QString Workspace::folder() const
{
    if (!m_session.destination.isEmpty())
        return m_session.destination;
    const QString own = m_servers.server(m_id).value_or(SavedServer{}).destination;
    return own.isEmpty() ? m_destination : own;
}

void Workspace::setDestination(const QString &folder)
{
    const QString before = this->folder();
    m_destination = folder;
    if (before != this->folder())
        reload();
}

bool Workspace::mayStart() const
{
    return !isRunning() && m_modes->currentWidget() != m_flow;
}

void Workspace::begin(const std::function<void()> &work)
{
    showFlow(); // before: it may be over at once
    if (m_flow->isRunning())
        return;
    m_flow->setValues(startValues());
    work();
}
void Workspace::editConnection()
{
    begin([this] { m_flow->startConnect(); });
}

void Workspace::startBackup()
{
    begin([this] { m_flow->startBackup(); });
}

void Workspace::startRestore(const QString &wanted)
{
    begin([&] { m_flow->startRestore(wanted.isEmpty() ? folder() : wanted); });
}

void Workspace::startRestoreOnto()
{
    begin([this] { m_flow->startRestore(folder(), true); });
}

void Workspace::showInside(const QString &path)
{
    m_modes->setCurrentWidget(m_inside);
    m_inside->open(path, m_sets);
}

bool Workspace::askToClose()
{
    if (m_flow->askToClose())
        return true;
    showFlow(); // what is asked must be seen
    return false;
}

void Workspace::showFlow()
{
    m_modes->setCurrentWidget(m_flow);
}

void Workspace::showPages()
{
    changeStatus([](ServerStatus &status) { status.trouble = false; }); // its page was left: somebody has seen it
    m_modes->setCurrentIndex(0);
    m_tabs->currentWidget()->setFocus();
    reload();
}

void Workspace::refreshHead()
{
    const std::optional<SavedServer> server = m_servers.server(m_id);
    if (!server)
        return;
    m_title->setText(serverTitle(*server));
    m_backups.setServer(serverTitle(*server));
    m_address->setText(harmless(server->address, 120));
    m_address->setVisible(!server->name.isEmpty());
    if (m_overview.server() == *server)
        return;
    m_overview.setServer(*server);
    m_activityPage->setServer(*server);
}

void Workspace::refreshStatus()
{
    changeStatus([this](ServerStatus &status) {
        status.activity = !m_flow->isRunning()    ? QString()
                          : m_flow->isRestoring() ? tr("Restoring…", "@status server")
                                                  : tr("Backing up…", "@status server");
        status.waits = m_flow->isWaiting();
    });
    m_overviewPage->setWorking(m_flow->isRunning());
    emit mayStartChanged();
}

void Workspace::reload()
{
    m_activityPage->reload();
    m_sinceRead.start();
    m_isReading = true;
    m_reading.drop();
    if (folder().isEmpty()) {
        takeSets(Catalogue());
        return;
    }
    m_reading.hear(m_backend->library().readSets(folder()), this, &Workspace::takeSets);
}

void Workspace::timePassed(std::chrono::milliseconds oldest)
{
    m_overview.timePassed();
    m_backups.timePassed();
    if (!m_isReading && m_sinceRead.durationElapsed() >= oldest)
        reload();
}

void Workspace::takeSets(const Result<Catalogue> &read)
{
    m_isReading = false;
    const std::optional<SavedServer> server = m_servers.server(m_id);
    if (!server)
        return; // removed while its backups were read
    // The first backup makes the folder of all; one that was chosen and is gone is another matter.
    const bool isFirstDay = !read && read.error().code == ErrorCode::DestinationMissing &&
                            server->destination.isEmpty() && m_session.destination.isEmpty();
    const Result<Catalogue> catalogue = isFirstDay ? Catalogue() : read;
    m_sets = catalogue ? setsOf(*catalogue, *server) : QList<CatalogueSet>();
    const QList<Verification> verifications = readVerifications();
    m_overview.setSets(m_sets, verifications);
    m_activityPage->setSets(m_sets);
    m_backups.setSets(m_sets, catalogue ? unfinishedOf(*catalogue, *server) : QList<UnfinishedSet>(), verifications);
    if (!catalogue) {
        m_overview.setSetsError(catalogue.error());
        m_backups.setError(catalogue.error());
    }
    const std::optional<CatalogueSet> good = lastGoodSet(m_sets, verifications);
    changeStatus([&](ServerStatus &status) {
        status.looked = true;
        status.unreadable = !catalogue;
        status.lastGood = good ? std::optional(good->manifest->startedAt) : std::nullopt;
    });
}

} // namespace keeper
