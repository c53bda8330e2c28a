#include "app/text/translation.h"
#include "tests/buttons.h"
#include "tests/windowfixture.h"
#include "ui/accountswitcher.h"
#include "ui/canceldialog.h"
#include "ui/cancelrunpanel.h"
#include "ui/jobdetailsdock.h"
#include "ui/jobnotifications.h"
#include "ui/noticebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProxyStyle>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The real window on the real simulated account: what an analyst does, and what was sent.
class TestMainWindow : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(setUp(150, 1'000'000, std::chrono::milliseconds(200))); }
    void cleanup() { tearDown(); }
    void cancelIsOfferedOnlyForJobsThatCanBeCancelled();
    void cancelsWhatWasConfirmedAndShowsWhatGotThrough();
    void keepRunningSendsNothing();
    void aReadOnlyAccountOffersNoSecondTry();
    void aClickAloneOpensNothing();
    void theViewMenuIsWrittenInOneWay();
    void filterByTextAndByStatus();
    void aLostServerKeepsTheRowsAndMarksThemStale();
    void leavingWithOpenCancelsAsks();
    void theTitleNamesTheAccount();
    void theTitleTellsNewsAtOnceAndCountsNowAndThen();
    void theTitleTellsOfDeletions();
    void aRunGoesOnWithoutItsPanel();
    void quittingCanWaitForTheRun();
    void theQuestionAboutLeavingKeepsCounting();
    void nothingOnTheStartPageIsCutOff();
    void aDockIsEmptyUntilItIsShown();
    void anInterruptedRunIsOffered();
    void pausedNothingIsReadAndF5StillWorks();
    void thePaceIsChosenInTheMenu();
    void notificationsAreSwitchedInTheMenu();
    void aJobIsWatched();

private:
    QAbstractButton* noticeButton(const QString& text) { return buttonWith(m_window->notices(), text); }
    JobSortFilterModel& shown() { return live().shown(); }
    int rowWith(JobStatus status) const;
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    CancelDialog* confirmation() { return m_window->findChild<CancelDialog*>(); }
    QString label(const QString& name) { return m_window->findChild<QLabel*>(name)->text(); }
};

int TestMainWindow::rowWith(JobStatus status) const
{
    const JobSortFilterModel& jobs = m_window->liveJobs()->shown();
    for (int row = 0; row < jobs.rowCount(); ++row) {
        if (jobs.jobAt(row).status == status)
            return row;
    }
    return -1;
}

void TestMainWindow::click(int row, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex index = shown().index(row, JobTableModel::StatusColumn);
    table().scrollTo(index);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, table().visualRect(index).center());
}

void TestMainWindow::cancelIsOfferedOnlyForJobsThatCanBeCancelled()
{
    QAction* cancel = action(u"cancelJobsAction"_s);
    QVERIFY(!cancel->isEnabled());
    click(rowWith(JobStatus::Completed));
    QVERIFY(!cancel->isEnabled());
    click(rowWith(JobStatus::Processing), Qt::ControlModifier);
    QVERIFY(cancel->isEnabled());
    QCOMPARE(table().selectedJobs().size(), 2);
    for (const JobStatus status : {JobStatus::Pending, JobStatus::Discovering}) {
        if (const int row = rowWith(status); row >= 0) {
            click(row);
            QVERIFY(cancel->isEnabled());
        }
    }
}

void TestMainWindow::cancelsWhatWasConfirmedAndShowsWhatGotThrough()
{
    const int running = rowWith(JobStatus::Processing);
    const Job before = shown().jobAt(running);
    click(running);
    click(rowWith(JobStatus::Completed), Qt::ControlModifier);
    action(u"cancelJobsAction"_s)->trigger();
    QVERIFY(confirmation());
    auto* yes = confirmation()->findChild<QPushButton*>(u"cancelJobsButton"_s);
    QTRY_VERIFY(yes->isEnabled());
    QCOMPARE(yes->text(), u"Cancel 1 job"_s);
    QTest::mouseClick(yes, Qt::LeftButton);

    CancelRun& run = m_window->liveJobs()->cancelRun();
    QTRY_VERIFY_WITH_TIMEOUT(!run.isUnderWay() && !run.items().empty(), 30'000);
    QCOMPARE(run.items().size(), size_t(1));
    QCOMPARE(run.items()[0].last.id.toString(), before.id.toString());
    QCOMPARE(run.items()[0].state, CancelState::Cancelled);
    QCOMPARE(m_simulator->posts().size(), 1);
    QVERIFY(m_simulator->posts().first().endsWith(before.id.toString() + u"/cancel"_s));

    QVERIFY(m_window->findChild<CancelRunPanel*>()->isVisible());
    QCOMPARE(label(u"cancelRunSummaryLabel"_s), u"1 cancelled"_s);
    auto* outcomes = m_window->findChild<QTableView*>(u"cancelRunTableView"_s);
    QCOMPARE(outcomes->model()->index(0, 1).data().toString(), u"Cancelled"_s);
    const QString result = outcomes->model()->index(0, 2).data().toString();
    QVERIFY2(result.contains(QLocale().toString(before.messages.discovered)), qPrintable(result));
    QVERIFY2(result.contains(u"before it stopped"_s), qPrintable(result));
    QCOMPARE(m_window->liveJobs()->table().find(before.id)->status, JobStatus::Cancelled);
    QTRY_VERIFY(!action(u"cancelJobsAction"_s)->isEnabled());
}

void TestMainWindow::keepRunningSendsNothing()
{
    click(rowWith(JobStatus::Processing));
    action(u"cancelJobsAction"_s)->trigger();
    QVERIFY(confirmation());
    QTRY_VERIFY(confirmation()->findChild<QPushButton*>(u"cancelJobsButton"_s)->isEnabled());
    QTest::keyClick(confirmation(), Qt::Key_Escape);
    QTRY_VERIFY(!confirmation());
    QVERIFY(m_window->liveJobs()->cancelRun().items().empty());
    QVERIFY(m_simulator->posts().isEmpty());
}

void TestMainWindow::aReadOnlyAccountOffersNoSecondTry()
{
    auto* panel = m_window->findChild<CancelRunPanel*>();
    panel->show();
    auto* again = panel->findChild<QPushButton*>(u"tryAgainButton"_s);
    const auto failOne = [&] {
        QTRY_COMPARE(shown().rowCount(), 150);
        live().cancelRun().add({shown().jobAt(rowWith(JobStatus::Processing))});
        QTRY_COMPARE(live().cancelRun().countOf(CancelState::Failed), 1);
    };
    Connection connection = m_simulator->connection();
    connection.face.isReadOnly = true;
    m_window->showAccount(
        std::make_unique<LiveJobs>(connection, WatchPace::Limits(), RecordFolders{m_records->path()}));
    failOne();
    QTRY_VERIFY2(
        label(u"cancelRunSummaryLabel"_s).contains(u"read-only"_s), qPrintable(label(u"cancelRunSummaryLabel"_s)));
    QVERIFY(!again->isEnabled());
    QVERIFY2(again->toolTip().contains(u"read-only"_s), qPrintable(again->toolTip()));
    QCOMPARE(again->accessibleDescription(), again->toolTip());

    connection.face.isReadOnly = false;
    connection.credentials.secret = u"refused"_s;
    m_window->showAccount(
        std::make_unique<LiveJobs>(connection, WatchPace::Limits(), RecordFolders{m_records->path()}));
    live().cancelRun().add({Job(*JobId::fromString(u"00000000-0000-0000-0000-000000000000"))});
    QTRY_VERIFY(again->isEnabled());
    QVERIFY(!again->toolTip().contains(u"read-only"_s));
    QVERIFY(!label(u"cancelRunSummaryLabel"_s).contains(u"read-only"_s));
}

namespace {

/// As desktops do on which a click opens things.
class SingleClickStyle : public QProxyStyle {
public:
    int styleHint(
        StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const override
    {
        return hint == SH_ItemView_ActivateItemOnSingleClick ? 1
                                                             : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

} // namespace

void TestMainWindow::aClickAloneOpensNothing()
{
    SingleClickStyle style;
    const auto& details = *m_window->findChild<JobDetailsDock*>();
    const int row = rowWith(JobStatus::Processing);
    for (QStyle* used : {static_cast<QStyle*>(nullptr), static_cast<QStyle*>(&style)}) {
        table().setStyle(used);
        click(row);
        QVERIFY(!details.isVisible());
        QTest::mouseDClick(table().viewport(), Qt::LeftButton, Qt::NoModifier,
            table().visualRect(shown().index(row, JobTableModel::StatusColumn)).center());
        QVERIFY(details.isVisible());
        action(u"detailsAction"_s)->trigger();
        QVERIFY(!details.isVisible());
        QTest::keyClick(&table(), Qt::Key_Return);
        QVERIFY(details.isVisible());
        action(u"detailsAction"_s)->trigger();
    }
    table().setStyle(nullptr);
}

void TestMainWindow::theViewMenuIsWrittenInOneWay()
{
    const auto textOf = [this](const QString& name) { return action(name)->text().remove(u'&'); };
    QCOMPARE(textOf(u"detailsAction"_s), u"Job Details"_s);
    QCOMPARE(textOf(u"messagesAction"_s), u"Messages"_s);
    QCOMPARE(textOf(u"cancelRunAction"_s), u"Cancel Run"_s);
    QCOMPARE(textOf(u"activityLogAction"_s), u"Activity Log…"_s);
    QCOMPARE(m_window->findChild<JobDetailsDock*>()->windowTitle(), u"Job details"_s);
    QCOMPARE(m_window->findChild<CancelRunPanel*>()->windowTitle(), u"Cancel run"_s);
}

void TestMainWindow::filterByTextAndByStatus()
{
    auto* text = m_window->findChild<QLineEdit*>(u"filterLineEdit"_s);
    const QString id = shown().jobAt(40).id.toString();
    QTest::keyClicks(text, id.left(13));
    QCOMPARE(shown().rowCount(), 1);
    QCOMPARE(shown().jobAt(0).id.toString(), id);
    text->clear();
    QCOMPARE(shown().rowCount(), 150);

    QTest::mouseClick(m_window->findChild<QToolButton*>(u"failedFilterButton"_s), Qt::LeftButton);
    QTest::mouseClick(m_window->findChild<QToolButton*>(u"cancelledFilterButton"_s), Qt::LeftButton);
    const JobTableModel& all = m_window->liveJobs()->table();
    QCOMPARE(shown().rowCount(), all.countOf(JobStatus::Failed) + all.countOf(JobStatus::Cancelled));
    QVERIFY(shown().rowCount() > 0);
    QTest::keyClicks(text, u"no such text anywhere"_s);
    QCOMPARE(shown().rowCount(), 0);
    QVERIFY(m_window->findChild<QLabel*>(u"placeholderLabel"_s)->isVisible());
    QCOMPARE(label(u"placeholderLabel"_s), u"No job matches the filter."_s);
}

void TestMainWindow::aLostServerKeepsTheRowsAndMarksThemStale()
{
    click(rowWith(JobStatus::Processing));
    const auto selected = table().selectedJobs();
    m_simulator->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->notices().textOf(u"refresh"_s).isEmpty(), 10'000);
    const QString sentence = m_window->notices().textOf(u"refresh"_s);
    QVERIFY2(sentence.contains(u"can't be reached"_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"Check the network connection"_s), qPrintable(sentence));
    QCOMPARE(shown().rowCount(), 150);
    QCOMPARE(table().selectedJobs(), selected);
    QTRY_VERIFY(label(u"freshnessLabel"_s).startsWith(u"Stale"_s));
}

void TestMainWindow::leavingWithOpenCancelsAsks()
{
    m_window->liveJobs()->cancelRun().add({shown().jobAt(rowWith(JobStatus::Processing))});
    QVERIFY(m_window->hasOpenCancels());
    QString text;
    QTimer::singleShot(0, m_window.get(), [&] {
        auto* box = m_window->findChild<QMessageBox*>(u"leaveMessageBox"_s);
        QVERIFY(box);
        text = box->text();
        QCOMPARE(box->defaultButton()->text(), u"Stay"_s);
        QTest::keyClick(box, Qt::Key_Escape);
    });
    QVERIFY(!m_window->close());
    QCOMPARE(text, u"Example Mail\nThe outcome of 1 cancel is still open."_s);
    QVERIFY(m_window->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->hasOpenCancels(), 30'000);
    QVERIFY(m_window->close());
}

void TestMainWindow::theTitleNamesTheAccount()
{
    const int active = live().table().activeCount();
    QVERIFY(active > 1);
    QTRY_COMPARE(m_window->windowTitle(), u"%1 active – Example Mail – Bulkhead"_s.arg(active));
    QCOMPARE(m_window->accountSwitcher().text(), u"Account: Example Mail"_s);
    QVERIFY(label(u"countsLabel"_s).startsWith(u"150 jobs"_s));
}

void TestMainWindow::theTitleTellsNewsAtOnceAndCountsNowAndThen()
{
    live().watcher().setPaused(true);
    QTRY_VERIFY(!live().watcher().isRefreshing());
    QSignalSpy titled(m_window.get(), &QWidget::windowTitleChanged);
    std::vector<Job> ended;
    for (const Job& job : live().table().jobs()) {
        if (isActive(job.status)) {
            ended.push_back(job);
            ended.back().status = JobStatus::Completed;
        }
    }
    const Job last = ended.back();
    ended.pop_back();
    live().table().merge({ended[0]});
    if (titled.isEmpty()) // it had been long enough
        QTRY_VERIFY(!titled.isEmpty());
    titled.clear();
    for (size_t i = 1; i < ended.size(); ++i)
        live().table().merge({ended[i]});
    QVERIFY2(titled.isEmpty(), "it counts along");
    QTRY_COMPARE(m_window->windowTitle(), u"1 active – Example Mail – Bulkhead"_s);
    QCOMPARE(titled.count(), 1);
    live().table().merge({last});
    QCOMPARE(m_window->windowTitle(), u"Example Mail – Bulkhead"_s);
    m_window->showNoAccount({});
    QCOMPARE(m_window->windowTitle(), u"Bulkhead"_s);
}

void TestMainWindow::theTitleTellsOfDeletions()
{
    const QSignalSpy titled(m_window.get(), &QWidget::windowTitleChanged);
    const QList<QVariant> deleting{u"Deleting 1 job – Example Mail – Bulkhead"_s};
    click(rowWith(JobStatus::Completed));
    action(u"deleteJobsAction"_s)->trigger();
    QPushButton* goAhead = nullptr;
    const auto mayGoAhead = [&] {
        goAhead = m_window->findChild<QPushButton*>(u"deleteJobsButton"_s);
        return goAhead && goAhead->isEnabled();
    };
    QVERIFY(QTest::qWaitFor(mayGoAhead));
    goAhead->click();
    QTRY_VERIFY(titled.contains(deleting));
    QTRY_VERIFY(m_window->windowTitle().contains(u" active – Example Mail"_s));
}

void TestMainWindow::aRunGoesOnWithoutItsPanel()
{
    auto* panel = m_window->findChild<CancelRunPanel*>();
    m_window->liveJobs()->cancelRun().add({shown().jobAt(rowWith(JobStatus::Processing))});
    QVERIFY(!panel->isVisible());
    QTRY_VERIFY(m_window->notices().textOf(u"run"_s).contains(u"1 open"_s));
    QVERIFY(m_window->windowTitle().startsWith(u"Cancelling 1 job"_s));
    noticeButton(u"Show"_s)->click();
    QVERIFY(panel->isVisible());
    QVERIFY(m_window->notices().textOf(u"run"_s).isEmpty());
    panel->hide();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->hasOpenCancels(), 30'000);
    QVERIFY(m_window->notices().textOf(u"run"_s).isEmpty());
    QCOMPARE(m_window->liveJobs()->cancelRun().countOf(CancelState::Cancelled), 1);
}

void TestMainWindow::quittingCanWaitForTheRun()
{
    m_window->liveJobs()->cancelRun().add({shown().jobAt(rowWith(JobStatus::Processing))});
    QTimer::singleShot(0, m_window.get(), [&] {
        auto* box = m_window->findChild<QMessageBox*>(u"leaveMessageBox"_s);
        QVERIFY(box);
        auto* whenDone = buttonWith(*box, u"Quit When Done"_s);
        QVERIFY(whenDone);
        whenDone->click();
    });
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->notices().textOf(u"quitting"_s).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 30'000);
    QVERIFY(!m_window->hasOpenCancels());
    QCOMPARE(m_simulator->posts().size(), 1);
}

void TestMainWindow::theQuestionAboutLeavingKeepsCounting()
{
    m_window->liveJobs()->cancelRun().add({shown().jobAt(rowWith(JobStatus::Processing))});
    QString atFirst;
    QString atLast;
    QTimer::singleShot(0, m_window.get(), [&] {
        auto* box = m_window->findChild<QMessageBox*>(u"leaveMessageBox"_s);
        QVERIFY(box);
        atFirst = box->text();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->hasOpenCancels(), 30'000);
        atLast = box->text();
        QTest::keyClick(box, Qt::Key_Escape);
    });
    QVERIFY(!m_window->close());
    QCOMPARE(atFirst, u"Example Mail\nThe outcome of 1 cancel is still open."_s);
    QCOMPARE(atLast, u"Example Mail\nThe outcome of every cancel is known now."_s);
}

void TestMainWindow::nothingOnTheStartPageIsCutOff()
{
    for (const QString& why : {QString(), u"The keychain is locked. "_s.repeated(20)}) {
        m_window->showNoAccount(why);
        QCoreApplication::processEvents();
        for (const QString& name : {u"startWordsLabel"_s, u"startReasonNoticeLabel"_s, u"startTitleLabel"_s}) {
            const auto* text = m_window->findChild<QLabel*>(name);
            if (text && text->isVisible())
                QVERIFY2(text->height() >= text->heightForWidth(text->width()), qPrintable(name));
        }
    }
}

void TestMainWindow::aDockIsEmptyUntilItIsShown()
{
    const Job job = shown().jobAt(rowWith(JobStatus::Processing));
    click(rowWith(JobStatus::Processing));
    for (const auto* name : {"jobDetailsDock", "messagesDock", "cancelRunPanel"}) {
        auto* dock = m_window->findChild<QDockWidget*>(QLatin1String(name));
        QVERIFY2(!dock->widget(), name);
        dock->toggleViewAction()->trigger();
        QVERIFY2(dock->widget()->isVisible(), name);
        const QWidget* first = dock->widget();
        dock->toggleViewAction()->trigger();
        dock->toggleViewAction()->trigger();
        QCOMPARE(dock->widget(), first);
    }
    // What was chosen before.
    m_window->findChild<QDockWidget*>(u"messagesDock"_s)->raise(); // it shares its place with the cancel run
    QVERIFY(label(u"messagesHeadingLabel"_s).contains(job.id.toString()));
    QTRY_VERIFY(m_window->findChild<QTableView*>(u"messageTableView"_s)->model()->rowCount() > 0);
}

void TestMainWindow::anInterruptedRunIsOffered()
{
    const Job job = shown().jobAt(rowWith(JobStatus::Processing));
    const Connection connection = m_simulator->connection();
    m_window->showNoAccount({});
    {
        // As a killed program leaves it.
        RunJournal journal(RecordFolders{m_records->path()}.runs(),
            {connection.account.toString(), connection.base.url().toString(), u"Example Mail"_s});
        bool written = false;
        journal.confirmed({job}, &journal, [&](const QString& problem) { written = problem.isEmpty(); });
        QTRY_VERIFY(written);
    }
    m_window->showAccount(
        std::make_unique<LiveJobs>(connection, WatchPace::Limits(), RecordFolders{m_records->path()}));
    QTRY_VERIFY(m_window->notices().textOf(u"interrupted"_s).contains(u"the outcome of 1 job is open"_s));
    QVERIFY(m_window->liveJobs()->cancelRun().items().empty()); // nothing happens unasked
    noticeButton(u"Check Outcomes"_s)->click();
    QTRY_VERIFY(!m_window->liveJobs()->cancelRun().items().empty() && !m_window->hasOpenCancels());
    QCOMPARE(m_window->liveJobs()->cancelRun().items()[0].state, CancelState::CalledOff);
    QVERIFY(m_window->findChild<CancelRunPanel*>()->isVisible());
    QVERIFY(m_window->notices().textOf(u"interrupted"_s).isEmpty());
    QVERIFY(m_simulator->posts().isEmpty());
}

void TestMainWindow::pausedNothingIsReadAndF5StillWorks()
{
    JobWatcher& watcher = m_window->liveJobs()->watcher();
    action(u"pauseAction"_s)->trigger();
    QVERIFY(watcher.isPaused());
    QTRY_VERIFY(!watcher.isRefreshing());
    QTRY_VERIFY(label(u"freshnessLabel"_s).endsWith(u"paused"_s));
    QSignalSpy read(&watcher, &JobWatcher::jobsRead);
    action(u"refreshAction"_s)->trigger();
    QTRY_VERIFY(read.count() > 0);
    action(u"pauseAction"_s)->trigger();
    QVERIFY(!watcher.isPaused());
}

void TestMainWindow::thePaceIsChosenInTheMenu()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::paceChosen);
    action(u"pace30Action"_s)->trigger();
    QCOMPARE(chosen.count(), 1);
    QVERIFY(m_window->liveJobs()->watcher().interval() >= std::chrono::seconds(30));
    QTRY_VERIFY(label(u"freshnessLabel"_s).contains(u"every 30 s"_s));
}

void TestMainWindow::notificationsAreSwitchedInTheMenu()
{
    Notifier& notifier = m_window->notifications().notifier();
    QSignalSpy switched(m_window.get(), &MainWindow::notificationSwitched);
    auto* stuck = action(u"notify%1Action"_s.arg(int(Notifier::Kind::JobStuck)));
    auto* menu = qobject_cast<QMenu*>(stuck->associatedObjects().value(0));
    QVERIFY(menu);
    Q_EMIT menu->aboutToShow();
    QVERIFY(stuck->isChecked());
    stuck->trigger();
    QVERIFY(!notifier.isEnabled(Notifier::Kind::JobStuck));
    QVERIFY(notifier.isEnabled(Notifier::Kind::RunFinished));
    QCOMPARE(switched.count(), 1);
}

void TestMainWindow::aJobIsWatched()
{
    const int row = rowWith(JobStatus::Processing);
    const JobId id = shown().jobAt(row).id;
    QVERIFY(!action(u"watchAction"_s)->isEnabled());
    click(row);
    QVERIFY(action(u"watchAction"_s)->isEnabled() && !action(u"watchAction"_s)->isChecked());
    action(u"watchAction"_s)->trigger();
    QVERIFY(m_window->liveJobs()->alerts().isWatched(id));
    QSignalSpy ended(&m_window->liveJobs()->alerts(), &JobAlerts::watchedJobEnded);
    m_window->liveJobs()->cancelRun().add({shown().jobAt(row)});
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 30'000);
    QVERIFY(!m_window->liveJobs()->alerts().isWatched(id));
}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    installTranslation(application);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mainwindow.moc"
