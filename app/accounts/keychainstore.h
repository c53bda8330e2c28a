#pragma once

#include "app/accounts/credentialstore.h"

#include <QSet>

#include <chrono>
#include <optional>

namespace QKeychain {
class Job;
}

namespace bulkhead {

/// The system's keychain, through QtKeychain: Secret Service or KWallet, Windows Credential Manager, macOS Keychain.
/// Its fallback to a plain file stays off. What QtKeychain says is not taken for granted: the Secret Service is asked
/// itself where there is one, and a write or a removal is done when a read shows it.
///
/// A keychain may show a question and wait for the user, or hang for good (a Secret Service that stopped answers after
/// 50 s, one without GLib never). The window does not wait: after `patience` the request is answered with NoAnswer,
/// and what comes later is dropped. QtKeychain does one request after the other, so until the overdue one has ended all
/// others are answered with NoAnswer at once, and are not handed on.
class KeychainStore final : public CredentialStore {
    Q_OBJECT
public:
    /// `service` is what the keychain shows as the owner of the entries.
    explicit KeychainStore(QObject* parent = nullptr, std::chrono::milliseconds patience = std::chrono::seconds(60),
        const QString& service = QStringLiteral("Bulkhead"));

    void read(const QString& key, QObject* context, Receive receive) override;
    void write(const QString& key, const QString& secret, QObject* context, Receive receive) override;
    void remove(const QString& key, QObject* context, Receive receive) override;
    bool isLasting() const override { return true; }

private:
    struct Request;
    void start(const Request& request);
    void send(const Request& request);
    void confirm(const Request& request, const std::optional<QString>& wanted);

    std::chrono::milliseconds m_patience;
    QString m_service;
    QSet<const QKeychain::Job*> m_overdue;
};

} // namespace bulkhead
