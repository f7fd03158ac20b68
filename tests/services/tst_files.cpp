// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/deployment/finder.h"
#include "core/files/directorystream.h"
#include "core/files/surveydirectories.h"
#include "core/files/tarreader.h"
#include "tests/services/labserver.h"

#include <QMap>
#include <QTest>

#include <algorithm>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

using Entries = QMap<QByteArray, TarEntry>;

struct Streamed
{
    Result<StreamedDirectory> stream;
    Result<TarSummary> summary;
    Entries entries;
};

Streamed stream(Server &server, const DirectoryFacts &facts)
{
    Streamed streamed;
    TarReader reader([&](const TarEntry &entry) -> Result<> {
        streamed.entries.insert(entry.path, entry);
        return {};
    });
    streamed.stream =
        pullDirectory(server, facts, [&](QByteArrayView bytes) { return reader.add(bytes.toByteArray()); }, {});
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
        RemoteCommand("find").args({facts.path, "-printf", "%P\\0%y %s %m %U %G\\0"}).inContainer(facts.container, "0"),
        {});
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
        .read(RemoteCommand::script(script, words).inContainer(facts.container, "0"), {})
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
    inContainer(facts, "mkdir -p \"$1\"; head -c 300M /dev/zero >\"$1/log\"", {folder});
    // Writes until its file is gone.
    inContainer(facts, "cd \"$1\"; (while [ -e log ]; do echo x >>log; sleep 0.01; done) </dev/null >/dev/null 2>&1 &",
                {folder});
    const Streamed streamed = stream(server(u"compose-2025.8"_s), facts);
    inContainer(facts, "rm -rf \"$1\"", {folder});
    QVERIFY2(streamed.stream, qPrintable(streamed.stream.error_or(Error{}).detail));
    QVERIFY(streamed.summary);
    const QList<FileTrouble> expected{{.path = "public/grow: 'ing\n/log", .code = u"file-changed"_s}};
    QCOMPARE(streamed.stream->troubles, expected);
    QVERIFY(streamed.stream->isWorthAnotherTry());
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
