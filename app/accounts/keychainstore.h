#pragma once

#include "app/accounts/credentialstore.h"

#include <chrono>

namespace bulkhead {

/// The system's keychain, through QtKeychain: Secret Service or KWallet, Windows Credential Manager, macOS Keychain.
/// Its fallback to a plain file stays off.
///
/// A keychain may show a question and wait for the user, or hang for good (a Secret Service that stopped answers after
/// 50 s, one without GLib never). The window does not wait: after `patience` the request is answered with Unavailable,
/// and what comes later is dropped.
class KeychainStore final : public CredentialStore {
    Q_OBJECT
public:
    explicit KeychainStore(QObject* parent = nullptr, std::chrono::milliseconds patience = std::chrono::seconds(60));

    void read(const QString& key, QObject* context, Receive receive) override;
    void write(const QString& key, const QString& secret, QObject* context, Receive receive) override;
    void remove(const QString& key, QObject* context, Receive receive) override;
    bool isLasting() const override { return true; }

private:
    std::chrono::milliseconds m_patience;
};

} // namespace bulkhead
