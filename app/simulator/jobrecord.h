#pragma once

#include "app/simulator/simulatedaccount.h"

#include <QJsonObject>

namespace bulkhead::simulation {

/// The job as the API writes it.
QJsonObject jobRecord(const JobSnapshot& snapshot);

} // namespace bulkhead::simulation
