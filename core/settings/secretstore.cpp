// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/secretstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace keeper {

SecretString packed(const KeptSecrets &secrets)
{
    QJsonObject entry;
    for (const auto &[name, secret] : secrets.asKeyValueRange())
        entry.insert(name, QString::fromUtf8(secret.reveal()));
    return SecretString(QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

KeptSecrets unpacked(const SecretString &entry)
{
    KeptSecrets secrets;
    const QJsonObject object = QJsonDocument::fromJson(entry.reveal()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const QString text = it->toString(); !text.isEmpty())
            secrets.insert(it.key(), SecretString(text.toUtf8()));
    }
    return secrets;
}

} // namespace keeper
