#pragma once

#include "app/jobs/cancelrunmodel.h"
#include "tests/scriptedaccount.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

namespace bulkhead {

/// A scripted account with the jobs 1 to 20 in progress, and a cancel run on it that does not wait long for anything.
class CancelRunFixture {
protected:
    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_account = std::make_unique<ScriptedAccount>();
        m_account->addJobs(1, 20);
        use();
    }

    void tearDown()
    {
        m_model.reset();
        m_run.reset();
        m_journal.reset();
        m_activity.reset();
        m_client.reset();
        m_account.reset();
    }

    void use(int mostAtOnce = RequestQueue::MostInFlight,
        std::chrono::milliseconds betweenReads = std::chrono::milliseconds(0),
        std::chrono::milliseconds longestOutage = std::chrono::minutes(1))
    {
        m_model.reset();
        m_run.reset();
        m_journal.reset();
        m_activity.reset();
        WireLimits limits;
        limits.retryPause = std::chrono::milliseconds(2);
        limits.idle = std::chrono::milliseconds(400);
        m_client = std::make_unique<Client>(Connection{*ApiBase::fromUrl(m_account->server().base()),
                                                *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"),
                                                {Credentials::Kind::ApiToken, {}, token()}},
            nullptr, limits, QSslConfiguration::defaultConfiguration(), *m_clock);
        CancelRun::Pace pace;
        const std::chrono::milliseconds soon(15);
        pace.whileRequested = {soon};
        pace.whileUnknown = {soon, soon, soon};
        pace.mostAtOnce = mostAtOnce;
        pace.betweenReads = betweenReads;
        pace.whileOutage = {soon};
        pace.longestOutage = longestOutage;
        m_journal = std::make_unique<RunJournal>(m_folder->path() + QStringLiteral("/runs"), JournalOwner());
        m_activity = std::make_unique<ActivityLog>(activityFolder(), JournalOwner());
        m_run = std::make_unique<CancelRun>(*m_client, *m_journal, *m_activity, pace);
        m_model = std::make_unique<CancelRunModel>(*m_run);
        new QAbstractItemModelTester(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    }

    std::vector<Job> jobs(int first, int last) const
    {
        std::vector<Job> all;
        for (int number = first; number <= last; ++number) {
            Job job(*JobId::fromString(ScriptedAccount::idOf(number)));
            job.status = JobStatus::Processing;
            job.action = JobAction::Move;
            all.push_back(job);
        }
        return all;
    }

    static QString token() { return QStringLiteral("cfut_canary4711"); }
    QString activityFolder() const { return m_folder->path() + QStringLiteral("/activity"); }

    void slowAnswerToTheRead(int number, std::chrono::milliseconds pause)
    {
        FaultServer::Reply reply = FaultServer::Reply::json(
            R"({"success":true,"errors":[],"messages":[],"result":{"status":"PROCESSING","job_id":")"
            + ScriptedAccount::idOf(number).toLatin1() + R"("}})");
        reply.pieces.first().before = pause;
        m_account->failNext("GET", number, {ScriptedAccount::Fault::Kind::Answer, reply});
    }

    void readSlowly(int first, int last)
    {
        for (int number = first; number <= last; ++number)
            slowAnswerToTheRead(number, std::chrono::milliseconds(200));
    }

    CancelState stateOf(int number) const
    {
        return m_run->find(*JobId::fromString(ScriptedAccount::idOf(number)))->state;
    }
    QString resultOf(int number) const
    {
        return CancelRunModel::resultWords(*m_run->find(*JobId::fromString(ScriptedAccount::idOf(number))));
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return !m_run->isUnderWay(); }, 60'000);
    }

    /// Cancels all 20 jobs; those whose request arrived before `isOnDisk` was true of them.
    QStringList postedTooEarly(const std::function<bool(const QString& job)>& isOnDisk)
    {
        struct Early {
            std::mutex mutex;
            QStringList jobs;
        };
        auto early = std::make_shared<Early>(); // the server may outlive this call
        m_account->server().answer = [early, isOnDisk, answer = m_account->server().answer](
                                         const FaultServer::Request& request) {
            if (request.method == "POST") {
                const QString job = QString::fromLatin1(request.path).section(QLatin1Char('/'), -2, -2);
                const std::scoped_lock lock(early->mutex);
                if (!isOnDisk(job))
                    early->jobs.append(job);
            }
            return answer(request);
        };
        m_run->add(jobs(1, 20));
        [this] {
            QVERIFY(settles());
            QCOMPARE(m_account->server().countOf("POST"), 20);
        }();
        const std::scoped_lock lock(early->mutex);
        return early->jobs;
    }

    Clock* m_clock = &Clock::system(); ///< of the next use()
    std::unique_ptr<ScriptedAccount> m_account;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<RunJournal> m_journal;
    std::unique_ptr<ActivityLog> m_activity;
    std::unique_ptr<CancelRun> m_run;
    std::unique_ptr<CancelRunModel> m_model;
};

} // namespace bulkhead
