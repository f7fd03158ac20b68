// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/jsonpage.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

const QString Page = uR"(
## answer

| key | type | always | meaning |
| --- | --- | --- | --- |
| `exit` | number | yes | |

## show

| key | type | always | meaning |
| --- | --- | --- | --- |
| `parts` | object | yes | |
| `parts.one` | object | yes | |
| `parts.one.size` | number | yes | |
| `parts{}` | object | no | |
| `parts{}.state` | string | yes | |
| `list` | list | no | |
| `list[].acl` | string or null | yes | |
| `free` | object | no | |

## error

| code | exit |
| --- | --- |
| `set-newer` | 6 |
)"_s;

QJsonObject good()
{
    return {
        {u"exit"_s, 0},
        {u"parts"_s, QJsonObject{{u"one"_s, QJsonObject{{u"size"_s, 1}}}, {u"x"_s, QJsonObject{{u"state"_s, u"a"_s}}}}},
        {u"list"_s, QJsonArray{QJsonObject{{u"acl"_s, QJsonValue::Null}}, QJsonObject{{u"acl"_s, u"a"_s}}}},
        {u"free"_s, QJsonObject{{u"anything"_s, 1}}}};
}

} // namespace

/// The reader of the page: it would be of no use if it found nothing.
class TestJsonPage : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAsThePageHasItIsFine()
    {
        QCOMPARE(JsonPage(Page).complaints(u"show"_s, good()), QStringList());
        QCOMPARE(JsonPage(Page).exitOfError().value(u"set-newer"_s), 6);
    }

    void whatIsNotIsFound_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("complaint");
        const auto with = [](const QString &key, const QJsonValue &value) {
            QJsonObject json = good();
            json[key] = value;
            return json;
        };
        QJsonObject without = good();
        without.remove(u"exit"_s);
        QTest::newRow("a key of no row") << with(u"other"_s, 1) << u"other is not on the page"_s;
        QTest::newRow("a key that lacks") << without << u"exit lacks"_s;
        QTest::newRow("another type") << with(u"exit"_s, u"0"_s) << u"exit is of type string, not number"_s;
        QTest::newRow("in a list") << with(u"list"_s, QJsonArray{QJsonObject{{u"acl"_s, 1}}})
                                   << u"list[0].acl is of type number, not string or null"_s;
        QTest::newRow("below a free name")
            << with(u"parts"_s, QJsonObject{{u"one"_s, QJsonObject{{u"size"_s, 1}}}, {u"x"_s, QJsonObject()}})
            << u"parts.x.state lacks"_s;
        QTest::newRow("below a name with rows")
            << with(u"parts"_s, QJsonObject{{u"one"_s, QJsonObject{{u"size"_s, 1}, {u"state"_s, u"a"_s}}}})
            << u"parts.one.state is not on the page"_s;
    }
    void whatIsNotIsFound()
    {
        QFETCH(const QJsonObject, json);
        QFETCH(const QString, complaint);
        QCOMPARE(JsonPage(Page).complaints(u"show"_s, json), QStringList{complaint});
    }

    void anObjectWithoutATableIsFound() { QVERIFY(!JsonPage(Page).complaints(u"list"_s, good()).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestJsonPage)
#include "tst_jsonpage.moc"
