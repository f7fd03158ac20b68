// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pages/scene.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int SettleMilliseconds = 250; // a page of a run reads progress ten times a second
constexpr int EndMilliseconds = 30'000;

} // namespace

Scene::Scene(std::shared_ptr<Backend> backend, const SceneStart &start, See see)
    : m_see(std::move(see))
    , m_wait(start.waitMilliseconds)
{
    const QString file = m_folder.filePath(u"servers.json"_s);
    if (!start.servers.isEmpty() && !writeServers(file, start.servers))
        lost = file;
    m_window = std::make_unique<MainWindow>(
        WindowServices{.makeBackend = [backend = std::move(backend)] { return backend; },
                       .serversFile = file,
                       .destination = start.destination.isEmpty() ? m_folder.path() : start.destination},
        StartValues{});
    m_window->show();
    if (!start.size.isEmpty())
        m_window->resize(start.size);
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        lost = u"window"_s;
}

Scene::~Scene()
{
    m_window.reset();
    QThreadPool::globalInstance()->waitForDone(EndMilliseconds);
}

Scene &Scene::press(const QString &button)
{
    if (lost.isEmpty() && !pressShown(*m_window, button, m_wait))
        lost = button;
    return *this;
}

Scene &Scene::type(const QString &field, const QString &text)
{
    if (!waitFor(field).lost.isEmpty())
        return *this;
    auto *edit = find<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    return *this;
}

Scene &Scene::openTab(const QString &tabs, int tab)
{
    if (waitFor(tabs).lost.isEmpty())
        find<QTabWidget>(tabs)->setCurrentIndex(tab);
    return *this;
}

Scene &Scene::choose(const QString &table, int row)
{
    const auto hasRow = [&] {
        const auto *view = find<QAbstractItemView>(table);
        return view && view->model()->rowCount() > row;
    };
    if (!waitFor(hasRow, table).lost.isEmpty())
        return *this;
    auto *view = find<QAbstractItemView>(table);
    view->setCurrentIndex(view->model()->index(row, 0));
    return *this;
}

Scene &Scene::trigger(const QString &action)
{
    QAction *wanted = nullptr;
    const auto isReady = [&] {
        for (QAction *each : m_window->findChildren<QAction *>(action)) {
            const auto *page = qobject_cast<const QWidget *>(each->parent());
            if (each->isEnabled() && page && (page->isVisible() || qobject_cast<const QMenu *>(page)))
                wanted = each;
        }
        return wanted != nullptr;
    };
    if (waitFor(isReady, action).lost.isEmpty())
        wanted->trigger();
    return *this;
}

Scene &Scene::showOpened(const QString &dialog)
{
    QDialog *opened = nullptr;
    const auto isOpen = [&] {
        opened = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (opened)
            opened->activateWindow();
        return opened && QApplication::activeWindow() == opened;
    };
    if (!waitFor(isOpen, dialog).lost.isEmpty())
        return *this;
    m_see(*opened, dialog);
    opened->reject();
    return waitFor([] { return !QApplication::activeModalWidget(); }, dialog);
}

Scene &Scene::waitFor(const std::function<bool()> &condition, const QString &what)
{
    if (lost.isEmpty() && !QTest::qWaitFor(condition, m_wait))
        lost = what;
    return *this;
}

Scene &Scene::waitFor(const QString &widget)
{
    return waitFor([&] { return find<QWidget>(widget) != nullptr; }, widget);
}

Scene &Scene::show(const QString &page)
{
    if (!lost.isEmpty())
        return *this;
    QTest::qWait(SettleMilliseconds);
    m_see(*m_window, page);
    return *this;
}

} // namespace keeper
