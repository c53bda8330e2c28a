#include "ui/applicationicon.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

using namespace bulkhead;

/// The sizes of the icon that the window system gets.
class TestApplicationIcon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void largeOnesComeOnceAWindowIsPainted();
};

namespace {

class Window : public QWidget {
public:
    QList<QSize> sizesWhenPainted;

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (sizesWhenPainted.isEmpty())
            sizesWhenPainted = windowIcon().availableSizes();
    }
};

QList<QSize> squares(std::initializer_list<int> sizes)
{
    QList<QSize> squares;
    for (const int size : sizes)
        squares.append({size, size});
    return squares;
}

} // namespace

void TestApplicationIcon::largeOnesComeOnceAWindowIsPainted()
{
    setWindowIcon(*qApp);
    Window window;
    window.show();
    QTRY_COMPARE(window.windowIcon().availableSizes(), squares({16, 24, 32, 48, 64, 128}));
    QCOMPARE(window.sizesWhenPainted, squares({16, 24, 32, 48}));
    QVERIFY(!window.windowIcon().pixmap(QSize(128, 128)).isNull());
}

QTEST_MAIN(TestApplicationIcon)
#include "tst_applicationicon.moc"
