// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/servers.h"
#include "tests/fakes/fakebackend.h"

#include <memory>

namespace keeper {

/// One that answers everything at once and well.
[[nodiscard]] std::shared_ptr<FakeBackend> goodServer();
/// Up to three servers as a person keeps them; the first is that of exampleSurvey().
[[nodiscard]] QList<SavedServer> exampleServers(qsizetype count);

} // namespace keeper
