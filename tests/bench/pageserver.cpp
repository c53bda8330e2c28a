#include "tests/bench/pageserver.h"

#include <httplib.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <set>
#include <thread>
#include <unordered_map>

namespace bulkhead::bench {

namespace {

constexpr size_t Connections = 32; // each holds a thread
constexpr size_t MostRequestsPerConnection = 1'000'000;
/// Of list calls Cloudflare's own, so that the watcher keeps its usual pace. A run of a thousand cancels takes more in
/// a window than there is, and waiting for the next is not what is measured.
constexpr int QuotaForLists = 1200;
constexpr int QuotaForJobs = 10'000'000;

struct Account {
    int lists = 0;
    int pages = 0; ///< lists of all jobs
    int reads = 0;
    int posts = 0;
    int readsAfter = 0; ///< that said cancelled
    int pagesUnderWay = 0;
    int mostPagesAtOnce = 0;
    std::set<std::string> cancelled;
};

class Answers {
public:
    Answers(const std::string& folder, std::chrono::milliseconds delay)
        : m_delay(delay)
    {
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            std::ifstream in(file.path(), std::ios::binary);
            m_bodies[file.path().filename().string()] = {std::istreambuf_iterator<char>(in), {}};
        }
    }

    void answer(const httplib::Request& request, httplib::Response& response)
    {
        // accounts, {account_id}, email-security, investigate, bulk; further parts below
        const std::vector<std::string> parts = partsOf(request.path);
        if (parts.size() == 2 && parts[0] == "counts") {
            response.set_content(countsOf(parts[1]), "application/json");
            return;
        }
        if (parts.size() < 5) {
            response.status = 404;
            return;
        }
        const std::string& account = parts[1];
        const bool isList = parts.size() == 5;
        const bool isPage = isList && !request.has_param("status");
        std::string name;
        int left = 0;
        {
            const std::lock_guard lock(m_mutex);
            Account& its = m_accounts[account];
            name = isList ? listed(request, its) : job(request, parts[5], its);
            left = isList ? QuotaForLists - its.lists : QuotaForJobs - its.reads - its.posts;
            if (isPage)
                its.mostPagesAtOnce = std::max(its.mostPagesAtOnce, ++its.pagesUnderWay);
        }
        if (account[0] != WithoutDelay)
            std::this_thread::sleep_for(m_delay);
        if (isPage) {
            const std::lock_guard lock(m_mutex);
            --m_accounts[account].pagesUnderWay;
        }
        const auto found = m_bodies.find(name);
        if (found == m_bodies.end() && !isList) {
            response.status = 404;
            return;
        }
        const std::string& body = found == m_bodies.end() ? m_bodies.at("empty") : found->second;
        response.set_header("Ratelimit", "\"default\";r=" + std::to_string(std::max(0, left)) + ";t=300");
        response.set_header(
            "Ratelimit-Policy", "\"default\";q=" + std::to_string(isList ? QuotaForLists : QuotaForJobs) + ";w=300");
        // From where it lies: copying a MiB for each answer would be a part of the measurement.
        response.set_content_provider(
            body.size(), "application/json", [&body](size_t offset, size_t length, httplib::DataSink& sink) {
                return sink.write(body.data() + offset, length);
            });
    }

private:
    static std::vector<std::string> partsOf(const std::string& path)
    {
        std::vector<std::string> parts;
        for (size_t begin = 1; begin <= path.size();) {
            const size_t end = std::min(path.find('/', begin), path.size());
            parts.push_back(path.substr(begin, end - begin));
            begin = end + 1;
        }
        return parts;
    }

    static std::string listed(const httplib::Request& request, Account& account)
    {
        ++account.lists;
        std::string page = request.has_param("page") ? request.get_param_value("page") : "1";
        if (request.has_param("status"))
            return request.get_param_value("status") + '-' + page;
        ++account.pages;
        return page;
    }

    static std::string job(const httplib::Request& request, const std::string& id, Account& account)
    {
        if (request.method == "POST") {
            ++account.posts;
            account.cancelled.insert(id);
        } else {
            ++account.reads;
            account.readsAfter += account.cancelled.contains(id) ? 1 : 0;
        }
        return account.cancelled.contains(id) ? id + "-cancelled" : id;
    }

    std::string countsOf(const std::string& account)
    {
        const std::lock_guard lock(m_mutex);
        const Account& its = m_accounts[account];
        std::string json = "{";
        for (const auto& [name, count] : {std::pair("lists", its.lists), {"pages", its.pages}, {"reads", its.reads},
                 {"posts", its.posts}, {"reads_after", its.readsAfter}, {"at_once", its.mostPagesAtOnce},
                 {"cancelled", int(its.cancelled.size())}})
            json += (json.size() > 1 ? ",\"" : "\"") + std::string(name) + "\":" + std::to_string(count);
        return json + '}';
    }

    const std::chrono::milliseconds m_delay;
    std::unordered_map<std::string, std::string> m_bodies;
    std::mutex m_mutex; // guards what follows
    std::unordered_map<std::string, Account> m_accounts;
};

} // namespace

int servePages(const std::string& folder, const std::string& certificates, int delayMs)
{
    Answers answers(folder, std::chrono::milliseconds(delayMs));
    httplib::SSLServer server((certificates + "/good.pem").c_str(), (certificates + "/good.key").c_str());
    server.new_task_queue = [] { return new httplib::ThreadPool(Connections); };
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(MostRequestsPerConnection);
    // Without the library's routes: those of a POST would wait for a body, and these have none.
    server.set_pre_routing_handler([&answers](const httplib::Request& request, httplib::Response& response) {
        answers.answer(request, response);
        return httplib::Server::HandlerResponse::Handled;
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    if (port <= 0)
        return 1;
    std::printf("%d\n", port);
    std::fflush(stdout);
    std::thread untilTheEnd([&server] {
        while (std::getchar() != EOF) { }
        server.stop();
    });
    server.listen_after_bind();
    untilTheEnd.join();
    return 0;
}

} // namespace bulkhead::bench
