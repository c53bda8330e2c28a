#include "ui/filterbar.h"

#include "app/jobs/jobwords.h"
#include "app/text/format.h"
#include "ui/createdrangedialog.h"
#include "ui/filterchips.h"
#include "ui/flowlayout.h"
#include "ui/keypasses.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <array>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Destinations{Destination::Inbox, Destination::JunkEmail, Destination::DeletedItems,
    Destination::RecoverableItemsDeletions, Destination::RecoverableItemsPurges, Destination::Unknown};
constexpr int AnyTime = 0;
constexpr int OwnRange = -1;

/// Statuses that hardly ever occur take room only while a job has them.
bool isRare(JobStatus status)
{
    return status == JobStatus::Skipped || status == JobStatus::Unknown;
}

bool areActiveOnes(const QSet<JobStatus>& statuses)
{
    return std::all_of(
        ActiveStatuses.begin(), ActiveStatuses.end(), [&](JobStatus status) { return statuses.contains(status); });
}

template <typename Value>
void include(QSet<Value>& values, Value value, bool included)
{
    if (included)
        values.insert(value);
    else
        values.remove(value);
}

QAction* addChoice(QMenu& menu, const QString& text, const QString& objectName)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(objectName);
    action->setCheckable(true);
    return action;
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_chips(new FilterChips(this))
{
    m_text->setObjectName(u"filterLineEdit"_s);
    m_text->setAccessibleName(tr("Filter jobs"));
    m_text->setPlaceholderText(tr("Filter…"));
    m_text->setToolTip(tr("Filters by any text: comment, subject, sender, job ID…"));
    new KeyPasses(*m_text, ExportKey);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 28);

    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_text, 1);
    first->addWidget(buildMenuButton());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(first);
    layout->addWidget(buildStatusRow());
    layout->addWidget(m_chips);

    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        JobFilter filter = m_filter;
        filter.text = text;
        change(filter);
    });
    connect(m_chips, &FilterChips::filterChanged, this, &FilterBar::change);
    setCounts(JobTableModel(), false);
    show();
}

void FilterBar::showEvent(QShowEvent* event)
{
    // Not before: for its cross Qt reads the desktop's whole theme of icons, which would be a sixth of the program's
    // start.
    m_text->setClearButtonEnabled(true);
    QWidget::showEvent(event);
}

void FilterBar::addButton(QPushButton* button)
{
    static_cast<QBoxLayout*>(layout()->itemAt(0)->layout())->addWidget(button);
}

QToolButton* FilterBar::makeStatusButton(QWidget* row, const QString& objectName)
{
    auto* button = new QToolButton(row);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget* FilterBar::buildStatusRow()
{
    auto* row = new QWidget(this);
    row->setStyleSheet(chipStyle());
    auto* layout = new FlowLayout(row);
    m_active = makeStatusButton(row, u"activeFilterButton"_s);
    m_active->setToolTip(tr("Pending, discovering and processing: the jobs that can still be cancelled"));
    layout->addWidget(m_active);
    connect(m_active, &QToolButton::clicked, this, [this](bool checked) {
        JobFilter filter = m_filter;
        for (const JobStatus status : ActiveStatuses)
            include(filter.statuses, status, checked);
        change(filter);
    });
    for (const JobStatus status : words::JobStatuses) {
        QToolButton* button = makeStatusButton(row, QString(statusOnTheWire(status)).toLower() + u"FilterButton"_s);
        m_statuses.insert(status, button);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, status](bool checked) {
            JobFilter filter = m_filter;
            include(filter.statuses, status, checked);
            change(filter);
        });
    }
    return row;
}

QPushButton* FilterBar::buildMenuButton()
{
    auto* button = new QPushButton(tr("&More Filters"), this);
    button->setObjectName(u"moreFiltersButton"_s);
    button->setToolTip(tr("Action, destination, time of creation"));
    auto* menu = new QMenu(button);
    menu->setObjectName(u"moreFiltersMenu"_s);
    addActionChoices(*menu);
    addDestinationChoices(*menu);
    addCreatedChoices(*menu);
    button->setMenu(menu);
    return button;
}

void FilterBar::addActionChoices(QMenu& menu)
{
    menu.addSection(tr("Action"));
    for (const JobAction action : {JobAction::Move, JobAction::Release, JobAction::Unknown}) {
        QAction* choice = addChoice(menu, words::action(action), u"action%1FilterAction"_s.arg(int(action)));
        m_actions.insert(action, choice);
        connect(choice, &QAction::triggered, this, [this, action](bool checked) {
            JobFilter filter = m_filter;
            include(filter.actions, action, checked);
            change(filter);
        });
    }
}

void FilterBar::addDestinationChoices(QMenu& menu)
{
    menu.addSection(tr("Destination"));
    for (const Destination destination : Destinations) {
        QAction* choice =
            addChoice(menu, words::destination(destination), u"destination%1FilterAction"_s.arg(int(destination)));
        m_destinations.insert(destination, choice);
        connect(choice, &QAction::triggered, this, [this, destination](bool checked) {
            JobFilter filter = m_filter;
            include(filter.destinations, destination, checked);
            change(filter);
        });
    }
}

void FilterBar::addCreatedChoices(QMenu& menu)
{
    menu.addSection(tr("Created"));
    auto* group = new QActionGroup(this);
    const auto add = [&](int hours, const QString& text) {
        QAction* choice = addChoice(menu, text, u"created%1FilterAction"_s.arg(hours));
        group->addAction(choice);
        m_created.insert(hours, choice);
        return choice;
    };
    const auto chooseLast = [this](int hours) {
        JobFilter filter = m_filter;
        filter.created = {std::chrono::hours(hours), {}, {}};
        change(filter);
    };
    connect(add(AnyTime, tr("Any time")), &QAction::triggered, this, [chooseLast] { chooseLast(AnyTime); });
    const std::array lately{std::pair{1, tr("Last hour")}, std::pair{24, tr("Last 24 hours")},
        std::pair{24 * 7, tr("Last 7 days")}, std::pair{24 * 30, tr("Last 30 days")}};
    for (const auto& [hours, words] : lately)
        connect(add(hours, words), &QAction::triggered, this, [chooseLast, hours = hours] { chooseLast(hours); });
    connect(add(OwnRange, tr("Between…")), &QAction::triggered, this, &FilterBar::askForRange);
}

void FilterBar::askForRange()
{
    show(); // the choice is made only when the range is
    auto* dialog = new CreatedRangeDialog(m_filter.created, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CreatedRangeDialog::rangeChosen, this, [this](const CreatedRange& range) {
        JobFilter filter = m_filter;
        filter.created = range;
        change(filter);
    });
    dialog->open();
}

void FilterBar::setCounts(const JobTableModel& jobs, bool areKnown)
{
    const auto shown = [areKnown](int count) { return format::count(areKnown ? count : NotReported); };
    //: On a button that filters: a status and how many jobs have it
    const QString pattern = tr("%1 %2");
    m_active->setText(pattern.arg(tr("Active"), shown(jobs.activeCount())));
    for (auto [status, button] : m_statuses.asKeyValueRange()) {
        const int count = jobs.countOf(status);
        button->setText(pattern.arg(words::status(status), shown(count)));
        button->setVisible(!isRare(status) || count > 0 || button->isChecked());
    }
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::timesChanged()
{
    m_chips->show(m_filter, *m_statuses.value(words::JobStatuses.back()));
}

void FilterBar::setFilter(const JobFilter& filter)
{
    change(filter);
}

void FilterBar::change(const JobFilter& filter)
{
    if (filter == m_filter) {
        show(); // a checked choice that was clicked again stays checked
        return;
    }
    m_filter = filter;
    show();
    Q_EMIT filterChanged(m_filter);
}

void FilterBar::show()
{
    if (m_text->text() != m_filter.text)
        m_text->setText(m_filter.text);
    m_active->setChecked(areActiveOnes(m_filter.statuses));
    for (auto [status, button] : m_statuses.asKeyValueRange())
        button->setChecked(m_filter.statuses.contains(status));
    for (auto [action, choice] : m_actions.asKeyValueRange())
        choice->setChecked(m_filter.actions.contains(action));
    for (auto [destination, choice] : m_destinations.asKeyValueRange())
        choice->setChecked(m_filter.destinations.contains(destination));
    const int hours = m_filter.created.isOpen() ? AnyTime
        : m_filter.created.last.count() > 0     ? int(m_filter.created.last.count())
                                                : OwnRange;
    m_created.value(hours, m_created.value(OwnRange))->setChecked(true);
    m_chips->show(m_filter, *m_statuses.value(words::JobStatuses.back()));
}

} // namespace bulkhead
