#pragma once

#include "app/jobs/jobfilter.h"
#include "app/jobs/jobtablemodel.h"

#include <QHash>
#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace bulkhead {

class FilterChips;

/// What narrows the table: a text, statuses as buttons that show how many jobs have each, and a menu for action,
/// destination and the time of creation. All of it combines; everything that is on stands below as a chip that takes it
/// away again. The filter is a value (JobFilter): what is set from outside and what a person clicks end in the same
/// place.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    const JobFilter& filter() const { return m_filter; }
    void setFilter(const JobFilter& filter);
    /// Where they are not known, dashes stand in the numbers' places.
    void setCounts(const JobTableModel& jobs, bool areKnown);
    void focusText();
    /// For a further button beside the text.
    void addButton(QPushButton* button);
    /// Words are made anew, because times are shown in another zone.
    void timesChanged();

Q_SIGNALS:
    void filterChanged(const bulkhead::JobFilter& filter);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QToolButton* makeStatusButton(QWidget* row, const QString& objectName);
    QWidget* buildStatusRow();
    QPushButton* buildMenuButton();
    void addActionChoices(QMenu& menu);
    void addDestinationChoices(QMenu& menu);
    void addCreatedChoices(QMenu& menu);
    void askForRange();
    void change(const JobFilter& filter);
    void show();

    JobFilter m_filter;
    QLineEdit* m_text;
    QToolButton* m_active = nullptr;
    QHash<JobStatus, QToolButton*> m_statuses;
    QHash<JobAction, QAction*> m_actions;
    QHash<Destination, QAction*> m_destinations;
    QHash<int, QAction*> m_created; ///< by hours; 0 is any time, -1 a range of its own
    FilterChips* m_chips;
};

} // namespace bulkhead
