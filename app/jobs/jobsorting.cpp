#include "app/jobs/jobsorting.h"

#include "app/jobs/jobwords.h"
#include "app/text/prefetch.h"

#include <algorithm>
#include <future>
#include <iterator>

namespace bulkhead {

namespace {

bool holdsTexts(JobTableModel::Column column)
{
    return column == JobTableModel::CommentColumn || column == JobTableModel::ActionColumn;
}

/// Texts that begin like this have the same first eight characters, all ASCII, and may have more.
bool goesOn(quint64 beginning)
{
    // Of the bytes that can be in it, 0 and 0xff alone have no high bit then.
    return ((beginning + 0x7f7f7f7f7f7f7f7f) & 0x8080808080808080) == 0x8080808080808080;
}

} // namespace

/// Sorts small keys in place of rows: to compare the rows, or even their texts, is to wait for memory, for each two of
/// them anew. What a key is made of is read once, and was asked for before.
class JobSorting::Sorter {
public:
    explicit Sorter(const JobSorting& rows)
        : m_rows(rows)
        , m_isAscending(rows.m_order == Qt::AscendingOrder)
    {
    }

    void sortAll(Place begin, Place end) const;
    void sortNewestFirst(Place begin, Place end) const;

private:
    static constexpr std::ptrdiff_t Ahead = 8; ///< keys are made in about the time that memory takes to come

    auto byKey() const
    {
        return [isAscending = m_isAscending](const Key& left, const Key& right) {
            return isAscending ? left.key < right.key : left.key > right.key;
        };
    }
    /// By keys that are made of what follows so many characters, which all of them begin with.
    void sort(Place begin, Place end, size_t characters) const;
    /// Those up to `next` have the same key; what is behind them, up to `end`, is looked at soon.
    void sortAlike(Place begin, Place next, Place end, size_t characters) const;
    bool precedes(const Key& left, const Key& right) const;
    bool isNewer(const Key& left, const Key& right) const;
    int compared(const Key& left, const Key& right) const;

    const JobSorting& m_rows;
    const bool m_isAscending;
};

void JobSorting::Sorter::sortAll(Place begin, Place end) const
{
    // So many do not fit into the processor's caches, and two threads wait for memory at the same time. Fewer are in
    // order before a second thread would pay.
    constexpr std::ptrdiff_t VeryMany = 200'000;
    if (end - begin < VeryMany) {
        sort(begin, end, 0);
        return;
    }
    const auto middle = std::next(begin, (end - begin) / 2);
    std::nth_element(begin, middle, end, byKey());
    const auto second = std::partition(middle, end, [key = middle->key](const Key& one) { return one.key == key; });
    const auto secondHalf = std::async([this, second, end] { sort(second, end, 0); });
    sort(begin, second, 0);
    secondHalf.wait();
}

void JobSorting::Sorter::sort(Place begin, Place end, size_t characters) const
{
    std::sort(begin, end, byKey());
    for (auto first = begin, next = begin; first != end; first = next) {
        next = std::find_if(first, end, [key = first->key](const Key& one) { return one.key != key; });
        if (next - first > 1)
            sortAlike(first, next, end, characters);
    }
}

void JobSorting::Sorter::sortAlike(Place begin, Place next, Place end, size_t characters) const
{
    // Comments that begin alike get a key of what follows, and so on. Where they are alike for long, to compare the
    // texts is faster all the same.
    constexpr size_t LongBeginning = 64; // characters
    const size_t known = characters + sizeof(quint64);
    const bool isOfTexts = m_rows.m_column == JobTableModel::CommentColumn;
    const bool mayGoOn = isOfTexts && goesOn(begin->key);
    // What two keys can't tell apart is mostly the same text. The first key was made without looking at any.
    const bool maySayTheSame = isOfTexts && (characters > 0 || !mayGoOn);
    const auto isEqual = [&](const Key& one) { return m_rows.m_texts.areEqual(known, one.at, begin->at); };
    if (m_rows.m_keys.isWhole(begin->key) || (maySayTheSame && std::all_of(std::next(begin), next, isEqual))) {
        sortNewestFirst(begin, next);
    } else if (mayGoOn && characters < LongBeginning) {
        for (auto one = begin; one != next; ++one) {
            if (end - one > 2 * Ahead)
                m_rows.m_texts.expectPlace(one[2 * Ahead].at);
            if (end - one > Ahead)
                m_rows.m_texts.expect(one[Ahead].at);
            one->key = m_rows.m_texts.beginningBehind(known, one->at);
        }
        sort(begin, next, known);
    } else {
        std::sort(begin, next, [this](const Key& left, const Key& right) { return precedes(left, right); });
    }
}

void JobSorting::Sorter::sortNewestFirst(Place begin, Place end) const
{
    for (auto one = begin; one != end; ++one) {
        if (end - one > Ahead)
            prefetch(&m_rows.m_created[one[Ahead].at]);
        one->key = keyOf(m_rows.m_created[one->at].at.msecs());
    }
    std::sort(begin, end, [this](const Key& left, const Key& right) {
        return left.key != right.key ? left.key > right.key : isNewer(left, right);
    });
}

bool JobSorting::Sorter::precedes(const Key& left, const Key& right) const
{
    if (const int order = compared(left, right); order != 0)
        return m_isAscending ? order < 0 : order > 0;
    return isNewer(left, right);
}

bool JobSorting::Sorter::isNewer(const Key& left, const Key& right) const
{
    const Creation& a = m_rows.m_created[left.at];
    const Creation& b = m_rows.m_created[right.at];
    return newerFirst(a.at, a.id, b.at, b.id);
}

int JobSorting::Sorter::compared(const Key& left, const Key& right) const
{
    if (m_rows.m_column == JobTableModel::SearchColumn)
        return m_rows.m_searches[left.at].packed().compare(m_rows.m_searches[right.at].packed());
    if (holdsTexts(m_rows.m_column))
        return m_rows.m_texts.compare(left.at, right.at);
    const JobId a = m_rows.m_created[left.at].id; // the only other column whose keys are not whole
    const JobId b = m_rows.m_created[right.at].id;
    return a == b ? 0 : a < b ? -1 : 1;
}

bool newerFirst(Timestamp leftCreated, JobId left, Timestamp rightCreated, JobId right)
{
    return leftCreated != rightCreated ? leftCreated > rightCreated : left < right;
}

JobSorting::JobSorting(JobTableModel::Column column, Qt::SortOrder order, Timestamp now)
    : m_column(column)
    , m_order(order)
    , m_keys(column, now)
    , m_now(now)
{
}

void JobSorting::reserve(size_t rows)
{
    m_ofValues.reserve(rows);
    m_created.reserve(rows);
    if (holdsTexts(m_column))
        m_texts.reserve(rows);
}

void JobSorting::add(int row, const Job& job)
{
    const bool has = hasValue(job, m_column, m_now);
    const quint64 key = has ? m_keys.of(job) : 0;
    (has ? m_ofValues : m_others).push_back({key, quint32(m_created.size()), row});
    m_created.push_back({job.createdAt, job.id});
    if (m_column == JobTableModel::SearchColumn)
        m_searches.push_back(job.search);
    else if (holdsTexts(m_column) && has && m_keys.isWhole(key))
        m_texts.add({});
    else if (holdsTexts(m_column))
        m_texts.add(m_column == JobTableModel::CommentColumn ? job.comment : PackedText(words::action(job)));
}

void JobSorting::expect(const Job& job) const
{
    if (m_column == JobTableModel::CommentColumn)
        job.comment.expect();
    else if (m_column == JobTableModel::SearchColumn)
        job.search.expect();
}

std::vector<int> JobSorting::sorted() const
{
    std::vector<Key> keys = m_ofValues;
    std::vector<Key> others = m_others;
    const Sorter sorter(*this);
    sorter.sortAll(keys.begin(), keys.end());
    sorter.sortNewestFirst(others.begin(), others.end());
    std::vector<int> order;
    order.reserve(size());
    for (const auto* sorted : {&keys, &others})
        std::transform(
            sorted->begin(), sorted->end(), std::back_inserter(order), [](const Key& one) { return one.row; });
    return order;
}

} // namespace bulkhead
