#include "app/jobs/jobordering.h"

#include "app/jobs/jobwords.h"

namespace bulkhead {

namespace {

using Column = JobTableModel::Column;

std::weak_ordering compareTexts(const QString& a, const QString& b)
{
    return QString::compare(a, b, Qt::CaseInsensitive) <=> 0;
}

qint64 countIn(const Job& job, Column column)
{
    switch (column) {
    case JobTableModel::DiscoveredColumn:
        return job.messages.discovered;
    case JobTableModel::PendingColumn:
        return job.messages.pending;
    case JobTableModel::SuccessfulColumn:
        return job.messages.successful;
    case JobTableModel::FailedColumn:
        return job.messages.failed;
    case JobTableModel::SkippedColumn:
        return job.messages.skipped;
    default:
        return job.messages.cancelled;
    }
}

Timestamp momentIn(const Job& job, Column column)
{
    switch (column) {
    case JobTableModel::StartedColumn:
        return job.startedAt;
    case JobTableModel::CompletedColumn:
        return job.completedAt;
    default:
        return job.createdAt;
    }
}

qint64 durationIn(const Job& job, Timestamp now)
{
    const auto duration = durationOf(job, now);
    return duration ? duration->count() : -1;
}

} // namespace

bool hasValue(const Job& job, Column column, Timestamp now)
{
    switch (column) {
    case JobTableModel::DiscoveredColumn:
    case JobTableModel::PendingColumn:
    case JobTableModel::SuccessfulColumn:
    case JobTableModel::FailedColumn:
    case JobTableModel::SkippedColumn:
    case JobTableModel::CancelledColumn:
        return countIn(job, column) != NotReported;
    case JobTableModel::CreatedColumn:
    case JobTableModel::StartedColumn:
    case JobTableModel::CompletedColumn:
        return momentIn(job, column).isValid();
    case JobTableModel::DurationColumn:
        return durationIn(job, now) >= 0;
    case JobTableModel::ProgressColumn:
        return progressOf(job).whole > 0;
    case JobTableModel::CommentColumn:
        return !job.comment.isEmpty();
    case JobTableModel::StatusColumn:
    case JobTableModel::ActionColumn:
    case JobTableModel::SearchColumn:
    case JobTableModel::JobIdColumn:
    case JobTableModel::ColumnCount:
        break;
    }
    return true;
}

std::weak_ordering compareBy(const Job& a, const Job& b, Column column, Timestamp now)
{
    switch (column) {
    case JobTableModel::StatusColumn:
        return a.status <=> b.status;
    case JobTableModel::ActionColumn:
        return compareTexts(words::action(a), words::action(b));
    case JobTableModel::ProgressColumn: {
        const double left = progressOf(a).handled();
        const double right = progressOf(b).handled();
        return left < right ? std::weak_ordering::less
            : right < left  ? std::weak_ordering::greater
                            : std::weak_ordering::equivalent;
    }
    case JobTableModel::DiscoveredColumn:
    case JobTableModel::PendingColumn:
    case JobTableModel::SuccessfulColumn:
    case JobTableModel::FailedColumn:
    case JobTableModel::SkippedColumn:
    case JobTableModel::CancelledColumn:
        return countIn(a, column) <=> countIn(b, column);
    case JobTableModel::CreatedColumn:
    case JobTableModel::StartedColumn:
    case JobTableModel::CompletedColumn:
        return momentIn(a, column) <=> momentIn(b, column);
    case JobTableModel::DurationColumn:
        return durationIn(a, now) <=> durationIn(b, now);
    case JobTableModel::CommentColumn:
        return compareTexts(a.comment, b.comment);
    case JobTableModel::SearchColumn:
        return a.searchJson.compare(b.searchJson) <=> 0;
    case JobTableModel::JobIdColumn:
        return a.id < b.id ? std::weak_ordering::less
            : b.id < a.id  ? std::weak_ordering::greater
                           : std::weak_ordering::equivalent;
    case JobTableModel::ColumnCount:
        break;
    }
    return std::weak_ordering::equivalent;
}

} // namespace bulkhead
