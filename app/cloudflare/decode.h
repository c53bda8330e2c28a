#pragma once

#include "app/cloudflare/apierror.h"
#include "app/cloudflare/job.h"

#include <QStringList>

#include <vector>

namespace bulkhead {

struct RawAnswer;

/// One page of the list call.
struct JobPage {
    std::vector<Job> jobs; ///< in the server's order
    int undecodable = 0; ///< records that could not be read; the others are not affected
    QStringList faults; ///< why, for the first few of them
    int perPage = 0; ///< what the server says it used; 0 where it says nothing

    /// The number of jobs is never known beforehand: a page with fewer records than asked for is the last one.
    bool isLast(int requestedPerPage) const;
};

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

/// The fields of `search_params`; the API's schema "SearchParams". Texts are from outside; absent ones are empty.
struct SearchParams {
    QString query;
    QString subject;
    QString exactSubject;
    QString sender;
    QString recipient;
    QString domain;
    QString messageId;
    QString alertId;
    QString metric;
    QString finalDisposition;
    QString deliveryStatus;
    QString messageAction;
    QString smtpHeloIp;
    Timestamp start;
    Timestamp end;
    std::optional<bool> detectionsOnly;
    std::optional<bool> submissions;
    QStringList otherFields; ///< names of fields that this version does not know, or whose value it can't read
};

// Decoding happens in worker threads: these functions share nothing. A result is claimed only for HTTP success and
// whole JSON with `success: true` and the fields expected; everything else is an ApiError.

/// The answer to get, cancel and create: one record; with `expected`, it must be about that job.
ApiResult<Job> decodeJob(const RawAnswer& answer, std::optional<JobId> expected);
/// The record itself, whole, as compact JSON; also fields that this version does not know. Refused where decodeJob()
/// refuses it.
ApiResult<QByteArray> decodeJobRecord(const RawAnswer& answer, JobId expected);
ApiResult<JobPage> decodeJobPage(const RawAnswer& answer);
ApiResult<TokenState> decodeTokenState(const RawAnswer& answer);
ApiResult<std::vector<AccountSummary>> decodeAccounts(const RawAnswer& answer);

/// Reads Job::searchJson. A field of another type than expected counts as one that this version does not know: the
/// search is narrower than the fields above tell.
SearchParams decodeSearchParams(const QByteArray& json);

} // namespace bulkhead
