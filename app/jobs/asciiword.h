#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <cstring>

namespace bulkhead {

/// Capital letters as small ones, and all else as it is.
constexpr char asciiFolded(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

/// A word to be found in texts as they came, whatever the case of their letters.
class AsciiWord {
public:
    AsciiWord() = default;
    /// Of printable ASCII, its letters small.
    explicit AsciiWord(const QByteArray& word);

    /// There is none to look for: it is nowhere.
    bool isEmpty() const { return m_word.isEmpty(); }
    /// `text` may be of any bytes.
    bool isIn(QByteArrayView text) const
    {
        return isIn(text, [](const char*) { return true; });
    }
    /// The same of the places that count: `counts` is asked with where the word begins in the text.
    template <typename Counts>
    bool isIn(QByteArrayView text, Counts counts) const;

private:
    bool isAt(const char* text) const
    {
        return std::equal(
            m_word.begin(), m_word.end(), text, [](char ofWord, char ofText) { return ofWord == asciiFolded(ofText); });
    }

    QByteArray m_word;
    qsizetype m_rarest = 0; ///< its character that the fewest texts have: most don't have to be looked into further
};

template <typename Counts>
bool AsciiWord::isIn(QByteArrayView text, Counts counts) const
{
    if (m_word.isEmpty() || text.size() < m_word.size())
        return false;
    // Where its rarest character can be for the rest of it to be within the text.
    const char* const first = text.begin() + m_rarest;
    const char* const end = text.end() - (m_word.size() - 1 - m_rarest);
    const auto isAnywhere = [&](char c) {
        const auto next = [&](const char* at) {
            return static_cast<const char*>(std::memchr(at, c, size_t(end - at)));
        };
        for (const char* at = next(first); at; at = next(at + 1)) {
            const char* const begin = at - m_rarest;
            if (isAt(begin) && counts(begin))
                return true;
        }
        return false;
    };
    const char rarest = m_word[m_rarest];
    const char capital = rarest >= 'a' && rarest <= 'z' ? char(rarest & ~0x20) : rarest;
    return isAnywhere(rarest) || (capital != rarest && isAnywhere(capital));
}

} // namespace bulkhead
