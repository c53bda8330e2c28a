#include "app/cloudflare/exchange.h"

#include "app/cloudflare/oneshotbody.h"

#include <QCoreApplication>
#include <QDateTime>

namespace bulkhead {

namespace {

using Failure = RawAnswer::Failure;

/// Only for exchanges that brought no HTTP status, or whose body broke off.
Failure failureOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
        return Failure::None;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError: // means "not sent" only thanks to OneShotBody
        return Failure::Unreachable;
    case QNetworkReply::SslHandshakeFailedError:
        return Failure::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Failure::Proxy;
    case QNetworkReply::UnknownContentError: // cannot be decompressed, or far too well
        return Failure::Garbled;
    default:
        return Failure::Interrupted;
    }
}

/// Qt reports every HTTP status of 400 and above as an error of its own, although the answer is whole, and a redirect
/// of a POST too, because it could not send the body again.
bool isWholeAnswer(QNetworkReply::NetworkError error, int httpStatus)
{
    return error == QNetworkReply::NoError || (httpStatus >= 300 && httpStatus < 400)
        || (httpStatus >= 400 && error >= QNetworkReply::ContentAccessDenied);
}

/// A proxy that refuses the tunnel with 403 or any 5xx but 503 is an unknown error to Qt; only its words tell.
bool isProxysRefusal(QNetworkReply::NetworkError error, const QString& words)
{
    if (error != QNetworkReply::UnknownNetworkError)
        return false;
    return words == QCoreApplication::translate("QHttpSocketEngine", "Proxy denied connection")
        || words == QCoreApplication::translate("QHttpSocketEngine", "Error communicating with HTTP proxy");
}

} // namespace

Exchange::Exchange(Network& network, const WireRequest& wire, const WireLimits& limits, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_limits(limits)
{
    m_deadline.setSingleShot(true);
    m_idle.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(Failure::Timeout, tr("No complete answer in time")); });
    connect(&m_idle, &QTimer::timeout, this, [this] { end(Failure::Timeout, tr("Nothing was received in time")); });
    send(wire);
    m_deadline.start(m_limits.total);
    m_idle.start(m_limits.idle);
}

Exchange::~Exchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void Exchange::send(const WireRequest& wire)
{
    QNetworkRequest request = wire.request;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Manual, or Qt answers a 401 that offers NTLM by itself and replaces our Authorization header.
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);

    switch (wire.verb) {
    case WireRequest::Verb::Get:
        m_reply = m_network.get(request);
        break;
    case WireRequest::Verb::Delete:
        m_reply = m_network.deleteResource(request);
        break;
    case WireRequest::Verb::Post:
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, wire.body.size());
        // Qt adds a form's type to a POST that names none.
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        auto* body = new OneShotBody(wire.body, this);
        m_reply = m_network.post(request, body);
        break;
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readAvailable);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { m_idle.start(m_limits.idle); });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_idle.start(m_limits.idle); });
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::replyFinished);
    // Looked at, never ignored: the handshake fails.
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) { m_tlsErrors += errors; });
}

void Exchange::abort()
{
    end(Failure::Interrupted, tr("The call was stopped"));
}

void Exchange::readAvailable()
{
    m_idle.start(m_limits.idle);
    m_body += m_reply->readAll();
    if (m_body.size() > m_limits.answerBytes)
        end(Failure::TooLarge, tr("More than %1 MiB came").arg(m_limits.answerBytes / (1024LL * 1024)));
}

void Exchange::replyFinished()
{
    if (m_ended)
        return;
    readAvailable();
    if (m_ended)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    if (status != 0 && isWholeAnswer(error, status))
        end(Failure::None, {});
    else if (status == 0 && isProxysRefusal(error, m_reply->errorString()))
        end(Failure::Proxy, m_reply->errorString());
    else
        end(failureOf(error), m_reply->errorString());
}

void Exchange::end(Failure failure, const QString& detail)
{
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    m_idle.stop();

    RawAnswer answer;
    answer.failure = failure;
    answer.detail = detail;
    answer.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.contentType = m_reply->rawHeader("Content-Type");
    answer.cfRay = QString::fromLatin1(m_reply->rawHeader("cf-ray").left(64));
    answer.rateLimit = parseRateLimit(m_reply->rawHeader("Ratelimit"), m_reply->rawHeader("Ratelimit-Policy"));
    answer.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentMSecsSinceEpoch());
    if (failure != Failure::TooLarge)
        answer.body = std::exchange(m_body, {});
    explain(answer);

    m_reply->disconnect(this);
    m_reply->abort(); // no effect on one that finished
    m_reply->deleteLater();
    m_reply.clear();
    Q_EMIT finished(answer);
}

void Exchange::explain(RawAnswer& answer) const
{
    const QUrl url = m_reply->url();
    if (answer.failure == Failure::Tls) {
        answer.tls = tlsFailureOf(
            url.host(), m_reply->sslConfiguration().peerCertificateChain(), m_tlsErrors, answer.detail);
    }
    if (answer.failure != Failure::Proxy && answer.failure != Failure::Unreachable)
        return;
    const QString name = m_network.proxyFor(url);
    if (name.isEmpty())
        return;
    const auto error = m_reply->error();
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        m_network.noteProxyWantsPassword(url);
    answer.proxy = ProxyFailure{name, proxyReasonOf(error, m_network.isProxyPasswordRefused())};
}

} // namespace bulkhead
