#pragma once

#include <QList>
#include <QString>

namespace bulkhead {

/// What somebody who means harm, or a broken mail, can put into a comment, a subject, an address or a status message.
/// One list for every place that shows or writes such texts.
struct HostileText {
    const char* name;
    QString text; ///< UTF-16 as it stands in JSON: lone surrogates and NUL included
};

/// Stands near the beginning of every hostile text, so that a test can prove that the text got to where it looked.
inline const QString HostileMark = QStringLiteral("kelp");

inline QList<HostileText> hostileTexts()
{
    using namespace Qt::StringLiterals;
    QList<HostileText> all{
        // The control: nothing is wrong with it, and it must get everywhere too.
        {"ordinary", u"kelp forest"_s},
        // Cells that a spreadsheet runs, also behind what it leaves out, and those of a Japanese one.
        {"formula =", u"=kelp+cmd|'/C calc'!A0"_s},
        {"formula +", u"+kelp+1"_s},
        {"formula -", u"-kelp-1"_s},
        {"formula @", u"@SUM(1)*kelp"_s},
        {"formula after a tab", u"\t=kelp"_s},
        {"formula after a carriage return", u"\r=kelp"_s},
        {"formula after spaces", u"  =kelp"_s},
        {"formula after a semicolon", u"kelp;=1+1"_s},
        {"formula, full width =", u"＝kelp"_s},
        {"formula, full width +", u"＋kelp"_s},
        {"formula, full width -", u"－kelp"_s},
        {"formula, full width @", u"＠kelp"_s},
        {"quotation mark", u"\"kelp\tnext\",\"cell"_s},
        // Markup, in all its beginnings that Qt or a browser takes for one.
        {"bold", u"<b>kelp</b> and <i>so</i> on"_s},
        {"script", u"<script>alert('kelp')</script>"_s},
        {"image", u"<img src=\"https://example.com/kelp.png\" onerror=alert(1)>"_s},
        {"link", u"<a href=\"https://example.com/kelp\">Cancel all jobs</a>"_s},
        {"end of the table", u"</td></tr></table><h1>kelp</h1>"_s},
        {"end of the page", u"</pre></body></html>kelp<body>"_s},
        {"comment and style", u"<!-- kelp --><style>*{display:none}</style>"_s},
        {"character data", u"]]>kelp<![CDATA["_s},
        {"Qt's own tag", u"<qt>kelp<br>second"_s},
        {"entities", u"kelp &lt;b&gt; &amp; &#x202e; &nbsp;"_s},
        {"JSON", u"kelp\"},{\"status\":\"COMPLETED\",\"x\":\"\\u0041\\"_s},
        // What Qt replaces or underlines.
        {"places", u"kelp %1 %2 %n %L1 %% %s"_s},
        {"mnemonic", u"kelp &mnemonic"_s},
        // Line ends.
        {"line feed", u"kelp\nnext line"_s},
        {"carriage return, line feed", u"kelp\r\nnext line"_s},
        {"separators", u"kelp\u2028next line\u2029next paragraph\u0085end"_s},
        // Nothing to see.
        {"zero width", u"kelp\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u034f\u115f\u1160\u3164\uffa0\u2800end"_s},
        {"tags", u"kelp\U000e0001\U000e0041\U000e007fend"_s},
        {"variation selector behind a letter", u"kelp\ufe0fend"_s},
        {"NUL", u"kelp\0end"_s},
        {"non-characters and private use", u"kelp\ufffe\uffff\ufdd0\ue000\U0010fffdend"_s},
        {"lone high surrogate", u"kelp"_s + QChar(0xd800) + u"end"_s},
        {"lone low surrogate", u"kelp"_s + QChar(0xdc00) + u"end"_s},
        {"surrogates the wrong way round", u"kelp"_s + QChar(0xdc00) + QChar(0xd800) + u"end"_s},
        {"right-to-left letters", u"kelp \u05e9\u05dc\u05d5\u05dd 123"_s},
        {"ends what it did not begin", u"kelp\u2069\u2069\u202c\u202c\u2066end"_s},
        // Size.
        {"long word", u"kelp"_s + QString(5000, u'W')},
        {"combining marks", u"kelp a"_s + QString(100'000, QChar(0x301))},
        {"1 MB of everything", u"kelp <b>wave</b>\u202e\n&mnemonic %1 =1;"_s.repeated(30'000)},
        {"1 MB without a space", u"kelp"_s + QString(1'000'000, u'x')},
    };
    for (const auto& [name, character] :
        {std::pair("LRE", 0x202a), {"RLE", 0x202b}, {"PDF", 0x202c}, {"LRO", 0x202d}, {"RLO", 0x202e}, {"LRI", 0x2066},
            {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069}, {"LRM", 0x200e}, {"RLM", 0x200f}, {"ALM", 0x61c}})
        all.append({name, u"kelp"_s + QChar(character) + u"fdp.exe"_s});
    QString control = u"kelp"_s;
    for (int character = 1; character < 0x20; ++character)
        control += QChar(character);
    all.append({"C0 controls", control + u"end"_s});
    control = u"kelp"_s;
    for (int character = 0x7f; character < 0xa0; ++character)
        control += QChar(character);
    all.append({"DEL and C1 controls", control + u"end"_s});
    return all;
}

/// As far as JSON can carry it: half a surrogate pair is no text, and comes as U+FFFD.
inline QString asReceived(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair)
            out += text[at++];
        out += !isPair && text[at].isSurrogate() ? QChar(QChar::ReplacementCharacter) : text[at];
    }
    return out;
}

/// A character that must stand nowhere as itself. From the tables of Unicode, not from the program.
inline bool mustNotBeShown(char32_t c)
{
    const auto isIn = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    return c < 0x20 || isIn(0x7f, 0x9f) || c == 0xad || c == 0x34f || c == 0x61c || isIn(0x115f, 0x1160)
        || isIn(0x17b4, 0x17b5) || isIn(0x180b, 0x180f) || isIn(0x200b, 0x200f) || isIn(0x2028, 0x202e)
        || isIn(0x2060, 0x206f) || c == 0x2800 || c == 0x3164 || c == 0xfeff || c == 0xffa0 || isIn(0xd800, 0xf8ff)
        || isIn(0xfdd0, 0xfdef) || isIn(0xfff0, 0xfffb) || (c & 0xfffe) == 0xfffe || isIn(0xe0000, 0xe0fff)
        || c >= 0xf0000;
}

/// How the program promises to show a text that is not too long: every such character by its number, a line feed and a
/// tab by their pictures.
inline QString asPromised(const QString& text)
{
    QString out;
    char32_t before = 0;
    const auto characters = asReceived(text).toUcs4();
    for (const char32_t c : characters) {
        const bool isStraySelector = c >= 0xfe00 && c <= 0xfe0f && QChar::isLetterOrNumber(before);
        if (c == '\n')
            out += QChar(0x2424);
        else if (c == '\t')
            out += QChar(0x2409);
        else if (mustNotBeShown(c) || isStraySelector)
            out += QStringLiteral("‹U+%1›").arg(QString::number(uint(c), 16).toUpper(), 4, u'0');
        else
            out += QChar::fromUcs4(c);
        before = c;
    }
    return out;
}

} // namespace bulkhead
