#include "ui/deleteactions.h"

#include "app/deletion/jobdeletion.h"
#include "ui/deletedialog.h"
#include "ui/jobtableview.h"

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

DeleteActions::DeleteActions(JobTableView& table, QWidget& window)
    : JobActions(table, window)
    , m_delete(addAction(u"deleteJobsAction"_s, tr("&Delete Jobs…"), Qt::Key_Delete))
{
    // It only opens the confirmation, and only from the table: in a text field the key deletes text.
    m_delete->setShortcutContext(Qt::WidgetShortcut);
    m_delete->setToolTip(tr("Show what deleting the selected finished jobs would mean, and ask (Del)"));
    connect(m_delete, &QAction::triggered, this, &DeleteActions::ask);
}

void DeleteActions::update()
{
    if (m_account != live() || !live()) {
        m_account = live();
        m_deletions = std::make_unique<QObject>(); // those of the account before end here, and record that
    }
    m_delete->setEnabled(mayChange() && isAnySelected(canBeDeleted));
}

void DeleteActions::ask()
{
    std::vector<Job> jobs = table().selectedRecords();
    // One that is still being found out about must not get a second request.
    std::erase_if(jobs, [this](const Job& job) { return isBeingDeleted(job.id); });
    if (jobs.empty() || !live())
        return;
    JobDeletion& deletion = makeDeletion();
    auto* dialog = new DeleteDialog(live()->client(), std::move(jobs), deletion, reasonRule(), &window());
    connect(dialog, &QDialog::finished, &deletion, [&deletion] {
        connect(&deletion, &JobDeletion::settled, &deletion, &QObject::deleteLater);
        if (!deletion.isUnderWay())
            deletion.deleteLater();
    });
    open(*dialog);
}

JobDeletion& DeleteActions::makeDeletion()
{
    auto* deletion = new JobDeletion(live()->client(), live()->activity(), m_deletions.get());
    connect(deletion, &JobDeletion::jobRead, &live()->watcher(), &JobWatcher::note);
    connect(deletion, &JobDeletion::jobGone, &live()->watcher(), &JobWatcher::noteGone);
    connect(deletion, &JobDeletion::started, this, &DeleteActions::tellOpenCount);
    connect(deletion, &JobDeletion::itemChanged, this, &DeleteActions::tellOpenCount);
    return *deletion;
}

void DeleteActions::tellOpenCount()
{
    int open = 0;
    const auto deletions = m_deletions->findChildren<JobDeletion*>();
    for (const JobDeletion* deletion : deletions)
        open += deletion->openCount();
    Q_EMIT openCountChanged(open);
}

bool DeleteActions::isBeingDeleted(JobId id) const
{
    const auto deletions = m_deletions->findChildren<JobDeletion*>();
    return std::any_of(deletions.begin(), deletions.end(), [id](auto* deletion) { return deletion->isWorkingOn(id); });
}

} // namespace bulkhead
