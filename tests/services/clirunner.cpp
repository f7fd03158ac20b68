// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <thread>

using namespace Qt::StringLiterals;

namespace keeper {

void CliRunner::trust(const CliLab &lab, const QString &sshd) const
{
    QFile key(QFileInfo(lab.fact(u"key"_s)).path() + u"/host/ssh_host_ed25519_key.pub"_s);
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no host key of the lab");
    QFile known(home() + u"/.ssh/known_hosts"_s);
    if (!known.open(QIODevice::Append))
        qFatal("no known hosts");
    known.write("[127.0.0.1]:" + QByteArray::number(lab.port(sshd)) + ' ' + key.readAll().trimmed() + '\n');
}

struct ArgumentWatch::Private
{
    QSet<QByteArray> lines;
    std::jthread watcher;

    void look()
    {
        const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
        for (const QString &process : processes) {
            QFile file(u"/proc/%1/cmdline"_s.arg(process));
            if (file.open(QIODevice::ReadOnly))
                lines.insert(file.readAll().replace('\0', ' '));
        }
    }
};

ArgumentWatch::ArgumentWatch()
    : d(std::make_unique<Private>())
{
    d->watcher = std::jthread([this](const std::stop_token &ended) {
        while (!ended.stop_requested()) {
            d->look();
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    });
}

ArgumentWatch::~ArgumentWatch() = default;

QByteArray ArgumentWatch::seen()
{
    d->watcher.request_stop();
    d->watcher.join();
    return QByteArrayList(d->lines.begin(), d->lines.end()).join('\n');
}

} // namespace keeper
