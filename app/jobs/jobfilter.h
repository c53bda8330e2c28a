#pragma once

#include "app/jobs/jobconcern.h"

#include <QJsonObject>
#include <QSet>

#include <chrono>
#include <vector>

namespace bulkhead {

/// When a job was created: lately, or between two moments.
struct CreatedRange {
    std::chrono::hours last{0}; ///< so far back from now; where it is positive, the moments below are not looked at
    Timestamp from; ///< inclusive; open where it is invalid
    Timestamp until; ///< exclusive; open where it is invalid

    bool isOpen() const { return last.count() <= 0 && !from.isValid() && !until.isValid(); }
    /// The earliest moment that fits; invalid where there is none, or where `now` would have to be known.
    Timestamp earliest(Timestamp now) const;
    /// A job without a readable date fits only where any does.
    bool holds(Timestamp created, Timestamp now) const;
    friend bool operator==(const CreatedRange&, const CreatedRange&) = default;
};

/// Which jobs the table shows. Every part narrows it further; an empty part lets all through.
struct JobFilter {
    QString text; ///< every word of it in any column; letters' case does not matter
    QSet<JobStatus> statuses;
    QSet<JobAction> actions;
    QSet<Destination> destinations;
    CreatedRange created;
    QSet<JobConcern> concerns; ///< jobs with any of them

    bool isEmpty() const { return *this == JobFilter(); }
    /// All but the text, which is looked for in what the columns show. `isStuck` is what JobAlerts says of the job.
    bool acceptsRecord(const Job& job, Timestamp now, bool isStuck) const;
    friend bool operator==(const JobFilter&, const JobFilter&) = default;

    /// For named views. What a later version wrote and this one does not know is left out.
    QJsonObject toJson() const;
    static JobFilter fromJson(const QJsonObject& json);
};

/// One part of a filter that can be taken away by itself.
struct FilterTerm {
    enum class Kind { Text, Concern, Status, Action, Destination, Created };

    Kind kind = Kind::Text;
    int value = 0; ///< which concern, status, action or destination
    QString words; ///< "Destination: Deleted Items"; plain, safe to show
};

std::vector<FilterTerm> termsOf(const JobFilter& filter);
JobFilter without(JobFilter filter, const FilterTerm& term);

namespace words {

/// "last 24 hours", "from 2026-11-23 00:00:00 +05:30"; empty for an open range.
QString createdRange(const CreatedRange& range);

} // namespace words

} // namespace bulkhead
