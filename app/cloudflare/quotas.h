#pragma once

#include "app/cloudflare/credentials.h"
#include "app/cloudflare/quota.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace bulkhead {

/// The quotas of this program, one for each credential: Cloudflare counts by user (its page on API limits), so that
/// everything sent with one credential is counted together, whichever client sends it. They last as long as this
/// object: who comes back to an account still knows what was used up.
///
/// Two tokens of one user share a quota on the server without anybody here knowing; there the headers tell.
class Quotas {
public:
    std::shared_ptr<Quota> of(const ApiBase& base, const Credentials& credentials);

private:
    QHash<QByteArray, std::shared_ptr<Quota>> m_byCredential; ///< by a hash: no secret is kept here
};

} // namespace bulkhead
