// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/question.h"
#include "core/settings/secretstore.h"

#include <QObject>

#include <functional>
#include <memory>

namespace keeper {

/// The secrets that a keychain keeps of the server that is connected to: each is offered once a connection, and what a
/// person gives is kept as soon as it was right. One-time codes are never kept.
class SecretMemory : public QObject
{
    Q_OBJECT

public:
    /// Without a store nothing is kept.
    explicit SecretMemory(std::shared_ptr<SecretStore> store = {}, QObject *parent = nullptr);

    void begin(const QString &server); ///< A connection begins: whose secrets are meant from now on.
    /// Calls `found`, now or later, with the kept answer; with nothing where a person has to be asked.
    void look(const SecretQuestion &question, const std::function<void(const std::optional<SecretString> &)> &found);
    /// After look(): there is a keychain that would take it.
    [[nodiscard]] bool canKeep(const SecretQuestion &question) const;
    void keep(const SecretQuestion &question, const SecretString &secret); ///< Once accept() comes.
    void accept();                                                         ///< All that was given was right.
    void keepAgain();                                                      ///< What could not be kept.
    /// True: kept secrets were offered that this says were wrong. They are forgotten, and trying again asks a person.
    bool reject(ErrorCode code);

signals:
    void keepingFailed();

private:
    void offer(const SecretQuestion &question, const std::function<void(const std::optional<SecretString> &)> &found);
    void write();

    std::shared_ptr<SecretStore> m_store;
    QString m_server;
    std::optional<KeptSecrets> m_kept; ///< Empty: not read yet, or no keychain answers.
    QMap<QString, SecretKind> m_offered;
    KeptSecrets m_given; ///< To be kept, if right.
    bool m_accepted = false;
    int m_connection = 0;
};

} // namespace keeper
