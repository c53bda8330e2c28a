#include "app/jobs/jobsorting.h"

#include "app/jobs/jobwords.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace bulkhead {

/// The texts that are ASCII, folded and side by side: comparing those takes a tenth of what comparing any two takes.
class JobSorting::FoldedTexts {
public:
    explicit FoldedTexts(const std::vector<PackedText>& texts);

    /// As QString::compare() does it without regard to case.
    int compare(quint32 left, quint32 right) const;
    /// beginningOf() what follows the first `characters`, which are ASCII when folded.
    quint64 beginningBehind(size_t characters, quint32 text) const;

private:
    struct Place {
        size_t from = 0; ///< in m_folded, or in m_others
        size_t size = 0;
        bool isAscii = true;
    };

    QLatin1StringView folded(const Place& place) const { return {m_folded.data() + place.from, qsizetype(place.size)}; }

    std::vector<char> m_folded;
    std::vector<QString> m_others;
    std::vector<Place> m_places;
};

JobSorting::FoldedTexts::FoldedTexts(const std::vector<PackedText>& texts)
{
    m_places.reserve(texts.size());
    for (const PackedText& packed : texts) {
        const QByteArrayView text = packed.utf8();
        if (!std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x7f; })) {
            m_places.push_back({m_others.size(), 0, false});
            m_others.push_back(packed.toString());
            continue;
        }
        m_places.push_back({m_folded.size(), size_t(text.size()), true});
        std::transform(text.begin(), text.end(), std::back_inserter(m_folded),
            [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
    }
}

int JobSorting::FoldedTexts::compare(quint32 left, quint32 right) const
{
    const Place& a = m_places[left];
    const Place& b = m_places[right];
    if (!a.isAscii && !b.isAscii)
        return m_others[a.from].compare(m_others[b.from], Qt::CaseInsensitive);
    if (!a.isAscii)
        return m_others[a.from].compare(folded(b), Qt::CaseInsensitive);
    if (!b.isAscii)
        return -m_others[b.from].compare(folded(a), Qt::CaseInsensitive);
    if (const size_t both = std::min(a.size, b.size); both > 0) {
        if (const int order = std::memcmp(m_folded.data() + a.from, m_folded.data() + b.from, both))
            return order;
    }
    return a.size < b.size ? -1 : a.size > b.size ? 1 : 0;
}

quint64 JobSorting::FoldedTexts::beginningBehind(size_t characters, quint32 text) const
{
    const Place& place = m_places[text];
    if (!place.isAscii)
        return beginningOf(QStringView(m_others[place.from]).mid(qsizetype(characters)));
    const size_t skipped = std::min(characters, place.size);
    return beginningOf(QByteArrayView(m_folded.data() + place.from + skipped, qsizetype(place.size - skipped)));
}

namespace {

/// Texts that begin like this have the same first eight characters, all ASCII, and may have more.
bool goesOn(quint64 beginning)
{
    // Of the bytes that can be in it, 0 and 0xff alone have no high bit then.
    return ((beginning + 0x7f7f7f7f7f7f7f7f) & 0x8080808080808080) == 0x8080808080808080;
}

} // namespace

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

bool JobSorting::holdsTexts() const
{
    return m_column == JobTableModel::CommentColumn || m_column == JobTableModel::ActionColumn;
}

void JobSorting::add(int row, const Job& job)
{
    const bool has = hasValue(job, m_column, m_now);
    const quint64 key = has ? m_keys.of(job) : 0;
    m_rows.push_back({key, job.createdAt, job.id, row, quint32(m_rows.size()), has});
    if (m_column == JobTableModel::SearchColumn)
        m_searches.push_back(job.search);
    else if (holdsTexts() && has && m_keys.isWhole(key))
        m_texts.emplace_back();
    else if (holdsTexts())
        m_texts.push_back(m_column == JobTableModel::CommentColumn ? job.comment : PackedText(words::action(job)));
}

std::vector<int> JobSorting::sorted() const
{
    const FoldedTexts texts(m_texts);
    const auto compared = [&](const Row& a, const Row& b) {
        if (m_column == JobTableModel::SearchColumn)
            return m_searches[a.at].packed().compare(m_searches[b.at].packed());
        if (holdsTexts())
            return texts.compare(a.at, b.at);
        return a.id == b.id ? 0 : a.id < b.id ? -1 : 1; // the only other column whose keys are not whole
    };
    // Small ones are sorted, so that most of what is compared is in the processor's cache.
    struct Key {
        quint64 key;
        quint32 at;
    };
    std::vector<Key> keys;
    keys.reserve(m_rows.size());
    std::transform(m_rows.begin(), m_rows.end(), std::back_inserter(keys), [](const Row& row) {
        return Key{row.key, row.at};
    });
    const auto isNewer = [this](const Key& a, const Key& b) {
        const Row& left = m_rows[a.at];
        const Row& right = m_rows[b.at];
        return newerFirst(left.createdAt, left.id, right.createdAt, right.id);
    };
    const bool isAscending = m_order == Qt::AscendingOrder;
    const auto byKey = [isAscending](
                           const Key& a, const Key& b) { return isAscending ? a.key < b.key : a.key > b.key; };
    const auto amongEqualKeys = [&](const Key& a, const Key& b) {
        if (!m_keys.isWhole(a.key)) {
            if (const int order = compared(m_rows[a.at], m_rows[b.at]); order != 0)
                return isAscending ? order < 0 : order > 0;
        }
        return isNewer(a, b);
    };
    const auto withoutValue =
        std::partition(keys.begin(), keys.end(), [this](const Key& one) { return m_rows[one.at].hasValue; });
    // Comments that begin alike get a key of what follows, and so on: to compare the texts themselves is to wait for
    // memory, for each two of them anew. Where they are alike for long, that is faster all the same.
    constexpr size_t LongBeginning = 64; // characters
    struct Alike {
        std::vector<Key>::iterator begin;
        std::vector<Key>::iterator end;
        size_t characters; ///< that all of them begin with, before their keys
    };
    std::vector<Alike> left{{keys.begin(), withoutValue, 0}};
    while (!left.empty()) {
        const auto [begin, end, characters] = left.back();
        left.pop_back();
        std::sort(begin, end, byKey);
        for (auto first = begin, next = begin; first != end; first = next) {
            next = std::find_if(first, end, [key = first->key](const Key& one) { return one.key != key; });
            if (next - first == 1)
                continue;
            if (m_column != JobTableModel::CommentColumn || !goesOn(first->key) || characters >= LongBeginning) {
                std::sort(first, next, amongEqualKeys);
                continue;
            }
            const size_t before = characters + sizeof(quint64);
            std::for_each(first, next, [&](Key& one) { one.key = texts.beginningBehind(before, one.at); });
            left.push_back({first, next, before});
        }
    }
    std::sort(withoutValue, keys.end(), isNewer);
    std::vector<int> order(keys.size());
    std::transform(keys.begin(), keys.end(), order.begin(), [this](const Key& one) { return m_rows[one.at].row; });
    return order;
}

} // namespace bulkhead
