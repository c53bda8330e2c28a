#pragma once

#include "app/cloudflare/credentials.h"
#include "app/cloudflare/ids.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace bulkhead {

/// What the CLOUDFLARE_* variables of the ecosystem say. Each malformed one is named in `problems`, never with its
/// value.
struct Environment {
    std::optional<Credentials> credentials; ///< from CLOUDFLARE_API_TOKEN, else CLOUDFLARE_EMAIL and CLOUDFLARE_API_KEY
    std::optional<AccountId> account; ///< from CLOUDFLARE_ACCOUNT_ID
    std::optional<ApiBase> base; ///< from CLOUDFLARE_BASE_URL: https, or http to this machine
    QStringList used; ///< names of the variables in use
    QStringList problems; ///< one sentence each

    static Environment read(const QProcessEnvironment& variables);
    /// Reads them and takes them out of the process's environment, so that no child inherits a secret. Call it once, at
    /// the start of main(), before threads exist.
    static Environment take();

    /// "CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID are set in the environment and are used…"; empty for none.
    QString describe() const;
};

} // namespace bulkhead
