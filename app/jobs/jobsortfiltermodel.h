#pragma once

#include "app/jobs/jobfilter.h"
#include "app/jobs/jobtablemodel.h"
#include "app/jobs/jobtextmatcher.h"

#include <QAbstractProxyModel>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bulkhead {

class JobSorting;

/// The table as the window shows it: JobTableModel sorted by the real value of one column and filtered. A permutation
/// of its own rather than QSortFilterProxyModel, which removes filtered rows interval by interval and takes 4.5 s for
/// the first key of a filter over 100,000 rows.
///
/// New rows that stand behind all others are announced as inserted, which a view takes in without going through the
/// rest. Every other change of order or contents is one layoutChanged(), also where the number of rows changes: a view
/// keeps current row and scroll position, but must restore its selection by job id (see JobTableView), because
/// QItemSelectionModel keeps ranges by their corners.
///
/// No more than a frame's time is taken at once from whoever calls: many rows are sorted on another thread and filtered
/// in slices, and until that is done the table stays as it was, but for what cells show. arranged() says when.
class JobSortFilterModel : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit JobSortFilterModel(JobTableModel& jobs, QObject* parent = nullptr);
    ~JobSortFilterModel() override;

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

    /// What was asked for last.
    int sortColumn() const;
    Qt::SortOrder sortOrder() const;

    void setFilter(const JobFilter& filter);
    /// Of the rows that are shown, which is not yet the one that was asked for while isArranging().
    const JobFilter& filter() const { return m_filter; }
    bool isArranging() const { return m_arranging != nullptr; }
    /// Up to so many rows are filtered at once, on return, and five times as many are sorted, for which half a frame is
    /// time enough.
    void setAtOnce(int rows) { m_atOnce = rows; }
    /// The texts of the columns read differently now, because times are shown in another zone.
    void textsChanged();

    const Job& jobAt(int row) const { return m_jobs.jobAt(m_order[size_t(row)]); }
    int rowOf(JobId id) const; ///< -1 where the job is unknown or filtered out

Q_SIGNALS:
    /// The rows are in the order and of the filter that were asked for last.
    void arranged();

private:
    struct Arranging;

    bool accepts(int sourceRow) const { return accepts(sourceRow, m_filter, m_text); }
    bool accepts(int sourceRow, const JobFilter& filter, const JobTextMatcher& text) const;
    bool isShown(int sourceRow) const;
    bool staysInPlace(int sourceRow) const;
    bool before(int a, int b) const;

    void jobsChanged(const std::vector<int>& sourceRows);
    void sourceInserted(int first, int last);
    void sourceAboutToReset();
    void sourceReset();

    Arranging& arrangement();
    void sortAnew(int column, Qt::SortOrder order);
    void filterAnew(const JobFilter& filter);
    void begin();
    void goOn();
    void sortInBackground();
    /// True once there is nothing left to do of the kind; each stops when it is told to, to go on another time.
    using Stop = std::function<bool()>;
    bool gather(const Stop& stop);
    bool filterRows(const Stop& stop);
    bool judge(const Stop& stop);
    void finishNow();
    void adopt();
    void use(Arranging& wanted);

    /// Runs `change`, which rearranges m_order, inside layoutAboutToBeChanged/layoutChanged.
    template <typename Change>
    void rearrange(Change change);
    std::vector<int> inOrder(const std::vector<int>& sourceRows) const;
    /// Rows in their order, which stand behind all others.
    void append(std::vector<int> added);
    /// Rows in their order, each between those that it belongs to.
    void place(std::vector<int> added);
    void placeAll();
    void merge(std::vector<int>& order, std::vector<int>& places, const std::vector<int>& added);
    void take(const std::vector<int>& sourceRows);
    void indexOrder();
    void dropAged();

    JobTableModel& m_jobs;
    std::vector<int> m_sorted; ///< all rows of m_jobs in order, but for m_late
    std::vector<int> m_order; ///< shown row -> row of m_jobs
    std::vector<int> m_shownAt; ///< row of m_jobs -> shown row, -1 where filtered out
    std::vector<int> m_sortedAt; ///< the same of m_sorted
    int m_sortColumn = JobTableModel::CreatedColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    JobFilter m_filter;
    JobTextMatcher m_text; ///< of the filter
    mutable ShownSearches m_shownSearches; ///< by row of m_jobs, filled by m_text while it has words
    int m_atOnce = 2000;
    std::unique_ptr<Arranging> m_arranging; ///< null where nothing is under way
    std::vector<int> m_late; ///< rows that came or changed meanwhile
    QTimer m_nextSlice;
};

} // namespace bulkhead
