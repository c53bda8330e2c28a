#include "app/jobs/jobordering.h"

#include "app/jobs/jobwords.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace bulkhead {

namespace {

using Column = JobTableModel::Column;

std::weak_ordering compareTexts(const QString& a, const QString& b)
{
    return QString::compare(a, b, Qt::CaseInsensitive) <=> 0;
}

bool precedesAsText(const QString& a, const QString& b)
{
    return QString::compare(a, b, Qt::CaseInsensitive) < 0;
}

constexpr qsizetype CharactersOfKey = 8;

quint64 beginning(const PackedText& text)
{
    constexpr qsizetype MostBytes = 4; // of a character
    const QByteArrayView utf8 = text.utf8().first(std::min(text.utf8().size(), CharactersOfKey * MostBytes));
    quint64 key = 0;
    for (qsizetype i = 0; i < CharactersOfKey; ++i) {
        const char byte = i < utf8.size() ? utf8[i] : '\0';
        if (static_cast<unsigned char>(byte) > 0x7f)
            return beginningOf(QString::fromUtf8(utf8)); // it may fold to ASCII
        key = key << 8 | quint64(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
    }
    return key;
}

/// QUuid puts the variant first, then its fields as numbers.
quint64 beginning(const QUuid& id)
{
    constexpr int ForVariant = 4; // bits
    const quint64 fields = quint64(id.data1) << 32 | quint64(id.data2) << 16 | id.data3;
    return quint64(id.variant() + 1) << (64 - ForVariant) | fields >> ForVariant;
}

qint64 durationIn(const Job& job, Timestamp now)
{
    const auto duration = durationOf(job, now);
    return duration ? duration->count() : -1;
}

} // namespace

quint64 keyOf(qint64 number)
{
    return quint64(number) ^ (quint64(1) << 63);
}

quint64 beginningOf(QByteArrayView bytes)
{
    std::array<char, 8> first{};
    std::copy_n(bytes.begin(), std::min<qsizetype>(bytes.size(), 8), first.begin());
    return qFromBigEndian<quint64>(first.data());
}

quint64 beginningOf(QStringView text)
{
    quint64 key = 0;
    bool isOver = false;
    for (qsizetype i = 0; i < CharactersOfKey; ++i) {
        quint64 byte = 0;
        if (!isOver && i < text.size()) {
            // Behind all that is ASCII; which one it is, the key does not tell.
            const char16_t unit = text[i].toCaseFolded().unicode();
            isOver = unit > 0x7f;
            byte = isOver ? 0xff : unit;
        }
        key = key << 8 | byte;
    }
    return key;
}

bool hasValue(const Job& job, Column column, Timestamp now)
{
    switch (column) {
    case JobTableModel::DiscoveredColumn:
    case JobTableModel::PendingColumn:
    case JobTableModel::SuccessfulColumn:
    case JobTableModel::FailedColumn:
    case JobTableModel::SkippedColumn:
    case JobTableModel::CancelledColumn:
        return *countIn(job, column) != NotReported;
    case JobTableModel::CreatedColumn:
    case JobTableModel::StartedColumn:
    case JobTableModel::CompletedColumn:
        return momentIn(job, column)->isValid();
    case JobTableModel::DurationColumn:
        return durationIn(job, now) >= 0;
    case JobTableModel::ProgressColumn:
        return progressOf(job).whole > 0;
    case JobTableModel::CommentColumn:
        return !job.comment.isEmpty();
    case JobTableModel::StatusColumn:
    case JobTableModel::ActionColumn:
    case JobTableModel::SearchColumn:
    case JobTableModel::JobIdColumn:
    case JobTableModel::ColumnCount:
        break;
    }
    return true;
}

std::weak_ordering compareBy(const Job& a, const Job& b, Column column, Timestamp now)
{
    switch (column) {
    case JobTableModel::StatusColumn:
        return a.status <=> b.status;
    case JobTableModel::ActionColumn:
        return compareTexts(words::action(a), words::action(b));
    case JobTableModel::ProgressColumn: {
        const double left = progressOf(a).handled();
        const double right = progressOf(b).handled();
        return left < right ? std::weak_ordering::less
            : right < left  ? std::weak_ordering::greater
                            : std::weak_ordering::equivalent;
    }
    case JobTableModel::DiscoveredColumn:
    case JobTableModel::PendingColumn:
    case JobTableModel::SuccessfulColumn:
    case JobTableModel::FailedColumn:
    case JobTableModel::SkippedColumn:
    case JobTableModel::CancelledColumn:
        return *countIn(a, column) <=> *countIn(b, column);
    case JobTableModel::CreatedColumn:
    case JobTableModel::StartedColumn:
    case JobTableModel::CompletedColumn:
        return *momentIn(a, column) <=> *momentIn(b, column);
    case JobTableModel::DurationColumn:
        return durationIn(a, now) <=> durationIn(b, now);
    case JobTableModel::CommentColumn:
        return compareTexts(a.comment.toString(), b.comment.toString());
    case JobTableModel::SearchColumn:
        return a.search.packed().compare(b.search.packed()) <=> 0;
    case JobTableModel::JobIdColumn:
        return a.id < b.id ? std::weak_ordering::less
            : b.id < a.id  ? std::weak_ordering::greater
                           : std::weak_ordering::equivalent;
    case JobTableModel::ColumnCount:
        break;
    }
    return std::weak_ordering::equivalent;
}

JobSortKeys::JobSortKeys(Column column, Timestamp now)
    : m_column(column)
    , m_now(now)
{
    if (column != JobTableModel::ActionColumn)
        return;
    Job job(*JobId::fromString(u"00000000-0000-4000-8000-000000000000"));
    const auto forEach = [&](const auto& use) {
        for (size_t action = 0; action < m_ofActions.size(); ++action) {
            for (size_t destination = 0; destination < m_ofActions[action].size(); ++destination) {
                job.action = JobAction(action);
                job.destination = Destination(destination);
                use(m_ofActions[action][destination]);
            }
        }
    };
    forEach([&](quint64&) { m_actions.append(words::action(job)); });
    std::sort(m_actions.begin(), m_actions.end(), precedesAsText);
    forEach([&](quint64& key) { key = placeOf(words::action(job)); });
}

/// Where it stands among the ordinary ones; an odd one between two of them.
quint64 JobSortKeys::placeOf(const QString& action) const
{
    const auto place = std::lower_bound(m_actions.begin(), m_actions.end(), action, precedesAsText);
    const bool isOrdinary = place != m_actions.end() && !precedesAsText(action, *place);
    return quint64(place - m_actions.begin()) * 2 + (isOrdinary ? 1 : 0);
}

bool JobSortKeys::isWhole(quint64 key) const
{
    switch (m_column) {
    case JobTableModel::ActionColumn:
        return (key & 1) != 0; // see placeOf()
    case JobTableModel::CommentColumn:
    case JobTableModel::SearchColumn:
    case JobTableModel::JobIdColumn:
        return false;
    default:
        return true;
    }
}

quint64 JobSortKeys::of(const Job& job) const
{
    switch (m_column) {
    case JobTableModel::StatusColumn:
        return quint64(job.status);
    case JobTableModel::ActionColumn:
        return job.oddities ? placeOf(words::action(job)) : m_ofActions[size_t(job.action)][size_t(job.destination)];
    case JobTableModel::ProgressColumn:
        return std::bit_cast<quint64>(progressOf(job).handled() + 0.0); // as a number, where it is not negative
    case JobTableModel::DiscoveredColumn:
    case JobTableModel::PendingColumn:
    case JobTableModel::SuccessfulColumn:
    case JobTableModel::FailedColumn:
    case JobTableModel::SkippedColumn:
    case JobTableModel::CancelledColumn:
        return keyOf(*countIn(job, m_column));
    case JobTableModel::CreatedColumn:
    case JobTableModel::StartedColumn:
    case JobTableModel::CompletedColumn:
        return keyOf(momentIn(job, m_column)->msecs());
    case JobTableModel::DurationColumn:
        return keyOf(durationIn(job, m_now));
    case JobTableModel::CommentColumn:
        return beginning(job.comment);
    case JobTableModel::SearchColumn:
        return beginningOf(job.search.packed());
    case JobTableModel::JobIdColumn:
        return beginning(job.id.uuid());
    case JobTableModel::ColumnCount:
        break;
    }
    return 0;
}

} // namespace bulkhead
