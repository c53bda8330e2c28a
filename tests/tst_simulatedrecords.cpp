#include "app/simulator/jobrequest.h"
#include "app/simulator/messagefactory.h"
#include "app/simulator/timetext.h"
#include "tests/simulatedjobs.h"

#include <QDateTime>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace bulkhead::simulation;
using namespace Qt::StringLiterals;

class TestSimulatedRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAccountStartsBelievable();
    void aFewRecordsCarryHostileText();
    void oldRecordsLackTwoCounters();
    void aCreatedJobIsTheNewest();
    void aWrongRequestIsRefused_data();
    void aWrongRequestIsRefused();
    void messagesAgreeWithTheCounters_data();
    void messagesAgreeWithTheCounters();
    void aMessageStaysWhatItIs();
    void timesAreWrittenAsCloudflareDoes();
};

void TestSimulatedRecords::anAccountStartsBelievable()
{
    SimulatedAccount simulated = account();
    const auto jobs = simulated.list({}, 0, All, Start);
    QCOMPARE(jobs.size(), 240u);
    QMap<JobStatus, int> count;
    for (const JobSnapshot& job : jobs) {
        ++count[job.state.status];
        QVERIFY(job.job.createdAt < Start);
    }
    const int active = count[JobStatus::Pending] + count[JobStatus::Discovering] + count[JobStatus::Processing];
    QVERIFY2(active >= 8 && active <= 12, qPrintable(QString::number(active)));
    QCOMPARE(count.size(), 6);
    QVERIFY(count[JobStatus::Completed] > 120);

    QVERIFY(Start - jobs.front().job.createdAt < 2 * Minute);
    QVERIFY(Start - jobs.back().job.createdAt > 300 * Day);

    const QJsonObject runaway = jobRecord(runawayOf(simulated, Start));
    QCOMPARE(runaway["status"_L1].toString(), u"PROCESSING"_s);
    QCOMPARE(runaway["total_messages_discovered"_L1].toInt(), 41'286);
    QCOMPARE(runaway["action_params"_L1]["destination"_L1].toString(), u"RecoverableItemsPurges"_s);
    QVERIFY(!runaway["search_params"_L1].toObject().contains("sender"_L1));
}

void TestSimulatedRecords::aFewRecordsCarryHostileText()
{
    SimulatedAccount simulated = account();
    const QString records = QString::fromUtf8(recordsOf(simulated.list({}, 0, All, Start)));
    QCOMPARE(records.count(u"<img src="_s), 1);
    QCOMPARE(records.count(u'\u202E'), 1);
    QCOMPARE(records.count(u"\"=cmd|"_s), 1);
    QCOMPARE(records.count(u"550 5.7.1 <a href="_s), 1);
}

void TestSimulatedRecords::oldRecordsLackTwoCounters()
{
    SimulatedAccount simulated = account();
    int old = 0;
    for (const JobSnapshot& job : simulated.list({}, 0, All, Start)) {
        const QJsonObject record = jobRecord(job);
        QCOMPARE(record.contains("messages_skipped"_L1), record.contains("messages_cancelled"_L1));
        QVERIFY(record.contains("messages_skipped"_L1) || Start - job.job.createdAt > 90 * Day);
        old += !record.contains("messages_skipped"_L1);
    }
    QVERIFY(old >= 3 && old <= 30);
}

void TestSimulatedRecords::aCreatedJobIsTheNewest()
{
    SimulatedAccount simulated = account();
    const auto read = readJobRequest(R"({"action":"MOVE","destination":"Inbox","comment":"put back",
        "search_params":{"subject":"Payslip","start":"2026-09-01T00:00:00Z","end":"2026-09-02T00:00:00+02:00"}})");
    QVERIFY(std::holds_alternative<JobContent>(read));
    const JobSnapshot created = simulated.create(std::get<JobContent>(read), Start + 7);
    QCOMPARE(created.state.status, JobStatus::Pending);

    const JobSnapshot newest = simulated.list({}, 0, 1, Start + 8).front();
    QCOMPARE(newest.job.id, created.job.id);
    const QJsonObject record = jobRecord(newest);
    QCOMPARE(record["comment"_L1].toString(), u"put back"_s);
    QCOMPARE(record["search_params"_L1]["subject"_L1].toString(), u"Payslip"_s);
    QCOMPARE(
        record["action_params"_L1].toObject(), (QJsonObject{{u"type"_s, u"MOVE"_s}, {u"destination"_s, u"Inbox"_s}}));

    const JobSnapshot end = *simulated.find(created.job.id, Start + 60 * Minute);
    QCOMPARE(end.state.status, JobStatus::Completed);
    QVERIFY(end.state.counters.total >= 400);
}

void TestSimulatedRecords::aWrongRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("pointers");
    const auto row = [](const char* name, const char* body, const QStringList& pointers) {
        QTest::newRow(name) << QByteArray(body) << pointers;
    };
    row("no JSON", "{", {QString()});
    row("a list", "[]", {QString()});
    row("nothing", "{}", {u"/action"_s, u"/search_params"_s});
    row("unknown action", R"({"action":"PURGE","search_params":{}})", {u"/action"_s});
    row("action is a number", R"({"action":3,"search_params":{}})", {u"/action"_s});
    row("move without destination", R"({"action":"MOVE","search_params":{}})", {u"/destination"_s});
    row("move to null", R"({"action":"MOVE","destination":null,"search_params":{}})", {u"/destination"_s});
    row("unknown destination", R"({"action":"MOVE","destination":"Trash","search_params":{}})", {u"/destination"_s});
    row("comment is a list", R"({"action":"RELEASE","comment":[],"search_params":{}})", {u"/comment"_s});
    row("search is a text", R"({"action":"RELEASE","search_params":"x"})", {u"/search_params"_s});
    row("range backwards",
        R"({"action":"RELEASE","search_params":{"start":"2026-01-02T00:00:00Z","end":"2026-01-01T00:00:00Z"}})",
        {u"/search_params/start"_s});
    row("empty range",
        R"({"action":"RELEASE","search_params":{"start":"2026-01-01T00:00:00Z","end":"2026-01-01T01:00:00+01:00"}})",
        {u"/search_params/start"_s});
    row("no time zone", R"({"action":"RELEASE","search_params":{"start":"2026-01-02T00:00:00.000"}})",
        {u"/search_params/start"_s});
    row("time is null", R"({"action":"RELEASE","search_params":{"end":null}})", {u"/search_params/end"_s});
    row("unknown verdict and flag is a text",
        R"({"action":"RELEASE","search_params":{"final_disposition":"BAD","detections_only":"yes"}})",
        {u"/search_params/detections_only"_s, u"/search_params/final_disposition"_s});
}

void TestSimulatedRecords::aWrongRequestIsRefused()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QStringList, pointers);
    const auto read = readJobRequest(body);
    QVERIFY(std::holds_alternative<Fault>(read));
    const auto& fault = std::get<Fault>(read);
    QCOMPARE(fault.httpStatus, 400);
    QStringList found;
    for (const auto& error : fault.errors) {
        found.append(error["source"_L1]["pointer"_L1].toString());
        QVERIFY(error["code"_L1].toInt() >= 1000);
        QVERIFY(!error["message"_L1].toString().isEmpty());
    }
    QCOMPARE(found, pointers);
}

void TestSimulatedRecords::messagesAgreeWithTheCounters_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::newRow("discovering") << JobStatus::Discovering;
    QTest::newRow("processing") << JobStatus::Processing;
    QTest::newRow("completed") << JobStatus::Completed;
    QTest::newRow("failed") << JobStatus::Failed;
    QTest::newRow("cancelled") << JobStatus::Cancelled;
}

void TestSimulatedRecords::messagesAgreeWithTheCounters()
{
    QFETCH(const JobStatus, status);
    SimulatedAccount simulated = account();
    auto jobs = jobsWith(simulated, status, Start + 3 * Second);
    std::erase_if(jobs,
        [](const JobSnapshot& job) { return job.state.counters.total < 100 || job.state.counters.total > 4'000; });
    QVERIFY(!jobs.empty());
    jobs.resize(std::min<std::size_t>(jobs.size(), 4));
    for (const JobSnapshot& job : jobs) {
        const MessageFactory messages(job, simulated.clock());
        const auto count = [&messages](MessageStatus which) { return messages.list({which, 0, All}).size(); };
        const JobCounters& counters = job.state.counters;
        QCOMPARE(messages.list({std::nullopt, 0, All}).size(), counters.total);
        QCOMPARE(count(MessageStatus::Pending) + count(MessageStatus::Processing), counters.pending);
        QCOMPARE(count(MessageStatus::Processing), job.state.inFlight);
        QCOMPARE(count(MessageStatus::Completed), counters.successful);
        QCOMPARE(count(MessageStatus::Failed), counters.failed);
        QCOMPARE(count(MessageStatus::Skipped), counters.skipped);
        QCOMPARE(count(MessageStatus::Cancelled), counters.cancelled);
    }
}

void TestSimulatedRecords::aMessageStaysWhatItIs()
{
    SimulatedAccount simulated = account();
    const QUuid runaway = runawayOf(simulated, Start).job.id;
    const JobSnapshot before = *simulated.find(runaway, Start);
    const JobSnapshot after = *simulated.find(runaway, Start + 30 * Second);
    const QJsonArray then = MessageFactory(before, simulated.clock()).list({std::nullopt, 0, 6'000});
    const QJsonArray now = MessageFactory(after, simulated.clock()).list({std::nullopt, 0, 6'000});
    QCOMPARE(now.size(), then.size());
    QSet<QString> ids;
    int finished = 0;
    for (qsizetype i = 0; i < then.size(); ++i) {
        const QJsonObject was = then[i].toObject();
        const QJsonObject is = now[i].toObject();
        ids.insert(is["message_id"_L1].toString());
        QCOMPARE(is["message_id"_L1], was["message_id"_L1]);
        QCOMPARE(is["message"_L1], was["message"_L1]);
        const QString status = was["status"_L1].toString();
        if (status == "PENDING"_L1 || status == "PROCESSING"_L1)
            finished += is["status"_L1].toString() == "COMPLETED"_L1;
        else
            QCOMPARE(is, was);
    }
    QCOMPARE(ids.size(), then.size());
    QVERIFY(finished > 500);

    const QJsonArray page = MessageFactory(after, simulated.clock()).list({std::nullopt, 1'000, 10});
    QCOMPARE(page.size(), 10);
    QCOMPARE(page[0], now[1'000]);
    QVERIFY(MessageFactory(after, simulated.clock()).list({std::nullopt, 41'286, 10}).isEmpty());
}

void TestSimulatedRecords::timesAreWrittenAsCloudflareDoes()
{
    QCOMPARE(timeText(1'577'470'279'117), u"2019-12-27T18:11:19.117Z"_s);
    for (qint64 time = 0; time < 2'000'000'000'000; time += 37'123'456'789) {
        const QDateTime expected = QDateTime::fromMSecsSinceEpoch(time, QTimeZone::utc()).toUTC();
        QCOMPARE(timeText(time), expected.toString(Qt::ISODateWithMs));
    }
}

QTEST_GUILESS_MAIN(TestSimulatedRecords)
#include "tst_simulatedrecords.moc"
