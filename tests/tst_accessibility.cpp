#include "app/accounts/accountsession.h"
#include "app/accounts/preferences.h"
#include "app/jobs/jobwords.h"
#include "app/jobs/spokenwords.h"
#include "app/text/translation.h"
#include "tests/accessiblewindow.h"
#include "tests/samplejobs.h"
#include "tests/windowfixture.h"
#include "ui/announcer.h"
#include "ui/foundaccountsdialog.h"
#include "ui/messagesdock.h"
#include "ui/noticebar.h"
#include "ui/settingsdialog.h"
#include "ui/startpage.h"
#include "ui/tlsdetails.h"
#include "ui/toolbuttonaccess.h"
#include "ui/viewsbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

#include <functional>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Every window as a screen reader meets it and as the Tab key goes through it; what is announced, and what is not.
class TestAccessibility : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void theChecksCanFail();
    void everyControlTellsWhatItIs_data() { addWindows(); }
    void everyControlTellsWhatItIs();
    void tabGoesThroughEverythingOnce_data() { addWindows(); }
    void tabGoesThroughEverythingOnce();
    void progressIsSpokenInWords();
    void tablesAreSpokenInWords();
    void eachNoticeIsAnnouncedOnce();
    void aNoticeThatCountsSecondsIsAnnouncedOnce();
    void whatIsNotOnTheScreenIsNotAnnounced();
    void refreshingIsNotAnnounced();
    void theEndOfACancelRunIsAnnounced();
    void whatDialogsFindFaultWithIsAnnounced();
    void theEndOfADeletionIsAnnounced();
    void toolButtonsAreWorkedByAccessibility();

private:
    using Opener = std::function<QWidget*()>;

    void addWindows();
    void addWindow(const char* name, const Opener& open);
    QWidget* openBy(const QString& action);
    QWidget* openSettings(int page);
    QWidget* keep(QWidget* window);
    QWidget* shown(QWidget* window);
    void selectFirst(JobStatus status);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SessionStore> m_keychain;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<QWidget> m_other; ///< a window that is not a child of the main window
};

Q_DECLARE_METATYPE(std::function<QWidget*()>)

namespace {

QStringList announced;

/// Everything that was said. A layout shows what is added to it by an event, and that may post another.
QStringList said()
{
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
    return std::exchange(announced, {});
}

} // namespace

void TestAccessibility::initTestCase()
{
    installTranslation(*qApp);
    installToolButtonAccess();
    installAnnouncementHandler([](const QString& text) { announced.append(text); });
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_directory->filePath(u"settings.ini"_s));
    m_keychain = std::make_unique<SessionStore>();
    m_session = std::make_unique<AccountSession>(*m_settings, *m_keychain, Environment());
    m_preferences = std::make_unique<Preferences>(*m_settings);
    QVERIFY(setUp());
}

void TestAccessibility::cleanup()
{
    const auto dialogs = m_window->findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        if (dialog->isVisible())
            delete dialog;
    }
    const auto docks = m_window->findChildren<QDockWidget*>();
    for (QDockWidget* dock : docks)
        dock->hide();
    m_other.reset();
    announced.clear();
}

void TestAccessibility::cleanupTestCase()
{
    tearDown();
    installAnnouncementHandler(nullptr);
}

void TestAccessibility::selectFirst(JobStatus status)
{
    table().clearSelection();
    for (int row = 0; row < live().shown().rowCount(); ++row) {
        if (live().shown().jobAt(row).status == status) {
            table().selectRow(row);
            return;
        }
    }
    QFAIL("there is no such job");
}

QWidget* TestAccessibility::openBy(const QString& name)
{
    action(name)->trigger();
    const auto dialogs = m_window->findChildren<QDialog*>();
    const auto open = std::find_if(dialogs.begin(), dialogs.end(), [](auto* dialog) { return dialog->isVisible(); });
    return open == dialogs.end() ? nullptr : *open;
}

QWidget* TestAccessibility::keep(QWidget* window)
{
    m_other.reset(window);
    return window;
}

QWidget* TestAccessibility::openSettings(int page)
{
    auto* dialog = new SettingsDialog(*m_session, *m_preferences);
    keep(dialog)->show();
    auto* pages = dialog->findChild<QListWidget*>(u"settingsPagesListWidget"_s);
    pages->setCurrentRow(page);
    return page < pages->count() ? dialog : nullptr;
}

void TestAccessibility::addWindow(const char* name, const Opener& open)
{
    QTest::newRow(name) << open;
}

void TestAccessibility::addWindows()
{
    QTest::addColumn<Opener>("open");
    addWindow("jobs", [this] {
        const auto docks = m_window->findChildren<QDockWidget*>();
        for (QDockWidget* dock : docks)
            dock->show();
        selectFirst(JobStatus::Failed);
        m_window->findChild<NoticeBar*>()->show(
            u"refresh"_s, {look::Meaning::Bad, u"Nothing could be read."_s, u"Refresh Now"_s});
        return m_window.get();
    });
    for (int page = 0; page < 3; ++page) {
        addWindow(qPrintable(u"details, page %1"_s.arg(page)), [this, page] {
            selectFirst(JobStatus::Processing);
            auto* dock = m_window->findChild<QDockWidget*>(u"jobDetailsDock"_s);
            dock->show();
            dock->findChild<QTabWidget*>()->setCurrentIndex(page);
            return m_window.get();
        });
    }
    addWindow("first steps", [this] { return keep(new MainWindow); });
    addWindow("an account without its secret", [this] {
        auto* window = new MainWindow;
        window->findChild<StartPage*>()->showKeychainTrouble(u"Example Mail"_s, u"The keychain is locked."_s);
        return keep(window);
    });
    for (int page = 0; page < 5; ++page)
        addWindow(qPrintable(u"settings, page %1"_s.arg(page)), [this, page] { return openSettings(page); });
    addWindow("cancel", [this] {
        selectFirst(JobStatus::Processing);
        return openBy(u"cancelJobsAction"_s);
    });
    addWindow("delete", [this] {
        selectFirst(JobStatus::Completed);
        return openBy(u"deleteJobsAction"_s);
    });
    addWindow("new job", [this] { return openBy(u"newJobAction"_s); });
    addWindow("run again", [this] {
        selectFirst(JobStatus::Cancelled);
        return openBy(u"runAgainAction"_s);
    });
    addWindow("run again, confirmation", [this] {
        selectFirst(JobStatus::Cancelled);
        QWidget* dialog = openBy(u"runAgainAction"_s);
        dialog->findChild<QPushButton*>(u"continueButton"_s)->click();
        return dialog;
    });
    addWindow("export", [this] { return openBy(u"exportAction"_s); });
    addWindow("report", [this] {
        selectFirst(JobStatus::Completed);
        return openBy(u"incidentReportAction"_s);
    });
    addWindow("activity log", [this] { return openBy(u"activityLogAction"_s); });
    addWindow("about", [this] { return openBy(u"aboutAction"_s); });
    addWindow("commands", [this] { return openBy(u"commandsAction"_s); });
    addWindow("keys", [this] { return openBy(u"keysAction"_s); });
    addWindow("guide", [this] { return openBy(u"guideAction"_s); });
    addWindow("created between", [this] { return openBy(u"created-1FilterAction"_s); });
    addWindow("save view", [this] {
        Q_EMIT m_window->findChild<ViewsButton*>()->menu()->aboutToShow(); // which fills it
        return openBy(u"saveViewAction"_s);
    });
    addWindow("found accounts", [this] {
        const auto id = *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"_s);
        return keep(new FoundAccountsDialog({{u"Example Mail"_s, id}, {u"Other Mail"_s, id}}, true));
    });
    addWindow("certificate", [this] {
        CertificateLink link;
        link.subject = u"api.example.com"_s;
        TlsFailure failure;
        failure.reason = TlsFailure::Reason::Certificate;
        failure.chain = {link};
        return keep(new TlsDetails(failure));
    });
}

QWidget* TestAccessibility::shown(QWidget* window)
{
    if (!window)
        return nullptr;
    window->show();
    return QTest::qWaitForWindowExposed(window) ? window : nullptr;
}

void TestAccessibility::theChecksCanFail()
{
    auto* window = new QWidget;
    keep(window);
    auto* rows = new QHBoxLayout(window);
    auto* button = new QPushButton(window);
    auto* edit = new QLineEdit(window);
    edit->setPlaceholderText(u"Looks like a name"_s);
    auto* box = new QComboBox(window);
    box->addItem(u"chosen"_s);
    auto* first = new QPushButton(u"Show"_s, window);
    auto* second = new QPushButton(u"Show"_s, window);
    for (QWidget* part : std::initializer_list<QWidget*>{button, edit, box, first, second})
        rows->addWidget(part);
    QVERIFY(shown(window));
    const QStringList faults = AccessibleWindow(*window).faults();
    QCOMPARE(faults.size(), 4);
    QVERIFY(faults[0].startsWith(u"no name: QPushButton"_s));
    QVERIFY(faults[1].startsWith(u"a field without a name"_s));
    QVERIFY(faults[2].startsWith(u"a combo box that does not tell"_s));
    QVERIFY(faults[3].startsWith(u"said twice: QPushButton"_s));

    QCOMPARE(AccessibleWindow(*window).tabFaults(), QStringList());
    QWidget::setTabOrder(edit, button);
    QWidget::setTabOrder(button, box);
    QVERIFY(!AccessibleWindow(*window).tabFaults().filter(u"goes back"_s).isEmpty());
}

void TestAccessibility::everyControlTellsWhatItIs()
{
    QFETCH(Opener, open);
    QWidget* window = shown(open());
    QVERIFY(window);
    AccessibleWindow accessible(*window);
    QVERIFY2(accessible.faults().isEmpty(), qPrintable(accessible.faults().join(u'\n')));
    QVERIFY(accessible.controls() > 0);
    QVERIFY(!window->windowTitle().isEmpty());
}

void TestAccessibility::tabGoesThroughEverythingOnce()
{
    QFETCH(Opener, open);
    QWidget* window = shown(open());
    QVERIFY(window);
    const QStringList faults = AccessibleWindow(*window).tabFaults();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestAccessibility::progressIsSpokenInWords()
{
    Job job = samples::job(1);
    job.messages = {40'000, 27'500, 12'400, 90, 10, 0};
    QCOMPARE(words::spokenProgress(job), u"Processing, 12,400 of 40,000 messages moved, 90 failed, 31 % handled"_s);
    job.action = JobAction::Release;
    job.messages.failed = 0;
    job.status = JobStatus::Cancelled;
    QCOMPARE(words::spokenProgress(job), u"Cancelled, 12,400 of 40,000 messages released, 31 % handled"_s);
    job.messages.successful = NotReported;
    QVERIFY(!words::spokenProgress(job).contains(u"–"_s));
    job.messages = {0, 0, 0, 0, 0, 0};
    job.status = JobStatus::Pending;
    QCOMPARE(words::spokenProgress(job), u"Pending: No messages found yet"_s);
}

void TestAccessibility::tablesAreSpokenInWords()
{
    QAccessibleTableInterface& jobs = *QAccessible::queryAccessibleInterface(&table())->tableInterface();
    QCOMPARE(jobs.rowCount(), JobsInAccount);
    for (int row = 0; row < 5; ++row) {
        const Job& job = live().shown().jobAt(row);
        QCOMPARE(jobs.cellAt(row, JobTableModel::StatusColumn)->text(QAccessible::Name), words::status(job));
        QCOMPARE(jobs.cellAt(row, JobTableModel::ProgressColumn)->text(QAccessible::Name), words::spokenProgress(job));
    }
    // A dash is nothing that can be heard.
    Job unreported = live().shown().jobAt(0);
    unreported.messages.skipped = NotReported;
    live().table().merge({unreported});
    QCOMPARE(jobs.cellAt(0, JobTableModel::SkippedColumn)->text(QAccessible::Name), u"none"_s);
    QCOMPARE(live().shown().index(0, JobTableModel::SkippedColumn).data().toString(), u"–"_s);
}

void TestAccessibility::eachNoticeIsAnnouncedOnce()
{
    auto& notices = *m_window->findChild<NoticeBar*>();
    said();
    notices.show(u"one"_s, {look::Meaning::Bad, u"Something failed."_s, u"Try Again"_s});
    QCOMPARE(said(), QStringList{u"Something failed."_s});
    // What it is about is told with its button, too.
    QCOMPARE(notices.findChild<QPushButton*>(u"oneNoticeButton"_s)->accessibleDescription(), u"Something failed."_s);
    notices.show(u"one"_s, {look::Meaning::Bad, u"Something failed."_s, u"Try Again"_s});
    QCOMPARE(said(), QStringList());
    notices.show(u"one"_s, {look::Meaning::Good, u"It worked after all."_s, {}});
    QCOMPARE(said(), QStringList{u"It worked after all."_s});
    m_window->hide();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCOMPARE(said(), QStringList());
    notices.remove(u"one"_s);
    notices.show(u"one"_s, {look::Meaning::Good, u"It worked after all."_s, {}});
    QCOMPARE(said(), QStringList{u"It worked after all."_s});
    notices.remove(u"one"_s);
}

void TestAccessibility::aNoticeThatCountsSecondsIsAnnouncedOnce()
{
    auto& notices = *m_window->findChild<NoticeBar*>();
    for (int seconds = 60; seconds > 0; --seconds) {
        notices.show(u"hold"_s, {look::Meaning::Caution, u"Goes on in %1 s."_s.arg(seconds), {}});
        QCoreApplication::processEvents();
    }
    QCOMPARE(said().size(), 1);
    QCOMPARE(notices.textOf(u"hold"_s), u"Goes on in 1 s."_s);
    notices.remove(u"hold"_s);
}

void TestAccessibility::whatIsNotOnTheScreenIsNotAnnounced()
{
    auto* page = new QWidget;
    keep(page);
    auto* notices = new NoticeBar(page);
    notices->show(u"one"_s, {look::Meaning::Bad, u"Before it shows."_s, {}});
    QCOMPARE(said(), QStringList());
    notices->show(u"one"_s, {look::Meaning::Bad, u"When it shows."_s, {}});
    page->show();
    QCOMPARE(said(), QStringList{u"When it shows."_s});
}

void TestAccessibility::refreshingIsNotAnnounced()
{
    // A minute's worth of refreshes of a busy account, in a few seconds.
    SimulatorFixture simulator({u"--tempo"_s, u"20"_s, u"--jobs"_s, u"60"_s, u"--quota"_s, u"100000"_s});
    QVERIFY(simulator.isUp());
    WatchPace::Limits pace;
    pace.seen = pace.idle = pace.aside = pace.hidden = std::chrono::milliseconds(30);
    const QTemporaryDir records;
    auto* window = new MainWindow;
    keep(window);
    window->showAccount(std::make_unique<LiveJobs>(simulator.connection(), pace, RecordFolders{records.path()}));
    QVERIFY(shown(window));
    QTRY_VERIFY(window->liveJobs()->watcher().hasReadAll());
    said();
    QSignalSpy changes(&window->liveJobs()->table(), &JobTableModel::jobsChanged);
    const auto reads = [&] { return simulator.requests().filter(u"/bulk"_s).size(); };
    const auto before = reads();
    QTRY_VERIFY_WITH_TIMEOUT(reads() >= before + 60 && changes.size() >= 30, 60'000);
    QCOMPARE(said(), QStringList());
    m_other.reset();
}

void TestAccessibility::theEndOfACancelRunIsAnnounced()
{
    said();
    selectFirst(JobStatus::Processing);
    QWidget* dialog = openBy(u"cancelJobsAction"_s);
    auto* yes = dialog->findChild<QPushButton*>(u"cancelJobsButton"_s);
    QTRY_VERIFY(yes->isEnabled());
    yes->click();
    QTRY_VERIFY_WITH_TIMEOUT(live().cancelRun().countOf(CancelState::Cancelled) == 1, 60'000);
    QCOMPARE(said(), QStringList{u"The cancel run has ended: 1 cancelled."_s});
    QCOMPARE(said(), QStringList());
}

void TestAccessibility::whatDialogsFindFaultWithIsAnnounced()
{
    selectFirst(JobStatus::Completed);
    QWidget* report = shown(openBy(u"incidentReportAction"_s));
    QCOMPARE(said(), QStringList());
    report->findChild<QCheckBox*>(u"reportHtmlCheckBox"_s)->click();
    QCOMPARE(said(), QStringList{u"Choose HTML, PDF or both."_s});
    report->findChild<QCheckBox*>(u"reportMessagesCheckBox"_s)->click();
    QCOMPARE(said(), QStringList());
    report->close();

    QWidget* range = shown(openBy(u"created-1FilterAction"_s));
    auto& from = *range->findChild<QDateTimeEdit*>(u"fromDateTimeEdit"_s);
    range->findChild<QCheckBox*>(u"untilCheckBox"_s)->setChecked(true);
    QCOMPARE(said(), QStringList());
    from.setDateTime(from.dateTime().addYears(2));
    from.setDateTime(from.dateTime().addYears(1));
    QCOMPARE(said(), QStringList{u"The range ends before it begins: no job can be in it."_s});
    range->close();
    delete range;

    QWidget* form = shown(openBy(u"newJobAction"_s));
    form->findChild<QPushButton*>(u"continueButton"_s)->click();
    const QStringList problems = said();
    QCOMPARE(problems.size(), 1);
    QVERIFY(!form->findChildren<QLabel*>(u"problemsLabel"_s).isEmpty());
}

void TestAccessibility::theEndOfADeletionIsAnnounced()
{
    selectFirst(JobStatus::Completed);
    QWidget* dialog = shown(openBy(u"deleteJobsAction"_s));
    auto* yes = dialog->findChild<QPushButton*>(u"deleteJobsButton"_s);
    QTRY_VERIFY(yes->isEnabled());
    QCOMPARE(said(), QStringList());
    yes->click();
    QTRY_COMPARE(announced, QStringList{u"1 deleted"_s});
}

void TestAccessibility::toolButtonsAreWorkedByAccessibility()
{
    const auto tell = [](QToolButton& button, const QString& what) {
        QAccessibleInterface& access = *QAccessible::queryAccessibleInterface(&button);
        QVERIFY(access.actionInterface()->actionNames().contains(what));
        access.actionInterface()->doAction(what);
    };
    const QString toggle = QAccessibleActionInterface::toggleAction();
    // A filter, which follows clicks.
    auto& chip = *m_window->findChild<QToolButton*>(u"completedFilterButton"_s);
    tell(chip, toggle);
    QTRY_COMPARE(live().shown().filter().statuses, QSet<JobStatus>{JobStatus::Completed});
    QVERIFY(QAccessible::queryAccessibleInterface(&chip)->state().checked);
    tell(chip, toggle);
    QTRY_VERIFY(live().shown().filter().isEmpty());
    // A button of the tool bar, which shows an action.
    QAction* details = action(u"detailsAction"_s);
    QToolButton* inBar = nullptr;
    const auto buttons = m_window->findChildren<QToolButton*>();
    for (QToolButton* button : buttons)
        inBar = button->defaultAction() == details ? button : inBar;
    QVERIFY(inBar && !details->isChecked());
    QCOMPARE(QAccessible::queryAccessibleInterface(inBar)->text(QAccessible::Name), u"Job Details"_s);
    tell(*inBar, toggle);
    QTRY_VERIFY(m_window->findChild<QDockWidget*>(u"jobDetailsDock"_s)->isVisible());
    // One that opens its menu at once.
    auto& account = *m_window->findChild<QToolButton*>(u"accountButton"_s);
    QString opened;
    QTimer look; // from within the menu's own event loop
    connect(&look, &QTimer::timeout, this, [&opened] {
        if (QWidget* popup = QApplication::activePopupWidget()) {
            opened = popup->objectName();
            popup->close();
        }
    });
    look.start(10);
    tell(account, QAccessibleActionInterface::showMenuAction());
    QTRY_COMPARE(opened, u"accountMenu"_s);
}

QTEST_MAIN(TestAccessibility)

#include "tst_accessibility.moc"
