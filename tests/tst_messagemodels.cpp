#include "app/messages/failuregroupmodel.h"
#include "app/messages/loadingwords.h"
#include "app/messages/messagetablemodel.h"
#include "app/text/translation.h"
#include "tests/messagelist.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using messagelist::Asked;
using Reply = FaultServer::Reply;
using State = LoadedMessages::State;

/// The table of messages and the groups of failures, on pages from a server: order, filters, groups, and that neither
/// fetches what was not asked for.
class TestMessageModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsAreFetchedOnDemand();
    void aFilterFetchesNothing();
    void textFilter();
    void sortedInAWorker();
    void rowsThatComeLaterAreSortedIn();
    void anotherJobWhileSorting();
    void theSelectionFollowsItsRows();
    void aChangedMessageLeavesTheFilter();
    void whatIsLoadedIsNamedWithItsStatus();
    void failuresAreGrouped();
    void aGroupFilters();
    void eachFailureWithAWordingOfItsOwn();

private:
    void open(int last);
    void loadAll();
    QStringList column(MessageColumn column) const;

    std::unique_ptr<wire::Wire> m_wire;
    std::unique_ptr<LoadedMessages> m_messages;
    std::unique_ptr<MessageTableModel> m_table;
    std::unique_ptr<FailureGroupModel> m_groups;
};

void TestMessageModels::init()
{
    m_wire = std::make_unique<wire::Wire>();
    m_messages = std::make_unique<LoadedMessages>();
    m_table = std::make_unique<MessageTableModel>(*m_messages);
    m_groups = std::make_unique<FailureGroupModel>(*m_messages);
    for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{m_table.get(), m_groups.get()})
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    m_messages->setLookedAt(true);
}

void TestMessageModels::cleanup()
{
    m_groups.reset();
    m_table.reset();
    m_messages.reset();
    m_wire.reset();
}

void TestMessageModels::open(int last)
{
    m_wire->server.answer = [last](const FaultServer::Request& request) {
        return messagelist::answer(Asked(request), 1, last);
    };
    m_messages->setSource(m_wire->client.get(), wire::TheJob, std::nullopt);
    QTRY_VERIFY(m_messages->state() != State::Loading);
}

void TestMessageModels::loadAll()
{
    m_messages->loadAll();
    QTRY_COMPARE(m_messages->state(), State::Complete);
}

QStringList TestMessageModels::column(MessageColumn column) const
{
    QStringList texts;
    for (int row = 0; row < m_table->rowCount(); ++row)
        texts.append(m_table->index(row, int(column)).data().toString());
    return texts;
}

void TestMessageModels::rowsAreFetchedOnDemand()
{
    open(250);
    QCOMPARE(m_table->rowCount(), 200);
    QVERIFY(m_table->canFetchMore({}));
    m_table->fetchMore({});
    QVERIFY(!m_table->canFetchMore({}));
    QTRY_COMPARE(m_table->rowCount(), 250);
    QVERIFY(!m_table->canFetchMore({}));
    QCOMPARE(m_table->index(249, int(MessageColumn::Recipient)).data().toString(), u"person250@example.com"_s);
    QCOMPARE(m_table->index(0, 0).data(MessageTableModel::StatusRole).value<MessageStatus>(), MessageStatus::Failed);
    QCOMPARE(messagelist::journal(m_wire->server), (QStringList{u"1/200"_s, u"2/200"_s}));
}

void TestMessageModels::aFilterFetchesNothing()
{
    open(1000);
    m_table->setTextFilter(u"no message holds this"_s);
    QCOMPARE(m_table->rowCount(), 0);
    QVERIFY(!m_table->canFetchMore({}));
    m_table->fetchMore({});
    m_table->sort(int(MessageColumn::Recipient), Qt::AscendingOrder);
    m_table->setTextFilter({});
    QVERIFY(!m_table->canFetchMore({}));
    m_table->fetchMore({});
    QTRY_VERIFY(!m_table->isSorting());
    QCOMPARE(m_messages->state(), State::Partial);
    QCOMPARE(m_wire->server.journal().size(), 1);
    m_table->sort(-1, Qt::AscendingOrder); // the tester of models asks for more where that is offered
    QTRY_COMPARE(m_table->rowCount(), 400);
}

void TestMessageModels::textFilter()
{
    open(300);
    m_table->setTextFilter(u" Person11@  INVOICE "_s);
    QCOMPARE(column(MessageColumn::Subject), QStringList{u"Invoice 11"_s});
    m_table->setTextFilter(u"person250@"_s);
    QCOMPARE(m_table->rowCount(), 0);
    loadAll(); // the filter holds for what comes later
    QCOMPARE(column(MessageColumn::Subject), QStringList{u"Invoice 250"_s});
    m_table->setTextFilter({});
    QCOMPARE(m_table->rowCount(), 300);
}

void TestMessageModels::sortedInAWorker()
{
    open(100);
    m_table->sort(int(MessageColumn::Retries), Qt::DescendingOrder);
    QVERIFY(m_table->isSorting());
    QTRY_VERIFY(!m_table->isSorting());
    const QStringList retries = column(MessageColumn::Retries);
    QCOMPARE(retries.first(), u"2"_s);
    QVERIFY(std::is_sorted(retries.begin(), retries.end(), std::greater<>()));
    m_table->setTextFilter(u"failed"_s); // keeps the order
    QVERIFY(m_table->rowCount() == 20);
    const QStringList filtered = column(MessageColumn::Retries);
    QVERIFY(std::is_sorted(filtered.begin(), filtered.end(), std::greater<>()));
    m_table->setTextFilter({});
    m_table->sort(-1, Qt::AscendingOrder);
    QCOMPARE(column(MessageColumn::Subject).first(), u"Invoice 1"_s);
    QCOMPARE(column(MessageColumn::Subject).last(), u"Invoice 100"_s);
}

void TestMessageModels::rowsThatComeLaterAreSortedIn()
{
    open(1500);
    m_table->sort(int(MessageColumn::Retries), Qt::AscendingOrder);
    loadAll();
    QTRY_VERIFY(!m_table->isSorting());
    QCOMPARE(m_table->rowCount(), 1500);
    const QStringList retries = column(MessageColumn::Retries);
    QVERIFY(std::is_sorted(retries.begin(), retries.end()));
}

void TestMessageModels::anotherJobWhileSorting()
{
    open(150);
    m_table->sort(int(MessageColumn::Subject), Qt::AscendingOrder);
    m_messages->setSource(m_wire->client.get(), JobId::fromString(messagelist::idOf(3)), std::nullopt);
    QCOMPARE(m_table->rowCount(), 0);
    QTRY_COMPARE(m_table->rowCount(), 150);
    QTRY_VERIFY(!m_table->isSorting());
    QCOMPARE(
        column(MessageColumn::Subject).mid(0, 3), (QStringList{u"Invoice 1"_s, u"Invoice 10"_s, u"Invoice 100"_s}));

    // The model goes while its worker sorts.
    m_table->sort(int(MessageColumn::Sender), Qt::AscendingOrder);
    m_groups.reset();
    m_table.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents();
}

void TestMessageModels::theSelectionFollowsItsRows()
{
    open(50);
    const QPersistentModelIndex kept(m_table->index(10, 0));
    const QString id = m_table->messageAt(10).id;
    m_table->sort(int(MessageColumn::Subject), Qt::DescendingOrder);
    QTRY_VERIFY(!m_table->isSorting());
    QVERIFY(kept.row() != 10);
    QCOMPARE(m_table->messageAt(kept.row()).id, id);
}

void TestMessageModels::aChangedMessageLeavesTheFilter()
{
    std::atomic_bool again = false;
    m_wire->server.answer = [&again](const FaultServer::Request& request) {
        const Asked asked(request);
        QByteArrayList records;
        for (int n = 1; n <= 200; ++n)
            records.append(messagelist::record(n, again && n == 9 ? R"("status":"COMPLETED")"_ba : ""_ba));
        if (asked.page == 2)
            records = {records[8], messagelist::record(500)};
        return Reply::json(messagelist::page(records, asked.perPage));
    };
    m_messages->setSource(m_wire->client.get(), wire::TheJob, std::nullopt);
    QTRY_COMPARE(m_messages->state(), State::Partial);
    m_table->setTextFilter(u"pending"_s);
    const int before = m_table->rowCount();
    again = true;
    m_messages->loadMore();
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_table->rowCount(), before - 1);
    for (int row = 0; row < m_table->rowCount(); ++row)
        QCOMPARE(m_table->messageAt(row).status, MessageStatus::Pending);
}

void TestMessageModels::whatIsLoadedIsNamedWithItsStatus()
{
    installTranslation(*qApp);
    const auto state = [this](qint64 counted) {
        const QString text = words::loadingState(*m_messages, *m_table, counted);
        return text.first(text.indexOf(u" Read at"));
    };
    open(250);
    QCOMPARE(state(250), u"200 of 250 messages are loaded. Scroll down for more."_s);
    loadAll();
    QCOMPARE(state(250), u"All 250 messages are loaded."_s);
    m_table->setTextFilter(u"person250@"_s);
    QCOMPARE(state(250), u"1 matches the filter. All 250 messages are loaded."_s);
    m_table->setTextFilter(u"no message holds this"_s);
    QCOMPARE(state(250), u"None of those that are loaded matches the filter. All 250 messages are loaded."_s);

    // 30 failed ones of 150 are not "all messages".
    m_table->setTextFilter({});
    m_wire->server.answer = [](const FaultServer::Request& request) {
        return messagelist::answer(Asked(request), 1, 150);
    };
    m_messages->setSource(m_wire->client.get(), wire::TheJob, MessageStatus::Failed);
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(state(30), u"All 30 messages with the status Failed are loaded."_s);
}

void TestMessageModels::failuresAreGrouped()
{
    open(200);
    const auto rows = [this] {
        QStringList lines;
        for (int row = 0; row < m_groups->rowCount(); ++row)
            lines.append(m_groups->index(row, 0).data().toString() + u' ' + m_groups->index(row, 1).data().toString());
        return lines;
    };
    QCOMPARE(m_groups->failures(), 40);
    QCOMPARE(rows(), (QStringList{u"20 Mailbox not found"_s, u"10 No reason given"_s, u"10 Too many requests"_s}));
    m_messages->setSource(nullptr, std::nullopt, std::nullopt);
    QCOMPARE(m_groups->rowCount(), 0);
    QCOMPARE(m_groups->failures(), 0);
}

void TestMessageModels::aGroupFilters()
{
    open(400);
    m_table->setReasonFilter(u"Too many requests"_s);
    QCOMPARE(m_table->rowCount(), 10);
    loadAll();
    QCOMPARE(m_table->rowCount(), 20);
    m_table->setReasonFilter(QString()); // those without a reason, not those that did not fail
    QCOMPARE(m_table->rowCount(), 20);
    for (int row = 0; row < m_table->rowCount(); ++row)
        QCOMPARE(m_table->messageAt(row).status, MessageStatus::Failed);
    m_table->setTextFilter(u"person14@"_s);
    QCOMPARE(m_table->rowCount(), 1);
    m_table->setReasonFilter(std::nullopt);
    m_table->setTextFilter({});
    QCOMPARE(m_table->rowCount(), 400);
}

void TestMessageModels::eachFailureWithAWordingOfItsOwn()
{
    m_wire->server.answer = [](const FaultServer::Request& request) {
        QByteArrayList records;
        for (int n = 1; n <= 900; ++n)
            records.append(messagelist::record(n,
                R"("status":"FAILED","status_message":"no )" + QByteArray::number(n % 899) + R"(","retry_count":0)"));
        return Reply::json(messagelist::page(records, Asked(request).perPage));
    };
    m_messages->setSource(m_wire->client.get(), wire::TheJob, std::nullopt);
    m_messages->loadAll();
    QTRY_COMPARE(m_messages->state(), State::Complete);
    QCOMPARE(m_groups->failures(), 900);
    QCOMPARE(m_groups->groups(), 899);
    QCOMPARE(m_groups->rowCount(), FailureGroupModel::MostGroups);
    QCOMPARE(m_groups->reasonAt(0), u"no 1"_s);
    QCOMPARE(m_groups->index(0, 0).data().toString(), u"2"_s);
    QCOMPARE(m_groups->rowOf(u"no 1"_s), 0);
    QCOMPARE(m_groups->rowOf(u"not there"_s), -1);
}

QTEST_GUILESS_MAIN(TestMessageModels)
#include "tst_messagemodels.moc"
