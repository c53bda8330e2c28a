#include "app/simulator/credentialsregistry.h"

#include <algorithm>
#include <array>

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView AccountId("b0be4d51a71ed000c0ffee0000000001");
constexpr QLatin1StringView Email("analyst@example.com");

constexpr std::array Registry = {
    Credential{"token"_L1, "cfut_simulated-user-token-with-write-access-0001"_L1, "5111a7ed000000000000000000000001"_L1,
        CredentialKind::UserToken, TokenState::Active, EmailSecurity::Write},
    Credential{"global key"_L1, "cfk_simulated-global-key-of-the-analyst-0002"_L1, {}, CredentialKind::GlobalKey,
        TokenState::Active, EmailSecurity::Write},
    Credential{"account token"_L1, "cfat_simulated-account-token-with-write-0003"_L1,
        "5111a7ed000000000000000000000003"_L1, CredentialKind::AccountToken, TokenState::Active, EmailSecurity::Write},
    Credential{"read-only token"_L1, "cfut_simulated-user-token-that-only-reads-0004"_L1,
        "5111a7ed000000000000000000000004"_L1, CredentialKind::UserToken, TokenState::Active, EmailSecurity::Read},
    Credential{"expired token"_L1, "cfut_simulated-user-token-that-expired-0005"_L1,
        "5111a7ed000000000000000000000005"_L1, CredentialKind::UserToken, TokenState::Expired, EmailSecurity::Write},
    Credential{"disabled token"_L1, "cfut_simulated-user-token-disabled-0006"_L1, "5111a7ed000000000000000000000006"_L1,
        CredentialKind::UserToken, TokenState::Disabled, EmailSecurity::Write},
    Credential{"powerless token"_L1, "cfut_simulated-user-token-without-permission-0007"_L1,
        "5111a7ed000000000000000000000007"_L1, CredentialKind::UserToken, TokenState::Active, EmailSecurity::None},
};

bool isSecretShaped(QByteArrayView secret)
{
    return secret.size() >= 20 && secret.size() <= 256 && std::all_of(secret.begin(), secret.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

const Credential* known(QByteArrayView secret, bool isToken)
{
    const auto* const found = std::find_if(Registry.begin(), Registry.end(), [&](const Credential& credential) {
        return credential.isToken() == isToken
            && QByteArrayView(credential.secret.data(), credential.secret.size()) == secret;
    });
    return found == Registry.end() ? nullptr : found;
}

Caller tokenHolder(QByteArrayView header)
{
    constexpr QByteArrayView Scheme = "Bearer ";
    if (!header.startsWith(Scheme) || !isSecretShaped(header.sliced(Scheme.size())))
        return unreadableAuthorization();
    if (const Credential* credential = known(header.sliced(Scheme.size()), true))
        return credential;
    return Stranger{true};
}

Caller keyHolder(const QByteArray& email, const QByteArray& key)
{
    if (email.count('@') != 1 || email.startsWith('@') || email.endsWith('@'))
        return unreadableEmail();
    if (!isSecretShaped(key))
        return unreadableKey();
    const Credential* credential = known(key, false);
    if (credential && QByteArrayView(email) == QByteArrayView(Email.data(), Email.size()))
        return credential;
    return Stranger{};
}

} // namespace

QLatin1StringView simulatedAccountId()
{
    return AccountId;
}

QLatin1StringView simulatedAccountName()
{
    return "Northwind Mail (simulated)"_L1;
}

QLatin1StringView simulatedEmail()
{
    return Email;
}

std::span<const Credential> simulatedCredentials()
{
    return Registry;
}

Caller callerOf(const AuthHeaders& headers)
{
    if (headers.authorization)
        return tokenHolder(*headers.authorization);
    if (headers.email && headers.key)
        return keyHolder(*headers.email, *headers.key);
    if (headers.key)
        return unreadableEmail();
    if (headers.email)
        return unreadableKey();
    return unauthenticated();
}

} // namespace bulkhead::simulation
