#pragma once

#include "app/simulator/credentialsregistry.h"

#include <QStringList>
#include <QUrlQuery>

#include <utility>
#include <variant>
#include <vector>

namespace bulkhead::simulation {

/// A request as it came from the wire.
struct ApiRequest {
    QByteArray method;
    QByteArray target; ///< path and query, still percent-encoded
    AuthHeaders auth;
    QByteArray body;
};

struct ApiAnswer {
    int httpStatus = 200;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< JSON
};

/// A request whose sender is known and whose path has been taken apart.
struct RoutedRequest {
    QByteArray method;
    QString path;
    QStringList segments; ///< of the path, below /client/v4
    QUrlQuery query;
    QByteArray body;
    qint64 nowMs = 0;
    const Credential* credential = nullptr; ///< null for a well-formed proof that nobody has been given
};

struct Success {
    QByteArray body;
    int httpStatus = 200;
};

using Result = std::variant<Success, Fault>;

struct PageQuery {
    qint64 offset = 0; ///< entries before the page
    int limit = 20;
};

/// Reads `page` and `per_page`; a Fault unless both are whole numbers in range.
std::variant<PageQuery, Fault> pageOf(const QUrlQuery& query, int leastPerPage, int mostPerPage);

} // namespace bulkhead::simulation
