#pragma once

#include "app/cloudflare/apicall.h"

#include <QHash>
#include <QSslConfiguration>
#include <QThreadPool>

#include <array>
#include <deque>
#include <memory>

namespace bulkhead {

/// The one gate to the network: keeps few requests in flight (Qt's time-outs run while a request waits in Qt's own
/// queue, so nothing waits there), lets a person's calls overtake a timer's, keeps to the quota, and decodes answers in
/// worker threads.
///
/// A GET that failed for a reason that usually passes (no connection, 408, 5xx) is sent again a little later: a few
/// times, after a random pause that grows, and never more than one extra call for ten that worked. One that was refused
/// with 429 is sent again when the server's pause is over. Nothing else is ever sent twice.
class RequestQueue : public QObject {
    Q_OBJECT
public:
    /// The clock must outlive the queue. A quota that other queues keep to as well is given; else it is this one's own.
    explicit RequestQueue(const WireLimits& limits, QObject* parent = nullptr, Clock& clock = Clock::system(),
        std::shared_ptr<Quota> quota = nullptr);
    /// Ends every call that is still open; each emits finished().
    ~RequestQueue() override;

    void enqueue(ApiCall* call);
    /// Ends a call of a read-only account, later, without sending anything.
    void refuse(ApiCall* call);
    /// Takes the call out, ending its exchange if it has one. True where the request had not been sent.
    bool withdraw(ApiCall* call);
    bool isWaiting(const ApiCall* call) const;

    /// Time until something may be sent again; zero where nothing is held back.
    std::chrono::milliseconds heldFor() const;
    Quota& quota() { return *m_quota; }
    Clock& clock() { return m_clock; }

    Network& network() { return m_network; }

    /// Calls of people in flight at once, and as many of all others: whatever a timer reads, a person's next call
    /// leaves at once. Together with OneMore below Qt's six connections to a host, so that no request waits inside Qt.
    static constexpr int MostInFlight = 4;
    /// Beyond that number, where some of those in flight are a person's and some are not.
    static constexpr int OneMore = 1;
    /// Retries that a sudden fault may cost; each call that works adds a tenth of one.
    static constexpr double MostRetriesAtOnce = 10;

Q_SIGNALS:
    /// An answer told what is left of the quota.
    void quotaChanged();
    /// The server wants a pause, whichever queue of this quota it told so; also emitted when it is over. See heldFor().
    void holdChanged();

private:
    void dispatch();
    bool hasPlaceFor(Urgency urgency) const;
    void start(ApiCall* call);
    void answered(ApiCall* call, const RawAnswer& answer);
    void noteLimits(const RawAnswer& answer);
    void tellHold();
    bool tryAgain(ApiCall* call, const RawAnswer& answer);
    void tryAgainAfter(std::chrono::milliseconds pause, ApiCall* call);
    std::deque<ApiCall*>& laneOf(const ApiCall* call);

    WireLimits m_limits;
    Clock& m_clock;
    Network m_network;
    QThreadPool m_decoders;
    std::array<std::deque<ApiCall*>, 3> m_waiting; ///< by Urgency
    QHash<ApiCall*, Exchange*> m_inFlight;
    QHash<ApiCall*, Alarm*> m_resting; ///< before another try
    std::shared_ptr<Quota> m_quota;
    Clock::time_point m_heldUntil; ///< as far as holdChanged() told
    Alarm* m_mayGoOn; ///< rings when the first of the waiting calls may leave
    Alarm* m_holdIsOver;
    double m_retriesLeft = MostRetriesAtOnce;
};

} // namespace bulkhead
