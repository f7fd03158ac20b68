// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/models/server/settingsmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/folderfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/taborder.h"
#include "ui/words/displaytext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QLabel *sectionTitle(const QString &text, QWidget *parent)
{
    auto *title = new QLabel(text, parent);
    makeBold(title);
    return title;
}

QComboBox *choice(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(SettingsModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_language(choice(u"language"_s, this))
    , m_languageNote(plainLabel(u"languageNote"_s, this))
    , m_colours(choice(u"colours"_s, this))
    , m_destination(new FolderField(tr("&Folder:", "@label"), SettingsModel::usualDestination(), this))
    , m_keepSecrets(new QCheckBox(tr("Offer to &keep passwords in the keychain", "@option:check"), this))
    , m_secretsNote(plainLabel(u"secretsNote"_s, this))
    , m_openLogs(verbButton(u"openLogs"_s, tr("&Open Folder", "@action"), this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings", "@title:window"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 20, 20, 16);
    auto *page = new QWidget(this);
    auto *column = scrolledColumn(page, windowTitle());
    addChoices(column);
    addLogs(column);
    column->addStretch();
    auto *close = verbButton(u"closeSettings"_s, tr("Clo&se", "@action"), this);
    close->setDefault(true);
    outer->addWidget(page, 1);
    outer->addWidget(m_message); // not scrolled away
    outer->addWidget(close, 0, Qt::AlignRight);
    new TabOrder(this); // not as they were made
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_message, &InlineMessage::asked, &m_model, &SettingsModel::writeAgain);
    connect(&m_model, &SettingsModel::changed, this, &SettingsDialog::refresh);
    refresh();
    m_model.lookAtDestination();
    resize(fontMetrics().averageCharWidth() * 84, sizeHint().height());
}

SettingsDialog::~SettingsDialog()
{
    m_destination->disconnect(this); // it loses the focus as it goes
}

void SettingsDialog::addChoices(QVBoxLayout *column)
{
    for (const SettingsModel::Language &language : m_model.languages())
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(m_language->findData(m_model.preferences().language));
    m_language->setAccessibleDescription(tr("Of the whole program", "@info accessible"));
    m_colours->setAccessibleDescription(tr("Of the whole program, at once", "@info accessible"));
    const QList<std::pair<QString, Colours>> colours{{tr("Follow the system", "@item colours"), Colours::System},
                                                     {tr("Light", "@item colours"), Colours::Light},
                                                     {tr("Dark", "@item colours"), Colours::Dark}};
    for (const auto &[text, value] : colours)
        m_colours->addItem(text, QVariant::fromValue(value));
    m_colours->setCurrentIndex(m_colours->findData(QVariant::fromValue(m_model.preferences().colours)));
    m_destination->setFolder(m_model.preferences().destination);
    m_keepSecrets->setObjectName(u"keepSecrets"_s);
    m_keepSecrets->setChecked(m_model.preferences().keepSecrets);

    auto *looks = new QFormLayout;
    // The note beside it: nothing moves when it comes.
    auto *language = new QHBoxLayout;
    language->addWidget(m_language);
    language->addWidget(m_languageNote, 1);
    auto *languageName = new QLabel(tr("&Language:", "@label"), this);
    languageName->setBuddy(m_language);
    looks->addRow(languageName, language);
    looks->addRow(tr("&Colours:", "@label"), m_colours);
    column->addWidget(sectionTitle(tr("Appearance", "@title:group"), this));
    column->addLayout(looks);
    column->addSpacing(12);
    column->addWidget(sectionTitle(tr("Where backups of new servers go", "@title:group"), this));
    column->addWidget(m_destination);
    column->addSpacing(12);
    column->addWidget(sectionTitle(tr("Passwords", "@title:group"), this));
    column->addWidget(m_keepSecrets);
    column->addWidget(m_secretsNote);
    column->addSpacing(12);

    connect(m_language, &QComboBox::activated, this,
            [this] { m_model.setLanguage(m_language->currentData().toString()); });
    connect(m_colours, &QComboBox::activated, this,
            [this] { m_model.setColours(m_colours->currentData().value<Colours>()); });
    connect(m_destination, &FolderField::edited, this,
            [this] { m_destination->setNote({}, palette()); }); // it is about the folder of before
    connect(m_destination, &FolderField::editingFinished, this, &SettingsDialog::takeDestination);
    connect(m_keepSecrets, &QCheckBox::toggled, &m_model, &SettingsModel::setKeepSecrets);
}

void SettingsDialog::addLogs(QVBoxLayout *column)
{
    QLabel *folder = plainLabel(u"logFolder"_s, this);
    folder->setText(harmless(m_model.logFolder()));
    m_openLogs->setAccessibleName(tr("Open the folder of the logs", "@action accessible"));
    m_openLogs->setEnabled(m_model.hasLogs());
    auto *line = new QHBoxLayout;
    line->addWidget(folder, 1);
    line->addWidget(m_openLogs);
    column->addWidget(sectionTitle(tr("Logs of restores and of failed backups", "@title:group"), this));
    column->addLayout(line);
    connect(m_openLogs, &QPushButton::clicked, this, [this] { emit folderWanted(m_model.logFolder()); });
}

void SettingsDialog::takeDestination()
{
    m_model.setDestination(m_destination->folder());
    refresh();
}

void SettingsDialog::done(int result)
{
    takeDestination();
    QDialog::done(result);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QDialog::changeEvent(event);
}

void SettingsDialog::refresh()
{
    showText(m_languageNote, m_model.languageNote());
    m_destination->setNote(m_model.destinationNote(), palette());
    m_secretsNote->setText(m_model.secretsNote());
    m_keepSecrets->setAccessibleDescription(m_secretsNote->text());
    if (const QString problem = m_model.problem(); problem.isEmpty())
        m_message->hide();
    else
        m_message->show(
            Severity::Warning,
            {.what = tr("The settings could not be kept.", "@info"),
             .why = problem,
             .next = tr("Make the folder writable, or make room on the disk; then try again.", "@info next")},
            {}, Action::TryAgain);
}

} // namespace keeper
