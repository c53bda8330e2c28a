#pragma once

#include <QNetworkProxy>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

namespace bulkhead {

/// The proxy that the system has for one address, as it was found last. Asking the system may take many seconds (a
/// proxy script, libproxy), so only worker threads ask it.
/// Shared by all clients of an address; all functions may be called in any thread.
class SystemProxy : public std::enable_shared_from_this<SystemProxy> {
public:
    /// Called in a worker.
    using Lookup = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery&)>;

    explicit SystemProxy(const QUrl& url, Lookup lookup = QNetworkProxyFactory::systemProxyForQuery,
        std::chrono::milliseconds freshness = std::chrono::minutes(1));

    /// Never waits. Where the last finding is older than `freshness`, it is also looked up anew, for the next time: a
    /// laptop changes networks. No proxy at all before the first lookup has ended.
    QList<QNetworkProxy> known();
    /// Looks it up, then calls `found` in the main thread, unless `context`, which lives there, is gone by then.
    void lookUp(QObject* context, std::function<void()> found);

private:
    void ask();

    const QUrl m_url;
    const Lookup m_lookup;
    const std::chrono::milliseconds m_freshness;
    std::mutex m_mutex;
    QList<QNetworkProxy> m_known{QNetworkProxy(QNetworkProxy::NoProxy)};
    std::chrono::steady_clock::time_point m_askedAt;
    bool m_isAsking = false;
};

} // namespace bulkhead
