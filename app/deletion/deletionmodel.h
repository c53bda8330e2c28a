#pragma once

#include "app/deletion/jobdeletion.h"

#include <QAbstractTableModel>

namespace bulkhead {

/// The items of a deletion as a table: the job, where its deletion stands, and what came of it in words.
class DeletionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { JobColumn, OutcomeColumn, ResultColumn, ColumnCount };
    enum Role { StateRole = Qt::UserRole }; ///< bulkhead::DeletionState

    explicit DeletionModel(const JobDeletion& deletion, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "Deleted", "Unknown, being checked", …
    static QString stateWords(DeletionState state);
    /// What came of it: why it was refused or failed, and what to do.
    static QString resultWords(const DeletionItem& item);
    /// "2 deleted, 1 refused" for all of them; parts without jobs are left out.
    static QString summary(const JobDeletion& deletion);

private:
    const JobDeletion& m_deletion;
    int m_rows = 0;
};

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::DeletionState)
