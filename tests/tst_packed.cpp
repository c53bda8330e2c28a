#include "app/cloudflare/packedsearch.h"
#include "tests/recordtext.h"

#include <QTest>

#include <set>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What is kept small says what it was made of, to the last byte.
class TestPacked : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts();
    void aCopyOutlivesTheFirst();
    void searches_data();
    void searches();
    void namesOfTheApiTakeAByte();
    void everyNameHasACodeOfItsOwn();
    void sketches_data();
    void sketches();
    void aSketchIsNoPartOfWhatIsSearchedFor();
    void ordinaryMoments();
};

void TestPacked::texts()
{
    for (const QString& text : {u"x"_s, u"Wrong search"_s, u"Übergröße 😀"_s, u"a"_s + QChar(0) + u"b"_s}) {
        const PackedText packed(text);
        QCOMPARE(packed.toString(), text);
        QCOMPARE(packed.utf8().toByteArray(), text.toUtf8());
        QVERIFY(packed == PackedText::ofUtf8(text.toUtf8()));
        QVERIFY(!(packed == PackedText(text + u' ')));
        QVERIFY(!packed.isEmpty());
    }
    QCOMPARE(PackedText(u"half "_s + QChar(0xd83d) + u"!"_s).toString(), u"half \uFFFD!"_s);
    for (const PackedText& none : {PackedText(), PackedText(QString()), PackedText(u""_s), PackedText::ofUtf8("")}) {
        QVERIFY(none.isEmpty());
        QVERIFY(none == PackedText());
        QCOMPARE(none.toString(), QString());
    }
}

void TestPacked::aCopyOutlivesTheFirst()
{
    PackedText copy;
    {
        const PackedText first(u"the first"_s);
        copy = first;
        QVERIFY(copy.utf8().data() == first.utf8().data()); // shared
    }
    QCOMPARE(copy.toString(), u"the first"_s);
}

void TestPacked::searches_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const QByteArray& json) { QTest::newRow(name) << json; };
    row("nothing", "");
    row("empty", "{}");
    row("known fields", R"({"subject":"invoice","start":"2026-11-01T00:00:00Z","detections_only":null})");
    row("unknown ones", R"({"region":["eu","subject"],"sub":1.50,"":"x","subjects":"y"})");
    row("names as values", R"({"sender":"subject","subject":"\"sender\":","x":["query","end"]})");
    row("names within names", R"({"x":{"sender":"a"},"\"subject":"b","exact_subject\\":"c"})");
    row("quotes and backslashes", R"({"subject":"\\\"query\":\\","sender":"\u0001"})");
    row("beyond ASCII", R"({"subject":"Überweisung 😀"})");
    row("white space", "{\n\t\"subject\": \"x\"\n}");
    row("control characters", QByteArray("{\"subject\":\"\x01\x1f\"}"));
    row("a code in front", QByteArray("\x1f{}"));
    row("no JSON", "garbage");
    row("a text that does not end", R"({"subject":"x)");
    row("a backslash at the end", R"({"subject":"x\)");
    row("nothing behind the colon", R"({"subject":)");
}

void TestPacked::searches()
{
    QFETCH(const QByteArray, json);
    const PackedSearch packed(json);
    QCOMPARE(packed.toJson(), json);
    QCOMPARE(packed.isEmpty(), json.isEmpty());
    QVERIFY(packed == PackedSearch(json));
    QVERIFY(!(packed == PackedSearch(json + ' ')));
}

void TestPacked::namesOfTheApiTakeAByte()
{
    const PackedSearch packed(R"({"subject":"a","exact_subject":"b","end":null})");
    const QByteArray expected = QByteArray("{") + PackedSearch::codeOf("subject") + R"("a",)"
        + PackedSearch::codeOf("exact_subject") + R"("b",)" + char(PackedSearch::End) + "null}";
    QCOMPARE(packed.packed().toByteArray(), expected);
    QCOMPARE(PackedSearch(expected, SearchSketch()).toJson(), packed.toJson());
}

void TestPacked::everyNameHasACodeOfItsOwn()
{
    std::set<char> codes;
    for (size_t field = 0; field < SearchTextFields.size(); ++field) {
        const QLatin1String name = SearchTextFields[field].first;
        const char code = PackedSearch::codeOf({name.data(), size_t(name.size())});
        QCOMPARE(size_t(code), PackedSearch::FirstText + field);
        codes.insert(code);
    }
    for (const auto& [name, code] : {std::pair("start", PackedSearch::Start), {"end", PackedSearch::End},
             {"detections_only", PackedSearch::DetectionsOnly}, {"submissions", PackedSearch::Submissions},
             {"action_log", PackedSearch::ActionLog}}) {
        QCOMPARE(PackedSearch::codeOf(name), char(code));
        codes.insert(code);
    }
    QCOMPARE(codes.size(), SearchTextFields.size() + 5);
    for (const char* unknown : {"", "Subject", "subjects", "ubject", "region"})
        QCOMPARE(PackedSearch::codeOf(unknown), char(0));
}

void TestPacked::sketches_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isPlain");
    QTest::addColumn<bool>("isOrdinary");
    const auto row = [](const char* name, const QByteArray& json, bool isPlain, bool isOrdinary) {
        QTest::newRow(name) << json << isPlain << isOrdinary;
    };
    row("empty", "{}", true, true);
    row("every kind of field", R"({"subject":"a","end":"b","submissions":true,"action_log":false,"query":null})", true,
        true);
    row("an unknown field", R"({"subject":"a","region":"b"})", true, false);
    row("a field twice", R"({"subject":"a","subject":"b"})", true, false);
    row("null and the same again", R"({"subject":null,"subject":"b"})", true, false);
    row("a flag for a text", R"({"subject":true})", true, false);
    row("a text for a flag", R"({"submissions":"true"})", true, false);
    row("a flag for a moment", R"({"start":false})", true, false);
    row("a number", R"({"subject":1})", true, false);
    row("an object", R"({"subject":{}})", true, false);
    row("as long as it is shown", "{\"subject\":\"" + QByteArray(160, 'x') + "\"}", true, true);
    row("longer", "{\"subject\":\"" + QByteArray(161, 'x') + "\"}", true, false);
    row("a quote", R"({"subject":"\""})", false, false);
    row("a backslash", R"({"subject":"\\"})", false, false);
    row("a control character", R"({"subject":"\u0001"})", false, false);
    row("the last control character", "{\"subject\":\"\x7f\"}", false, false);
    row("the last printable one", R"({"subject":"~"})", true, true);
    row("beyond ASCII", "{\"subject\":\"0123456789\303\274\"}", false, false);
    row("beyond it in an unknown name", "{\"\303\274\":\"x\"}", false, false);
    row("beyond it within", "{\"region\":[\"\303\274\"]}", false, false);
}

void TestPacked::sketches()
{
    QFETCH(const QByteArray, json);
    const auto job = recordtext::decoded(recordtext::record("\"search_params\":" + json));
    QVERIFY(job.ok());
    QTEST(job.value().search.sketch().isPlain(), "isPlain");
    QTEST(job.value().search.sketch().isOrdinary(), "isOrdinary");
    QCOMPARE(PackedSearch(json).sketch().key(), job.value().search.sketch().key());
}

void TestPacked::aSketchIsNoPartOfWhatIsSearchedFor()
{
    const PackedSearch search(R"({"subject":"a","start":"2026-11-01T00:00:00Z"})");
    const PackedSearch unread(search.packed(), SearchSketch::unread());
    QVERIFY(search.sketch().isOrdinary());
    QVERIFY(!unread.sketch().isPlain());
    QVERIFY(search == unread);
    QCOMPARE(unread.toJson(), search.toJson());
    // What is not as it would be written again.
    QVERIFY(!PackedSearch(R"({"subject": "a"})").sketch().isPlain());
    QVERIFY(!PackedSearch(R"({"subject":"\u0061"})").sketch().isPlain());
    QVERIFY(PackedSearch().sketch().isOrdinary());
}

void TestPacked::ordinaryMoments()
{
    const PackedSearch search(R"({"subject":"end","start":"2026-11-01T00:00:00Z","end":"soon"})");
    QCOMPARE(search.ordinaryMoment(PackedSearch::Start), Timestamp::fromIso(u"2026-11-01T00:00:00Z"_s));
    QVERIFY(!search.ordinaryMoment(PackedSearch::End).isValid());
    for (const char* none : {"", "{}", R"({"start":null})", R"({"start":)", R"({"start":")", R"({"start":"2026)"})
        QVERIFY(!PackedSearch(QByteArray(none)).ordinaryMoment(PackedSearch::Start).isValid());
}

QTEST_GUILESS_MAIN(TestPacked)
#include "tst_packed.moc"
