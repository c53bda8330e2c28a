#include "app/cloudflare/credentials.h"

#include <QHostAddress>
#include <QNetworkRequest>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

bool isVisibleAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

bool isLoopbackHost(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

std::optional<CredentialFault> faultOf(const Credentials& credentials)
{
    if (credentials.kind == Credentials::Kind::GlobalKey) {
        if (credentials.email.isEmpty())
            return CredentialFault::EmailMissing;
        if (!isVisibleAscii(credentials.email) || credentials.email.count(u'@') != 1 || credentials.email.size() > 254)
            return CredentialFault::EmailCharacters;
    }
    if (credentials.secret.isEmpty())
        return CredentialFault::SecretMissing;
    if (!isVisibleAscii(credentials.secret))
        return CredentialFault::SecretCharacters;
    return std::nullopt;
}

void authorise(QNetworkRequest& request, const Credentials& credentials)
{
    if (faultOf(credentials))
        return;
    if (credentials.kind == Credentials::Kind::ApiToken) {
        request.setRawHeader("Authorization", "Bearer " + credentials.secret.toLatin1());
    } else {
        request.setRawHeader("X-Auth-Email", credentials.email.toLatin1());
        request.setRawHeader("X-Auth-Key", credentials.secret.toLatin1());
    }
}

ApiBase ApiBase::production()
{
    return ApiBase(QUrl(u"https://api.cloudflare.com/client/v4"_s));
}

std::optional<ApiBase> ApiBase::fromUrl(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopbackHost(url.host())))
        return std::nullopt;
    // Until nothing changes any more: Qt leaves "//b" of "/..//a/../b", and makes "/b" of that.
    QUrl address = url;
    for (QUrl before; address != before;) {
        before = address;
        address = address.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    }
    return ApiBase(address);
}

bool ApiBase::isLoopback() const
{
    return isLoopbackHost(m_url.host());
}

} // namespace bulkhead
