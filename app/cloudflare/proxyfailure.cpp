#include "app/cloudflare/proxyfailure.h"

#include "app/text/displayed.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

using ProxyReason = ProxyFailure::Reason;

struct ProxyWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::ProxyFailure)
};

/// Many ends are an "unknown" error to QNetworkReply; only the words of its proxy code tell, translated or not. Each of
/// them is said before the proxy has led anywhere.
struct QtsWords {
    const char* context;
    const char* text;
    ProxyReason reason;
};
constexpr std::array UnknownErrors{
    QtsWords{"QHttpSocketEngine", "Proxy server not found", ProxyReason::NotFound},
    QtsWords{"QSocks5SocketEngine", "Proxy host not found", ProxyReason::NotFound},
    QtsWords{"QHttpSocketEngine", "Proxy connection refused", ProxyReason::Unreachable},
    QtsWords{"QHttpSocketEngine", "Proxy server connection timed out", ProxyReason::Unreachable},
    QtsWords{"QSocks5SocketEngine", "Connection to proxy refused", ProxyReason::Unreachable},
    QtsWords{"QSocks5SocketEngine", "Connection to proxy timed out", ProxyReason::Unreachable},
    QtsWords{"QHttpSocketEngine", "Proxy denied connection", ProxyReason::Refused},
    QtsWords{"QHttpSocketEngine", "Error communicating with HTTP proxy", ProxyReason::Refused},
    QtsWords{"QSocks5SocketEngine", "General SOCKSv5 server failure", ProxyReason::Refused},
    QtsWords{"QSocks5SocketEngine", "Connection not allowed by SOCKSv5 server", ProxyReason::Refused},
    QtsWords{"QSocks5SocketEngine", "SOCKS version 5 protocol error", ProxyReason::Refused},
    QtsWords{"QHttpSocketEngine", "Did not receive HTTP response from proxy", ProxyReason::Broke},
    QtsWords{"QHttpSocketEngine", "Proxy connection closed prematurely", ProxyReason::Broke},
    QtsWords{"QSocks5SocketEngine", "Connection to proxy closed prematurely", ProxyReason::Broke},
};

} // namespace

std::optional<ProxyReason> proxyReasonOf(QNetworkReply::NetworkError error, const QString& words)
{
    switch (error) {
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::HostNotFoundError:
        return ProxyReason::NotFound;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyTimeoutError:
        return ProxyReason::Unreachable;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ProxyReason::WantsPassword;
    case QNetworkReply::ProxyConnectionClosedError:
        return ProxyReason::Broke;
    case QNetworkReply::ConnectionRefusedError: // by Cloudflare: a proxy's 503
        return ProxyReason::FoundNobody;
    case QNetworkReply::UnknownNetworkError:
        break;
    default:
        return std::nullopt;
    }
    const auto found = std::find_if(UnknownErrors.begin(), UnknownErrors.end(),
        [&](const QtsWords& known) { return words == QCoreApplication::translate(known.context, known.text); });
    return found == UnknownErrors.end() ? std::nullopt : std::optional(found->reason);
}

QString proxySentence(const ProxyFailure& failure)
{
    const QString name = displayedInSentence(failure.name, 120);
    switch (failure.reason) {
    case ProxyReason::NotFound:
        return ProxyWords::tr("The proxy %1 can't be found, or it can't find Cloudflare").arg(name);
    case ProxyReason::Unreachable:
        return ProxyWords::tr("The proxy %1 does not take connections").arg(name);
    case ProxyReason::WantsPassword:
        return ProxyWords::tr("The proxy %1 wants a user name and a password").arg(name);
    case ProxyReason::RefusedPassword:
        return ProxyWords::tr("The proxy %1 does not accept the user name or the password that is set for it")
            .arg(name);
    case ProxyReason::Refused:
        return failure.hasPassword ? ProxyWords::tr(
                   "The proxy %1 refuses to connect to Cloudflare, or to accept the user name and the password "
                   "that are set for it")
                                         .arg(name)
                                   : ProxyWords::tr("The proxy %1 refuses to connect to Cloudflare").arg(name);
    case ProxyReason::Broke:
        return ProxyWords::tr("The proxy %1 ended the connection before it led to Cloudflare").arg(name);
    case ProxyReason::FoundNobody:
        break;
    }
    return ProxyWords::tr("Cloudflare can't be reached through the proxy %1").arg(name);
}

QString proxyAdvice(const ProxyFailure& failure)
{
    switch (failure.reason) {
    case ProxyReason::NotFound:
    case ProxyReason::Unreachable:
        return ProxyWords::tr("Check its name and port under Network in Settings (or in the system's settings, where "
                              "those are used), and the network connection and VPN.");
    case ProxyReason::WantsPassword:
        return ProxyWords::tr("Choose this proxy under Network in Settings, and enter them there. The credential for "
                              "Cloudflare is never given to a proxy.");
    case ProxyReason::RefusedPassword:
        return ProxyWords::tr(
            "Enter them again under Network in Settings. Until then this password is not sent again, so "
            "that it does not lock anybody out.");
    case ProxyReason::Refused:
    case ProxyReason::Broke:
        return ProxyWords::tr(
            "Ask who runs the proxy to let connections to the API's address through, or choose another "
            "one under Network in Settings.");
    case ProxyReason::FoundNobody:
        break;
    }
    return ProxyWords::tr("Ask who runs the proxy, or choose another one under Network in Settings; then refresh.");
}

} // namespace bulkhead
