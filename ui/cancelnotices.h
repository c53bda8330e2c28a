#pragma once

#include "app/jobs/livejobs.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace bulkhead {

class NoticeBar;

/// What the window says about cancels while nobody looks at their panel: that a run goes on, that nothing gets through,
/// that an earlier run was interrupted, and that the program waits for the end of one to quit.
class CancelNotices : public QObject {
    Q_OBJECT
public:
    explicit CancelNotices(NoticeBar& notices, QObject* parent = nullptr);

    /// Not owned; nullptr while there is no account.
    void setLiveJobs(LiveJobs* live);
    void setPanelVisible(bool visible);
    void setQuitsWhenDone(bool quits);

Q_SIGNALS:
    void panelRequested();
    void stayRequested();

private:
    void update();
    void tellInterrupted();
    void act(const QString& key);

    NoticeBar& m_notices;
    QPointer<LiveJobs> m_live;
    QTimer m_soon;
    bool m_panelIsVisible = false;
    bool m_quitsWhenDone = false;
};

} // namespace bulkhead
