// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"

#include <QList>
#include <QMutex>

#include <algorithm>
#include <cstdio>

namespace keeper {

namespace {

constexpr qsizetype ShortestSecret = 4;

QMutex s_mutex;
QList<QByteArray> s_secrets; // longest first, so that one secret inside another leaves no rest
bool s_verbose = false;

void logRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!s_verbose && (type == QtDebugMsg || type == QtInfoMsg))
        return;
    const QByteArray line = Redactor::redact(qFormatLogMessage(type, context, message).toUtf8());
    std::fprintf(stderr, "%s\n", line.constData());
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

void Redactor::add(const QByteArray &secret)
{
    if (secret.size() < ShortestSecret)
        return;
    const QMutexLocker lock(&s_mutex);
    const auto longerFirst = [](const QByteArray &a, const QByteArray &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    };
    const auto place = std::ranges::lower_bound(s_secrets, secret, longerFirst);
    if (place == s_secrets.end() || *place != secret)
        s_secrets.insert(place, secret);
}

QByteArray Redactor::redact(const QByteArray &text)
{
    const QMutexLocker lock(&s_mutex);
    QByteArray result = text;
    for (const QByteArray &secret : std::as_const(s_secrets))
        result.replace(secret, "***");
    return result;
}

QString Redactor::redact(const QString &text)
{
    return QString::fromUtf8(redact(text.toUtf8()));
}

void Redactor::installMessageHandler(bool verbose)
{
    s_verbose = verbose;
    qInstallMessageHandler(logRedacted);
}

} // namespace keeper
