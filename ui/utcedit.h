#pragma once

#include <QDateTimeEdit>
#include <QTimeZone>

namespace bulkhead {

/// Has the edit show and take moments in UTC. Qt 6.7 has another function for it, and 6.8 deprecates the older one.
inline void showUtc(QDateTimeEdit& edit)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    edit.setTimeZone(QTimeZone::utc());
#else
    edit.setTimeSpec(Qt::UTC);
#endif
}

} // namespace bulkhead
