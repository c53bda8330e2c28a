#include "app/simulator/httpfront.h"

#include <thread>

namespace bulkhead::simulation {

namespace {

constexpr const char* Loopback = "127.0.0.1";
constexpr std::size_t WorkerThreads = 32; // each kept-alive connection holds one
constexpr std::size_t MostRequestsPerConnection = 1'000'000;
constexpr time_t IdleSeconds = 60;
constexpr std::size_t MostBodyBytes = std::size_t(1024) * 1024;
// The server's own routing is a regular expression, whose recursion a longer path would take to the end of the stack.
constexpr std::size_t LongestPath = 1024;

std::optional<QByteArray> header(const httplib::Request& request, const char* name)
{
    if (!request.has_header(name))
        return std::nullopt;
    return QByteArray::fromStdString(request.get_header_value(name));
}

/// The library's default lets a second process take the same port and half of the connections.
void setSocketOptions(socket_t socket)
{
    const int yes = 1;
#ifdef _WIN32
    setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char*>(&yes), sizeof(yes));
#else
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
#endif
}

} // namespace

HttpFront::HttpFront(ApiRouter& router, RequestLog& log, qint64 startMs, std::chrono::milliseconds delay)
    : m_router(router)
    , m_log(log)
    , m_startMs(startMs)
    , m_delay(delay)
{
    m_server.new_task_queue = [] { return new httplib::ThreadPool(WorkerThreads); };
    m_server.set_socket_options(setSocketOptions);
    m_server.set_tcp_nodelay(true);
    m_server.set_keep_alive_max_count(MostRequestsPerConnection);
    m_server.set_keep_alive_timeout(IdleSeconds);
    m_server.set_payload_max_length(MostBodyBytes);

    const auto handler = [this](const httplib::Request& request, httplib::Response& response) {
        answer(request, response);
    };
    // What has no body is answered here. The library would wait for one where a POST names no length, as curl's cancel
    // does.
    m_server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        if (request.path.size() > LongestPath) {
            response.status = 414;
            return httplib::Server::HandlerResponse::Handled;
        }
        if (request.has_header("Content-Length") || request.has_header("Transfer-Encoding"))
            return httplib::Server::HandlerResponse::Unhandled;
        answer(request, response);
        return httplib::Server::HandlerResponse::Handled;
    });
    m_server.Get(".*", handler);
    m_server.Post(".*", handler);
    m_server.Put(".*", handler);
    m_server.Patch(".*", handler);
    m_server.Delete(".*", handler);
    m_server.Options(".*", handler);
    const httplib::Server::HandlerWithResponse refusal = [this](const auto& request, auto& response) {
        if (response.has_header("cf-ray"))
            return httplib::Server::HandlerResponse::Unhandled;
        m_log.write(QByteArray::fromStdString(request.method), QByteArray::fromStdString(request.target),
            response.status, elapsedMs());
        send(m_router.refusal(response.status, m_startMs + elapsedMs()), response);
        return httplib::Server::HandlerResponse::Handled;
    };
    m_server.set_error_handler(refusal);
}

std::optional<int> HttpFront::bind(int port)
{
    if (port == 0) {
        const int bound = m_server.bind_to_any_port(Loopback);
        return bound > 0 ? std::optional(bound) : std::nullopt;
    }
    return m_server.bind_to_port(Loopback, port) ? std::optional(port) : std::nullopt;
}

bool HttpFront::serve()
{
    return m_server.listen_after_bind();
}

qint64 HttpFront::elapsedMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now() - m_startedAt).count();
}

void HttpFront::answer(const httplib::Request& request, httplib::Response& response)
{
    const qint64 elapsed = elapsedMs();
    ApiRequest asked;
    asked.method = QByteArray::fromStdString(request.method);
    asked.target = QByteArray::fromStdString(request.target);
    asked.auth = {header(request, "Authorization"), header(request, "X-Auth-Email"), header(request, "X-Auth-Key")};
    asked.body = QByteArray::fromStdString(request.body);
    const ApiAnswer answer = m_router.answer(asked, m_startMs + elapsed);
    // Before the answer leaves, so that whoever has it finds the line.
    m_log.write(asked.method, asked.target, answer.httpStatus, elapsed);
    send(answer, response);
    std::this_thread::sleep_for(m_delay);
}

void HttpFront::send(const ApiAnswer& answer, httplib::Response& response) const
{
    response.status = answer.httpStatus;
    for (const auto& [name, value] : answer.headers)
        response.set_header(name.constData(), value.constData());
    response.set_content(answer.body.constData(), static_cast<std::size_t>(answer.body.size()), "application/json");
}

} // namespace bulkhead::simulation
