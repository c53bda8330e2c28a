#pragma once

#include "app/cloudflare/envelope.h"
#include "tests/fuzz/fuzzing.h"

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

/// What the window says of an answer that brought nothing.
inline void requireWords(const ApiError& error)
{
    requireHarmless(errorSentence(error));
    requireHarmless(errorAdvice(error));
    require(!errorSentence(error).isEmpty() && !errorAdvice(error).isEmpty(), "an error is said, with a way on");
}

} // namespace bulkhead::fuzzing
