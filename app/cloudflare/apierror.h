#pragma once

#include "app/cloudflare/proxyfailure.h"
#include "app/cloudflare/tlsfailure.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace bulkhead {

/// One entry of an envelope's `errors` or `messages`. All texts are from outside.
struct ApiMessage {
    qint64 code = 0;
    QString message;
    QString documentationUrl;
    QString sourcePointer; ///< JSON pointer to the faulty part of the request, where the server names one
    QList<ApiMessage> errorChain;
};

/// Why a call did not bring what it was to bring. A value: the window words it (errorSentence(), errorAdvice()).
struct ApiError {
    /// Ordered by who can do something about it. The kind is chosen from the HTTP status and the body, never from
    /// QNetworkReply::error() alone, which cannot tell 429 from 422 and differs between Qt versions.
    enum class Kind {
        ReadOnly, ///< the account may not be changed from here, so nothing was sent
        NotSent, ///< given up before a byte left: called off while still queued
        Unreachable, ///< no such host, or it refuses connections
        Tls, ///< no trustworthy connection: nothing was sent
        Proxy, ///< a proxy stands in the way
        Timeout,
        Interrupted, ///< the connection broke after sending, or the call was aborted under way
        Unauthenticated, ///< 401, or a 400 about the credentials' headers: the credential is not accepted
        Forbidden, ///< 403: known, but not allowed; also what a wrong token gets
        NotFound, ///< 404
        Conflict, ///< 409
        Rejected, ///< any other 4xx with an envelope
        RateLimited, ///< 429
        ServerFault, ///< 5xx
        NotFromCloudflare, ///< HTML, a redirect, or something else that the API does not speak
        BadAnswer, ///< 200, but cut off, undecodable, or about something else than what was asked
        TooLarge, ///< the answer exceeded the size limit and was dropped
    };

    Kind kind = Kind::NotSent;
    int httpStatus = 0; ///< 0 where no answer came
    QList<ApiMessage> errors; ///< every entry of the envelope, in its order
    QList<ApiMessage> messages;
    QString cfRay; ///< Cloudflare's id of the answer; its support asks for it. Empty where none came
    std::optional<std::chrono::seconds> retryAfter; ///< the wait that the server asked for
    bool isWebPage = false; ///< a page for people came, from whoever stands in between
    QString detail; ///< one technical sentence (English, from Qt or from the decoder), may hold text from outside
    std::optional<TlsFailure> tls; ///< with Kind::Tls
    std::optional<ProxyFailure> proxy; ///< with Kind::Proxy and Kind::Unreachable, where a proxy was to lead there

    /// Whether it is certain that the server did not act on the request. False also means "may have acted": after a
    /// cancel only a read can tell then. Relies on the one-shot request body: without it Qt <= 6.8 reports "connection
    /// refused" for a request that had arrived.
    bool certainlyWithoutEffect() const;

    /// The credential is to blame, so every further call would fail alike.
    bool isAboutCredential() const { return kind == Kind::Unauthenticated || kind == Kind::Forbidden; }

    /// What usually passes without anybody doing anything, and hits every call alike.
    bool isOutage() const;
};

/// What came with an answer beside its result: a non-empty `errors` next to `success: true` is a notice, not a failure.
struct AnswerNotes {
    int httpStatus = 0;
    QString cfRay;
    QList<ApiMessage> errors;
    QList<ApiMessage> messages;
};

/// Either what was asked for, or why it did not come.
template <typename T>
class ApiResult {
public:
    using Value = T;

    ApiResult(T value, AnswerNotes notes)
        : m_outcome(std::move(value))
        , m_notes(std::move(notes))
    {
    }
    ApiResult(ApiError error) // NOLINT(google-explicit-constructor): `return error;` reads as it should
        : m_outcome(std::move(error))
    {
    }

    bool ok() const { return m_outcome.index() == 0; }
    const T& value() const { return std::get<0>(m_outcome); }
    const ApiError& error() const { return std::get<1>(m_outcome); }
    const AnswerNotes& notes() const { return m_notes; }

private:
    std::variant<T, ApiError> m_outcome;
    AnswerNotes m_notes;
};

/// What happened, in one plain sentence with the HTTP status, the first code and the cf-ray where there are any.
/// Contains text from outside, already made harmless for display as plain text.
QString errorSentence(const ApiError& error);

/// What to do now, in one or two sentences; never empty.
QString errorAdvice(const ApiError& error);

} // namespace bulkhead
