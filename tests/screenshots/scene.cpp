// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/scene.h"

#include <QAbstractButton>
#include <QDebug>
#include <QLineEdit>
#include <QPixmap>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int WaitMilliseconds = 120'000;

template <typename T>
T *shown(const QWidget &window, const QString &name)
{
    for (T *found : window.findChildren<T *>(name)) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

} // namespace

Scene::Scene(Backend &backend, const PictureOptions &options)
    : m_options(options)
    , m_window(backend,
               {.target = options.target.isEmpty() ? u"admin@auth.example.org"_s : options.target,
                .destination = options.destination,
                .identityFile = options.identity,
                .project = {},
                .skipped = {}})
{
    m_window.resize(960, 700);
    m_window.show();
    good = QTest::qWaitForWindowExposed(&m_window);
}

void Scene::press(const QString &name)
{
    const auto ready = [&] {
        const QAbstractButton *found = button(name);
        return found && found->isEnabled();
    };
    if (!good || !QTest::qWaitFor(ready, WaitMilliseconds)) {
        qWarning().noquote() << "no button" << name;
        good = false;
        return;
    }
    button(name)->click();
}

void Scene::type(const QString &field, const QString &text)
{
    auto *edit = shown<QLineEdit>(m_window, field);
    if (edit)
        edit->setText(text);
    else
        good = false;
}

void Scene::waitFor(const std::function<bool()> &condition, const char *what)
{
    if (!good || QTest::qWaitFor(condition, WaitMilliseconds))
        return;
    qWarning() << "never came:" << what;
    good = false;
}

void Scene::waitForPage(int page)
{
    waitFor([&] { return m_window.findChild<QStackedWidget *>()->currentIndex() == page; }, "page");
}

void Scene::take(const QString &name)
{
    QCoreApplication::processEvents();
    const QString path = m_options.folder + u'/' + name + m_options.suffix + u".png"_s;
    good = m_window.grab().save(path) && good;
}

QAbstractButton *Scene::button(const QString &name) const
{
    return shown<QAbstractButton>(m_window, name);
}

} // namespace keeper
