#include "app/jobs/jobsorting.h"

#include "app/jobs/jobwords.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace bulkhead {

/// The texts that are ASCII, folded and side by side: comparing those takes a tenth of what comparing any two takes.
class JobSorting::FoldedTexts {
public:
    explicit FoldedTexts(const std::vector<QString>& texts);

    /// As QString::compare() does it without regard to case.
    int compare(quint32 left, quint32 right) const;

private:
    static constexpr size_t NotAscii = std::numeric_limits<size_t>::max();
    struct Span {
        size_t from = 0;
        size_t size = NotAscii;
    };

    const std::vector<QString>& m_texts;
    std::vector<char> m_folded;
    std::vector<Span> m_spans;
};

JobSorting::FoldedTexts::FoldedTexts(const std::vector<QString>& texts)
    : m_texts(texts)
    , m_spans(texts.size())
{
    for (size_t i = 0; i < texts.size(); ++i) {
        const QString& text = texts[i];
        if (!std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() <= 0x7f; }))
            continue;
        m_spans[i] = {m_folded.size(), size_t(text.size())};
        std::transform(text.begin(), text.end(), std::back_inserter(m_folded), [](QChar c) {
            const auto unit = char(c.unicode());
            return unit >= 'A' && unit <= 'Z' ? char(unit | 0x20) : unit;
        });
    }
}

int JobSorting::FoldedTexts::compare(quint32 left, quint32 right) const
{
    const Span& a = m_spans[left];
    const Span& b = m_spans[right];
    if (a.size == NotAscii || b.size == NotAscii)
        return QString::compare(m_texts[left], m_texts[right], Qt::CaseInsensitive);
    if (const size_t both = std::min(a.size, b.size); both > 0) {
        if (const int order = std::memcmp(m_folded.data() + a.from, m_folded.data() + b.from, both))
            return order;
    }
    return a.size < b.size ? -1 : a.size > b.size ? 1 : 0;
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
        m_bytes.push_back(job.searchJson);
    else if (holdsTexts() && has && m_keys.isWhole(key))
        m_texts.emplace_back();
    else if (holdsTexts())
        m_texts.push_back(m_column == JobTableModel::CommentColumn ? job.comment : words::action(job));
}

std::vector<int> JobSorting::sorted() const
{
    const FoldedTexts texts(m_texts);
    const auto compared = [&](const Row& a, const Row& b) {
        if (m_column == JobTableModel::SearchColumn)
            return m_bytes[a.at].compare(m_bytes[b.at]);
        if (holdsTexts())
            return texts.compare(a.at, b.at);
        return a.id == b.id ? 0 : a.id < b.id ? -1 : 1; // the only other column whose keys are not whole
    };
    const bool isAscending = m_order == Qt::AscendingOrder;
    auto rows = m_rows;
    std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
        if (a.hasValue != b.hasValue)
            return a.hasValue;
        if (a.key != b.key)
            return isAscending ? a.key < b.key : a.key > b.key;
        if (a.hasValue && !m_keys.isWhole(a.key)) {
            if (const int order = compared(a, b); order != 0)
                return isAscending ? order < 0 : order > 0;
        }
        return newerFirst(a.createdAt, a.id, b.createdAt, b.id);
    });
    std::vector<int> order(rows.size());
    std::transform(rows.begin(), rows.end(), order.begin(), [](const Row& row) { return row.row; });
    return order;
}

} // namespace bulkhead
