#include "tests/recordtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace bulkhead;
using namespace bulkhead::recordtext;
using namespace Qt::StringLiterals;

/// JSON as it should not be: what is harmless costs nothing, what is in doubt is refused whole.
class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loneSurrogatesCostNoPage_data();
    void loneSurrogatesCostNoPage();
    void harmlessOdditiesCostNoPage_data();
    void harmlessOdditiesCostNoPage();
    void whatStandsTwiceCountsAsTheLast();
    void aSearchIsKeptWhole();
    void anythingAtAllIsDecodedOrRefused();
    void brokenJsonIsAnErrorThatSaysSo_data();
    void brokenJsonIsAnErrorThatSaysSo();
};

void TestJson::loneSurrogatesCostNoPage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("a pair") << R"(ok \ud83d\ude00)"_ba << u"ok 😀"_s;
    QTest::newRow("high alone") << R"(x\ud83dy)"_ba << u"x\ufffdy"_s;
    QTest::newRow("high at the end") << R"(x\ud83d)"_ba << u"x\ufffd"_s;
    QTest::newRow("low alone") << R"(x\ude00y)"_ba << u"x\ufffdy"_s;
    QTest::newRow("the wrong way round") << R"(\ude00\ud83d)"_ba << u"\ufffd\ufffd"_s;
    QTest::newRow("high, then a pair") << R"(\ud83d\ud83d\ude00)"_ba << u"\ufffd😀"_s;
    QTest::newRow("an escaped backslash before u") << R"(\\ud83d \ud83d)"_ba << u"\\ud83d \ufffd"_s;
    QTest::newRow("upper case") << R"(\uD83D!)"_ba << u"\ufffd!"_s;
}

void TestJson::loneSurrogatesCostNoPage()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const auto result = decodeJobPage(answer(page({record(), record("\"comment\":\"" + json + '"')})));
    QVERIFY(result.ok());
    QCOMPARE(result.value().records.size(), size_t(2));
    QCOMPARE(result.value().records[1].comment.toString(), text);
    QVERIFY(result.value().records[1].comment.toString().isValidUtf16());
}

void TestJson::harmlessOdditiesCostNoPage_data()
{
    // Strict JSON forbids all of these, yet none casts doubt on what stands beside it. In an incident a page of a
    // thousand jobs is worth more than a server's grammar. What is repaired stays seen: as U+FFFD, as a control
    // character, or as a record that is counted as unreadable.
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("jobs");
    QTest::addColumn<QString>("comment");
    const auto commented = [](const QByteArray& comment) {
        return page({record(), record("\"comment\":\"" + comment + '"')});
    };
    const QByteArray pending = "\"comment\":\"x\",\"messages_pending\":";
    QTest::newRow("byte-order mark") << "\xef\xbb\xbf"_ba + commented("x") << 2 << u"x"_s;
    QTest::newRow("not UTF-8") << commented("a\xff\xe4z") << 2 << u"a\ufffd\ufffdz"_s;
    QTest::newRow("raw surrogates") << commented("a\xed\xa0\xbd\xed\xb8\x80z") << 2
                                    << u"a\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdz"_s;
    QTest::newRow("line break") << commented("a\nb\tc") << 2 << u"a\nb\tc"_s;
    QTest::newRow("NUL") << commented("a\0b"_ba) << 2 << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("escape character and DEL") << commented("\x1b[31m\x7f") << 2 << u"\x1b[31m\x7f"_s;
    QTest::newRow("a backslash at the end") << commented("\n\\\\") << 2 << u"\n\\"_s;
    QTest::newRow("a quote behind a repaired character") << commented("\x01\\\"x") << 2 << u"\x01\"x"_s;
    QTest::newRow("a number beyond any type, unknown field")
        << page({record(), record("\"comment\":\"x\",\"brand_new\":-123456789012345678901234567890")}) << 2 << u"x"_s;
    QTest::newRow("a number beyond any type, counter")
        << page({record(pending + "123456789012345678901234567890"), record("\"comment\":\"x\"")}) << 1 << u"x"_s;
    QTest::newRow("1e999, counter") << page({record(pending + "1e999"), record("\"comment\":\"x\"")}) << 1 << u"x"_s;
}

void TestJson::harmlessOdditiesCostNoPage()
{
    QFETCH(QByteArray, body);
    QFETCH(int, jobs);
    QFETCH(QString, comment);
    const auto result = decodeJobPage(answer(body));
    QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().detail));
    QCOMPARE(int(result.value().records.size()), jobs);
    QCOMPARE(result.value().undecodable, 2 - jobs);
    QCOMPARE(result.value().records.back().comment.toString(), comment);
    if (jobs == 2)
        QCOMPARE(result.value().records[0].messages.pending, 60);
}

void TestJson::whatStandsTwiceCountsAsTheLast()
{
    // As Cloudflare's own SDKs read it (and Go, Python and JavaScript in general), so that all tools tell the same.
    const auto job =
        decoded(record(R"("status":"PAUSED","status":"FAILED","messages_pending":"x","messages_pending":5,)"
                       R"("created_at":"never","created_at":"2026-11-23T10:00:00Z",)"
                       R"("job_id":"00000000-0000-0000-0000-000000000001",)"
                       R"("job_id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e")"));
    QVERIFY2(job.ok(), qPrintable(job.ok() ? QString() : job.error().detail));
    QCOMPARE(job.value().id.toString(), JobText);
    QCOMPARE(job.value().status, JobStatus::Failed);
    QCOMPARE(job.value().messages.pending, 5);
    QVERIFY(!job.value().oddities);
    QVERIFY(!decodeJob(answer(R"({"success":true,"success":false,"result":)" + record() + '}'), std::nullopt).ok());
}

void TestJson::aSearchIsKeptWhole()
{
    // Texts of each length around a word's, with what needs an escape at each of their places, as keys and as values.
    QJsonObject search{{u"flag"_s, true}, {u"off"_s, false}, {u"nothing"_s, QJsonValue::Null}, {u"number"_s, -12.5},
        {u"whole"_s, qint64(9007199254740991)}, {u"empty"_s, QJsonObject()}, {u"none"_s, QJsonArray()},
        {u"list"_s, QJsonArray{1, u"two"_s, QJsonObject{{u"three"_s, 3}}}}};
    const auto isKept = [&search] {
        const auto json = QJsonDocument(search).toJson(QJsonDocument::Indented);
        const auto result = decodeJobPage(answer(page({record("\"search_params\":" + json)})));
        if (!result.ok() || result.value().records.size() != 1)
            return false;
        const QByteArray kept = result.value().records[0].search.toJson();
        // Qt takes raw control characters; others don't.
        const bool isStrict =
            std::none_of(kept.begin(), kept.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
        return QJsonDocument::fromJson(kept).object() == search && isStrict && !kept.contains(": ");
    };
    QVERIFY(isKept());
    for (const QString& special :
        {u"\""_s, u"\\"_s, u"\n"_s, u"\u0001"_s, u"\u001f"_s, u"\u007f"_s, u"ü"_s, u"😀"_s, u" "_s}) {
        for (qsizetype size = 0; size <= 25; ++size) {
            for (qsizetype at = 0; at <= size; ++at) {
                QString text(size, u'a');
                text.insert(at, special);
                search[u"subject"_s] = text;
                QVERIFY2(isKept(), qPrintable(text));
            }
        }
        search[u"subject"_s] = u"plain"_s;
        search[u"name"_s + special] = u"x"_s;
        QVERIFY2(isKept(), qPrintable(special));
        search.remove(u"name"_s + special);
    }
}

void TestJson::anythingAtAllIsDecodedOrRefused()
{
    // Bytes changed, cut and inserted at random: no crash, no invalid text, and a success only with the right types.
    QRandomGenerator random(20261123);
    const QByteArray whole =
        page({record(R"("comment":"a\ud83d\ude00\n\"")"), record(R"("status_message":"x\ud83d")")});
    int decodedPages = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray body = whole;
        for (int changes = int(random.bounded(1, 4)); changes > 0; --changes) {
            const auto at = qsizetype(random.bounded(int(body.size())));
            switch (random.bounded(4)) {
            case 0:
                body[at] = char(random.bounded(256));
                break;
            case 1:
                body.insert(at, char(random.bounded(256)));
                break;
            case 2:
                body.remove(at, qsizetype(random.bounded(1, 8)));
                break;
            default:
                body.insert(at, body.mid(qsizetype(random.bounded(int(body.size()))), 12));
            }
        }
        const auto result = decodeJobPage(answer(body));
        if (!result.ok()) {
            QVERIFY(!errorSentence(result.error()).isEmpty());
            continue;
        }
        ++decodedPages;
        for (const Job& job : result.value().records) {
            QVERIFY2(
                job.comment.toString().isValidUtf16() && job.statusMessage.toString().isValidUtf16(), body.constData());
            QVERIFY(job.messages.pending >= NotReported);
        }
        for (const QString& fault : result.value().faults)
            QVERIFY(fault.isValidUtf16());
    }
    QVERIFY2(decodedPages > 1000, "the changes were too coarse to prove anything");
}

void TestJson::brokenJsonIsAnErrorThatSaysSo_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray whole = page({record()});
    QTest::newRow("cut") << whole.left(whole.size() - 1);
    QTest::newRow("cut, and in need of repair") << page({record("\"comment\":\"\\ud83d\"")}).left(whole.size() + 10);
    QTest::newRow("trailing data") << whole + whole;
    QTest::newRow("NaN") << page({record("\"messages_pending\":NaN")});
    QTest::newRow("a minus alone") << page({record("\"messages_pending\":-")});
    QTest::newRow("single quotes") << whole.replace('"', '\'');
    QTest::newRow("an unknown escape") << page({record(R"("comment":"\x41")")});
    QTest::newRow("a NUL between values") << page({record(), "\0"_ba + record()});
    QTest::newRow("a comma too much") << page({record(), ""});
    QTest::newRow("the text does not end") << QByteArray(whole).replace("\"MOVE\"", "\"MOVE");
    QTest::newRow("a key that is no text") << page({record("7:1")});
    QTest::newRow("deep nesting") << page({record("\"x\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']'))});
    QTest::newRow("scalar") << "true"_ba;
    QTest::newRow("result is an object") << R"({"success":true,"errors":[],"messages":[],"result":{}})"_ba;
}

void TestJson::brokenJsonIsAnErrorThatSaysSo()
{
    QFETCH(QByteArray, body);
    const auto result = decodeJobPage(answer(body));
    QVERIFY(!result.ok());
    QCOMPARE(int(result.error().kind), int(ApiError::Kind::BadAnswer));
    QVERIFY(!result.error().detail.isEmpty());
    QVERIFY(errorSentence(result.error()).size() < 400);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
