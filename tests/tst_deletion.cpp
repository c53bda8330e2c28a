#include "app/deletion/deletionmodel.h"
#include "tests/scriptedaccount.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using Fault = ScriptedAccount::Fault;
using State = DeletionState;
using Event = ActivityEntry::Event;

Q_DECLARE_METATYPE(bulkhead::FaultServer::Reply)

/// Deleting jobs through every fault: one request for each job, by the server's journal, nothing that is not recorded
/// first, and an outcome that was read.
class TestDeletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void deletesEachJobOnce();
    void isOnTheDiskBeforeItIsSent();
    void withoutALogNothingIsSent();
    void outcomes_data();
    void outcomes();
    void aJobThatIsActiveAgainIsRefused_data();
    void aJobThatIsActiveAgainIsRefused();
    void aJobThatGoesLateIsFoundOut();
    void whatStopsTheRest_data();
    void whatStopsTheRest();
    void anUnreadableOutcomeIsNotConfirmed();
    void tryingAgainReadsFirst();
    void startingTwiceSendsOnce();
    void stoppedWhatWasNotSentStays();
    void aStopReachesWhatIsTriedAgainAtOnce();
    void endsInTheMiddleAndSaysSo();
    void theTableIsToldWhatIsGone();
    void hostileTextStaysText();

private:
    static JobId id(int number) { return *JobId::fromString(ScriptedAccount::idOf(number)); }
    static std::vector<Job> jobs(int first, int last)
    {
        std::vector<Job> all;
        for (int number = first; number <= last; ++number) {
            all.emplace_back(id(number));
            all.back().status = JobStatus::Completed;
        }
        return all;
    }
    QString folder() const { return m_folder->path() + u"/activity"_s; }
    /// "confirmed", "asked", …, "settled: deleted" of one job, from the file.
    QStringList recorded(int number) const;
    bool settles()
    {
        return QTest::qWaitFor([this] { return !m_deletion->isUnderWay(); }, 20'000);
    }
    State stateOf(int item) const { return m_deletion->items()[size_t(item)].state; }
    QString resultOf(int item) const { return DeletionModel::resultWords(m_deletion->items()[size_t(item)]); }

    std::unique_ptr<ScriptedAccount> m_account;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<ActivityLog> m_log;
    std::unique_ptr<JobDeletion> m_deletion;
    std::unique_ptr<DeletionModel> m_model;
};

void TestDeletion::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_account = std::make_unique<ScriptedAccount>();
    m_account->addJobs(1, 20, "COMPLETED");
    WireLimits limits;
    limits.retryPause = std::chrono::milliseconds(2);
    limits.idle = std::chrono::milliseconds(400);
    m_client = std::make_unique<Client>(Connection{*ApiBase::fromUrl(m_account->server().base()),
                                            *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"),
                                            {Credentials::Kind::ApiToken, {}, u"cfut_canary"_s}},
        nullptr, limits);
    m_log = std::make_unique<ActivityLog>(folder(), JournalOwner());
    JobDeletion::Pace pace;
    pace.whileUnknown = {std::chrono::milliseconds(15), std::chrono::milliseconds(15)};
    m_deletion = std::make_unique<JobDeletion>(*m_client, *m_log, pace);
    m_model = std::make_unique<DeletionModel>(*m_deletion);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TestDeletion::cleanup()
{
    m_model.reset();
    m_deletion.reset();
    m_log.reset();
    m_client.reset();
    m_account.reset();
}

QStringList TestDeletion::recorded(int number) const
{
    QStringList events;
    for (const ActivityEntry& entry : ActivityLog::read(folder()).entries) {
        if (entry.job != id(number))
            continue;
        const QJsonObject line = activityToJson(entry);
        const QString event = line[u"event"_s].toString();
        events.append(entry.outcome.isEmpty() ? event : event + u": "_s + entry.outcome);
    }
    return events;
}

void TestDeletion::deletesEachJobOnce()
{
    QSignalSpy settled(m_deletion.get(), &JobDeletion::settled);
    m_deletion->start(jobs(1, 20), u"end of the case"_s);
    QVERIFY(settles());
    QCOMPARE(settled.count(), 1);
    QCOMPARE(m_deletion->countOf(State::Deleted), 20);
    for (int number = 1; number <= 20; ++number) {
        QCOMPARE(m_account->deletes(number), 1);
        QCOMPARE(m_account->reads(number), 1); // before; the answer settles it
        QTRY_COMPARE(recorded(number), (QStringList{u"confirmed"_s, u"asked"_s, u"answered"_s, u"settled: deleted"_s}));
    }
    QCOMPARE(m_model->rowCount(), 20);
    const auto entries = ActivityLog::read(folder()).entries;
    QCOMPARE(entries.front().reason, u"end of the case"_s);
    QCOMPARE(entries.front().before->status, u"COMPLETED"_s);
    QVERIFY(!entries.front().operation.isNull());
    QCOMPARE(int(std::count_if(entries.begin(), entries.end(),
                 [&](const auto& entry) { return entry.operation == entries.front().operation; })),
        4);
}

void TestDeletion::isOnTheDiskBeforeItIsSent()
{
    QStringList missing;
    std::mutex mutex;
    const auto answer = m_account->server().answer;
    m_account->server().answer = [&](const FaultServer::Request& request) {
        if (request.method == "DELETE") {
            const int number = request.path.right(4).toInt();
            const std::scoped_lock lock(mutex);
            if (recorded(number) != QStringList{u"confirmed"_s, u"asked"_s})
                missing.append(ScriptedAccount::idOf(number));
        }
        return answer(request);
    };
    m_deletion->start(jobs(1, 20), {});
    QVERIFY(settles());
    QCOMPARE(m_account->server().countOf("DELETE"), 20);
    const std::scoped_lock lock(mutex);
    QCOMPARE(missing, QStringList());
}

void TestDeletion::withoutALogNothingIsSent()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QFile::WriteOnly)); // where the folder would be
    m_deletion->start(jobs(1, 3), {});
    QVERIFY(settles());
    QCOMPARE(m_deletion->countOf(State::Failed), 3);
    QVERIFY(m_account->server().journal().isEmpty());
    QVERIFY2(resultOf(0).contains(u"could not be recorded"_s), qPrintable(resultOf(0)));
}

void TestDeletion::outcomes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("kind");
    QTest::addColumn<FaultServer::Reply>("reply");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("deletes");
    QTest::addColumn<QString>("outcome");
    const int answered = int(Fault::Kind::Answer);
    const int acted = int(Fault::Kind::AnswerAfterActing);
    const auto refusal = [](int status) { return ScriptedAccount::refusal(status, 1000, {"Retry-After: 1"}); };
    QTest::newRow("closed, not deleted") << "DELETE"_ba << answered << Reply::closeAfterReading() << int(State::Failed)
                                         << 1 << u"failed"_s;
    QTest::newRow("closed, but deleted") << "DELETE"_ba << acted << Reply::closeAfterReading() << int(State::Deleted)
                                         << 1 << u"deleted"_s;
    QTest::newRow("silence, but deleted")
        << "DELETE"_ba << acted << Reply::silence() << int(State::Deleted) << 1 << u"deleted"_s;
    QTest::newRow("502, but deleted") << "DELETE"_ba << acted << Reply::html(502) << int(State::Deleted) << 1
                                      << u"deleted"_s;
    QTest::newRow("500, not deleted") << "DELETE"_ba << answered << refusal(500) << int(State::Failed) << 1
                                      << u"failed"_s;
    QTest::newRow("200 without sense, but deleted")
        << "DELETE"_ba << acted << Reply::json("{}") << int(State::Deleted) << 1 << u"deleted"_s;
    QTest::newRow("200 about another job, not deleted")
        << "DELETE"_ba << answered
        << Reply::json(R"({"success":true,"errors":[],"messages":[],"result":{"id":")"
               + ScriptedAccount::idOf(9).toLatin1() + R"("}})")
        << int(State::Failed) << 1 << u"failed"_s;
    QTest::newRow("429") << "DELETE"_ba << answered << refusal(429) << int(State::Failed) << 1 << u"failed"_s;
    QTest::newRow("409") << "DELETE"_ba << answered << refusal(409) << int(State::Refused) << 1 << u"refused"_s;
    QTest::newRow("422") << "DELETE"_ba << answered << refusal(422) << int(State::Refused) << 1 << u"refused"_s;
    QTest::newRow("403") << "DELETE"_ba << answered << refusal(403) << int(State::Failed) << 1 << u"failed"_s;
    QTest::newRow("404 to the DELETE") << "DELETE"_ba << answered << refusal(404) << int(State::AlreadyGone) << 1
                                       << u"already gone"_s;
    QTest::newRow("404 page of a portal, not deleted")
        << "DELETE"_ba << answered << Reply::html(404) << int(State::Failed) << 1 << u"failed"_s;
    QTest::newRow("404 to the read") << "GET"_ba << answered << refusal(404) << int(State::AlreadyGone) << 0
                                     << u"already gone"_s;
    QTest::newRow("422 to the read") << "GET"_ba << answered << refusal(422) << int(State::Failed) << 0 << u"failed"_s;
    QTest::newRow("403 to the read") << "GET"_ba << answered << refusal(403) << int(State::Failed) << 0 << u"failed"_s;
}

void TestDeletion::outcomes()
{
    QFETCH(QByteArray, method);
    QFETCH(int, kind);
    QFETCH(FaultServer::Reply, reply);
    QFETCH(int, state);
    QFETCH(int, deletes);
    QFETCH(QString, outcome);
    m_account->failNext(method, 1, {Fault::Kind(kind), reply});
    m_deletion->start(jobs(1, 1), {});
    QVERIFY(settles());
    QCOMPARE(int(stateOf(0)), state);
    QCOMPARE(m_account->deletes(1), deletes);
    QTRY_COMPARE(recorded(1).constLast(), u"settled: "_s + outcome);
    const QString words = resultOf(0);
    if (stateOf(0) == State::Failed) {
        QVERIFY2(!words.isEmpty(), "a failure says why");
        QCOMPARE(words.contains(u"Nothing was sent"_s), deletes == 0);
    }
    if (stateOf(0) == State::Deleted)
        QVERIFY2(words.contains(u"does not know the job any more"_s), qPrintable(words));
}

void TestDeletion::aJobThatIsActiveAgainIsRefused_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char* status : {"PENDING", "PROCESSING", "SKIPPED", "SOMETHING_NEW"})
        QTest::newRow(status) << QByteArray(status);
}

void TestDeletion::aJobThatIsActiveAgainIsRefused()
{
    QFETCH(QByteArray, status);
    m_account->setStatus(1, status);
    m_deletion->start(jobs(1, 2), {});
    QVERIFY(settles());
    QCOMPARE(stateOf(0), State::Refused);
    QCOMPARE(stateOf(1), State::Deleted);
    QCOMPARE(m_account->deletes(1), 0);
    QVERIFY2(resultOf(0).contains(u"Nothing was sent"_s), qPrintable(resultOf(0)));
    QTRY_COMPARE(recorded(1), (QStringList{u"confirmed"_s, u"settled: refused"_s}));
}

void TestDeletion::aJobThatGoesLateIsFoundOut()
{
    // The server is slow: the connection breaks, the first read still finds the job, a later one does not.
    m_account->failNext("DELETE", 1, {Fault::Kind::Answer, Reply::closeAfterReading()});
    connect(m_deletion.get(), &JobDeletion::jobRead, this, [this] {
        if (stateOf(0) == State::Checking)
            m_account->removeJob(1);
    });
    m_deletion->start(jobs(1, 1), {});
    QVERIFY(settles());
    QCOMPARE(stateOf(0), State::Deleted);
    QVERIFY(m_deletion->items()[0].toldByRead);
    QCOMPARE(m_account->deletes(1), 1);
    QCOMPARE(m_account->reads(1), 3);
}

void TestDeletion::whatStopsTheRest_data()
{
    QTest::addColumn<FaultServer::Reply>("reply");
    QTest::newRow("401") << ScriptedAccount::refusal(401, 10000);
    QTest::newRow("403") << ScriptedAccount::refusal(403, 10000);
    QTest::newRow("429") << ScriptedAccount::refusal(429, 10429, {"Retry-After: 1"});
    QTest::newRow("503") << ScriptedAccount::refusal(503, 1000);
    QTest::newRow("closed") << Reply::closeAfterReading();
}

void TestDeletion::whatStopsTheRest()
{
    QFETCH(FaultServer::Reply, reply);
    for (int number = 1; number <= 20; ++number)
        m_account->failNext("DELETE", number, {Fault::Kind::Answer, reply});
    m_deletion->start(jobs(1, 20), {});
    QVERIFY(settles());
    const int sent = m_account->server().countOf("DELETE");
    QVERIFY2(sent >= 1 && sent <= RequestQueue::MostInFlight, qPrintable(QString::number(sent)));
    QCOMPARE(m_deletion->countOf(State::CalledOff), 20 - sent);
    QCOMPARE(m_deletion->countOf(State::Failed), sent);
    QVERIFY2(resultOf(19).contains(u"Nothing was sent"_s), qPrintable(resultOf(19)));
    QTRY_COMPARE(recorded(20).constLast(), u"settled: called off"_s);
    for (int number = 1; number <= 20; ++number)
        QVERIFY(m_account->deletes(number) <= 1);
}

void TestDeletion::anUnreadableOutcomeIsNotConfirmed()
{
    m_account->failNext("DELETE", 1, {Fault::Kind::AnswerAfterActing, Reply::closeAfterReading()});
    connect(m_deletion.get(), &JobDeletion::itemChanged, this, [this] {
        if (stateOf(0) == State::Checking)
            m_account->failNext("GET", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(422, 1000)});
    });
    m_deletion->start(jobs(1, 1), {});
    QVERIFY(settles());
    QCOMPARE(stateOf(0), State::Unconfirmed);
    QTRY_COMPARE(recorded(1).constLast(), u"settled: unknown"_s);
    QVERIFY2(resultOf(0).contains(u"A request was sent"_s), qPrintable(resultOf(0)));

    m_deletion->disconnect(this);
    m_deletion->tryAgain(); // the first request had its effect, which the read before the second tells
    QVERIFY(settles());
    QCOMPARE(stateOf(0), State::Deleted);
    QCOMPARE(m_account->deletes(1), 1);
}

void TestDeletion::tryingAgainReadsFirst()
{
    m_account->failNext("DELETE", 1, {Fault::Kind::Answer, Reply::closeAfterReading()});
    m_deletion->start(jobs(1, 1), {});
    QVERIFY(settles());
    QCOMPARE(stateOf(0), State::Failed);
    m_account->setStatus(1, "PROCESSING");
    m_deletion->tryAgain();
    QVERIFY(settles());
    QCOMPARE(stateOf(0), State::Refused);
    QCOMPARE(m_account->deletes(1), 1);
    QCOMPARE(m_deletion->againCount(), 0);
}

void TestDeletion::startingTwiceSendsOnce()
{
    m_deletion->start(jobs(1, 3), {});
    m_deletion->start(jobs(1, 3), {});
    m_deletion->tryAgain();
    QVERIFY(settles());
    QCOMPARE(m_account->server().countOf("DELETE"), 3);
    QCOMPARE(m_model->rowCount(), 3);
}

void TestDeletion::stoppedWhatWasNotSentStays()
{
    for (int number = 1; number <= 20; ++number)
        m_account->failNext("DELETE", number, {Fault::Kind::AnswerAfterActing, Reply::silence()});
    m_deletion->start(jobs(1, 20), {});
    QTRY_COMPARE(m_account->server().countOf("DELETE"), RequestQueue::MostInFlight);
    m_deletion->stopSending();
    QCOMPARE(m_deletion->countOf(State::CalledOff), 20 - RequestQueue::MostInFlight);
    QVERIFY(settles());
    QCOMPARE(m_account->server().countOf("DELETE"), RequestQueue::MostInFlight);
    QCOMPARE(m_deletion->countOf(State::Deleted), RequestQueue::MostInFlight);
}

void TestDeletion::aStopReachesWhatIsTriedAgainAtOnce()
{
    // The call that brought the refusal still exists at that moment; it has nothing to do with the new try.
    m_account->failNext("DELETE", 1, {Fault::Kind::Answer, ScriptedAccount::refusal(403, 10000)});
    connect(m_deletion.get(), &JobDeletion::itemChanged, this, [this] {
        if (stateOf(0) != State::Failed)
            return;
        m_deletion->tryAgain();
        m_deletion->stopSending();
    });
    m_deletion->start(jobs(1, 1), {});
    QVERIFY(settles());
    QCOMPARE(stateOf(0), State::CalledOff);
    QCOMPARE(m_account->deletes(1), 1);
}

void TestDeletion::endsInTheMiddleAndSaysSo()
{
    m_account->failNext("DELETE", 1, {Fault::Kind::Answer, Reply::silence()});
    m_account->failNext("GET", 2, {Fault::Kind::Answer, Reply::silence()});
    m_deletion->start(jobs(1, 2), {});
    QTRY_COMPARE(m_account->deletes(1), 1);
    QTRY_COMPARE(m_account->reads(2), 1);
    m_model.reset();
    m_deletion.reset();
    m_log.reset();
    QCOMPARE(recorded(1).constLast(), u"settled: unknown"_s);
    QCOMPARE(recorded(2).constLast(), u"settled: called off"_s);
    QCOMPARE(m_account->server().countOf("DELETE"), 1);
}

void TestDeletion::theTableIsToldWhatIsGone()
{
    QSet<JobId> gone;
    connect(m_deletion.get(), &JobDeletion::jobGone, this, [&](JobId job) { gone.insert(job); });
    m_account->removeJob(1);
    m_account->setStatus(2, "PROCESSING");
    m_account->failNext("DELETE", 3, {Fault::Kind::Answer, ScriptedAccount::refusal(422, 1000)});
    m_deletion->start(jobs(1, 4), {});
    QVERIFY(settles());
    QCOMPARE(gone, (QSet<JobId>{id(1), id(4)}));
}

void TestDeletion::hostileTextStaysText()
{
    std::vector<Job> hostile = jobs(1, 1);
    hostile[0].comment = u"<b>bold</b>\u202Egnp.exe\n"_s + QString(1'000'000, u'x');
    m_account->failNext("GET", 1, {Fault::Kind::Answer, Reply::silence()});
    m_deletion->start(hostile, u"\u202E<i>"_s);
    const QString shown = m_model->index(0, DeletionModel::JobColumn).data().toString();
    QVERIFY(shown.contains(u"‹U+202E›"_s));
    QCOMPARE(shown.count(u'\n'), 1); // ours, in front of the id
    QVERIFY(shown.endsWith(u'\n' + id(1).toString()));
    QVERIFY(shown.size() < 300);
}

QTEST_GUILESS_MAIN(TestDeletion)
#include "tst_deletion.moc"
