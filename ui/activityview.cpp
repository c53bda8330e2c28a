#include "ui/activityview.h"

#include "app/jobs/activitywords.h"
#include "app/text/format.h"
#include "ui/celldelegates.h"
#include "ui/plainlabel.h"
#include "ui/signlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// Each fault names a file; more of them would leave no room for the entries.
constexpr size_t MostFaultsShown = 3;

look::Meaning meaningOf(const ActivityEntry& entry)
{
    switch (entry.event) {
    case ActivityEntry::Event::Confirmed:
    case ActivityEntry::Event::Asked:
        return look::Meaning::Neutral;
    case ActivityEntry::Event::Answered:
        return entry.problem.isEmpty() ? look::Meaning::Good : look::Meaning::Bad;
    case ActivityEntry::Event::Settled:
        break;
    }
    if (entry.outcome == "unconfirmed"_L1 || entry.outcome == "unknown"_L1)
        return look::Meaning::Caution;
    if (entry.outcome == "failed"_L1)
        return look::Meaning::Bad;
    if (entry.outcome == "called off"_L1)
        return look::Meaning::Neutral;
    return entry.outcome == "cancelled"_L1 ? look::Meaning::Stopped : look::Meaning::Good;
}

/// In characters; the last column takes the rest.
int widthOf(ActivityModel::Column column)
{
    switch (column) {
    case ActivityModel::TimeColumn:
        return 30;
    case ActivityModel::ProfileColumn:
        return 24;
    case ActivityModel::CallColumn:
        return 10;
    case ActivityModel::EventColumn:
        return 32;
    case ActivityModel::JobColumn:
        return 46;
    case ActivityModel::JobsColumn:
        return 56;
    case ActivityModel::ReasonColumn:
        return 30;
    case ActivityModel::HttpColumn:
        return 8;
    case ActivityModel::CodesColumn:
        return 14;
    case ActivityModel::RayColumn:
    case ActivityModel::ColumnCount:
        break;
    }
    return 24;
}

} // namespace

ActivityView::ActivityView(Extent extent, QWidget* parent)
    : QWidget(parent)
    , m_faultSign(new SignLabel(look::Meaning::Caution, this))
    , m_faults(plainLabel(this, u"activityFaultsLabel"_s))
    , m_state(plainLabel(this, u"activityStateLabel"_s))
    , m_text(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_detail(new QPlainTextEdit(this))
{
    m_text->setObjectName(u"activityFilterLineEdit"_s);
    m_text->setAccessibleName(tr("Filter the activity log"));
    m_text->setPlaceholderText(tr("Filter by outcome, job ID, reason, profile, error code, cf-ray…"));
    m_text->setClearButtonEnabled(true);
    m_text->setVisible(extent == Extent::Whole);
    m_detail->setObjectName(u"activityDetailTextEdit"_s);
    m_detail->setAccessibleName(tr("The selected entry"));
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setPlaceholderText(tr("Select an entry to see everything about it."));
    buildTable(extent);

    auto* faults = new QHBoxLayout;
    faults->addWidget(m_faultSign, 0, Qt::AlignTop);
    faults->addWidget(m_faults, 1);
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(m_table);
    halves->addWidget(m_detail);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    if (extent == Extent::Whole)
        layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addLayout(faults);
    layout->addWidget(m_state);
    layout->addWidget(halves, 1);

    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setText(text.trimmed());
        update();
    });
    connect(&m_model, &ActivityModel::stateChanged, this, &ActivityView::update);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ActivityView::update);
    update();
}

void ActivityView::buildTable(Extent extent)
{
    m_table->setObjectName(u"activityTableView"_s);
    m_table->setAccessibleName(tr("Activity log"));
    m_table->setModel(&m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    alignHeader(*m_table->horizontalHeader());
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setItemDelegateForColumn(ActivityModel::EventColumn,
        new SignDelegate(
            [this](const QModelIndex& index) { return meaningOf(m_filter.entryAt(index.row())); }, m_table));
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        m_table->setColumnWidth(column,
            std::max(titleWidth(*m_table->horizontalHeader(), column),
                fontMetrics().averageCharWidth() * widthOf(ActivityModel::Column(column)) + 2 * CellDelegate::Margin));
    }
    if (extent == Extent::Narrow) {
        for (const auto column : {ActivityModel::ProfileColumn, ActivityModel::JobColumn, ActivityModel::JobsColumn,
                 ActivityModel::ReasonColumn, ActivityModel::HttpColumn, ActivityModel::CodesColumn,
                 ActivityModel::RayColumn})
            m_table->hideColumn(column);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityView::showSelected);
}

void ActivityView::show(ActivityLog* log, std::optional<JobId> job)
{
    m_log = log;
    m_job = job;
    m_isShown = false;
    m_model.show(nullptr);
    m_detail->clear();
    readIfVisible();
}

QString ActivityView::filterText() const
{
    return m_text->text();
}

void ActivityView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    readIfVisible();
}

void ActivityView::readIfVisible()
{
    if (m_isShown || !m_log || !isVisible())
        return;
    m_isShown = true;
    m_model.show(m_log, m_job);
}

void ActivityView::update()
{
    QStringList faults;
    for (size_t fault = 0; fault < std::min(m_model.faults().size(), MostFaultsShown); ++fault)
        faults.append(words::activityFault(m_model.faults()[fault]));
    if (m_model.faults().size() > MostFaultsShown)
        faults.append(
            tr("%Ln more file(s) could not be read whole.", nullptr, int(m_model.faults().size() - MostFaultsShown)));
    m_faults->setText(faults.join(u'\n'));
    m_faults->setVisible(!faults.isEmpty());
    m_faultSign->setVisible(!faults.isEmpty());

    QString state;
    if (m_model.isReading())
        state = tr("Reading the activity log…");
    else if (m_model.rowCount() == 0)
        state = m_job ? tr("Nothing was asked of Cloudflare about this job from this computer.")
                      : tr("Nothing was asked of Cloudflare from this computer yet.");
    else if (m_filter.rowCount() == 0)
        state = tr("No entry matches the filter.");
    else if (m_model.isPartial())
        state = tr("The newest %1 entries are shown. Older ones are in the files, and in the details of their jobs.")
                    .arg(format::count(m_model.rowCount()));
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
}

void ActivityView::showSelected()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_detail->setPlainText(rows.isEmpty() ? QString() : words::activityDetail(m_filter.entryAt(rows.first().row())));
}

} // namespace bulkhead
