#pragma once

#include "app/jobs/livejobs.h"
#include "ui/notifier.h"

#include <QPointer>

namespace bulkhead {

/// Tells on the desktop what happens to jobs while nobody looks: a cancel run has ended, a watched job has ended, a job
/// looks stuck. What strangers wrote is not in it: jobs are named by action and id.
class JobNotifications : public QObject {
    Q_OBJECT
public:
    explicit JobNotifications(QObject* parent = nullptr);

    /// Not owned; nullptr while there is no account.
    void setLiveJobs(LiveJobs* live);
    Notifier& notifier() { return m_notifier; }

    /// Every kind with what it is called in menus and settings.
    static QList<std::pair<Notifier::Kind, QString>> kinds();

private:
    void tellSettled();
    QString nameOf(const Job& job) const;

    Notifier m_notifier;
    QPointer<LiveJobs> m_live;
};

} // namespace bulkhead
