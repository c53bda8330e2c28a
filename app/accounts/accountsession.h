#pragma once

#include "app/accounts/credentialstore.h"
#include "app/accounts/environment.h"
#include "app/accounts/networksource.h"
#include "app/accounts/settings.h"
#include "app/cloudflare/client.h"
#include "app/cloudflare/quotas.h"

#include <functional>
#include <optional>

namespace bulkhead {

/// Which account is in use and with which proof: from the environment where that names it, else from the settings and
/// the keychain. The only class that reads and writes secrets. One thread, no waiting.
class AccountSession : public QObject {
    Q_OBJECT
public:
    /// What came of saving.
    struct Saved {
        bool ok = false;
        /// What to tell: why it failed and what to do, or that the secret is kept for this session only; may be empty.
        QString message;
    };
    using ReceiveSaved = std::function<void(const Saved&)>;

    /// All three must outlive the session. `lasting` is the system's keychain.
    AccountSession(Settings& settings, CredentialStore& lasting, Environment environment, QObject* parent = nullptr);

    /// Finds out which connection to use; answers with connectionReady() or noConnection(), now or later.
    void start();

    /// Which proxy and which authorities; another choice starts the session again.
    NetworkSource& network() { return m_network; }
    const Environment& environment() const { return m_environment; }
    std::optional<Profile> profile() const { return m_settings.profile(); }

    /// Stores a profile whose fields are valid, with its secret where one was entered, and starts again with it. First
    /// the secret, then the settings: nothing is saved half. Without a usable keychain the secret is kept in memory
    /// until the program ends, and `message` says so. An empty secret keeps the stored one, which needs a profile() of
    /// the same kind.
    void save(const Profile& profile, const QString& secret, QObject* context, ReceiveSaved receive);

    /// How the account is asked with these credentials: where the environment says, out of the quota that everything of
    /// this session with the same credentials shares.
    Connection connectionFor(const AccountId& account, const Credentials& credentials);

    /// Hands out the secret that is stored for the profile, for a connection test only.
    void readSecret(const Profile& profile, QObject* context, CredentialStore::Receive receive);

Q_SIGNALS:
    void connectionReady(const bulkhead::Connection& connection, const QString& accountName);
    /// `why` may be empty: nothing was entered yet.
    void noConnection(const QString& why);

private:
    void use(const QString& accountId, const Credentials& credentials, const QString& name);
    QString whyNoSecret(const StoreOutcome& outcome) const;
    void storeProfile(const Profile& profile, const QString& message, const ReceiveSaved& receive);

    Settings& m_settings;
    CredentialStore& m_lasting;
    SessionStore m_session;
    Environment m_environment;
    Quotas m_quotas;
    NetworkSource m_network;
};

} // namespace bulkhead
