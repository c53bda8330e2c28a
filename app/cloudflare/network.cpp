#include "app/cloudflare/network.h"

#include <QNetworkProxyFactory>
#include <QSslConfiguration>

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
    // Looked at, never ignored: the handshake fails.
    connect(
        this, &QNetworkAccessManager::sslErrors, this, [this](QNetworkReply* reply, const QList<QSslError>& errors) {
            m_refusedChain = reply->sslConfiguration().peerCertificateChain();
            m_refusals = errors;
        });
}

void Network::setProxies(const NetworkSetup& setup)
{
    m_route->setup = setup;
    m_route->isPasswordRefused = false;
}

std::optional<ProxyFailure> Network::proxyFailure(
    const QUrl& url, QNetworkReply::NetworkError error, const QString& words)
{
    const QNetworkProxy proxy = m_route->queryProxy(QNetworkProxyQuery(url)).value(0);
    const auto reason = proxyReasonOf(error, words);
    if (proxy.type() == QNetworkProxy::NoProxy || !reason)
        return std::nullopt;
    ProxyFailure failure{u"%1:%2"_s.arg(proxy.hostName(), QString::number(proxy.port())), *reason,
        m_route->isPasswordRefused || !proxy.user().isEmpty()};
    if (failure.reason == ProxyFailure::Reason::WantsPassword && failure.hasPassword) {
        failure.reason = ProxyFailure::Reason::RefusedPassword;
        m_route->isPasswordRefused = true;
        // Qt 6.8 remembers what it gave the proxy, and gives it again even where it is set no more.
        clearAccessCache();
    }
    return failure;
}

TlsFailure Network::tlsFailure(const QNetworkReply& reply) const
{
    const auto chain = reply.sslConfiguration().peerCertificateChain();
    const bool isRefused = chain.isEmpty() || chain == m_refusedChain;
    return tlsFailureOf(reply.url().host(), isRefused ? m_refusedChain : chain,
        isRefused ? m_refusals : QList<QSslError>(), reply.errorString());
}

} // namespace bulkhead
