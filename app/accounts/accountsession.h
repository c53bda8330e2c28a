#pragma once

#include "app/accounts/credentialstore.h"
#include "app/accounts/environment.h"
#include "app/accounts/networksource.h"
#include "app/accounts/settings.h"
#include "app/cloudflare/client.h"
#include "app/cloudflare/quotas.h"

#include <functional>
#include <memory>
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
    enum class Missing {
        Account, ///< none was entered, or not a whole one
        Secret ///< one was entered, but the keychain did not give it: another try may help
    };
    Q_ENUM(Missing)

    /// All three must outlive the session. `lasting` is the system's keychain.
    AccountSession(Settings& settings, CredentialStore& lasting, Environment environment, QObject* parent = nullptr);

    /// Finds out which connection to use; answers with connectionReady() or noConnection(), now or later. Where it has
    /// to wait for others, waiting() comes first. Without an account nobody is asked anything.
    void start();
    /// The same after the keychain failed: what it did not give before is asked for again, the proxy's password, too.
    void tryAgain();
    /// Answers no start() any more that has not been answered: something else is wanted now.
    void stop();

    /// Which proxy and which authorities; another choice starts the session again. Begins to read when it is first
    /// asked for.
    NetworkSource& network();
    const Environment& environment() const { return m_environment; }
    QList<Profile> profiles() const { return m_settings.profiles(); }
    std::optional<Profile> profile(const QUuid& uuid) const { return m_settings.profile(uuid); }
    std::optional<Profile> currentProfile() const { return m_settings.currentProfile(); }
    /// Starts again with another profile.
    void use(const QUuid& uuid);

    /// Stores a profile whose fields are valid, with its secret where one was entered, and starts again with it where
    /// it is new or the one in use: who corrects another one's name is not taken there. First the secret, then the
    /// settings: nothing is saved half. Without a usable keychain the secret is kept in memory until the program ends,
    /// and `message` says so. An empty secret keeps the stored one, which needs a stored profile of the same kind.
    void save(const Profile& profile, const QString& secret, QObject* context, ReceiveSaved receive);
    /// Removes the profile's secret, then the profile. Where the secret could not be removed the profile goes all the
    /// same and `message` says where the secret still is. Where it was the one in use, another one is started with.
    void remove(const QUuid& uuid, QObject* context, ReceiveSaved receive);

    /// How the account is asked with these credentials: where the environment says, out of the quota that everything of
    /// this session with the same credentials shares.
    Connection connectionFor(const AccountId& account, const Credentials& credentials, const AccountFace& face = {});

    /// Hands out the secret that is stored for the profile, for a connection test only.
    void readSecret(const Profile& profile, QObject* context, CredentialStore::Receive receive);

Q_SIGNALS:
    void connectionReady(const bulkhead::Connection& connection);
    /// On what, in sentences. Not while there is nothing to connect with.
    void waiting(const QString& what);
    /// `why` may be empty: nothing was entered yet.
    void noConnection(const QString& why, bulkhead::AccountSession::Missing missing);
    /// One was added, changed or removed, or another one is in use.
    void profilesChanged();

private:
    void connectTo(const QString& accountId, const Credentials& credentials, const AccountFace& face);
    void storeProfile(const Profile& profile, const QString& message, const ReceiveSaved& receive);

    Settings& m_settings;
    CredentialStore& m_lasting;
    SessionStore m_session;
    Environment m_environment;
    Quotas m_quotas;
    int m_start = 0; ///< what an earlier start was waiting for counts no more
    std::unique_ptr<NetworkSource> m_network;
};

} // namespace bulkhead
