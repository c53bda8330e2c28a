#pragma once

#include "app/jobs/jobtablemodel.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace bulkhead {

/// What narrows the table: a text, and statuses as buttons that show how many jobs have each; several can be on.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setCounts(const JobTableModel& jobs);
    void clear();
    void focusText();

    QString text() const;
    QSet<JobStatus> statuses() const;

Q_SIGNALS:
    void textChanged(const QString& text);
    void statusesChanged(const QSet<bulkhead::JobStatus>& statuses);

private:
    QToolButton* addChip(const QString& objectName);
    void setActiveChecked(bool checked);
    void announceStatuses();

    QLineEdit* m_text;
    QToolButton* m_active;
    QHash<JobStatus, QToolButton*> m_chips;
};

} // namespace bulkhead
