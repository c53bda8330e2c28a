#pragma once

#include "app/simulator/envelope.h"

#include <QLatin1StringView>

#include <span>
#include <variant>

namespace bulkhead::simulation {

enum class CredentialKind { UserToken, AccountToken, GlobalKey };
enum class TokenState { Active, Disabled, Expired };
enum class EmailSecurity { None, Read, Write };

/// A proof that the simulated account knows. None of them opens anything outside of it.
struct Credential {
    QLatin1StringView label; ///< what it is called where the simulator prints it
    QLatin1StringView secret;
    QLatin1StringView id; ///< a token's, 32 hex digits
    CredentialKind kind;
    TokenState state;
    EmailSecurity permission;

    bool maySee() const { return state == TokenState::Active && permission != EmailSecurity::None; }
    bool mayChange() const { return state == TokenState::Active && permission == EmailSecurity::Write; }
    bool isToken() const { return kind != CredentialKind::GlobalKey; }
};

/// The headers that carry a proof, as they came.
struct AuthHeaders {
    std::optional<QByteArray> authorization;
    std::optional<QByteArray> email;
    std::optional<QByteArray> key;
};

QLatin1StringView simulatedAccountId();
QLatin1StringView simulatedAccountName();
QLatin1StringView simulatedEmail();
std::span<const Credential> simulatedCredentials();

/// A well-formed proof that nobody has been given.
struct Stranger {
    bool hasToken = false;
};

using Caller = std::variant<const Credential*, Stranger, Fault>;

/// Who asks; a Fault where the headers are malformed or missing.
Caller callerOf(const AuthHeaders& headers);

} // namespace bulkhead::simulation
