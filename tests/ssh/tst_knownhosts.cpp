// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/wireformat.h"
#include "core/ssh/trust/knownhosts.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

HostKey key(const QByteArray &type, char fill)
{
    return {.type = QString::fromLatin1(type), .blob = wireString(type) + wireString(QByteArray(32, fill))};
}

QByteArray base64(const HostKey &key)
{
    return key.type.toLatin1() + ' ' + key.blob.toBase64();
}

const HostKey ours = key("ssh-ed25519", 'a');
const HostKey other = key("ssh-ed25519", 'b');
const HostKey ecdsa = key("ecdsa-sha2-nistp256", 'c');
const HostKey dss = key("ssh-dss", 'd');
const HostKey rsa = key("ssh-rsa", 'e');

} // namespace

class TestKnownHosts : public QObject
{
    Q_OBJECT

private slots:
    void judgesAKeyByTheLines_data();
    void judgesAKeyByTheLines();
    void readsLinesThatSshKeygenHashed();
    void asksForKnownTypesFirst();
    void neverAsksForSha1OrCertificates();
    void readsSeveralFiles();
    void namesTheAuthorityItCanNotUse();
    void appendsToAFileOfTheUserAlone();
    void namesHostsAsOpenSshDoes();

private:
    [[nodiscard]] QString file(const QByteArray &text, const QString &name = u"known"_s) const;
    QTemporaryDir m_folder;
};

QString TestKnownHosts::file(const QByteArray &text, const QString &name) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("can't write");
    return file.fileName();
}

void TestKnownHosts::judgesAKeyByTheLines_data()
{
    using enum KnownHosts::Verdict;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<KnownHosts::Verdict>("verdict");
    QTest::addColumn<int>("line");
    const QByteArray a = base64(ours) + '\n';
    const QByteArray b = base64(other) + '\n';
    QTest::newRow("plain") << "host " + a << u"host"_s << Known << 1;
    QTest::newRow("comment after the key") << "host " + base64(ours) + " me@here\n" << u"host"_s << Known << 1;
    QTest::newRow("empty") << QByteArray() << u"host"_s << Unknown << 0;
    QTest::newRow("another host") << "hosts " + a << u"host"_s << Unknown << 0;
    QTest::newRow("list") << "x,host,y " + a << u"host"_s << Known << 1;
    QTest::newRow("case") << "HOST " + a << u"host"_s << Known << 1;
    QTest::newRow("star") << "*.example.org " + a << u"a.example.org"_s << Known << 1;
    QTest::newRow("question mark") << "hos? " + a << u"host"_s << Known << 1;
    QTest::newRow("negated") << "*.org,!a.org " + a << u"a.org"_s << Unknown << 0;
    QTest::newRow("port") << "[host]:2222 " + a << u"[host]:2222"_s << Known << 1;
    QTest::newRow("brackets are no pattern") << "[host]:2222 " + a << u"h:2222"_s << Unknown << 0;
    QTest::newRow("plain line of a host with a port") << "host " + a << u"[host]:2222"_s << Unknown << 0;
    QTest::newRow("right key on the plain line alone")
        << "host " + a + "[host]:2222 " + b << u"[host]:2222"_s << Changed << 2;
    QTest::newRow("changed") << "# a comment\n\nhost " + b << u"host"_s << Changed << 3;
    QTest::newRow("one of two keys") << "host " + b + "host " + a << u"host"_s << Known << 2;
    QTest::newRow("known by another type") << "host " + base64(ecdsa) + '\n' << u"host"_s << Changed << 1;
    QTest::newRow("known by a type of the past") << "host " + base64(dss) + '\n' << u"host"_s << Unknown << 0;
    QTest::newRow("revoked") << "@revoked host " + a << u"host"_s << Revoked << 1;
    QTest::newRow("revoked beats known") << "host " + a + "@revoked * " + a << u"host"_s << Revoked << 2;
    QTest::newRow("another key was revoked") << "@revoked * " + b + "host " + a << u"host"_s << Known << 2;
    QTest::newRow("authority") << "@cert-authority * " + a << u"host"_s << Unknown << 0;
    QTest::newRow("damaged key") << "host ssh-ed25519 !!!!\n" + QByteArray("host\n@revoked\n") << u"host"_s << Unknown
                                 << 0;
    QTest::newRow("type and key differ") << "host ssh-rsa " + ours.blob.toBase64() + '\n' << u"host"_s << Unknown << 0;
}

void TestKnownHosts::judgesAKeyByTheLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, host);
    QFETCH(KnownHosts::Verdict, verdict);
    QFETCH(int, line);
    const KnownHosts::Finding finding = KnownHosts({file(text)}, host).look(ours);
    QCOMPARE(finding.verdict, verdict);
    QCOMPARE(finding.line, line);
    if (verdict == KnownHosts::Verdict::Changed)
        QVERIFY(finding.stored.startsWith(u"SHA256:") && finding.stored != ours.sha256());
}

void TestKnownHosts::readsLinesThatSshKeygenHashed()
{
    const QString name = file("host,10.0.0.1 " + base64(ours) + "\n[host]:2222 " + base64(other) + '\n', u"hashed"_s);
    QProcess keygen;
    keygen.start(u"ssh-keygen"_s, {u"-H"_s, u"-f"_s, name});
    QVERIFY(keygen.waitForFinished() && keygen.exitCode() == 0);
    for (const QString &host : {u"host"_s, u"10.0.0.1"_s})
        QCOMPARE(KnownHosts({name}, host).look(ours).verdict, KnownHosts::Verdict::Known);
    QCOMPARE(KnownHosts({name}, u"[host]:2222"_s).look(ours).verdict, KnownHosts::Verdict::Changed);
    QCOMPARE(KnownHosts({name}, u"elsewhere"_s).look(ours).verdict, KnownHosts::Verdict::Unknown);
}

void TestKnownHosts::asksForKnownTypesFirst()
{
    const KnownHosts ec({file("host " + base64(ecdsa) + '\n')}, u"host"_s);
    QCOMPARE(ec.offeredTypes().first(), u"ecdsa-sha2-nistp256"_s);
    const KnownHosts old({file("host " + base64(rsa) + '\n')}, u"host"_s);
    QCOMPARE(old.offeredTypes().first(2), (QStringList{u"rsa-sha2-512"_s, u"rsa-sha2-256"_s}));
    const KnownHosts none({file("")}, u"host"_s);
    QCOMPARE(none.offeredTypes().first(), u"ssh-ed25519"_s);
    QCOMPARE(none.offeredTypes().size(), 6);
}

void TestKnownHosts::neverAsksForSha1OrCertificates()
{
    const KnownHosts known({file("host " + base64(rsa) + "\nhost " + base64(dss) + '\n')}, u"host"_s);
    for (const QString &type : known.offeredTypes())
        QVERIFY2(type != u"ssh-rsa" && type != u"ssh-dss" && !type.contains(u"-cert-"), qPrintable(type));
}

void TestKnownHosts::readsSeveralFiles()
{
    const QString first = file("host " + base64(other) + '\n', u"first"_s);
    const QString second = file("host " + base64(ours) + '\n', u"second"_s);
    const KnownHosts::Finding finding = KnownHosts({first, u"/nowhere"_s, second}, u"host"_s).look(ours);
    QCOMPARE(finding.verdict, KnownHosts::Verdict::Known);
    QCOMPARE(finding.file, second);
}

void TestKnownHosts::namesTheAuthorityItCanNotUse()
{
    QVERIFY(KnownHosts({file("@cert-authority *.org " + base64(ours) + '\n')}, u"a.org"_s).namesAuthority());
    QVERIFY(!KnownHosts({file("@cert-authority *.org " + base64(ours) + '\n')}, u"a.com"_s).namesAuthority());
}

void TestKnownHosts::appendsToAFileOfTheUserAlone()
{
    const QString name = m_folder.filePath(u"new/folder/known_hosts"_s);
    QVERIFY(KnownHosts::append(name, u"[host]:2222"_s, ours));
    QCOMPARE(QFileInfo(name).permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
             QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QVERIFY(KnownHosts::append(name, u"second"_s, other));
    QCOMPARE(KnownHosts({name}, u"[host]:2222"_s).look(ours).verdict, KnownHosts::Verdict::Known);
    QCOMPARE(KnownHosts({name}, u"second"_s).look(other).line, 2);
    // A last line without its end stays a line of its own.
    const QString cut = file("host " + base64(ours), u"cut"_s);
    QVERIFY(KnownHosts::append(cut, u"second"_s, other));
    QCOMPARE(KnownHosts({cut}, u"second"_s).look(other).line, 2);
    QCOMPARE(KnownHosts({cut}, u"host"_s).look(ours).line, 1);
}

void TestKnownHosts::namesHostsAsOpenSshDoes()
{
    QCOMPARE(knownHostsName(u"Host.Example"_s, 22, {}), u"host.example"_s);
    QCOMPARE(knownHostsName(u"host"_s, 2222, {}), u"[host]:2222"_s);
    QCOMPARE(knownHostsName(u"10.0.0.1"_s, 2222, u"Alias"_s), u"alias"_s);
}

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "tst_knownhosts.moc"
