#pragma once

#include "app/cloudflare/jobrequest.h"

#include <QStringList>

namespace bulkhead {

/// In which fields the job differs from what was asked for, by the API's names for them; empty where it is such a job.
/// What the server adds by itself is no difference: defaults, dates cut to the second, further fields in the search.
QStringList differences(const JobRequest& request, const Job& job);

} // namespace bulkhead
