#pragma once

#include "app/jobs/cancelrun.h"

#include <QAbstractTableModel>

namespace bulkhead {

/// The items of a cancel run as a table: the job, where its cancel stands, and what came of it in words.
class CancelRunModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { JobColumn, OutcomeColumn, ResultColumn, ColumnCount };
    enum Role { StateRole = Qt::UserRole }; ///< bulkhead::CancelState

    explicit CancelRunModel(const CancelRun& run, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "Cancelled", "Requested, waiting for the job to end", …
    static QString stateWords(CancelState state);
    /// What came of it: numbers of messages, or why it failed and what to do.
    static QString resultWords(const CancelItem& item);
    /// "2 cancelled, 1 finished first" for the whole run; parts without jobs are left out.
    static QString summary(const CancelRun& run);

private:
    const CancelRun& m_run;
    int m_rows = 0;
};

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::CancelState)
