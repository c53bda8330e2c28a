#pragma once

#include "app/cloudflare/apierror.h"
#include "app/cloudflare/credentials.h"

#include <optional>

namespace bulkhead {

/// What an answer says against a credential, and what to do about it: plain texts, safe to show.
struct CredentialRefusal {
    QString sentence;
    QString advice;
};

/// Where the server's codes (seen in the wild; there is no documented list) or the credential's own prefix tell what is
/// wrong with it; nullopt where they do not.
std::optional<CredentialRefusal> credentialRefusal(const ApiError& error, const Credentials& credentials);

/// What to do after a call that only tried out a connection: errorAdvice() speaks to somebody who watches jobs.
QString testAdvice(const ApiError& error);

} // namespace bulkhead
