#include "app/cloudflare/client.h"

#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Every call of the client, for tools that nobody here wrote to look at: the script that starts this program puts
/// Prism in between, which checks requests (and, before the simulator, answers) against the contract and answers a
/// violation with an error. Told by the environment: BULKHEAD_CONTRACT_BASE, _ACCOUNT, _TOKEN, and for the older
/// credential _EMAIL, _KEY.
class TestContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCallWithAToken();
    void everyCallWithAKey();
    void pagesAndFilters();
    void messagesOfAJob();

private:
    template <typename T>
    ApiResult<T> ask(TypedCall<T>* call);
    void everyCall(const Credentials& credentials);

    std::unique_ptr<Client> m_client;
    Connection m_connection{ApiBase::production(), *AccountId::fromString(QString(32, u'0')), {}};
};

namespace {

QString told(const char* name)
{
    return qEnvironmentVariable(name);
}

template <typename T>
QByteArray why(const ApiResult<T>& result)
{
    return result.ok() ? QByteArray() : errorSentence(result.error()).toUtf8();
}

/// A request with everything in it that the contract has a field for.
JobRequest everyField(JobAction action)
{
    JobRequest request;
    request.action = action;
    request.destination = Destination::RecoverableItemsDeletions;
    request.comment = u"phish wave, INC-4711"_s;
    for (const auto& [name, field] : SearchTextFields)
        request.search.*field = name + u" text"_s;
    request.search.finalDisposition = u"MALICIOUS-BEC"_s;
    request.search.deliveryStatus = u"delivered"_s;
    request.search.messageAction = u"QUARANTINE_RELEASED"_s;
    request.search.start = Timestamp::fromIso(u"2026-11-18T10:20:00Z");
    request.search.end = Timestamp::fromIso(u"2026-11-25T10:20:00.5Z");
    request.search.detectionsOnly = false;
    request.search.submissions = true;
    return request;
}

} // namespace

void TestContract::initTestCase()
{
    const auto base = ApiBase::fromUrl(QUrl(told("BULKHEAD_CONTRACT_BASE")));
    const auto account = AccountId::fromString(told("BULKHEAD_CONTRACT_ACCOUNT"));
    QVERIFY2(base && account, "run this through tests/contract");
    m_connection.base = *base;
    m_connection.account = *account;
}

template <typename T>
ApiResult<T> TestContract::ask(TypedCall<T>* call)
{
    std::optional<ApiResult<T>> result;
    call->then(this, [&](const ApiResult<T>& answer) { result = answer; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 20'000); }();
    return result.value_or(ApiError());
}

void TestContract::everyCall(const Credentials& credentials)
{
    m_connection.credentials = credentials;
    m_client = std::make_unique<Client>(m_connection);
    const auto page = ask(m_client->listJobs(JobQuery()));
    QVERIFY2(page.ok(), why(page).constData());
    QCOMPARE(page.value().undecodable, 0);
    QVERIFY(!page.value().records.empty());
    const auto found = std::find_if(page.value().records.begin(), page.value().records.end(),
        [](const Job& job) { return canBeCancelled(job.status); });
    QVERIFY(found != page.value().records.end());
    const auto job = ask(m_client->getJob(found->id, Urgency::Person));
    QVERIFY2(job.ok(), why(job).constData());
    const auto cancelled = ask(m_client->cancelJob(found->id));
    QVERIFY2(cancelled.ok(), why(cancelled).constData());
    for (const JobAction action : {JobAction::Move, JobAction::Release}) {
        const auto created = ask(m_client->createJob(everyField(action)));
        QVERIFY2(created.ok(), why(created).constData());
    }
    const auto finished = std::find_if(page.value().records.begin(), page.value().records.end(),
        [](const Job& record) { return canBeDeleted(record.status); });
    const bool isMock = finished == page.value().records.end(); // it knows one job only
    const auto deleted = ask(m_client->deleteJob(isMock ? found->id : finished->id));
    // The mock takes the request, and answers with an id of its own making.
    QVERIFY2(deleted.ok() || (isMock && deleted.error().httpStatus == 200), why(deleted).constData());
    const auto accounts = ask(m_client->listAccounts());
    QVERIFY2(accounts.ok(), why(accounts).constData());
}

void TestContract::everyCallWithAToken()
{
    everyCall({Credentials::Kind::ApiToken, {}, told("BULKHEAD_CONTRACT_TOKEN")});
    const auto state = ask(m_client->verifyUserToken());
    QVERIFY2(state.ok(), why(state).constData());
    QCOMPARE(state.value().status, u"active"_s);
}

void TestContract::everyCallWithAKey()
{
    everyCall({Credentials::Kind::GlobalKey, told("BULKHEAD_CONTRACT_EMAIL"), told("BULKHEAD_CONTRACT_KEY")});
}

void TestContract::pagesAndFilters()
{
    JobQuery query;
    query.perPage = 7;
    query.page = 2;
    for (const JobStatus status : {JobStatus::Pending, JobStatus::Discovering, JobStatus::Processing,
             JobStatus::Completed, JobStatus::Failed, JobStatus::Cancelled}) {
        query.status = status;
        const auto page = ask(m_client->listJobs(query));
        QVERIFY2(page.ok(), why(page).constData());
        QCOMPARE(page.value().undecodable, 0);
    }
}

void TestContract::messagesOfAJob()
{
    const auto jobs = ask(m_client->listJobs(JobQuery()));
    QVERIFY2(jobs.ok(), why(jobs).constData());
    const auto& records = jobs.value().records;
    const auto largest = std::max_element(records.begin(), records.end(),
        [](const Job& a, const Job& b) { return a.messages.discovered < b.messages.discovered; });
    QVERIFY(largest != records.end());
    MessageQuery query;
    query.perPage = 7;
    query.page = 2;
    for (const auto status : {std::optional<MessageStatus>(), std::optional(MessageStatus::Pending),
             std::optional(MessageStatus::Processing), std::optional(MessageStatus::Completed),
             std::optional(MessageStatus::Failed), std::optional(MessageStatus::Cancelled),
             std::optional(MessageStatus::Skipped)}) {
        query.status = status;
        const auto page = ask(m_client->listMessages(largest->id, query));
        QVERIFY2(page.ok(), why(page).constData());
        QCOMPARE(page.value().undecodable, 0);
        QVERIFY(status || !page.value().records.empty());
    }
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
