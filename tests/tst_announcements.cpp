#include "app/text/translation.h"
#include "tests/windowfixture.h"
#include "ui/announcer.h"
#include "ui/noticebar.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QPushButton>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What a screen reader says by itself, and what it does not.
class TestAnnouncements : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { installAnnouncementHandler(nullptr); }

    void eachNoticeIsAnnouncedOnce();
    void aNoticeThatCountsSecondsIsAnnouncedOnce();
    void whatIsNotOnTheScreenIsNotAnnounced();
    void refreshingIsNotAnnounced();
    void theEndOfACancelRunIsAnnounced();
    void whatDialogsFindFaultWithIsAnnounced();
    void theEndOfADeletionIsAnnounced();

private:
    QWidget* openBy(const QString& action);
    void selectFirst(JobStatus status);
};

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

void TestAnnouncements::initTestCase()
{
    installTranslation(*qApp);
    installAnnouncementHandler([](const QString& text) { announced.append(text); });
}

void TestAnnouncements::init()
{
    QVERIFY(setUp());
    said();
}

void TestAnnouncements::cleanup()
{
    tearDown();
    announced.clear();
}

void TestAnnouncements::selectFirst(JobStatus status)
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

QWidget* TestAnnouncements::openBy(const QString& name)
{
    action(name)->trigger();
    const auto dialogs = m_window->findChildren<QDialog*>();
    const auto open = std::find_if(dialogs.begin(), dialogs.end(), [](auto* dialog) { return dialog->isVisible(); });
    return open != dialogs.end() && QTest::qWaitForWindowExposed(*open) ? *open : nullptr;
}

void TestAnnouncements::eachNoticeIsAnnouncedOnce()
{
    auto& notices = *m_window->findChild<NoticeBar*>();
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
}

void TestAnnouncements::aNoticeThatCountsSecondsIsAnnouncedOnce()
{
    auto& notices = *m_window->findChild<NoticeBar*>();
    for (int seconds = 60; seconds > 0; --seconds) {
        notices.show(u"hold"_s, {look::Meaning::Caution, u"Goes on in %1 s."_s.arg(seconds), {}});
        QCoreApplication::processEvents();
    }
    QCOMPARE(said().size(), 1);
    QCOMPARE(notices.textOf(u"hold"_s), u"Goes on in 1 s."_s);
}

void TestAnnouncements::whatIsNotOnTheScreenIsNotAnnounced()
{
    QWidget page;
    auto* notices = new NoticeBar(&page);
    notices->show(u"one"_s, {look::Meaning::Bad, u"Before it shows."_s, {}});
    QCOMPARE(said(), QStringList());
    notices->show(u"one"_s, {look::Meaning::Bad, u"When it shows."_s, {}});
    page.show();
    QCOMPARE(said(), QStringList{u"When it shows."_s});
}

void TestAnnouncements::refreshingIsNotAnnounced()
{
    // A minute's worth of refreshes of a busy account, in a few seconds.
    SimulatorFixture simulator({u"--tempo"_s, u"20"_s, u"--jobs"_s, u"60"_s, u"--quota"_s, u"100000"_s});
    QVERIFY(simulator.isUp());
    WatchPace::Limits pace;
    pace.seen = pace.idle = pace.aside = pace.hidden = std::chrono::milliseconds(30);
    const QTemporaryDir records;
    MainWindow window;
    window.showAccount(std::make_unique<LiveJobs>(simulator.connection(), pace, RecordFolders{records.path()}));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY(window.liveJobs()->watcher().hasReadAll());
    said();
    QSignalSpy changes(&window.liveJobs()->table(), &JobTableModel::jobsChanged);
    const auto reads = [&] { return simulator.requests().filter(u"/bulk"_s).size(); };
    const auto before = reads();
    QTRY_VERIFY_WITH_TIMEOUT(reads() >= before + 60 && changes.size() >= 30, 60'000);
    QCOMPARE(said(), QStringList());
}

void TestAnnouncements::theEndOfACancelRunIsAnnounced()
{
    selectFirst(JobStatus::Processing);
    QWidget* dialog = openBy(u"cancelJobsAction"_s);
    auto* yes = dialog->findChild<QPushButton*>(u"cancelJobsButton"_s);
    QTRY_VERIFY(yes->isEnabled());
    yes->click();
    QTRY_VERIFY_WITH_TIMEOUT(live().cancelRun().countOf(CancelState::Cancelled) == 1, 60'000);
    QCOMPARE(said(), QStringList{u"The cancel run has ended: 1 cancelled."_s});
    QCOMPARE(said(), QStringList());
}

void TestAnnouncements::whatDialogsFindFaultWithIsAnnounced()
{
    selectFirst(JobStatus::Completed);
    QWidget* report = openBy(u"incidentReportAction"_s);
    QCOMPARE(said(), QStringList());
    report->findChild<QCheckBox*>(u"reportHtmlCheckBox"_s)->click();
    QCOMPARE(said(), QStringList{u"Choose HTML, PDF or both."_s});
    report->findChild<QCheckBox*>(u"reportMessagesCheckBox"_s)->click();
    QCOMPARE(said(), QStringList());
    report->close();

    QWidget* range = openBy(u"created-1FilterAction"_s);
    auto& from = *range->findChild<QDateTimeEdit*>(u"fromDateTimeEdit"_s);
    range->findChild<QCheckBox*>(u"untilCheckBox"_s)->setChecked(true);
    QCOMPARE(said(), QStringList());
    from.setDateTime(from.dateTime().addYears(2));
    from.setDateTime(from.dateTime().addYears(1));
    QCOMPARE(said(), QStringList{u"The range ends before it begins: no job can be in it."_s});
    range->close();

    QWidget* form = openBy(u"newJobAction"_s);
    form->findChild<QPushButton*>(u"continueButton"_s)->click();
    const QStringList problems = said();
    QCOMPARE(problems.size(), 1);
    QVERIFY(!form->findChildren<QLabel*>(u"problemsLabel"_s).isEmpty());
}

void TestAnnouncements::theEndOfADeletionIsAnnounced()
{
    selectFirst(JobStatus::Completed);
    QWidget* dialog = openBy(u"deleteJobsAction"_s);
    auto* yes = dialog->findChild<QPushButton*>(u"deleteJobsButton"_s);
    QTRY_VERIFY(yes->isEnabled());
    QCOMPARE(said(), QStringList());
    yes->click();
    QTRY_COMPARE(announced, QStringList{u"1 deleted"_s});
}

QTEST_MAIN(TestAnnouncements)

#include "tst_announcements.moc"
