#include "app/cloudflare/ids.h"

#include <algorithm>

namespace bulkhead {

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

} // namespace

std::optional<AccountId> AccountId::fromString(QStringView text)
{
    if (text.size() != 32 || !std::all_of(text.begin(), text.end(), isHexDigit))
        return std::nullopt;
    return AccountId(text.toString().toLower());
}

std::optional<JobId> JobId::fromString(QStringView text)
{
    // QUuid::fromString also takes braces and stops reading behind the last digit: check the shape first.
    if (text.size() != 36)
        return std::nullopt;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != u'-' : !isHexDigit(text[i]))
            return std::nullopt;
    }
    return JobId(QUuid::fromString(text));
}

} // namespace bulkhead
