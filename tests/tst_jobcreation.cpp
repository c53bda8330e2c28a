#include "app/creation/creationwords.h"
#include "app/text/translation.h"
#include "tests/faultserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Reply = FaultServer::Reply;
using State = JobCreation::State;

Q_DECLARE_METATYPE(bulkhead::JobCreation::State)

namespace {

using Post = std::function<Reply(const QByteArray& created)>;

QString idOf(int number)
{
    return u"182bd5e5-6e1a-4fe4-a799-"_s + QString::number(number).rightJustified(12, u'0');
}

Reply success(const QJsonValue& result, int status = 200, int perPage = 0)
{
    QJsonObject envelope{
        {u"success"_s, true}, {u"errors"_s, QJsonArray()}, {u"messages"_s, QJsonArray()}, {u"result"_s, result}};
    if (perPage > 0)
        envelope[u"result_info"_s] = QJsonObject{{u"per_page"_s, perPage}, {u"count"_s, result.toArray().size()}};
    return Reply::json(QJsonDocument(envelope).toJson(QJsonDocument::Compact), status);
}

Reply refusal(int status, const QByteArray& pointer = {})
{
    return Reply::json(
        R"({"success":false,"errors":[{"code":1004,"message":"refused by the test","source":{"pointer":")" + pointer
            + R"("}}],"messages":[],"result":null})",
        status);
}

Post always(const Reply& reply)
{
    return [reply](const QByteArray&) { return reply; };
}

} // namespace

/// What becomes of one attempt to start a job, with everything that can go wrong in between. What counts is the
/// server's journal: one POST at most, whatever happens, and none that is not on the disk.
class TestJobCreation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void init();
    void cleanup();
    void itIsRecordedThenSentThenMerged();
    void whatComesOfEachAnswer_data();
    void whatComesOfEachAnswer();
    void aTwinThatWasThereBeforeIsNotTheNewOne();
    void oneThatShowsLateIsFound();
    void oneThatHasEndedAlreadyIsFoundOnALaterPage();
    void severalAlikeAreAllTold();
    void lookingThatFailsCanBeRepeated();
    void withoutARecordNothingIsSent();
    void goneBeforeItIsRecordedItSendsNothing();
    void goneInFlightItSendsNothingMore();
    void letGoItGoesOnToItsEnd();
    void theAccountMayGoInFlight();

private:
    JobCreation& create(const QSet<JobId>& known = {});
    void addRecord(int number, const QString& status = u"PENDING"_s, const QString& comment = u"phish wave"_s);
    QJsonObject record(int number, const QString& status, const QString& comment) const;
    Reply answer(const FaultServer::Request& request);
    bool settles()
    {
        return QTest::qWaitFor([this] { return m_creation && m_creation->isSettled(); }, 20'000);
    }
    QStringList recorded();

    // Shared with the server's thread.
    std::mutex m_mutex;
    QJsonArray m_records;
    Post m_post;
    std::optional<Reply> m_lists;
    bool m_actsFirst = false;
    int m_listsUntilShown = 0;

    JobRequest m_request;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<ActivityLog> m_log;
    QPointer<JobCreation> m_creation;
};

void TestJobCreation::init()
{
    m_records = {};
    m_lists.reset();
    m_actsFirst = false;
    m_listsUntilShown = 0;
    m_request = {};
    m_request.destination = Destination::DeletedItems;
    m_request.comment = u"phish wave"_s;
    m_request.search.sender = u"billing@example.com"_s;
    m_post = [](const QByteArray& created) { return Reply::json(created, 201); };
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    m_server->answer = [this](const FaultServer::Request& request) { return answer(request); };
    WireLimits limits;
    limits.retryPause = std::chrono::milliseconds(2);
    limits.mostTries = 2;
    limits.idle = std::chrono::milliseconds(300);
    m_client = std::make_unique<Client>(
        Connection{*ApiBase::fromUrl(m_server->base()), *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"),
            {Credentials::Kind::ApiToken, {}, u"cfut_x"_s}},
        nullptr, limits);
    m_log = std::make_unique<ActivityLog>(m_folder->path() + u"/activity"_s, JournalOwner());
}

void TestJobCreation::cleanup()
{
    m_log.reset();
    m_client.reset();
    m_server.reset();
}

JobCreation& TestJobCreation::create(const QSet<JobId>& known)
{
    const std::chrono::milliseconds soon(5);
    m_creation = new JobCreation(*m_client, *m_log, m_request, u"INC-4711"_s, known, {soon, soon});
    return *m_creation;
}

QJsonObject TestJobCreation::record(int number, const QString& status, const QString& comment) const
{
    return {{u"job_id"_s, idOf(number)}, {u"action_type"_s, u"MOVE"_s},
        {u"action_params"_s, QJsonObject{{u"type"_s, u"MOVE"_s}, {u"destination"_s, u"DeletedItems"_s}}},
        {u"search_params"_s, QJsonObject{{u"sender"_s, u"billing@example.com"_s}}}, {u"status"_s, status},
        {u"comment"_s, comment}, {u"total_messages_discovered"_s, 0}, {u"messages_pending"_s, 0},
        {u"messages_successful"_s, 0}, {u"messages_failed"_s, 0},
        {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
}

void TestJobCreation::addRecord(int number, const QString& status, const QString& comment)
{
    const std::scoped_lock lock(m_mutex);
    m_records.append(record(number, status, comment));
}

Reply TestJobCreation::answer(const FaultServer::Request& request)
{
    const std::scoped_lock lock(m_mutex);
    if (request.method == "POST") {
        const QJsonObject created = record(1, u"PENDING"_s, u"phish wave"_s);
        if (m_actsFirst)
            m_records.append(created);
        return m_post(QJsonDocument(QJsonObject{{u"success"_s, true}, {u"errors"_s, QJsonArray()},
                                        {u"messages"_s, QJsonArray()}, {u"result"_s, created}})
                          .toJson());
    }
    if (m_lists)
        return *m_lists;
    if (m_listsUntilShown > 0 && --m_listsUntilShown > 0)
        return success(QJsonArray(), 200, 1000);
    const QUrlQuery query(QUrl::fromEncoded(request.path).query());
    const QString status = query.queryItemValue(u"status"_s);
    constexpr int PerPage = 2; // the server may make pages smaller than asked for
    const int page = query.queryItemValue(u"page"_s).toInt();
    QJsonArray found;
    int place = 0;
    for (const QJsonValue& value : std::as_const(m_records)) {
        if (!status.isEmpty() && value[u"status"_s].toString() != status)
            continue;
        if (place >= (page - 1) * PerPage && place < page * PerPage)
            found.append(value);
        ++place;
    }
    return success(found, 200, PerPage);
}

/// "asked", "answered 201", "settled created": what the log on the disk says about this attempt.
QStringList TestJobCreation::recorded()
{
    QStringList lines;
    const auto contents = ActivityLog::read(m_log->folder());
    for (const ActivityEntry& entry : contents.entries) {
        if (entry.event == ActivityEntry::Event::Asked)
            lines.append(u"asked "_s + entry.reason);
        else if (entry.event == ActivityEntry::Event::Answered)
            lines.append(u"answered %1"_s.arg(entry.httpStatus));
        else
            lines.append(
                u"settled "_s + entry.outcome + (entry.job ? u' ' + entry.job->toString().right(4) : QString()));
    }
    return lines;
}

void TestJobCreation::itIsRecordedThenSentThenMerged()
{
    QStringList recordedAtThePost;
    m_post = [&](const QByteArray& created) {
        recordedAtThePost = recorded();
        return Reply::json(created, 201);
    };
    QStringList read;
    connect(&create(), &JobCreation::jobRead, this, [&](const Job& job) { read.append(job.id.toString()); });
    QCOMPARE(m_creation->state(), State::Recording);
    QVERIFY(settles());
    QCOMPARE(m_creation->state(), State::Created);
    QCOMPARE(recordedAtThePost, QStringList{u"asked INC-4711"_s});
    QCOMPARE(read, QStringList{idOf(1)});
    QTRY_COMPARE(recorded(), (QStringList{u"asked INC-4711"_s, u"answered 201"_s, u"settled created 0001"_s}));
    const auto journal = m_server->journal();
    QCOMPARE(journal.size(), 1);
    QCOMPARE(journal.first().body, encodeJobRequest(m_request));
    QCOMPARE(journal.first().header("content-type"), "application/json");
    const auto entries = ActivityLog::read(m_log->folder()).entries;
    QCOMPARE(QJsonDocument::fromJson(entries.front().request), QJsonDocument::fromJson(encodeJobRequest(m_request)));
    QVERIFY(!entries.front().operation.isNull());
    QCOMPARE(entries.back().operation, entries.front().operation);
}

void TestJobCreation::whatComesOfEachAnswer_data()
{
    QTest::addColumn<Post>("post");
    QTest::addColumn<bool>("acts"); // the server creates the job before it answers
    QTest::addColumn<JobCreation::State>("state");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* name, bool acts, State state, const QString& told, const Post& post) {
        QTest::newRow(name) << post << acts << state << told;
    };
    row("201", true, State::Created, u"The job was started"_s,
        [](const QByteArray& created) { return Reply::json(created, 201); });
    row("200", true, State::Created, u"The job was started"_s,
        [](const QByteArray& created) { return Reply::json(created, 200); });
    row("another action", true, State::CreatedOther, u"the action"_s,
        [](QByteArray created) { return Reply::json(created.replace("\"MOVE\"", "\"RELEASE\""), 201); });
    row("another destination", true, State::CreatedOther, u"the destination"_s,
        [](QByteArray created) { return Reply::json(created.replace("DeletedItems", "Inbox"), 201); });
    row("another search", true, State::CreatedOther, u"the search"_s,
        [](QByteArray created) { return Reply::json(created.replace("billing@", "everybody@"), 201); });

    row("400 about a field", false, State::Refused, u"refused by the test"_s,
        always(refusal(400, "/search_params/start")));
    row("401", false, State::Refused, u"does not accept this credential"_s, always(refusal(401)));
    row("403: a token that may only read", false, State::Refused, u"Email Security Write"_s, always(refusal(403)));
    row("404", false, State::Refused, u"Check the account id"_s, always(refusal(404)));
    row("422", false, State::Refused, u"refused by the test"_s, always(refusal(422)));

    for (const bool acts : {true, false}) {
        const State state = acts ? State::Found : State::NotFound;
        const QString told = acts ? u"most likely it is the one"_s : u"may start a second one"_s;
        const auto doubtful = [&](const char* name, const Reply& reply) {
            QTest::addRow("%s, %s", name, acts ? "after acting" : "before acting")
                << always(reply) << acts << state << told;
        };
        doubtful("closed", Reply::closeAfterReading());
        doubtful("reset", Reply::resetAfterReading());
        doubtful("silence", Reply::silence());
        doubtful("409", refusal(409));
        doubtful("500", refusal(500));
        doubtful("502 as a page", Reply::html(502));
        doubtful("200 as a page", Reply::html(200));
        doubtful("redirect", Reply::whole({}, 302, "text/html", {"Location: https://elsewhere.example/"}));
        doubtful("garbage", Reply::json("{\"success\":true,\"resu"));
        doubtful("no job", success(QJsonObject(), 201));
        doubtful("success:false with 200", refusal(200));
        doubtful("408", refusal(408));
        doubtful("202", success(QJsonObject(), 202));
        Reply limited = refusal(429);
        limited =
            Reply::json(R"({"success":false,"errors":[{"code":971,"message":"slow"}],"messages":[],"result":null})",
                429, {"Retry-After: 1"});
        doubtful("429", limited);
    }
}

void TestJobCreation::whatComesOfEachAnswer()
{
    QFETCH(Post, post);
    QFETCH(bool, acts);
    QFETCH(State, state);
    QFETCH(QString, told);
    m_post = post;
    m_actsFirst = acts;
    addRecord(7, u"COMPLETED"_s, u"another comment"_s);
    QSignalSpy read(&create(), &JobCreation::jobRead);
    QVERIFY(settles());
    QCOMPARE(m_creation->state(), state);
    QCOMPARE(m_server->countOf("POST"), 1);
    const words::CreationReport report = words::creationReport(*m_creation);
    const QString all = u"%1 %2 %3"_s.arg(report.headline, report.what, report.advice);
    QVERIFY2(all.contains(told), qPrintable(all));
    QCOMPARE(read.count(), acts ? 1 : 0);
    QCOMPARE(m_creation->isDoubtful(), state == State::Found || state == State::NotFound);
    QTRY_COMPARE(recorded().size(), 3);
    QVERIFY(recorded().last().startsWith(u"settled "_s));
}

void TestJobCreation::aTwinThatWasThereBeforeIsNotTheNewOne()
{
    addRecord(5, u"PROCESSING"_s);
    m_post = always(Reply::resetAfterReading());
    create({*JobId::fromString(idOf(5))});
    QVERIFY(settles());
    QCOMPARE(m_creation->state(), State::NotFound);
    QCOMPARE(m_creation->readCount(), 1);
    QTRY_COMPARE(recorded().last(), u"settled not found"_s);
}

void TestJobCreation::oneThatShowsLateIsFound()
{
    m_actsFirst = true;
    m_post = always(Reply::closeAfterReading());
    m_listsUntilShown = 4; // the first round of three lists sees nothing
    create();
    QVERIFY(settles());
    QCOMPARE(m_creation->state(), State::Found);
    QCOMPARE(m_creation->jobs().front().id.toString(), idOf(1));
    QCOMPARE(m_server->countOf("POST"), 1);
}

void TestJobCreation::oneThatHasEndedAlreadyIsFoundOnALaterPage()
{
    for (int number = 10; number < 15; ++number)
        addRecord(number, u"COMPLETED"_s, u"another comment"_s);
    addRecord(20, u"COMPLETED"_s);
    m_post = always(Reply::closeAfterReading());
    create();
    QVERIFY(settles());
    QCOMPARE(m_creation->state(), State::Found);
    QCOMPARE(m_creation->jobs().front().id.toString(), idOf(20));
}

void TestJobCreation::severalAlikeAreAllTold()
{
    addRecord(20);
    addRecord(21, u"PROCESSING"_s);
    m_post = always(Reply::closeAfterReading());
    QSignalSpy read(&create(), &JobCreation::jobRead);
    QVERIFY(settles());
    QCOMPARE(m_creation->state(), State::Found);
    QCOMPARE(m_creation->jobs().size(), size_t(2));
    QCOMPARE(read.count(), 2);
    const words::CreationReport report = words::creationReport(*m_creation);
    QVERIFY2(report.what.contains(u"2 jobs"_s), qPrintable(report.what));
    QVERIFY2(!report.what.contains(u"most likely"_s), qPrintable(report.what));
}

void TestJobCreation::lookingThatFailsCanBeRepeated()
{
    m_post = always(Reply::closeAfterReading());
    m_actsFirst = true;
    m_lists = refusal(500);
    create();
    QVERIFY(settles());
    QCOMPARE(m_creation->state(), State::CouldNotLook);
    QVERIFY(m_creation->lookError());
    const words::CreationReport report = words::creationReport(*m_creation);
    QVERIFY2(report.headline.contains(u"not known"_s), qPrintable(report.headline));
    QTRY_COMPARE(recorded().last(), u"settled unknown"_s);
    {
        const std::scoped_lock lock(m_mutex);
        m_lists.reset();
    }
    m_creation->lookAgain();
    QCOMPARE(m_creation->state(), State::Looking);
    QVERIFY(settles());
    QCOMPARE(m_creation->state(), State::Found);
    QCOMPARE(m_server->countOf("POST"), 1);
    QTRY_COMPARE(recorded().last(), u"settled found 0001"_s);
}

void TestJobCreation::withoutARecordNothingIsSent()
{
    QFile inTheWay(m_folder->path() + u"/activity"_s);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file where the folder should be
    create();
    QVERIFY(settles());
    QCOMPARE(m_creation->state(), State::NotRecorded);
    QVERIFY(!m_creation->problem().isEmpty());
    QVERIFY(words::creationReport(*m_creation).what.contains(m_creation->problem()));
    QCOMPARE(m_server->journal().size(), 0);
    m_creation->lookAgain();
    QCOMPARE(m_creation->state(), State::NotRecorded);
}

void TestJobCreation::goneBeforeItIsRecordedItSendsNothing()
{
    QSignalSpy appended(m_log.get(), &ActivityLog::appended);
    delete &create();
    QTRY_COMPARE(appended.count(), 1);
    QCOMPARE(m_server->journal().size(), 0);
}

void TestJobCreation::goneInFlightItSendsNothingMore()
{
    m_post = always(Reply::silence());
    create();
    QTRY_COMPARE(m_server->countOf("POST"), 1);
    delete m_creation.data();
    JobCreation& next = create(); // whoever comes later is served
    QTRY_COMPARE(m_server->countOf("POST"), 2);
    QCOMPARE(next.state(), State::Sending);
    QCOMPARE(m_server->countOf("GET"), 0);
}

void TestJobCreation::letGoItGoesOnToItsEnd()
{
    m_post = always(Reply::closeAfterReading());
    m_actsFirst = true;
    create().letGo();
    QTRY_VERIFY(!m_creation);
    QTRY_COMPARE(recorded().last(), u"settled found 0001"_s);
    QCOMPARE(m_server->countOf("POST"), 1);
    // Where it has ended already, it goes at once.
    m_post = always(refusal(403));
    create();
    QVERIFY(settles());
    m_creation->letGo();
    QTRY_VERIFY(!m_creation);
}

void TestJobCreation::theAccountMayGoInFlight()
{
    for (const bool looking : {false, true}) {
        m_post = always(looking ? Reply::closeAfterReading() : Reply::silence());
        m_lists = Reply::silence();
        create();
        QTRY_COMPARE(m_creation->state(), looking ? State::Looking : State::Sending);
        m_log.reset(); // as LiveJobs ends: the log first, then the client
        QVERIFY(!m_creation);
        cleanup();
        init();
    }
}

QTEST_GUILESS_MAIN(TestJobCreation)
#include "tst_jobcreation.moc"
