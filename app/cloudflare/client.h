#pragma once

#include "app/cloudflare/accountface.h"
#include "app/cloudflare/apicall.h"
#include "app/cloudflare/credentials.h"
#include "app/cloudflare/decode.h"
#include "app/cloudflare/network.h"
#include "app/cloudflare/requestqueue.h"

#include <QSslConfiguration>

namespace bulkhead {

/// Whom to ask, for which account, with which proof.
struct Connection {
    ApiBase base = ApiBase::production();
    AccountId account;
    Credentials credentials; ///< should have no fault, see faultOf(); else it is not sent
    std::shared_ptr<Quota> quota = nullptr; ///< counted together with the credential's other clients; see Quotas
    AccountFace face = {}; ///< where it is read-only, calls that change something end unsent, with Kind::ReadOnly
    NetworkSetup network = {};
};

/// Which page of the job list. The API takes one status and one action at most, and no sort.
struct JobQuery {
    static constexpr int MostPerPage = 1000;

    int page = 1; ///< counted from 1
    int perPage = MostPerPage;
    std::optional<JobStatus> status;
    Urgency urgency = Urgency::Timer;
};

/// Which page of a job's messages. The API takes one status at most, and no sort.
struct MessageQuery {
    static constexpr int MostPerPage = 1000;

    int page = 1; ///< counted from 1
    int perPage = MostPerPage;
    std::optional<MessageStatus> status; ///< not Unknown
    Urgency urgency = Urgency::Person;
};

/// Cloudflare's API for one connection: each function makes one call and returns it; connect with TypedCall::then().
/// The client owns its calls; destroying it ends them all (each tells so once), and it must not be asked again then.
/// One thread.
class Client : public QObject {
    Q_OBJECT
public:
    explicit Client(const Connection& connection, QObject* parent = nullptr, const WireLimits& limits = {},
        const QSslConfiguration& tls = QSslConfiguration::defaultConfiguration(), Clock& clock = Clock::system());
    ~Client() override;

    const Connection& connection() const { return m_connection; }
    RequestQueue& queue() { return m_queue; }

    TypedCall<JobPage>* listJobs(const JobQuery& query);
    TypedCall<Job>* getJob(JobId id, Urgency urgency);
    /// The same call, for the record as it came; see decodeJobRecord().
    TypedCall<QByteArray>* getJobRecord(JobId id, Urgency urgency = Urgency::Person);
    /// Asks the server to stop the job. Leaves exactly once and is never repeated. The record that comes back need not
    /// say CANCELLED yet: only a later read settles it.
    TypedCall<Job>* cancelJob(JobId id, Urgency urgency = Urgency::Person);
    /// Starts a new job. Leaves exactly once and is never repeated: after an error that is not
    /// ApiError::certainlyWithoutEffect() the job may exist.
    TypedCall<Job>* createJob(const JobRequest& request);
    /// Takes a finished job out of list and detail for good. Leaves exactly once and is never repeated.
    TypedCall<JobId>* deleteJob(JobId id, Urgency urgency = Urgency::Person);
    TypedCall<MessagePage>* listMessages(JobId id, const MessageQuery& query);
    /// Where the job's record is. Holds no credential.
    QUrl jobUrl(JobId id) const;

    // Tokens only; each endpoint refuses the other kind of token. Verifying says nothing about permissions.
    TypedCall<TokenState>* verifyUserToken();
    TypedCall<TokenState>* verifyAccountToken();
    /// Those that the credential sees, whichever account the connection is for; the first of them where there are more
    /// than Cloudflare lists at once. Refused for account-owned tokens (1001).
    TypedCall<std::vector<AccountSummary>>* listAccounts();
    static constexpr int MostAccounts = 50;

private:
    QNetworkRequest request(const QStringList& path, const QList<std::pair<QString, QString>>& query = {}) const;
    template <typename T>
    TypedCall<T>* call(WireRequest wire, Urgency urgency, typename TypedCall<T>::Decode decode);

    Connection m_connection;
    QSslConfiguration m_tls;
    RequestQueue m_queue;
};

} // namespace bulkhead
