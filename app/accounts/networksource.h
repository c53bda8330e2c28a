#pragma once

#include "app/accounts/credentialstore.h"
#include "app/accounts/settings.h"
#include "app/cloudflare/authorityfile.h"
#include "app/cloudflare/network.h"

namespace bulkhead {

/// The way to the API as the settings, the keychain, a file of authorities and the system describe it, put together for
/// Connection::network. One thread, no waiting: files and the system's proxy are read in workers.
///
/// What can't be read is told in problems() and left out; a proxy that was chosen is never gone around because of it.
class NetworkSource : public QObject {
    Q_OBJECT
public:
    struct Saved {
        bool ok = false;
        QString message; ///< why not, or that the password is kept for this session only; may be empty
    };
    using ReceiveSaved = std::function<void(const Saved&)>;

    /// Begins to read. The first two outlive it. `target` is what the system is asked the proxy for; `keychain` holds
    /// the proxy's password.
    NetworkSource(Settings& settings, CredentialStore& keychain, const QUrl& target, QObject* parent = nullptr,
        SystemProxy::Lookup lookup = QNetworkProxyFactory::systemProxyForQuery);
    ~NetworkSource() override;

    /// Everything was read once. A system that does not answer delays this by PatienceWithSystem, a keychain as long as
    /// it waits for its user.
    bool isReady() const { return m_isReady; }
    /// The keychain was asked for the proxy's password and has not answered yet.
    bool isAskingKeychain() const { return m_isAskingKeychain; }
    /// Reads everything again; then changed() comes.
    void reload() { load(); }
    const NetworkSetup& setup() const { return m_setup; }
    /// What could not be read, in sentences, and what to do; empty where all is well.
    const QStringList& problems() const { return m_problems; }
    /// One of the problems: the keychain did not give the proxy's password. Another try, reload(), may help.
    bool lacksPassword() const;

    /// Without its password.
    ProxyChoice proxy() const { return m_settings.proxy(); }
    QString authorityFile() const { return m_settings.authorityFile(); }
    /// The stored password is for this proxy and this user: it may be kept, and is never given to another.
    bool canKeepPassword(const ProxyChoice& proxy) const;
    /// Stores both; when all is read anew, changed() comes. An empty password keeps the stored one, see above.
    void save(const ProxyChoice& proxy, const QString& authorityFile, QObject* context, ReceiveSaved receive);

    static constexpr std::chrono::seconds PatienceWithSystem{10};

Q_SIGNALS:
    /// Once; see isReady().
    void ready();
    /// setup() is another one, as it was saved.
    void changed();

private:
    void load();
    void loadPassword();
    void loadAuthorities();
    void loadSystemProxy();
    void partLoaded();
    void store(
        const ProxyChoice& proxy, const QString& authorityFile, const QString& message, const ReceiveSaved& receive);

    Settings& m_settings;
    CredentialStore& m_keychain;
    std::shared_ptr<SystemProxy> m_systemProxy;
    NetworkSetup m_setup;
    NetworkSetup m_loading;
    QStringList m_problems;
    QStringList m_loadingProblems;
    std::optional<QString> m_password; ///< of this session, where it was entered or read already
    std::unique_ptr<QObject> m_load; ///< of one load(); what belongs to an earlier one ends with it
    int m_partsLeft = 0;
    bool m_isAskingKeychain = false;
    bool m_isReady = false;
};

} // namespace bulkhead
