#pragma once

#include "app/jobs/cancelrun.h"
#include "app/jobs/outcomemodel.h"

namespace bulkhead {

/// The items of a cancel run as a table: the job, where its cancel stands, and what came of it in words.
class CancelRunModel : public OutcomeModel {
    Q_OBJECT
public:
    explicit CancelRunModel(const CancelRun& run, QObject* parent = nullptr);

    /// "Cancelled", "Requested, waiting for the job to end", …
    static QString stateWords(CancelState state);
    /// What came of it: numbers of messages, or why it failed and what to do.
    static QString resultWords(const CancelItem& item);
    /// "2 cancelled, 1 finished first" for the whole run; parts without jobs are left out.
    static QString summary(const CancelRun& run);

protected:
    const Job& jobAt(int row) const override { return m_run.items()[size_t(row)].last; }
    QVariant stateAt(int row) const override { return QVariant::fromValue(m_run.items()[size_t(row)].state); }
    QString outcomeAt(int row) const override { return stateWords(m_run.items()[size_t(row)].state); }
    QString resultAt(int row) const override { return resultWords(m_run.items()[size_t(row)]); }

private:
    const CancelRun& m_run;
};

} // namespace bulkhead
