#include "ui/hintcolour.h"
#include "ui/palette.h"

#include <QApplication>
#include <QTest>

#include <utility>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What is written can be read, in light themes and in dark ones.
class TestPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void contrastIsCountedAsWcagDoes();
    void everyMeaningStandsOut_data();
    void everyMeaningStandsOut();
    void aHintThatCanNotBeReadIsMended();
    void aHintThatCanBeReadStays();

private:
    static QPalette dark();

    const QPalette m_usual = QApplication::palette();
};

QPalette TestPalette::dark()
{
    QPalette palette(QColor(0x31, 0x36, 0x3b), QColor(0x2a, 0x2e, 0x32));
    palette.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
    palette.setColor(QPalette::Text, QColor(0xfc, 0xfc, 0xfc));
    palette.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    return palette;
}

void TestPalette::cleanup()
{
    QApplication::setPalette(m_usual);
}

void TestPalette::contrastIsCountedAsWcagDoes()
{
    QCOMPARE(look::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(look::contrast(Qt::white, Qt::white), 1.0);
    QCOMPARE(look::contrast(QColor(0, 0, 0, 0), Qt::white), 1.0);
    QVERIFY(std::abs(look::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void TestPalette::everyMeaningStandsOut_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette(QColor(0xef, 0xef, 0xef));
    QTest::newRow("dark") << dark();
}

void TestPalette::everyMeaningStandsOut()
{
    QFETCH(QPalette, palette);
    using look::Meaning;
    for (const Meaning meaning :
        {Meaning::Neutral, Meaning::Working, Meaning::Good, Meaning::Bad, Meaning::Stopped, Meaning::Caution}) {
        QVERIFY(look::contrast(look::colour(meaning, palette), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(look::contrast(palette.color(QPalette::WindowText), look::background(meaning, palette)) >= 4.5);
    }
}

void TestPalette::aHintThatCanNotBeReadIsMended()
{
    const auto hintContrast = [] {
        const QPalette now = QApplication::palette();
        return look::contrast(now.color(QPalette::PlaceholderText), now.color(QPalette::Base));
    };
    QApplication::setPalette(dark());
    QVERIFY(hintContrast() < 1.5);
    const HintColour mends(*qApp);
    QVERIFY(hintContrast() >= 4.5);
    QCOMPARE(QApplication::palette().color(QPalette::Base), dark().color(QPalette::Base));

    QApplication::setPalette(m_usual);
    QApplication::setPalette(dark()); // the theme changes while the program runs
    QTRY_VERIFY(hintContrast() >= 4.5);
}

void TestPalette::aHintThatCanBeReadStays()
{
    QPalette palette = dark();
    palette.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xb0, 0xc0));
    QApplication::setPalette(palette);
    const HintColour mends(*qApp);
    QCOMPARE(QApplication::palette().color(QPalette::PlaceholderText), QColor(0xa0, 0xb0, 0xc0));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
