#pragma once

#include <QNetworkReply>
#include <QString>

namespace bulkhead {

/// What a proxy did, or would not do. A value, because an ApiError is one.
struct ProxyFailure {
    enum class Reason {
        NotFound, ///< there is no host of its name
        Unreachable, ///< it refuses connections, or does not answer
        WantsPassword, ///< and none is set
        RefusedPassword, ///< the one that is set
        Refused, ///< the connection to Cloudflare
        Broke, ///< the connection to it ended before the one to Cloudflare was made
        FoundNobody, ///< it works, but can't reach Cloudflare
    };

    QString name; ///< "proxy.example:3128"
    Reason reason = Reason::Refused;
};

ProxyFailure::Reason proxyReasonOf(QNetworkReply::NetworkError error, bool passwordRefused);

/// One sentence without a full stop that names the proxy; safe to show as plain text, as is the advice.
QString proxySentence(const ProxyFailure& failure);
QString proxyAdvice(const ProxyFailure& failure);

} // namespace bulkhead
