// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/runs/restorerunmodel.h"
#include "ui/models/runs/runmodel.h"
#include "ui/restore/restorerunpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/run/runview.h"
#include "ui/widgets/severity.h"
#include "ui/words/steptext.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QListView>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize Wide{860, 500};
constexpr QSize Short{560, 420};

/// Where everything stands, from top to bottom; widths follow the words.
QStringList placesOf(const QWidget &view, const QListView &steps)
{
    QStringList places;
    for (const QWidget *widget : view.findChildren<QWidget *>()) {
        if (widget->isVisible() && !widget->objectName().startsWith("qt_"_L1))
            places +=
                u"%1 %2 %3"_s.arg(widget->objectName()).arg(widget->mapTo(&view, QPoint()).y()).arg(widget->height());
    }
    for (int row = 0; row < steps.model()->rowCount(); ++row) {
        const QRect place = steps.visualRect(steps.model()->index(row, 0));
        places += u"row %1 %2 %3"_s.arg(row).arg(place.top()).arg(place.height());
    }
    return places;
}

bool hasColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

/// What is under way, as it is drawn.
class TestRunView : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::unique_ptr<RunModel> m_model;
    std::unique_ptr<RunView> m_view;
    RateMeter::Time m_time{};

    void start(QSize size)
    {
        scriptGoodServer(m_backend);
        m_time = {};
        m_model = std::make_unique<RunModel>();
        m_model->setClock([this] { return m_time; });
        m_view = std::make_unique<RunView>(*m_model, u"Progress"_s, u"Steps"_s);
        m_view->resize(size);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        auto job = m_backend.prepareBackup(exampleSurvey(), {.destination = u"/d"_s});
        QVERIFY(job.has_value());
        m_model->start(std::move(*job));
        emit m_backend.job->stepStarted(u"save-components"_s);
        emit m_backend.job->stepStarted(u"save-media"_s);
    }
    [[nodiscard]] QListView &steps() const { return *m_view->findChild<QListView *>(u"steps"_s); }
    /// Until it was read, drawn and laid out.
    void tick(qint64 done, int second)
    {
        m_time = std::chrono::seconds(second);
        m_backend.job->board = {{.stepId = u"save-media"_s,
                                 .done = done,
                                 .expected = 910'000'000,
                                 .estimated = true,
                                 .rate = 18'300'000,
                                 .secondsLeft = second > 5 ? std::optional(60 - second) : std::nullopt}};
        QTest::qWait(250);
    }

private slots:
    void initTestCase() { applyColours(*qApp, Colours::Light); }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void nothingMovesFromOneTickToTheNext_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("in a short one") << Short;
        QTest::newRow("in a wide one") << Wide;
    }
    void nothingMovesFromOneTickToTheNext()
    {
        QFETCH(const QSize, size);
        start(size);
        QTest::qWait(250);
        const QStringList before = placesOf(*m_view, steps());
        for (const auto &[done, second] : {std::pair(999, 0), std::pair(1'300'000, 9), std::pair(888'800'000, 59)}) {
            tick(done, second);
            QCOMPARE(placesOf(*m_view, steps()), before);
        }
        StepReport ended;
        ended.id = u"save-media"_s;
        ended.state = StepState::Done;
        ended.milliseconds = 65'000;
        emit m_backend.job->stepFinished(ended);
        QTest::qWait(50);
        QCOMPARE(placesOf(*m_view, steps()), before);
    }

    void numbersHaveALineOfTheirOwnWhereRowsAreShort()
    {
        start(Wide);
        const auto heightOf = [this](int row) { return steps().visualRect(steps().model()->index(row, 0)).height(); };
        int media = 0;
        while (steps().model()->index(media, 0).data(RunModel::UsualDetailRole).toString().isEmpty())
            ++media;
        QCOMPARE(heightOf(media), heightOf(0)); // the first has no bytes
        m_view->resize(Short);
        QTRY_COMPARE(heightOf(media), heightOf(0) + steps().fontMetrics().height());
    }

    void aNameThatIsTooLongWraps()
    {
        start(Wide);
        const int before = steps().visualRect(steps().model()->index(0, 0)).height();
        m_view->resize(170, 500);
        QTRY_VERIFY(steps().visualRect(steps().model()->index(0, 0)).height() > before);
        QVERIFY(steps().sizeHintForIndex(steps().model()->index(0, 0)).width() <= steps().viewport()->width());
    }

    void fromRightToLeftItIsMirrored()
    {
        for (const bool isMirrored : {false, true}) {
            QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
            start(Wide);
            tick(300'000'000, 9);
            const QImage image = steps().viewport()->grab().toImage();
            const QRect left(0, 0, 60, image.height());
            const QRect right(image.width() - 60, 0, 60, image.height());
            // Icons, and the part of the bar that is done.
            const QColor busy = severityColour(Severity::Busy, steps().palette());
            QCOMPARE(hasColour(image.copy(left), busy), !isMirrored);
            QCOMPARE(hasColour(image.copy(right), busy), isMirrored);
        }
    }

    void whoHearsTheScreenIsToldThatAStepWaits()
    {
        static QStringList spoken;
        spoken.clear();
        const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Announcement)
                spoken += static_cast<QAccessibleAnnouncementEvent *>(event)->message();
        });
        RestoreRunModel model;
        const RestoreRunPage page(model);
        auto job = std::make_unique<FakeRestore>(exampleRestorePlan());
        FakeRestore &run = *job;
        model.start(RestoreAction::Restore, std::move(job), true);
        QVERIFY(spoken.isEmpty());
        emit run.approvalNeeded(u"swap"_s);
        QCOMPARE(spoken.size(), 1);
        QVERIFY(spoken.first().contains(stepTitle(u"swap"_s)));
        QAccessible::installUpdateHandler(before);
    }
};

QTEST_MAIN(TestRunView)
#include "tst_runview.moc"
