#include "app/cloudflare/client.h"

#include "version.h"

#include <QUrlQuery>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QStringList bulkPath(const AccountId& account, const QStringList& tail = {})
{
    return QStringList{u"accounts"_s, account.toString(), u"email-security"_s, u"investigate"_s, u"bulk"_s} + tail;
}

QList<std::pair<QString, QString>> itemsOf(const auto& query)
{
    QList<std::pair<QString, QString>> items{
        {u"page"_s, QString::number(query.page)}, {u"per_page"_s, QString::number(query.perPage)}};
    if (query.status)
        items.append({u"status"_s, statusOnTheWire(*query.status)});
    return items;
}

} // namespace

Client::Client(
    const Connection& connection, QObject* parent, const WireLimits& limits, const QSslConfiguration& tls, Clock& clock)
    : QObject(parent)
    , m_connection(connection)
    , m_tls(tls)
    , m_queue(limits, nullptr, clock, connection.quota)
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!m_connection.network.authorities.isEmpty())
        m_tls.setCaCertificates(m_connection.network.authorities);
    // The simulated account works behind any proxy setting: loopback is never sent through one.
    if (!m_connection.base.isLoopback())
        m_queue.network().setProxies(m_connection.network);
}

Client::~Client() = default;

QNetworkRequest Client::request(const QStringList& path, const QList<std::pair<QString, QString>>& query) const
{
    QUrl url = m_connection.base.url();
    QString whole = url.path(QUrl::FullyEncoded);
    for (const QString& segment : path)
        whole += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    url.setPath(whole, QUrl::StrictMode);
    if (!query.isEmpty()) {
        QUrlQuery items;
        for (const auto& [key, value] : query)
            items.addQueryItem(key, value);
        url.setQuery(items);
    }
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Bulkhead/%1"_s.arg(QLatin1String(BULKHEAD_VERSION)));
    request.setRawHeader("Accept", "application/json");
    request.setSslConfiguration(m_tls);
    authorise(request, m_connection.credentials);
    return request;
}

template <typename T>
TypedCall<T>* Client::call(WireRequest wire, Urgency urgency, typename TypedCall<T>::Decode decode)
{
    const bool changesSomething = wire.verb != WireRequest::Verb::Get;
    auto* call = new TypedCall<T>(m_queue, std::move(wire), urgency, std::move(decode));
    if (changesSomething && m_connection.face.isReadOnly)
        m_queue.refuse(call);
    else
        m_queue.enqueue(call);
    return call;
}

TypedCall<JobPage>* Client::listJobs(const JobQuery& query)
{
    return call<JobPage>({WireRequest::Verb::Get, request(bulkPath(m_connection.account), itemsOf(query)), {}},
        query.urgency, decodeJobPage);
}

TypedCall<Job>* Client::getJob(JobId id, Urgency urgency)
{
    return call<Job>({WireRequest::Verb::Get, request(bulkPath(m_connection.account, {id.toString()})), {}}, urgency,
        [id](const RawAnswer& answer) { return decodeJob(answer, id); });
}

TypedCall<QByteArray>* Client::getJobRecord(JobId id, Urgency urgency)
{
    return call<QByteArray>({WireRequest::Verb::Get, request(bulkPath(m_connection.account, {id.toString()})), {}},
        urgency, [id](const RawAnswer& answer) { return decodeJobRecord(answer, id); });
}

TypedCall<Job>* Client::cancelJob(JobId id, Urgency urgency)
{
    return call<Job>(
        {WireRequest::Verb::Post, request(bulkPath(m_connection.account, {id.toString(), u"cancel"_s})), {}}, urgency,
        [id](const RawAnswer& answer) { return decodeJob(answer, id); });
}

TypedCall<Job>* Client::createJob(const JobRequest& job)
{
    return call<Job>({WireRequest::Verb::Post, request(bulkPath(m_connection.account)), encodeJobRequest(job)},
        Urgency::Person, [](const RawAnswer& answer) { return decodeJob(answer, std::nullopt); });
}

TypedCall<JobId>* Client::deleteJob(JobId id, Urgency urgency)
{
    return call<JobId>({WireRequest::Verb::Delete, request(bulkPath(m_connection.account, {id.toString()})), {}},
        urgency, [id](const RawAnswer& answer) { return decodeDeleted(answer, id); });
}

TypedCall<MessagePage>* Client::listMessages(JobId id, const MessageQuery& query)
{
    return call<MessagePage>(
        {WireRequest::Verb::Get,
            request(bulkPath(m_connection.account, {id.toString(), u"messages"_s}), itemsOf(query)), {}},
        query.urgency, decodeMessagePage);
}

QUrl Client::jobUrl(JobId id) const
{
    return request(bulkPath(m_connection.account, {id.toString()})).url();
}

TypedCall<TokenState>* Client::verifyUserToken()
{
    return call<TokenState>({WireRequest::Verb::Get, request({u"user"_s, u"tokens"_s, u"verify"_s}), {}},
        Urgency::Person, decodeTokenState);
}

TypedCall<TokenState>* Client::verifyAccountToken()
{
    return call<TokenState>(
        {WireRequest::Verb::Get, request({u"accounts"_s, m_connection.account.toString(), u"tokens"_s, u"verify"_s}),
            {}},
        Urgency::Person, decodeTokenState);
}

TypedCall<std::vector<AccountSummary>>* Client::listAccounts()
{
    return call<std::vector<AccountSummary>>(
        {WireRequest::Verb::Get, request({u"accounts"_s}, {{u"per_page"_s, QString::number(MostAccounts)}}), {}},
        Urgency::Person, decodeAccounts);
}

} // namespace bulkhead
