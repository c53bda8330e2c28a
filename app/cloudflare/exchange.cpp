#include "app/cloudflare/exchange.h"

#include "app/cloudflare/oneshotbody.h"

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
    case QNetworkReply::ProxyNotFoundError: // from Qt 6.8 on; before, it is the one above
    case QNetworkReply::ConnectionRefusedError: // means "not sent" only thanks to OneShotBody
        return Failure::Unreachable;
    case QNetworkReply::SslHandshakeFailedError:
        return Failure::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
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
/// of a POST or DELETE too, because it could not send the body again.
bool isWholeAnswer(QNetworkReply::NetworkError error, int httpStatus)
{
    return error == QNetworkReply::NoError || (httpStatus >= 300 && httpStatus < 400)
        || (httpStatus >= 400 && error >= QNetworkReply::ContentAccessDenied);
}

/// What Qt may hold of an answer that was not taken over yet.
constexpr qint64 MostUnread = 4LL * 1024 * 1024;

/// A GET whose connection closed within the status line is sent again by Qt, which reads on where that line was cut:
/// "HTTP/1.1 200 O" and then "HTTP/1.1 404 Not Found" would be a 200 (seen with 6.4.2).
bool hasTwoStatusLines(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray().contains("HTTP/");
}

int httpStatusOf(const QNetworkReply& reply)
{
    return hasTwoStatusLines(reply) ? 0 : reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Qt takes an answer for whole whose connection ended before all came that was announced, where it happens to look in
/// the moment between the end and the news of it (one in some hundred, seen with 6.4.2). Where Qt unpacked the body, it
/// has taken the header away that tells the packed length.
bool isShorterThanAnnounced(const QNetworkReply& reply, qsizetype received)
{
    bool isNumber = false;
    const qint64 announced = reply.rawHeader("Content-Length").trimmed().toLongLong(&isNumber);
    return isNumber && received < announced;
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
    // No room ahead for what an answer announces: where Qt asks again by itself, it reads the second answer into the
    // room of the first, which may be shorter (seen with 6.8.2; the source of 6.11.2 has it, too).
    request.setAttribute(QNetworkRequest::MaximumDownloadBufferSizeAttribute, 0);

    if (wire.verb == WireRequest::Verb::Get) {
        m_reply = m_network.get(request);
    } else {
        const bool isPost = wire.verb == WireRequest::Verb::Post;
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, wire.body.size());
        if (isPost) // Qt adds a form's type to a POST that names none.
            request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        auto* body = new OneShotBody(wire.body, this);
        // Not deleteResource(), which takes no body: Qt sends such a request again as it sends a GET again.
        m_reply = isPost ? m_network.post(request, body) : m_network.sendCustomRequest(request, "DELETE", body);
    }
    // Qt reads in a thread of its own, as fast as it comes: without a bound it has taken a whole GiB before anybody
    // here can say that it is too much.
    m_reply->setReadBufferSize(MostUnread);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readAvailable);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { m_idle.start(m_limits.idle); });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_idle.start(m_limits.idle); });
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::replyFinished);
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
    const int status = httpStatusOf(*m_reply);
    const auto error = m_reply->error();
    if (hasTwoStatusLines(*m_reply))
        end(Failure::Interrupted, tr("The connection broke, and two answers came as one"));
    else if (status != 0 && isShorterThanAnnounced(*m_reply, m_body.size()))
        end(Failure::Interrupted, tr("The connection ended before all of the answer came"));
    else if (status != 0 && isWholeAnswer(error, status))
        end(Failure::None, {});
    else
        endWithout(status, error, m_reply->errorString());
}

void Exchange::endWithout(int status, QNetworkReply::NetworkError error, const QString& words)
{
    Failure failure = failureOf(error);
    if (status == 0)
        m_proxy = m_network.proxyFailure(m_reply->url(), error, words);
    if (m_proxy && failure == Failure::Interrupted)
        failure = Failure::Proxy;
    if (failure == Failure::Tls)
        m_tls = m_network.tlsFailure(*m_reply);
    end(failure, words);
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
    answer.httpStatus = httpStatusOf(*m_reply);
    answer.contentType = m_reply->rawHeader("Content-Type");
    answer.cfRay = QString::fromLatin1(m_reply->rawHeader("cf-ray").left(64));
    answer.rateLimit = parseRateLimit(m_reply->rawHeader("Ratelimit"), m_reply->rawHeader("Ratelimit-Policy"));
    answer.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentMSecsSinceEpoch());
    if (failure != Failure::TooLarge)
        answer.body = std::exchange(m_body, {});
    answer.tls = std::move(m_tls);
    answer.proxy = std::move(m_proxy);

    m_reply->disconnect(this);
    m_reply->abort(); // no effect on one that finished
    m_reply->deleteLater();
    m_reply.clear();
    Q_EMIT finished(answer);
}

} // namespace bulkhead
