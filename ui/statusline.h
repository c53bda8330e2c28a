#pragma once

#include "app/jobs/livejobs.h"

#include <QPointer>
#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace bulkhead {

/// The line at the bottom: how many jobs, how old what is shown is, and what is left of the quota that the user's other
/// tools share.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// Not owned; nullptr while there is no account.
    void setLiveJobs(LiveJobs* live);
    void setCounts(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void update();
    /// The quota, which the overview tells as well, makes room for the others.
    void fit();
    QString freshness() const;
    QString quota() const;

    QPointer<LiveJobs> m_live;
    QTimer m_second;
    QLabel* m_counts;
    QLabel* m_quota;
    QLabel* m_freshness;
};

} // namespace bulkhead
