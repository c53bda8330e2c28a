#pragma once

#include <QNetworkReply>
#include <QString>

#include <optional>

namespace bulkhead {

/// What a proxy did, or would not do. A value, because an ApiError is one.
struct ProxyFailure {
    enum class Reason {
        NotFound, ///< there is no host of its name, or it says that there is none of Cloudflare's: Qt tells no
                  ///< difference
        Unreachable, ///< it refuses connections, or does not answer
        WantsPassword, ///< and none is set
        RefusedPassword, ///< the one that is set
        Refused, ///< to connect to Cloudflare; where a password is set, some say so instead of refusing that
        Broke, ///< the connection to it ended before the one to Cloudflare was made
        FoundNobody, ///< it works, but can't reach Cloudflare
    };

    QString name; ///< "proxy.example:3128"
    Reason reason = Reason::Refused;
    bool hasPassword = false; ///< one is set for it
};

/// What the proxy that stood in between had to do with the end of an exchange that brought no HTTP status, from Qt's
/// error and its words; nullopt where nothing points at it.
std::optional<ProxyFailure::Reason> proxyReasonOf(QNetworkReply::NetworkError error, const QString& words);

/// One sentence without a full stop that names the proxy; safe to show as plain text, as is the advice.
QString proxySentence(const ProxyFailure& failure);
QString proxyAdvice(const ProxyFailure& failure);

} // namespace bulkhead
