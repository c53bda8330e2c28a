#include "app/cloudflare/ids.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bulkhead {

namespace {

constexpr std::array<qint8, 256> HexDigits = [] {
    std::array<qint8, 256> values{};
    values.fill(-1);
    for (size_t digit = 0; digit < 16; ++digit) {
        values[std::string_view("0123456789abcdef")[digit] & 0xffU] = qint8(digit);
        values[std::string_view("0123456789ABCDEF")[digit] & 0xffU] = qint8(digit);
    }
    return values;
}();

/// Where a UUID's text has the two digits of each of its bytes.
constexpr std::array<quint8, 16> Places{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

/// Its value, or -1 where it is none.
int hexDigit(char c)
{
    return HexDigits[static_cast<unsigned char>(c)];
}

bool isHexDigit(QChar c)
{
    return c.unicode() < 128 && hexDigit(char(c.unicode())) >= 0;
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
    // What is of another length may be a whole file that somebody pasted: it is not converted first.
    return text.size() == 36 ? fromUtf8(text.toUtf8()) : std::nullopt;
}

std::optional<JobId> JobId::fromUtf8(QByteArrayView text)
{
    // QUuid::fromString also takes braces and stops reading behind the last digit.
    if (text.size() != 36)
        return std::nullopt;
    constexpr std::array<qsizetype, 4> Dashes{8, 13, 18, 23};
    if (!std::all_of(Dashes.begin(), Dashes.end(), [text](qsizetype at) { return text[at] == '-'; }))
        return std::nullopt;
    std::array<char, 16> bytes{};
    int faults = 0; // negative where a digit is none
    for (size_t i = 0; i < bytes.size(); ++i) {
        const int high = hexDigit(text[Places[i]]);
        const int low = hexDigit(text[Places[i] + 1]);
        faults |= high | low;
        bytes[i] = char(high * 16 + low);
    }
    if (faults < 0)
        return std::nullopt;
    return JobId(QUuid::fromRfc4122(QByteArrayView(bytes)));
}

std::array<char, 36> JobId::toUtf8() const
{
    std::array<char, 36> text{};
    text.fill('-');
    for (size_t i = 0; i < Places.size(); ++i) {
        const quint8 byte = i < 4 ? quint8(m_uuid.data1 >> (24 - 8 * i))
            : i < 6               ? quint8(m_uuid.data2 >> (8 * (5 - i)))
            : i < 8               ? quint8(m_uuid.data3 >> (8 * (7 - i)))
                                  : m_uuid.data4[i - 8];
        text[Places[i]] = "0123456789abcdef"[byte >> 4];
        text[Places[i] + 1] = "0123456789abcdef"[byte & 0xf];
    }
    return text;
}

} // namespace bulkhead
