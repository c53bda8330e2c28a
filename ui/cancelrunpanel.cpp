#include "ui/cancelrunpanel.h"

#include "app/jobs/cancelrunmodel.h"
#include "ui/celldelegates.h"
#include "ui/plainlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// Up to here every row is as tall as its sentence; beyond, measuring all of them would hold up the window, and the
/// whole sentence is in the tool tip.
constexpr int MostFittedRows = 200;

} // namespace

CancelRunPanel::CancelRunPanel(QWidget* parent)
    : QDockWidget(tr("Cancel run"), parent)
    , m_table(new QTableView(this))
{
    setObjectName(u"cancelRunPanel"_s);
    auto* body = new QWidget(this);
    m_summary = plainLabel(body, u"cancelRunSummaryLabel"_s);
    m_tryAgain = new QPushButton(tr("Try Again…"), body);
    m_tryAgain->setObjectName(u"tryAgainButton"_s);
    m_tryAgain->setToolTip(tr("Ask again for the jobs whose cancel failed or was not confirmed"));
    m_stop = new QPushButton(tr("Stop Sending"), body);
    m_stop->setObjectName(u"stopSendingButton"_s);
    m_stop->setToolTip(tr("Call off the cancels that were not sent yet"));

    m_table->setObjectName(u"cancelRunTableView"_s);
    m_table->setAccessibleName(tr("Cancel run"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    alignHeader(*m_table->horizontalHeader());
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setItemDelegateForColumn(CancelRunModel::OutcomeColumn,
        new SignDelegate(
            [](const QModelIndex& index) {
                return look::meaningOf(index.data(CancelRunModel::StateRole).value<CancelState>());
            },
            m_table));

    auto* head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_stop);
    head->addWidget(m_tryAgain);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->addLayout(head);
    layout->addWidget(m_table);
    setWidget(body);

    connect(m_tryAgain, &QPushButton::clicked, this, &CancelRunPanel::requestTryAgain);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_run->stopSending(); });
    update();
}

void CancelRunPanel::setRun(CancelRun* run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    CancelRunModel* old = m_model;
    m_model = run ? new CancelRunModel(*run, this) : nullptr;
    m_table->setModel(m_model);
    delete old;
    if (run) {
        connect(run, &CancelRun::itemsAdded, this, &CancelRunPanel::update);
        connect(run, &CancelRun::itemChanged, this, &CancelRunPanel::update);
        m_table->setColumnWidth(CancelRunModel::JobColumn, fontMetrics().averageCharWidth() * 58);
        m_table->setColumnWidth(CancelRunModel::OutcomeColumn, fontMetrics().averageCharWidth() * 26);
    }
    update();
}

void CancelRunPanel::update()
{
    const int rows = m_run ? int(m_run->items().size()) : 0;
    m_summary->setText(rows == 0 ? tr("No job was cancelled in this session.") : CancelRunModel::summary(*m_run));
    m_stop->setEnabled(rows > 0 && m_run->countOf(CancelState::Waiting) > 0);
    const bool again = rows > 0
        && std::any_of(m_run->items().begin(), m_run->items().end(),
            [](const CancelItem& item) { return canBeTriedAgain(item.state); });
    m_tryAgain->setEnabled(again);
    if (rows <= MostFittedRows)
        m_table->resizeRowsToContents();
}

void CancelRunPanel::requestTryAgain()
{
    std::vector<Job> jobs;
    for (const CancelItem& item : m_run->items()) {
        if (canBeTriedAgain(item.state))
            jobs.push_back(item.last);
    }
    Q_EMIT tryAgainRequested(jobs);
}

} // namespace bulkhead
