#include "app/text/timestamp.h"

#include <QStringBuilder>

#include <algorithm>
#include <chrono>
#include <optional>

namespace bulkhead {

namespace {

constexpr qsizetype DateAndTime = 19; // 2026-11-23T18:45:00
constexpr int MillisecondDigits = 3;

char16_t unit(QStringView text, qsizetype at)
{
    return text[at].unicode();
}

/// Of what is not ASCII, something that is no part of a date.
char16_t unit(QByteArrayView text, qsizetype at)
{
    return static_cast<unsigned char>(text[at]);
}

/// The number in `count` digits; nothing where one of them is none.
template <typename View>
std::optional<int> digits(View text, qsizetype at, int count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        const int digit = unit(text, i) - u'0';
        if (digit < 0 || digit > 9)
            return {};
        number = number * 10 + digit;
    }
    return number;
}

/// What the API writes: UTC, with a fraction or without. A page of a thousand jobs has three thousand of them, and Qt
/// takes two microseconds for each. Nothing where the text is of another kind, or wrong: that is for Qt to say.
template <typename View>
std::optional<Timestamp> usualMoment(View text)
{
    using namespace std::chrono;
    const auto isAt = [text](qsizetype at, char16_t expected) { return unit(text, at) == expected; };
    if (text.size() <= DateAndTime || !isAt(text.size() - 1, u'Z') || !isAt(4, u'-') || !isAt(7, u'-')
        || !isAt(10, u'T') || !isAt(13, u':') || !isAt(16, u':'))
        return {};
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    if (!year || !month || !day || !hour || !minute || !second || *year == 0 || *hour > 23 || *minute > 59
        || *second > 59)
        return {};
    const year_month_day date{
        std::chrono::year(*year), std::chrono::month(unsigned(*month)), std::chrono::day(unsigned(*day))};
    if (!date.ok())
        return {};
    int fraction = 0;
    if (const qsizetype length = text.size() - DateAndTime - 1; length > 0) {
        if (!isAt(DateAndTime, u'.') || length == 1)
            return {};
        int worth = 100; // of the digit, in milliseconds
        for (qsizetype at = DateAndTime + 1; at < text.size() - 1; ++at, worth /= 10) {
            const auto digit = digits(text, at, 1);
            if (!digit)
                return {};
            fraction += *digit * worth;
        }
    }
    const auto time = hours(*hour) + minutes(*minute) + seconds(*second) + milliseconds(fraction);
    return Timestamp((sys_days(date) + time).time_since_epoch() / milliseconds(1));
}

} // namespace

Timestamp Timestamp::fromIso(QStringView text)
{
    if (const auto usual = usualMoment(text))
        return *usual;
    if (text.size() <= DateAndTime)
        return {};
    qsizetype zone = DateAndTime;
    while (zone < text.size() && (text[zone] == u'.' || text[zone].isDigit()))
        ++zone;
    if (zone == text.size() || (text[zone] != u'Z' && text[zone] != u'z' && text[zone] != u'+' && text[zone] != u'-'))
        return {};
    // Qt would round what is finer than a millisecond, even into the next day.
    const QString iso = text.left(std::min(zone, DateAndTime + 1 + MillisecondDigits)) % text.mid(zone);
    const QDateTime moment = QDateTime::fromString(iso.toUpper(), Qt::ISODateWithMs);
    return moment.isValid() ? Timestamp(moment.toMSecsSinceEpoch()) : Timestamp();
}

Timestamp Timestamp::fromUtf8(QByteArrayView text)
{
    const auto usual = usualMoment(text);
    return usual ? *usual : fromIso(QString::fromUtf8(text));
}

} // namespace bulkhead
