#include "app/simulator/bulkcalls.h"

#include "app/simulator/jobrecord.h"
#include "app/simulator/jobrequest.h"
#include "app/simulator/messagefactory.h"
#include "app/simulator/statuswords.h"

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostPerPage = 1000;
constexpr qsizetype BulkDepth = 5; // accounts, {account_id}, email-security, investigate, bulk

/// The total is never told, although there is a field for it.
QByteArray pageBody(const QJsonArray& entries, const PageQuery& page)
{
    const QJsonObject info{
        {u"count"_s, entries.size()},
        {u"per_page"_s, page.limit},
        {u"total_count"_s, 0},
        {u"page"_s, 0},
        {u"next"_s, QJsonValue()},
        {u"previous"_s, QJsonValue()},
    };
    return successBody(entries, {}, info);
}

Fault faultOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::StillActive:
        return jobStillActive();
    case Refusal::AlreadyFinished:
        return jobAlreadyFinished();
    case Refusal::NotFound:
        break;
    }
    return jobNotFound();
}

/// Ids are written in one way only; other ways of writing a UUID are no route.
std::optional<QUuid> jobIdFrom(const QString& segment)
{
    const QUuid id(segment);
    return id.toString(QUuid::WithoutBraces) == segment.toLower() ? std::optional(id) : std::nullopt;
}

std::variant<JobFilter, Fault> filterOf(const QUrlQuery& query)
{
    JobFilter filter;
    if (query.hasQueryItem(u"status"_s)) {
        filter.status = jobStatusFrom(query.queryItemValue(u"status"_s));
        if (!filter.status)
            return invalidParameter(u"status"_s, u"status is not one of the known values"_s);
    }
    if (query.hasQueryItem(u"action_type"_s)) {
        const QString action = query.queryItemValue(u"action_type"_s);
        filter.isRelease = action == actionWord(true);
        if (action != actionWord(*filter.isRelease))
            return invalidParameter(u"action_type"_s, u"action_type is not one of the known values"_s);
    }
    return filter;
}

} // namespace

BulkCalls::BulkCalls(SimulatedAccount& account)
    : m_account(account)
{
}

Result BulkCalls::answer(const RoutedRequest& request)
{
    if (!request.credential || request.segments[1] != simulatedAccountId() || !request.credential->maySee())
        return authenticationError();
    const bool isRead = request.method == "GET";
    if (!isRead && !request.credential->mayChange())
        return authenticationError();

    const QStringList below = request.segments.sliced(BulkDepth);
    if (below.isEmpty())
        return isRead ? list(request) : request.method == "POST" ? create(request) : Result(methodNotAllowed());
    const std::optional<QUuid> id = jobIdFrom(below[0]);
    if (!id || below.size() > 2)
        return noRoute(request.path);
    if (below.size() == 1) {
        return isRead                    ? detail(request, *id)
            : request.method == "DELETE" ? remove(request, *id)
                                         : Result(methodNotAllowed());
    }
    if (below[1] == "messages"_L1)
        return isRead ? messages(request, *id) : Result(methodNotAllowed());
    if (below[1] == "cancel"_L1)
        return request.method == "POST" ? cancel(request, *id) : Result(methodNotAllowed());
    return noRoute(request.path);
}

Result BulkCalls::list(const RoutedRequest& request)
{
    const auto page = pageOf(request.query, 1, MostPerPage);
    if (const auto* fault = std::get_if<Fault>(&page))
        return *fault;
    const auto filter = filterOf(request.query);
    if (const auto* fault = std::get_if<Fault>(&filter))
        return *fault;

    const auto& wanted = std::get<PageQuery>(page);
    std::vector<JobSnapshot> jobs;
    {
        const std::lock_guard lock(m_mutex);
        jobs = m_account.list(std::get<JobFilter>(filter), wanted.offset, wanted.limit, request.nowMs);
    }
    QJsonArray records;
    for (const JobSnapshot& job : jobs)
        records.append(jobRecord(job));
    return Success{pageBody(records, wanted)};
}

Result BulkCalls::create(const RoutedRequest& request)
{
    auto read = readJobRequest(request.body);
    if (const auto* fault = std::get_if<Fault>(&read))
        return *fault;
    const std::lock_guard lock(m_mutex);
    const JobSnapshot job = m_account.create(std::move(std::get<JobContent>(read)), request.nowMs);
    return Success{successBody(jobRecord(job)), 201};
}

Result BulkCalls::detail(const RoutedRequest& request, QUuid id)
{
    const std::optional<JobSnapshot> job = find(request, id);
    return job ? Result(Success{successBody(jobRecord(*job))}) : jobNotFound();
}

Result BulkCalls::cancel(const RoutedRequest& request, QUuid id)
{
    const std::lock_guard lock(m_mutex);
    const auto outcome = m_account.cancel(id, request.nowMs);
    if (const auto* refusal = std::get_if<Refusal>(&outcome))
        return faultOf(*refusal);
    return Success{successBody(jobRecord(std::get<JobSnapshot>(outcome)))};
}

Result BulkCalls::remove(const RoutedRequest& request, QUuid id)
{
    const std::lock_guard lock(m_mutex);
    if (const std::optional<Refusal> refusal = m_account.remove(id, request.nowMs))
        return faultOf(*refusal);
    return Success{successBody(QJsonObject{{u"id"_s, id.toString(QUuid::WithoutBraces)}})};
}

Result BulkCalls::messages(const RoutedRequest& request, QUuid id)
{
    const auto page = pageOf(request.query, 1, MostPerPage);
    if (const auto* fault = std::get_if<Fault>(&page))
        return *fault;
    const auto& wanted = std::get<PageQuery>(page);
    MessageQuery query{std::nullopt, wanted.offset, wanted.limit};
    if (request.query.hasQueryItem(u"status"_s)) {
        query.status = messageStatusFrom(request.query.queryItemValue(u"status"_s));
        if (!query.status)
            return invalidParameter(u"status"_s, u"status is not one of the known values"_s);
    }
    const std::optional<JobSnapshot> job = find(request, id);
    if (!job)
        return jobNotFound();
    return Success{pageBody(MessageFactory(*job, m_account.clock()).list(query), wanted)};
}

std::optional<JobSnapshot> BulkCalls::find(const RoutedRequest& request, QUuid id)
{
    const std::lock_guard lock(m_mutex);
    return m_account.find(id, request.nowMs);
}

} // namespace bulkhead::simulation
