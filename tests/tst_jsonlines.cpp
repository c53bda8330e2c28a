#include "app/records/appendfile.h"
#include "app/records/jsonlines.h"
#include "tests/filesondisk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <optional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

QJsonObject numbered(int number)
{
    return {{u"n"_s, number}};
}

QList<int> numbersIn(const QList<QJsonObject>& objects)
{
    QList<int> numbers;
    for (const QJsonObject& object : objects)
        numbers.append(object.value("n"_L1).toInt(-1));
    return numbers;
}

/// Appends and waits; what the callback was told.
QString appended(JsonLinesWriter& writer, const QList<QJsonObject>& lines)
{
    std::optional<QString> problem;
    writer.append(lines, &writer, [&problem](const QString& told) { problem = told; });
    return QTest::qWaitFor([&problem] { return problem.has_value(); }, 20'000) ? *problem : u"(no answer)"_s;
}

/// A real file on a disk that a test can fill, break and stop.
class TroubledFile : public AppendFile {
public:
    using AppendFile::AppendFile;

    std::atomic<qint64> room = std::numeric_limits<qint64>::max(); ///< bytes that the disk still takes
    std::atomic<qint64> mostAtOnce = std::numeric_limits<qint64>::max();
    std::atomic<bool> isInterrupting = false; ///< every other write
    std::atomic<int> syncError = 0;
    std::atomic<int> folderSyncError = 0;
    std::atomic<int> cutError = 0;
    std::atomic<bool> isStopping = false; ///< each sync waits for `go`
    QSemaphore reachedSync;
    QSemaphore go;

    std::atomic<int> writes = 0;
    std::atomic<int> syncs = 0;
    std::atomic<int> flags = 0;
    std::atomic<int> descriptorFlags = 0;
    std::atomic<QThread*> thread = nullptr;
    std::atomic<bool> isOneThread = true;
    QStringList syncedFolders; ///< the worker's; to be read after an answer

protected:
    qint64 write(int descriptor, const char* bytes, qint64 size) override
    {
        noteThread();
        ++writes;
        flags = ::fcntl(descriptor, F_GETFL);
        descriptorFlags = ::fcntl(descriptor, F_GETFD);
        if (isInterrupting && writes % 2 == 1) {
            errno = EINTR;
            return -1;
        }
        const qint64 taken = qMin(size, qMin(mostAtOnce.load(), room.load()));
        if (taken == 0) {
            errno = ENOSPC;
            return -1;
        }
        room -= taken;
        return AppendFile::write(descriptor, bytes, taken);
    }

    int sync(int descriptor) override
    {
        noteThread();
        ++syncs;
        if (isStopping) {
            reachedSync.release();
            go.acquire();
        }
        errno = syncError;
        return syncError == 0 ? AppendFile::sync(descriptor) : -1;
    }

    int cutTo(int descriptor, qint64 size) override
    {
        noteThread();
        errno = cutError;
        return cutError == 0 ? AppendFile::cutTo(descriptor, size) : -1;
    }

    int syncFolder(const QString& folder) override
    {
        noteThread();
        syncedFolders.append(folder);
        errno = folderSyncError;
        return folderSyncError == 0 ? AppendFile::syncFolder(folder) : -1;
    }

private:
    void noteThread()
    {
        QThread* const before = thread.exchange(QThread::currentThread());
        if (before && before != QThread::currentThread())
            isOneThread = false;
    }
};

/// A writer and the file in it.
struct Troubled {
    explicit Troubled(const QString& path)
        : Troubled(std::make_unique<TroubledFile>(path))
    {
    }
    explicit Troubled(std::unique_ptr<TroubledFile> made)
        : file(*made)
        , writer(std::move(made))
    {
    }
    /// A test that failed does not leave the writer waiting.
    ~Troubled() { file.go.release(1000); }
    Q_DISABLE_COPY_MOVE(Troubled)

    TroubledFile& file;
    JsonLinesWriter writer;
};

constexpr int BatchesAtOnce = 4;

/// Child process: appends batches of one to three lines without end; prints the number of each batch after its
/// callback.
class Appender : public QObject {
public:
    explicit Appender(const QString& path)
        : m_writer(path)
    {
        for (int i = 0; i < BatchesAtOnce; ++i)
            next();
    }

private:
    void next()
    {
        const int number = m_next++;
        QJsonObject line = numbered(number);
        line.insert("text"_L1, QString(number * 37 % 3000, u'x'));
        m_writer.append(QList<QJsonObject>(1 + number % 3, line), this, [this, number](const QString& problem) {
            if (!problem.isEmpty())
                ::_exit(1);
            std::printf("%d\n", number);
            std::fflush(stdout);
            next();
        });
    }

    int m_next = 0;
    JsonLinesWriter m_writer;
};

/// Child process: a file that may have 100 bytes, then more. Prints what each append was told.
int appendWithLimit(const QString& path)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit before = limit;
    limit.rlim_cur = 100;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    JsonLinesWriter writer(path);
    const auto say = [&writer](const QList<QJsonObject>& lines) {
        std::printf("[%s]\n", appended(writer, lines).toUtf8().constData());
    };
    say({numbered(1)});
    say({numbered(2), {{u"text"_s, QString(200, u'x')}}});
    ::setrlimit(RLIMIT_FSIZE, &before);
    say({numbered(3)});
    return 0;
}

/// Child process: a user for whom permissions count.
int appendWithoutRights(const QString& path)
{
    if (::geteuid() == 0 && ::setuid(65534) != 0)
        return 1;
    JsonLinesWriter writer(path);
    std::printf("[%s]\n", appended(writer, {numbered(1)}).toUtf8().constData());
    return 0;
}

QByteArray outputOf(const QStringList& arguments)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForFinished(20'000) || child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0)
        return "(failed)";
    return child.readAllStandardOutput();
}

} // namespace

class TestJsonLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsBackWhatWasAppended();
    void textsStayOnTheirLine_data();
    void textsStayOnTheirLine();
    void nothingIsCreatedBeforeTheFirstAppend();
    void onlyTheOwnerMayReadIt();
    void foldersAreSyncedBeforeTheAnswer();
    void aFolderThatCannotBeSyncedIsAProblem();
    void allFileWorkIsDoneInOneOtherThread();
    void whatArrivesDuringASyncSharesTheNext();
    void interruptedAndShortWritesAreContinued();
    void aFullDiskLeavesTheOldContent();
    void aFailedSyncTakesTheLinesBack();
    void whatCannotBeTakenBackIsSaid();
    void aRealLimitOfTheSystem();
    void aFolderWithoutRights();
    void aPathBelowAFile();
    void refusedFiles_data();
    void refusedFiles();
    void aTornLineIsNeverMergedNorTakenForAWholeOne_data();
    void aTornLineIsNeverMergedNorTakenForAWholeOne();
    void damagedLinesAreCounted();
    void aMissingFileIsEmpty();
    void aFileThatWasMovedAwayIsBegunAnew();
    void tooLongLines();
    void aLongLineTakesNoMemory();
    void manyLines();
    void killedWhileAppending();
    void theDestructorWaits();
    void callbacksOfAGoneContextAreDropped();
    void aCallbackMayDeleteTheWriter();
    void callbacksKeepTheirOrderInANestedEventLoop();
    void writersOfTwoFilesDoNotWaitForEachOther();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestJsonLines::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"records.jsonl"_s);
}

void TestJsonLines::readsBackWhatWasAppended()
{
    JsonLinesWriter writer(m_path);
    QCOMPARE(writer.path(), m_path);
    QStringList order;
    QList<QJsonObject> all;
    for (int i = 0; i < 50; ++i) {
        const QList<QJsonObject> lines(i % 3, {{u"n"_s, i}, {u"list"_s, QJsonArray{1, true, QJsonValue(), u"ä"_s}}});
        all += lines;
        writer.append(lines, this, [&order, i](const QString& problem) { order.append(QString::number(i) + problem); });
    }
    QVERIFY(order.isEmpty()); // never from within append()
    QTRY_COMPARE(order.size(), 50);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(order[i], QString::number(i));
    const JsonLines read = readJsonLines(m_path);
    QCOMPARE(read.objects, all);
    QCOMPARE(read.damaged, 0);
    QVERIFY(!read.isCutOff);
    QCOMPARE(read.problem, QString());
}

void TestJsonLines::textsStayOnTheirLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("readBack");
    const auto same = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
    same("line ends", u"a\nb\r\nc\rd\n"_s);
    same("a forged line", u"\"}\n{\"n\":2}\n"_s);
    same("NUL", u"a\0b"_s);
    same("line and paragraph separator", u"a\u2028b\u2029c"_s);
    same("next line, vertical tab, form feed", u"a\u0085b\vc\f"_s);
    same("backslashes", u"\\u2028\\n\\"_s);
    same("beyond the BMP", u"\U0001F600"_s);
    QTest::newRow("a high surrogate alone") << u"a"_s + QChar(0xd83d) + u"b"_s << u"a\ufffdb"_s;
    QTest::newRow("a low surrogate alone at the end") << u"a"_s + QChar(0xde00) << u"a\ufffd"_s;
    QTest::newRow("surrogates the wrong way round")
        << QString(QChar(0xde00)) + QChar(0xd83d) + u"\U0001F600"_s << u"\ufffd\ufffd\U0001F600"_s;
}

void TestJsonLines::textsStayOnTheirLine()
{
    QFETCH(QString, text);
    QFETCH(QString, readBack);
    JsonLinesWriter writer(m_path);
    const auto object = [](const QString& held) {
        return QJsonObject{
            {u"text"_s, held}, {u"deep"_s, QJsonArray{QJsonObject{{u"a"_s, held}}}}, {u"key "_s + held, 1}};
    };
    QCOMPARE(appended(writer, {object(text)}), QString());
    const QByteArray content = contentOf(m_path);
    QCOMPARE(content.count('\n'), 1);
    for (const char* end : {"\r", "\v", "\f", "\u0085", "\u2028", "\u2029"})
        QCOMPARE(content.count(end), 0);
    QCOMPARE(readJsonLines(m_path).objects, QList{object(readBack)});
}

void TestJsonLines::nothingIsCreatedBeforeTheFirstAppend()
{
    const QString path = m_folder->filePath(u"a/b/records.jsonl"_s);
    {
        JsonLinesWriter writer(path);
        QCOMPARE(appended(writer, {}), QString());
    }
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"a"_s)));
    JsonLinesWriter writer(path);
    QCOMPARE(appended(writer, {numbered(1)}), QString());
    QCOMPARE(contentOf(path), "{\"n\":1}\n");
}

void TestJsonLines::onlyTheOwnerMayReadIt()
{
    const mode_t before = ::umask(0);
    const auto restore = qScopeGuard([before] { ::umask(before); });
    const QString path = m_folder->filePath(u"a/b/records.jsonl"_s);
    JsonLinesWriter writer(path);
    QCOMPARE(appended(writer, {numbered(1)}), QString());
    QCOMPARE(modeOf(path), 0600);
    QCOMPARE(modeOf(m_folder->filePath(u"a/b"_s)), 0700);
    QCOMPARE(modeOf(m_folder->filePath(u"a"_s)), 0700);
}

void TestJsonLines::foldersAreSyncedBeforeTheAnswer()
{
    Troubled troubled(m_folder->filePath(u"a/b/records.jsonl"_s));
    QCOMPARE(appended(troubled.writer, {numbered(1)}), QString());
    QStringList synced = std::exchange(troubled.file.syncedFolders, {});
    synced.sort();
    QCOMPARE(synced, QStringList({m_folder->path(), m_folder->filePath(u"a"_s), m_folder->filePath(u"a/b"_s)}));
    QCOMPARE(appended(troubled.writer, {numbered(2)}), QString());
    QCOMPARE(troubled.file.syncedFolders, QStringList());

    // A new program cannot know that the one before it came as far as the sync.
    Troubled next(troubled.writer.path());
    QCOMPARE(appended(next.writer, {numbered(3)}), QString());
    QCOMPARE(next.file.syncedFolders, QStringList(m_folder->filePath(u"a/b"_s)));
}

void TestJsonLines::aFolderThatCannotBeSyncedIsAProblem()
{
    Troubled troubled(m_path);
    troubled.file.folderSyncError = EIO;
    const QString problem = appended(troubled.writer, {numbered(1)});
    QVERIFY2(problem.contains(m_path) && problem.contains(u"Input/output error"_s), qPrintable(problem));
    QCOMPARE(contentOf(m_path), "");
    troubled.file.folderSyncError = 0;
    QCOMPARE(appended(troubled.writer, {numbered(2)}), QString());
    QCOMPARE(troubled.file.syncedFolders, QStringList(2, m_folder->path()));
    QCOMPARE(contentOf(m_path), "{\"n\":2}\n");
}

void TestJsonLines::allFileWorkIsDoneInOneOtherThread()
{
    Troubled troubled(m_path);
    for (int i = 0; i < 20; ++i) {
        troubled.file.room = i % 2 == 0 ? 100 : 3;
        QCOMPARE(appended(troubled.writer, {numbered(i)}).isEmpty(), i % 2 == 0);
    }
    QVERIFY(troubled.file.isOneThread);
    QVERIFY(troubled.file.thread && troubled.file.thread != QThread::currentThread());
    QVERIFY((troubled.file.flags & O_APPEND) != 0);
    QVERIFY((troubled.file.descriptorFlags & FD_CLOEXEC) != 0);
}

void TestJsonLines::whatArrivesDuringASyncSharesTheNext()
{
    Troubled troubled(m_path);
    troubled.file.isStopping = true;
    QList<int> order;
    QList<int> expected;
    for (int i = 0; i < 100; ++i) {
        troubled.writer.append({numbered(i)}, this, [&order, i](const QString& problem) {
            if (problem.isEmpty())
                order.append(i);
        });
        expected.append(i);
        if (i == 0) // the others arrive while this one is synced
            QVERIFY(troubled.file.reachedSync.tryAcquire(1, 20'000));
    }
    QCOMPARE(contentOf(m_path), "{\"n\":0}\n");
    troubled.file.go.release();
    QTRY_COMPARE(order.size(), 1);
    QVERIFY(troubled.file.reachedSync.tryAcquire(1, 20'000));
    QCoreApplication::processEvents();
    QCOMPARE(order.size(), 1); // written, but not on the disk
    troubled.file.go.release();
    QTRY_COMPARE(order.size(), 100);
    QCOMPARE(order, expected);
    QCOMPARE(troubled.file.syncs.load(), 2);
    QCOMPARE(troubled.file.writes.load(), 2);
    QCOMPARE(numbersIn(readJsonLines(m_path).objects), expected);
}

void TestJsonLines::interruptedAndShortWritesAreContinued()
{
    Troubled troubled(m_path);
    troubled.file.isInterrupting = true;
    troubled.file.mostAtOnce = 3;
    QCOMPARE(appended(troubled.writer, {numbered(1), numbered(2)}), QString());
    QCOMPARE(contentOf(m_path), "{\"n\":1}\n{\"n\":2}\n");
    QCOMPARE(troubled.file.writes.load(), 12);
}

void TestJsonLines::aFullDiskLeavesTheOldContent()
{
    Troubled troubled(m_path);
    QCOMPARE(appended(troubled.writer, {numbered(1)}), QString());
    troubled.file.room = 12;
    const QString problem = appended(troubled.writer, {numbered(2), numbered(3)});
    QVERIFY2(problem.contains(m_path) && problem.contains(u"full. Make room"_s), qPrintable(problem));
    QCOMPARE(troubled.file.room.load(), 0); // a part of it had been written
    QCOMPARE(contentOf(m_path), "{\"n\":1}\n");
    troubled.file.room = 1000;
    QCOMPARE(appended(troubled.writer, {numbered(4)}), QString());
    QCOMPARE(contentOf(m_path), "{\"n\":1}\n{\"n\":4}\n");
}

void TestJsonLines::aFailedSyncTakesTheLinesBack()
{
    put(m_path, "{\"n\":1}\n{\"n\":");
    Troubled troubled(m_path);
    troubled.file.syncError = EIO;
    const QString problem = appended(troubled.writer, {numbered(2)});
    QVERIFY2(problem.contains(u"Input/output error"_s), qPrintable(problem));
    QCOMPARE(contentOf(m_path), "{\"n\":1}\n{\"n\":");
    troubled.file.syncError = 0;
    QCOMPARE(appended(troubled.writer, {numbered(3)}), QString());
    QCOMPARE(numbersIn(readJsonLines(m_path).objects), QList<int>({1, 3}));
}

void TestJsonLines::whatCannotBeTakenBackIsSaid()
{
    Troubled troubled(m_path);
    QCOMPARE(appended(troubled.writer, {numbered(1)}), QString());
    troubled.file.room = 4;
    troubled.file.cutError = EROFS;
    const QString problem = appended(troubled.writer, {numbered(2)});
    QVERIFY2(problem.contains(u"Part of what"_s), qPrintable(problem));
    QCOMPARE(contentOf(m_path), "{\"n\":1}\n{\"n\"");
    troubled.file.room = 1000;
    QCOMPARE(appended(troubled.writer, {numbered(3)}), QString());
    const JsonLines read = readJsonLines(m_path);
    QCOMPARE(numbersIn(read.objects), QList<int>({1, 3}));
    QCOMPARE(read.damaged, 1);
}

void TestJsonLines::aRealLimitOfTheSystem()
{
    const QByteArrayList told = outputOf({u"--limited"_s, m_path}).trimmed().split('\n');
    QCOMPARE(told.size(), 3);
    QCOMPARE(told[0], "[]");
    QVERIFY2(told[1].contains("may not become longer"), told[1].constData());
    QCOMPARE(told[2], "[]");
    QCOMPARE(contentOf(m_path), "{\"n\":1}\n{\"n\":3}\n");
}

void TestJsonLines::aFolderWithoutRights()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions::fromInt(0x5055))); // r-xr-xr-x
    const QByteArray told = outputOf({u"--without-rights"_s, m_path});
    QVERIFY2(told.contains("is not allowed to use"), told.constData());
    QVERIFY(!QFileInfo::exists(m_path));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestJsonLines::aPathBelowAFile()
{
    put(m_path, "something else");
    const QString path = m_path + u"/records.jsonl"_s;
    JsonLinesWriter writer(path);
    const QString problem = appended(writer, {numbered(1)});
    QVERIFY2(problem.contains(path) && problem.contains(u"Not a directory"_s), qPrintable(problem));
    QCOMPARE(contentOf(m_path), "something else");
    QVERIFY(readJsonLines(path).problem.contains(u"Not a directory"_s));
    // As soon as the reason is gone, the same writer works.
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(appended(writer, {numbered(2)}), QString());
    QCOMPARE(contentOf(path), "{\"n\":2}\n");
}

void TestJsonLines::refusedFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("a link to a file") << u"link"_s << u"is a link"_s;
    QTest::newRow("a link to nothing") << u"dangling"_s << u"is a link"_s;
    QTest::newRow("a folder") << u"folder"_s << u""_s;
    QTest::newRow("a pipe") << u"pipe"_s << u"is not a file"_s;
    QTest::newRow("its group can write it") << u"group"_s << u"Other users"_s;
    QTest::newRow("everybody can write it") << u"everybody"_s << u"Other users"_s;
}

void TestJsonLines::refusedFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    const QString target = m_folder->filePath(u"target"_s);
    for (const QString& file : {u"target"_s, u"group"_s, u"everybody"_s})
        put(m_folder->filePath(file), "{\"n\":1}\n");
    const auto encoded = [this](const QString& file) { return QFile::encodeName(m_folder->filePath(file)); };
    QCOMPARE(::chmod(encoded(u"group"_s).constData(), 0620), 0);
    QCOMPARE(::chmod(encoded(u"everybody"_s).constData(), 0602), 0);
    QVERIFY(QFile::link(target, m_folder->filePath(u"link"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), m_folder->filePath(u"dangling"_s)));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(encoded(u"pipe"_s).constData(), 0600), 0);

    const QString path = m_folder->filePath(name);
    JsonLinesWriter writer(path);
    const QString problem = appended(writer, {numbered(2)});
    QVERIFY2(problem.contains(path) && problem.contains(words), qPrintable(problem));
    for (const QString& file : {u"target"_s, u"group"_s, u"everybody"_s})
        QCOMPARE(contentOf(m_folder->filePath(file)), "{\"n\":1}\n");
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"nowhere"_s)));

    const JsonLines read = readJsonLines(path);
    QVERIFY2(read.problem.contains(path) && read.problem.contains(words), qPrintable(read.problem));
    QVERIFY(read.objects.isEmpty());
}

void TestJsonLines::aTornLineIsNeverMergedNorTakenForAWholeOne_data()
{
    QTest::addColumn<QByteArray>("tail");
    const QByteArray line = R"({"a":"b","c":[{}]})";
    for (qsizetype length = 1; length <= line.size(); ++length)
        QTest::addRow("%d bytes", static_cast<int>(length)) << line.left(length);
    QTest::newRow("zeros, as some file systems leave them") << QByteArray(5, '\0');
}

void TestJsonLines::aTornLineIsNeverMergedNorTakenForAWholeOne()
{
    QFETCH(QByteArray, tail);
    put(m_path, "{\"n\":1}\n" + tail);
    const JsonLines before = readJsonLines(m_path);
    QCOMPARE(numbersIn(before.objects), QList<int>({1}));
    QVERIFY(before.isCutOff);
    QCOMPARE(before.damaged, 0);
    JsonLinesWriter writer(m_path);
    QCOMPARE(appended(writer, {numbered(2)}), QString());
    QCOMPARE(appended(writer, {numbered(3)}), QString());
    const JsonLines after = readJsonLines(m_path);
    QCOMPARE(numbersIn(after.objects), QList<int>({1, 2, 3}));
    QVERIFY(!after.isCutOff);
    QCOMPARE(after.damaged, 1);
}

void TestJsonLines::damagedLinesAreCounted()
{
    put(m_path, "{\"n\":1}\n\n[]\n7\n{\"n\":\n{\"n\":2}{\"n\":3}\n\xff\n{\"t\":\"\xff\"}\n{\"n\":4}\n");
    const JsonLines read = readJsonLines(m_path);
    QCOMPARE(numbersIn(read.objects), QList<int>({1, 4}));
    QCOMPARE(read.damaged, 7);
    QVERIFY(!read.isCutOff);
    QCOMPARE(read.problem, QString());
}

void TestJsonLines::aMissingFileIsEmpty()
{
    for (const QString& path : {m_path, m_folder->filePath(u"no/folder/either"_s)}) {
        const JsonLines read = readJsonLines(path);
        QVERIFY(read.objects.isEmpty() && read.damaged == 0 && !read.isCutOff);
        QCOMPARE(read.problem, QString());
    }
    QVERIFY(!QFileInfo::exists(m_path));
}

void TestJsonLines::aFileThatWasMovedAwayIsBegunAnew()
{
    JsonLinesWriter writer(m_path);
    QCOMPARE(appended(writer, {numbered(1)}), QString());
    QVERIFY(QFile::rename(m_path, m_path + u".old"_s));
    QCOMPARE(appended(writer, {numbered(2)}), QString());
    QCOMPARE(contentOf(m_path + u".old"_s), "{\"n\":1}\n");
    QCOMPARE(contentOf(m_path), "{\"n\":2}\n");
}

void TestJsonLines::tooLongLines()
{
    const qsizetype longest = LongestJsonLine - QByteArray(R"({"t":""})").size();
    const QJsonObject fits{{u"t"_s, QString(longest, u'x')}};
    const QJsonObject doesNot{{u"t"_s, QString(longest + 1, u'x')}};
    Troubled troubled(m_path);
    troubled.file.isStopping = true;
    QStringList told;
    const auto note = [&told](const QString& problem) { told.append(problem); };
    troubled.writer.append({numbered(1)}, this, note);
    QVERIFY(troubled.file.reachedSync.tryAcquire(1, 20'000));
    troubled.writer.append({fits}, this, note);
    troubled.writer.append({numbered(2), doesNot}, this, note);
    troubled.writer.append({numbered(3)}, this, note);
    troubled.file.go.release(2);
    QTRY_COMPARE(told.size(), 4);
    QVERIFY2(told.takeAt(2).contains(u"too long"_s), "only the batch with the long line fails");
    QCOMPARE(told, QStringList(3, QString()));
    QCOMPARE(readJsonLines(m_path).objects, QList({numbered(1), fits, numbered(3)}));

    // A file from elsewhere, with a line one byte longer than the writer's longest, and a longer one at the end.
    put(m_path, R"({"t":")" + QByteArray(longest + 1, 'x') + "\"}\n{\"n\":1}\n" + QByteArray(LongestJsonLine + 1, 'x'));
    const JsonLines read = readJsonLines(m_path);
    QCOMPARE(numbersIn(read.objects), QList<int>({1}));
    QCOMPARE(read.damaged, 1);
    QVERIFY(read.isCutOff);
}

/// The line is a hole in the file, which takes no room on the disk.
void TestJsonLines::aLongLineTakesNoMemory()
{
    put(m_path, "{\"n\":1}\n");
    QFile file(m_path);
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.resize(500'000'000) && file.seek(file.size()));
    QVERIFY(file.write("\n{\"n\":2}\n") > 0);
    file.close();
    rusage before = {};
    rusage after = {};
    QCOMPARE(::getrusage(RUSAGE_SELF, &before), 0);
    const JsonLines read = readJsonLines(m_path);
    QCOMPARE(::getrusage(RUSAGE_SELF, &after), 0);
    QCOMPARE(numbersIn(read.objects), QList<int>({1, 2}));
    QCOMPARE(read.damaged, 1);
    const auto grown = (after.ru_maxrss - before.ru_maxrss) / 1024; // MiB on Linux
    QVERIFY2(grown < 64, QByteArray::number(qint64(grown)).constData());
}

void TestJsonLines::manyLines()
{
    constexpr int Lines = 400'000;
    const QByteArray text(480, 'x');
    {
        QFile file(m_path);
        QVERIFY(file.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
        for (int i = 0; i < Lines; ++i)
            file.write("{\"n\":" + QByteArray::number(i) + R"(,"text":")" + text + "\"}\n");
        QVERIFY(file.flush() && file.size() > 200'000'000);
    }
    QElapsedTimer timer;
    timer.start();
    const JsonLines read = readJsonLines(m_path);
    qInfo("200 MB read in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 60'000);
    QCOMPARE(read.objects.size(), Lines);
    QCOMPARE(read.objects.last().value("n"_L1).toInt(), Lines - 1);
    QCOMPARE(read.damaged, 0);
}

void TestJsonLines::killedWhileAppending()
{
    int cutOff = 0;
    int unacknowledged = 0;
    for (int round = 0; round < 30; ++round) {
        const QString path = m_folder->filePath(QString::number(round));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--append"_s, path});
        // A different moment each time, told by progress rather than by a clock.
        QByteArray output;
        while (output.count('\n') < 1 + round * 3) {
            QVERIFY2(child.waitForReadyRead(20'000), child.readAllStandardError().constData());
            output += child.readAllStandardOutput();
        }
        child.kill();
        QVERIFY(child.waitForFinished(20'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        output += child.readAllStandardOutput();
        const int acknowledged = static_cast<int>(output.count('\n'));
        QList<int> expected;
        for (int number = 0; number < acknowledged; ++number)
            expected += QList<int>(1 + number % 3, number);

        const JsonLines read = readJsonLines(path);
        QCOMPARE(read.problem, QString());
        QCOMPARE(read.damaged, 0);
        QList<int> numbers = numbersIn(read.objects);
        QVERIFY2(numbers.size() >= expected.size(), "an acknowledged line is missing");
        QCOMPARE(numbers.first(expected.size()), expected);
        QVERIFY(numbers.last() < acknowledged + BatchesAtOnce);
        unacknowledged += static_cast<int>(numbers.size() - expected.size());
        cutOff += read.isCutOff ? 1 : 0;

        JsonLinesWriter writer(path);
        QCOMPARE(appended(writer, {numbered(-7)}), QString());
        numbers.append(-7);
        QCOMPARE(numbersIn(readJsonLines(path).objects), numbers);
    }
    qInfo("30 kills: %d torn last lines, %d lines on the disk without an answer", cutOff, unacknowledged);
}

void TestJsonLines::theDestructorWaits()
{
    auto made = std::make_unique<TroubledFile>(m_path);
    TroubledFile& file = *made;
    file.isStopping = true;
    auto writer = std::make_unique<JsonLinesWriter>(std::move(made));
    int called = 0;
    const auto note = [&called](const QString&) { ++called; };
    writer->append({numbered(1)}, this, note);
    QVERIFY(file.reachedSync.tryAcquire(1, 20'000));
    writer->append({numbered(2), numbered(3)}, this, note);
    const std::unique_ptr<QThread> later(QThread::create([&file] { file.go.release(2); }));
    later->start();
    writer.reset();
    QCOMPARE(numbersIn(readJsonLines(m_path).objects), QList<int>({1, 2, 3}));
    QVERIFY(later->wait(20'000));
    QCoreApplication::processEvents();
    QCOMPARE(called, 0);
}

void TestJsonLines::callbacksOfAGoneContextAreDropped()
{
    Troubled troubled(m_path);
    troubled.file.isStopping = true;
    QStringList called;
    auto context = std::make_unique<QObject>();
    troubled.writer.append({numbered(1)}, context.get(), [&called](const QString&) { called.append(u"gone"_s); });
    QVERIFY(troubled.file.reachedSync.tryAcquire(1, 20'000));
    troubled.writer.append({numbered(2)}, this, [&called](const QString&) { called.append(u"there"_s); });
    context.reset();
    troubled.file.go.release(2);
    QTRY_COMPARE(called, QStringList(u"there"_s));
    QCOMPARE(numbersIn(readJsonLines(m_path).objects), QList<int>({1, 2}));
}

void TestJsonLines::aCallbackMayDeleteTheWriter()
{
    auto made = std::make_unique<TroubledFile>(m_path);
    TroubledFile& file = *made;
    file.isStopping = true;
    auto* writer = new JsonLinesWriter(std::move(made));
    QStringList called;
    const auto note = [&called](const QString&) { called.append(u"first"_s); };
    writer->append({numbered(1)}, this, note);
    QVERIFY(file.reachedSync.tryAcquire(1, 20'000));
    writer->append({numbered(2)}, this, [&called, writer](const QString&) {
        delete writer;
        called.append(u"deleted it"_s);
    });
    writer->append({numbered(3)}, this, [&called](const QString&) { called.append(u"after it"_s); });
    file.go.release(2);
    QTRY_COMPARE(called, QStringList({u"first"_s, u"deleted it"_s}));
    QCoreApplication::processEvents();
    QCOMPARE(called.size(), 2);
    QCOMPARE(numbersIn(readJsonLines(m_path).objects), QList<int>({1, 2, 3}));
}

void TestJsonLines::callbacksKeepTheirOrderInANestedEventLoop()
{
    Troubled troubled(m_path);
    troubled.file.isStopping = true;
    QList<int> called;
    const auto note = [&called](int number) { return [&called, number](const QString&) { called.append(number); }; };
    troubled.writer.append({numbered(1)}, this, note(1));
    QVERIFY(troubled.file.reachedSync.tryAcquire(1, 20'000));
    // 2 and 3 come in one delivery; 4 in the next, which arrives while 2 runs an event loop.
    bool isIn = false;
    troubled.writer.append({numbered(2)}, this, [&](const QString&) {
        called.append(2);
        troubled.writer.append({numbered(4)}, this, note(4));
        isIn = QTest::qWaitFor([&called] { return called.contains(4); }, 20'000);
    });
    troubled.writer.append({numbered(3)}, this, note(3));
    troubled.file.go.release(3);
    QTRY_VERIFY(isIn);
    QCOMPARE(called, QList<int>({1, 2, 3, 4}));
}

void TestJsonLines::writersOfTwoFilesDoNotWaitForEachOther()
{
    Troubled stuck(m_path);
    stuck.file.isStopping = true;
    stuck.writer.append({numbered(1)}, this, [](const QString&) {});
    QVERIFY(stuck.file.reachedSync.tryAcquire(1, 20'000));
    const QString otherPath = m_folder->filePath(u"other.jsonl"_s);
    JsonLinesWriter other(otherPath);
    QCOMPARE(appended(other, {numbered(2)}), QString());
    stuck.file.go.release();
    QCOMPARE(numbersIn(readJsonLines(otherPath).objects), QList<int>({2}));
}

/// Besides the tests, the program is the children that some of them watch.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "--append"_L1) {
        const Appender appender(arguments[2]);
        return QCoreApplication::exec();
    }
    if (arguments.size() == 3 && arguments[1] == "--limited"_L1)
        return appendWithLimit(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == "--without-rights"_L1)
        return appendWithoutRights(arguments[2]);
    TestJsonLines test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_jsonlines.moc"
