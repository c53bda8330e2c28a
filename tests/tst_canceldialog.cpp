#include "app/text/translation.h"
#include "tests/samplejobs.h"
#include "tests/scriptedaccount.h"
#include "tests/simulatorfixture.h"
#include "ui/canceldialog.h"
#include "ui/reasonedit.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The confirmation, on the real simulated account.
class TestCancelDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void keepRunningIsTheDefaultAndHasTheFocus();
    void enterAndEscapeKeepRunning_data();
    void enterAndEscapeKeepRunning();
    void readsEveryJobAgainAndSendsNothingElse();
    void namesAccountConsequenceAndLeftOutJobs();
    void confirmsExactlyTheJobsThatCanBeCancelled();
    void withoutAnythingToCancelThereIsNoRedButton();
    void aDoubleClickConfirmsOnce();
    void theReasonGoesWithTheYes();
    void enterInTheReasonDoesNothing();
    void withoutARequiredReasonTheRedButtonIsOff();
    void whatNobodyCanReadIsNoReason_data();
    void whatNobodyCanReadIsNoReason();
    void noKeyGetsPastARequiredReason();
    void withoutAnythingToCancelNoReasonIsRequired();
    void thousandsOfJobsDoNotHoldUpTheWindow();

private:
    CancelDialog& open(const std::vector<Job>& jobs, ReasonRule rule = ReasonRule::Optional);
    QPushButton* cancelButton() { return m_dialog->findChild<QPushButton*>(u"cancelJobsButton"_s); }
    /// Every job was read; the button may be off all the same.
    bool isReady()
    {
        return QTest::qWaitFor([this] { return cancelButton()->text().startsWith(u"Cancel "); }, 10'000);
    }
    QLineEdit& reason() { return *m_dialog->findChild<QLineEdit*>(u"reasonLineEdit"_s); }
    QString label(const QString& name) { return m_dialog->findChild<QLabel*>(name)->text(); }

    std::unique_ptr<SimulatorFixture> m_simulator;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<CancelDialog> m_dialog;
    std::vector<Job> m_processing;
    std::vector<Job> m_finished;
};

void TestCancelDialog::initTestCase()
{
    m_simulator = std::make_unique<SimulatorFixture>(
        QStringList{u"--tempo"_s, u"0"_s, u"--jobs"_s, u"120"_s, u"--seed"_s, u"5"_s});
    QVERIFY(m_simulator->isUp());
    Client client(m_simulator->connection());
    bool read = false;
    client.listJobs(JobQuery{})->then(this, [&](const ApiResult<JobPage>& page) {
        read = true;
        QVERIFY(page.ok());
        for (const Job& job : page.value().records) {
            if (job.status == JobStatus::Processing)
                m_processing.push_back(job);
            else if (isFinished(job.status))
                m_finished.push_back(job);
        }
    });
    QTRY_VERIFY(read);
    QVERIFY(m_processing.size() >= 2 && m_finished.size() >= 2);
}

void TestCancelDialog::init()
{
    Connection connection = m_simulator->connection();
    connection.face = {u"Example Mail"_s, AccountColour::Red, true, false};
    m_client = std::make_unique<Client>(connection);
}

void TestCancelDialog::cleanup()
{
    m_dialog.reset();
    m_client.reset();
}

CancelDialog& TestCancelDialog::open(const std::vector<Job>& jobs, ReasonRule rule)
{
    m_dialog = std::make_unique<CancelDialog>(*m_client, jobs, rule);
    m_dialog->open();
    return *m_dialog;
}

void TestCancelDialog::keepRunningIsTheDefaultAndHasTheFocus()
{
    open({m_processing[0]});
    auto* keep = m_dialog->findChild<QPushButton*>(u"keepRunningButton"_s);
    QVERIFY(keep);
    QCOMPARE(keep->text(), u"Keep running"_s);
    QTRY_VERIFY(cancelButton()->isEnabled());
    QVERIFY(keep->isDefault());
    QVERIFY(!cancelButton()->isDefault());
    QVERIFY(!cancelButton()->autoDefault());
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QVERIFY(keep->hasFocus());
}

void TestCancelDialog::enterAndEscapeKeepRunning_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("cancelHasFocus");
    QTest::newRow("Escape") << int(Qt::Key_Escape) << false;
    QTest::newRow("Enter") << int(Qt::Key_Return) << false;
    QTest::newRow("Enter with the focus on the red button") << int(Qt::Key_Return) << true;
}

void TestCancelDialog::enterAndEscapeKeepRunning()
{
    QFETCH(int, key);
    QFETCH(bool, cancelHasFocus);
    open({m_processing[0]});
    QSignalSpy confirmed(m_dialog.get(), &CancelDialog::confirmed);
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QTRY_VERIFY(cancelButton()->isEnabled());
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    if (cancelHasFocus)
        cancelButton()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(confirmed.count(), 0);
}

void TestCancelDialog::readsEveryJobAgainAndSendsNothingElse()
{
    const auto before = m_simulator->requests().size();
    open({m_processing[0], m_finished[0], m_processing[1]});
    QTRY_VERIFY(cancelButton()->isEnabled());
    const QStringList sent = m_simulator->requests().mid(before);
    QCOMPARE(sent.size(), 3);
    for (const Job& job : {m_processing[0], m_finished[0], m_processing[1]})
        QCOMPARE(sent.filter(job.id.toString()).size(), 1);
    QVERIFY(m_simulator->posts().isEmpty());
}

void TestCancelDialog::namesAccountConsequenceAndLeftOutJobs()
{
    open({m_processing[0], m_finished[0]});
    QTRY_VERIFY(cancelButton()->isEnabled());
    QVERIFY(label(u"accountLabel"_s).contains(u"Example Mail, production"_s));
    QVERIFY(label(u"accountLabel"_s).contains(m_client->connection().account.toString()));
    QCOMPARE(label(u"questionLabel"_s), u"Cancel 1 job?"_s);
    QCOMPARE(cancelButton()->text(), u"Cancel 1 job"_s);
    QCOMPARE(label(u"leftAloneLabel"_s), u"1 selected job can't be cancelled any more and is left alone."_s);
    const QAbstractItemModel* model = m_dialog->findChild<QListView*>()->model();
    QCOMPARE(model->rowCount(), 2);
    const QLocale locale;
    const QString first = model->index(0, 0).data().toString();
    QVERIFY2(first.contains(locale.toString(m_processing[0].messages.pending)), qPrintable(first));
    QVERIFY2(first.contains(m_processing[0].id.toString()), qPrintable(first));
    const QString second = model->index(1, 0).data().toString();
    QVERIFY2(second.contains(m_finished[0].id.toString()), qPrintable(second));
    QVERIFY2(second.contains(u"nothing is left to cancel"_s), qPrintable(second));
}

void TestCancelDialog::confirmsExactlyTheJobsThatCanBeCancelled()
{
    open({m_finished[0], m_processing[1], m_processing[0]});
    QSignalSpy confirmed(m_dialog.get(), &CancelDialog::confirmed);
    QTRY_VERIFY(cancelButton()->isEnabled());
    QCOMPARE(cancelButton()->text(), u"Cancel 2 jobs"_s);
    QTest::mouseClick(cancelButton(), Qt::LeftButton);
    QCOMPARE(confirmed.count(), 1);
    const auto jobs = confirmed.first().first().value<std::vector<Job>>();
    QCOMPARE(jobs.size(), size_t(2));
    QCOMPARE(jobs[0].id.toString(), m_processing[1].id.toString());
    QCOMPARE(jobs[1].id.toString(), m_processing[0].id.toString());
    QVERIFY2(m_simulator->posts().isEmpty(), "the dialog asks; it sends nothing itself");
}

void TestCancelDialog::withoutAnythingToCancelThereIsNoRedButton()
{
    open({m_finished[0], m_finished[1]});
    QTRY_VERIFY(!cancelButton()->isVisible());
    QCOMPARE(label(u"questionLabel"_s), u"Nothing to cancel"_s);
}

void TestCancelDialog::aDoubleClickConfirmsOnce()
{
    open({m_processing[0]});
    QSignalSpy confirmed(m_dialog.get(), &CancelDialog::confirmed);
    QTRY_VERIFY(cancelButton()->isEnabled());
    QTest::mouseDClick(cancelButton(), Qt::LeftButton);
    QTest::mouseClick(cancelButton(), Qt::LeftButton);
    QCOMPARE(confirmed.count(), 1);
}

void TestCancelDialog::theReasonGoesWithTheYes()
{
    open({m_processing[0]});
    QSignalSpy confirmed(m_dialog.get(), &CancelDialog::confirmed);
    auto* reason = m_dialog->findChild<QLineEdit*>(u"reasonLineEdit"_s);
    QVERIFY(reason && reason->isVisible());
    QTRY_VERIFY(cancelButton()->isEnabled());
    QTest::keyClicks(reason, u"  wrong search, INC-1 "_s);
    QTest::mouseClick(cancelButton(), Qt::LeftButton);
    QCOMPARE(confirmed.count(), 1);
    QCOMPARE(confirmed.first().at(1).toString(), u"wrong search, INC-1"_s);
}

void TestCancelDialog::enterInTheReasonDoesNothing()
{
    open({m_processing[0]});
    QSignalSpy confirmed(m_dialog.get(), &CancelDialog::confirmed);
    QSignalSpy finished(m_dialog.get(), &QDialog::finished);
    auto* reason = m_dialog->findChild<QLineEdit*>(u"reasonLineEdit"_s);
    QTRY_VERIFY(cancelButton()->isEnabled());
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    reason->setFocus();
    QTest::keyClicks(reason, u"wrong search"_s);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(reason, key);
    QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(finished.count(), 0);
    QCOMPARE(reason->text(), u"wrong search"_s);
    QTest::keyClicks(reason, QString(2000, u'x'));
    QCOMPARE(reason->text().size(), reason->maxLength());
    QTest::keyClick(reason, Qt::Key_Escape);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(confirmed.count(), 0);
}

void TestCancelDialog::withoutARequiredReasonTheRedButtonIsOff()
{
    open({m_processing[0]}, ReasonRule::Required);
    QSignalSpy confirmed(m_dialog.get(), &CancelDialog::confirmed);
    QVERIFY(isReady());
    QVERIFY(!cancelButton()->isEnabled());
    const auto* note = m_dialog->findChild<QLabel*>(u"reasonRequiredLabel"_s);
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(u"a reason is required"_s), qPrintable(note->text()));
    QCOMPARE(cancelButton()->accessibleDescription(), note->text());
    QCOMPARE(reason().accessibleDescription(), note->text());
    QVERIFY(reason().placeholderText().contains(u"required"_s));
    QTest::mouseClick(cancelButton(), Qt::LeftButton);
    QCOMPARE(confirmed.count(), 0);

    QTest::keyClicks(&reason(), u"INC-1"_s);
    QVERIFY(cancelButton()->isEnabled());
    QVERIFY(note->isVisible() && note->text().contains(u"reason is given"_s));
    QVERIFY(cancelButton()->accessibleDescription().isEmpty());
    reason().clear();
    QVERIFY(!cancelButton()->isEnabled());
    QTest::keyClicks(&reason(), u" INC-2 "_s);
    QTest::mouseClick(cancelButton(), Qt::LeftButton);
    QCOMPARE(confirmed.count(), 1);
    QCOMPARE(confirmed.first().at(1).toString(), u"INC-2"_s);

    open({m_processing[0]}); // where none is required, there is no word about it
    QTRY_VERIFY(cancelButton()->isEnabled());
    QVERIFY(!m_dialog->findChild<QLabel*>(u"reasonRequiredLabel"_s)->isVisible());
}

void TestCancelDialog::whatNobodyCanReadIsNoReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("spaces") << u"   "_s;
    QTest::newRow("no-break and other wide spaces") << u"\u00a0\u2003\u3000"_s;
    QTest::newRow("zero width") << u"\u200b\u200d\ufeff"_s;
    QTest::newRow("direction marks") << u"\u202e\u2067 \u200f"_s;
}

void TestCancelDialog::whatNobodyCanReadIsNoReason()
{
    QFETCH(QString, text);
    open({m_processing[0]}, ReasonRule::Required);
    QVERIFY(isReady());
    reason().setText(text);
    QVERIFY(!reason().text().isEmpty());
    QVERIFY(!cancelButton()->isEnabled());
    reason().setText(text + u'\u4e8b');
    QVERIFY(cancelButton()->isEnabled());
}

void TestCancelDialog::noKeyGetsPastARequiredReason()
{
    open({m_processing[0]}, ReasonRule::Required);
    QSignalSpy confirmed(m_dialog.get(), &CancelDialog::confirmed);
    QSignalSpy finished(m_dialog.get(), &QDialog::finished);
    QVERIFY(isReady());
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    reason().setFocus();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(&reason(), key);
    cancelButton()->setFocus(); // off as it is
    for (const auto key : {Qt::Key_Space, Qt::Key_Select})
        QTest::keyClick(cancelButton(), key);
    cancelButton()->click();
    QCOMPARE(finished.count(), 0);
    reason().setFocus();
    QTest::keyClicks(&reason(), u"INC-1"_s);
    QTest::keyClick(&reason(), Qt::Key_Return);
    QCOMPARE(finished.count(), 0);
    cancelButton()->setFocus();
    QTest::keyClick(cancelButton(), Qt::Key_Return); // means "keep", as ever
    QCOMPARE(finished.count(), 1);
    QCOMPARE(confirmed.count(), 0);
}

void TestCancelDialog::withoutAnythingToCancelNoReasonIsRequired()
{
    open({m_finished[0]}, ReasonRule::Required);
    QTRY_COMPARE(label(u"questionLabel"_s), u"Nothing to cancel"_s);
    QVERIFY(!reason().isVisible());
    QVERIFY(!m_dialog->findChild<QLabel*>(u"reasonRequiredLabel"_s)->isVisible());
}

void TestCancelDialog::thousandsOfJobsDoNotHoldUpTheWindow()
{
    constexpr int Jobs = 10'000;
    ScriptedAccount account;
    account.addJobs(1, Jobs);
    std::vector<Job> jobs;
    for (int number = 1; number <= Jobs; ++number) {
        jobs.push_back(samples::job(number));
        jobs.back().id = *JobId::fromString(ScriptedAccount::idOf(number));
    }
    Connection connection = m_simulator->connection();
    connection.base = *ApiBase::fromUrl(account.server().base());
    m_client = std::make_unique<Client>(connection);
    QElapsedTimer time;
    time.start();
    open(jobs);
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    const auto opened = time.elapsed();
    QVERIFY(QTest::qWaitFor([this] { return cancelButton()->text().startsWith(u"Cancel "); }, 60'000));
    qInfo("open after %lld ms, every job read again after %lld ms", opened, time.elapsed());
#ifdef __SANITIZE_ADDRESS__
    constexpr qint64 OpensIn = 8'000;
#else
    constexpr qint64 OpensIn = 3'000; // ms, with the machine busy
#endif
    QVERIFY2(opened < OpensIn, qPrintable(QString::number(opened)));
    QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
    auto& list = *m_dialog->findChild<QListView*>(u"cancelListView"_s);
    QCOMPARE(list.model()->rowCount(), Jobs);
    // The cards are measured bit by bit; the last one is reached all the same.
    QVERIFY(QTest::qWaitFor(
        [&] {
            list.scrollToBottom();
            return list.viewport()->rect().intersects(list.visualRect(list.model()->index(Jobs - 1, 0)));
        },
        20'000));
}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    installTranslation(application);
    TestCancelDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_canceldialog.moc"
