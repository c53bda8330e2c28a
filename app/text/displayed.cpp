#include "app/text/displayed.h"

#include <QChar>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostCombiningMarks = 8; // more in a row exist in no language; 100,000 take seconds to lay out
constexpr char16_t FirstStrongIsolate = 0x2068;
constexpr char16_t PopDirectionalIsolate = 0x2069;

bool isInvisibleOrSteering(char32_t c)
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
    // Letters and marks by category, yet nothing to see: Hangul fillers, Khmer inherent vowels, the braille blank, the
    // combining grapheme joiner; and the ranges that Unicode keeps for invisible characters to come.
    return c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x17b4 || c == 0x17b5 || c == 0x2800
        || c == 0x034f || (c >= 0x2060 && c <= 0x206f) || (c >= 0xfff0 && c <= 0xfff8)
        || (c >= 0xe0000 && c <= 0xe0fff);
}

bool isCombining(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

void appendVisibly(QString& out, char32_t c)
{
    if (c == u'\n')
        out += QChar(0x2424); // ␤
    else if (c == u'\t')
        out += QChar(0x2409); // ␉
    else
        out += u"‹U+%1›"_s.arg(QString::number(uint(c), 16).toUpper(), 4, u'0');
}

/// The code point at `at`, which moves behind it; a lone surrogate reads as U+FFFD.
char32_t nextCodePoint(QStringView text, qsizetype& at)
{
    const QChar first = text[at++];
    if (!first.isSurrogate())
        return first.unicode();
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return QChar::ReplacementCharacter;
}

} // namespace

QString displayed(QStringView text, qsizetype mostCharacters)
{
    QString out;
    out.reserve(std::min(text.size(), mostCharacters) + 16);
    int marks = 0;
    qsizetype written = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (written >= mostCharacters) {
            out += u'…';
            return out;
        }
        const char32_t c = nextCodePoint(text, at);
        marks = isCombining(c) ? marks + 1 : 0;
        if (marks > MostCombiningMarks)
            continue;
        ++written;
        if (isInvisibleOrSteering(c))
            appendVisibly(out, c);
        else
            out += QChar::fromUcs4(c);
    }
    return out;
}

QString displayedInSentence(QStringView text, qsizetype mostCharacters)
{
    return QChar(FirstStrongIsolate) + displayed(text, mostCharacters) + QChar(PopDirectionalIsolate);
}

} // namespace bulkhead
