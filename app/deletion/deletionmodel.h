#pragma once

#include "app/deletion/jobdeletion.h"
#include "app/jobs/outcomemodel.h"

namespace bulkhead {

/// The items of a deletion as a table: the job, where its deletion stands, and what came of it in words.
class DeletionModel : public OutcomeModel {
    Q_OBJECT
public:
    explicit DeletionModel(const JobDeletion& deletion, QObject* parent = nullptr);

    /// "Deleted", "Unknown, being checked", …
    static QString stateWords(DeletionState state);
    /// What came of it: why it was refused or failed, and what to do.
    static QString resultWords(const DeletionItem& item);
    /// "2 deleted, 1 refused" for all of them; parts without jobs are left out.
    static QString summary(const JobDeletion& deletion);

protected:
    const Job& jobAt(int row) const override { return m_deletion.items()[size_t(row)].job; }
    QVariant stateAt(int row) const override { return QVariant::fromValue(m_deletion.items()[size_t(row)].state); }
    QString outcomeAt(int row) const override { return stateWords(m_deletion.items()[size_t(row)].state); }
    QString resultAt(int row) const override { return resultWords(m_deletion.items()[size_t(row)]); }

private:
    const JobDeletion& m_deletion;
};

} // namespace bulkhead
