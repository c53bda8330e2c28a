#pragma once

#include "app/accounts/credentialstore.h"

namespace bulkhead {

/// A keychain that refuses everything, as on a machine that has none.
class NoKeychain final : public CredentialStore {
public:
    void read(const QString&, QObject* context, Receive receive) override { refuse(context, receive); }
    void write(const QString&, const QString&, QObject* context, Receive receive) override { refuse(context, receive); }
    void remove(const QString&, QObject* context, Receive receive) override { refuse(context, receive); }
    bool isLasting() const override { return true; }

private:
    static void refuse(QObject* context, const Receive& receive)
    {
        const StoreOutcome refused{StoreOutcome::Kind::Unavailable, {}, QStringLiteral("<b>no bus</b>")};
        QMetaObject::invokeMethod(
            context, [receive, refused] { receive(refused); }, Qt::QueuedConnection);
    }
};

} // namespace bulkhead
