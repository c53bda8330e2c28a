#include "ui/jobtableview.h"

#include "app/jobs/jobwords.h"
#include "ui/celldelegates.h"
#include "ui/columnsmenu.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// With room for the sign in front.
QStringList signedStatuses()
{
    QStringList texts;
    for (const JobStatus status : words::JobStatuses)
        texts.append(u"    "_s + words::status(status));
    return texts;
}

QStringList actionTexts()
{
    QStringList texts;
    Job job(*JobId::fromString(u"00000000-0000-0000-0000-000000000000"));
    job.action = JobAction::Move;
    for (const Destination destination : {Destination::Inbox, Destination::JunkEmail, Destination::DeletedItems,
             Destination::RecoverableItemsDeletions, Destination::RecoverableItemsPurges}) {
        job.destination = destination;
        texts.append(words::action(job));
    }
    return texts;
}

} // namespace

JobTableView::JobTableView(QWidget* parent)
    : RowTable(parent)
{
    setObjectName(u"jobTableView"_s);
    setAccessibleName(tr("Jobs"));
    horizontalHeader()->setSectionsMovable(true);
    setItemDelegateForColumn(JobTableModel::StatusColumn,
        new SignDelegate(
            [](const QModelIndex& index) {
                return look::meaningOf(index.data(JobTableModel::StatusRole).value<JobStatus>());
            },
            this));
    setItemDelegateForColumn(JobTableModel::ProgressColumn, new ProgressDelegate(this));
    m_columnsMenu = new ColumnsMenu(*horizontalHeader(), this);
    connect(m_columnsMenu, &ColumnsMenu::resetRequested, this, &JobTableView::resetColumns);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
        [this](const QPoint& at) { m_columnsMenu->popup(horizontalHeader()->mapToGlobal(at)); });
}

void JobTableView::arrangeColumns()
{
    for (int column = 0; column < JobTableModel::ColumnCount; ++column) {
        setColumnHidden(column, false);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
    }
    for (int column = 0; column < JobTableModel::ColumnCount; ++column)
        fitColumn(column, {u"1,000,000"_s});
    fitColumn(JobTableModel::StatusColumn, signedStatuses());
    fitColumn(JobTableModel::ActionColumn, actionTexts());
    fitColumn(JobTableModel::ProgressColumn, {u"100 % of everything"_s});
    fitColumn(JobTableModel::CommentColumn, {u"SOC-20418 a comment of the usual length here"_s});
    fitColumn(JobTableModel::SearchColumn, {u"messages from somebody with something in the subject, since then"_s});
    for (const auto column :
        {JobTableModel::CreatedColumn, JobTableModel::StartedColumn, JobTableModel::CompletedColumn})
        fitColumn(column, {u"2026-11-23 18:45:07 +05:30"_s});
    fitColumn(JobTableModel::JobIdColumn, {u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"_s});
    // Whose job it is stands in the comment: next to what it does, not behind ten numbers.
    horizontalHeader()->moveSection(horizontalHeader()->visualIndex(JobTableModel::CommentColumn), 3);
}

void JobTableView::setJobs(JobSortFilterModel* jobs)
{
    if (m_jobs)
        m_jobs->disconnect(this);
    m_jobs = jobs;
    m_selected.clear();
    setSortingEnabled(false);
    if (model() != jobs) {
        // Qt makes some with every model, for the headers too, and deletes them with that model or, of none, never.
        const auto old = findChildren<QItemSelectionModel*>();
        setModel(jobs);
        qDeleteAll(old);
    }
    if (jobs) {
        horizontalHeader()->setSortIndicator(jobs->sortColumn(), jobs->sortOrder());
        if (!m_arranged) {
            arrangeColumns();
            if (!m_columnState.isEmpty())
                useColumns(m_columnState);
        }
        m_arranged = true;
        setSortingEnabled(true);
        // After the view's own connections, so that what is restored here stays.
        connect(jobs, &QAbstractItemModel::layoutAboutToBeChanged, this, &JobTableView::rememberPlace);
        connect(jobs, &QAbstractItemModel::layoutChanged, this, &JobTableView::restorePlace);
        connect(jobs, &QAbstractItemModel::modelReset, this, &JobTableView::readSelection);
        connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobTableView::readSelection);
        connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobTableView::currentJobChanged);
    }
    Q_EMIT selectedJobsChanged();
}

QByteArray JobTableView::columnState() const
{
    return m_arranged ? horizontalHeader()->saveState() : m_columnState;
}

void JobTableView::restoreColumns(const QByteArray& state)
{
    m_columnState = state;
    if (m_arranged)
        useColumns(state);
}

void JobTableView::resetColumns()
{
    arrangeColumns();
    sortByColumn(JobTableModel::CreatedColumn, Qt::DescendingOrder);
}

void JobTableView::useColumns(const QByteArray& state)
{
    QHeaderView& header = *horizontalHeader();
    const bool isUsable = header.restoreState(state) && header.hiddenSectionCount() < header.count();
    if (!isUsable)
        arrangeColumns();
    alignHeader(header);
    header.setSectionsMovable(true);
    sortByColumn(header.sortIndicatorSection(), header.sortIndicatorOrder());
}

std::vector<Job> JobTableView::selectedRecords() const
{
    std::vector<int> rows;
    for (const JobId id : m_selected) {
        if (const int row = m_jobs->rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<Job> records;
    records.reserve(rows.size());
    for (const int row : rows)
        records.push_back(m_jobs->jobAt(row));
    return records;
}

bool JobTableView::selectJob(JobId id)
{
    const int row = m_jobs ? m_jobs->rowOf(id) : -1;
    if (row < 0)
        return false;
    selectRow(row);
    scrollTo(m_jobs->index(row, 0));
    setFocus();
    return true;
}

std::optional<JobId> JobTableView::currentJob() const
{
    const QModelIndex current = currentIndex();
    return m_jobs && current.isValid() ? std::optional(m_jobs->jobAt(current.row()).id) : std::nullopt;
}

void JobTableView::keyPressEvent(QKeyEvent* event)
{
    RowTable::keyPressEvent(event);
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT currentJobOpened();
}

void JobTableView::mouseDoubleClickEvent(QMouseEvent* event)
{
    RowTable::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        Q_EMIT currentJobOpened();
}

void JobTableView::readSelection()
{
    if (m_restoring)
        return;
    QSet<JobId> selected;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange& range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            selected.insert(m_jobs->jobAt(row).id);
    }
    if (selected == m_selected)
        return;
    m_selected = selected;
    Q_EMIT selectedJobsChanged();
}

void JobTableView::rememberPlace()
{
    m_restoring = true;
    const int top = verticalScrollBar()->value() > 0 ? rowAt(0) : -1;
    m_top = top >= 0 ? std::optional(m_jobs->jobAt(top).id) : std::nullopt;
}

void JobTableView::restorePlace()
{
    restoreSelection();
    m_restoring = false;
    if (!m_top)
        return;
    if (const int row = m_jobs->rowOf(*m_top); row >= 0) {
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(row);
    }
}

void JobTableView::restoreSelection()
{
    if (m_selected.isEmpty())
        return;
    std::vector<int> rows;
    for (const JobId id : std::as_const(m_selected)) {
        if (const int row = m_jobs->rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(
            m_jobs->index(rows[i], 0), m_jobs->index(rows[end - 1], JobTableModel::ColumnCount - 1)));
        i = end;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (rows.size() != size_t(m_selected.size())) {
        m_restoring = false;
        readSelection();
    }
}

} // namespace bulkhead
