// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/progressview.h"

#include "app/cli/terminal/console.h"
#include "app/cli/terminal/table.h"
#include "ui/words/amounttext.h"
#include "ui/words/steptext.h"

#include <QStringList>

#include <chrono>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

constexpr std::chrono::milliseconds Turn{200};

QStringList lines(const QList<Progress> &all)
{
    QList<QStringList> rows;
    for (const Progress &progress : all) {
        const QString activity = progress.activity ? activityText(*progress.activity) : QString();
        const QString amount = progressText(progress);
        rows += {u"  "_s + stepTitle(progress.stepId), activity.isEmpty() ? amount : activity + u"  "_s + amount};
    }
    return rows.isEmpty() ? QStringList() : table(rows).split(u'\n');
}

} // namespace

ProgressView::ProgressView(Console &console, std::function<QList<Progress>()> progress)
    : m_console(console)
{
    if (!console.showsProgress())
        return;
    m_drawer = std::jthread([this, progress = std::move(progress)](const std::stop_token &ended) {
        std::mutex mutex;
        std::condition_variable_any turn;
        std::unique_lock lock(mutex);
        while (!turn.wait_for(lock, ended, Turn, [&ended] { return ended.stop_requested(); }))
            m_console.showProgress(lines(progress()));
    });
}

ProgressView::~ProgressView()
{
    if (!m_drawer.joinable())
        return;
    m_drawer.request_stop();
    m_drawer.join();
    m_console.clearProgress();
}

} // namespace keeper::cli
