#include "ui/statusline.h"

#include "app/text/format.h"
#include "ui/plainlabel.h"

#include <QLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_counts(plainLabel(this, u"countsLabel"_s))
    , m_quota(plainLabel(this, u"quotaLabel"_s))
    , m_freshness(plainLabel(this, u"freshnessLabel"_s))
{
    for (QLabel* label : {m_counts, m_quota, m_freshness}) {
        label->setWordWrap(false);
        label->setContentsMargins(8, 2, 8, 2);
    }
    m_quota->setToolTip(tr("Cloudflare counts the calls of this user in all tools together, the dashboard included."));
    addWidget(m_counts, 1);
    addPermanentWidget(m_quota);
    addPermanentWidget(m_freshness);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &StatusLine::update);
}

void StatusLine::setLiveJobs(LiveJobs* live)
{
    if (m_live) {
        m_live->watcher().disconnect(this);
        m_live->client().queue().disconnect(this);
    }
    m_live = live;
    if (live) {
        connect(&live->watcher(), &JobWatcher::stateChanged, this, &StatusLine::update);
        connect(&live->client().queue(), &RequestQueue::quotaChanged, this, &StatusLine::update);
        m_second.start();
    } else {
        m_second.stop();
    }
    update();
}

void StatusLine::setCounts(const QString& text)
{
    m_counts->setText(text);
    fit();
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

void StatusLine::fit()
{
    const int grip = height(); // about as wide as high
    int wanted = grip;
    for (const QLabel* label : {m_counts, m_quota, m_freshness})
        wanted += label->sizeHint().width() + layout()->spacing();
    m_quota->setVisible(!m_quota->text().isEmpty() && wanted <= width());
}

void StatusLine::update()
{
    m_freshness->setText(m_live ? freshness() : QString());
    m_quota->setText(m_live ? quota() : QString());
    fit();
}

QString StatusLine::freshness() const
{
    const JobWatcher& watcher = m_live->watcher();
    const auto passed = watcher.age();
    if (!passed)
        return watcher.error() ? tr("Not read yet") : tr("Reading…");
    const QString age = format::age(*passed);
    if (watcher.error())
        return tr("Stale: last updated %1").arg(age);
    if (watcher.isPaused())
        return tr("Updated %1 · paused").arg(age);
    const QString pace = format::span(watcher.interval());
    return watcher.isHeldBack() ? tr("Updated %1 · every %2, to spare the quota").arg(age, pace)
                                : tr("Updated %1 · every %2").arg(age, pace);
}

QString StatusLine::quota() const
{
    RequestQueue& queue = m_live->client().queue();
    const auto now = queue.clock().now();
    const Quota& quota = queue.quota();
    if (!quota.isKnown())
        return {};
    const QString left =
        tr("%1 of %2 calls left").arg(QLocale().toString(quota.left(now)), QLocale().toString(quota.limit()));
    const auto reset = quota.resetsIn(now);
    return reset ? tr("%1, reset in %2").arg(left, format::span(*reset)) : left;
}

} // namespace bulkhead
