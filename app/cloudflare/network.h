#pragma once

#include "app/cloudflare/proxychoice.h"
#include "app/cloudflare/proxyfailure.h"
#include "app/cloudflare/systemproxy.h"
#include "app/cloudflare/tlsfailure.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslError>

namespace bulkhead {

/// The way to the API, ready for use: nothing in it has to be looked up any more. NetworkSource makes it from the
/// settings. One that is not filled leads there directly.
struct NetworkSetup {
    ProxyChoice proxy;
    std::shared_ptr<SystemProxy> systemProxy = nullptr; ///< for ProxyChoice::Mode::System; none leads there directly
    /// All authorities to trust, the system's among them; see withSystemAuthorities(). Empty: the system's.
    QList<QSslCertificate> authorities;
};

/// The access manager of one client. Its proxy is the setup's and never Qt's own choice, which asks the system in the
/// window's thread. A proxy gets the setup's own password and no other, and one that it refused is not sent again:
/// further tries could lock somebody's account in the company's directory.
class Network : public QNetworkAccessManager {
    Q_OBJECT
public:
    explicit Network(QObject* parent = nullptr);

    void setProxies(const NetworkSetup& setup);

    /// What a proxy had to do with the end of a request to this URL, see proxyReasonOf(); nullopt also where there is
    /// none. A password that was refused counts as such from then on.
    std::optional<ProxyFailure> proxyFailure(const QUrl& url, QNetworkReply::NetworkError error, const QString& words);

    /// Why the handshake for this reply failed.
    TlsFailure tlsFailure(const QNetworkReply& reply) const;

private:
    class Route;
    Route* m_route; ///< owned by the base
    // What was refused last. Of requests that fail together Qt tells the reasons to one only.
    QList<QSslCertificate> m_refusedChain;
    QList<QSslError> m_refusals;
};

} // namespace bulkhead
