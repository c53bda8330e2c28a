#include "ui/jobactions.h"

#include "ui/jobtableview.h"
#include "ui/reasonedit.h"

#include <QDialog>

namespace bulkhead {

JobActions::JobActions(JobTableView& table, QWidget& window)
    : QObject(&window)
    , m_table(table)
    , m_window(window)
{
    connect(&table, &JobTableView::selectedJobsChanged, this, &JobActions::update);
}

void JobActions::setLiveJobs(LiveJobs* live)
{
    for (const QPointer<QDialog>& dialog : std::as_const(m_dialogs))
        delete dialog;
    m_dialogs.clear();
    if (m_live)
        m_live->table().disconnect(this);
    m_live = live;
    if (live) {
        connect(&live->table(), &JobTableModel::jobsChanged, this, &JobActions::update);
        connect(&live->table(), &JobTableModel::rowsRemoved, this, &JobActions::update);
    }
    update();
}

QAction* JobActions::addAction(const QString& objectName, const QString& text, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, &m_window);
    action->setObjectName(objectName);
    action->setShortcut(shortcut);
    return action;
}

ReasonRule JobActions::reasonRule() const
{
    const bool isProduction = m_live && m_live->face().isProduction;
    return m_asksReasonInProduction && isProduction ? ReasonRule::Required : ReasonRule::Optional;
}

bool JobActions::isAnySelected(bool (*condition)(JobStatus)) const
{
    return m_live && m_live->table().isAny(m_table.selectedJobs(), condition);
}

void JobActions::open(QDialog& dialog)
{
    m_dialogs.removeAll(nullptr);
    m_dialogs.append(&dialog);
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.open();
}

} // namespace bulkhead
