#pragma once

#include "app/simulator/apirouter.h"
#include "app/simulator/requestlog.h"

#include <httplib.h>

#include <chrono>

namespace bulkhead::simulation {

/// The API behind real HTTP, on loopback only.
class HttpFront {
public:
    HttpFront(ApiRouter& router, RequestLog& log, qint64 startMs, std::chrono::milliseconds delay);

    /// Port 0 takes a free one. The port that is bound, or nothing where it is taken.
    std::optional<int> bind(int port);
    /// Answers until the process ends. False where the server could not run.
    bool serve();

private:
    qint64 elapsedMs() const;
    void answer(const httplib::Request& request, httplib::Response& response);
    void send(const ApiAnswer& answer, httplib::Response& response) const;

    ApiRouter& m_router;
    RequestLog& m_log;
    const qint64 m_startMs;
    const std::chrono::milliseconds m_delay;
    const std::chrono::steady_clock::time_point m_startedAt = std::chrono::steady_clock::now();
    httplib::Server m_server;
};

} // namespace bulkhead::simulation
