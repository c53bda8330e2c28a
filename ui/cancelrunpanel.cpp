#include "ui/cancelrunpanel.h"

#include "app/jobs/cancelrunmodel.h"
#include "app/text/format.h"
#include "ui/announcer.h"
#include "ui/outcometableview.h"
#include "ui/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr auto PanelPause = std::chrono::milliseconds(100);
constexpr int CharactersOfAJob = 58;

} // namespace

/// The items of the part that is looked at, in the run's order.
class CancelRunFilter : public QSortFilterProxyModel {
public:
    /// What of a run is looked at.
    enum class Part { All, Open, Cancelled, FinishedFirst, NotCancelled };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void show(Part part)
    {
        m_part = part;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, CancelRunModel::OutcomeColumn, parent);
        return isPartOf(m_part, index.data(CancelRunModel::StateRole).value<CancelState>());
    }

private:
    static bool isPartOf(Part part, CancelState state)
    {
        switch (part) {
        case Part::All:
            return true;
        case Part::Open:
            return !isSettled(state);
        case Part::Cancelled:
            return state == CancelState::Cancelled;
        case Part::FinishedFirst:
            return state == CancelState::FinishedFirst;
        case Part::NotCancelled:
            return canBeTriedAgain(state);
        }
        Q_UNREACHABLE();
        return true;
    }

    Part m_part = Part::All;
};

CancelRunPanel::CancelRunPanel(QWidget* parent)
    : LateDock(tr("Cancel run"), parent)
    , m_filter(new CancelRunFilter(this))
{
    setObjectName(u"cancelRunPanel"_s);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CancelRunPanel::update);
}

void CancelRunPanel::build()
{
    auto* body = new QWidget(this);
    m_summary = plainLabel(body, u"cancelRunSummaryLabel"_s);
    m_progress = new QProgressBar(body);
    m_progress->setObjectName(u"cancelRunProgressBar"_s);
    m_progress->setAccessibleName(tr("Jobs whose outcome is known"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_show = new QComboBox(body);
    m_show->setObjectName(u"cancelRunFilterComboBox"_s);
    m_show->setAccessibleName(tr("Which jobs of the run are shown"));
    m_show->setAccessibleDescription(m_show->accessibleName()); // over AT-SPI its name is what is chosen
    m_show->addItem(tr("All"), int(CancelRunFilter::Part::All));
    m_show->addItem(tr("Open"), int(CancelRunFilter::Part::Open));
    m_show->addItem(tr("Cancelled"), int(CancelRunFilter::Part::Cancelled));
    m_show->addItem(tr("Finished first"), int(CancelRunFilter::Part::FinishedFirst));
    m_show->addItem(tr("Not cancelled"), int(CancelRunFilter::Part::NotCancelled));
    m_tryAgain = new QPushButton(tr("Try Again…"), body);
    m_tryAgain->setObjectName(u"tryAgainButton"_s);
    m_stop = new QPushButton(tr("Stop Sending"), body);
    m_stop->setObjectName(u"stopSendingButton"_s);
    m_stop->setToolTip(tr("Call off the cancels that were not sent yet"));

    m_table = new OutcomeTableView(
        u"cancelRunTableView"_s,
        [](const QModelIndex& index) {
            return look::meaningOf(index.data(CancelRunModel::StateRole).value<CancelState>());
        },
        body);
    m_table->setAccessibleName(tr("Cancel run"));

    auto* head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_progress);
    head->addWidget(m_show);
    head->addWidget(m_stop);
    head->addWidget(m_tryAgain);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->addLayout(head);
    layout->addWidget(m_table);
    setWidget(body);

    m_table->setModel(m_filter);
    m_table->fitColumns(CharactersOfAJob);
    connect(m_show, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->show(CancelRunFilter::Part(m_show->currentData().toInt()));
        update();
    });
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
    if (m_model || old) // at the start there is neither, and Qt connects 36 signals to find nothing out
        m_filter->setSourceModel(m_model);
    delete old;
    if (isBuilt()) {
        m_show->setCurrentIndex(0);
        m_table->fitColumns(CharactersOfAJob); // which came anew with the model
    }
    if (run) {
        connect(run, &CancelRun::itemsAdded, this, &CancelRunPanel::update);
        connect(run, &CancelRun::itemChanged, this, &CancelRunPanel::updateSoon);
        connect(run, &CancelRun::settled, this, &CancelRunPanel::update);
        connect(run, &CancelRun::settled, this, [this, run] {
            //: Said by a screen reader. %1: such as "3 cancelled, 1 failed"
            announce(*this, tr("The cancel run has ended: %1.").arg(CancelRunModel::summary(*run)));
        });
    }
    update();
}

void CancelRunPanel::setMayChange(bool may)
{
    if (may == m_mayChange)
        return;
    m_mayChange = may;
    update();
}

void CancelRunPanel::update()
{
    m_soon.stop();
    if (!isBuilt())
        return;
    const auto progress = m_run ? m_run->progress() : CancelRun::Progress();
    QString summary =
        m_run && progress.jobs > 0 ? CancelRunModel::summary(*m_run) : tr("No job was cancelled in this session.");
    if (progress.left)
        summary += tr(" · about %1 left").arg(format::span(std::chrono::ceil<std::chrono::seconds>(*progress.left)));
    if (progress.heldFor > std::chrono::seconds(1))
        summary += tr(" · waits %1 for the quota, then goes on by itself")
                       .arg(format::span(std::chrono::ceil<std::chrono::seconds>(progress.heldFor)));
    const int again = m_run ? m_run->countOf(CancelState::Failed) + m_run->countOf(CancelState::Unconfirmed)
            + m_run->countOf(CancelState::CalledOff)
                            : 0;
    if (again > 0 && !m_mayChange)
        summary += tr(" · read-only: nothing can be tried again");
    m_summary->setText(summary);
    // What is left changes also while nothing else does.
    if (progress.settled < progress.jobs)
        m_soon.start(std::chrono::seconds(1));
    m_progress->setVisible(progress.jobs > progress.settled);
    m_progress->setRange(0, std::max(1, progress.jobs));
    m_progress->setValue(progress.settled);
    m_show->setVisible(progress.jobs > 1);
    m_stop->setEnabled(progress.unsent > 0);
    m_tryAgain->setEnabled(again > 0 && m_mayChange);
    m_tryAgain->setToolTip(m_mayChange
            ? tr("Ask again for the jobs whose cancel failed or was not confirmed")
            : tr("This account is set to read-only in Bulkhead; Settings, Accounts can change that"));
    m_tryAgain->setAccessibleDescription(m_tryAgain->toolTip());
    m_table->fitRows();
}

void CancelRunPanel::updateSoon()
{
    if (!m_soon.isActive() || m_soon.remainingTimeAsDuration() > PanelPause)
        m_soon.start(PanelPause);
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
