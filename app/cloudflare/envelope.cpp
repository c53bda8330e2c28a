#include "app/cloudflare/envelope.h"

#include <algorithm>
#include <array>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

QList<ApiMessage> apiMessages(json::Object parent, std::string_view key, int depth = 0)
{
    constexpr int DeepestChain = 8;
    QList<ApiMessage> messages;
    simdjson::dom::array array;
    if (depth > DeepestChain || json::field(parent, key).get_array().get(array) != simdjson::SUCCESS)
        return messages;
    for (const json::Element entry : array) {
        json::Object object;
        ApiMessage message;
        if (entry.get_object().get(object) != simdjson::SUCCESS) {
            message.message = json::text(entry);
        } else {
            int64_t code = 0;
            if (json::field(object, "code").get_int64().get(code) == simdjson::SUCCESS)
                message.code = code;
            message.message = json::textField(object, "message");
            message.documentationUrl = json::textField(object, "documentation_url");
            json::Object source;
            if (json::field(object, "source").get_object().get(source) == simdjson::SUCCESS)
                message.sourcePointer = json::textField(source, "pointer");
            message.errorChain = apiMessages(object, "error_chain", depth + 1);
        }
        messages.append(message);
    }
    return messages;
}

Kind kindOf(RawAnswer::Failure failure)
{
    switch (failure) {
    case RawAnswer::Failure::NotSent:
        return Kind::NotSent;
    case RawAnswer::Failure::Unreachable:
        return Kind::Unreachable;
    case RawAnswer::Failure::Tls:
        return Kind::Tls;
    case RawAnswer::Failure::Proxy:
        return Kind::Proxy;
    case RawAnswer::Failure::Timeout:
        return Kind::Timeout;
    case RawAnswer::Failure::TooLarge:
        return Kind::TooLarge;
    case RawAnswer::Failure::Garbled:
        return Kind::BadAnswer;
    case RawAnswer::Failure::None:
    case RawAnswer::Failure::Interrupted:
        break;
    }
    return Kind::Interrupted;
}

bool blamesCredentials(const QList<ApiMessage>& errors)
{
    // 6003 invalid request headers, 10001 unable to authenticate request (seen in the wild, not documented as a list)
    constexpr std::array<qint64, 2> codes{6003, 10001};
    return std::any_of(errors.begin(), errors.end(),
        [&](const ApiMessage& m) { return std::find(codes.begin(), codes.end(), m.code) != codes.end(); });
}

/// Of an answer that is no success. `refused`: it is an envelope with `success: false`, so the API itself speaks.
Kind kindOf(int status, const QList<ApiMessage>& errors, bool refused)
{
    switch (status) {
    case 401:
        return Kind::Unauthenticated;
    case 403: // else a block page
        return refused ? Kind::Forbidden : Kind::NotFromCloudflare;
    case 404: // else a portal's page, which is no reason to take a job for deleted
        return refused ? Kind::NotFound : Kind::NotFromCloudflare;
    case 407:
        return Kind::Proxy;
    case 409:
        return Kind::Conflict;
    case 429:
        return Kind::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return Kind::ServerFault;
    if (status >= 300 && status < 400)
        return Kind::NotFromCloudflare;
    if (blamesCredentials(errors))
        return Kind::Unauthenticated;
    if (status >= 400)
        return refused ? Kind::Rejected : Kind::NotFromCloudflare;
    return refused ? Kind::Rejected : Kind::BadAnswer;
}

/// A body that is markup, or that calls itself a web page and is no object of the API all the same.
bool isWebPage(const RawAnswer& answer, const json::Document& document)
{
    if (document.isObject() || answer.failure != RawAnswer::Failure::None)
        return false;
    constexpr QByteArrayView ByteOrderMark("\xef\xbb\xbf");
    QByteArrayView body(answer.body);
    if (body.startsWith(ByteOrderMark))
        body = body.sliced(ByteOrderMark.size());
    body = body.trimmed();
    return body.startsWith('<') || (!body.isEmpty() && answer.contentType.toLower().contains("text/html"));
}

} // namespace

Envelope::Envelope(const RawAnswer& answer)
    : m_document(answer.body)
    , m_isWebPage(isWebPage(answer, m_document))
{
    m_notes.httpStatus = answer.httpStatus;
    m_notes.cfRay = answer.cfRay;
    if (m_document.isObject()) {
        m_notes.errors = apiMessages(m_document.root(), "errors");
        m_notes.messages = apiMessages(m_document.root(), "messages");
    }
    m_error = judge(answer);
}

std::optional<ApiError> Envelope::judge(const RawAnswer& answer) const
{
    // A body that broke off may still be valid JSON up to there: the failure goes first.
    if (answer.failure != RawAnswer::Failure::None)
        return errorOf(kindOf(answer.failure), answer);

    bool success = false;
    const bool isEnvelope =
        m_document.isObject() && json::field(m_document.root(), "success").get_bool().get(success) == simdjson::SUCCESS;
    const bool httpSuccess = answer.httpStatus == 200 || answer.httpStatus == 201;
    if (httpSuccess && isEnvelope && success)
        return std::nullopt;

    const bool looksLikeJson = answer.contentType.contains("json") || answer.body.trimmed().startsWith('{');
    if (httpSuccess && !isEnvelope && (m_isWebPage || !looksLikeJson) && !answer.body.isEmpty())
        return errorOf(Kind::NotFromCloudflare, answer); // a captive portal answers everything with a 200 page
    return errorOf(kindOf(answer.httpStatus, m_notes.errors, isEnvelope && !success), answer);
}

ApiError Envelope::errorOf(ApiError::Kind kind, const RawAnswer& answer) const
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = answer.httpStatus;
    error.errors = m_notes.errors;
    error.messages = m_notes.messages;
    error.cfRay = answer.cfRay;
    error.retryAfter = answer.retryAfter;
    error.isWebPage = m_isWebPage;
    error.detail = answer.failure == RawAnswer::Failure::None ? m_document.fault() : answer.detail;
    error.tls = answer.tls;
    error.proxy = answer.proxy;
    return error;
}

ApiError Envelope::badAnswer(const QString& why) const
{
    ApiError error;
    error.kind = Kind::BadAnswer;
    error.httpStatus = m_notes.httpStatus;
    error.errors = m_notes.errors;
    error.messages = m_notes.messages;
    error.cfRay = m_notes.cfRay;
    error.detail = why;
    return error;
}

} // namespace bulkhead
