#pragma once

#include "app/cloudflare/apicall.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QThreadPool>
#include <QTimer>

#include <deque>

namespace bulkhead {

/// The one gate to the network: keeps few requests in flight (Qt's time-outs run while a request waits in Qt's own
/// queue, so nothing waits there), lets a person's calls overtake a timer's, holds everything back after a 429 or when
/// the quota is used up, and decodes answers in worker threads.
class RequestQueue : public QObject {
    Q_OBJECT
public:
    explicit RequestQueue(const WireLimits& limits, QObject* parent = nullptr);
    /// Ends every call that is still open; each emits finished().
    ~RequestQueue() override;

    void enqueue(ApiCall* call);
    /// Takes the call out, ending its exchange if it has one. True where the request had not been sent.
    bool withdraw(ApiCall* call);
    bool isWaiting(const ApiCall* call) const;

    /// Time until something may be sent again; zero where nothing is held back.
    std::chrono::milliseconds heldFor() const;
    const RateLimit& rateLimit() const { return m_rateLimit; }

    QNetworkAccessManager& network() { return m_network; }

    /// Calls in flight at once. Below Qt's six connections to a host, so that no request waits inside Qt.
    static constexpr int MostInFlight = 4;

Q_SIGNALS:
    void rateLimitChanged();
    /// The server wants a pause; also emitted when it is over. See heldFor().
    void holdChanged();

private:
    void dispatch();
    void start(ApiCall* call);
    void answered(ApiCall* call, const RawAnswer& answer);
    void noteLimits(const RawAnswer& answer);
    void holdFor(std::chrono::seconds wait);

    WireLimits m_limits;
    QNetworkAccessManager m_network;
    QThreadPool m_decoders;
    std::deque<ApiCall*> m_waiting[2]; ///< by Urgency
    QHash<ApiCall*, Exchange*> m_inFlight;
    QTimer m_hold;
    RateLimit m_rateLimit;
};

} // namespace bulkhead
