#include "app/jobs/jobcopy.h"
#include "app/text/translation.h"
#include "tests/windowfixture.h"
#include "ui/copyactions.h"
#include "ui/noticebar.h"

#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QMimeData>
#include <QProcess>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What the window puts on the clipboard: plain text, whole, and never the credential.
class TestCopyActions : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init() { QVERIFY(setUp()); }
    void cleanup() { tearDown(); }

    void idsStandOneALine();
    void rowsAreTheShownColumnsInTheirOrder();
    void noCellBecomesTwo_data();
    void noCellBecomesTwo();
    void recordsAreReadAndLaidOut();
    void aRecordThatCantBeReadIsToldAndNothingIsCopied();
    void theCurlLineWorksInAShell();
    void theCurlLineQuotesWhateverTheAddressIs();
    void theCancelLineIsForJobsThatCanBeCancelled();
    void nothingIsCopiedForAnAccountThatIsGone();

private:
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    void copy(const QString& name, int rows);
    QString token() { return m_simulator->connection().credentials.secret; }
    int reads(const QString& id) const { return int(m_simulator->requests().filter(u"bulk/"_s + id).size()); }
};

void TestCopyActions::copy(const QString& name, int rows)
{
    table().clearSelection();
    for (int row = 0; row < rows; ++row) {
        table().selectionModel()->select(
            live().shown().index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QGuiApplication::clipboard()->setText(u"before"_s);
    QVERIFY2(action(name)->isEnabled(), qPrintable(name));
    action(name)->trigger();
}

void TestCopyActions::idsStandOneALine()
{
    copy(u"copyJobIdAction"_s, 2);
    QCOMPARE(clipboard(), live().shown().jobAt(0).id.toString() + u'\n' + live().shown().jobAt(1).id.toString());
    QCOMPARE(action(u"copyJobIdAction"_s)->shortcut(), QKeySequence(QKeySequence::Copy));
    table().clearSelection();
    for (const auto* name : {u"copyJobIdAction", u"copyRowsAction", u"copyRecordsAction", u"copyCurlReadAction"})
        QVERIFY(!action(QString::fromUtf16(name))->isEnabled());
}

void TestCopyActions::rowsAreTheShownColumnsInTheirOrder()
{
    QHeaderView* header = table().horizontalHeader();
    for (int column = 0; column < JobTableModel::ColumnCount; ++column)
        header->setSectionHidden(column, column > JobTableModel::ActionColumn && column != JobTableModel::JobIdColumn);
    header->moveSection(header->visualIndex(JobTableModel::JobIdColumn), 0);
    copy(u"copyRowsAction"_s, 2);
    const QStringList lines = clipboard().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0],
        (QStringList{JobTableModel::title(JobTableModel::JobIdColumn),
             JobTableModel::title(JobTableModel::StatusColumn), JobTableModel::title(JobTableModel::ActionColumn)})
            .join(u'\t'));
    const Job& job = live().shown().jobAt(0);
    QCOMPARE(lines[1],
        (QStringList{job.id.toString(), live().table().displayText(job, JobTableModel::StatusColumn),
             live().table().displayText(job, JobTableModel::ActionColumn)})
            .join(u'\t'));
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->formats(), QStringList{u"text/plain"_s});
}

void TestCopyActions::noCellBecomesTwo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("tab and breaks") << u"a\tb\r\nc\u2028d"_s << u"a b  c d"_s;
    QTest::newRow("a quotation mark first") << u"\"a\" b"_s << u"\"\"\"a\"\" b\""_s;
    QTest::newRow("a quotation mark inside") << u"a \"b\""_s << u"a \"b\""_s;
    QTest::newRow("a formula") << u"=HYPERLINK(\"https://evil.example\")"_s
                               << u"'=HYPERLINK(\"https://evil.example\")"_s;
    QTest::newRow("a command") << u"@SUM(1)"_s << u"'@SUM(1)"_s;
    QTest::newRow("a formula behind spaces") << u" \t=1+1"_s << u"'  =1+1"_s;
    QTest::newRow("a formula of a Japanese spreadsheet") << u"＝1＋1"_s << u"'＝1＋1"_s;
    QTest::newRow("HTML") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestCopyActions::noCellBecomesTwo()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(copying::tabSeparated({{text, u"next"_s}}), cell + u"\tnext\n"_s);
}

void TestCopyActions::recordsAreReadAndLaidOut()
{
    copy(u"copyRecordsAction"_s, 1);
    QTRY_VERIFY(clipboard() != u"before"_s);
    const QString first = live().shown().jobAt(0).id.toString();
    const auto one = QJsonDocument::fromJson(clipboard().toUtf8());
    QCOMPARE(one.object()[u"job_id"_s].toString(), first);
    QVERIFY(clipboard().contains(u"\n  \""_s)); // laid out
    QCOMPARE(reads(first), 1);

    copy(u"copyRecordsAction"_s, 3);
    QTRY_VERIFY(clipboard() != u"before"_s);
    const auto several = QJsonDocument::fromJson(clipboard().toUtf8()).array();
    QCOMPARE(several.size(), 3);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(several[row].toObject()[u"job_id"_s].toString(), live().shown().jobAt(row).id.toString());
    QVERIFY(m_window->notices().textOf(u"copy"_s).contains(u"copied"_s));
    QVERIFY(!clipboard().contains(token()));

    table().selectAll(); // more than may be read for a click
    QVERIFY(JobsInAccount > CopyActions::MostRecords);
    QVERIFY(!action(u"copyRecordsAction"_s)->isEnabled());
    QVERIFY(action(u"copyRowsAction"_s)->isEnabled());
}

void TestCopyActions::aRecordThatCantBeReadIsToldAndNothingIsCopied()
{
    m_simulator->stop();
    copy(u"copyRecordsAction"_s, 2);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->notices().textOf(u"copy"_s).contains(u"Nothing was copied"_s), 20'000);
    QCOMPARE(clipboard(), u"before"_s);
}

void TestCopyActions::theCurlLineWorksInAShell()
{
    copy(u"copyCurlReadAction"_s, 1);
    const QString line = clipboard();
    const QString id = live().shown().jobAt(0).id.toString();
    QVERIFY2(!line.contains(token()), "a secret on the clipboard");
    QVERIFY2(line.startsWith(u"curl -H \"Authorization: Bearer $CLOUDFLARE_API_TOKEN\" '"_s), qPrintable(line));
    // The shell's own reading of it, where no curl is needed.
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CLOUDFLARE_API_TOKEN"_s, u"cfut_a b$c"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\\n' \"$@\"; }; "_s + line});
    QVERIFY(shell.waitForFinished());
    const QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(words,
        (QStringList{u"-H"_s, u"Authorization: Bearer cfut_a b$c"_s,
            live().client().jobUrl(live().shown().jobAt(0).id).toString()}));
    QVERIFY(words[2].endsWith(u"/email-security/investigate/bulk/"_s + id));
}

void TestCopyActions::theCurlLineQuotesWhateverTheAddressIs()
{
    Connection connection = m_simulator->connection();
    connection.base = *ApiBase::fromUrl(QUrl(u"https://example.com/it's $(here)`/v4"_s));
    connection.credentials = {Credentials::Kind::GlobalKey, u"analyst@example.com"_s, u"canary-key"_s};
    const Client client(connection);
    const JobId id = live().shown().jobAt(0).id;
    const QString line = copying::curlLine(client, id, copying::CurlCall::Cancel);
    QVERIFY(!line.contains(u"canary-key"_s) && !line.contains(u"analyst@example.com"_s));
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CLOUDFLARE_EMAIL"_s, u"me@example.com"_s);
    environment.insert(u"CLOUDFLARE_API_KEY"_s, u"k"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\\n' \"$@\"; }; "_s + line});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts),
        (QStringList{u"-X"_s, u"POST"_s, u"-H"_s, u"X-Auth-Email: me@example.com"_s, u"-H"_s, u"X-Auth-Key: k"_s,
            QString::fromLatin1(client.jobUrl(id).toEncoded()) + u"/cancel"_s}));
}

void TestCopyActions::theCancelLineIsForJobsThatCanBeCancelled()
{
    table().selectAll();
    action(u"copyCurlCancelAction"_s)->trigger();
    const QStringList lines = clipboard().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(int(lines.size()), live().table().activeCount() + live().table().countOf(JobStatus::Unknown));
    for (const QString& line : lines)
        QVERIFY2(line.startsWith(u"curl -X POST "_s) && line.endsWith(u"/cancel'"_s), qPrintable(line));
    QVERIFY(m_simulator->posts().isEmpty());
}

void TestCopyActions::nothingIsCopiedForAnAccountThatIsGone()
{
    copy(u"copyRecordsAction"_s, 3);
    m_window->showNoAccount({});
    QCOMPARE(m_window->notices().textOf(u"copy"_s), QString());
    QCOMPARE(clipboard(), u"before"_s);
    QVERIFY(!action(u"copyRecordsAction"_s)->isEnabled());
}

QTEST_MAIN(TestCopyActions)
#include "tst_copyactions.moc"
