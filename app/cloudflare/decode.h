#pragma once

#include "app/cloudflare/apierror.h"
#include "app/cloudflare/job.h"
#include "app/cloudflare/jobrequest.h"
#include "app/cloudflare/message.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace bulkhead {

struct RawAnswer;

/// One page of a list call.
template <typename Record>
struct Page {
    std::vector<Record> records; ///< in the server's order
    int undecodable = 0; ///< records that could not be read; the others are not affected
    QStringList faults; ///< why, for the first few of them
    int perPage = 0; ///< what the server says it used; 0 where it says nothing

    /// The number of records is never known beforehand: a page with fewer than asked for is the last one.
    bool isLast(int requestedPerPage) const
    {
        const int full = perPage > 0 ? std::min(perPage, requestedPerPage) : requestedPerPage;
        return int(records.size()) + undecodable < full;
    }
};
using JobPage = Page<Job>;
using MessagePage = Page<JobMessage>;

/// Answer of the two token endpoints.
struct TokenState {
    QString id;
    QString status; ///< "active", "disabled", "expired", or something new, as it came
    Timestamp expiresOn;
    Timestamp notBefore;
};

struct AccountSummary {
    QString id;
    QString name;
};

// Decoding happens in worker threads: these functions share nothing. A result is claimed only for HTTP success and
// whole JSON with `success: true` and the fields expected; everything else is an ApiError.

/// The answer to get, cancel and create: one record; with `expected`, it must be about that job.
ApiResult<Job> decodeJob(const RawAnswer& answer, std::optional<JobId> expected);
/// The record itself, whole, as compact JSON; also fields that this version does not know. Refused where decodeJob()
/// refuses it.
ApiResult<QByteArray> decodeJobRecord(const RawAnswer& answer, JobId expected);
/// What decodeJobRecord() brought, as a job again; nullopt for anything else.
std::optional<Job> jobOfRecord(const QByteArray& record);
ApiResult<JobPage> decodeJobPage(const RawAnswer& answer);
ApiResult<MessagePage> decodeMessagePage(const RawAnswer& answer);
/// The answer to a delete, which must name that job.
ApiResult<JobId> decodeDeleted(const RawAnswer& answer, JobId expected);
ApiResult<TokenState> decodeTokenState(const RawAnswer& answer);
ApiResult<std::vector<AccountSummary>> decodeAccounts(const RawAnswer& answer);

} // namespace bulkhead
