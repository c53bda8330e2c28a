#include "app/text/translation.h"
#include "tests/csvtable.h"
#include "tests/simulatorfixture.h"
#include "ui/exportactions.h"
#include "ui/filterbar.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/reportdialog.h"

#include <QCheckBox>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Export and incident report in the real window on the real simulated account.
class TestExportActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init();
    void cleanup();
    void theFileHoldsTheTableAsShown();
    void aRefreshBehindTheDialogChangesNothing();
    void whereNothingCanBeSavedItSaysWhy();
    void givingUpWritesNothing();
    void aListThatIsStillReadIsSaid();
    void theReportIsThereAsHtmlAndPdf();
    void aReportChangesNothingAtTheServer();
    void stoppingLeavesNoFile();
    void leavingTheAccountEndsTheReport();
    void nothingIsReplacedUnasked();
    void tooManyJobsAreSaid();
    void secretsAreInNoFile();

private:
    LiveJobs& live() { return *m_window->liveJobs(); }
    JobTableView& table() { return m_window->jobsPage().table(); }
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    QByteArray contents(const QString& name) const;
    QString notice(const QString& key) { return m_window->notices().textOf(key); }
    void answerWith(const QString& name);
    void trigger(const QString& action);
    template <typename Dialog>
    Dialog* dialog()
    {
        return m_window->findChild<Dialog*>();
    }
    template <typename Dialog>
    void click(const QString& button)
    {
        QTest::mouseClick(dialog<Dialog>()->template findChild<QPushButton*>(button), Qt::LeftButton);
    }
    void select(int first, int last);
    QStringList idsShown();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_records;
    std::unique_ptr<SimulatorFixture> m_simulator;
    std::unique_ptr<MainWindow> m_window;
    QList<PathQuestion> m_questions;
};

void TestExportActions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_records = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorFixture>(
        QStringList{u"--tempo"_s, u"0"_s, u"--jobs"_s, u"60"_s, u"--seed"_s, u"3"_s});
    QVERIFY(m_simulator->isUp());
    WatchPace::Limits pace;
    pace.seen = pace.idle = pace.aside = pace.hidden = std::chrono::hours(1);
    m_window = std::make_unique<MainWindow>();
    m_window->showAccount(
        std::make_unique<LiveJobs>(m_simulator->connection(), pace, RecordFolders{m_records->path()}));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_COMPARE(live().shown().rowCount(), 60);
    QTRY_VERIFY(!live().watcher().isRefreshing());
    m_questions.clear();
}

void TestExportActions::cleanup()
{
    m_window.reset();
    m_simulator.reset();
}

QByteArray TestExportActions::contents(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportActions::answerWith(const QString& name)
{
    m_window->findChild<ExportActions*>()->setPathChooser(
        [this, name](QWidget&, const PathQuestion& question, const std::function<void(const QString&)>& chosen) {
            m_questions.append(question);
            if (!name.isEmpty())
                chosen(path(name));
        });
}

void TestExportActions::trigger(const QString& action)
{
    auto* found = m_window->findChild<QAction*>(action);
    QVERIFY(found->isEnabled());
    found->trigger();
}

void TestExportActions::select(int first, int last)
{
    const JobSortFilterModel& rows = live().shown();
    table().selectionModel()->select(
        QItemSelection(rows.index(first, 0), rows.index(last, JobTableModel::ColumnCount - 1)),
        QItemSelectionModel::ClearAndSelect);
}

QStringList TestExportActions::idsShown()
{
    QStringList ids;
    for (int row = 0; row < live().shown().rowCount(); ++row)
        ids.append(live().shown().jobAt(row).id.toString());
    return ids;
}

void TestExportActions::theFileHoldsTheTableAsShown()
{
    table().sortByColumn(JobTableModel::DiscoveredColumn, Qt::AscendingOrder);
    m_window->jobsPage().filter().findChild<QLineEdit*>()->setText(u"move"_s);
    QTRY_VERIFY(live().shown().rowCount() < 60 && live().shown().rowCount() > 5);
    const QStringList ids = idsShown();
    answerWith(u"jobs.csv"_s);
    trigger(u"exportAction"_s);
    QVERIFY(
        dialog<ExportDialog>()->findChild<QLabel*>(u"questionLabel"_s)->text().contains(QString::number(ids.size())));
    QVERIFY(dialog<ExportDialog>()->findChild<QLabel*>(u"whatLabel"_s)->text().contains(u"filter"_s));
    click<ExportDialog>(u"saveExportButton"_s);
    QTRY_VERIFY(notice(u"export"_s).contains(u"jobs.csv"_s));
    const auto rows = csvTable(contents(u"jobs.csv"_s));
    QStringList exported;
    for (const QStringList& row : rows.sliced(1))
        exported.append(row[0]);
    QCOMPARE(exported, ids);
    QVERIFY(m_questions[0].suggestion.endsWith(u"Z.csv"_s));
    QTRY_VERIFY(!dialog<ExportDialog>());

    answerWith(u"jobs.json"_s);
    trigger(u"exportAction"_s);
    dialog<ExportDialog>()->findChild<QRadioButton*>(u"jsonRadioButton"_s)->click();
    click<ExportDialog>(u"saveExportButton"_s);
    QTRY_VERIFY(notice(u"export"_s).contains(u"jobs.json"_s));
    const QJsonObject json = QJsonDocument::fromJson(contents(u"jobs.json"_s)).object();
    QCOMPARE(json[u"jobs"_s].toArray().size(), ids.size());
    QCOMPARE(json[u"jobs"_s][0][u"job_id"_s].toString(), ids[0]);
    QCOMPARE(json[u"filter"_s][u"text"_s].toString(), u"move"_s);
    QCOMPARE(json[u"complete"_s].toBool(), true);
    m_window->findChild<QPushButton*>(u"exportNoticeButton"_s)->click();
    QCOMPARE(notice(u"export"_s), QString());
}

void TestExportActions::aRefreshBehindTheDialogChangesNothing()
{
    const QStringList ids = idsShown();
    answerWith(u"jobs.csv"_s);
    trigger(u"exportAction"_s);
    live().table().remove(*JobId::fromString(ids[0]));
    m_window->jobsPage().filter().findChild<QLineEdit*>()->setText(u"nothing has this"_s);
    QTRY_COMPARE(live().shown().rowCount(), 0);
    QVERIFY(!m_window->findChild<QAction*>(u"exportAction"_s)->isEnabled());
    click<ExportDialog>(u"saveExportButton"_s);
    QTRY_VERIFY(notice(u"export"_s).contains(u"jobs.csv"_s));
    const auto rows = csvTable(contents(u"jobs.csv"_s));
    QCOMPARE(rows.size(), 61);
    QCOMPARE(rows[1][0], ids[0]);
}

void TestExportActions::whereNothingCanBeSavedItSaysWhy()
{
    answerWith(u"no/such/folder/jobs.csv"_s);
    trigger(u"exportAction"_s);
    click<ExportDialog>(u"saveExportButton"_s);
    QTRY_VERIFY(notice(u"export"_s).contains(u"Choose another folder"_s));
    QCOMPARE(files(), QStringList());
}

void TestExportActions::givingUpWritesNothing()
{
    answerWith({});
    trigger(u"exportAction"_s);
    click<ExportDialog>(u"saveExportButton"_s);
    QCOMPARE(m_questions.size(), 1);
    QVERIFY(dialog<ExportDialog>()->isVisible());
    click<ExportDialog>(u"noExportButton"_s);
    QTRY_VERIFY(!dialog<ExportDialog>());
    QCOMPARE(notice(u"export"_s), QString());
    QCOMPARE(files(), QStringList());
}

void TestExportActions::aListThatIsStillReadIsSaid()
{
    trigger(u"exportAction"_s);
    QVERIFY(!dialog<ExportDialog>()->findChild<QLabel*>(u"cautionLabel"_s));
    auto shown = std::make_shared<ShownJobs>();
    shown->isComplete = false;
    const ExportDialog early(shown, m_folder->path(), choosePath);
    QVERIFY(early.findChild<QLabel*>(u"cautionLabel"_s)->text().contains(u"still reading"_s));
}

void TestExportActions::theReportIsThereAsHtmlAndPdf()
{
    select(0, 1);
    const QStringList ids = idsShown().first(2);
    answerWith(u"incident.html"_s);
    trigger(u"incidentReportAction"_s);
    dialog<ReportDialog>()->findChild<QLineEdit*>(u"reportTitleEdit"_s)->setText(u"INC-2031 <b>"_s);
    dialog<ReportDialog>()->findChild<QCheckBox*>(u"reportPdfCheckBox"_s)->click();
    click<ReportDialog>(u"saveReportButton"_s);
    QVERIFY(!m_window->findChild<QAction*>(u"incidentReportAction"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(notice(u"reportMade"_s).contains(u"incident.html"_s), 30'000);
    QVERIFY(m_window->findChild<QLabel*>(u"reportMadeNoticeLabel"_s)->text().contains(u"incident.pdf"_s));
    QCOMPARE(notice(u"report"_s), QString());
    const QString html = QString::fromUtf8(contents(u"incident.html"_s));
    for (const QString& id : ids)
        QVERIFY(html.contains(id));
    QVERIFY(html.contains(u"INC-2031 &lt;b&gt;"_s));
    QVERIFY(!html.contains(idsShown()[2]));
    QVERIFY(contents(u"incident.pdf"_s).startsWith("%PDF"));
    QVERIFY(contents(u"incident.pdf"_s).trimmed().endsWith("%%EOF"));
    QVERIFY(m_window->findChild<QAction*>(u"incidentReportAction"_s)->isEnabled());
    for (const QString& name : files())
        QCOMPARE(QFileInfo(path(name)).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
}

void TestExportActions::aReportChangesNothingAtTheServer()
{
    select(0, 0);
    const QString id = idsShown()[0];
    const qsizetype before = m_simulator->requests().size();
    answerWith(u"incident.pdf"_s);
    trigger(u"incidentReportAction"_s);
    dialog<ReportDialog>()->findChild<QCheckBox*>(u"reportHtmlCheckBox"_s)->click();
    QVERIFY(!dialog<ReportDialog>()->findChild<QPushButton*>(u"saveReportButton"_s)->isEnabled());
    dialog<ReportDialog>()->findChild<QCheckBox*>(u"reportPdfCheckBox"_s)->click();
    dialog<ReportDialog>()->findChild<QCheckBox*>(u"reportMessagesCheckBox"_s)->click();
    click<ReportDialog>(u"saveReportButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice(u"reportMade"_s).contains(u"incident.pdf"_s), 30'000);
    const QStringList requests = m_simulator->requests().sliced(before);
    QCOMPARE(requests.size(), 1);
    QVERIFY(requests[0].startsWith(u"GET "_s) && requests[0].endsWith(id));
    QCOMPARE(files(), QStringList(u"incident.pdf"_s));
}

void TestExportActions::stoppingLeavesNoFile()
{
    select(0, 29);
    answerWith(u"incident.html"_s);
    trigger(u"incidentReportAction"_s);
    click<ReportDialog>(u"saveReportButton"_s);
    QTRY_VERIFY(m_window->findChild<QPushButton*>(u"reportNoticeButton"_s));
    m_window->findChild<QPushButton*>(u"reportNoticeButton"_s)->click();
    QVERIFY(notice(u"reportMade"_s).contains(u"not saved"_s));
    QCOMPARE(files(), QStringList());
    QVERIFY(m_window->findChild<QAction*>(u"incidentReportAction"_s)->isEnabled());
}

void TestExportActions::leavingTheAccountEndsTheReport()
{
    select(0, 29);
    answerWith(u"incident.html"_s);
    trigger(u"incidentReportAction"_s);
    click<ReportDialog>(u"saveReportButton"_s);
    m_window->showNoAccount({});
    QVERIFY(notice(u"reportMade"_s).contains(u"account was left"_s));
    QVERIFY(!m_window->findChild<QAction*>(u"incidentReportAction"_s)->isEnabled());
    QVERIFY(!m_window->findChild<QAction*>(u"exportAction"_s)->isEnabled());
    QCOMPARE(files(), QStringList());
}

void TestExportActions::nothingIsReplacedUnasked()
{
    QFile old(path(u"incident.pdf"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    select(0, 0);
    answerWith(u"incident.html"_s);
    trigger(u"incidentReportAction"_s);
    dialog<ReportDialog>()->findChild<QCheckBox*>(u"reportPdfCheckBox"_s)->click();
    click<ReportDialog>(u"saveReportButton"_s);
    QVERIFY(dialog<ReportDialog>()->findChild<QLabel*>(u"problemLabel"_s)->text().contains(u"exists already"_s));
    QCOMPARE(files(), QStringList(u"incident.pdf"_s));
    QCOMPARE(contents(u"incident.pdf"_s), QByteArray("old"));
}

void TestExportActions::tooManyJobsAreSaid()
{
    select(0, 59);
    trigger(u"incidentReportAction"_s);
    QVERIFY(!dialog<ReportDialog>()->findChild<QPushButton*>(u"saveReportButton"_s)->isEnabled());
    QVERIFY(dialog<ReportDialog>()->findChild<QLabel*>(u"problemLabel"_s)->text().contains(u"60"_s));
}

void TestExportActions::secretsAreInNoFile()
{
    const QByteArray secret = m_simulator->connection().credentials.secret.toUtf8();
    QVERIFY(!secret.isEmpty());
    select(0, 2);
    answerWith(u"incident.html"_s);
    trigger(u"incidentReportAction"_s);
    click<ReportDialog>(u"saveReportButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice(u"reportMade"_s).contains(u"incident.html"_s), 30'000);
    answerWith(u"jobs.json"_s);
    trigger(u"exportAction"_s);
    dialog<ExportDialog>()->findChild<QRadioButton*>(u"jsonRadioButton"_s)->click();
    click<ExportDialog>(u"saveExportButton"_s);
    QTRY_VERIFY(notice(u"export"_s).contains(u"jobs.json"_s));
    for (const QString& name : files())
        QVERIFY(!contents(name).contains(secret));
}

QTEST_MAIN(TestExportActions)
#include "tst_exportactions.moc"
