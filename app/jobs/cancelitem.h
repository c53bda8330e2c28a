#pragma once

#include "app/cloudflare/apierror.h"
#include "app/cloudflare/job.h"

#include <optional>

namespace bulkhead {

/// Where the cancel of one job stands.
enum class CancelState {
    Waiting, ///< confirmed, nothing sent
    Reading, ///< being read once more before anything is sent
    Sending, ///< the request is under way
    Requested, ///< Cloudflare accepted it; being read until the job has ended
    Checking, ///< whether it arrived is unknown; being read to find out
    Cancelled, ///< a read said so
    FinishedFirst, ///< the job ended by itself
    Failed, ///< nothing was cancelled; `error` says why
    Unconfirmed, ///< the outcome stayed unknown: the job was still running at the last read, or is not known any more
    CalledOff ///< given up before anything was sent
};
constexpr int CancelStateCount = int(CancelState::CalledOff) + 1;

/// The outcome will not change by itself any more.
constexpr bool isSettled(CancelState state)
{
    return state >= CancelState::Cancelled;
}
/// Asking again makes sense.
constexpr bool canBeTriedAgain(CancelState state)
{
    return state == CancelState::Failed || state == CancelState::Unconfirmed || state == CancelState::CalledOff;
}

struct CancelItem {
    Job before; ///< as read right before the request, or as confirmed
    Job last; ///< as read last
    CancelState state = CancelState::Waiting;
    /// Why it failed, is unknown or was called off; while it is open, why the last call failed.
    std::optional<ApiError> error;
    QString problem; ///< why nothing was sent where no call is to blame; plain words, safe to show
    bool isRecovered = false; ///< of a run that was interrupted, see CancelRun::recover()
    Timestamp requestedAt; ///< when Cloudflare accepted the cancel
    bool wasRefused = false; ///< a request was sent and refused with 429
};

} // namespace bulkhead
