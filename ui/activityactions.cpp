#include "ui/activityactions.h"

#include "ui/activitydialog.h"
#include "ui/jobtableview.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

ActivityActions::ActivityActions(JobTableView& table, QWidget& window)
    : JobActions(table, window)
    , m_showAll(addAction(u"activityLogAction"_s, tr("Activity &Log…"), Qt::CTRL | Qt::SHIFT | Qt::Key_A))
    , m_showSelected(addAction(u"showInActivityLogAction"_s, tr("Show in Activity Log")))
{
    m_showAll->setToolTip(tr("What was asked of Cloudflare from this computer, and what came of it (Ctrl+Shift+A)"));
    connect(m_showAll, &QAction::triggered, this, [this] { show(std::nullopt); });
    connect(m_showSelected, &QAction::triggered, this, [this] { show(*this->table().selectedJobs().cbegin()); });
}

void ActivityActions::update()
{
    m_showAll->setEnabled(live() != nullptr);
    m_showSelected->setEnabled(live() && table().selectedJobs().size() == 1);
    if (!live())
        delete m_dialog;
}

void ActivityActions::show(std::optional<JobId> job)
{
    if (!m_dialog) {
        m_dialog = new ActivityDialog(&window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->setLog(&live()->activity(), job);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace bulkhead
