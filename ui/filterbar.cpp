#include "ui/filterbar.h"

#include "app/jobs/jobwords.h"
#include "app/text/format.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <array>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Statuses{JobStatus::Pending, JobStatus::Discovering, JobStatus::Processing, JobStatus::Completed,
    JobStatus::Failed, JobStatus::Cancelled, JobStatus::Skipped, JobStatus::Unknown};

/// Statuses that hardly ever occur take room only while a job has them.
bool isRare(JobStatus status)
{
    return status == JobStatus::Skipped || status == JobStatus::Unknown;
}

const auto ChipStyle = uR"(
QToolButton { border: 1px solid palette(mid); border-radius: 11px; padding: 3px 10px; }
QToolButton:hover { border-color: palette(text); }
QToolButton:focus { border: 2px solid palette(highlight); padding: 2px 9px; }
QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
)"_s;

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);

    m_text->setObjectName(u"filterLineEdit"_s);
    m_text->setAccessibleName(tr("Filter jobs"));
    m_text->setPlaceholderText(tr("Filter by any text: comment, subject, sender, job ID…"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    layout->addWidget(m_text, 1);
    layout->addSpacing(6);

    m_active = addChip(u"activeFilterButton"_s);
    m_active->setToolTip(tr("Pending, discovering and processing: the jobs that can still be cancelled"));
    layout->addWidget(m_active);
    for (const JobStatus status : Statuses) {
        QToolButton* chip = addChip(QString(statusOnTheWire(status)).toLower() + u"FilterButton"_s);
        chip->setVisible(!isRare(status));
        m_chips.insert(status, chip);
        layout->addWidget(chip);
        connect(chip, &QToolButton::clicked, this, &FilterBar::announceStatuses);
    }
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_active, &QToolButton::clicked, this, &FilterBar::setActiveChecked);
    setCounts(JobTableModel());
}

QToolButton* FilterBar::addChip(const QString& objectName)
{
    auto* chip = new QToolButton(this);
    chip->setObjectName(objectName);
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setStyleSheet(ChipStyle);
    return chip;
}

void FilterBar::setCounts(const JobTableModel& jobs)
{
    //: On a button that filters: a status and how many jobs have it
    const QString pattern = tr("%1 %2");
    m_active->setText(pattern.arg(tr("Active"), format::count(jobs.activeCount())));
    for (auto [status, chip] : m_chips.asKeyValueRange()) {
        const int count = jobs.countOf(status);
        chip->setText(pattern.arg(words::status(status), format::count(count)));
        chip->setVisible(!isRare(status) || count > 0 || chip->isChecked());
    }
}

void FilterBar::clear()
{
    m_text->clear();
    for (QToolButton* chip : std::as_const(m_chips))
        chip->setChecked(false);
    announceStatuses();
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

QString FilterBar::text() const
{
    return m_text->text();
}

QSet<JobStatus> FilterBar::statuses() const
{
    QSet<JobStatus> statuses;
    for (auto [status, chip] : m_chips.asKeyValueRange()) {
        if (chip->isChecked())
            statuses.insert(status);
    }
    return statuses;
}

void FilterBar::setActiveChecked(bool checked)
{
    for (auto [status, chip] : m_chips.asKeyValueRange()) {
        if (isActive(status))
            chip->setChecked(checked);
    }
    announceStatuses();
}

void FilterBar::announceStatuses()
{
    const QSet<JobStatus> chosen = statuses();
    m_active->setChecked(chosen.contains(JobStatus::Pending) && chosen.contains(JobStatus::Discovering)
        && chosen.contains(JobStatus::Processing));
    Q_EMIT statusesChanged(chosen);
}

} // namespace bulkhead
