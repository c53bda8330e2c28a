#include "ui/cancelnotices.h"

#include "app/jobs/cancelrunmodel.h"
#include "app/text/format.h"
#include "ui/noticebar.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

const auto Running = u"run"_s;
const auto Outage = u"outage"_s;
const auto Interrupted = u"interrupted"_s;
const auto Quitting = u"quitting"_s;

/// A run of thousands changes often, and each time a notice would be made anew under the pointer.
constexpr auto NoticePause = std::chrono::milliseconds(250);

} // namespace

CancelNotices::CancelNotices(NoticeBar& notices, QObject* parent)
    : QObject(parent)
    , m_notices(notices)
{
    connect(&notices, &NoticeBar::actionTriggered, this, &CancelNotices::act);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CancelNotices::update);
}

void CancelNotices::setLiveJobs(LiveJobs* live)
{
    if (m_live) {
        m_live->disconnect(this);
        m_live->cancelRun().disconnect(this);
    }
    m_live = live;
    if (live) {
        connect(live, &LiveJobs::interruptedFound, this, &CancelNotices::tellInterrupted);
        connect(&live->cancelRun(), &CancelRun::itemsAdded, this, &CancelNotices::update);
        connect(&live->cancelRun(), &CancelRun::itemChanged, this, [this] {
            if (!m_soon.isActive())
                m_soon.start(NoticePause);
        });
        connect(&live->cancelRun(), &CancelRun::settled, this, &CancelNotices::update);
        connect(&live->cancelRun(), &CancelRun::outageChanged, this, &CancelNotices::update);
    }
    m_notices.remove(Interrupted);
    update();
}

void CancelNotices::setPanelVisible(bool visible)
{
    m_panelIsVisible = visible;
    update();
}

void CancelNotices::setQuitsWhenDone(bool quits)
{
    m_quitsWhenDone = quits;
    update();
}

void CancelNotices::update()
{
    m_soon.stop();
    const CancelRun* run = m_live ? &m_live->cancelRun() : nullptr;
    const bool isUnderWay = run && run->isUnderWay();
    if (isUnderWay && !m_panelIsVisible)
        m_notices.show(Running,
            {look::Meaning::Working, tr("A cancel run is under way: %1.").arg(CancelRunModel::summary(*run)),
                tr("Show")});
    else
        m_notices.remove(Running);

    if (isUnderWay && run->outage() && run->progress().unsent > 0)
        m_notices.show(Outage,
            {look::Meaning::Bad,
                tr("Nothing gets through to Cloudflare. %1 Not sent yet: %Ln cancel(s). Bulkhead goes on by itself "
                   "when it "
                   "works again; after %2 without an answer, what was not sent is called off.",
                    nullptr, run->progress().unsent)
                    .arg(errorSentence(*run->outage()), format::span(run->longestOutage())),
                tr("Stop Sending")});
    else
        m_notices.remove(Outage);

    if (isUnderWay && m_quitsWhenDone)
        m_notices.show(
            Quitting, {look::Meaning::Working, tr("Bulkhead quits when every outcome is known."), tr("Do Not Quit")});
    else
        m_notices.remove(Quitting);
}

void CancelNotices::tellInterrupted()
{
    const int open = m_live->interruptedCancels();
    m_notices.show(Interrupted,
        {look::Meaning::Caution,
            tr("Bulkhead ended at %1 in the middle of a cancel run: the outcome of %Ln job(s) is open. Checking only "
               "reads; "
               "nothing is cancelled by it.",
                nullptr, open)
                .arg(format::moment(m_live->interruptedAt())),
            tr("Check Outcomes")});
}

void CancelNotices::act(const QString& key)
{
    if (!m_live)
        return;
    if (key == Running) {
        Q_EMIT panelRequested();
    } else if (key == Outage) {
        m_live->cancelRun().stopSending();
    } else if (key == Interrupted) {
        m_notices.remove(Interrupted);
        Q_EMIT panelRequested();
        m_live->recover();
    } else if (key == Quitting) {
        Q_EMIT stayRequested();
    }
}

} // namespace bulkhead
