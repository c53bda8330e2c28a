#include "ui/newjobactions.h"

#include "app/creation/jobdraft.h"
#include "ui/jobtableview.h"
#include "ui/newjobdialog.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

NewJobActions::NewJobActions(JobTableView& table, QWidget& window)
    : JobActions(table, window)
    , m_newJob(addAction(u"newJobAction"_s, tr("&New Job…"), QKeySequence::New))
    , m_runAgain(addAction(u"runAgainAction"_s, tr("R&un Again…")))
{
    m_newJob->setToolTip(tr("Fill in a form about a new job; it asks before anything is started (Ctrl+N)"));
    m_runAgain->setToolTip(tr("Show the search and action of the selected job, to start a new job like it"));
    connect(m_newJob, &QAction::triggered, this, &NewJobActions::openNew);
    connect(m_runAgain, &QAction::triggered, this, &NewJobActions::openRunAgain);
    update();
}

void NewJobActions::update()
{
    m_newJob->setEnabled(mayChange());
    m_runAgain->setEnabled(mayChange() && table().selectedJobs().size() == 1);
}

void NewJobActions::openNew()
{
    openDialog(JobDraft::blank(Timestamp(live()->client().queue().clock().epochMsecs())));
}

void NewJobActions::openRunAgain()
{
    if (const Job* job = live()->table().find(*table().selectedJobs().begin()))
        openDialog(JobDraft::runAgain(*job));
}

void NewJobActions::openDialog(const JobDraft& draft)
{
    auto* dialog = new NewJobDialog(*live(), draft, reasonRule(), &window());
    connect(dialog, &NewJobDialog::showJobRequested, this, [this, dialog](JobId job) {
        if (table().selectJob(job))
            dialog->accept();
        else
            dialog->tellHidden();
    });
    open(*dialog);
}

} // namespace bulkhead
