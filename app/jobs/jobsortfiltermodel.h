#pragma once

#include "app/jobs/jobfilter.h"
#include "app/jobs/jobtablemodel.h"
#include "app/jobs/jobtextmatcher.h"

#include <QAbstractProxyModel>

#include <vector>

namespace bulkhead {

/// The table as the window shows it: JobTableModel sorted by the real value of one column and filtered. A permutation
/// of its own rather than QSortFilterProxyModel, which removes filtered rows interval by interval and takes 4.5 s for
/// the first key of a filter over 100,000 rows.
///
/// Every change of order or contents is announced as one layoutChanged(), also where the number of rows changes: a
/// view keeps current row and scroll position, but must restore its selection by job id (see JobTableView), because
/// QItemSelectionModel keeps ranges by their corners.
class JobSortFilterModel : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit JobSortFilterModel(JobTableModel& jobs, QObject* parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex& proxy) const override;
    QModelIndex mapFromSource(const QModelIndex& source) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Jobs without a value in the column stand last in either order; equal ones newest first, then by id.
    void sort(int column, Qt::SortOrder order) override;

    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    void setFilter(const JobFilter& filter);
    const JobFilter& filter() const { return m_filter; }
    /// The texts of the columns read differently now, because times are shown in another zone.
    void textsChanged();

    const Job& jobAt(int row) const { return m_jobs.jobAt(m_order[size_t(row)]); }
    int rowOf(JobId id) const; ///< -1 where the job is unknown or filtered out

private:
    bool accepts(int sourceRow) const;
    bool before(int a, int b) const;
    void sortRows(std::vector<int>& sourceRows) const;

    void jobsChanged(const std::vector<int>& sourceRows);
    void sourceInserted(int first, int last);
    void sourceAboutToReset();
    void sourceReset();

    /// Runs `change`, which rearranges m_order, inside layoutAboutToBeChanged/layoutChanged.
    template <typename Change>
    void rearrange(Change change);
    void rebuild();
    void place(std::vector<int> sourceRows);
    void take(const std::vector<int>& sourceRows);
    void indexOrder();
    void dropAged();

    JobTableModel& m_jobs;
    std::vector<int> m_order; ///< shown row -> row of m_jobs
    std::vector<int> m_shownAt; ///< row of m_jobs -> shown row, -1 where filtered out
    int m_sortColumn = JobTableModel::CreatedColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    JobFilter m_filter;
    JobTextMatcher m_text; ///< of the filter
    mutable std::vector<QString> m_shownSearches; ///< by row of m_jobs, filled by m_text while it has words
};

} // namespace bulkhead
