#include "ui/jobspage.h"

#include "ui/filterbar.h"
#include "ui/jobtableview.h"
#include "ui/knowncounts.h"
#include "ui/overviewstrip.h"
#include "ui/plainlabel.h"
#include "ui/viewsbutton.h"

#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// New parts are behind everything in the window for the Tab key: puts what can be reached in them in front of `next`.
void putBefore(QWidget& next, const QList<QWidget*>& parts)
{
    const auto isReached = [](const QWidget& widget) { return widget.focusPolicy() != Qt::NoFocus; };
    QList<QWidget*> reached;
    for (QWidget* part : parts) {
        for (QWidget* widget = part; widget == part || part->isAncestorOf(widget);
             widget = widget->nextInFocusChain()) {
            if (isReached(*widget))
                reached.append(widget);
        }
    }
    QWidget* last = next.previousInFocusChain();
    while (!isReached(*last) && last != &next)
        last = last->previousInFocusChain();
    for (QWidget* widget : std::as_const(reached)) {
        QWidget::setTabOrder(last, widget);
        last = widget;
    }
}

} // namespace

JobsPage::JobsPage(QWidget* parent)
    : QWidget(parent)
    , m_views(new ViewsButton(this))
    , m_table(new JobTableView(this))
    , m_placeholder(plainLabel(this, u"placeholderLabel"_s))
    , m_stack(new QStackedLayout)
{
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setMargin(40);
    m_placeholder->setAttribute(Qt::WA_TransparentForMouseEvents);

    // The empty table stays behind the words: its header tells what will be here.
    m_stack->setStackingMode(QStackedLayout::StackAll);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_placeholder);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_stack, 1);

    connect(m_views, &ViewsButton::viewChosen, this, &JobsPage::showView);
    connect(m_views, &ViewsButton::saveRequested, this, [this](const QString& name) {
        m_views->keep({name, m_filter->filter(), m_table->columnState()});
    });
    connect(m_table, &JobTableView::selectedJobsChanged, this, &JobsPage::countsChanged);
}

void JobsPage::buildTop()
{
    m_overview = new OverviewStrip(this);
    m_filter = new FilterBar(this);
    m_filter->addButton(m_views);
    auto* layout = static_cast<QVBoxLayout*>(this->layout());
    layout->insertWidget(0, m_overview);
    layout->insertWidget(1, m_filter);
    putBefore(*m_views, {m_overview, m_filter});
    connect(m_filter, &FilterBar::filterChanged, m_overview, &OverviewStrip::setFilter);
    connect(m_overview, &OverviewStrip::filterChosen, m_filter, &FilterBar::setFilter);
}

void JobsPage::setLiveJobs(LiveJobs* live)
{
    if (live && !m_filter)
        buildTop();
    if (m_live) {
        m_filter->disconnect(&m_live->shown());
        m_live->table().disconnect(this);
        m_live->shown().disconnect(this);
        m_live->watcher().disconnect(this);
    }
    m_live = live;
    if (m_filter) {
        m_filter->setFilter({});
        m_overview->setLiveJobs(live);
    }
    m_table->setJobs(live ? &live->shown() : nullptr);
    if (live) {
        JobSortFilterModel& shown = live->shown();
        connect(m_filter, &FilterBar::filterChanged, &shown, &JobSortFilterModel::setFilter);
        connect(&live->table(), &JobTableModel::countsChanged, this, &JobsPage::updateCounts);
        connect(&shown, &QAbstractItemModel::layoutChanged, this, &JobsPage::updatePlaceholder);
        connect(&shown, &QAbstractItemModel::rowsInserted, this, &JobsPage::updatePlaceholder);
        connect(&live->watcher(), &JobWatcher::stateChanged, this, [this] {
            updateCounts();
            updatePlaceholder();
        });
    }
    updateCounts();
    updatePlaceholder();
}

void JobsPage::showView(const SavedView& view)
{
    m_filter->setFilter(view.filter);
    if (!view.columns.isEmpty())
        m_table->restoreColumns(view.columns);
}

void JobsPage::timesChanged()
{
    if (m_filter)
        m_filter->timesChanged();
    if (m_live)
        m_live->shown().textsChanged();
}

void JobsPage::updateCounts()
{
    if (m_live)
        m_filter->setCounts(m_live->table(), areCountsKnown(*m_live));
    Q_EMIT countsChanged();
}

QString JobsPage::countsText() const
{
    if (!m_live || !areCountsKnown(*m_live))
        return {};
    const int all = m_live->table().rowCount();
    const int shown = m_live->shown().rowCount();
    QStringList parts;
    parts.append(shown == all ? tr("%Ln job(s)", nullptr, all)
                              : tr("%1 of %Ln job(s) shown", nullptr, all).arg(QLocale().toString(shown)));
    parts.append(tr("%Ln active", "jobs", m_live->table().activeCount()));
    if (const auto selected = int(m_table->selectedJobs().size()); selected > 0)
        parts.append(tr("%Ln selected", "jobs", selected));
    return parts.join(u" · "_s);
}

QString JobsPage::placeholder() const
{
    if (!m_live || m_live->shown().rowCount() > 0)
        return {};
    if (m_live->table().rowCount() > 0)
        return tr("No job matches the filter.");
    if (m_live->watcher().hasReadAll())
        return tr("This account has no bulk action jobs.\nA job appears here within seconds of being started.");
    if (m_live->watcher().error())
        return tr("The jobs could not be read yet.");
    return tr("Reading the jobs of the account…");
}

void JobsPage::updatePlaceholder()
{
    const QString text = placeholder();
    m_placeholder->setText(text);
    m_placeholder->setVisible(!text.isEmpty());
    m_placeholder->raise(); // also while the window is not shown yet
    Q_EMIT countsChanged();
}

} // namespace bulkhead
