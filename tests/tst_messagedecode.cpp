#include "tests/messagelist.h"
#include "tests/recordtext.h"

#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Pages of messages as they come, and as they should not.
class TestMessageDecode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsRead();
    void missingAndNullFieldsAreAbsent_data();
    void missingAndNullFieldsAreAbsent();
    void onlyTheIdIsNeeded();
    void unknownWordsAreKeptAsTheyCame();
    void aFieldOfAnotherTypeTakesNoOtherWithIt_data();
    void aFieldOfAnotherTypeTakesNoOtherWithIt();
    void recordsThatCannotBeRead_data();
    void recordsThatCannotBeRead();
    void oneBadRecordOfAThousand();
    void hostileTextIsKeptWhole();
    void whatIsNoPageIsAnError_data();
    void whatIsNoPageIsAnError();
    void statusesOnTheWire();

private:
    static ApiResult<MessagePage> decodedPage(const QByteArrayList& records)
    {
        return decodeMessagePage(recordtext::answer(messagelist::page(records, 1000)));
    }
    static JobMessage decoded(const QByteArray& record);
};

JobMessage TestMessageDecode::decoded(const QByteArray& record)
{
    const auto result = decodedPage({record});
    if (!result.ok() || result.value().records.size() != 1)
        return {};
    return result.value().records.front();
}

void TestMessageDecode::everyFieldIsRead()
{
    const JobMessage message = decoded(messagelist::record(
        4, R"("retry_count":2,"retry_after":"2026-11-23T10:05:00.250Z","alert_id":"A-1","something_new":[1])"));
    QCOMPARE(message.id, messagelist::idOf(4));
    QCOMPARE(message.status, MessageStatus::Failed);
    QVERIFY(message.statusText.isEmpty());
    QCOMPARE(message.action, JobAction::Move);
    QCOMPARE(message.destination, Destination::DeletedItems);
    QCOMPARE(message.recipient, u"person4@example.com"_s);
    QCOMPARE(message.statusMessage, u"Too many requests"_s);
    QCOMPARE(message.retries, 2);
    QCOMPARE(message.retryAfter, Timestamp::fromIso(u"2026-11-23T10:05:00.250Z"));
    QCOMPARE(message.createdAt, Timestamp::fromIso(u"2026-11-23T10:00:00Z"));
    QCOMPARE(message.processedAt, Timestamp::fromIso(u"2026-11-23T10:01:00Z"));
    QCOMPARE(message.postfixId, u"4Njp4"_s);
    QCOMPARE(message.alertId, u"A-1"_s);
    QCOMPARE(message.emailMessageId, u"<4@mail.example>"_s);
    QCOMPARE(message.subject, u"Invoice 4"_s);
    QCOMPARE(message.from, u"billing@example.net"_s);
    QCOMPARE(message.fromName, u"Billing"_s);
    QCOMPARE(message.to, QStringList{u"person4@example.com"_s});
    QCOMPARE(message.verdict, u"MALICIOUS"_s);
}

void TestMessageDecode::missingAndNullFieldsAreAbsent_data()
{
    QTest::addColumn<QByteArray>("field");
    for (const char* field : {"postfix_id", "action_type", "action_params", "status", "status_message", "retry_count",
             "created_at", "processed_at", "email_message_id", "message"})
        QTest::newRow(field) << QByteArray(field);
}

void TestMessageDecode::missingAndNullFieldsAreAbsent()
{
    QFETCH(QByteArray, field);
    const QByteArray whole = messagelist::record(1);
    // An override without the field's name in front of its value: the field is left out.
    const JobMessage missing = decoded(messagelist::record(1, R"("x":{")" + field + R"(":1})"));
    const JobMessage null = decoded(messagelist::record(1, '"' + field + "\":null"));
    QCOMPARE(missing.id, messagelist::idOf(1));
    QVERIFY2(missing == null, "null and missing mean the same");
    QVERIFY2(!(missing == decoded(whole)), "the field makes no difference");
}

void TestMessageDecode::onlyTheIdIsNeeded()
{
    const JobMessage message = decoded(R"({"message_id":"m"})");
    JobMessage bare;
    bare.id = u"m"_s;
    bare.action = JobAction::Unknown;
    QVERIFY(message == bare);
    QCOMPARE(message.retries, NotReported);
    QVERIFY(!message.processedAt.isValid());
}

void TestMessageDecode::unknownWordsAreKeptAsTheyCame()
{
    const JobMessage message = decoded(messagelist::record(
        1, R"("status":"HELD <b>BACK</b>","message":{"final_disposition":"BRAND-NEW"},"retry_after":"soon")"));
    QCOMPARE(message.status, MessageStatus::Unknown);
    QCOMPARE(message.statusText, u"HELD <b>BACK</b>"_s);
    QCOMPARE(message.verdict, u"BRAND-NEW"_s);
    QVERIFY(!message.retryAfter.isValid());
    QCOMPARE(decoded(messagelist::record(1, R"("status":"failed")")).status, MessageStatus::Unknown);
}

void TestMessageDecode::aFieldOfAnotherTypeTakesNoOtherWithIt_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("texts for numbers") << R"("retry_count":"2")"_ba;
    QTest::newRow("a negative number") << R"("retry_count":-2)"_ba;
    QTest::newRow("a fraction") << R"("retry_count":1.5)"_ba;
    QTest::newRow("a number that fits no type") << R"("retry_count":99999999999999999999999999)"_ba;
    QTest::newRow("a list for an object") << R"("retry_count":null,"message":[1,2])"_ba;
    QTest::newRow("a text for an object") << R"("retry_count":null,"message":"subject")"_ba;
    QTest::newRow("a number for a date") << R"("retry_count":null,"retry_after":1763892000)"_ba;
    QTest::newRow("an object for a list") << R"("retry_count":null,"message":{"to":{"a":1}})"_ba;
}

void TestMessageDecode::aFieldOfAnotherTypeTakesNoOtherWithIt()
{
    QFETCH(QByteArray, fields);
    const JobMessage message = decoded(messagelist::record(1, fields));
    QCOMPARE(message.id, messagelist::idOf(1));
    QCOMPARE(message.status, MessageStatus::Failed);
    QCOMPARE(message.statusMessage, u"Mailbox not found"_s);
    QCOMPARE(message.retries, NotReported);
    QVERIFY(!message.retryAfter.isValid());
}

void TestMessageDecode::recordsThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no id") << "{}"_ba;
    QTest::newRow("null id") << messagelist::record(1, R"("message_id":null)");
    QTest::newRow("empty id") << messagelist::record(1, R"("message_id":"")");
    QTest::newRow("not an object") << "[]"_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("a text") << R"("x")"_ba;
}

void TestMessageDecode::recordsThatCannotBeRead()
{
    QFETCH(QByteArray, text);
    const auto result = decodedPage({messagelist::record(1), text, messagelist::record(2)});
    QVERIFY(result.ok());
    QCOMPARE(result.value().records.size(), size_t(2));
    QCOMPARE(result.value().undecodable, 1);
    QVERIFY(!result.value().faults.value(0).isEmpty());
}

void TestMessageDecode::oneBadRecordOfAThousand()
{
    QByteArrayList records;
    for (int n = 0; n < 1000; ++n)
        records.append(n == 500 ? R"({"message_id":null})"_ba : messagelist::record(n));
    const auto result = decodedPage(records);
    QVERIFY(result.ok());
    QCOMPARE(result.value().records.size(), size_t(999));
    QCOMPARE(result.value().undecodable, 1);
    QVERIFY2(!result.value().isLast(1000), "the bad record counts when a page is judged full");
    QCOMPARE(result.value().records[499].id, messagelist::idOf(499));
    QCOMPARE(result.value().records[500].id, messagelist::idOf(501));
}

void TestMessageDecode::hostileTextIsKeptWhole()
{
    // What it may do is decided where it is shown: displayed().
    const QByteArray megabyte(1 << 20, 'x');
    const JobMessage message = decoded(messagelist::record(1,
        R"("status_message":"<img src=file:///etc/passwd>\u202e\u0000\n","message":{"subject":")" + megabyte
            + R"(","from":"\ud800 lone"})"));
    QCOMPARE(message.statusMessage, QString(u"<img src=file:///etc/passwd>\u202e"_s + QChar(0) + u'\n'));
    QCOMPARE(message.subject.size(), megabyte.size());
    QVERIFY(message.from.isValidUtf16());
    QVERIFY(message.from.endsWith(u" lone"_s));
}

void TestMessageDecode::whatIsNoPageIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no list") << wire::envelope("{}");
    QTest::newRow("null") << wire::envelope("null");
    QTest::newRow("cut off") << messagelist::page({messagelist::record(1)}, 1000).chopped(2);
    QTest::newRow("not successful") << wire::envelope("[]", "false", R"([{"code":7003,"message":"no route"}])");
    QTest::newRow("empty") << ""_ba;
}

void TestMessageDecode::whatIsNoPageIsAnError()
{
    QFETCH(QByteArray, body);
    QVERIFY(!decodeMessagePage(recordtext::answer(body)).ok());
}

void TestMessageDecode::statusesOnTheWire()
{
    for (const auto* word : {"PENDING", "PROCESSING", "COMPLETED", "FAILED", "CANCELLED", "SKIPPED"}) {
        const MessageStatus status = messageStatusFromWire(word);
        QVERIFY(status != MessageStatus::Unknown);
        QCOMPARE(statusOnTheWire(status), QLatin1String(word));
    }
    QCOMPARE(messageStatusFromWire("DISCOVERING"), MessageStatus::Unknown);
    QVERIFY(statusOnTheWire(MessageStatus::Unknown).isEmpty());
}

QTEST_GUILESS_MAIN(TestMessageDecode)
#include "tst_messagedecode.moc"
