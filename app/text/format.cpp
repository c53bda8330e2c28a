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

namespace {

struct FormatWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::format)
};

Zone shownZone = Zone::Local;
std::atomic<unsigned> zonesOfSystem = 0; ///< how often it may have changed

int askedOffset(Timestamp moment)
{
    return shown(moment).offsetFromUtc();
}

/// Seconds east of UTC at that moment. Asking takes a microsecond or more, because the system looks each time whether
/// its zone is another one now; a table asks for thousands in a row. No zone changes within a quarter of an hour.
int offsetAt(Timestamp moment)
{
    constexpr qint64 Quarter = 900'000;
    constexpr auto Lasts = std::chrono::seconds(5);
    struct Known {
        qint64 quarter = std::numeric_limits<qint64>::min();
        int offset = 0;
        unsigned zone = 0;
        std::chrono::steady_clock::time_point until;
    };
    thread_local std::array<Known, 1024> all;
    const qint64 quarter = moment.msecs() / Quarter - (moment.msecs() % Quarter < 0 ? 1 : 0);
    Known& known = all[size_t(quarter) % all.size()];
    const auto now = std::chrono::steady_clock::now();
    if (known.quarter != quarter || known.zone != zonesOfSystem || known.until < now)
        known = {quarter, askedOffset(moment), zonesOfSystem, now + Lasts};
    return known.offset;
}

/// As many digits, written from `out`; returns where they end.
char16_t* writeDigits(char16_t* out, unsigned number, int count)
{
    for (int i = count - 1; i >= 0; --i, number /= 10)
        out[i] = char16_t(u'0' + number % 10);
    return out + count;
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
    using namespace std::chrono;
    constexpr sys_time<milliseconds> First = sys_days(year(1) / 1 / 2);
    constexpr sys_time<milliseconds> Last = sys_days(year(9999) / 12 / 30);
    const int offset = shownZone == Zone::Utc ? 0 : offsetAt(at);
    const sys_time<milliseconds> utc{milliseconds(at.msecs())};
    if (utc < First || utc > Last) // no four digits, or beyond what there are names for
        return shown(at).toString(u"yyyy-MM-dd HH:mm:ss "_s) + offsetText(offset);
    const auto local = floor<seconds>(utc) + seconds(offset);
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss time(local - day);
    std::array<char16_t, 20> text{};
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
    out = writeDigits(out, unsigned(time.seconds().count()), 2);
    *out = u' ';
    return QStringView(text.data(), qsizetype(text.size())) % offsetText(offset);
}

QString isoTime(Timestamp moment)
{
    return moment.isValid() ? moment.toUtc().toString(Qt::ISODateWithMs) : QString();
}

QString span(std::chrono::milliseconds length)
{
    const qint64 seconds = std::max<qint64>(length.count(), 0) / 1000;
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    //: Spans of time, the two largest units: seconds, minutes, hours
    if (seconds < 60)
        return FormatWords::tr("%1 s").arg(seconds);
    if (minutes < 60 && seconds % 60 == 0)
        return FormatWords::tr("%1 min").arg(minutes);
    if (minutes < 60)
        return FormatWords::tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    if (hours < 24 && minutes % 60 == 0)
        return FormatWords::tr("%1 h").arg(hours);
    if (hours < 24)
        return FormatWords::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
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
