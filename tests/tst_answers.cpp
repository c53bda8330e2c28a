#include "tests/wire.h"

#include <QTest>

using namespace bulkhead;
using namespace bulkhead::wire;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Kind = ApiError::Kind;

/// What the client makes of answers, good and bad: one end for each call, the right kind, and nothing lost of what the
/// server said.
class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failures_data();
    void failures();
    void aWebPageIsCalledOne_data();
    void aWebPageIsCalledOne();
    void everyEntryOfErrorsIsKept();
    void aWallOfErrorsIsNoWallOfText();
    void successWithErrorsBesideIsSuccessWithNotes();
    void theWaitIsToldAsItIs_data();
    void theWaitIsToldAsItIs();
};

namespace {

QByteArray refusal(const char* code)
{
    return envelope("null", "false", QByteArray("[{\"code\":") + code + ",\"message\":\"no\"}]");
}

} // namespace

void TestAnswers::failures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body"); // JSON, or a page where it begins with "<"
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("withoutEffect");
    const QByteArray page = "<!DOCTYPE html><html><title>error</title></html>";
    const QByteArray job = envelope(JobRecord);
    const auto row = [](const char* name, int status, const QByteArray& body, Kind kind, bool withoutEffect) {
        QTest::newRow(name) << status << body << int(kind) << withoutEffect;
    };
    row("400 invalid request headers", 400, refusal("6003"), Kind::Unauthenticated, true);
    row("400 another", 400, refusal("1001"), Kind::Rejected, true);
    row("400 page", 400, page, Kind::NotFromCloudflare, false);
    row("401", 401, refusal("10000"), Kind::Unauthenticated, true);
    row("401 without a body", 401, {}, Kind::Unauthenticated, true);
    row("403", 403, refusal("10000"), Kind::Forbidden, true);
    row("403 block page", 403, page, Kind::NotFromCloudflare, false);
    row("403 success:true", 403, job, Kind::NotFromCloudflare, false);
    row("404", 404, refusal("7003"), Kind::NotFound, true);
    row("404 page is no deleted job", 404, page, Kind::NotFromCloudflare, false);
    row("404 without a body", 404, {}, Kind::NotFromCloudflare, false);
    row("407", 407, page, Kind::Proxy, true);
    row("408", 408, refusal("1000"), Kind::Rejected, false);
    row("409", 409, refusal("1000"), Kind::Conflict, false);
    row("422", 422, refusal("1000"), Kind::Rejected, true);
    row("425", 425, refusal("1000"), Kind::Rejected, false);
    row("429", 429, refusal("10013"), Kind::RateLimited, false);
    row("429 page", 429, page, Kind::RateLimited, false);
    row("500", 500, refusal("1000"), Kind::ServerFault, false);
    row("500 success:true", 500, job, Kind::ServerFault, false);
    for (const int status : {502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 530})
        row(qPrintable(u"%1 page"_s.arg(status)), status, page, Kind::ServerFault, false);
    row("999", 999, page, Kind::ServerFault, false);
    row("captive portal", 200, page, Kind::NotFromCloudflare, false);
    row("200 empty", 200, {}, Kind::BadAnswer, false);
    row("200 success:false", 200, refusal("1000"), Kind::Rejected, false);
    row("200 success:false with a job", 200, envelope(JobRecord, "false"), Kind::Rejected, false);
    row("200 without success", 200, QByteArray(job).replace("\"success\":true,", ""), Kind::BadAnswer, false);
    row("200 success is a text", 200, envelope(JobRecord, "\"true\""), Kind::BadAnswer, false);
    row("200 without a result", 200, R"({"success":true,"errors":[],"messages":[]})", Kind::BadAnswer, false);
    row("200 result null", 200, envelope("null"), Kind::BadAnswer, false);
    row("200 result is a list", 200, envelope('[' + JobRecord + ']'), Kind::BadAnswer, false);
    row("200 another job", 200, QByteArray(job).replace("aa6d9a6ab26e", "000000000000"), Kind::BadAnswer, false);
    row("200 wrong types", 200, QByteArray(job).replace("\"messages_pending\":4", "\"messages_pending\":\"4\""),
        Kind::BadAnswer, false);
    row("200 garbage", 200, QByteArray("\x00\xff\x17garbage", 10), Kind::BadAnswer, false);
    row("200 array", 200, "[]", Kind::BadAnswer, false);
    row("202 is not done yet", 202, job, Kind::BadAnswer, false);
    row("204", 204, {}, Kind::BadAnswer, false);
    row("206", 206, job, Kind::BadAnswer, false);
    row("304", 304, {}, Kind::NotFromCloudflare, false);
}

void TestAnswers::failures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(bool, withoutEffect);
    const QByteArray type = body.startsWith('<') ? "text/html; charset=UTF-8"_ba : "application/json"_ba;
    Wire wire;
    wire.server.answer = [=](const FaultServer::Request&) { return Reply::whole(body, status, type); };
    const auto ended = watch(wire.client->cancelJob(TheJob));
    QVERIFY(ended->wait());
    QVERIFY(!ended->result->ok());
    const ApiError& error = ended->error();
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.cfRay, u"8f0c1d2e3f4a5b6c-VIE"_s);
    QCOMPARE(error.certainlyWithoutEffect(), withoutEffect);
    const QString sentence = errorSentence(error);
    QVERIFY2(sentence.contains(u"HTTP status %1"_s.arg(status)), qPrintable(sentence));
    QVERIFY2(sentence.contains(error.cfRay), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'\n'), qPrintable(sentence));
    QVERIFY(!errorAdvice(error).isEmpty());
    QCOMPARE(error.isWebPage, body.startsWith('<') && status != 407); // a proxy's refusal has words of its own
    QVERIFY2(!error.isWebPage || !sentence.contains(u"JSON"_s), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"canary"_s), "no secret in a sentence");
    QCOMPARE(wire.server.countOf("POST"), 1);
    QCOMPARE(ended->times, 1);
}

void TestAnswers::aWebPageIsCalledOne_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isPage");
    const QByteArray page = "<html><body>Log in to the guest network</body></html>";
    QTest::newRow("a page") << page << "text/html"_ba << true;
    QTest::newRow("a page that calls itself JSON") << page << "application/json"_ba << true;
    QTest::newRow("a page without a type") << page << ""_ba << true;
    QTest::newRow("spaces and a byte-order mark before it") << "\xef\xbb\xbf\r\n  " + page << "text/html"_ba << true;
    QTest::newRow("plain words as a page") << "Blocked by policy"_ba
                                           << "Text/HTML; charset=UTF-8"_ba << true;
    QTest::newRow("plain words") << "Blocked by policy"_ba
                                 << "text/plain"_ba << false;
}

void TestAnswers::aWebPageIsCalledOne()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(bool, isPage);
    Wire wire;
    wire.server.answer = [=](const FaultServer::Request&) { return Reply::whole(body, 200, type); };
    const auto ended = watch(wire.client->getJob(TheJob, Urgency::Person));
    QVERIFY(ended->wait());
    const ApiError& error = ended->error();
    QCOMPARE(error.kind, Kind::NotFromCloudflare);
    QCOMPARE(error.isWebPage, isPage);
    QVERIFY2(!error.detail.isEmpty(), "the parser's words are kept");
    const QString sentence = errorSentence(error);
    if (isPage)
        QCOMPARE(
            sentence, u"A web page came instead of the API's answer (HTTP status 200, cf-ray 8f0c1d2e3f4a5b6c-VIE)."_s);
    else
        QVERIFY2(sentence.startsWith(u"Something other than Cloudflare's API answered ("_s), qPrintable(sentence));
    QCOMPARE(errorAdvice(error),
        u"It may be a login page of the network or the block page of a proxy: open a browser and log in to the "
        "network, then try again."_s);
}

void TestAnswers::everyEntryOfErrorsIsKept()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) {
        return Reply::json(R"({"success":false,"result":null,"messages":[{"code":1234,"message":"a notice"}],"errors":[
            {"code":6003,"message":"Invalid request headers","error_chain":[
                {"code":6111,"message":"Invalid format for Authorization header"}]},
            {"code":1001,"message":"second","documentation_url":"https://example.com/doc",
                "source":{"pointer":"/destination"}}, "only a text", {"code":"7"}, null]})",
            400, {"Retry-After: 12"});
    };
    const auto ended = watch(wire.client->getJob(TheJob, Urgency::Person));
    QVERIFY(ended->wait());
    const ApiError& error = ended->error();
    QCOMPARE(error.errors.size(), 5);
    QCOMPARE(error.errors[0].code, 6003);
    QCOMPARE(error.errors[0].errorChain.size(), 1);
    QCOMPARE(error.errors[0].errorChain[0].code, 6111);
    QCOMPARE(error.errors[0].errorChain[0].message, u"Invalid format for Authorization header"_s);
    QCOMPARE(error.errors[1].documentationUrl, u"https://example.com/doc"_s);
    QCOMPARE(error.errors[1].sourcePointer, u"/destination"_s);
    QCOMPARE(error.errors[2].message, u"only a text"_s);
    QCOMPARE(error.errors[3].code, 0);
    QCOMPARE(error.messages.size(), 1);
    QCOMPARE(error.messages[0].message, u"a notice"_s);
    QCOMPARE(error.retryAfter, std::chrono::seconds(12));
    const QString sentence = errorSentence(error);
    for (const QString& part : {u"6003"_s, u"6111"_s, u"1001"_s, u"HTTP status 400"_s})
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void TestAnswers::aWallOfErrorsIsNoWallOfText()
{
    const QByteArray one = "{\"code\":1,\"message\":\"" + QByteArray(3000, 'x') + "\"}";
    const QByteArray chain = '[' + QByteArrayList(500, one).join(',') + ']';
    QByteArray deep = one;
    for (int n = 0; n < 200; ++n)
        deep = "{\"code\":2,\"message\":\"y\",\"error_chain\":[" + deep + "]}";
    Wire wire;
    wire.server.answer = [=](const FaultServer::Request&) {
        return Reply::json(
            envelope("null", "false", "[{\"code\":3,\"message\":\"z\",\"error_chain\":" + chain + "}," + deep + ']'),
            422);
    };
    const auto ended = watch(wire.client->getJob(TheJob, Urgency::Person));
    QVERIFY(ended->wait());
    QCOMPARE(ended->error().errors.size(), 2);
    QCOMPARE(ended->error().errors[0].errorChain.size(), 500);
    QVERIFY2(errorSentence(ended->error()).size() < 1500, "a sentence in a window");
}

void TestAnswers::successWithErrorsBesideIsSuccessWithNotes()
{
    Wire wire;
    wire.server.answer = [](const FaultServer::Request&) {
        return Reply::json(envelope(JobRecord, "true", R"([{"code":1000,"message":"only a notice"}])"));
    };
    const auto ended = watch(wire.client->getJob(TheJob, Urgency::Person));
    QVERIFY(ended->wait());
    QVERIFY(ended->result->ok());
    QCOMPARE(ended->result->notes().errors.size(), 1);
    QCOMPARE(ended->result->notes().errors[0].message, u"only a notice"_s);
    QCOMPARE(ended->result->notes().cfRay, u"8f0c1d2e3f4a5b6c-VIE"_s);
}

void TestAnswers::theWaitIsToldAsItIs_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("told");
    QTest::newRow("none") << ""_ba << u"waits 1 min and"_s;
    QTest::newRow("seconds") << "Retry-After: 90"_ba << u"1 min 30 s as Cloudflare asked"_s;
    QTest::newRow("longer than is waited") << "Retry-After: 3600"_ba << u"asks to wait 1 h."_s;
    QTest::newRow("huge") << "Retry-After: 9223372036854775807"_ba << u"asks to wait 365 day"_s;
    QTest::newRow("beyond any number") << "Retry-After: 99999999999999999999999"_ba << u"asks to wait 365 day"_s;
    QTest::newRow("negative") << "Retry-After: -1"_ba << u"waits 1 min and"_s;
    QTest::newRow("junk") << "Retry-After: soon"_ba << u"waits 1 min and"_s;
    QTest::newRow("a date that has passed") << "Retry-After: Mon, 23 Nov 2020 18:46:00 GMT"_ba << u"1 s"_s;
}

void TestAnswers::theWaitIsToldAsItIs()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, told);
    Wire wire;
    wire.server.answer = [=](const FaultServer::Request&) {
        return Reply::json(refusal("10013"), 429, header.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{header});
    };
    const auto ended = watch(wire.client->getJob(TheJob, Urgency::Timer));
    QVERIFY(ended->wait());
    QCOMPARE(int(ended->error().kind), int(Kind::RateLimited));
    const QString advice = errorAdvice(ended->error());
    QVERIFY2(advice.contains(told), qPrintable(advice));
    const auto held = wire.client->queue().heldFor();
    QVERIFY(held > std::chrono::milliseconds(0));
    QVERIFY2(held <= std::chrono::seconds(300), "no server keeps the program from asking for ever");
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
