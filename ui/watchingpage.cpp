#include "ui/watchingpage.h"

#include "app/cloudflare/quota.h"
#include "app/text/format.h"
#include "ui/fieldhelp.h"
#include "ui/quietlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// One for each status of a job that is not finished; see WatchPace.
constexpr int CallsARefresh = 3;

QString costOf(std::chrono::seconds pace)
{
    const Quota quota;
    const int wanted = int(quota.window() / pace) * CallsARefresh;
    const int calls = std::min(wanted, quota.mostForTimers());
    QString cost = WatchingPage::tr(
        "While jobs are active and the window is in front, this takes about %1 of the %2 calls that "
        "Cloudflare allows this user or token in %3 minutes, the dashboard and all other tools included.")
                       .arg(format::count(calls), format::count(quota.limit()),
                           format::count(std::chrono::floor<std::chrono::minutes>(quota.window()).count()));
    if (wanted <= quota.mostForTimers())
        return cost;
    return cost + u' '
        + WatchingPage::tr("Watching never takes more than a quarter of them, so refreshes become rarer where active "
                           "jobs keep this pace up for minutes.");
}

} // namespace

WatchingPage::WatchingPage(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_pace(new QComboBox(this))
    , m_cost(quietLabel(this, u"paceCostLabel"_s))
    , m_paused(new QCheckBox(tr("&Pause refreshing"), this))
{
    setObjectName(u"watchingPage"_s);
    m_pace->setObjectName(u"paceComboBox"_s);
    const auto paces = Preferences::paces();
    for (const std::chrono::seconds pace : paces)
        m_pace->addItem(format::span(pace), int(pace.count()));
    m_paused->setObjectName(u"pausedCheckBox"_s);
    m_paused->setChecked(preferences.isPaused());
    showPace(preferences.refreshPace());

    explain(m_pace, tr("How old the rows of active jobs may become"),
        tr("How often active jobs are read again while the window is in front. Behind other windows, and where no job "
           "is "
           "active, Bulkhead reads less often by itself. Every read counts in the quota that Cloudflare gives a user "
           "for "
           "all tools together."));
    explain(m_paused, tr("Read nothing by itself; F5 still works"),
        tr("For the times when another tool needs the whole quota. The table then grows old, and says so. Cancels that "
           "are under way are still followed to their end."));

    auto* paceLabel = new QLabel(tr("&Refresh every"), this);
    paceLabel->setBuddy(m_pace);
    auto* paceRow = new QHBoxLayout;
    paceRow->addWidget(paceLabel);
    paceRow->addWidget(m_pace);
    paceRow->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(paceRow);
    layout->addWidget(m_cost);
    layout->addSpacing(8);
    layout->addWidget(m_paused);
    layout->addWidget(hintBelow(m_paused, u"pausedHintLabel"_s,
        tr("Nothing is read by itself then; F5 still reads everything. It lasts until Bulkhead ends.")));
    layout->addStretch();

    connect(m_pace, &QComboBox::activated, &preferences,
        [this, &preferences] { preferences.setRefreshPace(std::chrono::seconds(m_pace->currentData().toInt())); });
    connect(&preferences, &Preferences::refreshPaceChanged, this, &WatchingPage::showPace);
    connect(m_paused, &QCheckBox::toggled, &preferences, &Preferences::setPaused);
    connect(&preferences, &Preferences::pausedChanged, m_paused, &QCheckBox::setChecked);
}

void WatchingPage::showPace(std::chrono::seconds pace)
{
    if (m_pace->findData(int(pace.count())) < 0) // from a settings file that somebody edited
        m_pace->addItem(format::span(pace), int(pace.count()));
    m_pace->setCurrentIndex(m_pace->findData(int(pace.count())));
    m_cost->setText(costOf(pace));
}

} // namespace bulkhead
