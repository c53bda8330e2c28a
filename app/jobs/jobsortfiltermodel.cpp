#include "app/jobs/jobsortfiltermodel.h"

#include "app/jobs/jobsorting.h"
#include "app/text/prefetch.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace bulkhead {

namespace {

using namespace std::chrono_literals;

constexpr auto Slice = 4ms; ///< leaves most of a frame to painting, which Qt may do before any other event
constexpr int AtATime = 64; ///< rows, between two looks at the clock
constexpr int SortedPerFiltered = 5; ///< rows that are sorted in the time in which a text is looked for in one

/// Where each of all rows stands in an order, -1 where it does not.
void indexPlaces(std::vector<int>& places, const std::vector<int>& order, int rows)
{
    places.assign(size_t(rows), -1);
    for (size_t at = 0; at < order.size(); ++at)
        places[size_t(order[at])] = int(at);
}

} // namespace

/// What was asked for and is not shown yet.
struct JobSortFilterModel::Arranging {
    int column;
    Qt::SortOrder order;
    JobFilter filter;
    JobTextMatcher text;
    bool isOfOtherTexts = false; ///< textsChanged() since, so that what is shown was found by what is not shown now
    bool isOfOtherFilter = false; ///< than what is shown
    bool isNarrower = false; ///< of the rows that are shown some stay, and no other comes
    std::shared_ptr<JobSorting> sorting{}; ///< null where the order is the one that is shown
    int gathered = 0; ///< rows of m_jobs that `sorting` has
    int rows = 0; ///< as many as there were when it began; later ones come late
    bool isSorted = false;
    std::vector<int> sorted{};
    int judged = 0; ///< rows of m_jobs that were looked at
    std::vector<bool> accepted{}; ///< of these
    size_t arranged = 0; ///< rows of the order that were looked at
    std::vector<int> shown{};
};

JobSortFilterModel::JobSortFilterModel(JobTableModel& jobs, QObject* parent)
    : QAbstractProxyModel(parent)
    , m_jobs(jobs)
{
    setSourceModel(&jobs);
    m_nextSlice.setInterval(0);
    connect(&m_nextSlice, &QTimer::timeout, this, &JobSortFilterModel::goOn);
    connect(&jobs, &JobTableModel::jobsChanged, this, &JobSortFilterModel::jobsChanged);
    connect(&jobs, &JobTableModel::rowsInserted, this,
        [this](const QModelIndex&, int first, int last) { sourceInserted(first, last); });
    connect(&jobs, &JobTableModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) {
        std::vector<int> leaving(size_t(last - first + 1));
        std::iota(leaving.begin(), leaving.end(), first);
        finishNow(); // what is under way is about rows by number
        rearrange([&] { take(leaving); });
    });
    connect(&jobs, &JobTableModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        // The removed rows are not shown any more; those behind them have moved up in the source, nothing on screen
        // has.
        const int gone = last - first + 1;
        for (std::vector<int>* rows : {&m_order, &m_sorted}) {
            for (int& row : *rows) {
                if (row > last)
                    row -= gone;
            }
        }
        m_shownSearches.clear();
        indexOrder();
    });
    connect(&jobs, &JobTableModel::nowChanged, this, &JobSortFilterModel::dropAged);
    connect(&jobs, &JobTableModel::modelAboutToBeReset, this, &JobSortFilterModel::sourceAboutToReset);
    connect(&jobs, &JobTableModel::modelReset, this, &JobSortFilterModel::sourceReset);
    placeAll();
}

JobSortFilterModel::~JobSortFilterModel() = default;

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

int JobSortFilterModel::sortColumn() const
{
    return m_arranging ? m_arranging->column : m_sortColumn;
}

Qt::SortOrder JobSortFilterModel::sortOrder() const
{
    return m_arranging ? m_arranging->order : m_sortOrder;
}

void JobSortFilterModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < JobTableModel::ColumnCount)
        sortAnew(column, order);
}

void JobSortFilterModel::setFilter(const JobFilter& filter)
{
    if (filter != (m_arranging ? m_arranging->filter : m_filter))
        filterAnew(filter);
}

void JobSortFilterModel::textsChanged()
{
    m_shownSearches.clear();
    m_text = JobTextMatcher(m_filter.text);
    const JobFilter filter = m_arranging ? m_arranging->filter : m_filter;
    if (!m_arranging && filter.text.isEmpty())
        return;
    arrangement().isOfOtherTexts = true;
    filterAnew(filter);
}

JobSortFilterModel::Arranging& JobSortFilterModel::arrangement()
{
    if (!m_arranging) {
        m_arranging = std::make_unique<Arranging>(
            Arranging{.column = m_sortColumn, .order = m_sortOrder, .filter = m_filter, .text = m_text});
        m_arranging->rows = m_jobs.rowCount();
    }
    m_arranging->judged = 0;
    m_arranging->arranged = 0;
    m_arranging->shown.clear();
    return *m_arranging;
}

void JobSortFilterModel::sortAnew(int column, Qt::SortOrder order)
{
    Arranging& wanted = arrangement();
    wanted.column = column;
    wanted.order = order;
    wanted.sorting = std::make_shared<JobSorting>(JobTableModel::Column(column), order, m_jobs.now());
    wanted.sorting->reserve(size_t(wanted.rows));
    wanted.gathered = 0;
    wanted.isSorted = false;
    begin();
}

void JobSortFilterModel::filterAnew(const JobFilter& filter)
{
    Arranging& wanted = arrangement();
    wanted.filter = filter;
    wanted.text = JobTextMatcher(filter.text);
    wanted.isOfOtherFilter = true;
    JobFilter shown = m_filter;
    shown.text = filter.text;
    wanted.isNarrower = !wanted.isOfOtherTexts && filter == shown && wanted.text.isNarrowerThan(m_text);
    begin();
}

void JobSortFilterModel::begin()
{
    const int atOnce = m_arranging->isOfOtherFilter ? m_atOnce : SortedPerFiltered * m_atOnce;
    if (m_arranging->rows <= atOnce)
        finishNow();
    else
        m_nextSlice.start();
}

void JobSortFilterModel::goOn()
{
    const QDeadlineTimer end(Slice, Qt::PreciseTimer);
    const Stop stop = [&end] { return end.hasExpired(); };
    if (m_arranging->sorting && !m_arranging->isSorted) {
        if (gather(stop)) {
            m_nextSlice.stop();
            sortInBackground();
        }
    } else if (filterRows(stop)) {
        adopt();
    }
}

void JobSortFilterModel::sortInBackground()
{
    const std::shared_ptr<const JobSorting> sorting = m_arranging->sorting;
    QThreadPool::globalInstance()->start([sorting, guard = QPointer(this)] {
        auto sorted = std::make_shared<std::vector<int>>(sorting->sorted());
        QMetaObject::invokeMethod(qApp, [guard, sorting, sorted] {
            // Another order may have been asked for meanwhile, or the same have been made at once.
            if (!guard || !guard->m_arranging || guard->m_arranging->sorting != sorting || guard->m_arranging->isSorted)
                return;
            guard->m_arranging->sorted = std::move(*sorted);
            guard->m_arranging->isSorted = true;
            guard->m_nextSlice.start();
        });
    });
}

bool JobSortFilterModel::gather(const Stop& stop)
{
    constexpr int Ahead = 8; // in about the time that memory takes to come
    constexpr int FarAhead = 4 * Ahead; // farther than the processor looks by itself
    Arranging& wanted = *m_arranging;
    while (wanted.gathered < wanted.rows) {
        if (wanted.gathered % AtATime == 0 && stop())
            return false;
        if (const int next = wanted.gathered + FarAhead; next < wanted.rows)
            prefetchWhole(m_jobs.jobAt(next));
        if (const int next = wanted.gathered + Ahead; next < wanted.rows)
            wanted.sorting->expect(m_jobs.jobAt(next));
        wanted.sorting->add(wanted.gathered, m_jobs.jobAt(wanted.gathered));
        ++wanted.gathered;
    }
    return true;
}

bool JobSortFilterModel::judge(const Stop& stop)
{
    constexpr int TextsAhead = 8;
    // As the records stand in memory, and their texts for the most part: in the order that is shown they would be
    // waited for.
    Arranging& wanted = *m_arranging;
    wanted.accepted.resize(size_t(wanted.rows));
    for (; wanted.judged < wanted.rows; ++wanted.judged) {
        if (wanted.judged % AtATime == 0 && stop())
            return false;
        if (const int next = wanted.judged + TextsAhead; next < wanted.rows)
            JobTextMatcher::expect(m_jobs.jobAt(next));
        const int row = wanted.judged;
        wanted.accepted[size_t(row)] = (!wanted.isNarrower || isShown(row)) && accepts(row, wanted.filter, wanted.text);
    }
    return true;
}

bool JobSortFilterModel::filterRows(const Stop& stop)
{
    Arranging& wanted = *m_arranging;
    if (wanted.isOfOtherFilter && !judge(stop))
        return false;
    const std::vector<int>& order = wanted.isSorted ? wanted.sorted : m_sorted;
    for (; wanted.arranged < order.size(); ++wanted.arranged) {
        if (wanted.arranged % AtATime == 0 && stop())
            return false;
        const int row = order[wanted.arranged];
        if (wanted.isOfOtherFilter ? wanted.accepted[size_t(row)] : isShown(row))
            wanted.shown.push_back(row);
    }
    return true;
}

void JobSortFilterModel::finishNow()
{
    if (!m_arranging)
        return;
    const Stop never = [] { return false; };
    if (m_arranging->sorting && !m_arranging->isSorted) {
        gather(never);
        m_arranging->sorted = m_arranging->sorting->sorted();
        m_arranging->isSorted = true;
    }
    filterRows(never);
    adopt();
}

void JobSortFilterModel::use(Arranging& wanted)
{
    m_sortColumn = wanted.column;
    m_sortOrder = wanted.order;
    m_filter = wanted.filter;
    m_text = std::move(wanted.text);
    if (m_text.isEmpty())
        m_shownSearches.clear();
}

void JobSortFilterModel::adopt()
{
    m_nextSlice.stop();
    const auto wanted = std::exchange(m_arranging, nullptr);
    rearrange([&] {
        use(*wanted);
        if (wanted->isSorted) {
            m_sorted = std::move(wanted->sorted);
            indexPlaces(m_sortedAt, m_sorted, m_jobs.rowCount());
        }
        m_order = std::move(wanted->shown);
        if (auto late = std::exchange(m_late, {}); !late.empty()) {
            std::sort(late.begin(), late.end());
            late.erase(std::unique(late.begin(), late.end()), late.end());
            take(late);
            place(inOrder(late));
        } else {
            indexPlaces(m_shownAt, m_order, m_jobs.rowCount());
        }
    });
    dropAged();
    Q_EMIT arranged();
}

void JobSortFilterModel::dropAged()
{
    if (m_filter.created.last.count() <= 0 || m_arranging)
        return; // adopt() does it
    const auto hasAged = [this](int row) { return !m_filter.created.holds(m_jobs.jobAt(row).createdAt, m_jobs.now()); };
    if (std::none_of(m_order.begin(), m_order.end(), hasAged))
        return;
    rearrange([&] {
        std::erase_if(m_order, hasAged);
        indexOrder();
    });
}

bool JobSortFilterModel::accepts(int sourceRow, const JobFilter& filter, const JobTextMatcher& text) const
{
    const Job& job = m_jobs.jobAt(sourceRow);
    if (!filter.acceptsRecord(job, m_jobs.now(), m_jobs.isStuck(job.id)))
        return false;
    return text.matches(m_jobs, sourceRow, m_shownSearches);
}

bool JobSortFilterModel::isShown(int sourceRow) const
{
    return size_t(sourceRow) < m_shownAt.size() && m_shownAt[size_t(sourceRow)] >= 0;
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
    return newerFirst(left.createdAt, left.id, right.createdAt, right.id);
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

std::vector<int> JobSortFilterModel::inOrder(const std::vector<int>& sourceRows) const
{
    JobSorting sorting(JobTableModel::Column(m_sortColumn), m_sortOrder, m_jobs.now());
    sorting.reserve(sourceRows.size());
    for (const int row : sourceRows)
        sorting.add(row, m_jobs.jobAt(row));
    return sorting.sorted();
}

void JobSortFilterModel::append(std::vector<int> added)
{
    const auto appendTo = [this, &added](std::vector<int>& order, std::vector<int>& places) {
        places.resize(size_t(m_jobs.rowCount()), -1);
        for (const int row : added) {
            places[size_t(row)] = int(order.size());
            order.push_back(row);
        }
    };
    appendTo(m_sorted, m_sortedAt);
    std::erase_if(added, [this](int row) { return !accepts(row); });
    if (added.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(added.size()) - 1);
    appendTo(m_order, m_shownAt);
    endInsertRows();
}

void JobSortFilterModel::place(std::vector<int> added)
{
    merge(m_sorted, m_sortedAt, added);
    std::erase_if(added, [this](int row) { return !accepts(row); });
    merge(m_order, m_shownAt, added);
}

void JobSortFilterModel::placeAll()
{
    std::vector<int> all(size_t(m_jobs.rowCount()));
    std::iota(all.begin(), all.end(), 0);
    place(inOrder(all));
}

void JobSortFilterModel::merge(std::vector<int>& order, std::vector<int>& places, const std::vector<int>& added)
{
    // Few among many: find each one's place by halving and copy once, instead of comparing all.
    std::vector<int> merged;
    merged.reserve(order.size() + added.size());
    auto rest = order.begin();
    for (const int row : added) {
        const auto place = std::lower_bound(rest, order.end(), row, [this](int a, int b) { return before(a, b); });
        merged.insert(merged.end(), rest, place);
        merged.push_back(row);
        rest = place;
    }
    merged.insert(merged.end(), rest, order.end());
    order = std::move(merged);
    indexPlaces(places, order, m_jobs.rowCount());
}

void JobSortFilterModel::take(const std::vector<int>& sourceRows)
{
    std::vector<bool> leaves(size_t(m_jobs.rowCount()));
    for (const int row : sourceRows)
        leaves[size_t(row)] = true;
    for (std::vector<int>* rows : {&m_order, &m_sorted})
        std::erase_if(*rows, [&](int row) { return leaves[size_t(row)]; });
    indexOrder();
}

void JobSortFilterModel::indexOrder()
{
    indexPlaces(m_shownAt, m_order, m_jobs.rowCount());
    indexPlaces(m_sortedAt, m_sorted, m_jobs.rowCount());
}

void JobSortFilterModel::jobsChanged(const std::vector<int>& sourceRows)
{
    for (const int row : sourceRows)
        m_shownSearches.forget(row);
    if (m_arranging) {
        m_late.insert(m_late.end(), sourceRows.begin(), sourceRows.end());
    } else if (!std::all_of(sourceRows.begin(), sourceRows.end(), [this](int row) { return staysInPlace(row); })) {
        // A row may have been judged in place against a neighbour that moves: all of them leave and are placed anew.
        rearrange([&] {
            take(sourceRows);
            place(inOrder(sourceRows));
        });
    }
    for (const int row : sourceRows) {
        if (!isShown(row))
            continue;
        const int shown = m_shownAt[size_t(row)];
        Q_EMIT dataChanged(index(shown, 0), index(shown, JobTableModel::ColumnCount - 1));
    }
}

bool JobSortFilterModel::staysInPlace(int sourceRow) const
{
    if (isShown(sourceRow) != accepts(sourceRow))
        return false;
    const auto at = size_t(m_sortedAt[size_t(sourceRow)]);
    return (at == 0 || before(m_sorted[at - 1], sourceRow))
        && (at + 1 == m_sorted.size() || before(sourceRow, m_sorted[at + 1]));
}

void JobSortFilterModel::sourceInserted(int first, int last)
{
    std::vector<int> added(size_t(last - first + 1));
    std::iota(added.begin(), added.end(), first);
    if (m_arranging) {
        m_late.insert(m_late.end(), added.begin(), added.end());
        return;
    }
    added = inOrder(added);
    // So it is with every page of an account that is read newest first: nothing else has to move, and a view does not
    // go through all its rows.
    if (m_sorted.empty() || before(m_sorted.back(), added.front()))
        append(std::move(added));
    else
        rearrange([&] { place(std::move(added)); });
}

void JobSortFilterModel::sourceAboutToReset()
{
    beginResetModel();
}

void JobSortFilterModel::sourceReset()
{
    m_shownSearches.clear();
    m_late.clear();
    for (std::vector<int>* rows : {&m_sorted, &m_order, &m_sortedAt, &m_shownAt})
        rows->clear();
    if (const auto wanted = std::exchange(m_arranging, nullptr)) {
        m_nextSlice.stop();
        use(*wanted);
    }
    placeAll();
    endResetModel();
}

} // namespace bulkhead
