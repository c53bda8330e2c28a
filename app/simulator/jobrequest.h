#pragma once

#include "app/simulator/envelope.h"
#include "app/simulator/jobcontent.h"

#include <variant>

namespace bulkhead::simulation {

/// Reads the body of the create call. A Fault names everything that is wrong with it.
std::variant<JobContent, Fault> readJobRequest(const QByteArray& body);

} // namespace bulkhead::simulation
