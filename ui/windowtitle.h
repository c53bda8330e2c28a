#pragma once

#include "app/jobs/livejobs.h"

#include <QPointer>
#include <QTimer>

namespace bulkhead {

/// The window's title: what is going on, then whose mail it is about, because a task bar shows the beginning. What goes
/// on is told at once; how many jobs it still is about, now and then: a title that counts all the time draws the eye to
/// the task bar for nothing.
class WindowTitle : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds NowAndThen{2000};

    /// Titles the window, which owns it.
    explicit WindowTitle(QWidget& window);

    /// Not owned; nullptr while there is no account.
    void setLiveJobs(LiveJobs* live);
    /// How many jobs are being deleted.
    void setDeleting(int jobs);

private:
    /// What a person wants to know first comes last.
    enum class Work { None, Active, Deleting, Cancelling };
    struct Going {
        Work work = Work::None;
        int jobs = 0;
        friend bool operator==(const Going&, const Going&) = default;
    };

    Going going() const;
    QString words(const Going& going) const;
    void update();
    void show();

    QWidget& m_window;
    QPointer<LiveJobs> m_live;
    int m_deleting = 0;
    Going m_shown;
    QTimer m_quiet; ///< runs after each change
};

} // namespace bulkhead
