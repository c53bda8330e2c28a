#include "ui/jobnotifications.h"

#include "app/jobs/cancelrunmodel.h"
#include "app/jobs/jobwords.h"
#include "app/text/format.h"

#include <QGuiApplication>

namespace bulkhead {

using namespace Qt::StringLiterals;

JobNotifications::JobNotifications(QObject* parent)
    : QObject(parent)
{
}

QList<std::pair<Notifier::Kind, QString>> JobNotifications::kinds()
{
    return {{Notifier::Kind::RunFinished, tr("A Cancel Run Has &Ended")},
        {Notifier::Kind::WatchedJobEnded, tr("A &Watched Job Has Ended")},
        {Notifier::Kind::JobStuck, tr("A Job Looks &Stuck")}};
}

void JobNotifications::setLiveJobs(LiveJobs* live)
{
    if (m_live) {
        m_live->cancelRun().disconnect(this);
        m_live->alerts().disconnect(this);
    }
    m_live = live;
    if (!live)
        return;
    connect(&live->cancelRun(), &CancelRun::settled, this, &JobNotifications::tellSettled);
    connect(&live->alerts(), &JobAlerts::watchedJobEnded, this, [this](const Job& job) {
        m_notifier.tell(Notifier::Kind::WatchedJobEnded, tr("%1: a watched job has ended").arg(m_live->displayedName()),
            tr("%1 It is %2. %3").arg(nameOf(job), words::status(job), words::progress(job)));
    });
    connect(&live->alerts(), &JobAlerts::jobLooksStuck, this, [this](const Job& job, std::chrono::minutes since) {
        m_notifier.tell(Notifier::Kind::JobStuck, tr("%1: a job looks stuck").arg(m_live->displayedName()),
            tr("%1 No progress for %2.").arg(nameOf(job), format::span(since)));
    });
}

QString JobNotifications::nameOf(const Job& job) const
{
    return tr("%1, job %2.").arg(words::action(job), job.id.toString());
}

void JobNotifications::tellSettled()
{
    // In front, the panel says it better.
    if (QGuiApplication::applicationState() != Qt::ApplicationActive)
        m_notifier.tell(Notifier::Kind::RunFinished, tr("%1: the cancel run has ended").arg(m_live->displayedName()),
            CancelRunModel::summary(m_live->cancelRun()));
}

} // namespace bulkhead
