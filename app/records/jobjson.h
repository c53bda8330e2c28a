#pragma once

#include "app/cloudflare/job.h"

#include <QJsonObject>

namespace bulkhead {

/// Counters as the records of this program write them; those that were not reported are left out.
QJsonObject countersToJson(const JobCounters& counters);
JobCounters countersFromJson(const QJsonObject& counters);

} // namespace bulkhead
