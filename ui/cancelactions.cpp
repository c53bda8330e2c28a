#include "ui/cancelactions.h"

#include "ui/canceldialog.h"
#include "ui/cancelrunpanel.h"
#include "ui/jobtableview.h"
#include "ui/palette.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

CancelActions::CancelActions(JobTableView& table, CancelRunPanel& panel, QWidget& window)
    : JobActions(table, window)
    , m_panel(panel)
    // Not a neighbour of any other shortcut, and it only opens the confirmation.
    , m_cancel(addAction(u"cancelJobsAction"_s, tr("&Cancel Jobs…"), Qt::Key_F8))
{
    m_cancel->setIcon(look::icon(look::Meaning::Stopped, Qt::white));
    m_cancel->setIconVisibleInMenu(false);
    m_cancel->setToolTip(tr("Show what cancelling the selected jobs would mean, and ask (F8)"));
    connect(m_cancel, &QAction::triggered, this, [this] { ask(this->table().selectedRecords()); });
    connect(&panel, &CancelRunPanel::tryAgainRequested, this, &CancelActions::ask);
}

void CancelActions::update()
{
    m_cancel->setEnabled(mayChange() && isAnySelected(canBeCancelled));
    m_panel.setMayChange(mayChange() || !live());
}

void CancelActions::ask(std::vector<Job> jobs)
{
    if (jobs.empty() || !live())
        return;
    auto* dialog = new CancelDialog(live()->client(), std::move(jobs), reasonRule(), &window());
    connect(dialog, &CancelDialog::confirmed, this, &CancelActions::start);
    open(*dialog);
}

void CancelActions::start(const std::vector<Job>& jobs, const QString& reason)
{
    if (jobs.empty() || !live())
        return;
    m_panel.show();
    m_panel.raise();
    live()->cancelRun().add(jobs, reason);
}

} // namespace bulkhead
