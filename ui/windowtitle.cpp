#include "ui/windowtitle.h"

#include "ui/accountbanner.h"

namespace bulkhead {

WindowTitle::WindowTitle(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(NowAndThen);
    connect(&m_quiet, &QTimer::timeout, this, &WindowTitle::update);
    show();
}

void WindowTitle::setLiveJobs(LiveJobs* live)
{
    if (m_live) {
        m_live->cancelRun().disconnect(this);
        m_live->table().disconnect(this);
    }
    m_live = live;
    m_deleting = 0;
    if (live) {
        connect(&live->cancelRun(), &CancelRun::itemsAdded, this, &WindowTitle::update);
        connect(&live->cancelRun(), &CancelRun::itemChanged, this, &WindowTitle::update);
        connect(&live->table(), &JobTableModel::countsChanged, this, &WindowTitle::update);
    }
    show();
}

void WindowTitle::setDeleting(int jobs)
{
    m_deleting = jobs;
    update();
}

WindowTitle::Going WindowTitle::going() const
{
    if (!m_live)
        return {};
    if (const int open = m_live->cancelRun().openCount(); open > 0)
        return {Work::Cancelling, open};
    if (m_deleting > 0)
        return {Work::Deleting, m_deleting};
    const int active = m_live->table().activeCount();
    return {active > 0 ? Work::Active : Work::None, active};
}

QString WindowTitle::words(const Going& going) const
{
    if (!m_live)
        return tr("Bulkhead");
    const QString account = accountWords(m_live->client().connection().face);
    switch (going.work) {
    case Work::Cancelling:
        return tr("Cancelling %Ln job(s) – %1 – Bulkhead", nullptr, going.jobs).arg(account);
    case Work::Deleting:
        return tr("Deleting %Ln job(s) – %1 – Bulkhead", nullptr, going.jobs).arg(account);
    case Work::Active:
        //: Title of the window: how many jobs are active, the account
        return tr("%Ln active – %1 – Bulkhead", nullptr, going.jobs).arg(account);
    case Work::None:
        break;
    }
    return tr("%1 – Bulkhead").arg(account);
}

void WindowTitle::update()
{
    const Going now = going();
    if (now.work != m_shown.work || (now != m_shown && !m_quiet.isActive()))
        show();
}

void WindowTitle::show()
{
    m_shown = going();
    m_window.setWindowTitle(words(m_shown));
    m_quiet.start();
}

} // namespace bulkhead
