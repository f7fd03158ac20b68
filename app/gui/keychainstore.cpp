// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/keychainstore.h"

#include <QDebug>
#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto service = "authentik-keeper"_L1;

/// Starts a job, which deletes itself at its end; `answerOf` makes the answer then.
template <typename Answer, typename Job, typename AnswerOf>
QFuture<Answer> started(Job *job, const QString &key, AnswerOf answerOf)
{
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, answerOf] {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
            qWarning().noquote() << "keychain:" << job->errorString();
        promise->addResult(answerOf(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

bool isGood(const QKeychain::Job &job)
{
    return job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
}

} // namespace

QFuture<std::optional<KeptSecrets>> KeychainStore::read(const QString &server)
{
    using Answer = std::optional<KeptSecrets>;
    if (!m_allowed)
        return QtFuture::makeReadyValueFuture(Answer());
    return started<Answer>(new QKeychain::ReadPasswordJob(service, this), server,
                           [](const QKeychain::ReadPasswordJob &job) {
                               return isGood(job) ? Answer(unpacked(SecretString(job.binaryData()))) : Answer();
                           });
}

QFuture<bool> KeychainStore::write(const QString &server, const KeptSecrets &secrets)
{
    if (secrets.isEmpty())
        return started<bool>(new QKeychain::DeletePasswordJob(service, this), server, isGood);
    if (!m_allowed)
        return QtFuture::makeReadyValueFuture(false);
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setBinaryData(packed(secrets).reveal());
    return started<bool>(job, server, isGood);
}

} // namespace keeper
