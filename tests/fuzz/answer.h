#pragma once

#include "app/cloudflare/apierror.h"
#include "app/cloudflare/exchange.h"
#include "tests/fuzz/fuzzing.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

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

/// Calls `compare(record of the page, the same as Qt reads it)` for the records of a page. `isAbout(record, value)`
/// says whether Qt's may be the same one. Where some could not be read and more than one may be meant, nothing is
/// compared: the page does not say which of two records about one job was the unreadable one.
template <typename Page, typename IsAbout, typename Compare>
void compareRecords(const QJsonObject& envelope, const Page& page, IsAbout isAbout, Compare compare)
{
    const QJsonArray records = envelope[QStringLiteral("result")].toArray();
    require(records.size() == qsizetype(page.records.size()) + page.undecodable, "each record is read or counted");
    auto next = records.begin();
    for (const auto& record : page.records) {
        const auto isIt = [&](const QJsonValue& value) { return isAbout(record, value); };
        next = std::find_if(next, records.end(), isIt);
        require(next != records.end(), "no record is made up");
        if (page.undecodable == 0 || std::count_if(records.begin(), records.end(), isIt) == 1)
            compare(record, *next);
        ++next;
    }
}

/// What the window says of an answer that brought nothing.
inline void requireWords(const ApiError& error)
{
    requireHarmless(errorSentence(error));
    requireHarmless(errorAdvice(error));
    require(!errorSentence(error).isEmpty() && !errorAdvice(error).isEmpty(), "an error is said, with a way on");
}

} // namespace bulkhead::fuzzing
