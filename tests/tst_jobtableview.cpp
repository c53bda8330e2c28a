#include "app/jobs/jobwords.h"
#include "app/jobs/spokenwords.h"
#include "tests/paintcounter.h"
#include "tests/samplejobs.h"
#include "ui/jobtableview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace bulkhead;

/// The view's promise: a selection is a set of job ids, whatever happens to rows.
class TestJobTableView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void selectionSurvivesRowsThatMove();
    void selectionSurvivesNewJobsAbove();
    void selectingAllMeansTheJobsThatWereThere_data();
    void selectingAllMeansTheJobsThatWereThere();
    void aJobThatTheFilterHidesLeavesTheSelection();
    void aRemovedJobLeavesTheSelection();
    void sortingKeepsTheSelectionAndTellsNobody();
    void theTopRowStaysAtTheTop();
    void aViewAtItsBeginningStaysThere();
    void rowsBelowTheViewMakeTheScrollBarSmallerAndPaintNothing();
    void rowsThatComeIntoViewArePainted();
    void recordsComeInTheOrderOfTheTable();
    void mouseAndKeyboardSelectSeveral();
    void anotherAccountLeavesNothingBehind();
    void cellsAreSpokenInWords();

private:
    /// Puts these jobs in place of all others, and waits for the view to have painted them.
    void showOnly(int first, int last);
    QSet<JobId> ids(const QList<int>& numbers) const;
    void select(const QList<int>& numbers);
    QSet<JobId> selectedInTheView() const;

    std::unique_ptr<JobTableModel> m_jobs;
    std::unique_ptr<JobSortFilterModel> m_shown;
    std::unique_ptr<JobTableView> m_view;
};

void TestJobTableView::init()
{
    m_jobs = std::make_unique<JobTableModel>();
    m_shown = std::make_unique<JobSortFilterModel>(*m_jobs);
    new QAbstractItemModelTester(m_shown.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_shown.get());
    m_view = std::make_unique<JobTableView>();
    m_jobs->merge(samples::jobs(1, 200));
    m_view->setJobs(m_shown.get());
    m_view->resize(900, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestJobTableView::cleanup()
{
    m_view.reset();
    m_shown.reset();
    m_jobs.reset();
}

void TestJobTableView::showOnly(int first, int last)
{
    const PaintCounter paints(*m_view->viewport());
    m_jobs->clear();
    m_jobs->merge(samples::jobs(first, last));
    QTRY_VERIFY(paints.count() > 0);
    QCoreApplication::processEvents();
}

QSet<JobId> TestJobTableView::ids(const QList<int>& numbers) const
{
    QSet<JobId> ids;
    for (const int n : numbers)
        ids.insert(samples::job(n).id);
    return ids;
}

void TestJobTableView::select(const QList<int>& numbers)
{
    m_view->clearSelection();
    for (const int n : numbers) {
        const QModelIndex index = m_shown->index(m_shown->rowOf(samples::job(n).id), 0);
        m_view->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QCOMPARE(m_view->selectedJobs(), ids(numbers));
}

QSet<JobId> TestJobTableView::selectedInTheView() const
{
    QSet<JobId> selected;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex& index : rows)
        selected.insert(m_shown->jobAt(index.row()).id);
    return selected;
}

void TestJobTableView::selectionSurvivesRowsThatMove()
{
    m_view->sortByColumn(JobTableModel::PendingColumn, Qt::AscendingOrder);
    select({3, 50, 51, 52, 120});
    QSignalSpy changed(m_view.get(), &JobTableView::selectedJobsChanged);
    std::vector<Job> moved;
    for (int n = 40; n < 130; ++n) {
        moved.push_back(samples::job(n));
        moved.back().messages.pending = (n * 7919) % 600;
    }
    m_jobs->merge(moved);
    QCOMPARE(m_view->selectedJobs(), ids({3, 50, 51, 52, 120}));
    QCOMPARE(selectedInTheView(), ids({3, 50, 51, 52, 120}));
    QCOMPARE(changed.count(), 0);
}

void TestJobTableView::selectionSurvivesNewJobsAbove()
{
    select({200, 199, 10});
    m_jobs->merge(samples::jobs(201, 260));
    QCOMPARE(m_shown->rowOf(samples::job(200).id), 60);
    QCOMPARE(selectedInTheView(), ids({200, 199, 10}));
}

void TestJobTableView::selectingAllMeansTheJobsThatWereThere_data()
{
    QTest::addColumn<std::vector<Job>>("news");
    QTest::addColumn<int>("added");
    QTest::newRow("newer ones come above") << samples::jobs(250, 500) << 100;
    QTest::newRow("older ones come below") << samples::jobs(101, 250) << 100;
    QTest::newRow("both") << samples::jobs(101, 500) << 200;
}

void TestJobTableView::selectingAllMeansTheJobsThatWereThere()
{
    QFETCH(const std::vector<Job>, news);
    QFETCH(const int, added);
    showOnly(201, 400);
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    const QSet<JobId> selected = m_view->selectedJobs();
    QCOMPARE(selected.size(), 200);
    m_jobs->merge(news);
    QCOMPARE(m_shown->rowCount(), 200 + added);
    QCOMPARE(m_view->selectedJobs(), selected);
    QCOMPARE(selectedInTheView(), selected);
}

void TestJobTableView::aJobThatTheFilterHidesLeavesTheSelection()
{
    select({7, 70, 107});
    QSignalSpy changed(m_view.get(), &JobTableView::selectedJobsChanged);
    m_shown->setFilter(samples::withText(QStringLiteral("00000007")));
    QCOMPARE(m_shown->rowCount(), 11); // 7 and 70 to 79, by their ids
    QCOMPARE(m_view->selectedJobs(), ids({7, 70}));
    QCOMPARE(selectedInTheView(), ids({7, 70}));
    QVERIFY(changed.count() > 0);
    m_shown->setFilter({});
    QCOMPARE(selectedInTheView(), ids({7, 70}));
}

void TestJobTableView::aRemovedJobLeavesTheSelection()
{
    select({7, 8, 9});
    m_jobs->remove(samples::job(8).id);
    QCOMPARE(m_view->selectedJobs(), ids({7, 9}));
    QCOMPARE(selectedInTheView(), ids({7, 9}));
}

void TestJobTableView::sortingKeepsTheSelectionAndTellsNobody()
{
    select({1, 2, 150});
    QSignalSpy changed(m_view.get(), &JobTableView::selectedJobsChanged);
    for (int column = 0; column < JobTableModel::ColumnCount; ++column) {
        m_view->sortByColumn(column, column % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
        QCOMPARE(selectedInTheView(), ids({1, 2, 150}));
    }
    QCOMPARE(changed.count(), 0);
}

void TestJobTableView::theTopRowStaysAtTheTop()
{
    m_view->verticalScrollBar()->setValue(80);
    const JobId top = m_shown->jobAt(m_view->rowAt(0)).id;
    m_jobs->merge(samples::jobs(201, 230));
    QCOMPARE(m_shown->jobAt(m_view->rowAt(0)).id.toString(), top.toString());
}

void TestJobTableView::aViewAtItsBeginningStaysThere()
{
    m_jobs->merge(samples::jobs(201, 230));
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    QCOMPARE(m_shown->jobAt(m_view->rowAt(0)).id.toString(), samples::job(230).id.toString());
}

void TestJobTableView::rowsBelowTheViewMakeTheScrollBarSmallerAndPaintNothing()
{
    showOnly(201, 400);
    const PaintCounter paints(*m_view->viewport());
    const int before = m_view->verticalScrollBar()->maximum();
    m_jobs->merge(samples::jobs(101, 200));
    QTRY_COMPARE(m_view->verticalScrollBar()->maximum(), before + 100);
    m_jobs->merge(samples::jobs(51, 100));
    for (int turns = 0; turns < 5; ++turns) // a delayed layout, and what it makes be painted
        QCoreApplication::processEvents();
    QCOMPARE(paints.count(), 0);
    QTRY_COMPARE(m_view->verticalScrollBar()->maximum(), before + 150);

    m_view->scrollToBottom();
    QTRY_VERIFY(paints.count() > 0);
    const int lowest = m_view->rowAt(m_view->rowViewportPosition(m_shown->rowCount() - 1));
    QCOMPARE(m_shown->jobAt(lowest).id, samples::job(51).id);
}

void TestJobTableView::rowsThatComeIntoViewArePainted()
{
    showOnly(398, 400);
    const PaintCounter paints(*m_view->viewport());
    m_jobs->merge(samples::jobs(300, 397)); // below the three, and over the lower edge
    QTRY_VERIFY(paints.count() > 0);
    QVERIFY(m_view->verticalScrollBar()->maximum() > 0);
}

void TestJobTableView::recordsComeInTheOrderOfTheTable()
{
    select({5, 190, 60});
    QStringList comments;
    for (const Job& job : m_view->selectedRecords())
        comments.append(job.comment.toString());
    QCOMPARE(comments.join(u", "), QStringLiteral("comment 190, comment 60, comment 5"));
}

void TestJobTableView::mouseAndKeyboardSelectSeveral()
{
    const auto click = [this](int row, Qt::KeyboardModifiers modifiers) {
        const QRect cell = m_view->visualRect(m_shown->index(row, JobTableModel::ActionColumn));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, cell.center());
    };
    click(2, Qt::NoModifier);
    click(5, Qt::ControlModifier);
    QCOMPARE(m_view->selectedJobs(), ids({198, 195}));
    click(7, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_view->selectedJobs(), ids({198, 195, 194, 193}));
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(m_view->selectedJobs().contains(samples::job(192).id));
}

/// Qt makes selection models with every model that a view is given, those of the headers too, and deletes none.
void TestJobTableView::anotherAccountLeavesNothingBehind()
{
    const auto owned = [this] { return m_view->findChildren<QObject*>().size(); };
    const auto before = owned();
    for (int accounts = 0; accounts < 3; ++accounts) {
        m_view->setJobs(nullptr);
        m_view->setJobs(m_shown.get());
    }
    QCOMPARE(owned(), before);
    select({7});
    QCOMPARE(m_view->selectedJobs(), ids({7}));
}

void TestJobTableView::cellsAreSpokenInWords()
{
    constexpr std::array Statuses{JobStatus::Pending, JobStatus::Completed, JobStatus::Failed, JobStatus::Cancelled};
    for (int n = 0; n < int(Statuses.size()); ++n)
        m_jobs->merge({samples::job(197 + n, Statuses.at(n))});
    QAccessibleTableInterface& cells = *QAccessible::queryAccessibleInterface(m_view.get())->tableInterface();
    QCOMPARE(cells.rowCount(), 200);
    for (int row = 0; row < 5; ++row) {
        const Job& job = m_shown->jobAt(row);
        QCOMPARE(cells.cellAt(row, JobTableModel::StatusColumn)->text(QAccessible::Name), words::status(job));
        QCOMPARE(cells.cellAt(row, JobTableModel::ProgressColumn)->text(QAccessible::Name), words::spokenProgress(job));
    }
    // A dash is nothing that can be heard.
    Job unreported = m_shown->jobAt(0);
    unreported.messages.skipped = NotReported;
    m_jobs->merge({unreported});
    QCOMPARE(cells.cellAt(0, JobTableModel::SkippedColumn)->text(QAccessible::Name), QStringLiteral("none"));
    QCOMPARE(m_shown->index(0, JobTableModel::SkippedColumn).data().toString(), QStringLiteral("–"));
}

QTEST_MAIN(TestJobTableView)
#include "tst_jobtableview.moc"
