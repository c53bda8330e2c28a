#include "app/text/format.h"
#include "app/text/translation.h"
#include "tests/windowfixture.h"
#include "ui/columnsmenu.h"
#include "ui/createdrangedialog.h"
#include "ui/filterbar.h"
#include "ui/filterchips.h"
#include "ui/viewsbutton.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QToolButton>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Finding jobs in the real window: filters that combine and go one by one, named views, columns, the zone of times.
class TestFinding : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init() { QVERIFY(setUp()); }
    void cleanup();
    void filtersCombineAndGoOneByOne();
    void allFiltersGoAtOnce();
    void aFilterThatIsBeingTypedCanBeExported();
    void hostileFilterTextStaysText();
    void aRangeIsAskedFor();
    void aRangeInUtcIsUtc();
    void aViewIsSavedAndShownAgain();
    void aViewOfTheSameNameIsReplaced();
    void oneColumnAlwaysStays();
    void columnsAreRememberedAndReset();
    void timesAreShownInTheChosenZone();

private:
    FilterBar& bar() { return m_window->jobsPage().filter(); }
    QStringList chips();
    void closeChip(const QString& text);
    int countWith(const std::function<bool(const Job&)>& fits);
    template <typename Dialog>
    Dialog* opened(const QString& name);
    void saveView(const QString& name);
    QAction* choice(QMenu* menu, const QString& text);
};

void TestFinding::cleanup()
{
    format::setZone(format::Zone::Local);
    tearDown();
}

QStringList TestFinding::chips()
{
    QStringList texts;
    const auto buttons = bar().findChildren<QToolButton*>(u"filterChip"_s);
    for (const QToolButton* button : buttons) {
        if (button->isVisible())
            texts.append(button->text());
    }
    return texts;
}

void TestFinding::closeChip(const QString& text)
{
    const auto buttons = bar().findChildren<QToolButton*>(u"filterChip"_s);
    for (QToolButton* button : buttons) {
        if (button->isVisible() && button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(u"no chip "_s + text));
}

int TestFinding::countWith(const std::function<bool(const Job&)>& fits)
{
    const auto& jobs = live().table().jobs();
    return int(std::count_if(jobs.begin(), jobs.end(), fits));
}

template <typename Dialog>
Dialog* TestFinding::opened(const QString& name)
{
    Dialog* dialog = nullptr;
    const auto isThere = [&] { return (dialog = m_window->findChild<Dialog*>(name)) && dialog->isVisible(); };
    return QTest::qWaitFor(isThere) ? dialog : nullptr;
}

QAction* TestFinding::choice(QMenu* menu, const QString& text)
{
    Q_EMIT menu->aboutToShow();
    const auto actions = menu->actions();
    for (QAction* action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TestFinding::filtersCombineAndGoOneByOne()
{
    QVERIFY(chips().isEmpty());
    bar().findChild<QToolButton*>(u"completedFilterButton"_s)->click();
    action(u"destination%1FilterAction"_s.arg(int(Destination::RecoverableItemsPurges)))->trigger();
    action(u"action%1FilterAction"_s.arg(int(JobAction::Move)))->trigger();
    const auto isCompletedPurge = [](const Job& job) {
        return job.status == JobStatus::Completed && job.destination == Destination::RecoverableItemsPurges;
    };
    const int purges = countWith(isCompletedPurge);
    QVERIFY(purges > 1);
    QCOMPARE(live().shown().rowCount(), purges);
    QCOMPARE(chips(),
        QStringList(
            {u"Status: Completed"_s, u"Action: Move"_s, u"Destination: Recoverable Items, Purges"_s, u"Clear All"_s}));

    const QString id = live().shown().jobAt(0).id.toString();
    QTest::keyClicks(bar().findChild<QLineEdit*>(), id);
    QCOMPARE(live().shown().rowCount(), 1);
    QVERIFY2(chips().constFirst().startsWith(u"Text: "_s), qPrintable(chips().constFirst()));

    closeChip(chips().constFirst());
    QCOMPARE(bar().findChild<QLineEdit*>()->text(), QString());
    QCOMPARE(live().shown().rowCount(), purges);
    closeChip(u"Status: Completed"_s);
    QVERIFY(!bar().findChild<QToolButton*>(u"completedFilterButton"_s)->isChecked());
    QCOMPARE(live().shown().rowCount(),
        countWith([](const Job& job) { return job.destination == Destination::RecoverableItemsPurges; }));
    closeChip(u"Destination: Recoverable Items, Purges"_s);
    QCOMPARE(live().shown().rowCount(), countWith([](const Job& job) { return job.action == JobAction::Move; }));
    closeChip(u"Action: Move"_s);
    QCOMPARE(live().shown().rowCount(), JobsInAccount);
    QVERIFY(!bar().findChild<FilterChips*>()->isVisible());
}

void TestFinding::aFilterThatIsBeingTypedCanBeExported()
{
    auto* edit = bar().findChild<QLineEdit*>(u"filterLineEdit"_s);
    // With a platform's keys that are not X11's, the field does not want the key anyway; so it is asked for one that
    // every field wants, too.
    const auto keeps = [edit](int key, Qt::KeyboardModifiers modifiers) {
        QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
        event.ignore();
        QApplication::sendEvent(edit, &event);
        return event.isAccepted();
    };
    QVERIFY(!keeps(Qt::Key_E, Qt::ControlModifier));
    QVERIFY(keeps(Qt::Key_V, Qt::ControlModifier));
}

void TestFinding::allFiltersGoAtOnce()
{
    bar().findChild<QToolButton*>(u"activeFilterButton"_s)->click();
    QCOMPARE(live().shown().rowCount(), live().table().activeCount());
    action(u"created24FilterAction"_s)->trigger();
    QVERIFY(chips().contains(u"Created: last 24 hours"_s));
    closeChip(u"Clear All"_s);
    QCOMPARE(live().shown().rowCount(), JobsInAccount);
    QVERIFY(!bar().findChild<QToolButton*>(u"activeFilterButton"_s)->isChecked());
    QVERIFY(action(u"created0FilterAction"_s)->isChecked());
}

void TestFinding::hostileFilterTextStaysText()
{
    bar().findChild<QLineEdit*>()->setText(u"<img src=/etc/x>&R&D "_s + QChar(0x202e) + QString(5000, u'x'));
    const QString chip = chips().constFirst();
    QVERIFY2(chip.contains(u"<img src=/etc/x>&&R&&D ‹U+202E›"_s), qPrintable(chip));
    QVERIFY(chip.size() < 80);
    QCOMPARE(live().shown().rowCount(), 0);
}

void TestFinding::aRangeIsAskedFor()
{
    action(u"created-1FilterAction"_s)->trigger();
    auto* dialog = opened<CreatedRangeDialog>(u"createdRangeDialog"_s);
    QVERIFY(dialog);
    QVERIFY(action(u"created0FilterAction"_s)->isChecked()); // until the range is chosen
    auto* from = dialog->findChild<QDateTimeEdit*>(u"fromDateTimeEdit"_s);
    auto* until = dialog->findChild<QDateTimeEdit*>(u"untilDateTimeEdit"_s);
    auto* show = dialog->findChild<QPushButton*>(u"showRangeButton"_s);
    dialog->findChild<QCheckBox*>(u"untilCheckBox"_s)->click();

    // The youngest job alone is in the minute that it was created in, or those of the same minute.
    const Job youngest = live().shown().jobAt(0);
    const QDateTime minute = youngest.createdAt.toUtc().toLocalTime();
    from->setDateTime(minute.addSecs(60));
    until->setDateTime(minute);
    QVERIFY(!show->isEnabled());
    QVERIFY(dialog->findChild<QLabel*>(u"rangeFaultLabel"_s)->text().contains(u"ends before it begins"_s));
    from->setDateTime(QDateTime(minute.date(), QTime(minute.time().hour(), minute.time().minute())));
    until->setDateTime(from->dateTime().addSecs(60));
    QVERIFY(show->isEnabled());
    show->click();
    const qint64 first = from->dateTime().toMSecsSinceEpoch();
    QCOMPARE(live().shown().rowCount(), countWith([first](const Job& job) {
        return job.createdAt.msecs() >= first && job.createdAt.msecs() < first + 60'000;
    }));
    QVERIFY(live().shown().rowCount() >= 1);
    QVERIFY2(chips().constFirst().contains(u":00 +05:30 to "_s), qPrintable(chips().constFirst()));
}

void TestFinding::aRangeInUtcIsUtc()
{
    action(u"utcTimesAction"_s)->trigger();
    action(u"created-1FilterAction"_s)->trigger();
    auto* dialog = opened<CreatedRangeDialog>(u"createdRangeDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLabel*>(u"zoneLabel"_s)->text(), u"Times are UTC."_s);
    QSignalSpy chosen(dialog, &CreatedRangeDialog::rangeChosen);
    auto* from = dialog->findChild<QDateTimeEdit*>(u"fromDateTimeEdit"_s);
    QVERIFY(from->isEnabled());
    from->setDateTime(QDateTime(QDate(2026, 11, 23), QTime(18, 45), QTimeZone::utc()));
    dialog->findChild<QPushButton*>(u"showRangeButton"_s)->click();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(format::isoTime(bar().filter().created.from), u"2026-11-23T18:45:00.000Z"_s);
    QVERIFY(!bar().filter().created.until.isValid());
}

void TestFinding::saveView(const QString& name)
{
    choice(m_window->jobsPage().views().menu(), u"&Save This View…"_s)->trigger();
    auto* dialog = opened<QDialog>(u"saveViewDialog"_s);
    QVERIFY(dialog);
    QPushButton* save = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), u"  "_s + name + u' ');
    save->click();
    QTRY_VERIFY(!m_window->findChild<QDialog*>(u"saveViewDialog"_s));
}

void TestFinding::aViewIsSavedAndShownAgain()
{
    ViewsButton& views = m_window->jobsPage().views();
    QSignalSpy changed(&views, &ViewsButton::viewsChanged);
    bar().findChild<QToolButton*>(u"failedFilterButton"_s)->click();
    table().setColumnHidden(JobTableModel::CommentColumn, true);
    table().sortByColumn(JobTableModel::FailedColumn, Qt::AscendingOrder);
    saveView(u"Failures & co."_s);
    QCOMPARE(changed.count(), 1);

    choice(views.menu(), u"All Jobs"_s)->trigger();
    table().setColumnHidden(JobTableModel::CommentColumn, false);
    table().sortByColumn(JobTableModel::CreatedColumn, Qt::DescendingOrder);
    QCOMPARE(live().shown().rowCount(), JobsInAccount);

    // As the next start has them.
    views.setViews(SavedViews::fromJson(views.views().toJson()));
    choice(views.menu(), u"Failures && co."_s)->trigger();
    QCOMPARE(live().shown().rowCount(), live().table().countOf(JobStatus::Failed));
    QVERIFY(table().isColumnHidden(JobTableModel::CommentColumn));
    QCOMPARE(live().shown().sortColumn(), int(JobTableModel::FailedColumn));
    QCOMPARE(live().shown().sortOrder(), Qt::AscendingOrder);
}

void TestFinding::aViewOfTheSameNameIsReplaced()
{
    saveView(u"Mine"_s);
    bar().findChild<QToolButton*>(u"failedFilterButton"_s)->click();
    saveView(u"mine"_s);
    const auto& views = m_window->jobsPage().views().views().all();
    QCOMPARE(views.size(), 1);
    QCOMPARE(views[0].filter.statuses, QSet<JobStatus>{JobStatus::Failed});
    QVERIFY(SavedViews::fromJson("{damaged").all().isEmpty());
}

void TestFinding::oneColumnAlwaysStays()
{
    ColumnsMenu& menu = table().columnsMenu();
    for (int column = 1; column < JobTableModel::ColumnCount; ++column) {
        Q_EMIT menu.aboutToShow();
        menu.findChild<QAction*>(u"column%1Action"_s.arg(column))->trigger();
    }
    Q_EMIT menu.aboutToShow();
    QCOMPARE(table().horizontalHeader()->hiddenSectionCount(), int(JobTableModel::ColumnCount) - 1);
    QVERIFY(!menu.findChild<QAction*>(u"column0Action"_s)->isEnabled());
    menu.findChild<QAction*>(u"column4Action"_s)->trigger();
    QVERIFY(!table().isColumnHidden(4));
    QVERIFY(table().columnWidth(4) > 20);
}

void TestFinding::columnsAreRememberedAndReset()
{
    QHeaderView& header = *table().horizontalHeader();
    table().setColumnHidden(JobTableModel::StartedColumn, true);
    header.moveSection(header.visualIndex(JobTableModel::JobIdColumn), 0);
    table().setColumnWidth(JobTableModel::CommentColumn, 333);

    MainWindow next;
    next.jobsPage().table().restoreColumns(table().columnState());
    next.showAccount(
        std::make_unique<LiveJobs>(m_simulator->connection(), WatchPace::Limits(), RecordFolders{m_records->path()}));
    JobTableView& again = next.jobsPage().table();
    QVERIFY(again.isColumnHidden(JobTableModel::StartedColumn));
    QCOMPARE(again.horizontalHeader()->logicalIndex(0), int(JobTableModel::JobIdColumn));
    QCOMPARE(again.columnWidth(JobTableModel::CommentColumn), 333);

    ColumnsMenu& menu = again.columnsMenu();
    Q_EMIT menu.aboutToShow();
    menu.findChild<QAction*>(u"resetColumnsAction"_s)->trigger();
    QCOMPARE(again.horizontalHeader()->hiddenSectionCount(), 0);
    QCOMPARE(again.horizontalHeader()->logicalIndex(0), int(JobTableModel::StatusColumn));
    QCOMPARE(again.horizontalHeader()->logicalIndex(3), int(JobTableModel::CommentColumn));
}

void TestFinding::timesAreShownInTheChosenZone()
{
    const auto created = [this] { return live().shown().index(0, JobTableModel::CreatedColumn).data().toString(); };
    QVERIFY2(created().endsWith(u" +05:30"_s), qPrintable(created()));
    QSignalSpy chosen(m_window.get(), &MainWindow::zoneChosen);
    bar().findChild<QLineEdit*>()->setText(u"+05:30"_s);
    QCOMPARE(live().shown().rowCount(), JobsInAccount);
    action(u"utcTimesAction"_s)->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(live().shown().rowCount(), 0); // no cell says so any more
    bar().findChild<QLineEdit*>()->clear();
    QVERIFY2(created().endsWith(u" UTC"_s), qPrintable(created()));
    const QString iso = format::isoTime(live().shown().jobAt(0).createdAt);
    QCOMPARE(created().left(10), iso.left(10));
    QCOMPARE(created().sliced(11, 8), iso.sliced(11, 8));
    action(u"localTimesAction"_s)->trigger();
    QVERIFY(created().endsWith(u" +05:30"_s));
    QCOMPARE(chosen.constLast().constFirst().toBool(), false);
}

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
