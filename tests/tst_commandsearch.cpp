#include "app/jobs/savedviews.h"
#include "app/text/translation.h"
#include "tests/windowfixture.h"
#include "ui/accountswitcher.h"
#include "ui/canceldialog.h"
#include "ui/commandlistmodel.h"
#include "ui/commandsearch.h"
#include "ui/deletedialog.h"
#include "ui/menuactions.h"
#include "ui/settingspages.h"
#include "ui/viewsbutton.h"

#include <QAccessible>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What can be found, how, and that finding a command does no more than its menu would.
class TestCommandSearch : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init() { QVERIFY(setUp()); }
    void cleanup() { tearDown(); }

    void everythingOfTheMenusIsThere();
    void accountsViewsAndPagesAreThere();
    void typingNarrowsAndTheBestIsFirst();
    void theKeyboardGoesThroughTheList();
    void aScreenReaderIsToldWhereItIs();
    void enterRunsItAfterTheDialogHasGone();
    void aClickRunsItToo();
    void whatCannotBeDoneIsShownAndDoesNothing();
    void whatDestroysOnlyAsks_data();
    void whatDestroysOnlyAsks();
    void aViewIsNeverDeletedFromHere();
    void namesFromOutsideAreShownSafely();
    void escapeDoesNothing();

private:
    void open();
    void type(const QString& text) { QTest::keyClicks(line(), text); }
    QLineEdit* line() { return m_search->findChild<QLineEdit*>(u"commandLineEdit"_s); }
    QListView* list() { return m_search->findChild<QListView*>(u"commandsListView"_s); }
    /// "Cancel Jobs…, Jobs, F8", as a screen reader says it.
    QStringList shown();
    QString current() { return list()->currentIndex().data(Qt::AccessibleTextRole).toString(); }
    void selectOne(JobStatus status);
    int changes() { return int(m_simulator->posts().size() + m_simulator->requests().filter(u"DELETE "_s).size()); }

    QPointer<CommandSearch> m_search;
};

void TestCommandSearch::open()
{
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    QTest::keyClick(&table(), Qt::Key_K, Qt::ControlModifier);
    m_search = m_window->findChild<CommandSearch*>();
    QVERIFY(m_search);
    QVERIFY(QTest::qWaitForWindowActive(m_search));
    QTRY_VERIFY(line()->hasFocus());
}

QStringList TestCommandSearch::shown()
{
    QStringList texts;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        texts.append(list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    return texts;
}

void TestCommandSearch::selectOne(JobStatus status)
{
    const auto& jobs = live().table().jobs();
    const auto job = std::find_if(jobs.begin(), jobs.end(), [status](const Job& one) { return one.status == status; });
    QVERIFY(job != jobs.end());
    QVERIFY(table().selectJob(job->id));
}

void TestCommandSearch::everythingOfTheMenusIsThere()
{
    open();
    const QStringList texts = shown();
    int found = 0;
    for (const MenuAction& offered : menuActions(*m_window->menuBar())) {
        if (offered.action->objectName() == "commandsAction"_L1)
            continue;
        const QString begin = withoutMnemonic(offered.action->text()) + u", "_s + offered.menus.join(u" › "_s);
        QVERIFY2(std::any_of(texts.begin(), texts.end(), [&](const QString& text) { return text.startsWith(begin); }),
            qPrintable(begin));
        ++found;
    }
    QVERIFY(found > 40);
    QVERIFY(texts.contains(u"Refresh, Jobs, F5"_s));
    QVERIFY(texts.contains(u"Job ID, Jobs › Copy, Ctrl+C, not available now"_s));
    QVERIFY(texts.contains(u"Local, View › Times, on"_s));
    QVERIFY(texts.contains(u"Status, View › Columns, on"_s));
}

void TestCommandSearch::accountsViewsAndPagesAreThere()
{
    Profile profile;
    profile.uuid = QUuid::createUuid();
    profile.face.name = u"Acme & Sons"_s;
    m_window->accountSwitcher().setProfiles({profile}, {});
    ViewsButton& views = m_window->jobsPage().views();
    views.keep({u"Purges of today"_s, {}, {}});
    QSignalSpy profileChosen(&m_window->accountSwitcher(), &AccountSwitcher::profileChosen);
    QSignalSpy viewChosen(&views, &ViewsButton::viewChosen);
    QSignalSpy pageWanted(m_window.get(), &MainWindow::settingsPageRequested);

    open();
    type(u"acme"_s);
    QCOMPARE(shown(), QStringList(u"Acme & Sons, Account"_s));
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_COMPARE(profileChosen.size(), 1);
    QCOMPARE(profileChosen.first().first().toUuid(), profile.uuid);

    open();
    type(u"purges today"_s);
    QCOMPARE(shown(), QStringList(u"Purges of today, Views"_s));
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_COMPARE(viewChosen.size(), 1);

    for (const SettingsPage& page : settingsPages()) {
        open();
        type(u"settings "_s + page.title);
        QVERIFY2(shown().contains(page.title + u", Settings"_s), qPrintable(shown().join(u'\n')));
        list()->setCurrentIndex(list()->model()->index(int(shown().indexOf(page.title + u", Settings"_s)), 0));
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_COMPARE(pageWanted.size(), 1);
        QCOMPARE(pageWanted.takeFirst().first().toString(), page.objectName);
    }

    m_window->showNoAccount({});
    open();
    type(u"views"_s);
    QVERIFY(!shown().contains(u"Purges of today, Views"_s));
}

void TestCommandSearch::typingNarrowsAndTheBestIsFirst()
{
    selectOne(JobStatus::Processing);
    open();
    const auto all = shown().size();
    type(u"JOBS canc"_s);
    QVERIFY(shown().size() < all);
    QCOMPARE(shown().first(), u"Cancel Jobs…, Jobs, F8"_s);
    const auto* model = qobject_cast<CommandListModel*>(list()->model());
    QStringList marked;
    for (const FoundWords::Span& span : model->inName(0))
        marked.append(model->commandAt(0).name.mid(span.start, span.length));
    QCOMPARE(marked, QStringList({u"Jobs"_s, u"Canc"_s}));

    line()->clear();
    QCOMPARE(shown().size(), all);
    type(u"log"_s);
    QCOMPARE(shown().first(), u"Activity Log…, View, Ctrl+Shift+A"_s);

    line()->clear();
    type(u"zebra"_s);
    QVERIFY(shown().isEmpty());
    const auto* nothing = m_search->findChild<QLabel*>(u"noCommandLabel"_s);
    QVERIFY(nothing->isVisible());
    QCOMPARE(line()->accessibleDescription(), nothing->text());
    QTest::keyClick(line(), Qt::Key_Return);
    QTest::keyClick(line(), Qt::Key_Down);
    QVERIFY(m_search->isVisible());
}

void TestCommandSearch::theKeyboardGoesThroughTheList()
{
    open();
    QCOMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(line(), Qt::Key_Up);
    QCOMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(line(), Qt::Key_Down);
    QTest::keyClick(line(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 2);
    QTest::keyClick(line(), Qt::Key_Up);
    QCOMPARE(list()->currentIndex().row(), 1);
    QTest::keyClick(line(), Qt::Key_PageDown);
    QVERIFY(list()->currentIndex().row() > 5);
    for (int times = 0; times < 40; ++times)
        QTest::keyClick(line(), Qt::Key_PageDown);
    QCOMPARE(list()->currentIndex().row(), list()->model()->rowCount() - 1);
    QVERIFY(line()->hasFocus());
    type(u"re"_s);
    QCOMPARE(list()->currentIndex().row(), 0);
}

/// The events are seen from outside, by tests/e2e/tour.py; offscreen, Qt makes none.
void TestCommandSearch::aScreenReaderIsToldWhereItIs()
{
    open();
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(list());
    QVERIFY(face);
    QCOMPARE(face->role(), QAccessible::List);
    QCOMPARE(face->text(QAccessible::Name), u"Commands"_s);
    QCOMPARE(face->childCount(), list()->model()->rowCount());
    QTest::keyClick(line(), Qt::Key_Down);
    QCOMPARE(face->child(1)->role(), QAccessible::ListItem);
    QCOMPARE(face->child(1)->text(QAccessible::Name), u"Incident Report…, File, Ctrl+Shift+R, not available now"_s);
    QVERIFY(face->child(1)->state().selected && face->child(1)->state().focused);
    QVERIFY(!face->child(0)->state().selected);
    type(u"messages"_s);
    QCOMPARE(line()->accessibleDescription(), u"%1 found; the first: %2"_s.arg(shown().size()).arg(shown().first()));
}

void TestCommandSearch::enterRunsItAfterTheDialogHasGone()
{
    auto* details = m_window->findChild<QDockWidget*>(u"jobDetailsDock"_s);
    QVERIFY(details && !details->isVisible());
    open();
    type(u"job details"_s);
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(!m_search || !m_search->isVisible());
    QTRY_VERIFY(details->isVisible());
    QTRY_VERIFY(!m_search);
}

void TestCommandSearch::aClickRunsItToo()
{
    open();
    type(u"utc"_s);
    QTest::mouseClick(
        list()->viewport(), Qt::LeftButton, {}, list()->visualRect(list()->model()->index(0, 0)).center());
    QTRY_VERIFY(action(u"utcTimesAction"_s)->isChecked());
    QTRY_VERIFY(!m_search);
    action(u"localTimesAction"_s)->trigger();
}

void TestCommandSearch::whatCannotBeDoneIsShownAndDoesNothing()
{
    table().clearSelection();
    open();
    type(u"cancel jobs"_s);
    QCOMPARE(current(), u"Cancel Jobs…, Jobs, F8, not available now"_s);
    QVERIFY(m_search->findChild<QLabel*>(u"commandHintLabel"_s)->text().startsWith(u"Not available now."_s));
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(m_search->isVisible());
    QVERIFY(!m_window->findChild<CancelDialog*>());
}

void TestCommandSearch::whatDestroysOnlyAsks_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("dialog");
    QTest::newRow("cancel") << JobStatus::Processing << u"cancel jobs"_s << QByteArray("bulkhead::CancelDialog");
    QTest::newRow("delete") << JobStatus::Completed << u"delete jobs"_s << QByteArray("bulkhead::DeleteDialog");
}

void TestCommandSearch::whatDestroysOnlyAsks()
{
    QFETCH(JobStatus, status);
    QFETCH(QString, typed);
    QFETCH(QByteArray, dialog);
    selectOne(status);
    open();
    type(typed);
    QTest::keyClick(line(), Qt::Key_Return);
    const auto question = [&]() -> QDialog* {
        for (auto* candidate : m_window->findChildren<QDialog*>()) {
            if (candidate->inherits(dialog.constData()) && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    };
    QTRY_VERIFY(question());
    // The key that chose the command does not answer the question.
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QCOMPARE(changes(), 0);
}

void TestCommandSearch::aViewIsNeverDeletedFromHere()
{
    ViewsButton& views = m_window->jobsPage().views();
    views.keep({u"Purges of today"_s, {}, {}});
    open();
    type(u"delete"_s);
    for (const QString& text : shown())
        QVERIFY2(!text.contains(u"View"_s), qPrintable(text));
    line()->clear();
    type(u"purges"_s);
    QCOMPARE(shown().size(), 1);
}

void TestCommandSearch::namesFromOutsideAreShownSafely()
{
    Profile profile;
    profile.uuid = QUuid::createUuid();
    profile.face.name = u"kelp\u202Eevil & <b>co</b>\n"_s;
    m_window->accountSwitcher().setProfiles({profile}, {});
    m_window->jobsPage().views().keep({u"kelp\u200B&view"_s, {}, {}});
    open();
    type(u"kelp"_s);
    QCOMPARE(shown().size(), 2);
    QVERIFY2(shown().contains(u"kelp‹U+202E›evil & <b>co</b>␤, Account"_s), qPrintable(shown().join(u'\n')));
    QVERIFY2(shown().contains(u"kelp‹U+200B›&view, Views"_s), qPrintable(shown().join(u'\n')));
}

void TestCommandSearch::escapeDoesNothing()
{
    open();
    type(u"refresh"_s);
    const auto before = m_simulator->requests().size();
    QTest::keyClick(line(), Qt::Key_Escape);
    QTRY_VERIFY(!m_search);
    QCOMPARE(m_simulator->requests().size(), before);
    QCOMPARE(m_window->focusWidget(), &table());
}

QTEST_MAIN(TestCommandSearch)
#include "tst_commandsearch.moc"
