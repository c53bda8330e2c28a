#pragma once

#include "app/records/activitylog.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace bulkhead {

class ActivityView;

/// What this program asked Cloudflare for, from this computer, and what came of it: a window beside the main one.
class ActivityDialog : public QDialog {
    Q_OBJECT
public:
    explicit ActivityDialog(QWidget* parent = nullptr);

    /// Not owned; nullptr shows nothing. About all jobs, or one.
    void setLog(ActivityLog* log, std::optional<JobId> job = std::nullopt);

private:
    QPointer<ActivityLog> m_log;
    QLabel* m_about;
    QPushButton* m_all;
    ActivityView* m_view;
    QLabel* m_folder;
};

} // namespace bulkhead
