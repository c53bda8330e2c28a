#include "app/exports/csvwriter.h"
#include "tests/csvtable.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What a spreadsheet gets to see: all of a text, and nothing that runs.
class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void theBytesAreAsTheRulesSay();
    void numbersStayNumbers();
    void nothingBeginsAFormula_data();
    void nothingBeginsAFormula();
    void aRealSpreadsheetSeesNoFormula();
    void aMegabyteStaysWhole();

private:
    static QString readBack(const QString& text)
    {
        CsvWriter csv;
        csv.addText(u"before");
        csv.addText(text);
        csv.addText(u"behind");
        csv.endRow();
        const auto table = csvTable(csv.bytes());
        return table.size() == 1 && table[0].size() == 3 && table[0][0] == u"before" && table[0][2] == u"behind"
            ? table[0][1]
            : u"not one row of three"_s;
    }
};

void TestCsv::whatIsWrittenIsReadBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto same = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
    same("empty", {});
    same("plain", u"Quarterly invoices"_s);
    same("quotes", u"\"he said \"\"no\"\"\""_s);
    same("one quote", u"\""_s);
    same("separators", u"a,b|c:d"_s);
    same("markup", u"<b>x</b> &amp; <img src=x>"_s);
    same("right to left", u"حساب"_s);
    same("beyond the first plane", u"😀 done"_s);
    same("formula signs inside", u"a=b+c-d@e"_s);
    same("placeholders", u"%1 %2 %n"_s);
    QTest::newRow("line breaks") << u"one\r\ntwo\nthree"_s << u"one‹U+000D›␤two␤three"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a␉b"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << u"a‹U+0000›b"_s;
    QTest::newRow("reversed") << u"invoice\u202Efdp.exe"_s << u"invoice‹U+202E›fdp.exe"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd83d) + u'b' << u"a\uFFFDb"_s;
}

void TestCsv::whatIsWrittenIsReadBack()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(readBack(text), expected);
}

void TestCsv::theBytesAreAsTheRulesSay()
{
    CsvWriter csv;
    csv.addText(u"a \"b\"");
    csv.addNumber(7);
    csv.endRow();
    csv.addText(u"ü");
    csv.addNumber(-1);
    csv.endRow();
    QCOMPARE(csv.bytes(), QByteArray("\xef\xbb\xbf\"a \"\"b\"\"\",\"7\"\r\n\"\xc3\xbc\",\"\"\r\n"));
}

void TestCsv::numbersStayNumbers()
{
    CsvWriter csv;
    for (const qint64 number : {0LL, 41'286LL, 9'223'372'036'854'775'807LL})
        csv.addNumber(number);
    csv.endRow();
    QCOMPARE(csvTable(csv.bytes()), QList<QStringList>{QStringList({u"0"_s, u"41286"_s, u"9223372036854775807"_s})});
}

namespace {

/// Beginnings that one spreadsheet or another takes for those of a formula.
QStringList formulaBeginnings()
{
    return {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s, u" ="_s, u"   +"_s, u"\u00a0@"_s,
        u"\t="_s, u"\r="_s, u"\n="_s, u"\u200b="_s, u"\ufeff="_s, u"x;="_s, u"x; \u3000-"_s, u"\";="_s, u";;+"_s};
}

struct SheetCells {
    int texts = 0;
    int formulas = 0;
};

/// What Gnumeric makes of a file. It writes each cell with the type of its value; only a formula has none.
SheetCells openedInASpreadsheet(const QByteArray& csv)
{
    QTemporaryDir folder;
    const QString from = folder.filePath(u"table.csv"_s);
    const QString to = folder.filePath(u"table.xml"_s);
    SheetCells cells;
    [&] {
        QFile file(from);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(csv) == csv.size());
        file.close();
        QProcess convert;
        convert.start(
            u"ssconvert"_s, {u"-I"_s, u"Gnumeric_stf:stf_csvtab"_s, u"-T"_s, u"Gnumeric_XmlIO:sax:0"_s, from, to});
        QVERIFY2(
            convert.waitForFinished(60'000) && convert.exitCode() == 0, convert.readAllStandardError().constData());
        QFile opened(to);
        QVERIFY(opened.open(QFile::ReadOnly));
        QXmlStreamReader xml(&opened);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"Cell"_s)
                continue;
            ++(xml.attributes().hasAttribute(u"ValueType"_s) ? cells.texts : cells.formulas);
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }();
    return cells;
}

} // namespace

void TestCsv::nothingBeginsAFormula_data()
{
    QTest::addColumn<QString>("text");
    const QStringList beginnings = formulaBeginnings();
    for (const QString& start : beginnings)
        QTest::newRow(start.toUtf8().toPercentEncoding().constData()) << start + u"cmd|' /C calc'!A1"_s;
}

void TestCsv::nothingBeginsAFormula()
{
    QFETCH(QString, text);
    const QString read = readBack(text);
    // As a spreadsheet sees it that splits at commas, and one that splits at semicolons whatever the quotes.
    for (const QString& cell : read.split(u';')) {
        const QString trimmed = cell.trimmed();
        QVERIFY2(trimmed.isEmpty() || !u"=+-@＝＋－＠\t\r\n"_s.contains(trimmed[0]), qPrintable(cell));
    }
    // Nothing but apostrophes came in.
    QString without = read;
    without.remove(u'\'');
    QVERIFY(without.contains(u"cmd| /C calc!A1"_s));
}

void TestCsv::aRealSpreadsheetSeesNoFormula()
{
    const QStringList beginnings = formulaBeginnings();
    CsvWriter csv;
    QByteArray naive;
    for (const QString& start : beginnings) {
        csv.addText(start + u"1+1"_s);
        csv.endRow();
        naive += '"' + QString(start + u"1+1"_s).replace(u'"', u"\"\""_s).toUtf8() + "\"\r\n";
    }
    const SheetCells ours = openedInASpreadsheet(csv.bytes());
    QCOMPARE(ours.formulas, 0);
    QVERIFY(ours.texts >= beginnings.size());
    QVERIFY2(openedInASpreadsheet(naive).formulas > 0, "this spreadsheet takes nothing for a formula");
}

void TestCsv::aMegabyteStaysWhole()
{
    const QString text(1'000'000, u'x');
    QCOMPARE(readBack(text), text);
    QElapsedTimer timer;
    timer.start();
    const QString marks = u"a"_s + QString(1'000'000, QChar(0x301));
    QVERIFY(readBack(marks).endsWith(u'…'));
    QVERIFY(readBack(QString(1'000'000, QChar(0x202e))).size() > 1'000'000);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
