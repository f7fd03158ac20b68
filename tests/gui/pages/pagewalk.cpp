// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pages/pagewalk.h"

#include "tests/fakes/examplerestore.h"
#include "tests/gui/pages/goodserver.h"

#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Adding ends in a question or a failure; `sign` says which.
QString walkQuestion(const QSize &size,
                     const See &see,
                     const QString &page,
                     const QString &sign,
                     const std::function<void(FakeBackend &)> &script)
{
    const auto backend = goodServer();
    script(*backend);
    Scene scene(backend, {.size = size}, see);
    scene.press(u"addFirstServer"_s).type(u"address"_s, u"admin@auth.example.org"_s).press(u"next"_s);
    return scene.show(page, sign).lost;
}

Progress progress(const QString &step, double part, qint64 expected)
{
    return {.stepId = step,
            .done = static_cast<qint64>(part * static_cast<double>(expected)),
            .expected = expected,
            .estimated = true,
            .rate = 18'300'000,
            .secondsLeft = static_cast<int>((1 - part) * 70)};
}

/// To the middle of a backup.
void lead(FakeBackup &job)
{
    const auto finish = [&job](const QString &id) {
        StepReport report;
        report.id = id;
        report.state = StepState::Done;
        report.milliseconds = 420;
        report.log = {u"docker exec -i 3f9ac1 pg_dump --format=custom authentik"_s};
        emit job.stepFinished(report);
    };
    finish(u"prepare-set"_s);
    finish(u"open-snapshot"_s);
    for (const QString &id : {u"save-components"_s, u"save-database"_s, u"save-redis"_s, u"save-media"_s})
        emit job.stepStarted(id);
    finish(u"save-redis"_s);
    job.board = {progress(u"save-database"_s, 0.62, 380'000'000), progress(u"save-media"_s, 0.31, 910'000'000)};
}

QString walkBackupTo(BackupEnd end, const QString &name, const QSize &size, const See &see)
{
    const auto backend = goodServer();
    Scene scene(backend, {.servers = exampleServers(1), .size = size}, see);
    scene.press(u"backUpNow"_s);
    if (end == BackupEnd::Complete)
        scene.show(u"backup parts"_s, u"parts"_s);
    scene.press(u"next"_s).waitFor([&] { return backend->job != nullptr; }, u"backup"_s);
    if (!scene.lost.isEmpty())
        return scene.lost;
    lead(*backend->job);
    if (end == BackupEnd::Complete)
        scene.show(u"backup run"_s, u"cancel"_s);
    if (end == BackupEnd::Incomplete) {
        scene.press(u"detailsFold"_s).type(u"findText"_s, u"pg_dump"_s);
        scene.window().close();
        scene.show(u"backup log and closing"_s, u"closeQuestion"_s);
    }
    backend->job->finish(exampleResult(end));
    return scene.show(name, u"result"_s).lost;
}

} // namespace

QList<SavedServer> exampleServers(qsizetype count)
{
    const QList<std::pair<QString, QString>> all{{u"Head office"_s, u"admin@auth.example.org"_s},
                                                 {QString(), u"auth-staging"_s},
                                                 {u"Branch in Trondheim"_s, u"root@192.0.2.17:2222"_s}};
    QList<SavedServer> servers;
    for (const auto &[name, address] : all.first(count))
        servers += {.id = newServerId(), .name = name, .address = address};
    return servers;
}

std::shared_ptr<FakeBackend> goodServer()
{
    auto backend = std::make_shared<FakeBackend>();
    scriptGoodServer(*backend);
    scriptGoodRestore(*backend);
    return backend;
}

QString walkAdding(const QSize &size, const See &see)
{
    Scene first(goodServer(), {.size = size}, see);
    first.show(u"welcome"_s, u"addFirstServer"_s).press(u"addFirstServer"_s).show(u"add server"_s, u"next"_s);
    QString lost = first.lost;
    lost += walkQuestion(size, see, u"host key"_s, u"trustKey"_s, [](FakeBackend &backend) {
        backend.asksHostKey = HostKeyQuestion{.host = u"auth.example.org"_s, .key = exampleIdentity().hostKey};
    });
    lost += walkQuestion(size, see, u"host key changed"_s, u"detailsFold"_s, [](FakeBackend &backend) {
        backend.identityOf = fail(ErrorCode::HostKeyChanged, u"key exchange: ssh-ed25519"_s,
                                  {{u"host"_s, u"auth.example.org"_s},
                                   {u"old"_s, u"SHA256:fW4jZqz0dT1cFSvTg3Yw5OwT3y4fX5m3m8p7JYyD7dI"_s},
                                   {u"new"_s, exampleIdentity().hostKey.sha256()},
                                   {u"file"_s, u"/home/admin/.ssh/known_hosts"_s},
                                   {u"line"_s, u"17"_s}});
    });
    lost += walkQuestion(size, see, u"projects"_s, u"useProject"_s, [](FakeBackend &backend) {
        backend.deployment =
            fail(ErrorCode::SeveralDeployments, {}, {{u"projects"_s, u"authentik\nauthentik-staging"_s}});
    });
    return lost;
}

QString walkBackup(const QSize &size, const See &see)
{
    QString lost = walkBackupTo(BackupEnd::Complete, u"backup complete"_s, size, see);
    lost += walkBackupTo(BackupEnd::Selection, u"backup selection"_s, size, see);
    lost += walkBackupTo(BackupEnd::Incomplete, u"backup incomplete"_s, size, see);
    return lost += walkBackupTo(BackupEnd::Failed, u"backup failed"_s, size, see);
}

QString walkInTurn(std::initializer_list<Walk> walks, const QSize &size, const See &see)
{
    QString lost;
    for (const Walk walk : walks)
        lost += walk(size, see);
    return lost;
}

QString walkPages(const QSize &size, const See &see)
{
    return walkInTurn({walkAdding, walkWorkspace, walkBackup, walkRestore, walkMessages, walkDialogs}, size, see);
}

} // namespace keeper
