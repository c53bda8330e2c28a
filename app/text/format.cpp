#include "app/text/format.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace bulkhead::format {

using namespace Qt::StringLiterals;

namespace {

struct FormatWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::format)
};

Zone shownZone = Zone::Local;

} // namespace

Zone zone()
{
    return shownZone;
}

void setZone(Zone zone)
{
    shownZone = zone;
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
    const QDateTime time = shown(at);
    const int minutes = time.offsetFromUtc() / 60;
    const QString zone = minutes == 0 ? u"UTC"_s
                                      : u"%1%2:%3"_s.arg(minutes < 0 ? u"−"_s : u"+"_s)
                                            .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
                                            .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return time.toString(u"yyyy-MM-dd HH:mm:ss "_s) + zone;
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
