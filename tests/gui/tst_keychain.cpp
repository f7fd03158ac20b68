// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/keychainstore.h"
#include "core/base/redactor.h"
#include "tests/gui/privatebus.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QProcess>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const KeptSecrets Secrets{{u"password anna@auth.example.org"_s, SecretString("Grüße vom Pferd"_ba)},
                          {u"sudo anna@auth.example.org"_s, SecretString("battery staple"_ba)}};

template <typename T>
std::optional<T> resultOf(QFuture<T> future)
{
    const bool came = QTest::qWaitFor([&] { return future.isFinished(); }, 30'000);
    return came ? std::optional<T>(std::in_place, future.result()) : std::nullopt;
}

} // namespace

/// Against a real Secret Service: gnome-keyring on a bus of the test's own.
class TestKeychain : public QObject
{
    Q_OBJECT

public:
    explicit TestKeychain(const PrivateBus &bus)
        : m_bus(bus)
    {}

private:
    const PrivateBus &m_bus;
    QProcess m_keyring;

    /// An answer, and it is that nothing is kept.
    const std::optional<std::optional<KeptSecrets>> Nothing{std::in_place, std::nullopt};

private slots:
    void initTestCase() { qputenv("XDG_CURRENT_DESKTOP", "GNOME"); }
    void cleanupTestCase()
    {
        m_keyring.terminate();
        QVERIFY(m_keyring.waitForFinished(10'000));
    }

    void withoutAKeychainNothingIsKept()
    {
        KeychainStore store;
        QCOMPARE(resultOf(store.read(u"auth"_s)), Nothing);
        QCOMPARE(resultOf(store.write(u"auth"_s, Secrets)), std::optional(false));
        QDirIterator files(m_bus.home(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) { // in plain text neither
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("battery staple"), qPrintable(file.fileName()));
        }
    }

    void theRealOneKeepsThem()
    {
        m_keyring.start(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--components=secrets"_s, u"--foreground"_s});
        QVERIFY(m_keyring.waitForStarted());
        m_keyring.write("test\n");
        m_keyring.closeWriteChannel();
        KeychainStore store;
        QTRY_COMPARE_WITH_TIMEOUT(resultOf(store.read(u"auth"_s)), std::optional(std::optional(KeptSecrets())), 30'000);
        QCOMPARE(resultOf(store.write(u"auth"_s, Secrets)), std::optional(true));
        QCOMPARE(resultOf(KeychainStore().read(u"auth"_s)), std::optional(std::optional(Secrets)));
        QCOMPARE(resultOf(store.read(u"staging"_s)), std::optional(std::optional(KeptSecrets())));
    }

    void whatIsNotWantedIsNeitherReadNorWritten()
    {
        KeychainStore store;
        store.setAllowed(false);
        QCOMPARE(resultOf(store.read(u"auth"_s)), Nothing);
        QCOMPARE(resultOf(store.write(u"staging"_s, Secrets)), std::optional(false));
        store.setAllowed(true);
        QCOMPARE(resultOf(store.read(u"staging"_s)), std::optional(std::optional(KeptSecrets())));
    }

    void whatIsForgottenIsGone()
    {
        KeychainStore store;
        store.setAllowed(false); // forgetting is always allowed
        QCOMPARE(resultOf(store.write(u"auth"_s, {})), std::optional(true));
        QCOMPARE(resultOf(store.write(u"auth"_s, {})), std::optional(true)); // nothing there is no failure
        store.setAllowed(true);
        QCOMPARE(resultOf(store.read(u"auth"_s)), std::optional(std::optional(KeptSecrets())));
    }
};

int main(int argc, char *argv[])
{
    const PrivateBus bus;
    if (!bus.isUp())
        qFatal("no bus");
    QGuiApplication app(argc, argv);
    TestKeychain test(bus);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
