#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace bulkhead {

/// What came of one request to a store. keychainwords.h has the sentences.
struct StoreOutcome {
    enum class Kind {
        Done, ///< found, written, or gone
        NoEntry, ///< nothing is stored under the key
        Locked, ///< the keychain is locked and stayed so: its question was closed, or could not be shown
        NoKeyring, ///< the keychain has nowhere to write to: nobody has made a keyring, and none was made when it asked
        Denied, ///< somebody or something said no
        NoAnswer, ///< not in time. What it does later is not known, and the request may still be carried out
        Absent, ///< there is no keychain
        Unavailable ///< it failed, for another reason
    };

    Kind kind = Kind::Done;
    QString secret; ///< after a read
    QString reason; ///< the keychain's own words, where it said some
};

/// Where secrets are kept. Asynchronous: each request answers once, later, in the caller's thread, unless the context
/// is gone by then. Keys are Profile::key().
class CredentialStore : public QObject {
    Q_OBJECT
public:
    using Receive = std::function<void(const StoreOutcome&)>;
    using QObject::QObject;

    virtual void read(const QString& key, QObject* context, Receive receive) = 0;
    virtual void write(const QString& key, const QString& secret, QObject* context, Receive receive) = 0;
    virtual void remove(const QString& key, QObject* context, Receive receive) = 0;
    /// Secrets outlive the program.
    virtual bool isLasting() const = 0;
};

/// In memory, for this session only.
class SessionStore final : public CredentialStore {
    Q_OBJECT
public:
    using CredentialStore::CredentialStore;

    void read(const QString& key, QObject* context, Receive receive) override;
    void write(const QString& key, const QString& secret, QObject* context, Receive receive) override;
    void remove(const QString& key, QObject* context, Receive receive) override;
    bool isLasting() const override { return false; }

private:
    QHash<QString, QString> m_secrets;
};

} // namespace bulkhead
