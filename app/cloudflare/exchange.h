#pragma once

#include "app/cloudflare/network.h"
#include "app/cloudflare/proxyfailure.h"
#include "app/cloudflare/ratelimit.h"
#include "app/cloudflare/tlsfailure.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace bulkhead {

/// What came back for one request, before anybody looked at the JSON.
struct RawAnswer {
    enum class Failure { None, NotSent, Unreachable, Tls, Proxy, Timeout, Interrupted, Garbled, TooLarge };

    Failure failure = Failure::None;
    int httpStatus = 0;
    QByteArray contentType;
    QByteArray body;
    QString cfRay;
    RateLimit rateLimit;
    std::optional<std::chrono::seconds> retryAfter;
    QString detail; ///< Qt's words for the failure
    std::optional<TlsFailure> tls; ///< with Failure::Tls
    std::optional<ProxyFailure>
        proxy; ///< where a proxy was to lead there: with Failure::Proxy and Failure::Unreachable
};

struct WireRequest {
    enum class Verb { Get, Post, Delete };

    Verb verb = Verb::Get;
    QNetworkRequest request; ///< URL and credential
    QByteArray body;
};

/// The limits of one exchange, and how often it is tried; tests shorten them.
struct WireLimits {
    std::chrono::milliseconds idle = std::chrono::seconds(30); ///< without a byte
    std::chrono::milliseconds total =
        std::chrono::seconds(90); ///< however busy: Qt's own time-out restarts with each byte
    qint64 answerBytes = 32LL * 1024 * 1024;
    /// Of a read that failed for a reason that usually passes, and of one that was refused with 429; see RequestQueue.
    int mostTries = 3;
    std::chrono::milliseconds retryPause = std::chrono::milliseconds(500); ///< at most, before the second try; doubles
    std::chrono::milliseconds longestRetryPause = std::chrono::seconds(8);
};

/// One HTTP exchange. The single place where requests are posted: it forbids redirects (Qt would carry the credential
/// to another host), cookies, caches, HTTP/2 (open holes below Qt 6.8.9) and Qt's own use of other credentials, and it
/// makes a POST and a DELETE leave exactly once.
///
/// finished() comes exactly once, also after abort() and also where Qt's reply never finishes; not from the destructor.
/// Lives in the thread of the access manager, which must outlive it.
class Exchange : public QObject {
    Q_OBJECT
public:
    Exchange(Network& network, const WireRequest& wire, const WireLimits& limits, QObject* parent);
    ~Exchange() override;

    /// Ends the exchange with Failure::Interrupted; the request may have been sent.
    void abort();

Q_SIGNALS:
    void finished(const bulkhead::RawAnswer& answer);

private:
    void send(const WireRequest& wire);
    void readAvailable();
    void replyFinished();
    void end(RawAnswer::Failure failure, const QString& detail);
    /// Without a whole answer.
    void endWithout(int status, QNetworkReply::NetworkError error, const QString& words);

    Network& m_network;
    WireLimits m_limits;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QTimer m_idle;
    QByteArray m_body;
    std::optional<TlsFailure> m_tls;
    std::optional<ProxyFailure> m_proxy;
    bool m_ended = false;
};

} // namespace bulkhead
