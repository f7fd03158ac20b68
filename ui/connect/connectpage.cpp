// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectpage.h"

#include "ui/connect/hostkeypanel.h"
#include "ui/connect/projectpanel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled.h"
#include "ui/words/steptext.h"

#include <QClipboard>
#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int IconSize = 20;

/// Completes the host, whoever is to be logged in there: "admin@au" too.
class HostCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;
    QStringList splitPath(const QString &typed) const override { return {typed.section(u'@', -1)}; }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        const auto *field = qobject_cast<const QLineEdit *>(widget());
        const QString typed = field ? field->text() : QString();
        return typed.left(typed.lastIndexOf(u'@') + 1) + QCompleter::pathFromIndex(index);
    }
};

} // namespace

ConnectPage::ConnectPage(ConnectModel &model, const ConnectWords &words, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_words(words)
    , m_hint(plainLabel(u"connectHint"_s, this))
    , m_address(new QLineEdit(this))
    , m_problem(plainLabel(u"addressProblem"_s, this))
    , m_identity(new QLineEdit(this))
    , m_browse(verbButton(u"chooseIdentity"_s, tr("Choos&e…", "@action"), this))
    , m_lines(makeLines())
    , m_hostKey(new HostKeyPanel(this))
    , m_projects(new ProjectPanel(this))
    , m_message(new InlineMessage(this))
    , m_restore(verbButton(u"restoreOnto"_s, {}, this))
{
    m_hint->setText(m_words.hint);
    auto *column = scrolledColumn(this, tr("Connecting", "@title accessible"));
    column->setSpacing(16);
    column->addWidget(m_hint);
    column->addWidget(makeForm());
    column->addWidget(m_lines);
    column->addWidget(m_hostKey);
    column->addWidget(m_projects);
    column->addWidget(m_message);
    column->addWidget(m_restore, 0, Qt::AlignLeft);
    column->addStretch();

    auto *completer = new HostCompleter(new QStringListModel(this), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_address->setCompleter(completer);
    const auto fill = [this, completer] {
        static_cast<QStringListModel *>(completer->model())->setStringList(m_model.knownNames());
    };
    connect(&m_model, &ConnectModel::knownNamesChanged, completer, fill);
    fill(); // they may have been read already
    connect(m_address, &QLineEdit::textChanged, &m_model, &ConnectModel::setAddress);
    connect(m_identity, &QLineEdit::textChanged, &m_model, &ConnectModel::setIdentityFile);
    connect(m_browse, &QPushButton::clicked, this, &ConnectPage::chooseIdentity);
    connect(m_hostKey, &HostKeyPanel::answered, &m_model, &ConnectModel::answerHostKey);
    connect(m_message, &InlineMessage::asked, this, &ConnectPage::help);
    connect(m_restore, &QPushButton::clicked, this, &ConnectPage::restoreWanted);
    connect(m_projects, &ProjectPanel::chosen, &m_model, &ConnectModel::chooseProject);
    connect(&m_model, &ConnectModel::changed, this, &ConnectPage::refresh);
    m_address->setText(m_model.address());
    m_identity->setText(m_model.identityFile());
    refreshQuestions();
    refresh();
    setFirstFocus(m_address);
}

QWidget *ConnectPage::makeForm()
{
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(
        tr("user@auth.example.org, or a name of your ssh configuration", "@info placeholder"));
    m_address->setAccessibleDescription(m_address->placeholderText());
    m_address->setClearButtonEnabled(true);
    m_identity->setObjectName(u"identity"_s);
    m_identity->setPlaceholderText(tr("As ssh finds it", "@info placeholder"));
    m_identity->setAccessibleDescription(tr("Empty: as ssh finds it", "@info accessible"));
    m_browse->setAccessibleName(tr("Choose a key file", "@action accessible"));

    auto *identity = new QHBoxLayout;
    identity->addWidget(m_identity, 1);
    identity->addWidget(m_browse);
    auto *form = new QWidget(this);
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins({});
    rows->addRow(tr("Se&rver:", "@label"), m_address);
    rows->addRow(QString(), m_problem);
    auto *keyLabel = new QLabel(tr("&Key file:", "@label"), form);
    keyLabel->setBuddy(m_identity);
    rows->addRow(keyLabel, identity);
    return form;
}

QWidget *ConnectPage::makeLines()
{
    auto *lines = new QWidget(this);
    auto *grid = new QGridLayout(lines);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(3, 1);
    for (int row = 0; row <= static_cast<int>(ConnectStage::Restore); ++row) {
        const Line line{.icon = new QLabel(lines),
                        .title = new QLabel(lines),
                        .word = new QLabel(lines),
                        .detail = plainLabel(u"stage%1"_s.arg(row), lines)};
        line.title->setObjectName(u"stageTitle%1"_s.arg(row));
        line.detail->setTextInteractionFlags(Qt::NoTextInteraction); // breaks would be copied too
        grid->addWidget(line.icon, row, 0);
        grid->addWidget(line.title, row, 1);
        grid->addWidget(line.word, row, 2);
        grid->addWidget(line.detail, row, 3);
        m_rows += line;
    }
    return lines;
}

void ConnectPage::setAddress(const QString &address)
{
    m_address->setText(address);
}

void ConnectPage::setWords(const ConnectWords &words)
{
    m_words = words;
    m_hint->setText(m_words.hint);
    emit buttonsChanged();
}

void ConnectPage::setIdentityFile(const QString &path)
{
    m_identity->setText(path);
}

bool ConnectPage::isBusy() const
{
    return m_model.phase() == ConnectPhase::Working || m_model.phase() == ConnectPhase::HostKey ||
           m_model.phase() == ConnectPhase::Project;
}

PageButton ConnectPage::next() const
{
    return {.text = tr("Co&nnect", "@action"), .enabled = m_model.isReady()};
}

PageButton ConnectPage::cancel() const
{
    return {.text = isBusy() ? tr("&Cancel", "@action") : QString()};
}

void ConnectPage::onCancel()
{
    m_model.cancel();
    m_address->setFocus();
}

void ConnectPage::refresh()
{
    const ConnectPhase phase = m_model.phase();
    const bool editable = phase == ConnectPhase::Editing || phase == ConnectPhase::Failed;
    for (QWidget *field : std::initializer_list<QWidget *>{m_address, m_identity, m_browse})
        field->setEnabled(editable);
    showText(m_problem, m_model.addressProblem());
    m_lines->setVisible(!m_model.stages().isEmpty());
    refreshLines();
    if (phase != m_shown) {
        m_shown = phase;
        refreshQuestions();
    }
    emit buttonsChanged();
}

void ConnectPage::refreshLines()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool shown = i < m_model.stages().size();
        for (QWidget *label : std::initializer_list<QWidget *>{m_rows.at(i).icon, m_rows.at(i).title, m_rows.at(i).word,
                                                               m_rows.at(i).detail})
            label->setVisible(shown);
        if (!shown)
            continue;
        const StageLine &stage = m_model.stages().at(i);
        const Line &line = m_rows.at(i);
        const Severity severity = severityOf(stage.state);
        QPalette coloured = palette();
        coloured.setColor(QPalette::WindowText, severityColour(severity, palette()));
        line.icon->setPixmap(severityPixmap(severity, palette(), IconSize, devicePixelRatioF()));
        line.title->setText(stageTitle(stage.stage));
        line.word->setText(stateWord(stage.state));
        line.word->setPalette(coloured);
        line.detail->setText(breakable(stage.detail));
        line.title->setAccessibleName(u"%1: %2. %3"_s.arg(line.title->text(), line.word->text(), stage.detail));
    }
}

void ConnectPage::refreshQuestions()
{
    m_hostKey->setVisible(m_shown == ConnectPhase::HostKey);
    m_projects->setVisible(m_shown == ConnectPhase::Project);
    m_message->setVisible(m_shown == ConnectPhase::Failed);
    setVerb(m_restore, m_words.restore);
    m_restore->setVisible(m_model.mayRestoreOnto() && !m_words.restore.isEmpty());
    if (m_shown == ConnectPhase::HostKey) {
        m_hostKey->setQuestion(*m_model.hostKeyQuestion());
        m_hostKey->setFocus();
        bringIntoSight(m_hostKey);
    }
    if (m_shown == ConnectPhase::Project) {
        m_projects->setProjects(m_model.projects());
        m_projects->setFocus();
        bringIntoSight(m_projects);
    }
    if (m_shown == ConnectPhase::Failed) {
        // Not to try again: that is the button at the foot. Nor another address where this one may be restored onto.
        m_message->showError(*m_model.error(),
                             m_restore->isHidden() ? QList{Action::EditAddress, Action::CopyCommand} : QList<Action>());
        bringIntoSight(m_restore->isHidden() ? static_cast<QWidget *>(m_message) : m_restore);
    }
}

void ConnectPage::bringIntoSight(QWidget *widget)
{
    // Once it has its place.
    QMetaObject::invokeMethod(
        this, [this, widget] { findChild<QScrollArea *>()->ensureWidgetVisible(widget); }, Qt::QueuedConnection);
}

void ConnectPage::help(Action action)
{
    if (action == Action::CopyCommand) {
        QGuiApplication::clipboard()->setText(actionCommand(*m_model.error()));
        return;
    }
    m_address->setFocus();
    m_address->selectAll();
}

void ConnectPage::chooseIdentity()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Key File", "@title:window"), QDir::homePath() + "/.ssh"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_identity, &QLineEdit::setText);
    dialog->open();
}

} // namespace keeper
