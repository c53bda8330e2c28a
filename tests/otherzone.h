#pragma once

#include "app/text/format.h"

#include <QByteArray>

#include <ctime>

namespace bulkhead {

/// The computer is in another zone for as long as this is there.
class OtherZone {
public:
    explicit OtherZone(const QByteArray& zone)
        : m_before(qgetenv("TZ"))
    {
        change(zone);
    }
    ~OtherZone() { change(m_before); }
    Q_DISABLE_COPY_MOVE(OtherZone)

private:
    static void change(const QByteArray& zone)
    {
        qputenv("TZ", zone);
        tzset();
        format::systemZoneChanged();
    }

    QByteArray m_before;
};

} // namespace bulkhead
