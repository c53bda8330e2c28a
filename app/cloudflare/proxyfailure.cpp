#include "app/cloudflare/proxyfailure.h"

#include "app/text/displayed.h"

#include <QCoreApplication>

namespace bulkhead {

namespace {

using Reason = ProxyFailure::Reason;

struct ProxyWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::ProxyFailure)
};

} // namespace

Reason proxyReasonOf(QNetworkReply::NetworkError error, bool passwordRefused)
{
    switch (error) {
    case QNetworkReply::ProxyNotFoundError:
        return Reason::NotFound;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyTimeoutError:
        return Reason::Unreachable;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return passwordRefused ? Reason::RefusedPassword : Reason::WantsPassword;
    case QNetworkReply::ProxyConnectionClosedError:
        return Reason::Broke;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError:
        return Reason::FoundNobody;
    default:
        return Reason::Refused;
    }
}

QString proxySentence(const ProxyFailure& failure)
{
    const QString name = displayedInSentence(failure.name, 120);
    switch (failure.reason) {
    case Reason::NotFound:
        return ProxyWords::tr("There is no host of the proxy's name, %1").arg(name);
    case Reason::Unreachable:
        return ProxyWords::tr("The proxy %1 does not take connections").arg(name);
    case Reason::WantsPassword:
        return ProxyWords::tr("The proxy %1 wants a user name and a password").arg(name);
    case Reason::RefusedPassword:
        return ProxyWords::tr("The proxy %1 does not accept the user name or the password that is set for it").arg(name);
    case Reason::Refused:
        return ProxyWords::tr("The proxy %1 refuses to connect to Cloudflare").arg(name);
    case Reason::Broke:
        return ProxyWords::tr("The proxy %1 ended the connection before it led to Cloudflare").arg(name);
    case Reason::FoundNobody:
        break;
    }
    return ProxyWords::tr("Cloudflare can't be reached through the proxy %1").arg(name);
}

QString proxyAdvice(const ProxyFailure& failure)
{
    switch (failure.reason) {
    case Reason::NotFound:
    case Reason::Unreachable:
        return ProxyWords::tr("Check its name and port under Network in Settings (or in the system's settings, where "
                              "those are used), and the network connection and VPN.");
    case Reason::WantsPassword:
        return ProxyWords::tr("Choose this proxy under Network in Settings, and enter them there. The credential for "
                              "Cloudflare is never given to a proxy.");
    case Reason::RefusedPassword:
        return ProxyWords::tr("Enter them again under Network in Settings. Until then this password is not sent again, so "
                              "that it does not lock anybody out.");
    case Reason::Refused:
    case Reason::Broke:
        return ProxyWords::tr("Ask who runs the proxy to let connections to the API's address through, or choose another "
                              "one under Network in Settings.");
    case Reason::FoundNobody:
        break;
    }
    return ProxyWords::tr("Ask who runs the proxy, or choose another one under Network in Settings; then refresh.");
}

} // namespace bulkhead
