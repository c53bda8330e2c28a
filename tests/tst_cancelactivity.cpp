#include "tests/cancelrunfixture.h"

#include <QDir>
#include <QSignalSpy>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Event = ActivityEntry::Event;
using Reply = FaultServer::Reply;
using Fault = ScriptedAccount::Fault;

namespace {

/// What a FaultServer sends.
const auto CfRay = u"8f0c1d2e3f4a5b6c-VIE"_s;

} // namespace

/// What a cancel run leaves in the activity log, on the disk, for every outcome; and that nothing is sent without it.
class TestCancelActivity : public QObject, private CancelRunFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aCancelIsToldFromTheYesToTheEnd();
    void itIsOnTheDiskBeforeThePost();
    void aJobThatFinishedFirst();
    void aRefusal();
    void anUnknownOutcome();
    void whatWasCalledOff();
    void aRequestThatIsSentAgainIsToldAgain();
    void anotherAttemptIsAnotherOperation();
    void aRecoveredRunTellsWhatCameOfIt();

    void withoutALogNothingIsSent();
    void anUnwritableAskedIsNotSent();
    void aLogThatFailsAfterTheRequestIsTold();
    void noSecretIsInTheFiles();
    void manyJobsAreToldWhole();

private:
    /// The entries about one job that are on the disk, in order.
    std::vector<ActivityEntry> entriesOf(int number)
    {
        return ActivityLog::read(activityFolder(), {*JobId::fromString(ScriptedAccount::idOf(number))}).entries;
    }
    std::vector<ActivityEntry> settledEntriesOf(int number)
    {
        // The last ones are noted without anybody waiting for them.
        std::vector<ActivityEntry> entries;
        if (!QTest::qWaitFor([&] {
                entries = entriesOf(number);
                return !entries.empty() && entries.back().event == Event::Settled;
            }))
            entries.clear();
        return entries;
    }
    static QList<Event> eventsOf(const std::vector<ActivityEntry>& entries)
    {
        QList<Event> events;
        for (const ActivityEntry& entry : entries)
            events.append(entry.event);
        return events;
    }
    void blockTheLog()
    {
        // The writer may be quicker, and make the folder again.
        QFile inTheWay(activityFolder());
        QVERIFY(QTest::qWaitFor([&] {
            QDir(activityFolder()).removeRecursively();
            return inTheWay.open(QFile::WriteOnly | QFile::NewOnly);
        }));
    }
};

void TestCancelActivity::aCancelIsToldFromTheYesToTheEnd()
{
    auto answer = Reply::json(R"({"success":true,"errors":[],"messages":[],"result":{"status":"PROCESSING","job_id":")"
        + ScriptedAccount::idOf(1).toLatin1() + R"(","messages_successful":7,"messages_pending":3}})");
    m_account->failNext("POST", 1, {Fault::Kind::AnswerAfterActing, answer});
    m_run->add(jobs(1, 1), u"wrong search, INC-1"_s);
    QVERIFY(settles());
    const auto entries = settledEntriesOf(1);
    QCOMPARE(eventsOf(entries), (QList<Event>{Event::Confirmed, Event::Asked, Event::Answered, Event::Settled}));
    for (const ActivityEntry& entry : entries) {
        QVERIFY(entry.call == ActivityEntry::Call::Cancel);
        QVERIFY(!entry.operation.isNull());
        QCOMPARE(entry.operation, entries[0].operation);
        QVERIFY(entry.at.isValid());
        QVERIFY(entry.problem.isEmpty());
    }
    QCOMPARE(entries[0].reason, u"wrong search, INC-1"_s);
    QCOMPARE(entries[0].before->status, u"PROCESSING"_s);
    QCOMPARE(entries[1].before->status, u"PROCESSING"_s);
    QCOMPARE(entries[2].httpStatus, 200);
    QCOMPARE(entries[2].cfRay, CfRay);
    QCOMPARE(entries[2].after->status, u"PROCESSING"_s);
    QCOMPARE(entries[2].after->messages.successful, 7);
    QCOMPARE(entries[3].outcome, u"cancelled"_s);
    QCOMPARE(entries[3].before->status, u"PROCESSING"_s);
    QCOMPARE(entries[3].before->messages.pending, 600);
    QCOMPARE(entries[3].after->status, u"CANCELLED"_s);
    QCOMPARE(entries[3].after->messages.cancelled, 600);
    QCOMPARE(entries[3].reason, u"wrong search, INC-1"_s);
}

void TestCancelActivity::itIsOnTheDiskBeforeThePost()
{
    const QStringList early = postedTooEarly([this](const QString& job) {
        const auto entries = ActivityLog::read(activityFolder(), {*JobId::fromString(job)}).entries;
        return eventsOf(entries) == QList<Event>{Event::Confirmed, Event::Asked};
    });
    QCOMPARE(early, QStringList());
}

void TestCancelActivity::aJobThatFinishedFirst()
{
    m_account->setStatus(1, "COMPLETED");
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    const auto entries = settledEntriesOf(1);
    QCOMPARE(eventsOf(entries), (QList<Event>{Event::Confirmed, Event::Settled}));
    QCOMPARE(entries[1].outcome, u"finished first"_s);
    QCOMPARE(entries[1].after->status, u"COMPLETED"_s);
    QCOMPARE(m_account->posts(1), 0);
}

void TestCancelActivity::aRefusal()
{
    m_account->failNext("POST", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(422, 1234)});
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    const auto entries = settledEntriesOf(1);
    QCOMPARE(eventsOf(entries), (QList<Event>{Event::Confirmed, Event::Asked, Event::Answered, Event::Settled}));
    for (size_t i = 2; i < 4; ++i) {
        QCOMPARE(entries[i].httpStatus, 422);
        QCOMPARE(entries[i].errorCodes, QList<qint64>{1234});
        QCOMPARE(entries[i].cfRay, CfRay);
        QVERIFY(!entries[i].problem.isEmpty());
    }
    QCOMPARE(entries[3].outcome, u"failed"_s);
}

void TestCancelActivity::anUnknownOutcome()
{
    m_account->failNext("POST", 1, {Fault::Kind::Answer, Reply::closeAfterReading()});
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(stateOf(1), CancelState::Unconfirmed);
    const auto entries = settledEntriesOf(1);
    QCOMPARE(eventsOf(entries), (QList<Event>{Event::Confirmed, Event::Asked, Event::Answered, Event::Settled}));
    QCOMPARE(entries[2].httpStatus, 0);
    QVERIFY(!entries[2].after);
    QVERIFY(!entries[2].problem.isEmpty());
    QCOMPARE(entries[3].outcome, u"unconfirmed"_s);
    QCOMPARE(entries[3].after->status, u"PROCESSING"_s);
}

void TestCancelActivity::whatWasCalledOff()
{
    readSlowly(1, 1);
    m_run->add(jobs(1, 1), u"a reason"_s);
    QTRY_COMPARE(stateOf(1), CancelState::Reading);
    m_run->stopSending();
    const auto entries = settledEntriesOf(1);
    QCOMPARE(eventsOf(entries), (QList<Event>{Event::Confirmed, Event::Settled}));
    QCOMPARE(entries[1].outcome, u"called off"_s);
    QCOMPARE(entries[1].reason, u"a reason"_s);
    QCOMPARE(m_account->posts(1), 0);
}

void TestCancelActivity::aRequestThatIsSentAgainIsToldAgain()
{
    m_account->failNext("POST", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(429, 971, {"Retry-After: 0"})});
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    QCOMPARE(m_account->posts(1), 2);
    const auto entries = settledEntriesOf(1);
    QCOMPARE(eventsOf(entries),
        (QList<Event>{Event::Confirmed, Event::Asked, Event::Answered, Event::Asked, Event::Answered, Event::Settled}));
    QCOMPARE(entries[2].httpStatus, 429);
    QCOMPARE(entries[4].httpStatus, 200);
    QCOMPARE(entries[5].outcome, u"cancelled"_s);
    QCOMPARE(entries[5].operation, entries[0].operation);
}

void TestCancelActivity::anotherAttemptIsAnotherOperation()
{
    m_account->failNext("POST", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(409, 1000)});
    m_run->add(jobs(1, 1), u"first"_s);
    QVERIFY(settles());
    m_run->add(jobs(1, 1), u"second"_s);
    QVERIFY(settles());
    QTRY_COMPARE(entriesOf(1).size(), size_t(8));
    const auto entries = entriesOf(1);
    QCOMPARE(entries[3].operation, entries[0].operation);
    QCOMPARE(entries[3].reason, u"first"_s);
    QVERIFY(entries[4].operation != entries[0].operation);
    QCOMPARE(entries[7].operation, entries[4].operation);
    QCOMPARE(entries[7].reason, u"second"_s);
    QCOMPARE(entries[7].outcome, u"cancelled"_s);
}

void TestCancelActivity::aRecoveredRunTellsWhatCameOfIt()
{
    m_account->setReadsUntilCancelled(1000);
    m_run->add(jobs(1, 1));
    QTRY_COMPARE(stateOf(1), CancelState::Requested);
    use(); // as after a crash
    QCOMPARE(eventsOf(entriesOf(1)), (QList<Event>{Event::Confirmed, Event::Asked, Event::Answered}));
    m_account->setStatus(1, "CANCELLED");
    m_run->recover(RunJournal::leftBehind(m_folder->path() + u"/runs"_s, {}));
    QVERIFY(settles());
    const auto entries = settledEntriesOf(1);
    QCOMPARE(entries.size(), size_t(4));
    QCOMPARE(entries[3].outcome, u"cancelled"_s);
    QCOMPARE(entries[3].after->status, u"CANCELLED"_s);
    QCOMPARE(m_account->posts(1), 1);
}

void TestCancelActivity::withoutALogNothingIsSent()
{
    blockTheLog();
    QSignalSpy failed(m_activity.get(), &ActivityLog::failed);
    m_run->add(jobs(1, 3));
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Failed), 3);
    QVERIFY2(resultOf(1).startsWith(u"Nothing was sent."_s), qPrintable(resultOf(1)));
    QVERIFY2(resultOf(1).contains(activityFolder()), qPrintable(resultOf(1)));
    QCOMPARE(m_account->server().journal().size(), 0);
    QTRY_COMPARE(failed.count(), 3); // that they failed could not be written either
    QVERIFY(QFile::remove(activityFolder()));
    m_run->add(jobs(1, 3)); // there is room again
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 3);
}

void TestCancelActivity::anUnwritableAskedIsNotSent()
{
    const auto spoil = connect(m_run.get(), &CancelRun::itemChanged, this, [&](int item) {
        if (m_run->items()[size_t(item)].state == CancelState::Reading)
            blockTheLog(); // between the confirmation and the request
    });
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    disconnect(spoil);
    QCOMPARE(stateOf(1), CancelState::Failed);
    QCOMPARE(m_account->posts(1), 0);
    QVERIFY2(resultOf(1).startsWith(u"Nothing was sent."_s), qPrintable(resultOf(1)));
    tearDown();
    QVERIFY2(RunJournal::leftBehind(m_folder->path() + u"/runs"_s, {}).empty(), "no outcome is open");
}

void TestCancelActivity::aLogThatFailsAfterTheRequestIsTold()
{
    QSignalSpy failed(m_activity.get(), &ActivityLog::failed);
    const auto spoil = connect(m_run.get(), &CancelRun::itemChanged, this, [&](int item) {
        if (m_run->items()[size_t(item)].state == CancelState::Requested)
            blockTheLog();
    });
    m_run->add(jobs(1, 1));
    QVERIFY(settles());
    disconnect(spoil);
    QCOMPARE(stateOf(1), CancelState::Cancelled); // what happened stays true
    QTRY_VERIFY(failed.count() >= 1);
    QVERIFY(failed.last().first().toString().contains(activityFolder()));
}

void TestCancelActivity::noSecretIsInTheFiles()
{
    m_account->failNext("POST", 2, {Fault::Kind::Answer, ScriptedAccount::refusal(403, 10000)});
    m_account->failNext("POST", 3, {Fault::Kind::Answer, Reply::closeAfterReading()});
    m_run->add(jobs(1, 3), u"a reason"_s);
    QVERIFY(settles());
    QCOMPARE(m_account->server().journal().first().header("authorization"), "Bearer " + token().toLatin1());
    tearDown();
    int files = 0;
    const auto infos = QDir(activityFolder()).entryInfoList(QDir::Files);
    for (const QFileInfo& info : infos) {
        QFile file(info.absoluteFilePath());
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains(token().toLatin1()));
        QVERIFY(!content.toLower().contains("authorization"));
        ++files;
    }
    QVERIFY(files > 0);
}

void TestCancelActivity::manyJobsAreToldWhole()
{
    m_account->addJobs(21, 200);
    m_run->add(jobs(1, 200), u"all of it"_s);
    QVERIFY(settles());
    QCOMPARE(m_run->countOf(CancelState::Cancelled), 200);
    tearDown();
    const auto contents = ActivityLog::read(activityFolder());
    QVERIFY(contents.faults.empty());
    QCOMPARE(contents.entries.size(), size_t(800));
    QSet<JobId> settled;
    for (const ActivityEntry& entry : contents.entries) {
        if (entry.event == Event::Settled && entry.outcome == "cancelled"_L1)
            settled.insert(*entry.job);
    }
    QCOMPARE(settled.size(), 200);
}

QTEST_GUILESS_MAIN(TestCancelActivity)
#include "tst_cancelactivity.moc"
