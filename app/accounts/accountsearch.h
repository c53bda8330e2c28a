#pragma once

#include "app/cloudflare/client.h"

#include <memory>

namespace bulkhead {

/// Asks which accounts a credential sees. Made for one question; finished() comes once, not from the destructor.
class AccountSearch : public QObject {
    Q_OBJECT
public:
    struct Found {
        QString name; ///< as Cloudflare has it; show it through displayed()
        AccountId id;
    };

    /// The connection's account is not asked about; anyAccount() does.
    explicit AccountSearch(const Connection& connection, QObject* parent = nullptr, WireLimits limits = {});

    /// A stand-in for connections that are made before anybody knows the account.
    static AccountId anyAccount();

    const QList<Found>& accounts() const { return m_accounts; }
    /// Cloudflare lists so many at once; there may be more.
    bool isFirstPageOnly() const { return m_isFirstPageOnly; }
    /// Why there is none to choose from; both are empty where there is one. Plain texts, safe to show.
    const QString& problem() const { return m_problem; }
    const QString& advice() const { return m_advice; }

Q_SIGNALS:
    void finished();

private:
    void take(const std::vector<AccountSummary>& accounts);
    void explain(const ApiError& error);

    std::unique_ptr<Client> m_client;
    QObject m_context; ///< goes before the client, whose end would answer the calls under way
    QList<Found> m_accounts;
    bool m_isFirstPageOnly = false;
    QString m_problem;
    QString m_advice;
};

} // namespace bulkhead
