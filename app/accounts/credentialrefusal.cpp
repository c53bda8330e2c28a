#include "app/accounts/credentialrefusal.h"

#include "app/accounts/pasted.h"

#include <QCoreApplication>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Proof = Credentials::Kind;

struct RefusalWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::CredentialRefusal)
};

constexpr qint64 UnreadableEmail = 6102;
constexpr qint64 UnreadableKey = 6103;
constexpr qint64 UnreadableToken = 6111;
constexpr qint64 UnknownKeyOrEmail = 9103;
constexpr qint64 NotFromHere = 9109; ///< also "Invalid access token": the words tell which

const ApiMessage* find(const QList<ApiMessage>& messages, qint64 code)
{
    for (const ApiMessage& message : messages) {
        if (message.code == code)
            return &message;
        if (const ApiMessage* cause = find(message.errorChain, code))
            return cause;
    }
    return nullptr;
}

CredentialRefusal noToken(const QString& reason)
{
    return {RefusalWords::tr("What was entered is not an API token: %1").arg(reason),
        RefusalWords::tr("If it is a global API key, choose “E-mail address and global API key” and enter the e-mail "
                         "address. If it is a token, copy it again, whole and alone.")};
}

CredentialRefusal noKey(const QString& reason)
{
    return {RefusalWords::tr("What was entered is not a global API key: %1").arg(reason),
        RefusalWords::tr("If it is an API token, choose “API token”. If it is a key, copy it again, whole and alone.")};
}

} // namespace

std::optional<CredentialRefusal> credentialRefusal(const ApiError& error, const Credentials& credentials)
{
    if (!error.isAboutCredential())
        return std::nullopt;
    const QString reason = errorSentence(error);
    if (const ApiMessage* message = find(error.errors, NotFromHere);
        message && message->message.contains("location"_L1, Qt::CaseInsensitive)) {
        return CredentialRefusal{
            RefusalWords::tr("This token may not be used from this computer's IP address: %1").arg(reason),
            RefusalWords::tr("Connect through a network that the token allows (a VPN, for example), or add the address "
                             "to the token's “Client IP Address Filtering” in Cloudflare's dashboard.")};
    }
    const auto prefixKind = kindByPrefix(credentials.secret);
    const bool isOfOtherKind = prefixKind && *prefixKind != credentials.kind;
    if (credentials.kind == Proof::ApiToken && (find(error.errors, UnreadableToken) || isOfOtherKind))
        return noToken(reason);
    if (credentials.kind == Proof::GlobalKey && (find(error.errors, UnreadableKey) || isOfOtherKind))
        return noKey(reason);
    if (credentials.kind == Proof::GlobalKey && find(error.errors, UnreadableEmail)) {
        return CredentialRefusal{RefusalWords::tr("Cloudflare can't read the e-mail address: %1").arg(reason),
            RefusalWords::tr("Enter the address that the owner of the key signs in with.")};
    }
    if (credentials.kind == Proof::GlobalKey && find(error.errors, UnknownKeyOrEmail)) {
        return CredentialRefusal{
            RefusalWords::tr("Cloudflare does not know this pair of e-mail address and global key: %1").arg(reason),
            RefusalWords::tr("Check that both belong to the same user, and that the key was not changed meanwhile.")};
    }
    return std::nullopt;
}

QString testAdvice(const ApiError& error)
{
    switch (error.kind) {
    case ApiError::Kind::Unreachable:
        return RefusalWords::tr("Check the network connection, VPN and proxy; then test again.");
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Interrupted:
        return RefusalWords::tr("Test again. If it lasts, look at the network connection, VPN and proxy.");
    case ApiError::Kind::NotFromCloudflare:
        return RefusalWords::tr("It may be a login page of the network or the block page of a proxy: open a browser "
                                "and log in to the network, then test again.");
    case ApiError::Kind::RateLimited:
        return RefusalWords::tr("Test again in five minutes. It says nothing against the credential.");
    case ApiError::Kind::ServerFault:
    case ApiError::Kind::BadAnswer:
        return RefusalWords::tr("Test again. If it lasts, see www.cloudflarestatus.com and give the cf-ray to "
                                "Cloudflare's support.");
    default:
        return errorAdvice(error);
    }
}

} // namespace bulkhead
