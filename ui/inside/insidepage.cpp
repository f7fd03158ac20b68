// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/insidepage.h"

#include "ui/inside/comparepane.h"
#include "ui/inside/configurationpane.h"
#include "ui/inside/filespane.h"
#include "ui/inside/tablespane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int Margin = 24;

} // namespace

InsidePage::InsidePage(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_model(library)
    , m_back(verbButton(u"insideBack"_s, tr("&Back", "@action"), this))
    , m_title(headingLabel(u"insideTitle"_s, this))
    , m_summary(plainLabel(u"insideSummary"_s, this))
    , m_error(new InlineMessage(this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"insidePage"_s);
    m_tabs->setObjectName(u"insideTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(new FilesPane(m_model.files(), m_tabs), tr("&Files", "@title:tab"));
    m_tabs->addTab(new TablesPane(m_model.tables(), m_tabs), tr("&Tables", "@title:tab"));
    m_tabs->addTab(new ConfigurationPane(m_model.configuration(), m_tabs), tr("&Configuration", "@title:tab"));
    m_tabs->addTab(new ComparePane(m_model.comparison(), m_tabs), tr("Co&mpare", "@title:tab"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin / 2);
    column->setSpacing(Margin / 2);
    column->addWidget(makeHead());
    column->addWidget(m_error);
    column->addWidget(m_tabs, 1);
    column->addStretch();
    connect(m_back, &QPushButton::clicked, this, &InsidePage::leave);
    connect(m_error, &InlineMessage::asked, &m_model, &InsideModel::openAgain);
    connect(&m_model, &InsideModel::changed, this, &InsidePage::refresh);
    refresh();
}

InsidePage::~InsidePage()
{
    delete m_tabs; // before the models that the views in it speak to
}

QWidget *InsidePage::makeHead()
{
    auto *head = new QWidget(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_summary);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins({});
    line->setSpacing(Margin / 2);
    line->addWidget(m_back, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return head;
}

void InsidePage::open(const QString &path, const QList<CatalogueSet> &ofTheServer)
{
    m_tabs->setCurrentIndex(0);
    m_model.open(path, ofTheServer);
    m_back->setFocus();
}

void InsidePage::leave()
{
    m_model.close();
    emit left();
}

void InsidePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back))
        leave();
    else
        QWidget::keyPressEvent(event);
}

void InsidePage::refresh()
{
    showText(m_title, m_model.title());
    m_summary->setText(m_model.summary());
    m_error->setVisible(m_model.error().has_value());
    if (m_model.error())
        m_error->showError(*m_model.error(), {Action::TryAgain});
    m_tabs->setVisible(m_model.isReady());
}

} // namespace keeper
