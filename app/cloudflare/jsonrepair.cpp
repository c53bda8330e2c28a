#include "app/cloudflare/envelope.h"

#include <string_view>

namespace bulkhead::json {

namespace {

/// The UTF-16 code unit of the escape `\uXXXX` at `at`, or -1 where none stands there.
int escapedUnit(const QByteArray& bytes, qsizetype at)
{
    if (at + 6 > bytes.size() || bytes[at] != '\\' || bytes[at + 1] != 'u')
        return -1;
    bool ok = false;
    const int unit = bytes.mid(at + 2, 4).toInt(&ok, 16);
    return ok ? unit : -1;
}

/// Copies the escape at `at`; returns where it ends.
qsizetype copyEscape(const QByteArray& bytes, qsizetype at, QByteArray& out)
{
    qsizetype length = 2;
    if (const int unit = escapedUnit(bytes, at); unit >= 0) {
        const int next = escapedUnit(bytes, at + 6);
        const bool pair = unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
        if (!pair && unit >= 0xd800 && unit <= 0xdfff) {
            out += "\\ufffd";
            return at + 6;
        }
        length = pair ? 12 : 6;
    }
    out += bytes.mid(at, length);
    return at + length;
}

/// Copies the number at `at`; returns where it ends.
qsizetype copyNumber(const QByteArray& bytes, qsizetype at, QByteArray& out)
{
    constexpr std::string_view Characters = "+-.0123456789Ee";
    constexpr qsizetype AlwaysFits = 18;
    qsizetype end = at;
    while (end < bytes.size() && Characters.find(bytes[end]) != std::string_view::npos)
        ++end;
    const QByteArray number = bytes.mid(at, end - at);
    const bool mayNotFit = number.size() > AlwaysFits || number.contains('e') || number.contains('E');
    out += mayNotFit ? '"' + number + '"' : number;
    return end;
}

} // namespace

QByteArray repaired(const QByteArray& bytes)
{
    const QByteArray text = QString::fromUtf8(bytes).toUtf8(); // also drops a byte-order mark
    QByteArray out;
    out.reserve(text.size() + 64);
    bool inString = false;
    for (qsizetype at = 0; at < text.size();) {
        const char c = text[at];
        if (inString && c == '\\') {
            at = copyEscape(text, at, out);
        } else if (!inString && (c == '-' || (c >= '0' && c <= '9'))) {
            at = copyNumber(text, at, out);
        } else {
            if (c == '"')
                inString = !inString;
            if (inString && c >= 0 && c < 0x20)
                out += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
            else
                out += c;
            ++at;
        }
    }
    return out;
}

} // namespace bulkhead::json
