// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace keeper {

/// What stands in place of a secret, whatever its length.
inline constexpr QStringView HiddenSecret{u"••••••••"};

/// A configuration file (.env, Compose, INI) with every value hidden that looks like a secret by its key, by its place
/// (a URL's password, a private key), or is known to the Redactor, or is one of `alsoSecret`. Rather too much than too
/// little: after such a key the rest of the line goes. A plain ${NAME} is shown, since it holds nothing.
[[nodiscard]] QString hideSecrets(const QString &text, const QStringList &alsoSecret = {});

/// The values that such keys have in any of the texts: another line may hold them under a key that tells nothing.
/// Longest first.
[[nodiscard]] QStringList secretsIn(const QStringList &texts);

} // namespace keeper
