#pragma once

#include "app/cloudflare/credentials.h"

#include <QString>

#include <optional>

namespace bulkhead {

/// What people paste for a secret, without what came along: white space, line breaks, invisible characters, quotes,
/// "Bearer ", a whole header or a whole curl line with `-H "Authorization: Bearer …"`.
QString cleanedSecret(const QString& pasted);

/// An account id out of what people paste: the id itself, or an address of the dashboard that holds it.
QString cleanedAccountId(const QString& pasted);

/// The kind that a secret's prefix tells: cfut_ and cfat_ are tokens, cfk_ is a global key. Older ones have no prefix.
std::optional<Credentials::Kind> kindByPrefix(const QString& secret);

} // namespace bulkhead
