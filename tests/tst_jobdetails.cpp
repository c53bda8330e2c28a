#include "app/text/translation.h"
#include "tests/samplejobs.h"
#include "tests/windowfixture.h"
#include "ui/jobdetailsdock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The details beside the table, in the real window on the real simulated account.
class TestJobDetails : public QObject, private WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*qApp); }
    void init() { QVERIFY(setUp()); }
    void cleanup() { tearDown(); }
    void theCurrentJobIsShown();
    void aRefreshChangesWhatIsSaidNotAboutWhich();
    void dangersAndContradictionsAreSaid();
    void theRecordIsReadWhenLookedAtAndCopiedWhole();
    void aJobThatIsGoneSaysSo();
    void aFailedReadSaysWhy();
    void hostileTextStaysText();
    void thePlaceIsRemembered();

private:
    JobDetailsDock& dock() { return *m_window->findChild<JobDetailsDock*>(); }
    void open(JobId job);
    const Job& shownJob(int row) { return live().shown().jobAt(row); }
    QString value(const QString& key) { return dock().findChild<QLabel*>(key + u"ValueLabel"_s)->text(); }
    QString label(const QString& name) { return dock().findChild<QLabel*>(name)->text(); }
    QStringList cautions();
};

void TestJobDetails::open(JobId job)
{
    const int row = live().shown().rowOf(job);
    table().scrollTo(live().shown().index(row, 0));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, Qt::NoModifier,
        table().visualRect(live().shown().index(row, JobTableModel::ActionColumn)).center());
    if (!dock().isVisible())
        m_window->findChild<QAction*>(u"detailsAction"_s)->trigger();
}

QStringList TestJobDetails::cautions()
{
    QStringList texts;
    const auto labels = dock().findChildren<QLabel*>(u"cautionLabel"_s);
    for (const QLabel* label : labels)
        texts.append(label->text());
    return texts;
}

void TestJobDetails::theCurrentJobIsShown()
{
    QVERIFY(!dock().isVisible());
    for (const int row : {0, 7, 59}) {
        const Job job = shownJob(row);
        open(job.id);
        QTRY_VERIFY(dock().isVisible());
        QCOMPARE(value(u"job_id"_s), job.id.toString());
        QCOMPARE(value(u"total_messages_discovered"_s), QLocale().toString(job.messages.discovered));
        QVERIFY(value(u"created_at"_s).contains(u"+05:30"_s));
        QVERIFY(value(u"created_at"_s).endsWith(job.createdAt.toUtc().toString(Qt::ISODateWithMs)));
    }
}

void TestJobDetails::aRefreshChangesWhatIsSaidNotAboutWhich()
{
    Job job = shownJob(5);
    open(job.id);
    const QString before = value(u"messages_successful"_s);
    job.messages = {900'000, 100'000, 799'999, 1, 0, 0};
    job.status = JobStatus::Processing;
    std::vector<Job> batch = samples::jobs(1, 30); // they push it out of its row
    for (Job& other : batch)
        other.createdAt = Timestamp(4'000'000'000'000);
    batch.push_back(job);
    live().table().merge(batch);
    QCOMPARE(value(u"job_id"_s), job.id.toString());
    QCOMPARE(value(u"messages_successful"_s), u"799,999"_s);
    QVERIFY(before != value(u"messages_successful"_s));
    // What the filter hides is still being read about.
    live().shown().setFilter(samples::withText(u"no job holds this"_s));
    QCOMPARE(live().shown().rowCount(), 0);
    QCOMPARE(value(u"job_id"_s), job.id.toString());
}

void TestJobDetails::dangersAndContradictionsAreSaid()
{
    Job job = shownJob(0);
    job.action = JobAction::Move;
    job.destination = Destination::RecoverableItemsPurges;
    job.search = R"({"detections_only":false,"start":"2026-01-01T00:00:00Z","end":"2026-03-01T00:00:00Z"})";
    job.messages = {100, 50, 20, 0, 0, 0};
    live().table().merge({job});
    open(job.id);
    QCOMPARE(cautions(),
        (QStringList{
            u"The counters contradict each other: 100 discovered, but pending, successful, failed, skipped and cancelled add up to 70."_s,
            u"Neither a sender, a subject nor an ID narrows the search."_s, u"The search covers 59 days."_s,
            u"Messages without a detection are included: ordinary mail."_s,
            u"Purged messages can't be brought back by the people they were sent to."_s}));
    QCOMPARE(label(u"detailsSearchLabel"_s),
        u"Searches for: any message, also without a detection, 2026-01-01 00:00 to 2026-03-01 00:00 UTC"_s);
}

void TestJobDetails::theRecordIsReadWhenLookedAtAndCopiedWhole()
{
    const Job job = shownJob(3);
    const auto reads = [&] { return m_simulator->requests().filter(u"/bulk/"_s + job.id.toString()).size(); };
    open(job.id);
    QCOMPARE(reads(), 0);
    dock().findChild<QTabWidget*>()->setCurrentIndex(dock().findChild<QTabWidget*>()->count() - 1);
    auto* copy = dock().findChild<QPushButton*>(u"copyRecordButton"_s);
    QTRY_VERIFY(copy->isEnabled());
    QCOMPARE(reads(), 1);
    copy->click();
    const QString copied = QGuiApplication::clipboard()->text();
    const QJsonObject record = QJsonDocument::fromJson(copied.toUtf8()).object();
    QCOMPARE(record[u"job_id"_s].toString(), job.id.toString());
    QCOMPARE(record[u"comment"_s].toString(), job.comment.toString());
    QCOMPARE(QJsonDocument(record[u"search_params"_s].toObject()),
        QJsonDocument::fromJson(job.search.toJson())); // every field of it
    QVERIFY(copied.startsWith(u"{\n  \""_s));
    QCOMPARE(dock().findChild<QPlainTextEdit*>(u"recordTextEdit"_s)->toPlainText(), copied);

    // Another job's record is another one, also where the first is still under way.
    dock().findChild<QPushButton*>(u"readRecordAgainButton"_s)->click();
    const Job other = shownJob(4);
    open(other.id);
    QTRY_VERIFY(dock().findChild<QPlainTextEdit*>(u"recordTextEdit"_s)->toPlainText().contains(other.id.toString()));
}

void TestJobDetails::aJobThatIsGoneSaysSo()
{
    const Job job = shownJob(3);
    open(job.id);
    live().table().remove(job.id);
    QCOMPARE(value(u"job_id"_s), job.id.toString());
    QVERIFY(cautions().contains(u"The account does not have this job any more. This is what was read last."_s));
}

void TestJobDetails::aFailedReadSaysWhy()
{
    open(shownJob(3).id);
    m_simulator->stop();
    dock().findChild<QTabWidget*>()->setCurrentIndex(dock().findChild<QTabWidget*>()->count() - 1);
    QTRY_VERIFY_WITH_TIMEOUT(dock().findChild<QPushButton*>(u"readRecordAgainButton"_s)->isEnabled(), 30'000);
    QVERIFY2(label(u"recordStateLabel"_s).contains(u"reach"_s), qPrintable(label(u"recordStateLabel"_s)));
    QVERIFY(!dock().findChild<QPushButton*>(u"copyRecordButton"_s)->isEnabled());
}

void TestJobDetails::hostileTextStaysText()
{
    Job job = shownJob(0);
    const QString hostile = u"<b>x</b><img src=http://evil.test/>\u202e\n"_s + QChar(0) + QString(100'000, u'a');
    job.comment = job.statusMessage = hostile;
    job.search = R"({"subject":"<b>x</b>\u202e\u0000","sender":"\ud800"})";
    live().table().merge({job});
    open(job.id);
    QVERIFY(value(u"comment"_s).startsWith(u"<b>x</b>"_s));
    const auto labels = dock().findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(QChar(0x202e)) && !label->text().contains(QChar(0)));
    }
    // No word without spaces makes the pane wider than the window, or runs out of it.
    QVERIFY(dock().width() < m_window->width());
    const auto* comment = dock().findChild<QLabel*>(u"commentValueLabel"_s);
    QTRY_VERIFY(comment->width() >= comment->fontMetrics().size(0, comment->text()).width());
}

void TestJobDetails::thePlaceIsRemembered()
{
    open(shownJob(0).id);
    m_window->addDockWidget(Qt::LeftDockWidgetArea, &dock());
    QTRY_VERIFY(dock().isVisible());
    const QByteArray state = m_window->saveState();
    m_window = makeWindow();
    QVERIFY(!dock().isVisible());
    m_window->restoreState(state);
    QTRY_VERIFY(dock().isVisible());
    QCOMPARE(m_window->dockWidgetArea(&dock()), Qt::LeftDockWidgetArea);
}

QTEST_MAIN(TestJobDetails)
#include "tst_jobdetails.moc"
