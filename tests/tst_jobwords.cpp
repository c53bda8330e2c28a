#include "app/jobs/jobwords.h"
#include "app/jobs/searchwords.h"
#include "app/jobs/spokenwords.h"
#include "app/text/translation.h"
#include "tests/samplejobs.h"

#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The sentences that people decide by.
class TestJobWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installTranslation(*QCoreApplication::instance());
    }
    void consequences_data();
    void consequences();
    void whatGotThrough_data();
    void whatGotThrough();
    void actions();
    void progressNeverExceedsTheWhole();
    void progressIsSpokenInWords();
    void durations();
    void searches();
    void aSearchIsASentenceThatNamesEveryPart();
    void aSearchOfUnknownFieldsIsNotAnyMessage();
};

void TestJobWords::consequences_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<bool>("release");
    QTest::addColumn<QList<qint64>>("counters"); // discovered, pending, successful
    QTest::addColumn<QString>("sentence");
    using C = QList<qint64>;
    QTest::newRow("in the middle")
        << JobStatus::Processing << false << C{41286, 28886, 12400}
        << u"12,400 of 41,286 messages were already moved and stay moved. 28,886 messages will not be processed and will stay in place."_s;
    QTest::newRow("one and one")
        << JobStatus::Processing << false << C{2, 1, 1}
        << u"1 of 2 messages was already moved and stays moved. 1 message will not be processed and will stay in place."_s;
    QTest::newRow("release")
        << JobStatus::Processing << true << C{10, 6, 4}
        << u"4 of 10 messages were already released and stay released. 6 messages will not be processed and will stay in place."_s;
    QTest::newRow("pending") << JobStatus::Pending << false << C{0, 0, 0}
                             << u"Nothing was moved yet. It has not started; its search will not be carried out."_s;
    QTest::newRow("discovering")
        << JobStatus::Discovering << false << C{500, 500, 0}
        << u"Nothing was moved yet. It is still searching: what it has found so far and not handled yet, and what it would still find, stays in place."_s;
    QTest::newRow("counters missing")
        << JobStatus::Processing << false << C{-1, -1, -1}
        << u"How many messages were already moved is not known. How many are left is not known."_s;
    QTest::newRow("total missing")
        << JobStatus::Processing << false << C{-1, 5, 3}
        << u"3 messages already moved: that stays. 5 messages will not be processed and will stay in place."_s;
}

void TestJobWords::consequences()
{
    QFETCH(JobStatus, status);
    QFETCH(bool, release);
    QFETCH(QList<qint64>, counters);
    QFETCH(QString, sentence);
    Job job = samples::job(1, status);
    job.action = release ? JobAction::Release : JobAction::Move;
    job.messages = {counters[0], counters[1], counters[2], 0, 0, 0};
    QCOMPARE(words::cancelConsequence(job), sentence);
}

void TestJobWords::whatGotThrough_data()
{
    QTest::addColumn<QList<qint64>>("after"); // discovered, successful, failed, cancelled, skipped (0)
    QTest::addColumn<qint64>("before");
    QTest::addColumn<QString>("sentence");
    using C = QList<qint64>;
    QTest::newRow("some")
        << C{41286, 14002, 0, 27284} << qint64(12400)
        << u"14,002 of 41,286 messages were moved before it stopped. 1,602 of them after the cancel was asked for. 27,284 messages left untouched."_s;
    QTest::newRow("nothing reported") << C{-1, -1, -1, -1} << qint64(5)
                                      << u"How many messages were moved is not known."_s;
    QTest::newRow("not reported before") << C{
        10, 4, 0, 6} << qint64(-1) << u"4 of 10 messages were moved before it stopped. 6 messages left untouched."_s;
    QTest::newRow("none") << C{100, 0, 0, 100} << qint64(0) << u"Nothing was moved. 100 messages left untouched."_s;
    QTest::newRow("failures")
        << C{10, 4, 1, 5} << qint64(4)
        << u"4 of 10 messages were moved before it stopped. 5 messages left untouched. 1 message failed."_s;
    QTest::newRow("the parts add up")
        << C{16330, 2907, 116, 12607, 700} << qint64(2907)
        << u"2,907 of 16,330 messages were moved before it stopped. 12,607 messages left untouched. 700 messages skipped. 116 messages failed."_s;
    QTest::newRow("an older record") << C{10, 1, 0, -1} << qint64(1)
                                     << u"1 of 10 messages was moved before it stopped."_s;
}

void TestJobWords::whatGotThrough()
{
    QFETCH(QList<qint64>, after);
    QFETCH(qint64, before);
    QFETCH(QString, sentence);
    Job earlier = samples::job(1);
    earlier.messages.successful = before;
    Job later = samples::job(1, JobStatus::Cancelled);
    later.messages = {after[0], 0, after[1], after[2], after.value(4), after[3]};
    QCOMPARE(words::gotThrough(earlier, later), sentence);
}

void TestJobWords::actions()
{
    Job job = samples::job(1);
    job.destination = Destination::RecoverableItemsPurges;
    QCOMPARE(words::action(job), u"Move to Recoverable Items, Purges"_s);
    job.destination = Destination::Unknown;
    QCOMPARE(words::action(job), u"Move to an unnamed folder"_s);
    job.oddities = new JobOddities;
    job.oddities->destination = u"Attic"_s + QChar(0x202e);
    QCOMPARE(words::action(job), u"Move to Attic‹U+202E›"_s);
    job.action = JobAction::Release;
    QCOMPARE(words::action(job), u"Release from quarantine"_s);
}

void TestJobWords::progressNeverExceedsTheWhole()
{
    Job job = samples::job(1);
    job.messages = {100, 50, 400, 300, 200, 100}; // a record that contradicts itself
    const JobProgress progress = progressOf(job);
    QCOMPARE(progress.whole, 1050);
    QVERIFY(progress.handled() + progress.cancelled <= 1.0);
    constexpr qint64 Huge = std::numeric_limits<qint64>::max();
    job.messages = {Huge, Huge, Huge, Huge, Huge, Huge};
    QCOMPARE(progressOf(job).whole, Huge);
    QVERIFY(!words::progress(job).contains(u'-'));
    job.messages = {};
    QCOMPARE(progressOf(job).whole, 0);
    QCOMPARE(words::progress(job), u"No messages found yet"_s);
    job.messages = {1000, 0, 999, 0, 0, 0};
    job.messages.cancelled = 1;
    QCOMPARE(words::progress(job), u"99 %, 999 of 1,000 messages handled"_s); // 100 % means all of them
}

void TestJobWords::progressIsSpokenInWords()
{
    Job job = samples::job(1);
    job.messages = {40'000, 27'500, 12'400, 90, 10, 0};
    QCOMPARE(words::spokenProgress(job), u"Processing, 12,400 of 40,000 messages moved, 90 failed, 31 % handled"_s);
    job.action = JobAction::Release;
    job.messages.failed = 0;
    job.status = JobStatus::Cancelled;
    QCOMPARE(words::spokenProgress(job), u"Cancelled, 12,400 of 40,000 messages released, 31 % handled"_s);
    job.messages.successful = NotReported;
    QVERIFY(!words::spokenProgress(job).contains(u"–"_s));
    job.messages = {0, 0, 0, 0, 0, 0};
    job.status = JobStatus::Pending;
    QCOMPARE(words::spokenProgress(job), u"Pending: No messages found yet"_s);
}

void TestJobWords::durations()
{
    Job job = samples::job(1);
    const Timestamp now(job.startedAt.msecs() + 60'000);
    QCOMPARE(durationOf(job, now), std::chrono::minutes(1));
    job.status = JobStatus::Completed;
    QVERIFY(!durationOf(job, now)); // it has ended, and nobody knows when
    job.completedAt = Timestamp(job.startedAt.msecs() + 5'000);
    QCOMPARE(durationOf(job, now), std::chrono::seconds(5));
    job.completedAt = Timestamp(job.startedAt.msecs() - 1);
    QVERIFY(!durationOf(job, now));
}

void TestJobWords::searches()
{
    SearchParams params;
    QCOMPARE(words::search(params), u"any message, detections only"_s);
    params.subject = u"invoice %1"_s;
    params.sender = u"billing@example.com"_s;
    params.detectionsOnly = false;
    params.start = Timestamp::fromIso(u"2026-11-01T00:00:00Z");
    QCOMPARE(words::search(params),
        u"messages from \u2068billing@example.com\u2069 with “\u2068invoice %1\u2069” in the subject, also without a detection, since 2026-11-01 00:00 UTC"_s);
}

void TestJobWords::aSearchIsASentenceThatNamesEveryPart()
{
    SearchParams params;
    for (const auto& [name, field] : SearchTextFields)
        params.*field = QString(name);
    params.submissions = true;
    params.start = Timestamp::fromIso(u"2026-11-01T00:00:00Z");
    params.end = Timestamp::fromIso(u"2026-11-02T00:00:30Z");
    QString sentence = words::search(params);
    sentence.remove(u'\u2068').remove(u'\u2069');
    QCOMPARE(sentence,
        u"messages from sender to recipient of the domain domain with “subject” in the subject with exactly the "
        u"subject "
        u"“exact_subject” matching “query” with the message ID message_id with the alert ID alert_id, verdict "
        u"final_disposition, delivery delivery_status, action taken message_action, HELO from smtp_helo_ip, metric "
        u"metric, "
        u"submissions only, detections only, 2026-11-01 00:00 to 2026-11-02 00:00:30 UTC"_s);
}

void TestJobWords::aSearchOfUnknownFieldsIsNotAnyMessage()
{
    SearchParams params;
    params.otherFields = {u"attachment_hash"_s, u"odd\u202ename"_s};
    QCOMPARE(words::search(params),
        u"messages, limits that this version does not know: \u2068attachment_hash\u2069, \u2068odd‹U+202E›name\u2069, detections only"_s);
    params.sender = u"a@example.com"_s;
    params.otherFields.resize(1);
    QCOMPARE(words::search(params),
        u"messages from \u2068a@example.com\u2069, limit that this version does not know: \u2068attachment_hash\u2069, detections only"_s);
    params.otherFields.clear();
    for (int field = 0; field < 100; ++field)
        params.otherFields.append(u"field%1"_s.arg(field));
    QVERIFY(words::search(params).contains(u"and 97 more"_s));
    // What a field is called is from outside, and no place for a number of ours.
    params.otherFields[1] = u"%1%L2%n"_s;
    QVERIFY(
        words::search(params).contains(u"\u2068field0\u2069, \u2068%1%L2%n\u2069, \u2068field2\u2069 and 97 more"_s));
}

QTEST_GUILESS_MAIN(TestJobWords)
#include "tst_jobwords.moc"
