#include "app/text/timestamp.h"

namespace bulkhead {

Timestamp Timestamp::fromIso(QStringView text)
{
    constexpr qsizetype DateAndTime = 19; // 2026-11-23T18:45:00
    if (text.size() <= DateAndTime)
        return {};
    qsizetype zone = DateAndTime;
    while (zone < text.size() && (text[zone] == u'.' || text[zone].isDigit()))
        ++zone;
    if (zone == text.size() || (text[zone] != u'Z' && text[zone] != u'z' && text[zone] != u'+' && text[zone] != u'-'))
        return {};
    const QDateTime moment = QDateTime::fromString(text.toString().toUpper(), Qt::ISODateWithMs);
    return moment.isValid() ? Timestamp(moment.toMSecsSinceEpoch()) : Timestamp();
}

} // namespace bulkhead
