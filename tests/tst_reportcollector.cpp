#include "app/exports/reportcollector.h"
#include "tests/faultserver.h"
#include "tests/samplejobs.h"
#include "tests/wire.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <atomic>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What is gathered for an incident report, and what is said where it can't be.
class TestReportCollector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everythingIsGathered();
    void withoutListsOnlyTheRecordsAreRead();
    void onlyTheJobsOwnActivityIsTaken();
    void thisSessionsCancelIsTold();
    void whatFailsIsSaidAndTheRestGoesOn();
    void aRefusedCredentialEndsTheReading();
    void aListWithoutEndIsLeft();
    void theWholeReportHasALimit();
    void destroyingItEndsItsCalls();
    void lostLinesOfTheLogAreSaid();

private:
    using Reply = FaultServer::Reply;

    static Reply refusal(int status, const QByteArray& error = {})
    {
        return Reply::json(wire::envelope("null", "false", '[' + error + ']'), status);
    }
    QStringList asked() const
    {
        QStringList paths;
        for (const FaultServer::Request& request : m_server->journal())
            paths.append(
                QString::fromLatin1(request.method) + u' ' + QString::fromLatin1(request.path).section(u"/bulk/"_s, 1));
        return paths;
    }
    IncidentReport gather(const std::vector<Job>& jobs, bool withMessages = true)
    {
        ReportCollector collector(*m_live, jobs, {u"INC-1"_s, withMessages});
        const QSignalSpy progress(&collector, &ReportCollector::progressed);
        std::optional<IncidentReport> gathered;
        connect(&collector, &ReportCollector::finished, this, [&](const std::shared_ptr<const IncidentReport>& report) {
            if (gathered)
                QFAIL("finished twice");
            gathered = *report;
        });
        collector.start();
        if (!QTest::qWaitFor([&] { return gathered.has_value(); }, 20'000) || progress.isEmpty())
            return {};
        return *gathered;
    }
    void write(const QList<ActivityEntry>& entries)
    {
        std::optional<QString> problem;
        m_live->activity().append(entries, this, [&](const QString& said) { problem = said; });
        QTRY_VERIFY(problem);
        QCOMPARE(*problem, QString());
    }

    /// By status and page: how many messages the page has; pages that are not here are empty.
    QHash<std::pair<QString, int>, int> m_pages;
    /// Instead of the right answer, for paths that hold the text.
    QHash<QByteArray, Reply> m_faults;
    bool m_repeatsPages = false;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<LiveJobs> m_live;
};

void TestReportCollector::init()
{
    m_pages.clear();
    m_faults.clear();
    m_repeatsPages = false;
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    m_server->answer = [this](const FaultServer::Request& request) {
        for (auto fault = m_faults.cbegin(); fault != m_faults.cend(); ++fault) {
            if (request.path.contains(fault.key()))
                return fault.value();
        }
        const QUrl url(QString::fromLatin1(request.path));
        if (!url.path().endsWith(u"/messages"_s)) {
            const QByteArray id = url.path().section(u'/', -1).toLatin1();
            return Reply::json(wire::envelope(QByteArray(wire::JobRecord)
                                                  .replace(wire::TheJob.toString().toLatin1(), id)
                                                  .replace("\"PROCESSING\"", "\"CANCELLED\"")),
                200, {"cf-ray: ray-record"});
        }
        const QString status = QUrlQuery(url).queryItemValue(u"status"_s);
        const int page = QUrlQuery(url).queryItemValue(u"page"_s).toInt();
        QByteArrayList records;
        for (int n = 0; n < m_pages.value({status, m_repeatsPages ? 1 : page}); ++n)
            records.append(R"({"message_id":")" + status.toLatin1() + QByteArray::number(m_repeatsPages ? 1 : page)
                + '-' + QByteArray::number(n) + R"(","status":")" + status.toLatin1() + R"("})");
        return Reply::json(wire::envelope('[' + records.join(',') + ']'));
    };
    Connection connection = wire::connectionTo(m_server->base());
    connection.face.name = u"Example Mail"_s;
    m_live = std::make_unique<LiveJobs>(connection, WatchPace::Limits(), RecordFolders{m_folder->path()});
}

void TestReportCollector::cleanup()
{
    m_live.reset();
    m_server.reset();
}

void TestReportCollector::everythingIsGathered()
{
    m_pages = {{{u"COMPLETED"_s, 1}, 1000}, {{u"COMPLETED"_s, 2}, 5}, {{u"FAILED"_s, 1}, 3}};
    const IncidentReport report = gather({samples::job(1), samples::job(2)});
    QCOMPARE(report.title, u"INC-1"_s);
    QCOMPARE(report.accountName, u"Example Mail"_s);
    QCOMPARE(report.account, m_live->client().connection().account.toString());
    QCOMPARE(report.jobs.size(), 2U);
    for (const ReportedJob& reported : report.jobs) {
        QCOMPARE(reported.recordProblem, QString());
        QCOMPARE(reported.job.status, JobStatus::Cancelled); // as read, not as it was known
        QVERIFY(reported.record.contains(reported.job.id.toString().toLatin1()));
        QCOMPARE(reported.completed.messages.size(), 1005U);
        QCOMPARE(reported.failed.messages.size(), 3U);
        QCOMPARE(reported.completed.problem + reported.failed.problem, QString());
        QCOMPARE(reported.rays.size(), 4U);
        QVERIFY(reported.readAt.isValid());
    }
    const QString id = report.jobs[0].job.id.toString();
    const QStringList requests = asked();
    QCOMPARE(requests.size(), 8);
    QCOMPARE(requests[0], u"GET "_s + id);
    QVERIFY(requests[1].startsWith(u"GET %1/messages?"_s.arg(id)) && requests[1].contains(u"status=COMPLETED"_s));
    QVERIFY(requests[2].contains(u"page=2"_s));
    QVERIFY(requests[3].contains(u"status=FAILED"_s));
}

void TestReportCollector::withoutListsOnlyTheRecordsAreRead()
{
    const IncidentReport report = gather({samples::job(1), samples::job(2)}, false);
    QVERIFY(!report.hasMessages);
    QCOMPARE(
        asked(), QStringList({u"GET "_s + samples::job(1).id.toString(), u"GET "_s + samples::job(2).id.toString()}));
}

void TestReportCollector::onlyTheJobsOwnActivityIsTaken()
{
    ActivityEntry mine;
    mine.job = samples::job(1).id;
    mine.operation = QUuid::createUuid();
    mine.before = ActivityJob::of(samples::job(1));
    ActivityEntry settled = mine;
    settled.event = ActivityEntry::Event::Settled;
    settled.outcome = u"cancelled"_s;
    ActivityEntry another = mine;
    another.job = samples::job(2).id;
    write({mine, another, settled});
    // The same job id under another account, as two simulated ones have it.
    ActivityLog foreign(m_live->activity().folder(), {u"ffffffffffffffffffffffffffffffff"_s, {}, u"Other"_s});
    std::optional<QString> problem;
    foreign.append({mine}, this, [&](const QString& said) { problem = said; });
    QTRY_VERIFY(problem);

    const IncidentReport report = gather({samples::job(1)}, false);
    QCOMPARE(report.activityProblem, QString());
    QCOMPARE(report.jobs[0].activity.size(), 2U);
    QCOMPARE(report.jobs[0].cancel->outcome, u"cancelled"_s);
    QCOMPARE(report.jobs[0].cancel->before.messages, samples::job(1).messages);
}

void TestReportCollector::thisSessionsCancelIsTold()
{
    Job job(wire::TheJob);
    job.status = JobStatus::Processing;
    job.messages = {9, 4, 5, 0, -1, -1};
    m_live->cancelRun().add({job}); // a read tells that it was cancelled already
    QTRY_VERIFY(!m_live->cancelRun().isUnderWay());
    const IncidentReport report = gather({job}, false);
    QVERIFY(report.jobs[0].cancel);
    QVERIFY(!report.jobs[0].cancel->outcome.isEmpty());
    QCOMPARE(report.jobs[0].cancel->after->status, u"CANCELLED"_s);
}

void TestReportCollector::whatFailsIsSaidAndTheRestGoesOn()
{
    m_pages = {{{u"COMPLETED"_s, 1}, 1000}, {{u"COMPLETED"_s, 2}, 1000}, {{u"FAILED"_s, 1}, 3}};
    m_faults = {{"status=COMPLETED", refusal(400, R"({"code":7003,"message":"no <b>list</b>"})")}};
    const IncidentReport report = gather({samples::job(1), samples::job(2)});
    QCOMPARE(report.jobs.size(), 2U);
    for (const ReportedJob& reported : report.jobs) {
        QVERIFY(reported.completed.problem.contains(u"7003"_s));
        QVERIFY(reported.completed.messages.empty());
        QCOMPARE(reported.failed.messages.size(), 3U);
    }

    m_faults = {{samples::job(3).id.toString().toLatin1(), refusal(404)}};
    const IncidentReport gone = gather({samples::job(3), samples::job(4)}, false);
    QVERIFY(gone.jobs[0].recordProblem.contains(u"404"_s));
    QCOMPARE(gone.jobs[0].job.status, JobStatus::Processing); // as it was known before
    QVERIFY(gone.jobs[0].record.isEmpty());
    QCOMPARE(gone.jobs[1].recordProblem, QString());
}

void TestReportCollector::aRefusedCredentialEndsTheReading()
{
    m_pages = {{{u"COMPLETED"_s, 1}, 7}};
    m_faults = {{"status=FAILED", refusal(403, R"({"code":10000,"message":"Authentication error"})")}};
    const IncidentReport report = gather({samples::job(1), samples::job(2), samples::job(3)});
    QCOMPARE(asked().size(), 3);
    QCOMPARE(report.jobs[0].completed.messages.size(), 7U);
    QCOMPARE(report.jobs[0].completed.problem, QString());
    QVERIFY(report.jobs[0].failed.problem.contains(u"10000"_s));
    for (const size_t job : {1, 2}) {
        QVERIFY(report.jobs[job].recordProblem.contains(u"10000"_s));
        QVERIFY(report.jobs[job].completed.problem.contains(u"10000"_s));
    }
}

void TestReportCollector::aListWithoutEndIsLeft()
{
    m_repeatsPages = true;
    m_pages = {{{u"COMPLETED"_s, 1}, 1000}};
    const IncidentReport report = gather({samples::job(1)});
    QCOMPARE(report.jobs[0].completed.messages.size(), 1000U);
    QVERIFY(report.jobs[0].completed.problem.contains(u"nothing new"_s));
    QCOMPARE(asked().size(), 4);
}

void TestReportCollector::theWholeReportHasALimit()
{
    for (int page = 1; page <= 60; ++page)
        m_pages[{u"COMPLETED"_s, page}] = 1000;
    m_pages[{u"FAILED"_s, 1}] = 2;
    const IncidentReport report = gather({samples::job(1)});
    QCOMPARE(report.jobs[0].completed.messages.size(), MostReportedMessages);
    QVERIFY(report.jobs[0].completed.isCutOff);
    QVERIFY(report.jobs[0].failed.isCutOff);
    QCOMPARE(asked().filter(u"COMPLETED"_s).size(), 51);
}

void TestReportCollector::destroyingItEndsItsCalls()
{
    m_faults = {{"/bulk/", Reply::silence()}};
    auto collector =
        std::make_unique<ReportCollector>(*m_live, samples::jobs(1, 3), ReportCollector::Choices{{}, true});
    const QSignalSpy finished(collector.get(), &ReportCollector::finished);
    collector->start();
    QTRY_COMPARE(m_server->journal().size(), 1);
    collector.reset();
    QTRY_COMPARE(m_server->openConnections(), 0);
    m_live.reset();
    QCOMPARE(finished.size(), 0);
    QCOMPARE(m_server->journal().size(), 1);
}

void TestReportCollector::lostLinesOfTheLogAreSaid()
{
    ActivityEntry entry;
    entry.job = samples::job(1).id;
    write({entry});
    QFile file(m_live->activity().folder() + u"/activity.jsonl"_s);
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"v\":9}\nno json\n");
    file.close();
    const IncidentReport report = gather({samples::job(1)}, false);
    const QString problem = report.activityProblem;
    QVERIFY2(problem.contains(u"activity.jsonl: 1 damaged line"_s), qPrintable(problem));
    QVERIFY2(problem.contains(u"1 line(s) of a kind that this version does not know"_s), qPrintable(problem));
    QCOMPARE(report.jobs[0].activity.size(), 1U);
}

QTEST_GUILESS_MAIN(TestReportCollector)
#include "tst_reportcollector.moc"
