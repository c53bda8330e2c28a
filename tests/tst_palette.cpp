#include "ui/palette.h"
#include "ui/readablepalette.h"
#include "ui/themes.h"

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
    void everyThemeCanBeRead_data();
    void everyThemeCanBeRead();
    void everyMeaningStandsOut_data();
    void everyMeaningStandsOut();
    void aHintThatCanNotBeReadIsMended();
    void aHintThatCanBeReadStays();
    void whatIsSelectedCanBeRead();

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

void TestPalette::everyThemeCanBeRead_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << Theme::Light << 4.5;
    QTest::newRow("dark") << Theme::Dark << 4.5;
    QTest::newRow("high contrast") << Theme::HighContrast << 7.0;
}

void TestPalette::everyThemeCanBeRead()
{
    QFETCH(Theme, theme);
    QFETCH(double, least);
    const QPalette palette = look::paletteOf(theme);
    using Pair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
    for (const auto& [text, ground] :
        {Pair{QPalette::WindowText, QPalette::Window}, Pair{QPalette::Text, QPalette::Base},
            Pair{QPalette::Text, QPalette::AlternateBase}, Pair{QPalette::ButtonText, QPalette::Button},
            Pair{QPalette::HighlightedText, QPalette::Highlight}, Pair{QPalette::PlaceholderText, QPalette::Base},
            Pair{QPalette::PlaceholderText, QPalette::Window}, Pair{QPalette::ToolTipText, QPalette::ToolTipBase},
            Pair{QPalette::Link, QPalette::Base}, Pair{QPalette::LinkVisited, QPalette::Base}}) {
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            const double found = look::contrast(palette.color(group, text), palette.color(group, ground));
            QVERIFY2(found >= least, qPrintable(u"roles %1 on %2: %3"_s.arg(text).arg(ground).arg(found)));
        }
    }
    // What cannot be used is still seen to be there.
    QVERIFY(
        look::contrast(palette.color(QPalette::Disabled, QPalette::ButtonText), palette.color(QPalette::Button)) > 2);
}

void TestPalette::everyMeaningStandsOut_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("the platform's") << QPalette(QColor(0xef, 0xef, 0xef));
    QTest::newRow("a dark platform's") << dark();
    QTest::newRow("light") << look::paletteOf(Theme::Light);
    QTest::newRow("dark") << look::paletteOf(Theme::Dark);
    QTest::newRow("high contrast") << look::paletteOf(Theme::HighContrast);
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
    const ReadablePalette mends(*qApp);
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
    const ReadablePalette mends(*qApp);
    QCOMPARE(QApplication::palette().color(QPalette::PlaceholderText), QColor(0xa0, 0xb0, 0xc0));
}

void TestPalette::whatIsSelectedCanBeRead()
{
    QPalette palette = m_usual; // Fusion's own
    palette.setColor(QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    QVERIFY(look::contrast(Qt::white, palette.color(QPalette::Highlight)) < 4);
    QApplication::setPalette(palette);
    const ReadablePalette mends(*qApp);
    const QPalette now = QApplication::palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        QVERIFY(
            look::contrast(now.color(group, QPalette::HighlightedText), now.color(group, QPalette::Highlight)) >= 4.5);

    palette.setColor(QPalette::Highlight, QColor(0x00, 0x50, 0x90)); // it could be read: it stays
    QApplication::setPalette(palette);
    QTRY_COMPARE(QApplication::palette().color(QPalette::Highlight), QColor(0x00, 0x50, 0x90));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
