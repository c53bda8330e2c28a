#include "app/jobs/asciiword.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace bulkhead {

namespace {

bool isSmallLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

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

bool AsciiWord::isIn(QByteArrayView text) const
{
    if (m_word.isEmpty() || text.size() < m_word.size())
        return false;
    // Where its rarest character can be for the rest of it to be within the text.
    const char* const first = text.begin() + m_rarest;
    const char* const end = text.end() - (m_word.size() - 1 - m_rarest);
    const auto isAround = [this](const char* rarest) {
        return std::equal(m_word.begin(), m_word.end(), rarest - m_rarest,
            [](char ofWord, char ofText) { return ofWord == asciiFolded(ofText); });
    };
    const auto isAnywhere = [&](char c) {
        const auto next = [&](const char* at) {
            return static_cast<const char*>(std::memchr(at, c, size_t(end - at)));
        };
        for (const char* at = next(first); at; at = next(at + 1)) {
            if (isAround(at))
                return true;
        }
        return false;
    };
    const char rarest = m_word[m_rarest];
    return isAnywhere(rarest) || (isSmallLetter(rarest) && isAnywhere(char(rarest & ~0x20)));
}

} // namespace bulkhead
