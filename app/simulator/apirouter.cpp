#include "app/simulator/apirouter.h"

#include "app/simulator/dice.h"
#include "app/simulator/timetext.h"

#include <QUrl>

#include <algorithm>

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView Root = "/client/v4/";
constexpr qint64 YearMs = 365LL * 24 * 3600 * 1000;

/// Segments are taken apart before they are decoded: an encoded slash does not make two of one.
RoutedRequest routed(const ApiRequest& request, qint64 nowMs)
{
    RoutedRequest result;
    result.method = request.method;
    result.body = request.body;
    result.nowMs = nowMs;
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path = mark < 0 ? request.target : request.target.first(mark);
    if (mark >= 0)
        result.query = QUrlQuery(QString::fromUtf8(request.target.sliced(mark + 1)));
    result.path = QString::fromUtf8(path);
    if (path.startsWith(Root)) {
        const QList<QByteArray> segments = path.sliced(Root.size()).split('/');
        for (const QByteArray& segment : segments)
            result.segments.append(QUrl::fromPercentEncoding(segment));
    }
    return result;
}

bool isAccountId(const QString& segment)
{
    return segment.size() == 32 && std::all_of(segment.begin(), segment.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

Result verified(const RoutedRequest& request)
{
    const Credential& credential = *request.credential;
    QJsonObject token{{u"id"_s, QString(credential.id)}};
    switch (credential.state) {
    case TokenState::Active:
        token["status"_L1] = u"active"_s;
        return Success{successBody(token, {apiMessage(10000, u"This API Token is valid and active"_s)})};
    case TokenState::Disabled:
        token["status"_L1] = u"disabled"_s;
        break;
    case TokenState::Expired:
        token["status"_L1] = u"expired"_s;
        token["not_before"_L1] = timeText(request.nowMs - YearMs);
        token["expires_on"_L1] = timeText(request.nowMs - YearMs / 50);
        break;
    }
    return Success{successBody(token)};
}

Result userTokenVerified(const RoutedRequest& request)
{
    if (request.method != "GET")
        return methodNotAllowed();
    if (!request.credential || request.credential->kind == CredentialKind::AccountToken)
        return invalidToken();
    if (request.credential->kind == CredentialKind::GlobalKey)
        return unreadableAuthorization();
    return verified(request);
}

Result accountTokenVerified(const RoutedRequest& request)
{
    if (request.method != "GET")
        return methodNotAllowed();
    if (!request.credential)
        return invalidToken();
    if (request.credential->kind != CredentialKind::AccountToken || request.segments[1] != simulatedAccountId())
        return authenticationError();
    return verified(request);
}

Result accountsListed(const RoutedRequest& request)
{
    if (request.method != "GET")
        return methodNotAllowed();
    if (!request.credential || request.credential->state != TokenState::Active)
        return authenticationError();
    if (request.credential->kind == CredentialKind::AccountToken)
        return noAccountsForAccountTokens();
    const auto page = pageOf(request.query, 5, 50);
    if (const auto* fault = std::get_if<Fault>(&page))
        return *fault;

    const auto& wanted = std::get<PageQuery>(page);
    QJsonArray accounts;
    if (wanted.offset == 0) {
        accounts.append(QJsonObject{
            {u"id"_s, QString(simulatedAccountId())},
            {u"name"_s, QString(simulatedAccountName())},
            {u"type"_s, u"enterprise"_s},
        });
    }
    const QJsonObject info{
        {u"count"_s, accounts.size()},
        {u"page"_s, wanted.offset / wanted.limit + 1},
        {u"per_page"_s, wanted.limit},
        {u"total_count"_s, 1},
    };
    return Success{successBody(accounts, {}, info)};
}

} // namespace

ApiRouter::ApiRouter(SimulatedAccount& account, int quota)
    : m_bulk(account)
    , m_limiter(quota)
{
}

ApiAnswer ApiRouter::answer(const ApiRequest& request, qint64 nowMs)
{
    const Caller caller = callerOf(request.auth);
    const auto* known = std::get_if<const Credential*>(&caller);
    // Strangers share one window: a flood of made-up tokens must not fill the memory.
    const RateLimiter::Verdict verdict = count(known ? QByteArray((*known)->label.data()) : "stranger"_ba, nowMs);
    if (!verdict.isAllowed)
        return finished(tooManyRequests(), verdict);
    if (const auto* fault = std::get_if<Fault>(&caller))
        return finished(*fault, verdict);
    RoutedRequest asked = routed(request, nowMs);
    asked.credential = known ? *known : nullptr;
    return finished(route(asked), verdict);
}

ApiAnswer ApiRouter::refusal(int httpStatus, qint64 nowMs)
{
    return finished(refusedByServer(httpStatus), count("stranger"_ba, nowMs));
}

RateLimiter::Verdict ApiRouter::count(const QByteArray& caller, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    return m_limiter.count(caller, nowMs);
}

Result ApiRouter::route(const RoutedRequest& request)
{
    const QStringList& path = request.segments;
    if (path == QStringList{u"user"_s, u"tokens"_s, u"verify"_s})
        return userTokenVerified(request);
    if (path == QStringList{u"accounts"_s})
        return accountsListed(request);
    if (path.size() < 4 || path[0] != "accounts"_L1 || !isAccountId(path[1]))
        return noRoute(request.path);
    if (path.size() == 4 && path[2] == "tokens"_L1 && path[3] == "verify"_L1)
        return accountTokenVerified(request);
    if (path.size() >= 5 && path[2] == "email-security"_L1 && path[3] == "investigate"_L1 && path[4] == "bulk"_L1)
        return m_bulk.answer(request);
    return noRoute(request.path);
}

ApiAnswer ApiRouter::finished(const Result& result, const RateLimiter::Verdict& verdict)
{
    quint64 ray = 0;
    {
        const std::lock_guard lock(m_mutex);
        ray = mixed(0x5ea, ++m_rays);
    }
    ApiAnswer answer;
    if (const auto* fault = std::get_if<Fault>(&result)) {
        answer.httpStatus = fault->httpStatus;
        answer.body = failureBody(*fault);
    } else {
        answer.httpStatus = std::get<Success>(result).httpStatus;
        answer.body = std::get<Success>(result).body;
    }
    const QByteArray reset = QByteArray::number(verdict.secondsToReset);
    answer.headers = {
        {"cf-ray", QByteArray::number(ray, 16).rightJustified(16, '0') + "-SIM"},
        {"Ratelimit", "\"default\";r=" + QByteArray::number(verdict.remaining) + ";t=" + reset},
        {"Ratelimit-Policy",
            "\"default\";q=" + QByteArray::number(m_limiter.quota())
                + ";w=" + QByteArray::number(RateLimiter::WindowSeconds)},
    };
    if (answer.httpStatus == 429)
        answer.headers.emplace_back("Retry-After", reset);
    return answer;
}

} // namespace bulkhead::simulation
