#include "tests/recordtext.h"

#include <QFile>
#include <QTest>
#include <QTimeZone>

using namespace bulkhead;
using namespace bulkhead::recordtext;
using namespace Qt::StringLiterals;

/// Records and pages as they come, and as they should not: what can be shown is, what cannot is counted, and one bad
/// record takes no other with it.
class TestDecode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cloudflaresDocumentedAnswer();
    void aNewerRecordHasAllCounters();
    void missingAndNullFieldsAreAbsent_data();
    void missingAndNullFieldsAreAbsent();
    void unknownWordsAreKeptAsTheyCame();
    void anEmptyDestinationIsNone();
    void unreadableDatesAreKeptAsTheyCame_data();
    void unreadableDatesAreKeptAsTheyCame();
    void recordsThatCannotBeRead_data();
    void recordsThatCannotBeRead();
    void oneBadRecordOfAThousand();
    void theLastPageIsTheShortOne_data();
    void theLastPageIsTheShortOne();
    void searchParameters();
    void tokenStates();
    void accounts();
};

void TestDecode::cloudflaresDocumentedAnswer()
{
    QFile file(QStringLiteral(BULKHEAD_FIXTURES "/seed-cancel-response.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto result = decodeJob(answer(file.readAll()), JobId::fromString(JobText));
    QVERIFY(result.ok());
    const Job& job = result.value();
    QCOMPARE(job.id.toString(), JobText);
    QCOMPARE(job.status, JobStatus::Pending); // right after a cancel
    QCOMPARE(job.action, JobAction::Move);
    QCOMPARE(job.destination, Destination::Inbox);
    QCOMPARE(job.expectedDisposition, ExpectedDisposition::Malicious);
    QCOMPARE(job.comment.toString(), u"comment"_s);
    QCOMPARE(job.statusMessage.toString(), u"status_message"_s);
    QCOMPARE(job.messages, (JobCounters{0, 0, 0, 0, NotReported, NotReported}));
    QCOMPARE(job.createdAt.toUtc(), QDateTime({2019, 12, 27}, {18, 11, 19, 117}, QTimeZone::utc()));
    QCOMPARE(job.completedAt, job.startedAt);
    QVERIFY(!job.oddities);
    QCOMPARE(result.notes().errors.size(), 1); // beside success: true
    QCOMPARE(result.notes().errors[0].code, 1000);
    QCOMPARE(result.notes().errors[0].sourcePointer, u"pointer"_s);
    const SearchParams search = decodeSearchParams(job.search.toJson());
    QCOMPARE(search.sender, u"sender"_s);
    QCOMPARE(search.start.toUtc(), QDateTime({2022, 6, 25}, {14, 30}, QTimeZone::utc()));
    QCOMPARE(search.submissions, true);
}

void TestDecode::aNewerRecordHasAllCounters()
{
    const auto result = decoded(record(R"("messages_skipped":3,"messages_cancelled":4,"something_new":{"a":[1]})"));
    QVERIFY(result.ok());
    QCOMPARE(result.value().messages, (JobCounters{100, 60, 38, 2, 3, 4}));
}

void TestDecode::missingAndNullFieldsAreAbsent_data()
{
    QTest::addColumn<QByteArray>("field");
    for (const char* field : {"action_type", "action_params", "search_params", "status", "total_messages_discovered",
             "messages_pending", "messages_successful", "messages_failed", "created_at"})
        QTest::newRow(field) << QByteArray(field);
}

void TestDecode::missingAndNullFieldsAreAbsent()
{
    QFETCH(QByteArray, field);
    const auto missing = decoded(record({}, field));
    const auto null = decoded(record('"' + field + "\":null"));
    QVERIFY(missing.ok() && null.ok());
    QVERIFY2(missing.value().sameState(null.value()), "null and missing mean the same");
    const auto whole = decoded(record());
    QVERIFY2(!missing.value().sameState(whole.value()), "the field makes no difference");
    QCOMPARE(missing.value().id.toString(), JobText);
}

void TestDecode::unknownWordsAreKeptAsTheyCame()
{
    const auto result = decoded(
        record(R"("status":"PAUSED BY <b>ADMIN</b>","action_type":"COPY","action_params":{"destination":"Attic"})"));
    QVERIFY(result.ok());
    const Job& job = result.value();
    QCOMPARE(job.status, JobStatus::Unknown);
    QCOMPARE(statusOnTheWire(job), u"PAUSED BY <b>ADMIN</b>"_s);
    QCOMPARE(job.oddities->action, u"COPY"_s);
    QCOMPARE(job.oddities->destination, u"Attic"_s);
    QVERIFY2(canBeCancelled(job.status), "a new name for a running state must not take the red button away");
    QVERIFY(!isActive(job.status));
    QVERIFY(!isFinished(job.status));
}

void TestDecode::anEmptyDestinationIsNone()
{
    for (const QByteArray& empty : {QByteArray("\"\""), QByteArray("null")}) {
        const auto result = decoded(record(R"("action_type":"RELEASE","action_params":{"destination":)" + empty + '}'));
        QVERIFY(result.ok());
        QCOMPARE(result.value().destination, Destination::None);
        QVERIFY(!result.value().oddities);
    }
}

void TestDecode::unreadableDatesAreKeptAsTheyCame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("readable");
    QTest::newRow("Z") << u"2026-11-23T10:00:00Z"_s << true;
    QTest::newRow("milliseconds") << u"2026-11-23T10:00:00.000Z"_s << true;
    QTest::newRow("nanoseconds") << u"2026-11-23T10:00:00.000000000Z"_s << true;
    QTest::newRow("offset") << u"2026-11-23T15:30:00+05:30"_s << true;
    QTest::newRow("no zone is not local time") << u"2026-11-23T10:00:00"_s << false;
    QTest::newRow("date only") << u"2026-11-23"_s << false;
    QTest::newRow("words") << u"yesterday"_s << false;
    QTest::newRow("lower case") << u"2026-11-23t10:00:00z"_s << true;
    QTest::newRow("finer than a millisecond is cut, not rounded") << u"2026-11-23T10:00:00.0009999Z"_s << true;
    QTest::newRow("offset without a colon") << u"2026-11-23T04:00:00-0600"_s << true;
    QTest::newRow("midnight as 24:00") << u"2026-11-22T24:00:00-10:00"_s << true;
    QTest::newRow("24:00:01") << u"2026-11-22T24:00:01-10:00"_s << false;
    QTest::newRow("an offset that is none") << u"2026-11-23T10:00:00+25:00"_s << false;
    QTest::newRow("a sign without an offset") << u"2026-11-23T10:00:00+"_s << false;
    QTest::newRow("a space before the zone") << u"2026-11-23T10:00:00 Z"_s << false;
    QTest::newRow("digits of another script") << u"2026-11-23T10:00:0٠Z"_s << false;
    QTest::newRow("30 February") << u"2026-02-30T10:00:00Z"_s << false;
    QTest::newRow("leap second") << u"2026-11-23T23:59:60Z"_s << false;
    QTest::newRow("month 13") << u"2026-13-23T10:00:00Z"_s << false;
    QTest::newRow("junk behind") << u"2026-11-23T10:00:00Z; drop"_s << false;
    QTest::newRow("year 10000") << u"10000-01-01T10:00:00Z"_s << false;
}

void TestDecode::unreadableDatesAreKeptAsTheyCame()
{
    QFETCH(QString, text);
    QFETCH(bool, readable);
    const auto result = decoded(record("\"created_at\":\"" + text.toUtf8() + '"'));
    QVERIFY(result.ok());
    const Job& job = result.value();
    QCOMPARE(job.createdAt.isValid(), readable);
    if (readable)
        QCOMPARE(job.createdAt.toUtc(), QDateTime({2026, 11, 23}, {10, 0}, QTimeZone::utc()));
    else
        QCOMPARE(job.oddities->createdAt, text);
}

void TestDecode::recordsThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");
    const auto id = [](const QByteArray& text) { return record("\"job_id\":" + text); };
    for (const char* text : {"\"..\"", "\"%2e%2e\"", "\"{182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e}\"", "\"\"", "null", "7",
             "\"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e/../x\"", "\"182bd5e5_6e1a_4fe4_a799_aa6d9a6ab26e\"",
             "\"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26g\""})
        QTest::newRow(text) << id(text) << u"job_id"_s;
    QTest::newRow("a long id of pairs") << id(QByteArray('"' + QByteArray("\xf0\x9f\x98\x80").repeated(200) + '"'))
                                        << u"job_id"_s;
    QTest::newRow("two faults: the first is told")
        << record(R"("messages_pending":"60","messages_failed":-1)") << u"messages_pending"_s;
    QTest::newRow("no id") << record({}, "job_id") << u"job_id"_s;
    QTest::newRow("text for a counter") << record(R"("messages_pending":"60")") << u"messages_pending"_s;
    QTest::newRow("negative counter") << record(R"("messages_failed":-1)") << u"messages_failed"_s;
    QTest::newRow("fraction") << record(R"("messages_successful":1.5)") << u"messages_successful"_s;
    QTest::newRow("too large for a counter")
        << record(R"("messages_pending":18446744073709551615)") << u"messages_pending"_s;
    QTest::newRow("status is a number") << record(R"("status":3)") << u"status"_s;
    QTest::newRow("not an object") << "[]"_ba << u"not an object"_s;
    QTest::newRow("null") << "null"_ba << u"not an object"_s;
}

void TestDecode::recordsThatCannotBeRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, why);
    const auto result = decodeJobPage(answer(page({record(), text})));
    QVERIFY(result.ok());
    QCOMPARE(result.value().records.size(), size_t(1));
    QCOMPARE(result.value().undecodable, 1);
    const QString fault = result.value().faults.value(0);
    QVERIFY2(fault.contains(why), qPrintable(fault));
    QVERIFY2(fault.isValidUtf16() && fault.size() < 200, "it is shown in the window");
    QVERIFY2(!decoded(text).ok(), "alone, it is an error");
}

void TestDecode::oneBadRecordOfAThousand()
{
    QByteArrayList records;
    for (int n = 0; n < 1000; ++n) {
        const QByteArray id = QByteArray::number(n).rightJustified(12, '0');
        records.append(n == 500 ? record(R"("messages_pending":{})") : record().replace("aa6d9a6ab26e", id));
    }
    const auto result = decodeJobPage(answer(page(records)));
    QVERIFY(result.ok());
    QCOMPARE(result.value().records.size(), size_t(999));
    QCOMPARE(result.value().undecodable, 1);
    QVERIFY2(!result.value().isLast(1000), "the bad record counts when a page is judged full");
    QVERIFY(result.value().records[499].id.toString().endsWith(u"000000000499"_s));
    QVERIFY(result.value().records[500].id.toString().endsWith(u"000000000501"_s));
}

void TestDecode::theLastPageIsTheShortOne_data()
{
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("saysPerPage");
    QTest::addColumn<int>("asked");
    QTest::addColumn<bool>("last");
    QTest::newRow("full") << 10 << 10 << 10 << false;
    QTest::newRow("short") << 9 << 10 << 10 << true;
    QTest::newRow("empty") << 0 << 10 << 10 << true;
    QTest::newRow("the server uses less than asked for") << 10 << 10 << 50 << false;
    QTest::newRow("the server says nothing") << 10 << 0 << 50 << true;
    QTest::newRow("the server sends more than asked for") << 60 << 60 << 50 << false;
}

void TestDecode::theLastPageIsTheShortOne()
{
    QFETCH(int, records);
    QFETCH(int, saysPerPage);
    QFETCH(int, asked);
    QFETCH(bool, last);
    JobPage page;
    page.records.assign(size_t(records), Job(*JobId::fromString(JobText)));
    page.perPage = saysPerPage;
    QCOMPARE(page.isLast(asked), last);
}

void TestDecode::searchParameters()
{
    const SearchParams params = decodeSearchParams(R"({"query":null,"exact_subject":"Ümläut","detections_only":false,
        "start":"2026-11-01T00:00:00Z","end":"nonsense","sender":7,"brand_new":"x","newer":null,"action_log":true})");
    QCOMPARE(params.exactSubject, u"Ümläut"_s);
    QCOMPARE(params.detectionsOnly, false);
    QVERIFY(!params.submissions);
    QVERIFY(params.start.isValid());
    QVERIFY(!params.end.isValid());
    QVERIFY(params.sender.isEmpty());
    // What cannot be read narrows the search all the same: it is named, not passed over.
    QCOMPARE(params.otherFields, (QStringList{u"end"_s, u"sender"_s, u"brand_new"_s}));
    QVERIFY(decodeSearchParams("not json").subject.isEmpty());
}

void TestDecode::tokenStates()
{
    const auto active = decodeTokenState(answer(
        R"({"success":true,"errors":[],"messages":[{"code":10000,"message":"This API Token is valid and active"}],)"
        R"("result":{"id":"x","status":"active","expires_on":"2027-01-01T00:00:00Z"}})"));
    QVERIFY2(active.ok(), "code 10000 is a failure's and a success's");
    QCOMPARE(active.value().status, u"active"_s);
    QVERIFY(active.value().expiresOn.isValid());
    QVERIFY(!decodeTokenState(answer(R"({"success":true,"errors":[],"messages":[],"result":{}})")).ok());
}

void TestDecode::accounts()
{
    const auto listed = decodeAccounts(answer(
        R"({"success":true,"errors":[],"messages":[],"result":[{"id":"a","name":"Ümläut"},7,null,{"id":"b"}]})"));
    QVERIFY(listed.ok());
    QCOMPARE(listed.value().size(), size_t(2));
    QCOMPARE(listed.value()[0].name, u"Ümläut"_s);
    QCOMPARE(listed.value()[1].id, u"b"_s);
    QVERIFY(!decodeAccounts(answer(R"({"success":true,"errors":[],"messages":[],"result":{}})")).ok());
}

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
