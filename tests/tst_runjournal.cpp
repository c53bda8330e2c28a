#include "app/records/runjournal.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// What a cancel run leaves on the disk, and what the next start makes of it.
class TestRunJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsWrittenBeforeTheFirstEntry();
    void aRunThatEndedWellLeavesNothing();
    void whatIsOpenIsFound();
    void whatWasSentIsTold();
    void theCountersBeforeTheFirstRequestStay();
    void anUnreadOutcomeStaysOpen();
    void anotherAccountsJournalIsLeftAlone();
    void aJournalInUseIsLeftAlone();
    void aJournalOfADeadProgramIsFound();
    void adoptingTakesTheJobsAndTheFile();
    void whereNothingCanBeWrittenItSaysSo();
    void damagedLinesHideNothingElse();
    void aCounterBelowZeroWasNotReported();
    void noSecretAndNothingForOthers();

private:
    const JournalOwner m_owner{
        u"023e105f4ecef8ad9ca31a8372d0c353"_s, u"https://api.cloudflare.com/client/v4"_s, u"Example Mail"_s};

    static Job job(int number, qint64 successful = 400)
    {
        Job job(*JobId::fromString(u"182bd5e5-6e1a-4fe4-a799-"_s + QString::number(number).rightJustified(12, u'0')));
        job.status = JobStatus::Processing;
        job.messages = {1000, 1000 - successful, successful, 0, -1, -1};
        return job;
    }
    QString folder() const { return m_folder->path() + u"/runs"_s; }
    QStringList files() const { return QDir(folder()).entryList({u"*.jsonl"_s}, QDir::Files); }
    std::unique_ptr<RunJournal> open() const { return std::make_unique<RunJournal>(folder(), m_owner); }
    std::vector<RunJournal::LeftBehind> left() const { return RunJournal::leftBehind(folder(), m_owner); }
    /// Waits until it is on the disk; what went wrong.
    static QString confirm(RunJournal& journal, const std::vector<Job>& jobs)
    {
        std::optional<QString> problem;
        journal.confirmed(jobs, &journal, [&](const QString& said) { problem = said; });
        return QTest::qWaitFor([&] { return problem.has_value(); }) ? *problem : u"no answer"_s;
    }
    static QString send(RunJournal& journal, const Job& before)
    {
        std::optional<QString> problem;
        journal.sending(before, &journal, [&](const QString& said) { problem = said; });
        return QTest::qWaitFor([&] { return problem.has_value(); }) ? *problem : u"no answer"_s;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRunJournal::nothingIsWrittenBeforeTheFirstEntry()
{
    auto journal = open();
    QVERIFY(!QFile::exists(folder()));
    journal.reset();
    QVERIFY(!QFile::exists(folder()));
    QVERIFY(left().empty());
}

void TestRunJournal::aRunThatEndedWellLeavesNothing()
{
    auto journal = open();
    QCOMPARE(confirm(*journal, {job(1), job(2)}), QString());
    QVERIFY(journal->hasOpenOutcomes());
    QCOMPARE(send(*journal, job(1)), QString());
    journal->settled(RunJournal::Outcome::Known, job(1));
    journal->settled(RunJournal::Outcome::Unsent, job(2));
    QVERIFY(!journal->hasOpenOutcomes());
    QCOMPARE(files().size(), 1);
    journal.reset();
    QVERIFY(QDir(folder()).isEmpty());
}

void TestRunJournal::whatIsOpenIsFound()
{
    auto journal = open();
    QCOMPARE(confirm(*journal, {job(1, 7), job(2), job(3)}), QString());
    journal->settled(RunJournal::Outcome::Known, job(3));
    journal.reset();
    const auto found = left();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].open.size(), size_t(2));
    QCOMPARE(found[0].damaged, 0);
    QVERIFY(std::abs(found[0].lastEntryAt.msecs() - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    const auto& open = found[0].open;
    const auto first = std::find_if(open.begin(), open.end(), [](const auto& l) { return l.before.id == job(1).id; });
    QVERIFY(first != open.end());
    QVERIFY(!first->mayHaveBeenSent);
    QCOMPARE(first->before.messages.successful, 7);
    QCOMPARE(first->before.messages.cancelled, -1); // not reported is not zero
}

void TestRunJournal::whatWasSentIsTold()
{
    auto journal = open();
    QCOMPARE(confirm(*journal, {job(1), job(2)}), QString());
    QCOMPARE(send(*journal, job(2)), QString());
    journal.reset();
    const auto found = left();
    QCOMPARE(found.size(), size_t(1));
    for (const auto& open : found[0].open)
        QCOMPARE(open.mayHaveBeenSent, open.before.id == job(2).id);
}

void TestRunJournal::theCountersBeforeTheFirstRequestStay()
{
    auto journal = open();
    QCOMPARE(confirm(*journal, {job(1, 10)}), QString());
    QCOMPARE(send(*journal, job(1, 20)), QString());
    QCOMPARE(confirm(*journal, {job(1, 30)}), QString()); // tried again
    journal.reset();
    const auto found = left();
    QCOMPARE(found[0].open[0].before.messages.successful, 20);
    QVERIFY(found[0].open[0].mayHaveBeenSent);
}

void TestRunJournal::anUnreadOutcomeStaysOpen()
{
    auto journal = open();
    QCOMPARE(confirm(*journal, {job(1)}), QString());
    QCOMPARE(send(*journal, job(1)), QString());
    journal->settled(RunJournal::Outcome::Unread, job(1));
    QVERIFY(journal->hasOpenOutcomes());
    journal.reset();
    QCOMPARE(left()[0].open.size(), size_t(1));
}

void TestRunJournal::anotherAccountsJournalIsLeftAlone()
{
    auto journal = open();
    QCOMPARE(confirm(*journal, {job(1)}), QString());
    journal.reset();
    JournalOwner other = m_owner;
    other.account[0] = u'f';
    QVERIFY(RunJournal::leftBehind(folder(), other).empty());
    other = m_owner;
    other.base = u"http://127.0.0.1:8080/client/v4"_s;
    QVERIFY(RunJournal::leftBehind(folder(), other).empty());
    other = m_owner;
    other.accountName = u"renamed"_s;
    QCOMPARE(RunJournal::leftBehind(folder(), other).size(), size_t(1));
}

void TestRunJournal::aJournalInUseIsLeftAlone()
{
    auto journal = open();
    QCOMPARE(confirm(*journal, {job(1)}), QString());
    QVERIFY(left().empty());
    journal.reset();
    const auto found = left();
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(left().empty()); // whoever found it has it
}

void TestRunJournal::aJournalOfADeadProgramIsFound()
{
    // As a killed program leaves it: the lock file is still there and names a process that is not.
    auto journal = open();
    QCOMPARE(confirm(*journal, {job(1)}), QString());
    const QString lock = journal->path() + u".lock"_s;
    QFile held(lock);
    QVERIFY(held.open(QFile::ReadOnly));
    const QByteArray content = held.readAll();
    held.close();
    journal.reset();
    QProcess ended;
    ended.start(u"true"_s, QStringList());
    QVERIFY(ended.waitForStarted());
    const QByteArray dead = QByteArray::number(ended.processId());
    QVERIFY(ended.waitForFinished());
    QVERIFY(held.open(QFile::WriteOnly));
    held.write(dead + content.mid(content.indexOf('\n')));
    held.close();
    QCOMPARE(left().size(), size_t(1));
}

void TestRunJournal::adoptingTakesTheJobsAndTheFile()
{
    auto crashed = open();
    QCOMPARE(confirm(*crashed, {job(1), job(2)}), QString());
    QCOMPARE(send(*crashed, job(1)), QString());
    const QString path = crashed->path();
    crashed.reset();

    auto journal = open();
    std::optional<QString> problem;
    journal->adopt(left(), journal.get(), [&](const QString& said) { problem = said; });
    QTRY_VERIFY(problem.has_value());
    QCOMPARE(*problem, QString());
    QVERIFY(!QFile::exists(path));
    QVERIFY(journal->hasOpenOutcomes());
    journal->settled(RunJournal::Outcome::Known, job(2));
    journal.reset(); // and crashes, too
    const auto found = left();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].open.size(), size_t(1));
    QVERIFY(found[0].open[0].before.id == job(1).id);
    QVERIFY(found[0].open[0].mayHaveBeenSent);
    QCOMPARE(found[0].open[0].before.messages.successful, 400);
}

void TestRunJournal::whereNothingCanBeWrittenItSaysSo()
{
    QFile inTheWay(m_folder->path() + u"/runs"_s);
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    auto journal = open();
    const QString problem = confirm(*journal, {job(1)});
    QVERIFY2(problem.contains(m_folder->path()), qPrintable(problem));
}

void TestRunJournal::damagedLinesHideNothingElse()
{
    auto journal = open();
    QCOMPARE(confirm(*journal, {job(1), job(2)}), QString());
    const QString path = journal->path();
    journal.reset();
    QFile file(path);
    QVERIFY(file.open(QFile::Append));
    file.write(
        "{\"event\":\"settled\",\"job\":\"not an id\",\"outcome\":\"known\"}\nnoise\n{\"event\":\"sending\",\"jo");
    file.close();
    const auto found = left();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].open.size(), size_t(2));
    QCOMPARE(found[0].damaged, 1);
}

void TestRunJournal::aCounterBelowZeroWasNotReported()
{
    auto journal = open();
    QCOMPARE(confirm(*journal, {job(2)}), QString());
    const QString path = journal->path();
    journal.reset();
    QFile file(path);
    QVERIFY(file.open(QFile::Append));
    file.write(R"({"event":"sending","job":")" + job(1).id.toString().toLatin1()
        + R"(","messages":{"discovered":-1,"pending":0,"successful":-9223372036854775808,"failed":-2}})" + '\n');
    file.close();
    const auto found = left();
    QCOMPARE(found.size(), size_t(1));
    const auto sent = std::find_if(
        found[0].open.begin(), found[0].open.end(), [](const RunJournal::Left& left) { return left.mayHaveBeenSent; });
    QVERIFY(sent != found[0].open.end());
    const JobCounters expected{NotReported, 0, NotReported, NotReported, NotReported, NotReported};
    QCOMPARE(sent->before.messages, expected);
}

void TestRunJournal::noSecretAndNothingForOthers()
{
    auto journal = open();
    Job private_ = job(1);
    private_.comment = u"the comment is nobody's business"_s;
    private_.search = R"({"sender":"someone@example.com"})";
    QCOMPARE(confirm(*journal, {private_}), QString());
    QFile file(journal->path());
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.contains("business") && !text.contains("someone"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
    QCOMPARE(QFile::permissions(folder()) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
        QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestRunJournal)
#include "tst_runjournal.moc"
