#include "app/records/activityfile.h"
#include "app/records/activitylog.h"
#include "tests/filesondisk.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cerrno>
#include <sys/stat.h>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

const JournalOwner Owner{
    u"023e105f4ecef8ad9ca31a8372d0c353"_s, u"https://api.cloudflare.com/client/v4"_s, u"Example Mail"_s};

JobId jobId(int number)
{
    return *JobId::fromString(u"182bd5e5-6e1a-4fe4-a799-"_s + QString::number(number).rightJustified(12, u'0'));
}

ActivityEntry numbered(int number, const QString& reason = {})
{
    ActivityEntry entry;
    entry.at = Timestamp(1'700'000'000'000 + number);
    entry.event = ActivityEntry::Event::Confirmed;
    entry.job = jobId(number);
    entry.reason = reason;
    return entry;
}

/// The numbers of the jobs that were read, in order.
QList<int> numbersIn(const ActivityLog::Contents& contents)
{
    QList<int> numbers;
    for (const ActivityEntry& entry : contents.entries)
        numbers.append(entry.job ? entry.job->toString().last(12).toInt() : -1);
    return numbers;
}

/// Appends and waits; what the callback was told.
QString appended(ActivityLog& log, const QList<ActivityEntry>& entries)
{
    std::optional<QString> problem;
    log.append(entries, &log, [&problem](const QString& told) { problem = told; });
    return QTest::qWaitFor([&problem] { return problem.has_value(); }, 20'000) ? *problem : u"(no answer)"_s;
}

/// The log's file on a disk that a test can fill and stop.
class TroubledFile : public ActivityFile {
public:
    using ActivityFile::ActivityFile;

    std::atomic<bool> isFull = false;
    std::atomic<bool> renames = true;

protected:
    qint64 write(int descriptor, const char* bytes, qint64 size) override
    {
        if (!isFull)
            return ActivityFile::write(descriptor, bytes, size);
        // As a full disk does: a part fits.
        if (size > 10)
            return ActivityFile::write(descriptor, bytes, 10);
        errno = ENOSPC;
        return -1;
    }
    int renameTo(const QString& path) override
    {
        errno = EACCES;
        return renames ? ActivityFile::renameTo(path) : -1;
    }
};

} // namespace

/// The activity log: what is in its files, and what is left of them after every accident.
class TestActivityLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void everyFieldComesBack();
    void fieldsWithoutAValueAreLeftOut();
    void hostileTextStaysOnItsLine_data();
    void hostileTextStaysOnItsLine();
    void anEntryThatIsTooLongIsRefusedAlone();
    void nothingIsWrittenBeforeTheFirstEntry();
    void onlyTheOwnerMayRead();

    void aFullFileBeginsANewOne();
    void aFullFileOfAnEarlierStartBeginsANewOne();
    void aFileThatCannotBeRenamedGrowsOn();
    void noNameIsTakenTwice();

    void twoWritersHaveTwoFiles();
    void aDeadWritersFileIsWrittenOn();

    void aCutOffLastLineIsLeftOut();
    void damagedAndNewerLinesHideNothingElse();
    void whatIsNoFolderIsSaid();
    void aFileThatOthersCanChangeIsSaid();
    void onlyTheNewestAreRead();
    void oneJobsEntriesAreRead();
    void readWhileWrittenAndRenamed();

    void aFullDiskLeavesNothingHalf();
    void aFolderThatCannotBeMadeIsSaid();
    void whatNobodyWaitsForIsToldWhenItFails();
    void theCallersEndIsHarmless();

private:
    QString folder() const { return m_home->path() + u"/activity"_s; }
    QString current() const { return folder() + u"/activity.jsonl"_s; }
    QStringList files() const { return QDir(folder()).entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name); }
    std::unique_ptr<ActivityLog> open() const { return std::make_unique<ActivityLog>(folder(), Owner); }
    std::unique_ptr<ActivityLog> openSmall(qint64 fullAt) const
    {
        return std::make_unique<ActivityLog>(std::make_unique<ActivityFile>(folder(), fullAt), folder(), Owner);
    }
    ActivityLog::Contents read() const { return ActivityLog::read(folder()); }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestActivityLog::everyFieldComesBack()
{
    ActivityEntry entry;
    entry.at = Timestamp(1'700'000'000'123);
    entry.call = ActivityEntry::Call::Create;
    entry.event = ActivityEntry::Event::Settled;
    entry.operation = QUuid::createUuid();
    entry.job = jobId(7);
    entry.outcome = u"finished first"_s;
    entry.before = ActivityJob{u"PROCESSING"_s, {1000, 600, 390, 10, NotReported, 0}};
    entry.after = ActivityJob{u"A_NEW_ONE"_s, {1000, 0, 990, 10, 9'007'199'254'740'993, 0}};
    entry.httpStatus = 409;
    entry.errorCodes = {1000, 7003, -1};
    entry.cfRay = u"8f1c2d3e4a5b6c7d-FRA"_s;
    entry.problem = u"It was refused."_s;
    entry.reason = u"wrong search, INC-1"_s;
    entry.request = R"({"action":"MOVE","search_params":{"subject":"x"}})";

    const auto log = open();
    QSignalSpy told(log.get(), &ActivityLog::appended);
    QCOMPARE(appended(*log, {entry}), QString());
    QCOMPARE(told.count(), 1);
    const auto contents = read();
    QVERIFY(contents.faults.empty());
    QCOMPARE(contents.entries.size(), size_t(1));
    const ActivityEntry& back = contents.entries.front();
    QVERIFY(back.at == entry.at);
    QVERIFY(back.call == entry.call && back.event == entry.event);
    QCOMPARE(back.operation, entry.operation);
    QVERIFY(back.job == entry.job);
    QCOMPARE(back.outcome, entry.outcome);
    QVERIFY(back.before == entry.before);
    QVERIFY(back.after == entry.after);
    QCOMPARE(back.httpStatus, entry.httpStatus);
    QCOMPARE(back.errorCodes, entry.errorCodes);
    QCOMPARE(back.cfRay, entry.cfRay);
    QCOMPARE(back.problem, entry.problem);
    QCOMPARE(back.reason, entry.reason);
    QCOMPARE(back.request, entry.request);
    QCOMPARE(back.profile, Owner.accountName);
    QCOMPARE(back.account, Owner.account);
    QCOMPARE(back.base, Owner.base);
}

void TestActivityLog::fieldsWithoutAValueAreLeftOut()
{
    const auto log = open();
    QCOMPARE(appended(*log, {ActivityEntry()}), QString());
    const QByteArray line = contentOf(current());
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(
        object.keys(), (QStringList{u"account"_s, u"at"_s, u"base"_s, u"call"_s, u"event"_s, u"profile"_s, u"v"_s}));
    QCOMPARE(object[u"v"_s].toInt(), 1);
    QVERIFY2(object[u"at"_s].toString().endsWith(u'Z'), line.constData());
}

void TestActivityLog::hostileTextStaysOnItsLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("back");
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
    row("line ends", u"a\nb\r\nc"_s + QChar(0x2028) + QChar(0x2029) + QChar(0x85) + u"d"_s);
    row("NUL", u"a"_s + QChar(0) + u"b"_s);
    row("quotes and JSON", uR"(","v":2}\"{"event":"settled"})"_s);
    row("right to left", QChar(0x202e) + u"gnp.exe"_s);
    row("3 MB in an entry", QString(700'000, u'x'));
    QTest::newRow("a lone surrogate") << u"a"_s + QChar(0xd800) + u"b"_s << u"a"_s + QChar(0xfffd) + u"b"_s;
}

void TestActivityLog::hostileTextStaysOnItsLine()
{
    QFETCH(QString, text);
    QFETCH(QString, back);
    ActivityEntry hostile = numbered(1, text);
    hostile.problem = hostile.cfRay = hostile.outcome = text;
    hostile.before = ActivityJob{text, {}};
    const auto log = open();
    QCOMPARE(appended(*log, {hostile, numbered(2)}), QString());
    QCOMPARE(contentOf(current()).count('\n'), 2);
    const auto contents = read();
    QVERIFY(contents.faults.empty());
    QCOMPARE(numbersIn(contents), (QList<int>{1, 2}));
    for (const QString& field : {contents.entries[0].reason, contents.entries[0].problem, contents.entries[0].cfRay,
             contents.entries[0].outcome, contents.entries[0].before->status})
        QCOMPARE(field, back);
}

void TestActivityLog::anEntryThatIsTooLongIsRefusedAlone()
{
    const auto log = open();
    const QString problem = appended(*log, {numbered(1, QString(LongestJsonLine, u'x'))});
    QVERIFY2(problem.contains(u"too long"_s), qPrintable(problem));
    QCOMPARE(appended(*log, {numbered(2)}), QString());
    QCOMPARE(numbersIn(read()), (QList<int>{2}));
}

void TestActivityLog::nothingIsWrittenBeforeTheFirstEntry()
{
    const auto log = open();
    QVERIFY(!QFile::exists(folder()));
    QVERIFY(read().entries.empty());
    QVERIFY(read().faults.empty());
}

void TestActivityLog::onlyTheOwnerMayRead()
{
    const auto before = ::umask(0);
    const auto log = openSmall(300);
    for (int number = 0; number < 4; ++number)
        QCOMPARE(appended(*log, {numbered(number)}), QString());
    ::umask(before);
    QCOMPARE(modeOf(folder()), 0700);
    QVERIFY(files().size() > 1);
    for (const QString& file : files())
        QCOMPARE(modeOf(folder() + u'/' + file), 0600);
}

void TestActivityLog::aFullFileBeginsANewOne()
{
    constexpr qint64 FullAt = 2000;
    const auto log = openSmall(FullAt);
    QList<int> expected;
    for (int number = 0; number < 40; ++number) {
        QCOMPARE(appended(*log, {numbered(number)}), QString());
        expected.append(number);
    }
    QVERIFY2(files().size() > 3, qPrintable(files().join(u' ')));
    QVERIFY(files().contains(u"activity.jsonl"_s));
    const QRegularExpression stamped(u"^activity-\\d{8}T\\d{9}Z(-\\d+)?\\.jsonl$"_s);
    for (const QString& file : files()) {
        QVERIFY2(file == u"activity.jsonl"_s || stamped.match(file).hasMatch(), qPrintable(file));
        QVERIFY(QFileInfo(folder() + u'/' + file).size() <= FullAt);
    }
    QCOMPARE(numbersIn(read()), expected);
}

void TestActivityLog::aFullFileOfAnEarlierStartBeginsANewOne()
{
    QCOMPARE(appended(*openSmall(1'000'000), {numbered(1), numbered(2), numbered(3)}), QString());
    QCOMPARE(appended(*openSmall(100), {numbered(4)}), QString());
    QCOMPARE(files().size(), 2);
    QCOMPARE(contentOf(current()).count('\n'), 1);
    QCOMPARE(numbersIn(read()), (QList<int>{1, 2, 3, 4}));
    // As after a crash between the new name and the new file.
    QVERIFY(QFile::rename(current(), folder() + u"/activity-20261125T134501123Z.jsonl"_s));
    QCOMPARE(appended(*openSmall(100), {numbered(5)}), QString());
    QCOMPARE(numbersIn(read()), (QList<int>{1, 2, 3, 4, 5}));
}

void TestActivityLog::aFileThatCannotBeRenamedGrowsOn()
{
    auto made = std::make_unique<TroubledFile>(folder(), 100);
    TroubledFile& file = *made;
    ActivityLog log(std::move(made), folder(), Owner);
    file.renames = false;
    for (int number = 1; number <= 3; ++number)
        QCOMPARE(appended(log, {numbered(number)}), QString());
    QCOMPARE(files(), QStringList{u"activity.jsonl"_s});
    file.renames = true;
    QCOMPARE(appended(log, {numbered(4)}), QString());
    QCOMPARE(files().size(), 2);
    QCOMPARE(numbersIn(read()), (QList<int>{1, 2, 3, 4}));
}

void TestActivityLog::noNameIsTakenTwice()
{
    // Every entry fills a file, many of them within one millisecond.
    const auto log = openSmall(1);
    int answers = 0;
    for (int number = 0; number < 200; ++number)
        log->append({numbered(number)}, this, [&](const QString& problem) { answers += int(problem.isEmpty()); });
    QTRY_COMPARE(answers, 200);
    QCOMPARE(numbersIn(read()).size(), 200);
}

void TestActivityLog::twoWritersHaveTwoFiles()
{
    const auto first = openSmall(600);
    const auto second = openSmall(600);
    QList<int> expected;
    for (int number = 0; number < 20; ++number) {
        QCOMPARE(appended(number % 2 == 0 ? *first : *second, {numbered(number)}), QString());
        expected.append(number);
    }
    QCOMPARE(numbersIn(read()), expected);
    const QStringList own = files().filter(QRegularExpression(u"^activity-[0-9a-f]{8}-.*\\.jsonl$"_s));
    QVERIFY2(own.size() > 1, qPrintable(files().join(u' '))); // full ones too
    for (const QString& file : own) {
        const QByteArray lines = contentOf(folder() + u'/' + file);
        QVERIFY2(!lines.contains(jobId(0).toString().toLatin1()), "the first writer's");
    }
}

void TestActivityLog::aDeadWritersFileIsWrittenOn()
{
    QCOMPARE(appended(*open(), {numbered(1)}), QString());
    // The lock of a program that was killed.
    put(current() + u".lock"_s,
        QByteArray::number(999'999'999) + "\nbulkhead\n" + QSysInfo::machineHostName().toUtf8() + "\n"
            + QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
    QCOMPARE(appended(*open(), {numbered(2)}), QString());
    QCOMPARE(files(), QStringList{u"activity.jsonl"_s});
    QCOMPARE(numbersIn(read()), (QList<int>{1, 2}));
}

void TestActivityLog::aCutOffLastLineIsLeftOut()
{
    QCOMPARE(appended(*open(), {numbered(1), numbered(2)}), QString());
    put(current(), contentOf(current()).chopped(20));
    auto contents = read();
    QCOMPARE(numbersIn(contents), (QList<int>{1}));
    QCOMPARE(contents.faults.size(), size_t(1));
    QVERIFY(contents.faults[0].isCutOff);
    QCOMPARE(contents.faults[0].damaged, 0);
    QCOMPARE(contents.faults[0].path, current());
    // What comes after it is not lost with it.
    QCOMPARE(appended(*open(), {numbered(3)}), QString());
    contents = read();
    QCOMPARE(numbersIn(contents), (QList<int>{1, 3}));
    QCOMPARE(contents.faults[0].damaged, 1);
    QVERIFY(!contents.faults[0].isCutOff);
}

void TestActivityLog::damagedAndNewerLinesHideNothingElse()
{
    QCOMPARE(appended(*open(), {numbered(1)}), QString());
    const QByteArray good = contentOf(current());
    put(current(),
        good + "{\"v\":1,\"call\"\n" + QByteArray("\0\0\0\0\n", 5) + "[]\n"
            + QByteArray(good).replace("\"v\":1", "\"v\":2") + QByteArray(good).replace("cancel", "purge") + "{}\n"
            + QByteArray(good).replace("\"at\":\"20", "\"at\":\"xx") + good);
    const auto contents = read();
    QCOMPARE(contents.faults.size(), size_t(1));
    QCOMPARE(contents.faults[0].damaged, 3);
    QCOMPARE(contents.faults[0].newer, 3);
    QCOMPARE(numbersIn(contents), (QList<int>{1, 1, 1}));
    QVERIFY(!contents.entries[0].at.isValid()); // a moment that can't be read costs no entry
}

void TestActivityLog::whatIsNoFolderIsSaid()
{
    put(folder(), "in the way");
    const auto contents = read();
    QCOMPARE(contents.faults.size(), size_t(1));
    QVERIFY2(contents.faults[0].problem.contains(folder()), qPrintable(contents.faults[0].problem));
}

void TestActivityLog::aFileThatOthersCanChangeIsSaid()
{
    QCOMPARE(appended(*open(), {numbered(1)}), QString());
    const QString other = folder() + u"/activity-20260101T000000000Z.jsonl"_s;
    QVERIFY(QFile::copy(current(), other));
    QCOMPARE(::chmod(QFile::encodeName(other).constData(), 0666), 0);
    const auto contents = read();
    QCOMPARE(numbersIn(contents), (QList<int>{1}));
    QCOMPARE(contents.faults.size(), size_t(1));
    QCOMPARE(contents.faults[0].path, other);
    QVERIFY2(contents.faults[0].problem.contains(u"Other users"_s), qPrintable(contents.faults[0].problem));
}

void TestActivityLog::onlyTheNewestAreRead()
{
    const auto log = openSmall(1000);
    for (int number = 0; number < 30; ++number)
        QCOMPARE(appended(*log, {numbered(number)}), QString());
    const auto contents = ActivityLog::read(folder(), {std::nullopt, 5});
    QCOMPARE(numbersIn(contents), (QList<int>{25, 26, 27, 28, 29}));
    QVERIFY(contents.isPartial);
    QVERIFY(!ActivityLog::read(folder(), {std::nullopt, 30}).isPartial);
}

void TestActivityLog::oneJobsEntriesAreRead()
{
    const auto log = openSmall(1000);
    for (int number = 0; number < 30; ++number)
        QCOMPARE(appended(*log, {numbered(number % 10)}), QString());
    const auto contents = ActivityLog::read(folder(), {jobId(3), 10});
    QCOMPARE(numbersIn(contents), (QList<int>{3, 3, 3}));
    QVERIFY(!contents.isPartial);
}

void TestActivityLog::readWhileWrittenAndRenamed()
{
    const auto log = openSmall(20'000);
    std::atomic<bool> ends = false;
    std::atomic<int> reads = 0;
    std::atomic<int> wrong = 0;
    std::unique_ptr<QThread> reader(QThread::create([&] {
        while (!ends) {
            const auto contents = ActivityLog::read(folder());
            const QList<int> numbers = numbersIn(contents);
            // Whole lines, none twice and none left out between two that were read.
            for (qsizetype i = 0; i < numbers.size(); ++i)
                wrong += int(numbers[i] != i);
            for (const auto& fault : contents.faults)
                wrong += fault.damaged + fault.newer;
            ++reads;
        }
    }));
    const auto stop = qScopeGuard([&] {
        ends = true;
        reader->wait();
    });
    reader->start();
    for (int number = 0; number < 1000; number += 4) {
        QCOMPARE(appended(*log, {numbered(number), numbered(number + 1), numbered(number + 2), numbered(number + 3)}),
            QString());
    }
    ends = true;
    QVERIFY(reader->wait());
    QVERIFY(reads > 0);
    QCOMPARE(wrong, 0);
    QVERIFY(files().size() > 3);
}

void TestActivityLog::aFullDiskLeavesNothingHalf()
{
    auto made = std::make_unique<TroubledFile>(folder());
    TroubledFile& file = *made;
    ActivityLog log(std::move(made), folder(), Owner);
    QSignalSpy told(&log, &ActivityLog::appended);
    QCOMPARE(appended(log, {numbered(1)}), QString());
    const QByteArray before = contentOf(current());
    file.isFull = true;
    const QString problem = appended(log, {numbered(2), numbered(3)});
    QVERIFY2(problem.contains(current()), qPrintable(problem));
    QCOMPARE(contentOf(current()), before);
    QCOMPARE(told.count(), 1);
    file.isFull = false;
    QCOMPARE(appended(log, {numbered(4)}), QString());
    QCOMPARE(numbersIn(read()), (QList<int>{1, 4}));
    QVERIFY(read().faults.empty());
}

void TestActivityLog::aFolderThatCannotBeMadeIsSaid()
{
    put(folder(), "in the way");
    const auto log = open();
    const QString problem = appended(*log, {numbered(1)});
    QVERIFY2(problem.contains(folder()), qPrintable(problem));
    QVERIFY(QFile::remove(folder()));
    QCOMPARE(appended(*log, {numbered(2)}), QString()); // the next one may work
    QCOMPARE(files(), QStringList{u"activity.jsonl"_s});
}

void TestActivityLog::whatNobodyWaitsForIsToldWhenItFails()
{
    put(folder(), "in the way");
    const auto log = open();
    QSignalSpy failed(log.get(), &ActivityLog::failed);
    log->note(numbered(1));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(folder()));
}

void TestActivityLog::theCallersEndIsHarmless()
{
    auto log = open();
    QSignalSpy told(log.get(), &ActivityLog::appended);
    auto caller = std::make_unique<QObject>();
    bool called = false;
    log->append({numbered(1)}, caller.get(), [&](const QString&) { called = true; });
    caller.reset();
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(!called);
    for (int number = 2; number < 50; ++number)
        log->note(numbered(number));
    log.reset(); // waits for what is still to be written
    QCOMPARE(numbersIn(read()).size(), 49);
}

QTEST_GUILESS_MAIN(TestActivityLog)
#include "tst_activitylog.moc"
