#include "app/jobs/activitymodel.h"
#include "app/text/translation.h"
#include "tests/simulatorfixture.h"
#include "ui/activitydialog.h"
#include "ui/canceldialog.h"
#include "ui/jobdetailsdock.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Event = ActivityEntry::Event;

/// The viewer of the activity log in the real window, on the real simulated account.
class TestActivityView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init();
    void cleanup();
    void aCancelWithItsReasonComesInAtTheTop();
    void whatWasWrittenBeforeIsRead();
    void oneJobIsShownAlone();
    void theDetailsOfAJobHaveIts();
    void theFilterFindsReasonsAndCodes();
    void damageIsSaidWithTheFile();
    void hostileTextStaysText();
    void whatCouldNotBeRecordedIsSaid();
    void theWindowGoesWithItsAccount();
    void entriesThatArriveWhileReadingComeOnce();

private:
    LiveJobs& live() { return *m_window->liveJobs(); }
    JobTableView& jobs() { return m_window->jobsPage().table(); }
    QString folder() const { return m_home->path() + u"/activity"_s; }
    QAction* action(const QString& name) { return m_window->findChild<QAction*>(name); }
    ActivityDialog* dialog() { return m_window->findChild<ActivityDialog*>(); }
    QTableView& entries() { return *dialog()->findChild<QTableView*>(u"activityTableView"_s); }
    QString label(const QString& name) { return dialog()->findChild<QLabel*>(name)->text(); }
    QString cell(int row, ActivityModel::Column column)
    {
        return entries().model()->index(row, column).data().toString();
    }
    void open()
    {
        QVERIFY(action(u"activityLogAction"_s)->isEnabled());
        action(u"activityLogAction"_s)->trigger();
        QVERIFY(dialog() && dialog()->isVisible());
    }
    /// Entries on the disk, from somewhere else.
    void write(const QList<ActivityEntry>& lines)
    {
        ActivityLog log(folder(), {u"1"_s, u"2"_s, u"Another profile"_s});
        std::optional<QString> problem;
        log.append(lines, &log, [&](const QString& told) { problem = told; });
        QTRY_COMPARE(problem, QString());
    }
    static ActivityEntry entry(const QString& reason, JobId job)
    {
        ActivityEntry entry;
        entry.event = Event::Confirmed;
        entry.job = job;
        entry.reason = reason;
        return entry;
    }
    std::vector<JobId> active();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<SimulatorFixture> m_simulator;
    std::unique_ptr<MainWindow> m_window;
    const JobId m_other = *JobId::fromString(u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e");
};

void TestActivityView::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorFixture>(
        QStringList{u"--tempo"_s, u"0"_s, u"--jobs"_s, u"60"_s, u"--seed"_s, u"3"_s});
    QVERIFY(m_simulator->isUp());
    m_window = std::make_unique<MainWindow>();
    m_window->showAccount(
        std::make_unique<LiveJobs>(m_simulator->connection(), WatchPace::Limits(), RecordFolders{m_home->path()}));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_COMPARE(live().shown().rowCount(), 60);
    QTRY_VERIFY(!live().watcher().isRefreshing());
}

void TestActivityView::cleanup()
{
    m_window.reset();
    m_simulator.reset();
}

std::vector<JobId> TestActivityView::active()
{
    std::vector<JobId> ids;
    for (int row = 0; row < live().shown().rowCount(); ++row) {
        const Job& job = live().shown().jobAt(row);
        if (job.status == JobStatus::Processing)
            ids.push_back(job.id);
    }
    return ids;
}

void TestActivityView::aCancelWithItsReasonComesInAtTheTop()
{
    open();
    QTRY_COMPARE(label(u"activityStateLabel"_s), u"Nothing was asked of Cloudflare from this computer yet."_s);
    new QAbstractItemModelTester(
        entries().model(), QAbstractItemModelTester::FailureReportingMode::QtTest, entries().model());
    QVERIFY(label(u"activityFolderLabel"_s).contains(folder()));

    const JobId job = active().front();
    for (int row = 0; row < live().shown().rowCount(); ++row) {
        if (live().shown().jobAt(row).id == job)
            jobs().selectRow(row);
    }
    action(u"cancelJobsAction"_s)->trigger();
    auto* question = m_window->findChild<CancelDialog*>();
    QVERIFY(question);
    auto* yes = question->findChild<QPushButton*>(u"cancelJobsButton"_s);
    QTRY_VERIFY(yes->isEnabled());
    QTest::keyClicks(question->findChild<QLineEdit*>(u"reasonLineEdit"_s), u"wrong search, INC-1"_s);
    QTest::mouseClick(yes, Qt::LeftButton);

    QTRY_COMPARE(cell(0, ActivityModel::EventColumn), u"Cancelled"_s);
    QCOMPARE(entries().model()->rowCount(), 4);
    QVERIFY(!dialog()->findChild<QLabel*>(u"activityStateLabel"_s)->isVisible());
    QCOMPARE(cell(3, ActivityModel::EventColumn), u"Confirmed"_s);
    QCOMPARE(cell(3, ActivityModel::ReasonColumn), u"wrong search, INC-1"_s);
    QCOMPARE(cell(2, ActivityModel::EventColumn), u"About to be sent"_s);
    QCOMPARE(cell(1, ActivityModel::EventColumn), u"Accepted by Cloudflare"_s);
    QCOMPARE(cell(1, ActivityModel::HttpColumn), u"200"_s);
    QCOMPARE(cell(0, ActivityModel::CallColumn), u"Cancel"_s);
    QCOMPARE(cell(0, ActivityModel::ProfileColumn), u"Example Mail"_s);
    QCOMPARE(cell(0, ActivityModel::JobColumn), job.toString());
    const QString change = cell(0, ActivityModel::JobsColumn);
    QVERIFY2(change.startsWith(u"Processing → Cancelled · "_s), qPrintable(change));
    entries().selectRow(0);
    const QString detail = dialog()->findChild<QPlainTextEdit*>(u"activityDetailTextEdit"_s)->toPlainText();
    QVERIFY2(detail.contains(u"Reason: wrong search, INC-1"_s), qPrintable(detail));
    QVERIFY2(detail.contains(live().client().connection().account.toString()), qPrintable(detail));
    QCOMPARE(m_simulator->posts().size(), 1);
}

void TestActivityView::whatWasWrittenBeforeIsRead()
{
    write({entry(u"first"_s, m_other), entry(u"second"_s, m_other)});
    open();
    QTRY_COMPARE(entries().model()->rowCount(), 2);
    QCOMPARE(cell(0, ActivityModel::ReasonColumn), u"second"_s);
    QCOMPARE(cell(0, ActivityModel::ProfileColumn), u"Another profile"_s);
    QVERIFY(entries().selectionModel()->isRowSelected(0));
}

void TestActivityView::oneJobIsShownAlone()
{
    jobs().selectRow(0);
    const JobId job = live().shown().jobAt(0).id;
    write({entry(u"its own"_s, job), entry(u"another's"_s, m_other)});
    QAction* show = action(u"showInActivityLogAction"_s);
    QVERIFY(jobs().actions().contains(show));
    QVERIFY(show->isEnabled());
    show->trigger();
    QTRY_COMPARE(entries().model()->rowCount(), 1);
    QCOMPARE(cell(0, ActivityModel::ReasonColumn), u"its own"_s);
    QVERIFY(label(u"activityAboutLabel"_s).contains(job.toString()));
    live().activity().note(entry(u"another's"_s, m_other));
    live().activity().note(entry(u"its second"_s, job));
    QTRY_COMPARE(entries().model()->rowCount(), 2);
    QCOMPARE(cell(0, ActivityModel::ReasonColumn), u"its second"_s);
    QTest::mouseClick(dialog()->findChild<QPushButton*>(u"showAllJobsButton"_s), Qt::LeftButton);
    QTRY_COMPARE(entries().model()->rowCount(), 4);
    jobs().selectAll();
    QVERIFY2(!show->isEnabled(), "it is about one job");
}

void TestActivityView::theDetailsOfAJobHaveIts()
{
    const JobId job = live().shown().jobAt(0).id;
    write({entry(u"its own"_s, job), entry(u"another's"_s, m_other)});
    action(u"detailsAction"_s)->trigger();
    auto* dock = m_window->findChild<JobDetailsDock*>();
    dock->setJob(job);
    auto* tabs = dock->findChild<QTabWidget*>();
    tabs->setCurrentIndex(1);
    QCOMPARE(tabs->tabText(1), u"Activity"_s);
    auto* table = dock->findChild<QTableView*>(u"activityTableView"_s);
    auto* detail = dock->findChild<QPlainTextEdit*>(u"activityDetailTextEdit"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY2(detail->toPlainText().contains(u"its own"_s), qPrintable(detail->toPlainText()));
    dock->setJob(live().shown().jobAt(1).id);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QCOMPARE(detail->toPlainText(), QString());
}

void TestActivityView::theFilterFindsReasonsAndCodes()
{
    ActivityEntry refused = entry({}, m_other);
    refused.event = Event::Answered;
    refused.httpStatus = 403;
    refused.errorCodes = {10000};
    refused.problem = u"It was refused."_s;
    refused.cfRay = u"8f1c2d3e4a5b6c7d-FRA"_s;
    write({entry(u"Wrong search, INC-1"_s, live().shown().jobAt(0).id), refused});
    open();
    QTRY_COMPARE(entries().model()->rowCount(), 2);
    auto* filter = dialog()->findChild<QLineEdit*>(u"activityFilterLineEdit"_s);
    const auto rowsWith = [&](const QString& text) {
        filter->setText(text);
        return entries().model()->rowCount();
    };
    QCOMPARE(rowsWith(u"inc-1"_s), 1);
    QCOMPARE(rowsWith(u"10000"_s), 1);
    QCOMPARE(rowsWith(u"403"_s), 1);
    QCOMPARE(rowsWith(u"6c7d-fra"_s), 1);
    QCOMPARE(rowsWith(m_other.toString().last(12)), 1);
    QCOMPARE(rowsWith(u"another profile"_s), 2);
    QCOMPARE(rowsWith(u"with an error"_s), 1);
    QCOMPARE(rowsWith(u".*"_s), 0);
    QCOMPARE(label(u"activityStateLabel"_s), u"No entry matches the filter."_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY2(dialog()->isVisible(), "Enter in the filter closes nothing");
}

void TestActivityView::damageIsSaidWithTheFile()
{
    write({entry(u"whole"_s, m_other)});
    const QString path = folder() + u"/activity.jsonl"_s;
    QFile file(path);
    QVERIFY(file.open(QFile::Append));
    file.write("garbage\n{\"v\":99}\n{\"v\":1,\"call\":\"can");
    file.close();
    open();
    QTRY_COMPARE(entries().model()->rowCount(), 1);
    const QString said = label(u"activityFaultsLabel"_s);
    QVERIFY2(said.startsWith(path), qPrintable(said));
    for (const QString& part : {u"damaged"_s, u"power cut"_s, u"newer Bulkhead"_s})
        QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(dialog()->findChild<QLabel*>(u"activityFaultsLabel"_s)->isVisible());
}

void TestActivityView::hostileTextStaysText()
{
    const QString hostile =
        u"<b>bold</b>\n"_s + QChar(0x202e) + QChar(0) + u"evil"_s + QChar(0xd800) + QString(300'000, u'x');
    ActivityEntry bad = entry(hostile, m_other);
    bad.event = Event::Settled;
    bad.problem = bad.outcome = bad.cfRay = hostile;
    bad.before = ActivityJob{hostile, {}};
    write({bad});
    open();
    QTRY_COMPARE(entries().model()->rowCount(), 1);
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)}) {
            const QString text = entries().model()->index(0, column).data(role).toString();
            QVERIFY(text.size() < 2000);
            QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(QChar(0)) && !text.contains(u'\n'));
        }
    }
    QVERIFY(cell(0, ActivityModel::ReasonColumn).startsWith(u"<b>bold</b>"_s));
    entries().selectRow(0);
    const QString detail = dialog()->findChild<QPlainTextEdit*>(u"activityDetailTextEdit"_s)->toPlainText();
    QVERIFY(detail.contains(u"<b>bold</b>"_s));
    QVERIFY(!detail.contains(QChar(0x202e)));
}

void TestActivityView::whatCouldNotBeRecordedIsSaid()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    live().activity().note(entry(u"x"_s, m_other));
    QTRY_VERIFY(m_window->notices().textOf(u"activity"_s).contains(folder()));
    m_window->showNoAccount({});
    QVERIFY(m_window->notices().textOf(u"activity"_s).isEmpty());
}

void TestActivityView::theWindowGoesWithItsAccount()
{
    open();
    m_window->showNoAccount({});
    QVERIFY(!dialog());
    QVERIFY(!action(u"activityLogAction"_s)->isEnabled());
    QVERIFY(!action(u"showInActivityLogAction"_s)->isEnabled());
}

void TestActivityView::entriesThatArriveWhileReadingComeOnce()
{
    QList<ActivityEntry> before;
    for (int number = 0; number < 3000; ++number)
        before.append(entry(u"before"_s, m_other));
    write(before);
    QSignalSpy appended(&live().activity(), &ActivityLog::appended);
    live().activity().note(entry(u"right before"_s, m_other));
    open();
    for (int number = 0; number < 50; ++number) {
        ActivityEntry now = entry(u"now"_s, m_other);
        now.operation = QUuid::createUuid();
        live().activity().note(now);
    }
    QTRY_COMPARE(appended.count(), 51);
    QTRY_COMPARE(entries().model()->rowCount(), 3051);
    QCOMPARE(cell(0, ActivityModel::ReasonColumn), u"now"_s);
    QCOMPARE(cell(50, ActivityModel::ReasonColumn), u"right before"_s);
}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    TestActivityView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_activityview.moc"
