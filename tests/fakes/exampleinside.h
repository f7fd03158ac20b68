// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/fakebackend.h"

namespace keeper {

inline constexpr QLatin1StringView ExampleSet{"/srv/backups/auth.example.org/2026-11-23T18-45-07Z"};
inline constexpr QLatin1StringView OlderSet{"/srv/backups/auth.example.org/2026-11-16T18-45-07Z"};
inline constexpr QLatin1StringView ExampleSecret{"correct-horse-battery"}; ///< In the configuration, more than once.

[[nodiscard]] TarEntry exampleEntry(const QByteArray &path, const QString &type, qint64 size = 0);

/// The sets of exampleCatalogue() from inside: media with pictures ("public/logo.png", without bytes), texts, links and
/// awkward names; templates; the configuration. The older one had other files and tables.
void scriptInside(FakeBackend &backend);

} // namespace keeper
