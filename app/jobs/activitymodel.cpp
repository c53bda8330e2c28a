#include "app/jobs/activitymodel.h"

#include "app/jobs/activitywords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace bulkhead {

namespace {

/// Whether both tell of the same thing, one as it was appended and one as it was read back.
bool isSame(const ActivityEntry& a, const ActivityEntry& b)
{
    return a.at == b.at && a.call == b.call && a.event == b.event && a.operation == b.operation && a.job == b.job;
}

/// `entries` are in the order of their times.
bool contains(const std::vector<ActivityEntry>& entries, const ActivityEntry& wanted)
{
    for (auto entry = entries.rbegin(); entry != entries.rend() && entry->at >= wanted.at; ++entry) {
        if (isSame(*entry, wanted))
            return true;
    }
    return false;
}

} // namespace

ActivityModel::ActivityModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ActivityModel::show(ActivityLog* log, std::optional<JobId> job)
{
    if (m_log)
        m_log->disconnect(this);
    m_log = log;
    m_job = job;
    m_arrived.clear();
    ++m_round;
    received({});
    if (!log)
        return;
    connect(log, &ActivityLog::appended, this, &ActivityModel::add);
    m_isReading = true;
    const ActivityLog::Selection selection{job, MostEntries};
    QThreadPool::globalInstance()->start([folder = log->folder(), selection, round = m_round, guard = QPointer(this)] {
        auto contents = std::make_shared<ActivityLog::Contents>(ActivityLog::read(folder, selection));
        QMetaObject::invokeMethod(qApp, [guard, round, contents] {
            if (guard && guard->m_round == round)
                guard->received(std::move(*contents));
        });
    });
    Q_EMIT stateChanged();
}

void ActivityModel::received(ActivityLog::Contents contents)
{
    beginResetModel();
    m_isReading = false;
    m_entries = std::move(contents.entries);
    m_faults = std::move(contents.faults);
    m_isPartial = contents.isPartial;
    for (const ActivityEntry& entry : std::exchange(m_arrived, {})) {
        if (!contains(m_entries, entry))
            m_entries.push_back(entry);
    }
    endResetModel();
    Q_EMIT stateChanged();
}

void ActivityModel::add(const QList<ActivityEntry>& entries)
{
    QList<ActivityEntry> wanted = entries;
    if (m_job)
        wanted.removeIf([this](const ActivityEntry& entry) { return entry.job != m_job; });
    if (m_isReading) {
        m_arrived += wanted;
    } else if (!wanted.isEmpty()) {
        beginInsertRows({}, 0, int(wanted.size()) - 1);
        m_entries.insert(m_entries.end(), wanted.cbegin(), wanted.cend());
        endInsertRows();
    }
}

int ActivityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(entryAt(index.row()), column);
    return {};
}

QString ActivityModel::text(const ActivityEntry& entry, Column column) const
{
    switch (column) {
    case TimeColumn:
        return format::moment(entry.at);
    case ProfileColumn:
        return displayed(entry.profile, 80);
    case CallColumn:
        return words::activityCall(entry.call);
    case EventColumn:
        return words::activityEvent(entry);
    case JobColumn:
        return entry.job ? entry.job->toString() : QString();
    case JobsColumn:
        return words::activityJobs(entry);
    case ReasonColumn:
        return displayed(entry.reason);
    case HttpColumn:
        return entry.httpStatus == 0 ? QString() : QString::number(entry.httpStatus);
    case CodesColumn:
        return words::activityCodes(entry);
    case RayColumn:
        return displayed(entry.cfRay, 80);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case TimeColumn:
        return tr("Time");
    case ProfileColumn:
        return tr("Profile");
    case CallColumn:
        return tr("Call");
    case EventColumn:
        return tr("What happened");
    case JobColumn:
        return tr("Job");
    case JobsColumn:
        return tr("Before → after");
    case ReasonColumn:
        return tr("Reason");
    case HttpColumn:
        return tr("HTTP");
    case CodesColumn:
        return tr("Error codes");
    case RayColumn:
        return tr("cf-ray");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace bulkhead
