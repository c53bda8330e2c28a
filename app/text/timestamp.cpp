#include "app/text/timestamp.h"

#include <QStringBuilder>

#include <algorithm>

namespace bulkhead {

Timestamp Timestamp::fromIso(QStringView text)
{
    constexpr qsizetype DateAndTime = 19; // 2026-11-23T18:45:00
    constexpr qsizetype Milliseconds = 4; // .123
    if (text.size() <= DateAndTime)
        return {};
    qsizetype zone = DateAndTime;
    while (zone < text.size() && (text[zone] == u'.' || text[zone].isDigit()))
        ++zone;
    if (zone == text.size() || (text[zone] != u'Z' && text[zone] != u'z' && text[zone] != u'+' && text[zone] != u'-'))
        return {};
    // Qt would round what is finer than a millisecond, even into the next day.
    const QString iso = text.left(std::min(zone, DateAndTime + Milliseconds)) % text.mid(zone);
    const QDateTime moment = QDateTime::fromString(iso.toUpper(), Qt::ISODateWithMs);
    return moment.isValid() ? Timestamp(moment.toMSecsSinceEpoch()) : Timestamp();
}

} // namespace bulkhead
