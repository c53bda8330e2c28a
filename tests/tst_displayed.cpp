#include "app/text/displayed.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Hostile text comes out harmless: nothing invisible, nothing that steers, nothing endless.
class TestDisplayed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void corpus_data();
    void corpus();
    void whatSteersOrHidesIsNeverLeft();
    void anyTextOfAllPlanesComesOutHarmless();
    void longTextsAreCutAndThatIsSeen();
    void combiningMarksAreBounded();
    void hostileSizesAreFast();
    void inASentenceItIsIsolated();
};

namespace {

QString text(std::initializer_list<char32_t> codePoints)
{
    QString all;
    for (const char32_t c : codePoints)
        all += QChar::fromUcs4(c); // QString::fromUcs4() drops a byte-order mark
    return all;
}

bool isForbidden(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || c == 0x115f || c == 0x3164
        || (c >= 0xd800 && c <= 0xdfff) || (c >= 0xe0000 && c <= 0xe007f) || (c & 0xfffe) == 0xfffe;
}

} // namespace

void TestDisplayed::corpus_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("shown");
    QTest::newRow("ordinary") << u"Grüße, 日本語, العربية, 😀"_s << u"Grüße, 日本語, العربية, 😀"_s;
    QTest::newRow("HTML stays what it is")
        << u"<b>x</b> &amp; <img src=/etc/passwd>"_s << u"<b>x</b> &amp; <img src=/etc/passwd>"_s;
    QTest::newRow("placeholders") << u"%1 %2 &x"_s << u"%1 %2 &x"_s;
    QTest::newRow("right-to-left override")
        << u"invoice"_s + QChar(0x202e) + u"fdp.exe"_s << u"invoice‹U+202E›fdp.exe"_s;
    QTest::newRow("line breaks and tabs") << u"a\nb\r\tc"_s << u"a␤b‹U+000D›␉c"_s;
    QTest::newRow("NUL") << text({'a', 0, 'b'}) << u"a‹U+0000›b"_s;
    QTest::newRow("escape sequence") << u"\x1b[31mred"_s << u"‹U+001B›[31mred"_s;
    QTest::newRow("zero width") << u"pay"_s + QChar(0x200b) + u"pal"_s << u"pay‹U+200B›pal"_s;
    QTest::newRow("tag characters") << text({'a', 0xe0041, 'b'}) << u"a‹U+E0041›b"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd83d) + u"b"_s << u"a\ufffdb"_s;
    QTest::newRow("line separator") << u"a"_s + QChar(0x2028) + u"b"_s << u"a‹U+2028›b"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestDisplayed::corpus()
{
    QFETCH(QString, given);
    QFETCH(QString, shown);
    QCOMPARE(displayed(given), shown);
    QCOMPARE(displayed(shown), shown);
}

void TestDisplayed::whatSteersOrHidesIsNeverLeft()
{
    for (char32_t c = 0; c <= 0x10ffff; ++c) {
        if (!isForbidden(c))
            continue;
        const QString given = c >= 0xd800 && c <= 0xdfff ? QString(QChar(char16_t(c))) : text({c});
        const auto shown = displayed(given).toUcs4();
        for (const uint code : shown)
            QVERIFY2(!isForbidden(code), qPrintable(u"U+%1 is left as U+%2"_s.arg(uint(c), 0, 16).arg(code, 0, 16)));
        QVERIFY2(!shown.isEmpty(), "it must be seen that something was there");
    }
}

void TestDisplayed::anyTextOfAllPlanesComesOutHarmless()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int round = 0; round < 2000; ++round) {
        QString given;
        const int length = int(random.bounded(80));
        for (int i = 0; i < length; ++i)
            given += QChar(char16_t(random.bounded(0x10000))); // also halves of pairs
        const QString shown = displayed(given, 40);
        QVERIFY2(shown.isValidUtf16(), qPrintable(u"seed %1"_s.arg(seed)));
        const auto codes = shown.toUcs4();
        for (const uint code : codes)
            QVERIFY2(!isForbidden(code), qPrintable(u"seed %1: U+%2"_s.arg(seed).arg(code, 0, 16)));
    }
}

void TestDisplayed::longTextsAreCutAndThatIsSeen()
{
    const QString shown = displayed(QString(5000, u'x'));
    QCOMPARE(shown.size(), 513);
    QVERIFY(shown.endsWith(u'…'));
    QCOMPARE(displayed(shown), shown);
    QCOMPARE(displayed(QString(512, u'x')).size(), 512);
    // A pair of surrogates is one character and is never cut in two.
    QVERIFY(displayed(u"😀"_s.repeated(600)).isValidUtf16());
}

void TestDisplayed::combiningMarksAreBounded()
{
    const QString shown = displayed(u"e"_s + QString(1000, QChar(0x301)) + u"x"_s);
    QCOMPARE(shown.count(QChar(0x301)), 8);
    QVERIFY(shown.endsWith(u'x'));
}

void TestDisplayed::hostileSizesAreFast()
{
    QElapsedTimer timer;
    timer.start();
    const QString marks = displayed(QString(1'000'000, QChar(0x301)));
    const QString letters = displayed(QString(1'000'000, u'x'));
    QVERIFY(marks.size() <= 600);
    QVERIFY(letters.size() <= 600);
    QVERIFY2(timer.elapsed() < 1000, "a text of a megabyte must not hold up the window");
}

void TestDisplayed::inASentenceItIsIsolated()
{
    const QString shown = displayedInSentence(u"שלום"_s);
    QCOMPARE(shown, QChar(0x2068) + u"שלום"_s + QChar(0x2069));
    // What comes from outside cannot close the isolation.
    QVERIFY(displayedInSentence(u"a"_s + QChar(0x2069) + u"b"_s).contains(u"‹U+2069›"_s));
}

QTEST_GUILESS_MAIN(TestDisplayed)
#include "tst_displayed.moc"
