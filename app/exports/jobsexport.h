#pragma once

#include "app/jobs/jobfilter.h"

#include <QStringList>

#include <vector>

namespace bulkhead {

/// The jobs of an account as the window showed them at one moment: filtered, in its order.
struct ShownJobs {
    Timestamp at;
    QString account; ///< 32 hexadecimal digits
    QString accountName;
    JobFilter filter;
    bool isComplete = true; ///< false while the list of the account had not been read to its end
    std::vector<Job> jobs;
};

// Both take a while for 100,000 jobs and may be called in any thread.

/// For a spreadsheet, see CsvWriter: one row a job, fields under the API's names, moments in ISO 8601 in UTC, nothing
/// in the cell of what the record does not have.
QByteArray jobsToCsv(const ShownJobs& shown);

/// For programs, exact: an object with when, whose and under which filter, and "jobs" as the API has them. Moments are
/// in UTC to the millisecond; words and dates that this version can't read stand as they came; what a record does not
/// have is left out.
QByteArray jobsToJson(const ShownJobs& shown);

} // namespace bulkhead
