// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/scene.h"

#include "core/settings/servers.h"
#include "ui/main/taskflow.h"

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

Scene::Scene(const std::shared_ptr<Backend> &backend, const PictureOptions &options, Known known)
    : m_options(options)
{
    const bool isReal = !options.target.isEmpty();
    const QStringList addresses{isReal ? options.target : u"admin@auth.example.org"_s, u"auth-staging"_s,
                                u"root@192.0.2.17:2222"_s};
    const QStringList names{isReal ? QString() : u"Head office"_s, QString(), u"Branch in Trondheim"_s};
    const qsizetype count = known == Known::None ? 0 : known == Known::One ? 1 : addresses.size();
    QList<SavedServer> servers;
    for (qsizetype i = 0; i < count; ++i)
        servers += {.id = newServerId(),
                    .name = names.at(i),
                    .address = addresses.at(i),
                    .identityFile = options.identity,
                    .project = {},
                    .destination = options.destination,
                    .skipped = {}};
    const QString file = m_folder.filePath(u"servers.json"_s);
    good = writeServers(file, servers).has_value();
    m_window = std::make_unique<MainWindow>(WindowServices{.makeBackend = [backend] { return backend; },
                                                           .serversFile = file,
                                                           .destination = options.destination},
                                            StartValues{});
    m_window->show();
    good = QTest::qWaitForWindowExposed(m_window.get()) && good;
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
    auto *edit = shown<QLineEdit>(*m_window, field);
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
    waitFor([&] { return pages() && pages()->currentIndex() == page; }, "page");
}

void Scene::take(const QString &name)
{
    QCoreApplication::processEvents();
    const QString path = m_options.folder + u'/' + name + m_options.suffix + u".png"_s;
    good = m_window->grab().save(path) && good;
}

const QStackedWidget *Scene::pages() const
{
    for (const TaskFlow *flow : m_window->findChildren<TaskFlow *>()) {
        if (flow->isVisible())
            return flow->findChild<QStackedWidget *>();
    }
    return nullptr;
}

QAbstractButton *Scene::button(const QString &name) const
{
    return shown<QAbstractButton>(*m_window, name);
}

} // namespace keeper
