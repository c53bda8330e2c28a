#include "app/text/translation.h"
#include "tests/windowfixture.h"
#include "ui/deletedialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Deleting from the real window on the real simulated account: what is asked, what is sent, and what is left.
class TestDeleteDialog : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init() { QVERIFY(setUp()); }
    void cleanup() { tearDown(); }

    void theActionFollowsTheSelection();
    void theKeyOnlyAsksAndKeepIsTheDefault_data();
    void theKeyOnlyAsksAndKeepIsTheDefault();
    void saysWhatItMeansAndWhatIsLeftOut();
    void deletesOnceAndTheRowsDoNotComeBack();
    void whatBecameActiveOrWentIsExplained();
    void withoutAnythingToDeleteThereIsNoRedButton();
    void anotherAccountClosesTheQuestion();
    void aProductionAccountMayRequireAReason();

private:
    std::vector<Job> jobsOf(JobStatus status);
    void select(const std::vector<Job>& jobs);
    DeleteDialog* ask(const std::vector<Job>& jobs);
    QPushButton* button(const QString& name) { return m_dialog->findChild<QPushButton*>(name); }
    QString label(const QString& name) { return m_dialog->findChild<QLabel*>(name)->text(); }
    QStringList deletes() const { return m_simulator->requests().filter(u"DELETE "_s); }

    QPointer<DeleteDialog> m_dialog;
};

std::vector<Job> TestDeleteDialog::jobsOf(JobStatus status)
{
    std::vector<Job> jobs;
    for (const Job& job : live().table().jobs()) {
        if (job.status == status)
            jobs.push_back(job);
    }
    return jobs;
}

void TestDeleteDialog::select(const std::vector<Job>& jobs)
{
    table().clearSelection();
    for (const Job& job : jobs) {
        const int row = live().shown().rowOf(job.id);
        table().selectionModel()->select(
            live().shown().index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

DeleteDialog* TestDeleteDialog::ask(const std::vector<Job>& jobs)
{
    select(jobs);
    action(u"deleteJobsAction"_s)->trigger();
    m_dialog = m_window->findChild<DeleteDialog*>();
    return m_dialog;
}

void TestDeleteDialog::theActionFollowsTheSelection()
{
    QAction* remove = action(u"deleteJobsAction"_s);
    QVERIFY(!remove->isEnabled());
    select({jobsOf(JobStatus::Completed)[0]});
    QVERIFY(remove->isEnabled());
    select({jobsOf(JobStatus::Processing)[0]});
    QVERIFY(!remove->isEnabled());
    select({jobsOf(JobStatus::Processing)[0], jobsOf(JobStatus::Completed)[0]});
    QVERIFY(remove->isEnabled());

    const auto isBesideTheCancel = [&](const QList<QAction*>& actions) {
        const auto at = actions.indexOf(remove);
        return at < 0 || actions.value(at - 1) == action(u"cancelJobsAction"_s)
            || actions.value(at + 1) == action(u"cancelJobsAction"_s);
    };
    QVERIFY(!isBesideTheCancel(table().actions()));
    for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
        if (menu->actions().contains(remove))
            QVERIFY(!isBesideTheCancel(menu->actions()));
    }
}

void TestDeleteDialog::theKeyOnlyAsksAndKeepIsTheDefault_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("focus");
    QTest::newRow("Escape") << int(Qt::Key_Escape) << u"keepButton"_s;
    QTest::newRow("Enter") << int(Qt::Key_Return) << u"keepButton"_s;
    QTest::newRow("Enter on the red button") << int(Qt::Key_Return) << u"deleteJobsButton"_s;
    QTest::newRow("Enter in the reason") << int(Qt::Key_Return) << u"reasonLineEdit"_s;
}

void TestDeleteDialog::theKeyOnlyAsksAndKeepIsTheDefault()
{
    QFETCH(int, key);
    QFETCH(QString, focus);
    select({jobsOf(JobStatus::Completed)[0]});
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Delete);
    QTRY_VERIFY(m_window->findChild<DeleteDialog*>());
    m_dialog = m_window->findChild<DeleteDialog*>();
    QTRY_VERIFY(button(u"deleteJobsButton"_s)->isEnabled());
    QVERIFY(button(u"keepButton"_s)->isDefault());
    QVERIFY(!button(u"deleteJobsButton"_s)->autoDefault());
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    QVERIFY(button(u"keepButton"_s)->hasFocus());
    auto* focused = m_dialog->findChild<QWidget*>(focus);
    focused->setFocus();
    QTest::keyClick(focused, Qt::Key(key));
    if (focus == "reasonLineEdit"_L1 && key != Qt::Key_Escape) {
        QVERIFY(m_dialog->isVisible()); // a sentence was ended, no button was meant
        QTest::keyClick(focused, Qt::Key_Escape);
    }
    QTRY_VERIFY(!m_dialog);
    QVERIFY(deletes().isEmpty());
    QCOMPARE(live().table().rowCount(), JobsInAccount);
}

void TestDeleteDialog::saysWhatItMeansAndWhatIsLeftOut()
{
    const Job finished = jobsOf(JobStatus::Completed)[0];
    const Job active = jobsOf(JobStatus::Processing)[0];
    QVERIFY(ask({finished, active}));
    QTRY_VERIFY(button(u"deleteJobsButton"_s)->isEnabled());
    QVERIFY(label(u"questionLabel"_s).contains(u"from the account"_s));
    QVERIFY(label(u"accountLabel"_s).contains(u"Example Mail"_s));
    const QString consequences = label(u"consequencesLabel"_s);
    for (const auto& words : {u"can't be brought back"_s, u"stay where they are"_s, u"activity log"_s})
        QVERIFY2(consequences.contains(words), qPrintable(consequences));
    QVERIFY(label(u"leftAloneLabel"_s).contains(u"left alone"_s));
    const QAbstractItemModel* model = m_dialog->findChild<QListView*>(u"deleteListView"_s)->model();
    QCOMPARE(model->rowCount(), 2);
    const QString first = model->index(0, 0).data().toString();
    QVERIFY2(first.contains(finished.id.toString()), qPrintable(first));
    QVERIFY2(first.contains(QLocale().toString(finished.messages.successful)), qPrintable(first));
    const QString second = model->index(1, 0).data().toString();
    QVERIFY2(second.contains(active.id.toString()) && second.contains(u"has not ended"_s), qPrintable(second));
}

void TestDeleteDialog::deletesOnceAndTheRowsDoNotComeBack()
{
    auto jobs = jobsOf(JobStatus::Completed);
    jobs.erase(jobs.begin() + 3, jobs.end());
    QVERIFY(ask(jobs));
    QTRY_VERIFY(button(u"deleteJobsButton"_s)->isEnabled());
    m_dialog->findChild<QLineEdit*>(u"reasonLineEdit"_s)->setText(u"test runs"_s);
    QTest::mouseDClick(button(u"deleteJobsButton"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"deleteJobsButton"_s), Qt::LeftButton);
    QTRY_COMPARE(live().table().rowCount(), JobsInAccount - 3);
    QTRY_VERIFY(label(u"questionLabel"_s).contains(u"3 deleted"_s));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(button(u"keepButton"_s)->text(), u"Close"_s);
    QVERIFY(!button(u"deleteJobsButton"_s)->isVisible());
    for (const Job& job : jobs)
        QCOMPARE(deletes().filter(job.id.toString()).size(), 1);
    QCOMPARE(deletes().size(), 3);
    const auto& outcomes = *m_dialog->findChild<QTableView*>(u"deletionTableView"_s);
    const QString id = outcomes.model()->index(0, DeletionModel::JobColumn).data().toString().section(u'\n', -1);
    QVERIFY(jobs[0].id.toString() == id);
    QVERIFY2(outcomes.columnWidth(DeletionModel::JobColumn) > outcomes.fontMetrics().horizontalAdvance(id) + 12,
        "an id in one piece");

    live().watcher().refreshNow();
    QTRY_VERIFY(!live().watcher().isRefreshing());
    QCOMPARE(live().table().rowCount(), JobsInAccount - 3);
    QTest::mouseClick(button(u"keepButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog);
    const auto entries = ActivityLog::read(live().activity().folder()).entries;
    QCOMPARE(int(std::count_if(entries.begin(), entries.end(),
                 [](const auto& entry) { return entry.outcome == u"deleted"_s && entry.reason == u"test runs"_s; })),
        3);
}

void TestDeleteDialog::whatBecameActiveOrWentIsExplained()
{
    const auto jobs = jobsOf(JobStatus::Completed);
    QVERIFY(ask({jobs[0], jobs[1]}));
    QTRY_VERIFY(button(u"deleteJobsButton"_s)->isEnabled());
    bool isGone = false;
    live().client().deleteJob(jobs[1].id)->then(this, [&](const auto& result) { isGone = result.ok(); });
    QTRY_VERIFY(isGone); // somebody else, while the question is open
    QTest::mouseClick(button(u"deleteJobsButton"_s), Qt::LeftButton);
    QTRY_VERIFY(label(u"questionLabel"_s).contains(u"1 already gone"_s));
    const QAbstractItemModel* model = m_dialog->findChild<QTableView*>(u"deletionTableView"_s)->model();
    const QString why = model->index(1, DeletionModel::ResultColumn).data().toString();
    QVERIFY2(why.contains(u"gone before this request"_s), qPrintable(why));
    QCOMPARE(deletes().filter(jobs[1].id.toString()).size(), 1); // that one's
    QCOMPARE(live().table().rowCount(), JobsInAccount - 2);
}

void TestDeleteDialog::withoutAnythingToDeleteThereIsNoRedButton()
{
    const Job job = jobsOf(JobStatus::Completed)[0];
    bool isGone = false;
    live().client().deleteJob(job.id)->then(this, [&](const auto& result) { isGone = result.ok(); });
    QTRY_VERIFY(isGone);
    QVERIFY(ask({job}));
    QTRY_COMPARE(label(u"questionLabel"_s), u"Nothing to delete"_s);
    QVERIFY(!button(u"deleteJobsButton"_s)->isVisible());
    QVERIFY(!m_dialog->findChild<QLineEdit*>(u"reasonLineEdit"_s)->isVisible());
}

void TestDeleteDialog::anotherAccountClosesTheQuestion()
{
    QVERIFY(ask({jobsOf(JobStatus::Completed)[0]}));
    m_window->showNoAccount({});
    QVERIFY(!m_dialog);
    QVERIFY(!action(u"deleteJobsAction"_s)->isEnabled());
    QVERIFY(deletes().isEmpty());
}

void TestDeleteDialog::aProductionAccountMayRequireAReason()
{
    m_window->setAsksReasonInProduction(true);
    const auto isReady = [this] { return button(u"deleteJobsButton"_s)->text().startsWith(u"Delete "_s); };
    // The one that is shown is not marked.
    QVERIFY(ask({jobsOf(JobStatus::Completed)[0]}));
    QTRY_VERIFY(isReady());
    QVERIFY(button(u"deleteJobsButton"_s)->isEnabled());
    QVERIFY(!m_dialog->findChild<QLabel*>(u"reasonRequiredLabel"_s)->isVisible());

    Connection connection = m_simulator->connection();
    connection.face.isProduction = true;
    m_window->showAccount(
        std::make_unique<LiveJobs>(connection, WatchPace::Limits(), RecordFolders{m_records->path()}));
    QTRY_COMPARE(live().shown().rowCount(), JobsInAccount);
    QVERIFY(ask({jobsOf(JobStatus::Completed)[0]}));
    QTRY_VERIFY(isReady());
    QVERIFY(!button(u"deleteJobsButton"_s)->isEnabled());
    QVERIFY(m_dialog->findChild<QLabel*>(u"reasonRequiredLabel"_s)->isVisible());
    m_window->setAsksReasonInProduction(false); // a question that is open keeps to what it said
    auto* reason = m_dialog->findChild<QLineEdit*>(u"reasonLineEdit"_s);
    reason->setText(u"  "_s);
    QVERIFY(!button(u"deleteJobsButton"_s)->isEnabled());
    QTest::mouseClick(button(u"deleteJobsButton"_s), Qt::LeftButton);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(deletes().isEmpty());
    QTest::keyClicks(reason, u"INC-7"_s);
    QTest::mouseClick(button(u"deleteJobsButton"_s), Qt::LeftButton);
    QTRY_VERIFY(label(u"questionLabel"_s).contains(u"1 deleted"_s));
    QVERIFY(!reason->isVisible() && !m_dialog->findChild<QLabel*>(u"reasonRequiredLabel"_s)->isVisible());
    QCOMPARE(deletes().size(), 1);
    QTRY_COMPARE(ActivityLog::read(live().activity().folder()).entries.back().outcome, u"deleted"_s);
    QCOMPARE(ActivityLog::read(live().activity().folder()).entries.front().reason, u"INC-7"_s);
}

QTEST_MAIN(TestDeleteDialog)
#include "tst_deletedialog.moc"
