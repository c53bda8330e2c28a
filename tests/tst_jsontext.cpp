#include "app/text/jsontext.h"

#include <QJsonDocument>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

class TestJsonText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layout_data();
    void layout();
    void itStaysTheSameJson_data();
    void itStaysTheSameJson();
    void nothingHiddenIsLeft();
    void aMegabyteOfMarksIsHarmless();
    void nothingHidesBehindABackslash_data();
    void nothingHidesBehindABackslash();
    void whatIsNoJsonDoesNoHarm();
};

void TestJsonText::layout_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("fields keep their order")
        << QByteArray(R"({"z":1,"a":{"b":[1,2],"c":null}})")
        << QByteArray("{\n  \"z\": 1,\n  \"a\": {\n    \"b\": [\n      1,\n      2\n    ],\n    \"c\": null\n  }\n}");
    QTest::newRow("empty ones take no line")
        << QByteArray("{\"a\":{},\"b\":[ ]}") << QByteArray("{\n  \"a\": {},\n  \"b\": []\n}");
    QTest::newRow("numbers to the last digit")
        << QByteArray(R"([12345678901234567890123,1.10])") << QByteArray("[\n  12345678901234567890123,\n  1.10\n]");
    QTest::newRow("brackets and quotes inside a text")
        << QByteArray(R"({"a":"\"},{: [\\"})") << QByteArray("{\n  \"a\": \"\\\"},{: [\\\\\"\n}");
}

void TestJsonText::layout()
{
    QFETCH(const QByteArray, json);
    QTEST(indentedJson(json), "expected");
}

void TestJsonText::itStaysTheSameJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("bidirectional") << u"{\"subject\":\"invoice\u202egpj.exe\u200b\"}"_s.toUtf8();
    QTest::newRow("beyond the first plane") << u"{\"subject\":\"\U0001F469\u200D\U0001F680 \U000E0041\"}"_s.toUtf8();
    QTest::newRow("escapes") << QByteArray(R"({"a":"\u0000\n\t\u202e\ud83d\ude00","b":[true,false,null,-1.5e3]})");
    QTest::newRow("markup") << QByteArray(R"({"a":"<b>x</b><img src=http://evil/>"})");
}

void TestJsonText::itStaysTheSameJson()
{
    QFETCH(const QByteArray, json);
    const QJsonDocument before = QJsonDocument::fromJson(json);
    QVERIFY(!before.isNull());
    QCOMPARE(QJsonDocument::fromJson(indentedJson(json)), before);
}

void TestJsonText::nothingHiddenIsLeft()
{
    const QByteArray text = indentedJson(u"{\"a\":\"x\u202ey\u2066z\uFEFF\U000E0041\"}"_s.toUtf8());
    QVERIFY(text.contains("x\\u202ey\\u2066z\\ufeff\\udb40\\udc41"));
}

void TestJsonText::aMegabyteOfMarksIsHarmless()
{
    const QByteArray json = "{\"a\":\"e" + QString(500'000, QChar(0x0301)).toUtf8() + "\"}";
    const QString text = QString::fromUtf8(indentedJson(json));
    QCOMPARE(text.count(QChar(0x0301)), 8);
    QCOMPARE(QJsonDocument::fromJson(text.toUtf8()), QJsonDocument::fromJson(json));
}

void TestJsonText::nothingHidesBehindABackslash_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a control") << QByteArray("[\"\\\0n\"]", 7) << QByteArray("[\n  \"\\u0000n\"\n]");
    QTest::newRow("the last of ASCII") << QByteArray("[\"\\\177\"]") << QByteArray("[\n  \"\\u007f\"\n]");
    QTest::newRow("direction") << u"[\"\\\u202e\"]"_s.toUtf8() << QByteArray("[\n  \"\\u202e\"\n]");
    QTest::newRow("beyond the first plane") << u"[\"\\\U0001F680\"]"_s.toUtf8() << u"[\n  \"\U0001F680\"\n]"_s.toUtf8();
    QTest::newRow("one that hides, beyond the first plane")
        << u"[\"\\\U000E0041\"]"_s.toUtf8() << QByteArray("[\n  \"\\udb40\\udc41\"\n]");
    QTest::newRow("marks") << ("[\"e" + u"\\\u0301"_s.repeated(9).toUtf8() + "\"]")
                           << ("[\n  \"e" + u"\u0301"_s.repeated(8).toUtf8() + "\\u0301\"\n]");
}

// None of it is JSON; Qt's reader takes some of it, a backslash being nothing before what is no escape.
void TestJsonText::nothingHidesBehindABackslash()
{
    QFETCH(const QByteArray, json);
    QTEST(indentedJson(json), "expected");
    const QJsonDocument before = QJsonDocument::fromJson(json);
    QVERIFY(before.isNull() || QJsonDocument::fromJson(indentedJson(json)) == before);
}

void TestJsonText::whatIsNoJsonDoesNoHarm()
{
    for (const char* text : {"", "}", "]]]]", "\"", "\"\\", "{\"a\":", "<html>", "{{{{[[["})
        indentedJson(text);
    QCOMPARE(indentedJson("]]"), "\n]\n]");
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
