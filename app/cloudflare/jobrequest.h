#pragma once

#include "app/cloudflare/job.h"
#include "app/cloudflare/searchparams.h"

namespace bulkhead {

/// What the create call is asked to do: the API's schema "JobRequest", without its deprecated fields.
struct JobRequest {
    JobAction action = JobAction::Move; ///< Move or Release
    Destination destination = Destination::None; ///< for a move; not looked at for a release
    QString otherDestination; ///< with Destination::Unknown: as the API wrote it in the job that is run again
    QString comment; ///< empty where there is none
    SearchParams search;
    QJsonObject otherSearchFields; ///< of search_params, kept as they came from the job that is run again
};

/// The body of the create call, compact.
QByteArray encodeJobRequest(const JobRequest& request);

} // namespace bulkhead
