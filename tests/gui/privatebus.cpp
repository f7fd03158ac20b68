// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/privatebus.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int WaitMilliseconds = 10'000;

// Nothing is started by name: whoever answers on this bus, the test put there.
constexpr auto Configuration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

PrivateBus::PrivateBus()
{
    QFile file(m_home.filePath(u"bus.conf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QString::fromLatin1(Configuration).arg(home()).toUtf8()) < 0)
        return;
    file.close();
    m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon.start(u"dbus-daemon"_s, {u"--config-file="_s + file.fileName(), u"--nofork"_s, u"--print-address"_s});
    if (!m_daemon.waitForReadyRead(WaitMilliseconds))
        return;
    m_address = QString::fromLatin1(m_daemon.readAllStandardOutput()).trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toLatin1());
    qputenv("HOME", home().toUtf8());
    for (const auto &[name, folder] : {std::pair("XDG_RUNTIME_DIR", "run"), std::pair("XDG_DATA_HOME", "data"),
                                       std::pair("XDG_CONFIG_HOME", "config"), std::pair("XDG_CACHE_HOME", "cache")}) {
        const QString path = m_home.filePath(QString::fromLatin1(folder));
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(name, path.toUtf8());
    }
}

PrivateBus::~PrivateBus()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(WaitMilliseconds);
}

} // namespace keeper
