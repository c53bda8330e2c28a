#pragma once

#include <QString>
#include <QUrl>

#include <optional>

class QNetworkRequest;

namespace bulkhead {

/// What the API takes as proof: a token, or (older) an e-mail address and the global key. Holds a secret: never log,
/// store, or stream it; only CredentialStore may put it anywhere.
struct Credentials {
    enum class Kind { ApiToken, GlobalKey };

    Kind kind = Kind::ApiToken;
    QString email; ///< for a global key only
    QString secret; ///< the token or the key

    bool isEmpty() const { return secret.isEmpty(); }
    friend bool operator==(const Credentials&, const Credentials&) = default;
};

/// Why the credential cannot go into a header, or nullopt where it can. A line break in a header's value would inject a
/// header (Qt 6.4) or silently drop the credential (later). Length and prefix are not judged: they change.
enum class CredentialFault { SecretMissing, SecretCharacters, EmailMissing, EmailCharacters };
std::optional<CredentialFault> faultOf(const Credentials& credentials);

/// Sets Authorization, or X-Auth-Email and X-Auth-Key. A credential with a fault is left out: better refused by the
/// server than a header of somebody else's making.
void authorise(QNetworkRequest& request, const Credentials& credentials);

/// Where the API is: https anywhere, plain http on loopback only (the simulator, tests).
class ApiBase {
public:
    /// `https://api.cloudflare.com/client/v4`
    static ApiBase production();
    /// nullopt where the URL is not https (or http to loopback), has no host, or carries user info, query or fragment.
    static std::optional<ApiBase> fromUrl(const QUrl& url);

    const QUrl& url() const { return m_url; }
    bool isLoopback() const;
    friend bool operator==(const ApiBase&, const ApiBase&) = default;

private:
    explicit ApiBase(QUrl url)
        : m_url(std::move(url))
    {
    }

    QUrl m_url; ///< without a slash at the end
};

} // namespace bulkhead
