#include "app/jobs/jobsortfiltermodel.h"

#include "app/jobs/jobordering.h"

#include <algorithm>
#include <numeric>

namespace bulkhead {

namespace {

/// A total order: rows that are equal in the column must not change places at every refresh.
bool newerFirst(const Job& left, const Job& right)
{
    return left.createdAt != right.createdAt ? left.createdAt > right.createdAt : left.id < right.id;
}

} // namespace

JobSortFilterModel::JobSortFilterModel(JobTableModel& jobs, QObject* parent)
    : QAbstractProxyModel(parent)
    , m_jobs(jobs)
{
    setSourceModel(&jobs);
    connect(&jobs, &JobTableModel::jobsChanged, this, &JobSortFilterModel::jobsChanged);
    connect(&jobs, &JobTableModel::rowsInserted, this,
        [this](const QModelIndex&, int first, int last) { sourceInserted(first, last); });
    connect(&jobs, &JobTableModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) {
        std::vector<int> leaving(size_t(last - first + 1));
        std::iota(leaving.begin(), leaving.end(), first);
        rearrange([&] { take(leaving); });
    });
    connect(&jobs, &JobTableModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        // The removed rows are not shown any more; those behind them have moved up in the source, nothing on screen
        // has.
        const int gone = last - first + 1;
        for (int& row : m_order) {
            if (row > last)
                row -= gone;
        }
        m_shownSearches.clear();
        indexOrder();
    });
    connect(&jobs, &JobTableModel::nowChanged, this, &JobSortFilterModel::dropAged);
    connect(&jobs, &JobTableModel::modelAboutToBeReset, this, &JobSortFilterModel::sourceAboutToReset);
    connect(&jobs, &JobTableModel::modelReset, this, &JobSortFilterModel::sourceReset);
    rebuild();
}

QModelIndex JobSortFilterModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex JobSortFilterModel::parent(const QModelIndex&) const
{
    return {};
}

QModelIndex JobSortFilterModel::sibling(int row, int column, const QModelIndex&) const
{
    return index(row, column);
}

int JobSortFilterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int JobSortFilterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_jobs.columnCount();
}

QModelIndex JobSortFilterModel::mapToSource(const QModelIndex& proxy) const
{
    if (!proxy.isValid() || size_t(proxy.row()) >= m_order.size())
        return {};
    return m_jobs.index(m_order[size_t(proxy.row())], proxy.column());
}

QModelIndex JobSortFilterModel::mapFromSource(const QModelIndex& source) const
{
    if (!source.isValid() || size_t(source.row()) >= m_shownAt.size())
        return {};
    return index(m_shownAt[size_t(source.row())], source.column());
}

QVariant JobSortFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The stock proxy asks by the first row's index, so an empty table would have no titles.
    return orientation == Qt::Horizontal ? m_jobs.headerData(section, orientation, role) : QVariant();
}

int JobSortFilterModel::rowOf(JobId id) const
{
    const int row = m_jobs.rowOf(id);
    return row < 0 || size_t(row) >= m_shownAt.size() ? -1 : m_shownAt[size_t(row)];
}

void JobSortFilterModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= JobTableModel::ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    rearrange([this] { rebuild(); });
}

void JobSortFilterModel::setFilter(const JobFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_text = JobTextMatcher(filter.text);
    if (m_text.isEmpty())
        m_shownSearches.clear();
    rearrange([this] { rebuild(); });
}

void JobSortFilterModel::textsChanged()
{
    m_shownSearches.clear();
    m_text = JobTextMatcher(m_filter.text);
    if (!m_text.isEmpty())
        rearrange([this] { rebuild(); });
}

void JobSortFilterModel::dropAged()
{
    if (m_filter.created.last.count() <= 0)
        return;
    const auto hasAged = [this](int row) { return !m_filter.created.holds(m_jobs.jobAt(row).createdAt, m_jobs.now()); };
    if (std::none_of(m_order.begin(), m_order.end(), hasAged))
        return;
    rearrange([&] {
        std::erase_if(m_order, hasAged);
        indexOrder();
    });
}

bool JobSortFilterModel::accepts(int sourceRow) const
{
    if (!m_filter.acceptsRecord(m_jobs.jobAt(sourceRow), m_jobs.now()))
        return false;
    if (m_text.isEmpty())
        return true;
    m_shownSearches.resize(size_t(m_jobs.rowCount()));
    return m_text.matches(m_jobs, m_jobs.jobAt(sourceRow), m_shownSearches[size_t(sourceRow)]);
}

bool JobSortFilterModel::before(int a, int b) const
{
    const Job& left = m_jobs.jobAt(a);
    const Job& right = m_jobs.jobAt(b);
    const auto column = JobTableModel::Column(m_sortColumn);
    const bool leftHas = hasValue(left, column, m_jobs.now());
    const bool rightHas = hasValue(right, column, m_jobs.now());
    if (leftHas != rightHas)
        return leftHas;
    if (leftHas) {
        const auto order = compareBy(left, right, column, m_jobs.now());
        if (order != 0)
            return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    }
    return newerFirst(left, right);
}

/// The same order as before() has.
void JobSortFilterModel::sortRows(std::vector<int>& sourceRows) const
{
    struct Keyed {
        quint64 key = 0;
        bool hasValue = false;
        int row = 0;
    };
    const auto column = JobTableModel::Column(m_sortColumn);
    const JobSortKeys keys(column, m_jobs.now());
    std::vector<Keyed> sorted;
    sorted.reserve(sourceRows.size());
    for (const int row : sourceRows) {
        const Job& job = m_jobs.jobAt(row);
        const bool has = hasValue(job, column, m_jobs.now());
        sorted.push_back({has ? keys.of(job) : 0, has, row});
    }
    const bool isAscending = m_sortOrder == Qt::AscendingOrder;
    std::sort(sorted.begin(), sorted.end(), [&](const Keyed& a, const Keyed& b) {
        if (a.hasValue != b.hasValue)
            return a.hasValue;
        if (a.key != b.key)
            return isAscending ? a.key < b.key : a.key > b.key;
        if (!a.hasValue || keys.isWhole(a.key))
            return newerFirst(m_jobs.jobAt(a.row), m_jobs.jobAt(b.row));
        return before(a.row, b.row);
    });
    std::transform(sorted.begin(), sorted.end(), sourceRows.begin(), [](const Keyed& keyed) { return keyed.row; });
}

template <typename Change>
void JobSortFilterModel::rearrange(Change change)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<int> sourceRows;
    sourceRows.reserve(size_t(from.size()));
    for (const QModelIndex& index : from)
        sourceRows.push_back(m_order[size_t(index.row())]);

    change();

    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i) {
        const auto row = size_t(sourceRows[size_t(i)]);
        to.append(index(row < m_shownAt.size() ? m_shownAt[row] : -1, from[i].column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void JobSortFilterModel::rebuild()
{
    std::vector<int> all(size_t(m_jobs.rowCount()));
    std::iota(all.begin(), all.end(), 0);
    m_order.clear();
    place(std::move(all));
}

void JobSortFilterModel::place(std::vector<int> sourceRows)
{
    std::erase_if(sourceRows, [this](int row) { return !accepts(row); });
    sortRows(sourceRows);
    if (m_order.empty()) {
        m_order = std::move(sourceRows);
    } else {
        // Few among many: find each one's place by halving and copy once, instead of comparing all.
        std::vector<int> merged;
        merged.reserve(m_order.size() + sourceRows.size());
        auto rest = m_order.begin();
        for (const int row : sourceRows) {
            const auto place =
                std::lower_bound(rest, m_order.end(), row, [this](int a, int b) { return before(a, b); });
            merged.insert(merged.end(), rest, place);
            merged.push_back(row);
            rest = place;
        }
        merged.insert(merged.end(), rest, m_order.end());
        m_order = std::move(merged);
    }
    indexOrder();
}

void JobSortFilterModel::take(const std::vector<int>& sourceRows)
{
    std::vector<bool> leaves(size_t(m_jobs.rowCount()));
    for (const int row : sourceRows)
        leaves[size_t(row)] = true;
    std::erase_if(m_order, [&](int row) { return leaves[size_t(row)]; });
    indexOrder();
}

void JobSortFilterModel::indexOrder()
{
    m_shownAt.assign(size_t(m_jobs.rowCount()), -1);
    for (size_t shown = 0; shown < m_order.size(); ++shown)
        m_shownAt[size_t(m_order[shown])] = int(shown);
}

void JobSortFilterModel::jobsChanged(const std::vector<int>& sourceRows)
{
    const auto staysInPlace = [this](int row) {
        if (size_t(row) < m_shownSearches.size())
            m_shownSearches[size_t(row)].clear();
        const int shown = m_shownAt[size_t(row)];
        if (!accepts(row))
            return shown < 0;
        if (shown < 0)
            return false;
        const auto at = size_t(shown);
        return (at == 0 || before(m_order[at - 1], row)) && (at + 1 == m_order.size() || before(row, m_order[at + 1]));
    };
    // Not std::all_of: what each changed row searches for must be dropped.
    const auto staying = std::count_if(sourceRows.begin(), sourceRows.end(), staysInPlace);
    if (staying != std::ptrdiff_t(sourceRows.size())) {
        // A row may have been judged in place against a neighbour that moves: all of them leave and are placed anew.
        rearrange([&] {
            take(sourceRows);
            place(sourceRows);
        });
    }
    for (const int row : sourceRows) {
        if (const int shown = m_shownAt[size_t(row)]; shown >= 0)
            Q_EMIT dataChanged(index(shown, 0), index(shown, JobTableModel::ColumnCount - 1));
    }
}

void JobSortFilterModel::sourceInserted(int first, int last)
{
    std::vector<int> added(size_t(last - first + 1));
    std::iota(added.begin(), added.end(), first);
    rearrange([&] { place(std::move(added)); });
}

void JobSortFilterModel::sourceAboutToReset()
{
    beginResetModel();
}

void JobSortFilterModel::sourceReset()
{
    m_shownSearches.clear();
    rebuild();
    endResetModel();
}

} // namespace bulkhead
