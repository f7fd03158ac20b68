// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/taskflow.h"

#include <QString>
#include <QTest>
#include <QThreadPool>

#include <memory>

namespace keeper {

/// The pages of one server's work, shown over a scripted backend; null if no window came.
inline std::unique_ptr<TaskFlow> showFlow(Backend &backend, const QString &target, const QString &destination = {})
{
    auto flow = std::make_unique<TaskFlow>(backend, StartValues{.target = target, .destination = destination});
    flow->resize(960, 700);
    flow->show();
    return QTest::qWaitForWindowExposed(flow.get()) ? std::move(flow) : nullptr;
}

/// With all that it had begun.
inline bool endFlow(std::unique_ptr<TaskFlow> &flow)
{
    flow.reset();
    return QThreadPool::globalInstance()->waitForDone(5000);
}

} // namespace keeper
