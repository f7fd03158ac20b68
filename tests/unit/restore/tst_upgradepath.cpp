// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/upgradepath.h"

#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestUpgradePath : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowFarTheServerIs_data()
    {
        QTest::addColumn<QString>("backup");
        QTest::addColumn<QString>("server");
        QTest::addColumn<UpgradeDistance>("distance");
        QTest::addColumn<QStringList>("between");
        using enum UpgradeDistance;
        const auto row = [](const char *backup, const char *server, UpgradeDistance distance,
                            const QStringList &between = {}) {
            QTest::addRow("%s to %s", backup, server)
                << QString::fromLatin1(backup) << QString::fromLatin1(server) << distance << between;
        };
        row("2025.8.4", "2025.8.4", None);
        row("2025.8.4", "2025.8.5", Patch);
        row("2025.8.4", "2025.8.3", Backwards);
        row("2025.8.4", "2025.10.0", NextTrain);
        row("2025.12.1", "2026.2.0", NextTrain);
        row("2026.2.3", "2026.5.0", NextTrain);
        row("2025.8.4", "2026.2.1", Further, {u"2025.10"_s, u"2025.12"_s});
        row("2026.2.1", "2025.8.4", Backwards);
        row("2025.9.0", "2025.10.0", Unknown);
        row("2023.10.7", "2024.2.0", Unknown);
        row("2025.9.0", "2025.9.0", None);
        row("2025.9.0", "2025.9.1", Patch);
        row("2026.8.3", "2026.11.0", NextTrain);
        row("2026.11.0", "2027.2.0", Newer);
        row("2027.2.1", "2027.4.0", Newer);
        row("2027.2.1", "2027.2.1", None);
        row("2027.4.0", "2027.2.1", Backwards);
        row("2026.8.0", "2031.2.0", Further, {u"2026.11"_s});
        row("", "2025.8.4", Unknown);
        row("2025.8.4", "latest", Unknown);
    }

    void tellsHowFarTheServerIs()
    {
        QFETCH(const QString, backup);
        QFETCH(const QString, server);
        QFETCH(const UpgradeDistance, distance);
        QFETCH(const QStringList, between);
        const UpgradePath path = upgradePath(backup, server);
        QCOMPARE(path.distance, distance);
        QCOMPARE(path.between, between);
    }
};

QTEST_GUILESS_MAIN(TestUpgradePath)
#include "tst_upgradepath.moc"
