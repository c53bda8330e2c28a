#include "app/text/translation.h"
#include "tests/windowfixture.h"
#include "ui/canceldialog.h"
#include "ui/deletedialog.h"
#include "ui/guidedialog.h"
#include "ui/keyssheet.h"
#include "ui/menuactions.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QFile>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The sheet of keys tells what holds: every key of the menus, none twice, and nothing destructive within reach.
class TestKeysSheet : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init() { QVERIFY(setUp()); }
    void cleanup() { tearDown(); }

    void theKeyShowsEveryKeyOfTheMenus();
    void itReadsAsATable();
    void itFollowsTheActions();
    void noKeyIsTakenTwice();
    void whatIsUsedOftenHasAKey();
    void nothingDestructiveIsBesideSomethingHarmless();
    void destructiveKeysOnlyAsk_data();
    void destructiveKeysOnlyAsk();
    void theKeysOfTheTableDoWhatTheSheetSays();
    void theMenuKeyShowsTheMenu();
    void theGuideNamesTheSameKeys();
    void leadsToTheGuide();

private:
    QTableView* open();
    QStringList keys();
    void selectOne(JobStatus status);
};

QTableView* TestKeysSheet::open()
{
    m_window->activateWindow();
    [&] { QTRY_VERIFY(m_window->isActiveWindow()); }();
    QTest::keyClick(&table(), Qt::Key_F1);
    auto* sheet = m_window->findChild<KeysSheet*>();
    return sheet && sheet->isVisible() ? sheet->findChild<QTableView*>() : nullptr;
}

/// "Ctrl+F" and so on, of all actions of the menus.
QStringList TestKeysSheet::keys()
{
    QStringList keys;
    for (const MenuAction& offered : menuActions(*m_window->menuBar())) {
        for (const QKeySequence& key : offered.action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText));
    }
    return keys;
}

void TestKeysSheet::selectOne(JobStatus status)
{
    const auto& jobs = live().table().jobs();
    const auto job = std::find_if(jobs.begin(), jobs.end(), [status](const Job& one) { return one.status == status; });
    QVERIFY(job != jobs.end());
    QVERIFY(table().selectJob(job->id));
}

void TestKeysSheet::theKeyShowsEveryKeyOfTheMenus()
{
    QTableView* sheet = open();
    QVERIFY(sheet);
    QStringList lines;
    for (int row = 0; row < sheet->model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < sheet->model()->columnCount(); ++column)
            cells.append(sheet->model()->index(row, column).data().toString());
        QVERIFY2(!cells.contains(QString()), qPrintable(cells.join(u'|')));
        lines.append(cells.join(u'|'));
    }
    for (const MenuAction& offered : menuActions(*m_window->menuBar())) {
        if (offered.action->shortcut().isEmpty())
            continue;
        const QString line =
            QStringList({offered.menus.join(u" › "_s), offered.action->shortcut().toString(QKeySequence::NativeText)})
                .join(u'|');
        QVERIFY2(std::any_of(lines.begin(), lines.end(),
                     [&](const QString& shown) {
                         return shown.startsWith(line) && shown.endsWith(withoutMnemonic(offered.action->text()));
                     }),
            qPrintable(line));
    }
    QVERIFY(lines.contains(u"Jobs|F8|Cancel Jobs…"_s));
    QVERIFY(lines.contains(u"Jobs › Copy|Ctrl+C|Job ID"_s));
    QVERIFY(lines.contains(u"Table of jobs|Enter|Show the details of the current job"_s));
}

void TestKeysSheet::itReadsAsATable()
{
    QTableView* sheet = open();
    QVERIFY(sheet);
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(sheet);
    QCOMPARE(face->role(), QAccessible::Table);
    QCOMPARE(face->text(QAccessible::Name), u"Keyboard shortcuts"_s);
    QAccessibleTableInterface* cells = face->tableInterface();
    QVERIFY(cells);
    QCOMPARE(cells->columnCount(), 3);
    QCOMPARE(cells->columnDescription(1), u"Keys"_s);
    QCOMPARE(cells->cellAt(0, 0)->text(QAccessible::Name), u"File"_s);
    QVERIFY(QTest::qWaitForWindowActive(sheet->window()));
    QTRY_VERIFY(sheet->hasFocus());
    QCOMPARE(sheet->currentIndex().row(), 0);
    QTest::keyClick(sheet, Qt::Key_Down);
    QCOMPARE(sheet->currentIndex().row(), 1);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<KeysSheet*>());
}

void TestKeysSheet::itFollowsTheActions()
{
    action(u"filterAction"_s)->setShortcut(Qt::CTRL | Qt::Key_J);
    const auto uses = keysOfWindow(*m_window->menuBar());
    const auto filter =
        std::find_if(uses.begin(), uses.end(), [](const KeyUse& use) { return use.does == "Filter"_L1; });
    QVERIFY(filter != uses.end());
    QCOMPARE(filter->keys, u"Ctrl+J"_s);
}

void TestKeysSheet::noKeyIsTakenTwice()
{
    QStringList all = keys();
    QVERIFY(all.size() > 15);
    QCOMPARE(all.removeDuplicates(), 0);
}

void TestKeysSheet::whatIsUsedOftenHasAKey()
{
    for (const auto& name :
        {u"refreshAction"_s, u"pauseAction"_s, u"watchAction"_s, u"filterAction"_s, u"settingsAction"_s,
            u"quitAction"_s, u"cancelJobsAction"_s, u"deleteJobsAction"_s, u"newJobAction"_s, u"runAgainAction"_s,
            u"exportAction"_s, u"incidentReportAction"_s, u"detailsAction"_s, u"messagesAction"_s, u"cancelRunAction"_s,
            u"activityLogAction"_s, u"copyJobIdAction"_s, u"commandsAction"_s, u"guideAction"_s, u"keysAction"_s}) {
        QVERIFY2(action(name), qPrintable(name));
        QVERIFY2(!action(name)->shortcut().isEmpty(), qPrintable(name));
    }
}

void TestKeysSheet::nothingDestructiveIsBesideSomethingHarmless()
{
    // One key alone, so that no letter typed into the wrong window stops something, and nothing to hit on either side.
    QCOMPARE(action(u"cancelJobsAction"_s)->shortcuts(), QList<QKeySequence>{Qt::Key_F8});
    QCOMPARE(action(u"deleteJobsAction"_s)->shortcuts(), QList<QKeySequence>{Qt::Key_Delete});
    const QStringList taken = keys();
    for (const char* beside : {"F7", "F9", "Ins", "Home", "End", "PgUp", "PgDown", "Backspace"})
        QVERIFY2(!taken.contains(QLatin1String(beside)), beside);
}

void TestKeysSheet::destructiveKeysOnlyAsk_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<int>("key");
    QTest::newRow("F8") << JobStatus::Processing << int(Qt::Key_F8);
    QTest::newRow("Delete") << JobStatus::Completed << int(Qt::Key_Delete);
}

void TestKeysSheet::destructiveKeysOnlyAsk()
{
    QFETCH(JobStatus, status);
    QFETCH(int, key);
    selectOne(status);
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    QTest::keyClick(&table(), Qt::Key(key));
    const QDialog* question = key == Qt::Key_F8 ? static_cast<QDialog*>(m_window->findChild<CancelDialog*>())
                                                : m_window->findChild<DeleteDialog*>();
    QVERIFY(question && question->isVisible());
    // Held down, it repeats; the question is not answered by that.
    QWidget* focus = QApplication::focusWidget();
    for (int times = 0; times < 5; ++times)
        QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(key));
    QVERIFY(question->isVisible());
    QVERIFY(m_simulator->posts().isEmpty());
    QVERIFY(m_simulator->requests().filter(u"DELETE "_s).isEmpty());
}

void TestKeysSheet::theKeysOfTheTableDoWhatTheSheetSays()
{
    auto* details = m_window->findChild<QDockWidget*>(u"jobDetailsDock"_s);
    table().setFocus();
    table().selectRow(2);
    QTest::keyClick(&table(), Qt::Key_Down);
    QCOMPARE(table().currentIndex().row(), 3);
    QCOMPARE(table().selectedJobs().size(), 1);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(table().selectedJobs().size(), 2);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(table().currentIndex().row(), 5);
    QCOMPARE(table().selectedJobs().size(), 2);
    QTest::keyClick(&table(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(table().selectedJobs().size(), 3);
    QTest::keyClick(&table(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(table().selectedJobs().size(), 2);
    QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(table().selectedJobs().size(), JobsInAccount);
    QVERIFY(!details->isVisible());
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(details->isVisible());
}

void TestKeysSheet::theMenuKeyShowsTheMenu()
{
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    table().setFocus();
    table().selectRow(2);
    QList<QAction*> offered;
    QTimer whileItIsOpen; // the menu has an event loop of its own
    connect(&whileItIsOpen, &QTimer::timeout, this, [&] {
        if (QWidget* menu = QApplication::activePopupWidget()) {
            offered = menu->actions();
            menu->close();
        }
    });
    whileItIsOpen.start(5);
    QTest::keyClick(&table(), Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(!offered.isEmpty());
    QCOMPARE(offered, table().actions());
}

/// Each key of the table in docs/guide.md is one of the sheet's.
void TestKeysSheet::theGuideNamesTheSameKeys()
{
    QFile file(u":/guide/guide.md"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString section = QString::fromUtf8(file.readAll()).section(u"\n## Keys\n"_s, 1, 1);
    QStringList known;
    for (const KeyUse& use : keysOfWindow(*m_window->menuBar()))
        known += use.keys.split(u", "_s);
    int checked = 0;
    static const QRegularExpression row(u"^\\| ([^|]+) \\| [^|]+ \\|$"_s, QRegularExpression::MultilineOption);
    for (auto rows = row.globalMatch(section); rows.hasNext();) {
        const QString first = rows.next().captured(1);
        if (first == "key"_L1 || first.startsWith(u'-'))
            continue;
        for (const QString& key : first.split(u", "_s)) {
            QVERIFY2(known.contains(key), qPrintable(key));
            ++checked;
        }
    }
    QVERIFY(checked > 10);
}

void TestKeysSheet::leadsToTheGuide()
{
    QTableView* sheet = open();
    QVERIFY(sheet);
    sheet->window()->findChild<QPushButton*>(u"userGuideButton"_s)->click();
    QTRY_VERIFY(m_window->findChild<GuideDialog*>());
    QVERIFY(m_window->findChild<GuideDialog*>()->isVisible());
}

QTEST_MAIN(TestKeysSheet)
#include "tst_keyssheet.moc"
