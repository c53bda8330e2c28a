#include "app/text/translation.h"
#include "tests/accessiblewindow.h"
#include "tests/scenes/scenes.h"
#include "ui/toolbuttonaccess.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Every window as a screen reader meets it and as the Tab key goes through it.
class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_stage->clear(); }
    void cleanupTestCase() { m_stage.reset(); }

    void theChecksCanFail();
    void everyControlTellsWhatItIs_data() { addScenes(); }
    void everyControlTellsWhatItIs();
    void tabGoesThroughEverythingOnce_data() { addScenes(); }
    void tabGoesThroughEverythingOnce();

private:
    std::unique_ptr<Stage> m_stage;
};

void TestAccessibility::initTestCase()
{
    installTranslation(*qApp);
    installToolButtonAccess();
    m_stage = std::make_unique<Stage>(Appearance());
    QVERIFY(m_stage->isReady());
}

void TestAccessibility::theChecksCanFail()
{
    QWidget window;
    auto* rows = new QHBoxLayout(&window);
    auto* button = new QPushButton(&window);
    auto* edit = new QLineEdit(&window);
    edit->setPlaceholderText(u"Looks like a name"_s);
    auto* box = new QComboBox(&window);
    box->addItem(u"chosen"_s);
    auto* first = new QPushButton(u"Show"_s, &window);
    auto* second = new QPushButton(u"Show"_s, &window);
    for (QWidget* part : std::initializer_list<QWidget*>{button, edit, box, first, second})
        rows->addWidget(part);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QStringList faults = AccessibleWindow(window).faults();
    QCOMPARE(faults.size(), 4);
    QVERIFY(faults[0].startsWith(u"no name: QPushButton"_s));
    QVERIFY(faults[1].startsWith(u"a field without a name"_s));
    QVERIFY(faults[2].startsWith(u"a combo box that does not tell"_s));
    QVERIFY(faults[3].startsWith(u"said twice: QPushButton"_s));

    QCOMPARE(AccessibleWindow(window).tabFaults(), QStringList());
    QWidget::setTabOrder(edit, button);
    QWidget::setTabOrder(button, box);
    QVERIFY(!AccessibleWindow(window).tabFaults().filter(u"goes back"_s).isEmpty());
}

void TestAccessibility::everyControlTellsWhatItIs()
{
    QFETCH(QString, scene);
    QWidget* window = openScene(scene, *m_stage);
    QVERIFY(window);
    AccessibleWindow accessible(*window);
    QVERIFY2(accessible.faults().isEmpty(), qPrintable(accessible.faults().join(u'\n')));
    QVERIFY(accessible.controls() > 0);
    QVERIFY(!window->windowTitle().isEmpty());
}

void TestAccessibility::tabGoesThroughEverythingOnce()
{
    QFETCH(QString, scene);
    QWidget* window = openScene(scene, *m_stage);
    QVERIFY(window);
    const QStringList faults = AccessibleWindow(*window).tabFaults();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(TestAccessibility)

#include "tst_accessibility.moc"
