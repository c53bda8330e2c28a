#pragma once

#include "app/simulator/bulkcalls.h"
#include "app/simulator/ratelimiter.h"

namespace bulkhead::simulation {

/// Everything of the API but the socket: finds out who asks, counts the call, routes it and writes the answer.
/// Thread-safe.
class ApiRouter {
public:
    explicit ApiRouter(SimulatedAccount& account, int quota = RateLimiter::DefaultQuota);

    ApiAnswer answer(const ApiRequest& request, qint64 nowMs);
    /// The answer to what the server could not even read as a request.
    ApiAnswer refusal(int httpStatus, qint64 nowMs);

private:
    RateLimiter::Verdict count(const QByteArray& caller, qint64 nowMs);
    ApiAnswer finished(const Result& result, const RateLimiter::Verdict& verdict);
    Result route(const RoutedRequest& request);

    BulkCalls m_bulk;
    std::mutex m_mutex; // guards what follows
    RateLimiter m_limiter;
    quint64 m_rays = 0;
};

} // namespace bulkhead::simulation
