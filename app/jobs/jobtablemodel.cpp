#include "app/jobs/jobtablemodel.h"

#include "app/cloudflare/decode.h"
#include "app/jobs/jobwords.h"
#include "app/jobs/searchwords.h"
#include "app/jobs/spokenwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"
#include "app/text/spoken.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(JobTableModel::Column column)
{
    return column >= JobTableModel::DiscoveredColumn && column <= JobTableModel::CancelledColumn;
}

QString toolTip(const JobTableModel& model, const Job& job, JobTableModel::Column column)
{
    switch (column) {
    case JobTableModel::StatusColumn:
        return job.statusMessage.isEmpty()
            ? words::status(job)
            : u"%1: %2"_s.arg(words::status(job), displayed(job.statusMessage.toString(), 2000));
    case JobTableModel::ProgressColumn:
        return words::progress(job);
    case JobTableModel::CreatedColumn:
        return format::isoTime(job.createdAt);
    case JobTableModel::StartedColumn:
        return format::isoTime(job.startedAt);
    case JobTableModel::CompletedColumn:
        return format::isoTime(job.completedAt);
    case JobTableModel::CommentColumn:
        return displayed(job.comment.toString(), 2000);
    case JobTableModel::ActionColumn:
    case JobTableModel::DiscoveredColumn:
    case JobTableModel::PendingColumn:
    case JobTableModel::SuccessfulColumn:
    case JobTableModel::FailedColumn:
    case JobTableModel::SkippedColumn:
    case JobTableModel::CancelledColumn:
    case JobTableModel::DurationColumn:
    case JobTableModel::SearchColumn:
    case JobTableModel::JobIdColumn:
    case JobTableModel::ColumnCount:
        break;
    }
    return model.displayText(job, column);
}

} // namespace

JobTableModel::JobTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

int JobTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant JobTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Job& job = jobAt(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(job, column);
    case Qt::ToolTipRole:
        return toolTip(*this, job, column);
    case Qt::AccessibleTextRole:
        return column == ProgressColumn ? words::spokenProgress(job) : spoken(displayText(job, column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (isNumber(column) || column == DurationColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StatusRole:
        return QVariant::fromValue(job.status);
    case ProgressRole:
        return QVariant::fromValue(progressOf(job));
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const auto column = Column(section);
        return QVariant::fromValue(
            (isNumber(column) || column == DurationColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    return title(Column(section));
}

QString JobTableModel::title(Column column)
{
    switch (column) {
    case StatusColumn:
        return tr("Status");
    case ActionColumn:
        return tr("Action");
    case ProgressColumn:
        return tr("Progress");
    case DiscoveredColumn:
        return tr("Discovered", "messages");
    case PendingColumn:
        return tr("Pending", "messages");
    case SuccessfulColumn:
        return tr("Successful", "messages");
    case FailedColumn:
        return tr("Failed", "messages");
    case SkippedColumn:
        return tr("Skipped", "messages");
    case CancelledColumn:
        return tr("Cancelled", "messages");
    case CreatedColumn:
        return tr("Created");
    case StartedColumn:
        return tr("Started");
    case CompletedColumn:
        return tr("Completed");
    case DurationColumn:
        return tr("Duration");
    case CommentColumn:
        return tr("Comment");
    case SearchColumn:
        return tr("Searches for");
    case JobIdColumn:
        return tr("Job ID");
    case ColumnCount:
        break;
    }
    return {};
}

QString JobTableModel::displayText(const Job& job, Column column) const
{
    switch (column) {
    case StatusColumn:
        return words::status(job);
    case ActionColumn:
        return words::action(job);
    case ProgressColumn:
        return words::progress(job);
    case DiscoveredColumn:
    case PendingColumn:
    case SuccessfulColumn:
    case FailedColumn:
    case SkippedColumn:
    case CancelledColumn:
        return format::count(*countIn(job, column));
    case CreatedColumn:
        return words::moment(job.createdAt, job, &JobOddities::createdAt);
    case StartedColumn:
        return words::moment(job.startedAt, job, &JobOddities::startedAt);
    case CompletedColumn:
        return words::moment(job.completedAt, job, &JobOddities::completedAt);
    case DurationColumn: {
        const auto duration = durationOf(job, m_now);
        return duration ? format::span(*duration) : QString();
    }
    case CommentColumn:
        return displayed(job.comment.toString());
    case SearchColumn:
        return words::search(decodeSearchParams(job.search.toJson()));
    case JobIdColumn:
        return job.id.toString();
    case ColumnCount:
        break;
    }
    return {};
}

const Job* JobTableModel::find(JobId id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_jobs[size_t(row)];
}

bool JobTableModel::isAny(const QSet<JobId>& ids, bool (*condition)(JobStatus)) const
{
    return std::any_of(ids.begin(), ids.end(), [&](JobId id) {
        const Job* job = find(id);
        return job && condition(job->status);
    });
}

void JobTableModel::merge(const std::vector<Job>& jobs)
{
    std::vector<int> changed;
    std::vector<const Job*> added;
    QHash<JobId, qsizetype> addedAt;
    const JobTotals before = m_totals;
    for (size_t i = 0; i < jobs.size(); ++i) {
        constexpr size_t Ahead = 8; // in about the time that memory takes to come
        if (i + Ahead < jobs.size())
            m_index.expect(jobs[i + Ahead].id);
        const Job& job = jobs[i];
        const int row = rowOf(job.id);
        if (row < 0) {
            // Pages shift while they are read, so one batch may hold a job twice: the later record is the newer one.
            if (const auto at = addedAt.constFind(job.id); at != addedAt.cend()) {
                added[size_t(*at)] = &job;
            } else {
                addedAt.insert(job.id, qsizetype(added.size()));
                added.push_back(&job);
            }
            continue;
        }
        Job& known = m_jobs[size_t(row)];
        if (known.sameState(job))
            continue;
        m_totals.change(known, job, isStuck(job.id));
        known = job;
        changed.push_back(row);
    }
    announceChanges(std::move(changed));
    append(added);
    if (before != m_totals)
        Q_EMIT countsChanged();
}

void JobTableModel::append(const std::vector<const Job*>& jobs)
{
    if (jobs.empty())
        return;
    const int first = int(m_jobs.size());
    beginInsertRows({}, first, first + int(jobs.size()) - 1);
    for (const Job* job : jobs) {
        m_index.add(job->id, int(m_jobs.size()));
        m_jobs.append(*job);
        m_totals.add(*job, isStuck(job->id));
    }
    endInsertRows();
}

void JobTableModel::announceChanges(std::vector<int> rows, int firstColumn, int lastColumn)
{
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    Q_EMIT jobsChanged(rows);
    const auto announce = [=, this](int first, int last) {
        Q_EMIT dataChanged(index(first, firstColumn), index(last, lastColumn));
    };
    if (rows.size() * 2 > m_jobs.size()) {
        announce(rows.front(), rows.back());
        return;
    }
    int first = rows.front();
    int last = first;
    for (const int row : rows) {
        if (row > last + 1) {
            announce(first, last);
            first = row;
        }
        last = row;
    }
    announce(first, last);
}

void JobTableModel::remove(JobId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_totals.take(jobAt(row), isStuck(id));
    m_index.remove(id, row);
    m_jobs.removeAt(size_t(row));
    endRemoveRows();
    Q_EMIT countsChanged();
}

void JobTableModel::clear()
{
    if (m_jobs.empty())
        return;
    beginResetModel();
    m_jobs.clear();
    m_index.clear();
    m_totals = {};
    endResetModel();
    Q_EMIT countsChanged();
}

void JobTableModel::setStuck(const QSet<JobId>& ids)
{
    const QSet<JobId> before = std::exchange(m_stuck, ids);
    const JobTotals totals = m_totals;
    std::vector<int> rows;
    for (const QSet<JobId>* some : {&before, &ids}) {
        for (const JobId& id : *some) {
            const int row = rowOf(id);
            if (row < 0 || before.contains(id) == ids.contains(id))
                continue;
            m_totals.take(jobAt(row), before.contains(id));
            m_totals.add(jobAt(row), ids.contains(id));
            rows.push_back(row);
        }
    }
    announceChanges(std::move(rows), StatusColumn, StatusColumn);
    if (totals != m_totals)
        Q_EMIT countsChanged();
}

void JobTableModel::setNow(Timestamp now)
{
    if (m_now == now)
        return;
    m_now = now;
    std::vector<int> running;
    for (int row = 0; row < int(m_jobs.size()); ++row) {
        const Job& job = jobAt(row);
        if (job.startedAt.isValid() && !isFinished(job.status))
            running.push_back(row);
    }
    announceChanges(std::move(running), DurationColumn, DurationColumn);
    Q_EMIT nowChanged();
}

} // namespace bulkhead
