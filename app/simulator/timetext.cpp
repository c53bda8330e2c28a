#include "app/simulator/timetext.h"

#include <array>
#include <chrono>

namespace bulkhead::simulation {

namespace {

char16_t* writeDigits(char16_t* out, unsigned value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        out[i] = static_cast<char16_t>(u'0' + value % 10);
        value /= 10;
    }
    return out + digits;
}

} // namespace

// A page of 1000 jobs has some 5000 times: QDateTime's formatting took most of the page.
QString timeText(qint64 msecsSinceEpoch)
{
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(msecsSinceEpoch)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);

    std::array<char16_t, 24> text{};
    char16_t* out = writeDigits(text.data(), static_cast<unsigned>(static_cast<int>(date.year())), 4);
    *out++ = u'-';
    out = writeDigits(out, static_cast<unsigned>(date.month()), 2);
    *out++ = u'-';
    out = writeDigits(out, static_cast<unsigned>(date.day()), 2);
    *out++ = u'T';
    out = writeDigits(out, static_cast<unsigned>(time.hours().count()), 2);
    *out++ = u':';
    out = writeDigits(out, static_cast<unsigned>(time.minutes().count()), 2);
    *out++ = u':';
    out = writeDigits(out, static_cast<unsigned>(time.seconds().count()), 2);
    *out++ = u'.';
    out = writeDigits(out, static_cast<unsigned>(time.subseconds().count()), 3);
    *out = u'Z';
    return QString::fromUtf16(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace bulkhead::simulation
