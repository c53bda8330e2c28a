#include "app/text/displayed.h"

#include <QChar>

#include <algorithm>
#include <utility>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t FirstStrongIsolate = 0x2068;
constexpr char16_t PopDirectionalIsolate = 0x2069;

/// Behind a letter or a digit a variation selector changes nothing that is seen, so it could only hide there.
bool isStraySelector(char32_t c, char32_t before)
{
    return c >= 0xfe00 && c <= 0xfe0f && !QChar::isSymbol(before) && !QChar::isPunct(before);
}

QString visibly(char32_t c)
{
    if (c == u'\n')
        return QChar(0x2424); // ␤
    if (c == u'\t')
        return QChar(0x2409); // ␉
    return u"‹U+%1›"_s.arg(QString::number(uint(c), 16).toUpper(), 4, u'0');
}

} // namespace

char32_t nextCodePoint(QStringView text, qsizetype& at)
{
    const QChar first = text[at++];
    if (!first.isSurrogate())
        return first.unicode();
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return QChar::ReplacementCharacter;
}

bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional controls, zero-width characters, soft hyphen, tags, byte-order mark
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_NotAssigned:
        if (QChar::isNonCharacter(c))
            return true;
        break; // an emoji newer than this Qt, perhaps
    default:
        break;
    }
    // Letters and marks by category, yet nothing to see: Hangul fillers, Khmer inherent vowels, the braille blank,
    // Mongolian selectors, the combining grapheme joiner; and the ranges that Unicode keeps for invisible characters to
    // come.
    return c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x17b4 || c == 0x17b5 || c == 0x2800
        || c == 0x034f || (c >= 0x180b && c <= 0x180f) || (c >= 0x2060 && c <= 0x206f) || (c >= 0xfff0 && c <= 0xfff8)
        || (c >= 0xe0000 && c <= 0xe0fff);
}

bool isCombining(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

QString displayed(QStringView text, qsizetype mostCharacters)
{
    constexpr QChar Cut = u'…';
    const qsizetype longestRead = 16 * mostCharacters; // a megabyte of marks is not even walked through
    QString out;
    out.reserve(std::min(text.size(), mostCharacters) + 16);
    qsizetype left = mostCharacters;
    int marks = 0;
    char32_t before = 0;
    const auto append = [&](QStringView part, qsizetype characters) {
        left -= characters;
        if (left >= 0)
            out += part;
        return left >= 0;
    };
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        const char32_t previous = std::exchange(before, c);
        marks = isCombining(c) ? marks + 1 : 0;
        bool fits = at <= longestRead;
        if (marks > MostCombiningMarks + 1) {
            // this run is cut already
        } else if (marks == MostCombiningMarks + 1) {
            fits = fits && append(QStringView(&Cut, 1), 1);
        } else if (isHidden(c) || isStraySelector(c, previous)) {
            const QString shown = visibly(c);
            fits = fits && append(shown, shown.size());
        } else {
            fits = fits && append(QChar::fromUcs4(c), 1);
        }
        if (!fits)
            return out + Cut;
    }
    return out;
}

QString displayedInSentence(QStringView text, qsizetype mostCharacters)
{
    return QChar(FirstStrongIsolate) + displayed(text, mostCharacters) + QChar(PopDirectionalIsolate);
}

} // namespace bulkhead
