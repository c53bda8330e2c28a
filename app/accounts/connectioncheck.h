#pragma once

#include "app/cloudflare/client.h"

#include <memory>

namespace bulkhead {

/// Tries out what an analyst entered: the token's state at the endpoint that fits its kind, then a real list call,
/// because verifying a token says nothing about its permissions; where that is refused, whether the credential sees the
/// account at all. Made for one check; finished() comes once, not from the destructor.
class ConnectionCheck : public QObject {
    Q_OBJECT
public:
    enum class Level { Good, Caution, Problem };
    struct Finding {
        Level level = Level::Good;
        QString sentence; ///< what was found; plain text, safe to show
        QString advice; ///< what to do; empty where nothing needs doing
        std::optional<TlsFailure> tls = std::nullopt; ///< where there is a chain of certificates to look at
    };

    /// Each call is made once: who tests wants to know how things stand now.
    explicit ConnectionCheck(const Connection& connection, QObject* parent = nullptr, WireLimits limits = {});

    const QList<Finding>& findings() const { return m_findings; }
    /// Jobs can be listed: the connection is good for watching at least.
    bool canWatch() const { return m_canWatch; }

Q_SIGNALS:
    void finished();

private:
    void verifyAsUserToken();
    void verifyAsAccountToken();
    void noteTokenState(const TokenState& state);
    void noteExpiry(Timestamp expiresOn);
    void listOneJob();
    void noteListed();
    void lookForAccount(const ApiError& refusal);
    void noteRefusedList(const ApiError& refusal, const ApiResult<std::vector<AccountSummary>>& accounts);
    void fail(const ApiError& error);
    void add(Level level, const QString& sentence, const QString& advice = {});
    void end();

    std::unique_ptr<Client> m_client;
    QObject m_context; ///< goes before the client, whose end would answer the calls under way
    QList<Finding> m_findings;
    bool m_isAccountToken = false; ///< found valid for just this account
    bool m_canWatch = false;
};

} // namespace bulkhead
