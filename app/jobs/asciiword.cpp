#include "app/jobs/asciiword.h"

#include <algorithm>
#include <string_view>

namespace bulkhead {

namespace {

/// The more, the fewer records have it: they are of dates, ids, addresses and English, in this order.
size_t rarity(char c)
{
    constexpr std::string_view CommonFirst = "0123456789-:.ea@otinrslcmdhupgfbywvkxzjq";
    return std::min(CommonFirst.find(c), CommonFirst.size());
}

} // namespace

AsciiWord::AsciiWord(const QByteArray& word)
    : m_word(word)
    , m_rarest(std::max_element(word.begin(), word.end(), [](char a, char b) { return rarity(a) < rarity(b); })
          - word.begin())
{
}

} // namespace bulkhead
