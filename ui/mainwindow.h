#pragma once

#include "app/accounts/profile.h"
#include "app/jobs/livejobs.h"

#include <QMainWindow>

#include <memory>

class QAction;
class QActionGroup;
class QMenu;
class QStackedWidget;

namespace bulkhead {

class AccountSwitcher;
class ActivityActions;
class CancelActions;
class CancelNotices;
class CancelRunPanel;
struct Command;
class ExportActions;
class CopyActions;
class DeleteActions;
class JobActions;
class JobDetailsDock;
class JobNotifications;
class JobsPage;
class MessagesDock;
class NewJobActions;
class NoticeBar;
class StartPage;
class StatusLine;
class TaskbarProgress;
class WindowTitle;

/// The window: the jobs of one account, what can be done with them, and what came of it. It owns no credential and no
/// setting; main() tells it which account to show and is told what the analyst wants.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Shows another account; the one before, with all its calls, ends.
    void showAccount(std::unique_ptr<LiveJobs> live);
    /// Shows the start page. `why` may be empty.
    void showNoAccount(const QString& why);
    /// Shown, not minimised, above the others as far as the desktop allows.
    void comeToFront();
    LiveJobs* liveJobs() { return m_live.get(); }
    /// A cancel is not settled yet, so leaving the account would lose sight of it.
    bool hasOpenCancels() const;
    /// Asks, where cancels are open, whether to leave their account now. They are not lost: see RunJournal.
    bool confirmSwitching();
    void setPace(std::chrono::seconds pace);
    void setPaused(bool paused);
    /// In which zone times are shown.
    void setShowsUtc(bool utc);
    /// Of a Notifier::Kind.
    void setNotificationEnabled(int kind, bool enabled);
    /// Whether changing something in a production account takes a reason.
    void setAsksReasonInProduction(bool asks);

    AccountSwitcher& accountSwitcher() { return *m_account; }
    NoticeBar& notices() { return *m_notices; }
    JobNotifications& notifications() { return *m_notifications; }
    JobsPage& jobsPage() { return *m_page; }
    StartPage& startPage() { return *m_start; }

Q_SIGNALS:
    void settingsRequested();
    /// The same, and it is about an account.
    void accountSettingsRequested();
    /// The settings, at one of settingsPages().
    void settingsPageRequested(const QString& objectName);
    void demoRequested();
    /// A kind of notification (Notifier::Kind) was switched on or off in the menu.
    void notificationSwitched(int kind, bool enabled);
    /// How old rows of active jobs may become, as chosen in the menu.
    void paceChosen(std::chrono::seconds pace);
    void pauseChosen(bool paused);
    /// Times are to be shown in UTC or in the local zone, as chosen in the menu.
    void zoneChosen(bool utc);
    /// The last open cancel was settled.
    void cancelsSettled();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildActions();
    void buildToolBar();
    QMenu* makeHelpMenu();
    void addMenuKey();
    void buildBody();
    void buildContextMenu();
    template <typename Actions, typename... Arguments>
    Actions* addJobActions(Arguments&... arguments)
    {
        auto* actions = new Actions(arguments...);
        m_jobActions.append(actions);
        return actions;
    }
    void connectLive();
    void updateActions();
    void updateNotices();
    void removeErrorNotices(const QString& but);
    void showCertificate();
    void updateHold();
    void tellUnrecorded(const QString& problem);
    void tellAttention();
    void runSettled();
    void setQuitsWhenDone(bool quits);
    void showAbout();
    void showCommandSearch();
    void showKeys();
    void showGuide();
    QList<Command> commands();
    QMenu* makePaceMenu();
    QMenu* makeNotificationMenu();
    QMenu* makeTimesMenu();
    void showTimes(bool utc);
    void watchSelected(bool watch);
    void showDetailsOfCurrent();

    std::unique_ptr<LiveJobs> m_live;
    QTimer m_nextSecond; ///< until the countdown of a hold shows another one

    QAction* m_refreshAction = nullptr;
    QAction* m_pauseAction = nullptr;
    QActionGroup* m_paceActions = nullptr;
    QAction* m_localAction = nullptr;
    QAction* m_utcAction = nullptr;
    QHash<int, QAction*> m_notificationActions; ///< by Notifier::Kind
    QAction* m_watchAction = nullptr;
    QAction* m_filterAction = nullptr;
    QAction* m_settingsAction = nullptr;
    QAction* m_quitAction = nullptr;
    QAction* m_aboutAction = nullptr;
    QAction* m_commandsAction = nullptr;

    AccountSwitcher* m_account = nullptr;
    NoticeBar* m_notices = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    JobsPage* m_page = nullptr;
    StatusLine* m_statusLine = nullptr;
    CancelRunPanel* m_runPanel = nullptr;
    JobDetailsDock* m_details = nullptr;
    MessagesDock* m_messages = nullptr;
    CancelActions* m_cancel = nullptr;
    CopyActions* m_copy = nullptr;
    DeleteActions* m_delete = nullptr;
    CancelNotices* m_cancelNotices = nullptr;
    NewJobActions* m_newJobActions = nullptr;
    ActivityActions* m_activity = nullptr;
    ExportActions* m_exports = nullptr;
    JobNotifications* m_notifications = nullptr;
    WindowTitle* m_title = nullptr;
    TaskbarProgress* m_taskbar = nullptr;
    QList<JobActions*> m_jobActions; ///< all of them, for what they have in common
    bool m_quitsWhenDone = false;
};

} // namespace bulkhead
