#include "app/jobs/jobfacts.h"
#include "app/jobs/searchwarnings.h"
#include "app/text/translation.h"
#include "tests/samplejobs.h"

#include <QTest>

#include <limits>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the details of a job say: its fields, whether its counters agree, how fast it goes, what is dangerous about it.
class TestJobFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void everyFieldOfTheRecordIsThere();
    void hostileTextIsHarmless();
    void countersThatContradictEachOther_data();
    void countersThatContradictEachOther();
    void paceFromWhatWasSeen();
    void paceIsNotGuessed();
    void aPauseCountsAsOne();
    void historyStaysSmall();
    void finishedJobsAreNotRecorded();
    void warnings_data();
    void warnings();

private:
    static QString valueOf(const std::vector<JobFact>& facts, const QString& key);
    static Job at(qint64 handled, qint64 whole, JobStatus status = JobStatus::Processing);
};

QString TestJobFacts::valueOf(const std::vector<JobFact>& facts, const QString& key)
{
    const auto fact = std::find_if(facts.begin(), facts.end(), [&](const JobFact& f) { return f.key == key; });
    return fact == facts.end() ? QString() : fact->value;
}

Job TestJobFacts::at(qint64 handled, qint64 whole, JobStatus status)
{
    Job job = samples::job(1, status);
    job.messages = {whole, whole - handled, handled, 0, 0, 0};
    return job;
}

void TestJobFacts::everyFieldOfTheRecordIsThere()
{
    Job job = samples::job(7);
    job.expectedDisposition = ExpectedDisposition::Malicious;
    job.statusMessage = u"waiting for the mailbox"_s;
    const auto facts = factsOf(job, Timestamp(job.startedAt.msecs() + 65'000));
    const QMap<QString, QString> expected{
        {u"job_id"_s, u"182bd5e5-6e1a-4fe4-a799-000000000007"_s},
        {u"status"_s, u"Processing"_s},
        {u"status_message"_s, u"waiting for the mailbox"_s},
        {u"action_params"_s, u"Move to Deleted Items"_s},
        {u"expected_disposition"_s, u"MALICIOUS"_s},
        {u"search_params"_s, u"messages with “\u2068invoice\u2069” in the subject, detections only"_s},
        {u"comment"_s, u"comment 7"_s},
        {u"total_messages_discovered"_s, u"1,000"_s},
        {u"messages_pending"_s, u"600"_s},
        {u"messages_successful"_s, u"390"_s},
        {u"messages_failed"_s, u"10"_s},
        {u"messages_skipped"_s, u"0"_s},
        {u"messages_cancelled"_s, u"0"_s},
        {u"created_at"_s, u"2023-11-15 03:50:20 +05:30"_s},
        {u"started_at"_s, u"2023-11-15 03:50:25 +05:30"_s},
        {u"completed_at"_s, u"–"_s},
        {u"duration"_s, u"1 min 5 s"_s},
    };
    QCOMPARE(qsizetype(facts.size()), expected.size());
    for (const JobFact& fact : facts) {
        QVERIFY2(expected.contains(fact.key), qPrintable(fact.key));
        QCOMPARE(fact.value, expected.value(fact.key));
        QVERIFY(!fact.name.isEmpty());
        if (fact.key == "created_at"_L1)
            QCOMPARE(fact.exact, u"2023-11-14T22:20:20.000Z"_s);
    }
    job.messages.skipped = job.messages.cancelled = NotReported;
    QCOMPARE(valueOf(factsOf(job, {}), u"messages_skipped"_s), u"–"_s);
}

void TestJobFacts::hostileTextIsHarmless()
{
    Job job = samples::job(1, JobStatus::Unknown);
    const QString hostile = u"<img src=x>\u202e\n"_s + QChar(0) + QString(1'000'000, u'a');
    job.comment = job.statusMessage = hostile;
    job.oddities = new JobOddities;
    job.oddities->status = job.oddities->createdAt = hostile;
    job.createdAt = {};
    for (const JobFact& fact : factsOf(job, {})) {
        QVERIFY2(fact.value.size() < 5000, qPrintable(fact.key));
        QVERIFY(!fact.value.contains(QChar(0x202e)) && !fact.value.contains(u'\n') && !fact.value.contains(QChar(0)));
    }
}

void TestJobFacts::countersThatContradictEachOther_data()
{
    QTest::addColumn<QList<qint64>>("counters"); // discovered, pending, successful, failed, skipped, cancelled
    QTest::addColumn<bool>("agree");
    QTest::newRow("they agree") << QList<qint64>{1000, 600, 390, 10, 0, 0} << true;
    QTest::newRow("one is missing in the sum") << QList<qint64>{1000, 600, 390, 9, 0, 0} << false;
    QTest::newRow("one too many") << QList<qint64>{1000, 600, 390, 10, 1, 0} << false;
    QTest::newRow("an older record, less") << QList<qint64>{1000, 600, 390, 9, -1, -1} << true;
    QTest::newRow("an older record, more") << QList<qint64>{1000, 600, 391, 10, -1, -1} << false;
    QTest::newRow("no total") << QList<qint64>{-1, 600, 391, 10, 0, 0} << true;
    constexpr qint64 Huge = std::numeric_limits<qint64>::max();
    QTest::newRow("more than a number holds") << QList<qint64>{5, Huge, Huge, Huge, Huge, Huge} << false;
}

void TestJobFacts::countersThatContradictEachOther()
{
    QFETCH(const QList<qint64>, counters);
    Job job = samples::job(1);
    job.messages = {counters[0], counters[1], counters[2], counters[3], counters[4], counters[5]};
    const QString said = words::counterMismatch(job);
    QTEST(said.isEmpty(), "agree");
    if (counters == QList<qint64>{1000, 600, 390, 9, 0, 0})
        QCOMPARE(said,
            u"The counters contradict each other: 1,000 discovered, but pending, successful, failed, skipped and cancelled add up to 999."_s);
}

void TestJobFacts::paceFromWhatWasSeen()
{
    JobHistory history;
    const JobHistory::Time start{};
    for (int second = 0; second <= 120; second += 5)
        history.read({at(second * 10, 6000)}, start + std::chrono::seconds(second));
    const Job job = at(1200, 6000);
    const auto pace = history.paceOf(job);
    QVERIFY(pace);
    QCOMPARE(pace->perMinute, 600.0);
    QCOMPARE(pace->left, std::chrono::minutes(8));
    QCOMPARE(words::pace(job, pace, 0min),
        u"600 messages per minute over the last 2 min. At this pace the rest takes about 8 minutes."_s);
    Job discovering = job;
    discovering.status = JobStatus::Discovering;
    QCOMPARE(words::pace(discovering, history.paceOf(discovering), 0min),
        u"600 messages per minute over the last 2 min. It still searches, so nobody knows how much is left."_s);
    QCOMPARE(words::pace(job, pace, 12min), u"No progress for 12 minutes."_s);
    Job waiting = job;
    waiting.status = JobStatus::Pending;
    waiting.messages = {};
    QCOMPARE(words::pace(waiting, JobHistory::Pace{}, {}), u"It waits for its turn: nothing was done yet."_s);
    Job ended = job;
    ended.status = JobStatus::Cancelled;
    QVERIFY(!history.paceOf(ended));
    QVERIFY(words::pace(ended, pace, {}).isEmpty());
}

void TestJobFacts::paceIsNotGuessed()
{
    JobHistory history;
    const JobHistory::Time start{};
    const Job job = at(500, 1000);
    QVERIFY(!history.paceOf(job));
    history.read({job}, start);
    history.read({at(600, 1000)}, start + 4s);
    QVERIFY(!history.paceOf(job));
    QCOMPARE(words::pace(job, history.paceOf(job), 0min), u"Too early to tell how fast it goes."_s);
    // A counter that goes back is no negative pace, and no end is told.
    JobHistory backwards;
    backwards.read({at(600, 1000)}, start);
    backwards.read({at(500, 1000)}, start + 60s);
    QCOMPARE(backwards.paceOf(job)->perMinute, 0.0);
    QVERIFY(!backwards.paceOf(job)->left);
}

void TestJobFacts::aPauseCountsAsOne()
{
    JobHistory history;
    const JobHistory::Time start{};
    history.read({at(0, 1000)}, start);
    history.read({at(100, 1000)}, start + 60s);
    for (int second = 65; second <= 120; second += 5)
        history.read({at(100, 1000)}, start + std::chrono::seconds(second));
    QCOMPARE(history.paceOf(at(100, 1000))->perMinute, 50.0);
    QCOMPARE(history.samplesOf(samples::job(1).id).size(), size_t(3)); // equal ones are two: the first and the last
}

void TestJobFacts::historyStaysSmall()
{
    JobHistory history;
    const JobHistory::Time start{};
    for (int n = 0; n < 10'000; ++n)
        history.read({at(n, 20'000)}, start + std::chrono::seconds(n));
    const auto samples = history.samplesOf(samples::job(1).id);
    QVERIFY(samples.size() <= JobHistory::MostSamples);
    QCOMPARE(samples.front().handled, 0);
    QCOMPARE(samples.back().handled, 9999);
    QVERIFY(std::is_sorted(samples.begin(), samples.end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
    const double perMinute = history.paceOf(at(9999, 20'000))->perMinute;
    QVERIFY2(std::abs(perMinute - 60) < 0.5, qPrintable(QString::number(perMinute)));
    history.gone(samples::job(1).id);
    QVERIFY(history.samplesOf(samples::job(1).id).empty());
}

void TestJobFacts::finishedJobsAreNotRecorded()
{
    JobHistory history;
    const JobHistory::Time start{};
    history.read({at(1000, 1000, JobStatus::Completed)}, start);
    QVERIFY(history.samplesOf(samples::job(1).id).empty());
    history.read({at(10, 1000)}, start + 1s);
    for (int second = 2; second < 500; ++second)
        history.read({at(1000, 1000, JobStatus::Completed)}, start + std::chrono::seconds(second));
    const auto samples = history.samplesOf(samples::job(1).id);
    QCOMPARE(samples.size(), size_t(3));
    QCOMPARE(samples.back().at, start + 3s); // afterwards nothing happened any more
}

void TestJobFacts::warnings_data()
{
    QTest::addColumn<QByteArray>("search");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QStringList>("expected");
    const QByteArray week = R"("start":"2026-11-01T00:00:00Z","end":"2026-11-08T00:00:00Z")";
    const auto row = [](const char* name, const QByteArray& search, const QString& action, const QStringList& said) {
        QTest::newRow(name) << QByteArray('{' + search + '}') << action << said;
    };
    row("a narrow search", R"("sender":"a@example.com",)" + week, u"move"_s, {});
    row("an id is enough", R"("message_id":"<1@example.com>",)" + week, u"move"_s, {});
    row("nothing narrows it", R"("domain":"example.com",)" + week, u"move"_s,
        {u"Neither a sender, a subject nor an ID narrows the search."_s});
    row("blank is nothing", R"("sender":"  ",)" + week, u"move"_s,
        {u"Neither a sender, a subject nor an ID narrows the search."_s});
    row("30 days", R"("sender":"a","start":"2026-10-01T00:00:00Z","end":"2026-10-31T00:00:00Z")", u"move"_s, {});
    row("31 days", R"("sender":"a","start":"2026-10-01T00:00:00Z","end":"2026-11-01T00:00:00Z")", u"move"_s,
        {u"The search covers 31 days."_s});
    row("no dates", R"("sender":"a")", u"move"_s, {u"No dates limit the search."_s});
    row("no beginning", R"("sender":"a","end":"2026-11-01T00:00:00Z")", u"move"_s,
        {u"The search has no beginning: it goes back as far as the service keeps messages."_s});
    row("without detections", R"("sender":"a","detections_only":false,)" + week, u"move"_s,
        {u"Messages without a detection are included: ordinary mail."_s});
    row("a purge", R"("sender":"a",)" + week, u"purge"_s,
        {u"Purged messages can't be brought back by the people they were sent to."_s});
    row("a release of malicious mail", R"("sender":"a","final_disposition":"MALICIOUS-BEC",)" + week, u"release"_s,
        {u"Messages that were found malicious are released into mailboxes."_s});
    row("a release of anything", R"("sender":"a",)" + week, u"release"_s,
        {u"No verdict limits the search, so messages that were found malicious may be released into mailboxes."_s});
    row("a release of spam", R"("sender":"a","final_disposition":"SPAM",)" + week, u"release"_s, {});
}

void TestJobFacts::warnings()
{
    QFETCH(const QByteArray, search);
    QFETCH(const QString, action);
    Job job = samples::job(1);
    job.search = search;
    if (action == "release"_L1)
        job.action = JobAction::Release;
    else if (action == "purge"_L1)
        job.destination = Destination::RecoverableItemsPurges;
    QTEST(words::searchWarnings(job), "expected");
}

QTEST_GUILESS_MAIN(TestJobFacts)
#include "tst_jobfacts.moc"
