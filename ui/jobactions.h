#pragma once

#include "app/jobs/livejobs.h"

#include <QAction>
#include <QObject>
#include <QPointer>

class QDialog;

namespace bulkhead {

class JobTableView;
enum class ReasonRule;

/// One kind of thing that can be done with the account or with the selected jobs, as actions that menus and tool bars
/// show, with the dialogs that these open. What is open ends with the account it is about.
class JobActions : public QObject {
    Q_OBJECT
public:
    /// `table` is where jobs are selected; `window` is the parent of dialogs and owns this object.
    JobActions(JobTableView& table, QWidget& window);

    /// Not owned; nullptr while there is no account. Closes the dialogs of the account before.
    virtual void setLiveJobs(LiveJobs* live);
    /// Who changes something in a production account has to say why. A confirmation that is open keeps to what held
    /// when it was opened: nothing is taken back from, or sprung on, an analyst who is reading it.
    void setAsksReasonInProduction(bool asks) { m_asksReasonInProduction = asks; }

protected:
    /// A new action of the window. `objectName` says purpose and type, as "deleteJobsAction".
    QAction* addAction(const QString& objectName, const QString& text, const QKeySequence& shortcut = {});
    /// Shows a dialog that is deleted when it closes, or when its account goes.
    void open(QDialog& dialog);

    LiveJobs* live() const { return m_live; }
    /// There is an account, and it is not read-only.
    bool mayChange() const { return m_live && !m_live->face().isReadOnly; }
    /// For a confirmation about the account.
    ReasonRule reasonRule() const;
    /// A selected job's status, as the table has it, meets the condition.
    bool isAnySelected(bool (*condition)(JobStatus)) const;
    JobTableView& table() const { return m_table; }
    QWidget& window() const { return m_window; }

    /// Enables what makes sense now: called when the account, the selection or a job changed.
    virtual void update() = 0;

private:
    JobTableView& m_table;
    QWidget& m_window;
    QPointer<LiveJobs> m_live;
    QList<QPointer<QDialog>> m_dialogs;
    bool m_asksReasonInProduction = false;
};

} // namespace bulkhead
