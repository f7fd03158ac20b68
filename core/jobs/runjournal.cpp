// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/runjournal.h"

#include "core/jobs/journal.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace keeper {

void RunJournal::setJournal(std::shared_ptr<Journal> journal)
{
    const QMutexLocker lock(&m_mutex);
    m_journal = std::move(journal);
}

Result<> RunJournal::write(const QString &event, QJsonObject fields)
{
    fields.insert(u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    const QMutexLocker lock(&m_mutex);
    m_waiting.append({event, fields});
    while (m_journal && !m_waiting.isEmpty()) {
        if (auto written = m_journal->write(m_waiting.first().first, m_waiting.first().second); !written)
            return written;
        m_waiting.removeFirst();
    }
    return {};
}

} // namespace keeper
