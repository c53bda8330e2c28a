#include "tests/windowfixture.h"
#include "ui/toolbuttonaccess.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QTimer>
#include <QToolButton>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Tool buttons do what a screen reader tells them to, as if they had been clicked.
class TestToolButtonAccess : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installToolButtonAccess(); }
    void init() { QVERIFY(setUp()); }
    void cleanup() { tearDown(); }

    void aFilterFollowsIt();
    void theActionOfAButtonInTheToolBarFollowsIt();
    void aMenuOpens();
};

namespace {

void tell(QToolButton& button, const QString& what)
{
    QAccessibleInterface& access = *QAccessible::queryAccessibleInterface(&button);
    QVERIFY(access.actionInterface()->actionNames().contains(what));
    access.actionInterface()->doAction(what);
}

} // namespace

void TestToolButtonAccess::aFilterFollowsIt()
{
    const QString toggle = QAccessibleActionInterface::toggleAction();
    auto& chip = *m_window->findChild<QToolButton*>(u"completedFilterButton"_s);
    tell(chip, toggle);
    QTRY_COMPARE(live().shown().filter().statuses, QSet<JobStatus>{JobStatus::Completed});
    QVERIFY(QAccessible::queryAccessibleInterface(&chip)->state().checked);
    tell(chip, toggle);
    QTRY_VERIFY(live().shown().filter().isEmpty());
}

void TestToolButtonAccess::theActionOfAButtonInTheToolBarFollowsIt()
{
    QAction* details = action(u"detailsAction"_s);
    const auto buttons = m_window->findChildren<QToolButton*>();
    const auto inBar = std::find_if(
        buttons.begin(), buttons.end(), [details](const auto* button) { return button->defaultAction() == details; });
    QVERIFY(inBar != buttons.end());
    QVERIFY(!details->isChecked());
    QCOMPARE(QAccessible::queryAccessibleInterface(*inBar)->text(QAccessible::Name), u"Job Details"_s);
    tell(**inBar, QAccessibleActionInterface::toggleAction());
    QTRY_VERIFY(m_window->findChild<QDockWidget*>(u"jobDetailsDock"_s)->isVisible());
}

void TestToolButtonAccess::aMenuOpens()
{
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

QTEST_MAIN(TestToolButtonAccess)

#include "tst_toolbuttonaccess.moc"
