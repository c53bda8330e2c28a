#include "app/cloudflare/apierror.h"

#include "app/cloudflare/ratelimit.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::ApiError)
};

QString happened(const ApiError& error)
{
    if (error.tls)
        return tlsSentence(*error.tls) + u'.';
    if (error.proxy)
        return proxySentence(*error.proxy) + u'.';
    switch (error.kind) {
    case Kind::ReadOnly:
        return ErrorWords::tr("This account is set to read-only in Bulkhead, so nothing was sent.");
    case Kind::NotSent:
        return ErrorWords::tr("The request was called off before it was sent.");
    case Kind::Unreachable:
        return ErrorWords::tr("Cloudflare can't be reached.");
    case Kind::Tls:
        return ErrorWords::tr("No trustworthy encrypted connection could be made, so nothing was sent.");
    case Kind::Proxy:
        return ErrorWords::tr("The proxy refused or broke the connection.");
    case Kind::Timeout:
        return ErrorWords::tr("No complete answer came in time.");
    case Kind::Interrupted:
        return ErrorWords::tr("The connection broke before the answer was complete.");
    case Kind::Unauthenticated:
        return ErrorWords::tr("Cloudflare does not accept this credential.");
    case Kind::Forbidden:
        return ErrorWords::tr(
            "Cloudflare refused: the credential is wrong, or it lacks the permission for this account.");
    case Kind::NotFound:
        return ErrorWords::tr("Cloudflare knows no such account or job, or this credential may not see it.");
    case Kind::Conflict:
        return ErrorWords::tr("Cloudflare refused because of the job's present state.");
    case Kind::Rejected:
        return ErrorWords::tr("Cloudflare refused the request.");
    case Kind::RateLimited:
        return ErrorWords::tr(
            "Cloudflare's limit on calls is used up, by this program or another one of the same user.");
    case Kind::ServerFault:
        return ErrorWords::tr("Cloudflare failed to answer the request.");
    case Kind::NotFromCloudflare:
        return error.isWebPage ? ErrorWords::tr("A web page came instead of the API's answer.")
                               : ErrorWords::tr("Something other than Cloudflare's API answered.");
    case Kind::BadAnswer:
        return ErrorWords::tr("Cloudflare's answer can't be understood.");
    case Kind::TooLarge:
        return ErrorWords::tr("The answer was too large and was dropped.");
    }
    Q_UNREACHABLE();
    return {};
}

/// Qt's own words would say less, and in other words; those of the parser about a web page nothing at all.
bool isExplained(const ApiError& error)
{
    return error.isWebPage || error.proxy || (error.tls && error.tls->reason != TlsFailure::Reason::Other);
}

/// The server's own words, codes first: "6003: Invalid request headers", "6111: Invalid format for Authorization
/// header". Adds up to `most`, chains included, so that no answer fills the screen.
void addServersWords(QStringList& words, const QList<ApiMessage>& messages, qsizetype most)
{
    for (const ApiMessage& message : messages) {
        if (words.size() >= most)
            return;
        words.append(message.code != 0
                ? u"%1: %2"_s.arg(QString::number(message.code), displayedInSentence(message.message))
                : displayedInSentence(message.message));
        addServersWords(words, message.errorChain, most);
    }
}

QString rateLimitAdvice(std::optional<std::chrono::seconds> retryAfter)
{
    const auto pause = pauseAfterRefusal(retryAfter);
    if (!retryAfter)
        return ErrorWords::tr("Bulkhead waits %1 and then goes on by itself.").arg(format::span(pause));
    if (*retryAfter > pause)
        return ErrorWords::tr("Cloudflare asks to wait %1. Bulkhead sends nothing for %2 and then tries again.")
            .arg(format::span(*retryAfter), format::span(pause));
    return ErrorWords::tr("Bulkhead waits %1 as Cloudflare asked and then goes on by itself.").arg(format::span(pause));
}

} // namespace

bool ApiError::certainlyWithoutEffect() const
{
    switch (kind) {
    case Kind::ReadOnly:
    case Kind::NotSent:
    case Kind::Unreachable:
    case Kind::Tls:
    case Kind::Proxy:
    case Kind::Unauthenticated:
    case Kind::Forbidden:
    case Kind::NotFound:
        return true;
    case Kind::Rejected:
        // 408, 425 and a 200 with success:false do not tell whether something was done before.
        return httpStatus >= 400 && httpStatus != 408 && httpStatus != 425;
    case Kind::Timeout:
    case Kind::Interrupted:
    case Kind::Conflict:
    case Kind::RateLimited:
    case Kind::ServerFault:
    case Kind::NotFromCloudflare:
    case Kind::BadAnswer:
    case Kind::TooLarge:
        return false;
    }
    Q_UNREACHABLE();
    return false;
}

bool ApiError::isOutage() const
{
    switch (kind) {
    case Kind::Unreachable:
    case Kind::Tls:
    case Kind::Proxy:
    case Kind::Timeout:
    case Kind::Interrupted:
    case Kind::RateLimited:
    case Kind::ServerFault:
    case Kind::NotFromCloudflare: // a captive portal, most often
        return true;
    default:
        return false;
    }
}

QString errorSentence(const ApiError& error)
{
    constexpr int MostErrorsInASentence = 4;
    QStringList facts;
    QStringList words;
    addServersWords(words, error.errors, MostErrorsInASentence);
    if (!words.isEmpty())
        facts.append(words.join("; "_L1));
    else if (!error.detail.isEmpty() && !isExplained(error))
        facts.append(displayedInSentence(error.detail));
    if (error.httpStatus != 0)
        facts.append(ErrorWords::tr("HTTP status %1").arg(error.httpStatus));
    if (!error.cfRay.isEmpty())
        facts.append(ErrorWords::tr("cf-ray %1").arg(displayed(error.cfRay)));
    QString sentence = happened(error);
    if (facts.isEmpty())
        return sentence;
    sentence.chop(1); // the full stop goes behind the facts
    return u"%1 (%2)."_s.arg(sentence, facts.join(", "_L1));
}

QString errorAdvice(const ApiError& error)
{
    if (error.tls)
        return tlsAdvice(*error.tls);
    if (error.proxy)
        return proxyAdvice(*error.proxy);
    switch (error.kind) {
    case Kind::ReadOnly:
        return ErrorWords::tr("Switch read-only off in Settings, Accounts, if this account may be changed.");
    case Kind::NotSent:
        return ErrorWords::tr("Nothing was changed. Try again when you are ready.");
    case Kind::Unreachable:
        return ErrorWords::tr("Check the network connection, VPN and proxy; then refresh.");
    case Kind::Tls:
        return ErrorWords::tr(
            "Check the computer's clock. If your network inspects encrypted traffic, its certificate authority "
            "must be installed in the system.");
    case Kind::Proxy:
        return ErrorWords::tr("Check the system's proxy settings, or ask who runs the proxy.");
    case Kind::Timeout:
    case Kind::Interrupted:
        return ErrorWords::tr(
            "What was asked for may have happened all the same. Refresh to see the job's present state.");
    case Kind::Unauthenticated:
        return ErrorWords::tr(
            "Check the credential in Settings: was it copied whole, is it of the chosen kind, is it still valid?");
    case Kind::Forbidden:
        return ErrorWords::tr(
            "Check in Settings that the token belongs to this account. Watching needs the permission Cloud Email "
            "Security Read; cancelling needs Write.");
    case Kind::NotFound:
        return ErrorWords::tr("Check the account id in Settings. If it is right, the job was deleted meanwhile.");
    case Kind::Conflict:
        return ErrorWords::tr("Refresh to see the job's present state.");
    case Kind::Rejected:
        return ErrorWords::tr("If the reason does not help, give the cf-ray to Cloudflare's support.");
    case Kind::RateLimited:
        return rateLimitAdvice(error.retryAfter);
    case Kind::ServerFault:
        return ErrorWords::tr(
            "This usually passes. Bulkhead tries again; if it lasts, see www.cloudflarestatus.com and give the "
            "cf-ray to Cloudflare's support.");
    case Kind::NotFromCloudflare:
        return ErrorWords::tr(
            "It may be a login page of the network or the block page of a proxy: open a browser and log in to the "
            "network, then try again.");
    case Kind::BadAnswer:
        return ErrorWords::tr(
            "Nothing on screen was changed by it. Refresh; if it lasts, give the cf-ray to Cloudflare's support.");
    case Kind::TooLarge:
        return ErrorWords::tr("Refresh; if it lasts, give the cf-ray to Cloudflare's support.");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace bulkhead
