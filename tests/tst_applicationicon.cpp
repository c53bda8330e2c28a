#include "ui/applicationicon.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

#include <optional>

using namespace bulkhead;

/// When the window system gets the icon, and in which sizes.
class TestApplicationIcon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesOnceAWindowIsPainted();
};

namespace {

class Window : public QWidget {
public:
    std::optional<QList<QSize>> sizesWhenPainted;

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!sizesWhenPainted)
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

void TestApplicationIcon::comesOnceAWindowIsPainted()
{
    setWindowIcon(*qApp);
    Window window;
    window.show();
    QTRY_COMPARE(window.windowIcon().availableSizes(), squares({16, 24, 32, 48, 64, 128}));
    QCOMPARE(window.sizesWhenPainted, QList<QSize>());
    QVERIFY(!window.windowIcon().pixmap(QSize(128, 128)).isNull());
}

QTEST_MAIN(TestApplicationIcon)
#include "tst_applicationicon.moc"
