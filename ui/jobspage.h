#pragma once

#include "app/jobs/livejobs.h"
#include "app/jobs/savedviews.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QStackedLayout;

namespace bulkhead {

class FilterBar;
class JobTableView;
class OverviewStrip;
class ViewsButton;

/// The overview, the filter and the table of one account, and what stands in the table's place while there is nothing
/// to show.
class JobsPage : public QWidget {
    Q_OBJECT
public:
    explicit JobsPage(QWidget* parent = nullptr);

    /// Not owned; nullptr while there is no account.
    void setLiveJobs(LiveJobs* live);

    JobTableView& table() { return *m_table; }
    /// Not before an account has been shown.
    FilterBar& filter() { return *m_filter; }
    ViewsButton& views() { return *m_views; }
    /// Times are shown in another zone.
    void timesChanged();

    /// "240 jobs, 12 active, 3 selected"
    QString countsText() const;

Q_SIGNALS:
    void countsChanged();

private:
    void buildTop();
    void showView(const SavedView& view);
    void updateCounts();
    void updatePlaceholder();
    QString placeholder() const;

    QPointer<LiveJobs> m_live;
    OverviewStrip* m_overview = nullptr; ///< this and the filter from the first account on: who has none needs neither
    FilterBar* m_filter = nullptr;
    ViewsButton* m_views;
    JobTableView* m_table;
    QLabel* m_placeholder;
    QStackedLayout* m_stack;
};

} // namespace bulkhead
