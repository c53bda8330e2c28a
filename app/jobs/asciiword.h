#pragma once

#include <QByteArray>
#include <QByteArrayView>

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
    bool isIn(QByteArrayView text) const;

private:
    QByteArray m_word;
    qsizetype m_rarest = 0; ///< its character that the fewest texts have: most don't have to be looked into further
};

} // namespace bulkhead
