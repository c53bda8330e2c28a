#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace bulkhead::simulation {

/// Why a request is refused, as Cloudflare puts it.
struct Fault {
    int httpStatus = 400;
    QJsonArray errors; ///< never empty
};

QJsonObject apiMessage(int code, const QString& message);
/// `pointer` is the JSON pointer to what is at fault, or the name of a query parameter after a slash.
QJsonObject apiMessage(int code, const QString& message, const QString& pointer);

// Cloudflare's own codes and wordings.
Fault unreadableAuthorization();
Fault unreadableEmail();
Fault unreadableKey();
Fault unauthenticated();
Fault authenticationError();
Fault invalidToken();
Fault noAccountsForAccountTokens();
Fault noRoute(const QString& path);
Fault methodNotAllowed();
Fault tooManyRequests();

// Cloudflare does not document what these look like: status, code and wording are this simulator's choice.
Fault invalidParameter(const QString& name, const QString& message);
Fault jobNotFound();
Fault jobStillActive();
Fault jobAlreadyFinished();
Fault refusedByServer(int httpStatus);

QByteArray failureBody(const Fault& fault);
QByteArray successBody(const QJsonValue& result, const QJsonArray& messages = {},
    const std::optional<QJsonObject>& resultInfo = std::nullopt);

} // namespace bulkhead::simulation
