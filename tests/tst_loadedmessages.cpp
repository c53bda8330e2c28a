#include "app/messages/loadedmessages.h"
#include "tests/messagelist.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using messagelist::Asked;
using Reply = FaultServer::Reply;
using State = LoadedMessages::State;

/// What is asked for and when, and what is made of pages that fail, repeat, shift or come too late. Told from the
/// server's journal.
class TestLoadedMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsAskedWhileNobodyLooks();
    void onePageAtATimeWhenAsked();
    void allInLargePages();
    void oneStatusIsAskedOfTheServer();
    void theServerMayAllowSmallerPages();
    void passingJobsAreNotAskedAbout();
    void anotherJobInFlight();
    void lookingAwayStopsAndLookingAgainGoesOn();
    void stoppingKeepsWhatCame();
    void stoppingBeforeTheFirstPageStillReadsIt();
    void loadingAllLeavesSomeOfTheQuota();
    void aFailedPageKeepsTheRowsAndIsTriedAgain();
    void pagesShiftWhileTheJobWorks();
    void aServerThatRepeatsItselfEndsIt();
    void rereadingReplacesOnlyWhenTheFirstPageIsThere();
    void aBadRecordIsTold();
    void destroyedInFlight();
    void theClientEndsInFlight();

private:
    void open(std::optional<MessageStatus> status = std::nullopt);
    void serve(int last, int mostPerPage = 1000);
    QStringList journal() const { return messagelist::journal(m_wire->server); }
    QString idAt(int index) const { return m_messages->at(index).message.id; }

    std::unique_ptr<wire::Wire> m_wire;
    std::unique_ptr<LoadedMessages> m_messages;
};

void TestLoadedMessages::init()
{
    m_wire = std::make_unique<wire::Wire>();
    m_messages = std::make_unique<LoadedMessages>();
}

void TestLoadedMessages::cleanup()
{
    m_messages.reset();
    m_wire.reset();
}

void TestLoadedMessages::serve(int last, int mostPerPage)
{
    m_wire->server.answer = [=](const FaultServer::Request& request) {
        return messagelist::answer(Asked(request), 1, last, mostPerPage);
    };
}

void TestLoadedMessages::open(std::optional<MessageStatus> status)
{
    m_messages->setLookedAt(true);
    m_messages->setSource(m_wire->client.get(), wire::TheJob, status);
    QTRY_VERIFY(m_messages->state() != State::Loading);
}

void TestLoadedMessages::nothingIsAskedWhileNobodyLooks()
{
    serve(10);
    m_messages->setSource(m_wire->client.get(), wire::TheJob, std::nullopt);
    QCOMPARE(m_messages->state(), State::Nothing);
    m_messages->loadMore();
    m_messages->reload();
    m_messages->loadAll();
    QSignalSpy changed(m_messages.get(), &LoadedMessages::stateChanged);
    QVERIFY(!changed.wait(int(3 * LoadedMessages::Settle.count())));
    QCOMPARE(m_wire->server.connections(), 0);
    m_messages->setLookedAt(true);
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(journal(), QStringList{u"1/1000"_s});
    QCOMPARE(m_messages->size(), 10);
}

void TestLoadedMessages::onePageAtATimeWhenAsked()
{
    serve(450);
    open();
    QCOMPARE(m_messages->state(), State::Partial);
    QCOMPARE(m_messages->size(), 200);
    QVERIFY(m_messages->readAt().isValid());
    QCOMPARE(journal(), QStringList{u"1/200"_s});
    m_messages->loadMore();
    m_messages->loadMore(); // a view asks more often than it needs
    m_messages->loadMore();
    QTRY_COMPARE(m_messages->state(), State::Partial);
    QCOMPARE(m_messages->size(), 400);
    m_messages->loadMore();
    QTRY_COMPARE(m_messages->state(), State::Complete);
    m_messages->loadMore();
    QCOMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_messages->size(), 450);
    QCOMPARE(idAt(449), messagelist::idOf(450));
    QCOMPARE(journal(), (QStringList{u"1/200"_s, u"2/200"_s, u"3/200"_s}));
}

void TestLoadedMessages::allInLargePages()
{
    serve(2500);
    open();
    m_messages->loadAll();
    QVERIFY(m_messages->isLoadingAll());
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QVERIFY(!m_messages->isLoadingAll());
    QCOMPARE(m_messages->size(), 2500);
    for (int i = 0; i < 2500; ++i)
        QCOMPARE(idAt(i), messagelist::idOf(i + 1)); // none twice, though the first large page began in known ground
    QCOMPARE(journal(), (QStringList{u"1/200"_s, u"1/1000"_s, u"2/1000"_s, u"3/1000"_s}));
}

void TestLoadedMessages::oneStatusIsAskedOfTheServer()
{
    serve(500);
    open(MessageStatus::Failed);
    QCOMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_messages->size(), 100);
    QCOMPARE(journal(), QStringList{u"FAILED 1/200"_s});
    m_messages->setSource(m_wire->client.get(), wire::TheJob, MessageStatus::Processing);
    QCOMPARE(m_messages->size(), 0); // rows of another filter are not shown under this one's name
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_messages->size(), 0);
    QCOMPARE(journal().constLast(), u"PROCESSING 1/200"_s);
}

void TestLoadedMessages::theServerMayAllowSmallerPages()
{
    serve(700, 150);
    open();
    QCOMPARE(m_messages->size(), 150);
    m_messages->loadMore();
    QTRY_COMPARE(m_messages->state(), State::Partial);
    m_messages->loadAll();
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_messages->size(), 700);
    QCOMPARE(idAt(699), messagelist::idOf(700));

    // It allows the small ones, and less of the large ones.
    m_messages->setSource(nullptr, std::nullopt, std::nullopt);
    serve(2300, 500);
    open();
    m_messages->loadAll();
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_messages->size(), 2300);
}

void TestLoadedMessages::passingJobsAreNotAskedAbout()
{
    serve(10);
    m_messages->setLookedAt(true);
    for (int n = 0; n < 50; ++n) {
        const auto job = JobId::fromString(messagelist::idOf(n));
        m_messages->setSource(m_wire->client.get(), job, std::nullopt);
    }
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_wire->server.journal().size(), 1);
    QCOMPARE(Asked(m_wire->server.journal().constFirst()).job, messagelist::idOf(49));
}

void TestLoadedMessages::anotherJobInFlight()
{
    const auto gate = std::make_shared<std::atomic_bool>(false);
    m_wire->server.answer = [gate](const FaultServer::Request& request) {
        const Asked asked(request);
        const bool isFirst = asked.job == wire::TheJob.toString();
        Reply reply = messagelist::answer(asked, isFirst ? 1 : 1001, isFirst ? 100 : 1007);
        if (isFirst)
            reply.pieces.front().gate = gate;
        return reply;
    };
    m_messages->setLookedAt(true);
    m_messages->setSource(m_wire->client.get(), wire::TheJob, std::nullopt);
    QTRY_COMPARE(m_wire->server.journal().size(), 1);
    m_messages->setSource(m_wire->client.get(), JobId::fromString(messagelist::idOf(5)), std::nullopt);
    *gate = true;
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_messages->size(), 7);
    QCOMPARE(idAt(0), messagelist::idOf(1001));
    QVERIFY(!m_messages->error());
}

void TestLoadedMessages::lookingAwayStopsAndLookingAgainGoesOn()
{
    const auto gate = std::make_shared<std::atomic_bool>(false);
    std::atomic_int calls = 0;
    m_wire->server.answer = [&calls, gate](const FaultServer::Request& request) {
        Reply reply = messagelist::answer(Asked(request), 1, 3500);
        if (++calls == 3)
            reply.pieces.front().gate = gate;
        return reply;
    };
    open();
    m_messages->loadAll();
    QTRY_COMPARE(int(calls), 3);
    m_messages->setLookedAt(false);
    *gate = true;
    const int before = m_messages->size();
    QSignalSpy changed(m_messages.get(), &LoadedMessages::stateChanged);
    QVERIFY(!changed.wait(int(3 * LoadedMessages::Settle.count())));
    QCOMPARE(m_messages->size(), before);
    QCOMPARE(int(calls), 3);
    m_messages->setLookedAt(true);
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_messages->size(), 3500);
}

void TestLoadedMessages::stoppingKeepsWhatCame()
{
    const auto gate = std::make_shared<std::atomic_bool>(false);
    m_wire->server.answer = [gate](const FaultServer::Request& request) {
        const Asked asked(request);
        Reply reply = messagelist::answer(asked, 1, 3500);
        if (asked.page == 2)
            reply.pieces.front().gate = gate;
        return reply;
    };
    open();
    m_messages->loadAll();
    QTRY_COMPARE(journal().size(), 3);
    m_messages->stopLoading();
    *gate = true;
    QCOMPARE(m_messages->state(), State::Partial);
    QCOMPARE(m_messages->size(), 1000);
    m_messages->loadMore(); // goes on where it stopped, in small pages
    QTRY_COMPARE(m_messages->size(), 1200);
    QCOMPARE(journal().constLast(), u"6/200"_s);
}

void TestLoadedMessages::stoppingBeforeTheFirstPageStillReadsIt()
{
    serve(3500);
    m_messages->setLookedAt(true);
    m_messages->setSource(m_wire->client.get(), wire::TheJob, std::nullopt);
    m_messages->loadAll();
    m_messages->stopLoading();
    QCOMPARE(m_messages->state(), State::Loading);
    QTRY_COMPARE(m_messages->state(), State::Partial);
    QCOMPARE(m_messages->size(), 200);
}

void TestLoadedMessages::loadingAllLeavesSomeOfTheQuota()
{
    m_wire->server.answer = [](const FaultServer::Request& request) {
        const Asked asked(request);
        QByteArrayList records;
        for (int n = 1; n <= asked.perPage; ++n)
            records.append(messagelist::record((asked.page - 1) * asked.perPage + n));
        return Reply::json(messagelist::page(records, asked.perPage), 200,
            {"Ratelimit: \"default\";r=50;t=300", "Ratelimit-Policy: \"default\";q=1200;w=300"});
    };
    open();
    m_messages->loadAll();
    QSignalSpy appended(m_messages.get(), &LoadedMessages::appended);
    QVERIFY(!appended.wait(500));
    QCOMPARE(journal(), QStringList{u"1/200"_s});
    QCOMPARE(m_messages->state(), State::Loading);
    m_messages->stopLoading();
    m_messages->loadMore(); // one page is a click's worth
    QTRY_COMPARE(m_messages->size(), 400);
}

void TestLoadedMessages::aFailedPageKeepsTheRowsAndIsTriedAgain()
{
    std::atomic_bool fails = false;
    m_wire->server.answer = [&fails](const FaultServer::Request& request) {
        return fails ? Reply::html(503) : messagelist::answer(Asked(request), 1, 350);
    };
    open();
    fails = true;
    m_messages->loadMore();
    QTRY_COMPARE(m_messages->state(), State::Failed);
    QCOMPARE(m_messages->error()->kind, ApiError::Kind::ServerFault);
    QCOMPARE(m_messages->size(), 200);
    m_messages->loadMore(); // a view that asks again does not hammer the server
    QCOMPARE(m_messages->state(), State::Failed);
    fails = false;
    m_messages->tryAgain();
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_messages->size(), 350);
    QCOMPARE(journal(), (QStringList{u"1/200"_s, u"2/200"_s, u"2/200"_s}));
}

void TestLoadedMessages::pagesShiftWhileTheJobWorks()
{
    // Between two pages 50 messages came in at the front, and one has failed.
    m_wire->server.answer = [](const FaultServer::Request& request) {
        const Asked asked(request);
        QByteArrayList records;
        const int first = asked.page == 1 ? 51 : 201;
        for (int n = first; n < first + (asked.page == 1 ? 200 : 120); ++n)
            records.append(messagelist::record(n, asked.page == 2 && n == 212 ? R"("status":"FAILED")"_ba : ""_ba));
        return Reply::json(messagelist::page(records, asked.perPage));
    };
    open();
    QSignalSpy updated(m_messages.get(), &LoadedMessages::updated);
    m_messages->loadMore();
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_messages->size(), 270);
    QCOMPARE(updated.size(), 1);
    QCOMPARE(updated[0][0].value<std::vector<int>>(), std::vector<int>{212 - 51});
    QCOMPARE(m_messages->at(212 - 51).message.status, MessageStatus::Failed);
    QVERIFY(m_messages->at(212 - 51).searchText.contains("failed"));
}

void TestLoadedMessages::aServerThatRepeatsItselfEndsIt()
{
    m_wire->server.answer = [](const FaultServer::Request& request) {
        Asked asked(request);
        asked.page = 1;
        return messagelist::answer(asked, 1, 5000);
    };
    open();
    m_messages->loadAll();
    QTRY_COMPARE(m_messages->state(), State::Repeating);
    QVERIFY(!m_messages->isLoadingAll());
    QCOMPARE(m_messages->size(), 1000);
    QVERIFY(!m_messages->canLoadMore());
    QCOMPARE(journal(), (QStringList{u"1/200"_s, u"1/1000"_s, u"2/1000"_s}));
}

void TestLoadedMessages::rereadingReplacesOnlyWhenTheFirstPageIsThere()
{
    std::atomic_int round = 0;
    m_wire->server.answer = [&round](const FaultServer::Request& request) {
        const int now = round;
        return now == 1 ? Reply::html(502) : messagelist::answer(Asked(request), now * 50 + 1, 300);
    };
    open();
    m_messages->loadMore();
    QTRY_COMPARE(m_messages->size(), 300);
    round = 1;
    m_messages->reload();
    QTRY_COMPARE(m_messages->state(), State::Failed);
    QCOMPARE(m_messages->size(), 300);
    round = 2;
    m_messages->tryAgain();
    QTRY_COMPARE(m_messages->state(), State::Partial);
    QCOMPARE(m_messages->size(), 200);
    QCOMPARE(idAt(0), messagelist::idOf(101)); // the first hundred are gone
    QCOMPARE(journal(), (QStringList{u"1/200"_s, u"2/200"_s, u"1/200"_s, u"1/200"_s}));
}

void TestLoadedMessages::aBadRecordIsTold()
{
    m_wire->server.answer = [](const FaultServer::Request&) {
        return Reply::json(messagelist::page({messagelist::record(1), R"({"message_id":null})", "7"}, 200));
    };
    open();
    QCOMPARE(m_messages->size(), 1);
    QVERIFY(m_messages->recordFault().contains(u"message_id"_s));
}

void TestLoadedMessages::destroyedInFlight()
{
    m_wire->server.answer = [](const FaultServer::Request&) { return Reply::silence(); };
    m_messages->setLookedAt(true);
    m_messages->setSource(m_wire->client.get(), wire::TheJob, std::nullopt);
    QTRY_COMPARE(m_wire->server.journal().size(), 1);
    m_messages.reset();
    QTRY_COMPARE(m_wire->server.openConnections(), 0);

    // While a worker prepares the page.
    serve(900);
    for (int n = 0; n < 20; ++n) {
        const auto before = m_wire->server.journal().size();
        LoadedMessages messages;
        messages.setLookedAt(true);
        messages.setSource(m_wire->client.get(), wire::TheJob, std::nullopt);
        messages.loadAll();
        QTRY_COMPARE(m_wire->server.journal().size(), before + 1);
        QEventLoop loop; // the moment of the end differs
        QTimer::singleShot(std::chrono::milliseconds(n), &loop, &QEventLoop::quit);
        loop.exec();
    }
}

void TestLoadedMessages::theClientEndsInFlight()
{
    m_wire->server.answer = [](const FaultServer::Request&) { return Reply::silence(); };
    m_messages->setLookedAt(true);
    m_messages->setSource(m_wire->client.get(), wire::TheJob, std::nullopt);
    QTRY_COMPARE(m_wire->server.journal().size(), 1);
    m_wire->client.reset();
    QCOMPARE(m_messages->state(), State::Failed);
    m_messages->tryAgain();
    m_messages->loadAll();
    m_messages->reload();
    QCOMPARE(m_wire->server.journal().size(), 1);
}

QTEST_GUILESS_MAIN(TestLoadedMessages)
#include "tst_loadedmessages.moc"
