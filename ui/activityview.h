#pragma once

#include "app/jobs/activityfilter.h"
#include "app/jobs/activitymodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableView;

namespace bulkhead {

class SignLabel;

/// The entries of the activity log, with everything about the selected one below. What could not be read of the files
/// is said above them. Files are read when it is looked at.
class ActivityView : public QWidget {
    Q_OBJECT
public:
    /// What it has room for.
    enum class Extent {
        Whole, ///< all columns, and a filter
        Narrow ///< beside a table, about one job that is named elsewhere
    };

    explicit ActivityView(Extent extent, QWidget* parent = nullptr);

    /// The log is not owned; nullptr shows nothing.
    void show(ActivityLog* log, std::optional<JobId> job = std::nullopt);
    QString filterText() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildTable(Extent extent);
    void readIfVisible();
    void update();
    void showSelected();

    ActivityModel m_model;
    ActivityFilter m_filter{m_model};
    QPointer<ActivityLog> m_log;
    std::optional<JobId> m_job;
    bool m_isShown = false; ///< what was asked for is in the model
    SignLabel* m_faultSign;
    QLabel* m_faults;
    QLabel* m_state;
    QLineEdit* m_text;
    QTableView* m_table;
    QPlainTextEdit* m_detail;
};

} // namespace bulkhead
