#include "app/jobs/cancelreviewmodel.h"
#include "app/text/translation.h"
#include "tests/cancelrunfixture.h"
#include "tests/samplejobs.h"

#include <QSignalSpy>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Fault = ScriptedAccount::Fault;

/// What a confirmation is made of: each job read again, once.
class TestJobReview : public QObject, private CancelRunFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void theReviewReadsEachJobOnce();
    void theReviewIsReadyWithoutASlowAnswer();
    void manyJobsAreReadByTheLists();
    void listsThatFailAreMadeUpForBySingleReads();
    void aClosedReviewReadsNoMore();
    void theReviewModelFollowsItsJobs();
    void whatIsNotKnownYetIsNoZero();
};

void TestJobReview::theReviewReadsEachJobOnce()
{
    m_account->setStatus(2, "COMPLETED");
    m_account->removeJob(3);
    m_account->failNext("GET", 4, {Fault::Kind::Answer, ScriptedAccount::refusal(422, 1000)});
    JobReview review(*m_client, jobs(1, 4), canBeCancelled);
    QVERIFY(!review.isReady());
    QSignalSpy readied(&review, &JobReview::readied);
    QTRY_VERIFY(review.isReady());
    QCOMPARE(readied.count(), 1);
    using Freshness = JobReview::Freshness;
    QCOMPARE(review.items()[0].freshness, Freshness::Fresh);
    QCOMPARE(review.items()[0].job.messages.pending, 600); // not what it was opened with
    QVERIFY(!review.applies(review.items()[1]));
    QCOMPARE(review.items()[2].freshness, Freshness::Gone);
    QCOMPARE(review.items()[3].freshness, Freshness::Unread);
    QCOMPARE(review.chosen().size(), size_t(2)); // 1, and 4, which the run reads once more anyway
    for (int number = 1; number <= 4; ++number)
        QCOMPARE(m_account->reads(number), 1);
    QCOMPARE(m_account->server().countOf("POST"), 0);
}

void TestJobReview::theReviewIsReadyWithoutASlowAnswer()
{
    m_account->failNext("GET", 1, {Fault::Kind::Answer, Reply::silence()});
    JobReview review(*m_client, jobs(1, 2), canBeCancelled, nullptr, std::chrono::milliseconds(100));
    QTRY_VERIFY(review.isReady());
    QCOMPARE(review.items()[0].freshness, JobReview::Freshness::Reading);
    QCOMPARE(review.chosen().size(), size_t(2));
}

void TestJobReview::manyJobsAreReadByTheLists()
{
    m_account->addJobs(100, 1199);
    m_account->setStatus(105, "COMPLETED");
    m_account->setStatus(106, "PENDING");
    m_account->removeJob(107);
    JobReview review(*m_client, jobs(100, 1199), canBeCancelled);
    QTRY_VERIFY(review.isReady());
    using Freshness = JobReview::Freshness;
    for (const auto& item : review.items())
        QCOMPARE(
            item.freshness, item.job.id.toString() == ScriptedAccount::idOf(107) ? Freshness::Gone : Freshness::Fresh);
    QCOMPARE(review.chosen().size(), size_t(1098));
    QCOMPARE(review.items()[6].job.status, JobStatus::Pending);
    // Two pages of what is processing, one each of the others, and the two jobs that are not active.
    QCOMPARE(m_account->server().journal().size(), 4 + 2);
}

void TestJobReview::listsThatFailAreMadeUpForBySingleReads()
{
    m_account->addJobs(100, 139);
    m_account->failAll(ScriptedAccount::refusal(422, 1000));
    JobReview review(*m_client, jobs(100, 139), canBeCancelled);
    QTRY_VERIFY(review.isReady());
    QCOMPARE(m_account->server().journal().size(), 3 + 40);
    QCOMPARE(review.chosen().size(), size_t(40)); // the run reads each once more anyway
    for (const auto& item : review.items())
        QCOMPARE(item.freshness, JobReview::Freshness::Unread);
}

void TestJobReview::aClosedReviewReadsNoMore()
{
    for (int number = 1; number <= 20; ++number)
        m_account->failNext("GET", number, {Fault::Kind::Answer, Reply::silence()});
    auto review = std::make_unique<JobReview>(*m_client, jobs(1, 20), canBeCancelled);
    QTRY_COMPARE(m_account->server().countOf("GET"), RequestQueue::MostInFlight);
    review.reset();
    m_account->addJobs(30, 30);
    m_run->add(jobs(30, 30)); // the run does not queue up behind reads that nobody waits for
    QVERIFY(settles());
    QCOMPARE(stateOf(30), CancelState::Cancelled);
    QCOMPARE(m_account->server().countOf("GET"), RequestQueue::MostInFlight + 2);
}

void TestJobReview::theReviewModelFollowsItsJobs()
{
    m_account->setStatus(1, "COMPLETED");
    JobReview review(*m_client, jobs(1, 3), canBeCancelled);
    CancelReviewModel model(review);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex held(model.index(0));
    QCOMPARE(held.data(JobReviewModel::StatusRole).toString(), u"Reading again…"_s);
    QTRY_VERIFY(review.isReady());
    QCOMPARE(held.row(), 2); // left alone, so it stands last now
    QVERIFY(held.data(JobReviewModel::DetailsRole).toString().contains(ScriptedAccount::idOf(1)));
    QVERIFY(!held.data(JobReviewModel::AppliesRole).toBool());
    QVERIFY(model.index(0).data(JobReviewModel::DetailsRole).toString().contains(ScriptedAccount::idOf(2)));
    QCOMPARE(
        model.totals(), u"1,200 messages will not be processed. 800 messages were already moved and stay moved."_s);
}

void TestJobReview::whatIsNotKnownYetIsNoZero()
{
    Job waiting = samples::job(1, JobStatus::Pending);
    waiting.messages = {};
    JobReview review(*m_client, {waiting}, canBeCancelled);
    const CancelReviewModel model(review);
    QCOMPARE(model.totals(), u"How many messages will not be processed is not known yet."_s);
}

QTEST_GUILESS_MAIN(TestJobReview)
#include "tst_jobreview.moc"
