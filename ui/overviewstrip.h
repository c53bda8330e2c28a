#pragma once

#include "app/jobs/livejobs.h"
#include "ui/overviewtile.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace bulkhead {

/// What matters now, of all jobs of the account whatever the table shows: how many are active, failing or stuck, how
/// many messages they have yet to handle, and what is left of the quota. Each but the last is a button that shows those
/// jobs alone, in place of the filter that was on; clicked again it brings that one back.
class OverviewStrip : public QWidget {
    Q_OBJECT
public:
    explicit OverviewStrip(QWidget* parent = nullptr);

    /// Not owned; nullptr while there is no account.
    void setLiveJobs(LiveJobs* live);
    /// The filter that is on, whoever chose it.
    void setFilter(const JobFilter& filter);

Q_SIGNALS:
    void filterChosen(const bulkhead::JobFilter& filter);

private:
    struct Choice {
        OverviewTile* tile;
        JobFilter filter; ///< what its number counts
    };

    OverviewTile* addTile(TileFace::Picture picture, const QString& name, const JobFilter& filter, const QString& tip);
    bool isOn(const JobFilter& part) const;
    bool isOfOneTile(const JobFilter& filter) const;
    /// What a click on the tile of `part` chooses; keeps what a second click brings back.
    JobFilter wantedBy(const JobFilter& part);
    void clicked(const JobFilter& part);
    void update();
    void showUnknown();
    void updateQuota();

    QPointer<LiveJobs> m_live;
    JobFilter m_filter;
    JobFilter m_replaced; ///< what was on before a tile was clicked
    std::vector<Choice> m_choices;
    OverviewTile* m_active;
    OverviewTile* m_pending;
    OverviewTile* m_failing;
    OverviewTile* m_stuck;
    OverviewGauge* m_quota;
    QTimer m_second; ///< counts down to the quota's reset
};

} // namespace bulkhead
