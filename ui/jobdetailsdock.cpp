#include "ui/jobdetailsdock.h"

#include "ui/activityview.h"
#include "ui/joboverview.h"
#include "ui/plainlabel.h"
#include "ui/recordview.h"

#include <QStackedWidget>
#include <QTabWidget>

namespace bulkhead {

using namespace Qt::StringLiterals;

JobDetailsDock::JobDetailsDock(QWidget* parent)
    : LateDock(tr("Job details"), parent)
{
    setObjectName(u"jobDetailsDock"_s);
    connect(this, &QDockWidget::visibilityChanged, this, &JobDetailsDock::update);
}

void JobDetailsDock::build()
{
    m_stack = new QStackedWidget(this);
    auto* tabs = new QTabWidget(m_stack);
    m_overview = new JobOverview(tabs);
    m_record = new RecordView(tabs);
    m_activity = new ActivityView(ActivityView::Extent::Narrow, tabs);
    QLabel* empty = plainLabel(m_stack, u"noJobLabel"_s);
    empty->setText(tr("Select a job to see everything about it."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(20);
    tabs->setDocumentMode(true);
    tabs->addTab(m_overview, tr("Overview"));
    tabs->addTab(m_activity, tr("Activity"));
    tabs->addTab(m_record, tr("Record"));
    m_stack->addWidget(empty);
    m_stack->addWidget(tabs);
    // A job id and the name before it fit into a line.
    m_stack->setMinimumWidth(fontMetrics().horizontalAdvance(u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"_s)
        + fontMetrics().averageCharWidth() * 28);
    setWidget(m_stack);
    tellJob();
}

void JobDetailsDock::setLiveJobs(LiveJobs* live)
{
    setJob({});
    if (m_live) {
        m_live->table().disconnect(this);
        m_live->watcher().disconnect(this);
    }
    m_live = live;
    if (!live)
        return;
    connect(&live->table(), &JobTableModel::jobsChanged, this, &JobDetailsDock::update);
    connect(&live->table(), &JobTableModel::rowsRemoved, this, &JobDetailsDock::update);
    connect(&live->watcher(), &JobWatcher::stateChanged, this, &JobDetailsDock::update);
}

void JobDetailsDock::setJob(std::optional<JobId> job)
{
    if (job == m_job)
        return;
    m_job = job;
    m_last.reset();
    tellJob();
}

void JobDetailsDock::tellJob()
{
    if (isBuilt()) {
        m_record->setJob(m_live ? &m_live->client() : nullptr, m_job);
        m_activity->show(m_live && m_job ? &m_live->activity() : nullptr, m_job);
    }
    update();
}

void JobDetailsDock::update()
{
    const Job* known = m_live && m_job ? m_live->table().find(*m_job) : nullptr;
    if (known)
        m_last = *known;
    if (!isBuilt())
        return;
    m_stack->setCurrentIndex(m_last ? 1 : 0);
    if (m_last && m_live && isVisible())
        m_overview->show(*m_last, *m_live, !known);
}

} // namespace bulkhead
