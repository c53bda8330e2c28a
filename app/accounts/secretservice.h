#pragma once

#include <QObject>

#include <functional>

/// What the Secret Service says itself (org.freedesktop.secrets: GNOME Keyring, KeePassXC and others). QtKeychain
/// reports a locked entry as a missing one, and says that the removal of a locked one is done.
///
/// Only asks: none of this makes the service show a question. Each question is answered once, later, unless the context
/// is gone by then.
namespace bulkhead::secretservice {

enum class Finding {
    NotUsed, ///< this system keeps secrets elsewhere (Windows, macOS)
    NoService, ///< no bus, or nothing on it that answers to the name; KWallet may be there nevertheless
    NoAnswer, ///< not within a few seconds, or not a readable one
    Missing,
    Locked,
    Unlocked
};

using Receive = std::function<void(Finding)>;

/// The entry that QtKeychain keeps under this service and key.
void findEntry(const QString& service, const QString& key, QObject* context, Receive receive);
/// The collection that new entries go to.
void findDefaultCollection(QObject* context, Receive receive);

/// Makes libsecret, which QtKeychain uses, begin anew with the service. After the service was restarted it holds on to
/// a session that the new one does not know, and every request fails until this program ends.
void forgetSession();

} // namespace bulkhead::secretservice
