#pragma once

#include "app/jobs/jobtablemodel.h"

#include <QStringList>

#include <array>
#include <compare>

namespace bulkhead {

/// How two jobs compare by the real value of a column: numbers as numbers, moments as moments, statuses in the order of
/// a job's life, texts without regard to case. `unordered` never comes; jobs without a value are told by hasValue().
std::weak_ordering compareBy(const Job& a, const Job& b, JobTableModel::Column column, Timestamp now);

/// Whether the job has a value in the column; those without stand last whatever the direction.
bool hasValue(const Job& job, JobTableModel::Column column, Timestamp now);

/// In the order of the numbers.
quint64 keyOf(qint64 number);
/// How a text begins, as a number in the order of QString::compare() without regard to case: a byte for each of the
/// first eight characters, 0 behind the last one. What is not ASCII, also when folded, is 0xff and ends it.
quint64 beginningOf(QStringView text);
/// How bytes begin, as a number in their order.
quint64 beginningOf(QByteArrayView bytes);

/// A number for each job that orders as compareBy() does, to sort many: made once for each job, where comparing the
/// jobs themselves takes apart, and may even word, two of them for each of two million comparisons.
class JobSortKeys {
public:
    JobSortKeys(JobTableModel::Column column, Timestamp now);

    /// Of a job that has a value in the column.
    quint64 of(const Job& job) const;
    /// Jobs with this key are equal. Else only compareBy() tells, because the key is no more than how a text begins.
    bool isWhole(quint64 key) const;

private:
    quint64 placeOf(const QString& action) const;

    JobTableModel::Column m_column;
    Timestamp m_now;
    QStringList m_actions; ///< in words, of ordinary records, in order
    /// Of what is said of ordinary records, by action and destination.
    std::array<std::array<quint64, size_t(Destination::Unknown) + 1>, size_t(JobAction::Unknown) + 1> m_ofActions{};
};

} // namespace bulkhead
