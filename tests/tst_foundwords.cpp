#include "app/text/foundwords.h"

#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Words are found in any order, whatever their case and accents, and are marked where they are seen.
class TestFoundWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksWhatIsFound_data();
    void marksWhatIsFound();
    void oneMissingWordIsEnough();
    void nothingTypedIsFoundEverywhere();
    void prefersTheBeginningOfAWord();
};

void TestFoundWords::marksWhatIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("marked");

    const auto row = [](const char* name, const QString& typed, const QString& text, const QStringList& marked) {
        QTest::newRow(name) << typed << text << marked;
    };
    row("as it stands", u"Cancel"_s, u"Cancel Jobs…"_s, {u"Cancel"_s});
    row("another case", u"jOBS"_s, u"Cancel Jobs…"_s, {u"Jobs"_s});
    row("any order", u"jobs canc"_s, u"Cancel Jobs…"_s, {u"Jobs"_s, u"Canc"_s});
    row("many spaces", u"  jobs \t canc "_s, u"Cancel Jobs…"_s, {u"Jobs"_s, u"Canc"_s});
    row("no accent typed", u"loschen"_s, u"Aufträge löschen…"_s, {u"löschen"_s});
    row("accent typed, none there", u"résumé"_s, u"Resume"_s, {u"Resume"_s});
    row("a mark of its own", u"loschen"_s, u"lo\u0308schen"_s, {u"lo\u0308schen"_s});
    row("it becomes longer", u"strasse"_s, u"Große Straße 7"_s, {u"Straße"_s});
    row("only its end", u"se"_s, u"Straße"_s, {u"ße"_s});
    row("a ligature", u"fi"_s, u"e\uFB01x"_s, {u"\uFB01"_s});
    row("outside of the first plane", u"𝐱"_s, u"😀 X-ray"_s, {u"X"_s});
    row("in the middle of a word", u"port"_s, u"Export"_s, {u"port"_s});
}

void TestFoundWords::marksWhatIsFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QStringList, marked);
    const auto spans = FoundWords(typed).in(text);
    QVERIFY(spans.has_value());
    QStringList seen;
    for (const FoundWords::Span& span : *spans)
        seen.append(text.mid(span.start, span.length));
    QCOMPARE(seen, marked);
}

void TestFoundWords::oneMissingWordIsEnough()
{
    QVERIFY(!FoundWords(u"cancel messages"_s).in(u"Cancel Jobs…"_s));
    QVERIFY(!FoundWords(u"x"_s).in({}));
}

void TestFoundWords::nothingTypedIsFoundEverywhere()
{
    const FoundWords nothing(u"  "_s);
    QVERIFY(nothing.isEmpty());
    QCOMPARE(nothing.in(u"Cancel"_s), QList<FoundWords::Span>());
}

void TestFoundWords::prefersTheBeginningOfAWord()
{
    const auto spans = FoundWords(u"re"_s).in(u"Incident presented: report"_s);
    QVERIFY(spans.has_value());
    QCOMPARE(*spans, (QList<FoundWords::Span>{{20, 2, true}}));
    QVERIFY(!FoundWords(u"port"_s).in(u"Export"_s)->first().beginsAWord);
}

QTEST_GUILESS_MAIN(TestFoundWords)
#include "tst_foundwords.moc"
