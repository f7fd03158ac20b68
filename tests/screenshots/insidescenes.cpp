// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/exampleinside.h"
#include "tests/screenshots/scenes.h"
#include "ui/inside/insidepage.h"
#include "ui/inside/pictureview.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSvgRenderer>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int WaitMilliseconds = 30'000;

QByteArray examplePicture()
{
    QImage image(640, 640, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(u":/icons/authentik-keeper.svg"_s).render(&painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// The page, and the means to lead it.
class InsideScene
{
public:
    InsideScene(Backend &backend, const QList<CatalogueSet> &sets, const PictureOptions &options)
        : m_options(options)
        , m_page(backend)
    {
        m_page.resize(900, 600);
        m_page.show();
        m_page.open(ExampleSet, sets);
        waitFor([this] { return tree()->model()->rowCount() > 0; });
    }

    void waitFor(const std::function<bool()> &condition)
    {
        if (good && !QTest::qWaitFor(condition, WaitMilliseconds)) {
            qWarning("the page never came so far");
            good = false;
        }
    }
    void showTab(int tab) { m_page.findChild<QTabWidget *>(u"insideTabs"_s)->setCurrentIndex(tab); }
    void chooseFile(const QString &name)
    {
        const QModelIndexList found = tree()->model()->match(tree()->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                             Qt::MatchExactly | Qt::MatchRecursive);
        good = good && !found.isEmpty();
        if (!found.isEmpty())
            tree()->setCurrentIndex(found.first());
    }
    void take(const QString &name)
    {
        QCoreApplication::processEvents();
        good = m_page.grab().save(m_options.folder + u'/' + name + m_options.suffix + u".png"_s) && good;
    }
    template <typename T>
    [[nodiscard]] T *find(const QString &name)
    {
        return m_page.findChild<T *>(name);
    }
    [[nodiscard]] QTreeView *tree() { return find<QTreeView>(u"files"_s); }

    bool good = true;

private:
    PictureOptions m_options;
    InsidePage m_page;
};

} // namespace

bool pictureInside(const PictureOptions &options)
{
    FakeBackend backend;
    scriptInside(backend);
    backend.files["public/logo.png"] = examplePicture();
    InsideScene scene(backend, backend.sets->value().sets, options);
    scene.chooseFile(u"logo.png"_s);
    scene.waitFor([&] { return !scene.find<PictureView>(u"previewPicture"_s)->image().isNull(); });
    scene.take(u"20-inside-picture"_s);
    scene.chooseFile(u"notes.txt"_s);
    scene.waitFor([&] { return scene.find<QPlainTextEdit>(u"previewText"_s)->isVisible(); });
    scene.take(u"21-inside-text"_s);
    scene.chooseFile(u"film.mp4"_s);
    scene.take(u"22-inside-facts"_s);
    scene.showTab(1);
    scene.take(u"23-inside-tables"_s);
    scene.showTab(2);
    scene.take(u"24-inside-configuration"_s);
    scene.find<QAbstractButton>(u"showSecrets"_s)->click();
    scene.take(u"25-inside-secrets"_s);
    scene.showTab(3);
    emit scene.find<QComboBox>(u"otherSets"_s)->activated(0);
    scene.waitFor([&] { return scene.find<QTreeView>(u"difference"_s)->isVisible(); });
    scene.take(u"26-inside-difference"_s);
    return scene.good;
}

} // namespace keeper
