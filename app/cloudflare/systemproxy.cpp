#include "app/cloudflare/systemproxy.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace bulkhead {

SystemProxy::SystemProxy(const QUrl& url, Lookup lookup, std::chrono::milliseconds freshness)
    : m_url(url)
    , m_lookup(std::move(lookup))
    , m_freshness(freshness)
{
}

QList<QNetworkProxy> SystemProxy::known()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_isAsking && std::chrono::steady_clock::now() - m_askedAt > m_freshness) {
        m_isAsking = true;
        QThreadPool::globalInstance()->start([self = shared_from_this()] { self->ask(); });
    }
    return m_known;
}

void SystemProxy::lookUp(QObject* context, std::function<void()> found)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isAsking = true;
    }
    QThreadPool::globalInstance()->start(
        [self = shared_from_this(), guard = QPointer(context), found = std::move(found)] {
            self->ask();
            QMetaObject::invokeMethod(QCoreApplication::instance(), [guard, found] {
                if (guard)
                    found();
            });
        });
}

void SystemProxy::ask()
{
    QList<QNetworkProxy> found = m_lookup(QNetworkProxyQuery(m_url));
    // The "default" proxy would make Qt ask the system once more, in the window's thread.
    for (QNetworkProxy& proxy : found) {
        if (proxy.type() == QNetworkProxy::DefaultProxy)
            proxy.setType(QNetworkProxy::NoProxy);
    }
    if (found.isEmpty())
        found.append(QNetworkProxy(QNetworkProxy::NoProxy));
    const std::scoped_lock lock(m_mutex);
    m_known = found;
    m_askedAt = std::chrono::steady_clock::now();
    m_isAsking = false;
}

} // namespace bulkhead
