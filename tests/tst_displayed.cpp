#include "app/text/displayed.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <ctime>

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
        || (c >= 0xd800 && c <= 0xdfff) || (c >= 0xe0000 && c <= 0xe0fff) || (c & 0xfffe) == 0xfffe
        || (c >= 0xfdd0 && c <= 0xfdef) || c == 0x1160 || c == 0xffa0 || c == 0x34f || (c >= 0x180b && c <= 0x180f)
        || (c >= 0xfff9 && c <= 0xfffb);
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
    QTest::newRow("punycode is not turned into what it imitates")
        << u"billing@xn--pypal-4ve.com"_s << u"billing@xn--pypal-4ve.com"_s;
    QTest::newRow("right-to-left override")
        << u"invoice"_s + QChar(0x202e) + u"fdp.exe"_s << u"invoice‹U+202E›fdp.exe"_s;
    QTest::newRow("line breaks and tabs") << u"a\nb\r\tc"_s << u"a␤b‹U+000D›␉c"_s;
    QTest::newRow("NUL") << text({'a', 0, 'b'}) << u"a‹U+0000›b"_s;
    QTest::newRow("escape sequence") << u"\x1b[31mred"_s << u"‹U+001B›[31mred"_s;
    QTest::newRow("zero width") << u"pay"_s + QChar(0x200b) + u"pal"_s << u"pay‹U+200B›pal"_s;
    QTest::newRow("tag characters") << text({'a', 0xe0041, 'b'}) << u"a‹U+E0041›b"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd83d) + u"b"_s << u"a\ufffdb"_s;
    QTest::newRow("line separator") << u"a"_s + QChar(0x2028) + u"b"_s << u"a‹U+2028›b"_s;
    // Joiners are shown even inside an emoji: the same character hides between the letters of an address.
    QTest::newRow("joined emoji") << text({0x1f468, 0x200d, 0x1f469}) << u"👨‹U+200D›👩"_s;
    QTest::newRow("an emoji's picture") << u"❤\ufe0f ↔\ufe0f ‼\ufe0f"_s << u"❤\ufe0f ↔\ufe0f ‼\ufe0f"_s;
    QTest::newRow("a selector behind a letter") << u"pay\ufe0fpal"_s << u"pay‹U+FE0F›pal"_s;
    QTest::newRow("a second selector") << u"❤\ufe0f\ufe0f"_s << u"❤\ufe0f‹U+FE0F›"_s;
    QTest::newRow("a selector alone") << u"\ufe0f"_s << u"‹U+FE0F›"_s;
    QTest::newRow("the later selectors") << text({'a', 0xe0100, 'b'}) << u"a‹U+E0100›b"_s;
    QTest::newRow("Mongolian selectors") << text({'a', 0x180b, 0x180f}) << u"a‹U+180B›‹U+180F›"_s;
    QTest::newRow("isolates and marks of direction")
        << text({0x2067, 'a', 0x2069, 0x200f, 0x61c}) << u"‹U+2067›a‹U+2069›‹U+200F›‹U+061C›"_s;
    QTest::newRow("interlinear notes") << text({'a', 0xfff9, 'b', 0xfffb}) << u"a‹U+FFF9›b‹U+FFFB›"_s;
    QTest::newRow("private use") << text({'a', 0xe000, 0x10fffd}) << u"a‹U+E000›‹U+10FFFD›"_s;
    QTest::newRow("fillers") << text({0x115f, 0x1160, 0x3164, 0xffa0, 0x2800})
                             << u"‹U+115F›‹U+1160›‹U+3164›‹U+FFA0›‹U+2800›"_s;
    QTest::newRow("surrogates the wrong way round") << QString(QChar(0xde00)) + QChar(0xd83d) << u"\ufffd\ufffd"_s;
    QTest::newRow("a spreadsheet's formula stays text") << u"=cmd|'/C calc'!A0"_s << u"=cmd|'/C calc'!A0"_s;
    QTest::newRow("what we write ourselves") << u"‹U+202E› ␤ …"_s << u"‹U+202E› ␤ …"_s;
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
    QRandomGenerator random(20261123);
    const auto ofAnyKind = [&random]() -> QString {
        switch (random.bounded(6)) {
        case 0:
            return QChar(char16_t(random.bounded(0x10000))); // also halves of pairs
        case 1:
            return text({char32_t(random.bounded(0x10000, 0x110000))});
        case 2:
            return text({char32_t(random.bounded(0x2000, 0x2070))}); // spaces, joiners, directions
        case 3:
            return QString(qsizetype(random.bounded(20)), QChar(char16_t(0x300 + random.bounded(0x70))));
        case 4:
            return u"‹U+‹…❤\ufe0f"_s.mid(qsizetype(random.bounded(8)), 1);
        default:
            return QChar(char16_t(random.bounded(0x20, 0x7f)));
        }
    };
    for (int round = 0; round < 20'000; ++round) {
        QString given;
        const int length = int(random.bounded(80));
        for (int i = 0; i < length; ++i)
            given += ofAnyKind();
        const QString shown = displayed(given, 40);
        QVERIFY2(shown.isValidUtf16(), qPrintable(shown));
        QVERIFY2(displayed(shown, 40) == shown, qPrintable(shown));
        QVERIFY2(shown.toUcs4().size() <= 41, qPrintable(shown));
        const auto codes = shown.toUcs4();
        for (const uint code : codes)
            QVERIFY2(!isForbidden(code), qPrintable(u"U+%1 is left in “%2”"_s.arg(code, 0, 16).arg(shown)));
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
    QCOMPARE(displayed(u"😀"_s.repeated(600), 3), u"😀😀😀…"_s);
    // What is shown of a character is shown whole or not at all, and counts as what it takes on screen.
    const QString overrides = displayed(QString(600, QChar(0x202e)), 20);
    QCOMPARE(overrides, u"‹U+202E›‹U+202E›…"_s);
    QCOMPARE(displayed(overrides, 20), overrides);
    QCOMPARE(displayed(u"abc"_s, 0), u"…"_s);
}

void TestDisplayed::combiningMarksAreBounded()
{
    const QString shown = displayed(u"e"_s + QString(1000, QChar(0x301)) + u"x"_s);
    QCOMPARE(shown.count(QChar(0x301)), 8);
    QVERIFY2(shown.contains(u'…'), "the cut is said");
    QCOMPARE(displayed(shown), shown);
    QVERIFY(shown.endsWith(u'x'));
}

void TestDisplayed::hostileSizesAreFast()
{
    QHash<QChar, QString> megabytes;
    for (const QChar c : {QChar(0x301), QChar(u'x'), QChar(0x202e), QChar(0xd800)})
        megabytes.insert(c, QString(1'000'000, c));
    const auto before = std::clock(); // the processor's time: other programs may be busy
    for (int cell = 0; cell < 100; ++cell) { // about as many as are painted at once
        for (const QChar c : {QChar(0x301), QChar(u'x'), QChar(0x202e), QChar(0xd800)})
            QVERIFY(displayed(megabytes.value(c)).size() <= 513);
    }
    QVERIFY2(std::clock() - before < CLOCKS_PER_SEC, "texts of megabytes must not hold up the window");
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
