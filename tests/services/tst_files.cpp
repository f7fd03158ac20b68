// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/deployment/finder.h"
#include "core/deployment/inspect.h"
#include "core/files/archive/tarreader.h"
#include "core/files/places/surveydirectories.h"
#include "core/files/save/directorystream.h"
#include "tests/services/labserver.h"

#include <QFile>
#include <QMap>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

using Entries = QMap<QByteArray, TarEntry>;

struct Streamed
{
    Result<StreamedDirectory> stream;
    Result<TarSummary> summary;
    Entries entries;
    QList<QByteArray> xattrs; ///< Names in PAX records.
};

Streamed stream(Server &server, const DirectoryFacts &facts)
{
    Streamed streamed;
    TarReader reader([&](const TarEntry &entry) -> Result<> {
        streamed.entries.insert(entry.path, entry);
        return {};
    });
    const ByteSink sink = [&](QByteArrayView bytes) {
        for (const QByteArray &name : {"user.comment"_ba, "user.binary"_ba}) {
            if (bytes.contains(QByteArray("SCHILY.xattr." + name + '=')) && !streamed.xattrs.contains(name))
                streamed.xattrs += name;
        }
        return reader.add(bytes.toByteArray());
    };
    streamed.stream = pullDirectory(server, facts, sink, {});
    streamed.summary = reader.finish();
    return streamed;
}

DirectoryFacts component(const QList<DirectoryFacts> &all, const QString &name)
{
    const auto found = std::ranges::find(all, name, &DirectoryFacts::component);
    return found == all.end() ? DirectoryFacts() : *found;
}

/// What the container's own find says: path → "type size mode uid gid", the size of files alone.
QMap<QByteArray, QByteArray> listing(Server &server, const DirectoryFacts &facts)
{
    const auto out = server.read(
        RemoteCommand("find").args({facts.path, "-printf", "%P\\0%y %s %m %U %G\\0"}).at(facts.place.as("0")), {});
    QMap<QByteArray, QByteArray> entries;
    const QByteArrayList words = out.value_or(QByteArray()).split('\0');
    for (qsizetype i = 0; i + 1 < words.size(); i += 2)
        entries.insert(words[i].isEmpty() ? QByteArray(".") : words[i], words[i + 1]);
    return entries;
}

QByteArray described(const TarEntry &entry)
{
    const QByteArray type = entry.type.left(1).toLatin1();
    return type + ' ' + QByteArray::number(entry.size) + ' ' + QByteArray::number(entry.mode, 8) + ' ' +
           QByteArray::number(entry.uid) + ' ' + QByteArray::number(entry.gid);
}

/// A container of our own in the lab, from the image of authentik's server, with a volume at /media.
class ScratchServer
{
public:
    ScratchServer(Server &server, const Deployment &lab)
        : m_server(server)
        , m_id(docker({"run", "--detach", "--user", "0", "--volume", "/media", "--entrypoint", "sleep",
                       lab.server()->image.toUtf8(), "600"}))
    {
        std::ignore =
            run("mkdir -p /media/public/empty && echo a >/media/public/a && chown -R 1000:1000 /media/public");
    }
    ~ScratchServer() { docker({"rm", "--force", "--volumes", m_id}); }
    Q_DISABLE_COPY_MOVE(ScratchServer)

    [[nodiscard]] int run(const QByteArray &script, const QByteArray &input = {}) const
    {
        const auto output =
            m_server.run(RemoteCommand::script(script).at(Place::container("docker", m_id).as("0")), {}, input);
        return output ? output->exit : -1;
    }
    [[nodiscard]] Deployment deployment() const
    {
        Deployment deployment;
        deployment.version = u"2025.8.4"_s;
        const auto inspected = readInspect(docker({"inspect", m_id}));
        if (inspected && inspected->size() == 1) {
            deployment.services = {inspected->first().container};
            deployment.services.first().role = Role::Server;
        }
        return deployment;
    }

private:
    QByteArray docker(const QList<QByteArray> &arguments) const
    {
        return m_server.read(RemoteCommand("docker").args(arguments), {}).value_or(QByteArray()).trimmed();
    }
    Server &m_server;
    const QByteArray m_id;
};

} // namespace

/// The directories of both labs.
class Files : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyComponentIsTold_data() { profiles(); }
    void everyComponentIsTold();
    void tarHoldsWhatIsThere_data();
    void tarHoldsWhatIsThere();
    void fileThatChangesWhileReadIsNamed();
    void fileThatChangesUnderBusyboxIsNamed();
    void fileThatShrinksUnderBusyboxIsWorthAnotherTry();
    void containerWithoutTarIsReadAnotherWay_data();
    void containerWithoutTarIsReadAnotherWay();
    void directoryThatIsGoneIsAnError();
    void mountsBelowBlueprintsAreTakenAlone();

private:
    static void profiles();
    [[nodiscard]] Server &server(const QString &profile) const { return *m_servers[profile]; }
    QByteArray inContainer(const DirectoryFacts &facts, const QByteArray &script, const QList<QByteArray> &words);
    QMap<QString, std::shared_ptr<Server>> m_servers;
    QMap<QString, Deployment> m_deployments;
    QMap<QString, QList<DirectoryFacts>> m_facts;
};

void Files::profiles()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QStringList>("components");
    QTest::newRow("2025.8") << u"compose-2025.8"_s
                            << QStringList{u"media"_s, u"certs"_s, u"custom-templates"_s, u"blueprints"_s};
    QTest::newRow("2026.2") << u"compose-2026.2"_s
                            << QStringList{u"data"_s, u"certs"_s, u"custom-templates"_s, u"blueprints"_s};
}

void Files::initTestCase()
{
    for (const QString &profile : {u"compose-2025.8"_s, u"compose-2026.2"_s}) {
        const auto connected = connectToLab(profile);
        QVERIFY(connected);
        m_servers[profile] = *connected;
        const Result<Deployment> deployment = findDeployment(**connected, {}, {});
        QVERIFY2(deployment, qPrintable(deployment.error_or(Error{}).detail));
        m_deployments[profile] = *deployment;
        const auto facts = surveyDirectories(**connected, *deployment, {});
        QVERIFY2(facts, qPrintable(facts.error_or(Error{}).detail));
        m_facts[profile] = *facts;
    }
}

QByteArray Files::inContainer(const DirectoryFacts &facts, const QByteArray &script, const QList<QByteArray> &words)
{
    return server(u"compose-2025.8"_s)
        .read(RemoteCommand::script(script, words).at(facts.place.as("0")), {})
        .value_or(QByteArray());
}

void Files::everyComponentIsTold()
{
    QFETCH(QString, profile);
    QFETCH(QStringList, components);
    QStringList names;
    for (const DirectoryFacts &facts : m_facts[profile]) {
        names += facts.component;
        QVERIFY2(facts.state == DirectoryState::Found || facts.state == DirectoryState::Empty,
                 qPrintable(facts.component + u": "_s + facts.detail));
        QCOMPARE(facts.access, DirectoryAccess::ContainerTar);
        QVERIFY(facts.gnuTar);
        QVERIFY(facts.mount);
        QVERIFY(!facts.estimated);
        QCOMPARE(facts.entries > 0, facts.state == DirectoryState::Found);
    }
    QCOMPARE(names, components);
}

void Files::tarHoldsWhatIsThere_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("name");
    QTest::addColumn<DirectoryAccess>("access");
    for (const QString &profile : {u"compose-2025.8"_s, u"compose-2026.2"_s}) {
        for (const DirectoryFacts &facts : std::as_const(m_facts[profile])) {
            const QString row = profile + u' ' + facts.component;
            QTest::newRow(qPrintable(row)) << profile << facts.component << DirectoryAccess::ContainerTar;
        }
    }
    QTest::newRow("copied by the engine") << u"compose-2025.8"_s << u"media"_s << DirectoryAccess::ContainerCopy;
    QTest::newRow("by sudo on the host") << u"compose-2025.8"_s << u"media"_s << DirectoryAccess::HostTarElevated;
}

void Files::tarHoldsWhatIsThere()
{
    QFETCH(QString, profile);
    QFETCH(QString, name);
    QFETCH(DirectoryAccess, access);
    DirectoryFacts facts = component(m_facts[profile], name);
    facts.access = access;
    std::shared_ptr<Server> from = m_servers[profile];
    if (access == DirectoryAccess::HostTarElevated) {
        const auto sudoer = connectToLabAs(u"keeper-nopasswd"_s, profile, std::make_shared<OneSecret>());
        QVERIFY(sudoer);
        from = *sudoer;
    }
    const Streamed streamed = stream(*from, facts);
    QVERIFY2(streamed.stream, qPrintable(streamed.stream.error_or(Error{}).detail));
    QVERIFY2(streamed.summary, qPrintable(streamed.summary.error_or(Error{}).detail));
    QVERIFY(streamed.stream->troubles.isEmpty());
    QCOMPARE(streamed.summary->entries, facts.entries);
    // Those of the lab's awkward entries; the engine's own copy has none.
    if (name == "media"_L1)
        QCOMPARE(streamed.xattrs.size(), access == DirectoryAccess::ContainerCopy ? 0 : 2);

    QMap<QByteArray, QByteArray> there = listing(server(profile), facts);
    if (!facts.parts.isEmpty()) { // what lies beside them is the image's
        for (const QByteArray &path : there.keys()) {
            if (std::ranges::none_of(facts.roots(), [&](const QByteArray &root) {
                    return path == root.sliced(2) || path.startsWith(root.sliced(2) + '/');
                }))
                there.remove(path);
        }
    }
    for (const auto &[path, entry] : streamed.entries.asKeyValueRange()) {
        QVERIFY2(there.contains(path), path.toPercentEncoding().constData());
        if (entry.type == "file"_L1)
            QCOMPARE(described(entry), there[path]);
        else if (entry.type == "directory"_L1) // whose size in a tar is 0
            QCOMPARE(described(entry).split(' ').sliced(2), there[path].split(' ').sliced(2));
        there.remove(path);
    }
    QVERIFY2(there.isEmpty(), there.keys().value(0).toPercentEncoding().constData());
}

void Files::fileThatChangesWhileReadIsNamed()
{
    const DirectoryFacts facts = component(m_facts[u"compose-2025.8"_s], u"media"_s);
    const QByteArray folder = facts.path + "/public/grow: 'ing\n";
    inContainer(facts, R"(mkdir -p "$1"; head -c 300M /dev/zero >"$1/log")", {folder});
    // Writes until its file is gone.
    inContainer(facts, "cd \"$1\"; (while [ -e log ]; do echo x >>log; sleep 0.01; done) </dev/null >/dev/null 2>&1 &",
                {folder});
    const Streamed streamed = stream(server(u"compose-2025.8"_s), facts);
    inContainer(facts, "rm -rf \"$1\"", {folder});
    QVERIFY2(streamed.stream, qPrintable(streamed.stream.error_or(Error{}).detail));
    QVERIFY(streamed.summary);
    const QList<FileTrouble> expected{{.path = "public/grow: 'ing\n/log", .code = WarningCode::FileChanged}};
    QCOMPARE(streamed.stream->troubles, expected);
    QVERIFY(streamed.stream->isWorthAnotherTry());
}

namespace {

/// Puts busybox in the place of GNU's programs.
bool turnToBusybox(const ScratchServer &scratch)
{
    QFile busybox(QStandardPaths::findExecutable(u"busybox"_s));
    return busybox.open(QIODevice::ReadOnly) &&
           scratch.run(
               "cat >/usr/bin/keeper-box && chmod 755 /usr/bin/keeper-box && for p in tar find stat date du; do "
               "ln -sf /usr/bin/keeper-box \"$(command -v $p)\"; done",
               busybox.readAll()) == 0;
}

} // namespace

void Files::fileThatChangesUnderBusyboxIsNamed()
{
    Server &lab = server(u"compose-2025.8"_s);
    const ScratchServer scratch(lab, m_deployments[u"compose-2025.8"_s]);
    QVERIFY(turnToBusybox(scratch));
    QCOMPARE(scratch.run("head -c 100000000 /dev/zero >/media/public/log; "
                         "touch -d '2020-01-01 00:00' /media/public/a /media/public/log"),
             0);
    const auto facts = surveyDirectories(lab, scratch.deployment(), {});
    QVERIFY(facts);
    const DirectoryFacts media = component(*facts, u"media"_s);
    QCOMPARE(media.access, DirectoryAccess::ContainerTar);
    QVERIFY(!media.gnuTar);

    const Streamed quiet = stream(lab, media);
    QVERIFY2(quiet.stream, qPrintable(quiet.stream.error_or(Error{}).detail));
    QVERIFY(quiet.stream->areChangesKnown);
    QVERIFY(quiet.stream->troubles.isEmpty());

    QCOMPARE(scratch.run("cd /media/public; (while [ -e log ]; do echo x >>log; sleep 0.01; done) "
                         "</dev/null >/dev/null 2>&1 &"),
             0);
    const Streamed busy = stream(lab, media);
    QVERIFY2(busy.stream, qPrintable(busy.stream.error_or(Error{}).detail));
    QVERIFY(busy.summary);
    const QList<FileTrouble> expected{{.path = "public/log", .code = WarningCode::FileChanged}};
    QCOMPARE(busy.stream->troubles, expected);
    QVERIFY(busy.stream->isWorthAnotherTry());
}

void Files::fileThatShrinksUnderBusyboxIsWorthAnotherTry()
{
    Server &lab = server(u"compose-2025.8"_s);
    const ScratchServer scratch(lab, m_deployments[u"compose-2025.8"_s]);
    QVERIFY(turnToBusybox(scratch));
    QCOMPARE(scratch.run("head -c 300000000 /dev/zero >/media/public/log"), 0);
    const auto facts = surveyDirectories(lab, scratch.deployment(), {});
    QVERIFY(facts);
    const DirectoryFacts media = component(*facts, u"media"_s);
    bool cut = false;
    const ByteSink cutting = [&](QByteArrayView) -> Result<> {
        if (!std::exchange(cut, true))
            return scratch.run(": >/media/public/log") == 0 ? Result<>() : fail(ErrorCode::CommandFailed);
        return {};
    };
    const auto streamed = pullDirectory(lab, media, cutting, {});
    QVERIFY(!streamed);
    QVERIFY2(isWorthAnotherTry(media, streamed.error()), qPrintable(streamed.error().detail));
}

void Files::containerWithoutTarIsReadAnotherWay_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<DirectoryAccess>("access");
    QTest::newRow("docker group") << u"keeper"_s << DirectoryAccess::ContainerCopy;
    QTest::newRow("sudo") << u"keeper-nopasswd"_s << DirectoryAccess::HostTarElevated;
}

void Files::containerWithoutTarIsReadAnotherWay()
{
    QFETCH(QString, account);
    QFETCH(DirectoryAccess, access);
    const ScratchServer scratch(server(u"compose-2025.8"_s), m_deployments[u"compose-2025.8"_s]);
    QCOMPARE(scratch.run("rm \"$(command -v tar)\""), 0);
    const auto from = connectToLabAs(account, u"compose-2025.8"_s, std::make_shared<OneSecret>());
    QVERIFY(from);
    (*from)->setEngine({.program = "docker", .elevated = access == DirectoryAccess::HostTarElevated});
    const auto facts = surveyDirectories(**from, scratch.deployment(), {});
    QVERIFY(facts);
    const DirectoryFacts media = component(*facts, u"media"_s);
    QCOMPARE(media.state, DirectoryState::Found);
    QCOMPARE(media.access, access);
    const Streamed streamed = stream(**from, media);
    QVERIFY2(streamed.stream, qPrintable(streamed.stream.error_or(Error{}).detail));
    QVERIFY(streamed.stream->areChangesKnown);
    QCOMPARE(streamed.entries.keys(), (QByteArrayList{".", "public", "public/a", "public/empty"}));
    QCOMPARE(streamed.entries["public/a"].size, 2);
    QCOMPARE(streamed.entries["public/a"].uid, 1000);
}

void Files::directoryThatIsGoneIsAnError()
{
    DirectoryFacts facts = component(m_facts[u"compose-2025.8"_s], u"media"_s);
    facts.path = "/no such folder";
    const Streamed streamed = stream(server(u"compose-2025.8"_s), facts);
    QVERIFY(!streamed.stream);
    QVERIFY(streamed.stream.error().code == ErrorCode::CommandFailed ||
            streamed.stream.error().code == ErrorCode::FileUnreadable);
}

void Files::mountsBelowBlueprintsAreTakenAlone()
{
    const DirectoryFacts facts = component(m_facts[u"compose-2025.8"_s], u"blueprints"_s);
    QCOMPARE(facts.roots(), QList<QByteArray>{"./custom"});
    const Streamed streamed = stream(server(u"compose-2025.8"_s), facts);
    QVERIFY(streamed.summary);
    for (const QByteArray &path : streamed.entries.keys())
        QVERIFY2(path == "custom" || path.startsWith("custom/"), path.constData());
}

QTEST_GUILESS_MAIN(Files)
#include "tst_files.moc"
