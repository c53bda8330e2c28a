#include "app/cloudflare/network.h"

#include <QNetworkProxyFactory>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

/// Answers Qt's question for a proxy from memory.
class Network::Route final : public QNetworkProxyFactory {
public:
    NetworkSetup setup;
    bool isPasswordRefused = false;

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& /*query*/ = {}) override
    {
        QList<QNetworkProxy> proxies = chosen();
        if (isPasswordRefused) {
            for (QNetworkProxy& proxy : proxies) {
                proxy.setUser({});
                proxy.setPassword({});
            }
        }
        return proxies;
    }

private:
    QList<QNetworkProxy> chosen() const
    {
        const ProxyChoice& choice = setup.proxy;
        if (choice.isManual()) {
            const auto type =
                choice.mode == ProxyChoice::Mode::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
            return {QNetworkProxy(type, choice.host, choice.port, choice.user, choice.password)};
        }
        if (choice.mode == ProxyChoice::Mode::System && setup.systemProxy)
            return setup.systemProxy->known();
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }
};

Network::Network(QObject* parent)
    : QNetworkAccessManager(parent)
    , m_route(new Route)
{
    setProxyFactory(m_route);
}

void Network::setProxies(const NetworkSetup& setup)
{
    m_route->setup = setup;
    m_route->isPasswordRefused = false;
}

QString Network::proxyFor(const QUrl& url) const
{
    const QNetworkProxy proxy = m_route->queryProxy(QNetworkProxyQuery(url)).value(0);
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    return u"%1:%2"_s.arg(proxy.hostName(), QString::number(proxy.port()));
}

void Network::noteProxyWantsPassword(const QUrl& url)
{
    const QNetworkProxy proxy = m_route->queryProxy(QNetworkProxyQuery(url)).value(0);
    m_route->isPasswordRefused = m_route->isPasswordRefused || !proxy.user().isEmpty();
}

bool Network::isProxyPasswordRefused() const
{
    return m_route->isPasswordRefused;
}

} // namespace bulkhead
