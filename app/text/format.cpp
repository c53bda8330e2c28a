#include "app/text/format.h"

#include <QCoreApplication>
#include <QStringBuilder>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <limits>

namespace bulkhead::format {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct FormatWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::format)
};

Zone shownZone = Zone::Local;
std::atomic<unsigned> zonesOfSystem = 0; ///< how often it may have changed

/// Seconds east of UTC, in the zone of the computer. Asking takes a microsecond or more, because the system looks each
/// time whether its zone is another one now; a table asks for thousands in a row.
int offsetAt(Timestamp moment)
{
    constexpr qint64 Day = 86'400'000;
    constexpr auto Lasts = 5s;
    struct Known {
        qint64 day = std::numeric_limits<qint64>::min();
        int first = 0;
        int last = 0;
        unsigned zone = 0;
        std::chrono::steady_clock::time_point until;
    };
    const auto asked = [](qint64 msecs) { return shown(Timestamp(msecs)).offsetFromUtc(); };
    thread_local std::array<Known, 1024> all;
    const qint64 day = moment.msecs() / Day - (moment.msecs() % Day < 0 ? 1 : 0);
    Known& known = all[size_t(day) % all.size()];
    const auto now = std::chrono::steady_clock::now();
    if (known.day != day || known.zone != zonesOfSystem || known.until < now)
        known = {day, asked(day * Day), asked((day + 1) * Day - 1), zonesOfSystem, now + Lasts};
    // No zone changes and changes back within a day: four days are the least in the tz database of 2025b.
    return known.first == known.last ? known.first : asked(moment.msecs());
}

/// As many digits, written from `out`; returns where they end.
char16_t* writeDigits(char16_t* out, unsigned number, int count)
{
    for (int i = count - 1; i >= 0; --i, number /= 10)
        out[i] = char16_t(u'0' + number % 10);
    return out + count;
}

/// "2026-11-23 18:45:07", so many seconds east of UTC.
QString dateAndTime(Timestamp at, int offset)
{
    using namespace std::chrono;
    constexpr sys_time<milliseconds> First = sys_days(year(1) / 1 / 2);
    constexpr sys_time<milliseconds> Last = sys_days(year(9999) / 12 / 30);
    const sys_time<milliseconds> utc{milliseconds(at.msecs())};
    if (utc < First || utc > Last) // no four digits, or beyond what there are names for
        return at.toUtc().addSecs(offset).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    const auto local = floor<seconds>(utc) + seconds(offset);
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss time(local - day);
    std::array<char16_t, 19> text{};
    char16_t* out = writeDigits(text.data(), unsigned(int(date.year())), 4);
    *out++ = u'-';
    out = writeDigits(out, unsigned(date.month()), 2);
    *out++ = u'-';
    out = writeDigits(out, unsigned(date.day()), 2);
    *out++ = u' ';
    out = writeDigits(out, unsigned(time.hours().count()), 2);
    *out++ = u':';
    out = writeDigits(out, unsigned(time.minutes().count()), 2);
    *out++ = u':';
    writeDigits(out, unsigned(time.seconds().count()), 2);
    return QStringView(text.data(), qsizetype(text.size())).toString();
}

QString offsetText(int offset)
{
    const int minutes = offset / 60;
    if (minutes == 0)
        return u"UTC"_s;
    return u"%1%2:%3"_s.arg(minutes < 0 ? u"−"_s : u"+"_s)
        .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

Zone zone()
{
    return shownZone;
}

void setZone(Zone zone)
{
    shownZone = zone;
}

void systemZoneChanged()
{
    ++zonesOfSystem;
}

QDateTime shown(Timestamp moment)
{
    const QDateTime utc = moment.toUtc();
    return shownZone == Zone::Utc ? utc : utc.toLocalTime();
}

QString count(qint64 number)
{
    return number < 0 ? u"–"_s : QLocale().toString(number);
}

QString moment(Timestamp at)
{
    if (!at.isValid())
        return {};
    const int offset = secondsEastOfUtc(at);
    return dateAndTime(at, offset) % u' ' % offsetText(offset);
}

QString momentInUtc(Timestamp at)
{
    return dateAndTime(at, 0);
}

int secondsEastOfUtc(Timestamp at)
{
    return shownZone == Zone::Utc ? 0 : offsetAt(at);
}

QString isoTime(Timestamp moment)
{
    return moment.isValid() ? moment.toUtc().toString(Qt::ISODateWithMs) : QString();
}

SpanForm spanForm(std::chrono::milliseconds length)
{
    using namespace std::chrono;
    if (length < minutes(1))
        return SpanForm::Seconds;
    if (length < hours(1))
        return floor<seconds>(length) % minutes(1) == 0s ? SpanForm::Minutes : SpanForm::MinutesAndSeconds;
    if (length < days(1))
        return floor<minutes>(length) % hours(1) == 0min ? SpanForm::Hours : SpanForm::HoursAndMinutes;
    return SpanForm::Days;
}

QString span(std::chrono::milliseconds length)
{
    const qint64 seconds = std::max<qint64>(length.count(), 0) / 1000;
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    switch (spanForm(length)) {
    //: Spans of time, the two largest units: seconds, minutes, hours
    case SpanForm::Seconds:
        return FormatWords::tr("%1 s").arg(seconds);
    case SpanForm::Minutes:
        return FormatWords::tr("%1 min").arg(minutes);
    case SpanForm::MinutesAndSeconds:
        return FormatWords::tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    case SpanForm::Hours:
        return FormatWords::tr("%1 h").arg(hours);
    case SpanForm::HoursAndMinutes:
        return FormatWords::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    case SpanForm::Days:
        break;
    }
    return FormatWords::tr("%Ln day(s)", nullptr, int(std::min<qint64>(days, std::numeric_limits<int>::max())));
}

QString age(Timestamp moment, Timestamp now)
{
    if (!moment.isValid() || !now.isValid())
        return {};
    return age(std::chrono::milliseconds(now.msecs() - moment.msecs()));
}

QString age(std::chrono::milliseconds passed)
{
    if (passed < std::chrono::seconds(1))
        return FormatWords::tr("just now");
    //: %1 is a span of time such as "4 min 10 s"
    return FormatWords::tr("%1 ago").arg(span(passed));
}

} // namespace bulkhead::format
