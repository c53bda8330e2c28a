#pragma once

#include <QString>

namespace bulkhead::simulation {

/// As Cloudflare writes times: `2026-11-23T18:55:01.123Z`.
QString timeText(qint64 msecsSinceEpoch);

} // namespace bulkhead::simulation
