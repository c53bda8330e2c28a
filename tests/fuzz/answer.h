#pragma once

#include "app/cloudflare/envelope.h"
#include "tests/fuzz/fuzzing.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bulkhead::fuzzing {

/// The first line is status and content type, the rest the body.
inline RawAnswer answerFrom(Input& input)
{
    RawAnswer answer;
    const QByteArray head = input.line();
    answer.httpStatus = head.left(head.indexOf(' ')).toInt();
    answer.contentType = head.mid(4);
    answer.body = input.rest();
    return answer;
}

/// The records as Qt reads them, of which the page has each or counts it as unreadable.
template <typename Page>
QJsonArray recordsOf(const QJsonObject& envelope, const Page& page)
{
    const QJsonArray records = envelope[QStringLiteral("result")].toArray();
    require(records.size() == qsizetype(page.records.size()) + page.undecodable, "each record is read or counted");
    return records;
}

/// What the window says of an answer that brought nothing.
inline void requireWords(const ApiError& error)
{
    requireHarmless(errorSentence(error));
    requireHarmless(errorAdvice(error));
    require(!errorSentence(error).isEmpty() && !errorAdvice(error).isEmpty(), "an error is said, with a way on");
}

} // namespace bulkhead::fuzzing
