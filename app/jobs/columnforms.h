#pragma once

#include "app/jobs/jobtablemodel.h"

#include <array>
#include <vector>

namespace bulkhead {

/// What the columns without texts from outside can show: each form is a text of ours that differs from job to job in
/// its numbers only, and in what their plural asks for.
enum class ColumnForm : quint8 {
    Nothing,
    NoMessagesYet,
    NoMessages,
    Handled,
    HandledAndFailed,
    CountNotReported,
    Count,
    MomentInUtc,
    MomentEast,
    MomentWest,
    Seconds,
    Minutes,
    MinutesAndSeconds,
    Hours,
    HoursAndMinutes,
    Days,
};
inline constexpr size_t ColumnFormCount = size_t(ColumnForm::Days) + 1;

/// The columns that have one of these forms, and no other where the record is an ordinary one; what is read the fastest
/// comes first.
inline constexpr std::array ColumnsOfForms{JobTableModel::DiscoveredColumn, JobTableModel::PendingColumn,
    JobTableModel::SuccessfulColumn, JobTableModel::FailedColumn, JobTableModel::SkippedColumn,
    JobTableModel::CancelledColumn, JobTableModel::CreatedColumn, JobTableModel::StartedColumn,
    JobTableModel::CompletedColumn, JobTableModel::DurationColumn, JobTableModel::ProgressColumn};

/// Of one of ColumnsOfForms.
ColumnForm formOf(const Job& job, JobTableModel::Column column, Timestamp now);

/// Whether a text of a form holds a word.
enum class Holds : quint8 { Never, Sometimes, Always };
using FormsOfWord = std::array<Holds, ColumnFormCount>;

/// In the language and the numbers' format of the moment in which it is made.
class ColumnForms {
public:
    ColumnForms();

    /// By form; `folded` is a word, letters' case folded.
    FormsOfWord of(const QString& folded) const;
    /// Whether all of its texts have spaces around each number, so that one of them holds a word that has a digit and
    /// no space exactly where one of the numbers by itself holds it.
    bool hasLoneNumbers(ColumnForm form) const;
    /// The forms that a column can have.
    static std::vector<ColumnForm> ofColumn(JobTableModel::Column column);

private:
    /// Of the texts of each form: all of its plurals, with small and large numbers.
    std::array<QStringList, ColumnFormCount> m_shapes;
};

/// Of which every plural form of every language comes up.
std::vector<int> countsOfPlurals();

/// Which digit it is makes no difference to where it can stand: each as "0".
QString shape(QString folded);

} // namespace bulkhead
