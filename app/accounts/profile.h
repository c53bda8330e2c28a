#pragma once

#include "app/cloudflare/accountface.h"
#include "app/cloudflare/credentials.h"
#include "app/cloudflare/ids.h"

#include <QUuid>

namespace bulkhead {

/// An account as the analyst entered it. Its secret is elsewhere: in a CredentialStore, under key().
struct Profile {
    QUuid uuid = QUuid::createUuid();
    AccountFace face;
    QString accountId; ///< 32 hexadecimal digits once saved
    Credentials::Kind kind = Credentials::Kind::ApiToken;
    QString email; ///< for a global key only

    QString key() const { return QStringLiteral("bulkhead:") + uuid.toString(QUuid::WithoutBraces); }
    friend bool operator==(const Profile&, const Profile&) = default;
};

} // namespace bulkhead
