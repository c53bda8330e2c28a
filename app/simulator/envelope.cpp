#include "app/simulator/envelope.h"

#include <QJsonDocument>

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

Fault fault(int httpStatus, int code, const QString& message)
{
    return {httpStatus, {apiMessage(code, message)}};
}

Fault unreadableHeader(int code, QLatin1StringView header)
{
    QJsonObject error = apiMessage(6003, u"Invalid request headers"_s);
    error["error_chain"_L1] = QJsonArray{apiMessage(code, u"Invalid format for %1 header"_s.arg(header))};
    return {400, {error}};
}

} // namespace

QJsonObject apiMessage(int code, const QString& message)
{
    return {{u"code"_s, code}, {u"message"_s, message}};
}

QJsonObject apiMessage(int code, const QString& message, const QString& pointer)
{
    QJsonObject error = apiMessage(code, message);
    error["source"_L1] = QJsonObject{{u"pointer"_s, pointer}};
    return error;
}

Fault unreadableAuthorization()
{
    return unreadableHeader(6111, "Authorization"_L1);
}

Fault unreadableEmail()
{
    return unreadableHeader(6102, "X-Auth-Email"_L1);
}

Fault unreadableKey()
{
    return unreadableHeader(6103, "X-Auth-Key"_L1);
}

Fault unauthenticated()
{
    return fault(403, 10001, u"Unable to authenticate request"_s);
}

Fault authenticationError()
{
    return fault(403, 10000, u"Authentication error"_s);
}

Fault invalidToken()
{
    return fault(401, 1000, u"Invalid API Token"_s);
}

Fault noAccountsForAccountTokens()
{
    return fault(400, 1001, u"List accounts endpoint does not support account owned tokens."_s);
}

Fault noRoute(const QString& path)
{
    return {404,
        {apiMessage(7003, u"Could not route to %1, perhaps your object identifier is invalid?"_s.arg(path)),
            apiMessage(7000, u"No route for that URI"_s)}};
}

Fault methodNotAllowed()
{
    return fault(405, 10405, u"Method not allowed for this authentication scheme"_s);
}

Fault tooManyRequests()
{
    return fault(429, 10429,
        u"More than the allowed number of requests. Please wait and consider throttling your "
        "request speed"_s);
}

Fault invalidParameter(const QString& name, const QString& message)
{
    return {400, {apiMessage(1004, message, u'/' + name)}};
}

Fault jobNotFound()
{
    return fault(404, 1404, u"Bulk action job not found"_s);
}

Fault jobStillActive()
{
    return fault(409, 1409, u"Only completed, cancelled or failed jobs can be deleted"_s);
}

Fault jobAlreadyFinished()
{
    return fault(409, 1410, u"The job has already finished and cannot be cancelled"_s);
}

Fault refusedByServer(int httpStatus)
{
    return fault(httpStatus, 1000 + httpStatus, u"The request was refused with HTTP status %1"_s.arg(httpStatus));
}

QByteArray failureBody(const Fault& fault)
{
    const QJsonObject body{
        {u"success"_s, false},
        {u"errors"_s, fault.errors},
        {u"messages"_s, QJsonArray()},
        {u"result"_s, QJsonValue()},
    };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray successBody(
    const QJsonValue& result, const QJsonArray& messages, const std::optional<QJsonObject>& resultInfo)
{
    QJsonObject body{
        {u"success"_s, true},
        {u"errors"_s, QJsonArray()},
        {u"messages"_s, messages},
        {u"result"_s, result},
    };
    if (resultInfo)
        body["result_info"_L1] = *resultInfo;
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace bulkhead::simulation
