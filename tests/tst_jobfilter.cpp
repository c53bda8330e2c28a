#include "app/text/translation.h"
#include "tests/samplejobs.h"

#include <QJsonArray>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// A filter as a value: its parts in words, one taken away at a time, and kept as JSON.
class TestJobFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void termsNameEveryPart();
    void oneTermAtATimeIsTakenAway();
    void survivesJson();
    void whatIsNotUnderstoodIsLeftOut();
    void concernsAreOfActiveJobs_data();
    void concernsAreOfActiveJobs();
    void anyConcernIsEnough();
    void rangesInWords_data();
    void rangesInWords();
};

namespace {

JobFilter everything()
{
    JobFilter filter;
    filter.text = u"  <b>wave</b> "_s + QChar(0x202e);
    filter.statuses = {JobStatus::Failed, JobStatus::Pending, JobStatus::Unknown};
    filter.actions = {JobAction::Move};
    filter.destinations = {Destination::RecoverableItemsPurges, Destination::None};
    filter.created.last = std::chrono::hours(24 * 7);
    filter.concerns = {JobConcern::Stuck, JobConcern::Pending};
    return filter;
}

QStringList wordsOf(const JobFilter& filter)
{
    QStringList words;
    for (const FilterTerm& term : termsOf(filter))
        words.append(term.words);
    return words;
}

} // namespace

void TestJobFilter::termsNameEveryPart()
{
    const QStringList words = wordsOf(everything());
    QCOMPARE(words.size(), 10);
    QVERIFY2(words[0].contains(u"<b>wave</b> ‹U+202E›"_s), qPrintable(words[0]));
    QCOMPARE(words.sliced(1).join(u'\n'),
        u"Messages pending\nStuck jobs\nStatus: Pending\nStatus: Failed\nStatus: Unknown\nAction: Move\n"
        "Destination: Recoverable Items, Purges\nDestination: No destination\nCreated: last 7 days"_s);
    QVERIFY(termsOf({}).empty());
}

void TestJobFilter::oneTermAtATimeIsTakenAway()
{
    JobFilter filter = everything();
    for (size_t left = termsOf(filter).size(); left > 0; --left) {
        const auto terms = termsOf(filter);
        QCOMPARE(terms.size(), left);
        const QStringList rest = wordsOf(filter).sliced(1);
        filter = without(filter, terms.front());
        QCOMPARE(wordsOf(filter), rest);
    }
    QVERIFY(filter.isEmpty());
}

void TestJobFilter::survivesJson()
{
    JobFilter filter = everything();
    QCOMPARE(JobFilter::fromJson(filter.toJson()), filter);
    filter.created = {std::chrono::hours(0), Timestamp(1'700'000'000'123), Timestamp(1'700'000'100'000)};
    QCOMPARE(JobFilter::fromJson(filter.toJson()), filter);
    QCOMPARE(JobFilter::fromJson({}), JobFilter());
    QVERIFY(JobFilter().toJson().isEmpty());
}

void TestJobFilter::whatIsNotUnderstoodIsLeftOut()
{
    const QJsonObject odd{{u"text"_s, 5}, {u"status"_s, QJsonArray{u"PAUSED"_s, u"FAILED"_s, 7}},
        {u"destination"_s, u"Inbox"_s}, {u"created-last-hours"_s, -4}, {u"created-from"_s, u"yesterday"_s},
        {u"colour"_s, u"red"_s}, {u"concern"_s, QJsonArray{u"on-fire"_s, u"failing"_s, 3}}};
    JobFilter expected;
    expected.statuses = {JobStatus::Failed};
    expected.concerns = {JobConcern::Failing};
    QCOMPARE(JobFilter::fromJson(odd), expected);
}

void TestJobFilter::concernsAreOfActiveJobs_data()
{
    QTest::addColumn<JobConcern>("concern");
    QTest::addColumn<JobCounters>("messages");
    QTest::addColumn<bool>("isStuck");
    QTest::addColumn<bool>("fits");
    const JobCounters nothing{10, 0, 10, 0, 0, 0};
    const JobCounters pending{10, 1, 9, 0, 0, 0};
    const JobCounters failing{10, 0, 9, 1, 0, 0};
    QTest::newRow("pending") << JobConcern::Pending << pending << false << true;
    QTest::newRow("nothing pending") << JobConcern::Pending << failing << true << false;
    QTest::newRow("not known") << JobConcern::Pending << JobCounters() << true << false;
    QTest::newRow("failing") << JobConcern::Failing << failing << false << true;
    QTest::newRow("nothing failed") << JobConcern::Failing << pending << true << false;
    QTest::newRow("stuck") << JobConcern::Stuck << nothing << true << true;
    QTest::newRow("not stuck") << JobConcern::Stuck << pending << false << false;
}

void TestJobFilter::concernsAreOfActiveJobs()
{
    QFETCH(JobConcern, concern);
    QFETCH(JobCounters, messages);
    QFETCH(bool, isStuck);
    QFETCH(bool, fits);
    JobFilter filter;
    filter.concerns = {concern};
    for (int status = 0; status <= int(JobStatus::Unknown); ++status) {
        Job job = samples::job(1, JobStatus(status));
        job.messages = messages;
        QCOMPARE(filter.acceptsRecord(job, {}, isStuck), fits && isActive(job.status));
    }
}

void TestJobFilter::anyConcernIsEnough()
{
    JobFilter filter;
    filter.concerns = {JobConcern::Failing, JobConcern::Stuck};
    Job job = samples::job(1);
    QVERIFY(filter.acceptsRecord(job, {}, false));
    job.messages.failed = 0;
    QVERIFY(filter.acceptsRecord(job, {}, true));
    QVERIFY(!filter.acceptsRecord(job, {}, false));
    filter.statuses = {JobStatus::Discovering};
    QVERIFY(!filter.acceptsRecord(job, {}, true));
}

void TestJobFilter::rangesInWords_data()
{
    const Timestamp from = Timestamp::fromIso(u"2026-11-23T18:45:07Z");
    const Timestamp until = Timestamp::fromIso(u"2026-11-24T00:00:00Z");
    const std::chrono::hours none{0};
    QTest::addColumn<CreatedRange>("range");
    QTest::addColumn<QString>("words");
    QTest::newRow("open") << CreatedRange() << QString();
    QTest::newRow("an hour") << CreatedRange{std::chrono::hours(1), {}, {}} << u"last 1 hour"_s;
    QTest::newRow("a day") << CreatedRange{std::chrono::hours(24), {}, {}} << u"last 24 hours"_s;
    QTest::newRow("days") << CreatedRange{std::chrono::hours(720), {}, {}} << u"last 30 days"_s;
    QTest::newRow("from") << CreatedRange{none, from, {}} << u"from 2026-11-24 00:15:07 +05:30"_s;
    QTest::newRow("before") << CreatedRange{none, {}, until} << u"before 2026-11-24 05:30:00 +05:30"_s;
    QTest::newRow("both") << CreatedRange{none, from, until}
                          << u"2026-11-24 00:15:07 +05:30 to 2026-11-24 05:30:00 +05:30"_s;
}

void TestJobFilter::rangesInWords()
{
    QFETCH(CreatedRange, range);
    QTEST(words::createdRange(range), "words");
}

QTEST_GUILESS_MAIN(TestJobFilter)
#include "tst_jobfilter.moc"
