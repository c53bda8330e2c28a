#include "ui/overviewstrip.h"

#include "app/text/format.h"
#include "ui/flowlayout.h"
#include "ui/knowncounts.h"

#include <algorithm>
#include <limits>

namespace bulkhead {

using namespace Qt::StringLiterals;
using Picture = TileFace::Picture;
using Level = TileFace::Level;

namespace {

JobFilter ofConcern(JobConcern concern)
{
    JobFilter filter;
    filter.concerns = {concern};
    return filter;
}

JobFilter ofActiveJobs()
{
    JobFilter filter;
    filter.statuses = QSet<JobStatus>(ActiveStatuses.begin(), ActiveStatuses.end());
    return filter;
}

Level levelOf(qint64 number, Level above)
{
    return number > 0 ? above : Level::Quiet;
}

} // namespace

OverviewStrip::OverviewStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"overviewStrip"_s);
    setAccessibleName(tr("Overview"));
    setLayout(new FlowLayout(this));
    m_active = addTile(Picture::Active, u"activeTile"_s, ofActiveJobs(),
        tr("Pending, discovering and processing: the jobs that can still be cancelled."));
    m_pending = addTile(Picture::Pending, u"pendingTile"_s, ofConcern(JobConcern::Pending),
        tr("Messages that the active jobs have yet to handle; the bar shows how far they are."));
    m_failing = addTile(Picture::Failing, u"failingTile"_s, ofConcern(JobConcern::Failing),
        tr("Active jobs that failed to handle some of their messages."));
    m_stuck = addTile(Picture::Stuck, u"stuckTile"_s, ofConcern(JobConcern::Stuck),
        tr("Active jobs of which nothing has changed for %Ln minute(s) or longer.", nullptr,
            int(JobAlerts::StuckAfter.count())));
    m_quota = new OverviewGauge(Picture::Quota, u"quotaTile"_s, this);
    layout()->addWidget(m_quota);

    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &OverviewStrip::update);
    setFilter({});
}

OverviewTile* OverviewStrip::addTile(Picture picture, const QString& name, const JobFilter& filter, const QString& tip)
{
    auto* tile = new OverviewTile(picture, name, this);
    const QString what = u"%1 %2"_s.arg(tip, tr("Shows these jobs alone; again, what was shown before."));
    tile->setToolTip(what);
    tile->setAccessibleDescription(what);
    layout()->addWidget(tile);
    m_choices.push_back({tile, filter});
    connect(tile, &QToolButton::clicked, this, [this, filter] { clicked(filter); });
    return tile;
}

void OverviewStrip::setLiveJobs(LiveJobs* live)
{
    if (m_live) {
        m_live->table().disconnect(this);
        m_live->watcher().disconnect(this);
        m_live->client().queue().disconnect(this);
    }
    m_live = live;
    m_replaced = {};
    if (!live) {
        m_second.stop();
        return;
    }
    // At once: the same numbers stand on the filter's buttons.
    connect(&live->table(), &JobTableModel::countsChanged, this, &OverviewStrip::update);
    connect(&live->watcher(), &JobWatcher::stateChanged, this, &OverviewStrip::update);
    connect(&live->client().queue(), &RequestQueue::quotaChanged, this, &OverviewStrip::updateQuota);
    m_second.start();
    update();
}

bool OverviewStrip::isOn(const JobFilter& part) const
{
    return part.concerns.isEmpty() ? m_filter.statuses == part.statuses : m_filter.concerns.contains(part.concerns);
}

bool OverviewStrip::isOfOneTile(const JobFilter& filter) const
{
    return std::any_of(
        m_choices.begin(), m_choices.end(), [&](const Choice& choice) { return choice.filter == filter; });
}

void OverviewStrip::setFilter(const JobFilter& filter)
{
    m_filter = filter;
    if (!isOfOneTile(filter))
        m_replaced = {};
    for (const Choice& choice : m_choices)
        choice.tile->setChecked(isOn(choice.filter));
}

JobFilter OverviewStrip::wantedBy(const JobFilter& part)
{
    if (m_filter == part)
        return m_replaced;
    if (isOn(part)) {
        JobFilter rest = m_filter;
        rest.concerns -= part.concerns;
        rest.statuses -= part.statuses;
        return rest;
    }
    if (!isOfOneTile(m_filter))
        m_replaced = m_filter;
    return part;
}

void OverviewStrip::clicked(const JobFilter& part)
{
    Q_EMIT filterChosen(wantedBy(part));
    setFilter(m_filter); // a button that was clicked is down or not by itself
}

void OverviewStrip::update()
{
    if (!m_live)
        return;
    if (!areCountsKnown(*m_live)) {
        showUnknown();
        return;
    }
    const JobTotals& totals = m_live->table().totals();
    const int active = totals.active();
    //: On a tile of the overview, beside how many jobs are active
    m_active->show(format::count(active), tr("active"), levelOf(active, Level::Usual));
    m_active->say(tr("%Ln job(s) are active: show in the table", nullptr, active));

    const qint64 pending = totals.pendingMessages();
    const double all = double(pending) + double(totals.handledMessages());
    //: On a tile of the overview, beside how many messages are pending
    m_pending->show(format::count(pending), tr("messages pending"), levelOf(pending, Level::Usual),
        pending > 0 ? double(totals.handledMessages()) / all : 0);
    const int forPlural = int(std::min<qint64>(pending, std::numeric_limits<int>::max()));
    m_pending->say(
        tr("%1 message(s) are pending: show the jobs in the table", nullptr, forPlural).arg(format::count(pending)));

    const int failing = totals.of(JobConcern::Failing);
    //: On a tile of the overview, beside how many active jobs failed to handle messages
    m_failing->show(format::count(failing), tr("failing"), levelOf(failing, Level::Alarming));
    m_failing->say(tr("%Ln job(s) are failing: show in the table", nullptr, failing));

    const int stuck = totals.of(JobConcern::Stuck);
    //: On a tile of the overview, beside how many active jobs make no progress
    m_stuck->show(format::count(stuck), tr("stuck"), levelOf(stuck, Level::Alarming));
    m_stuck->say(tr("%Ln job(s) are stuck: show in the table", nullptr, stuck));
    updateQuota();
}

void OverviewStrip::showUnknown()
{
    for (const auto& [tile, word] : {std::pair{m_active, tr("active")}, std::pair{m_pending, tr("messages pending")},
             std::pair{m_failing, tr("failing")}, std::pair{m_stuck, tr("stuck")}}) {
        tile->show(format::count(NotReported), word, Level::Unknown);
        //: %1: the word of a tile of the overview, such as "messages pending"
        tile->say(tr("%1: not read yet").arg(word));
    }
    updateQuota();
}

void OverviewStrip::updateQuota()
{
    RequestQueue& queue = m_live->client().queue();
    const Quota& quota = queue.quota();
    m_quota->setVisible(quota.isKnown());
    if (!quota.isKnown())
        return;
    const auto now = queue.clock().now();
    const int left = quota.left(now);
    // With so few left the table is not read by itself any more.
    const bool isScarce = left <= quota.keptFromTimers();
    //: On a tile of the overview, beside how many calls of Cloudflare's quota are left
    m_quota->show(format::count(left), tr("calls left"), isScarce ? Level::Alarming : Level::Usual,
        quota.limit() > 0 ? double(left) / quota.limit() : 0);
    m_quota->setAccessibleName(tr("%1 of %2 calls left").arg(format::count(left), format::count(quota.limit())));
    const auto reset = quota.resetsIn(now);
    const auto inWords = [&](std::chrono::milliseconds time) {
        return tr("The quota is whole again in %1.").arg(format::span(time));
    };
    const QString others =
        tr("Cloudflare counts the calls of this user in all tools together, the dashboard included.");
    m_quota->setToolTip(reset ? u"%1 %2"_s.arg(inWords(*reset), others) : others);
    // To the minute, for a screen reader is told of each change.
    m_quota->setAccessibleDescription(
        reset ? u"%1 %2"_s.arg(inWords(std::chrono::ceil<std::chrono::minutes>(*reset)), others) : others);
}

} // namespace bulkhead
