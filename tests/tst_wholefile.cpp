#include "app/exports/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

/// While it lives no file of this process grows beyond so many bytes: what a full disk does, without a disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("can't be read");
}

} // namespace

/// A file is there whole, for its owner only, or what was there before still is.
class TestWholeFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nobodyElseCanRead();
    void anOldFileIsReplacedAndClosedToOthers();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void whatIsNoOrdinaryFileIsLeftAlone_data();
    void whatIsNoOrdinaryFileIsLeftAlone();

private:
    QString path(const QString& name = u"export.csv"_s) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWholeFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestWholeFile::nobodyElseCanRead()
{
    const mode_t before = ::umask(0);
    const QString problem = saveWhole(path(), "contents");
    ::umask(before);
    QCOMPARE(problem, QString());
    QCOMPARE(contentsOf(path()), QByteArray("contents"));
    struct stat file { };
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &file), 0);
    QCOMPARE(file.st_mode & 0777, mode_t(0600));
    QCOMPARE(files(), QStringList(u"export.csv"_s));
}

void TestWholeFile::anOldFileIsReplacedAndClosedToOthers()
{
    QFile old(path());
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("a longer text that was there before");
    old.close();
    QVERIFY(old.setPermissions(QFileDevice::Permissions(0x6644)));
    QCOMPARE(saveWhole(path(), "new"), QString());
    QCOMPARE(contentsOf(path()), QByteArray("new"));
    QCOMPARE(QFileInfo(path()).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
}

void TestWholeFile::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("smaller than Qt's buffer") << 8'000;
    QTest::newRow("larger") << 1'000'000;
}

void TestWholeFile::aFullDiskLeavesTheOldFile()
{
    QFETCH(int, size);
    QCOMPARE(saveWhole(path(), "old"), QString());
    QString problem;
    {
        const FullDisk disk(4'096);
        problem = saveWhole(path(), QByteArray(size, 'x'));
    }
    QVERIFY2(problem.contains(u"export.csv"_s), qPrintable(problem));
    QCOMPARE(contentsOf(path()), QByteArray("old"));
    QCOMPARE(files(), QStringList(u"export.csv"_s));
    QCOMPARE(saveWhole(path(), QByteArray(size, 'x')), QString());
    QCOMPARE(contentsOf(path()), QByteArray(size, 'x'));
}

void TestWholeFile::whatIsNoOrdinaryFileIsLeftAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("link") << u"link.csv"_s << u"is a link"_s;
    QTest::newRow("dangling link") << u"dangling.csv"_s << u"is a link"_s;
    QTest::newRow("folder") << u"folder.csv"_s << u"is a folder"_s;
    QTest::newRow("pipe") << u"pipe.csv"_s << u"not an ordinary file"_s;
    QTest::newRow("no such folder") << u"missing/export.csv"_s << u"no folder"_s;
}

void TestWholeFile::whatIsNoOrdinaryFileIsLeftAlone()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    QCOMPARE(saveWhole(path(u"somebody's"_s), "theirs"), QString());
    QVERIFY(QFile::link(path(u"somebody's"_s), path(u"link.csv"_s)));
    QVERIFY(QFile::link(path(u"nothing"_s), path(u"dangling.csv"_s)));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.csv"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe.csv"_s)).constData(), 0600), 0);
    const QString problem = saveWhole(path(name), "ours");
    QVERIFY2(problem.contains(words), qPrintable(problem));
    QVERIFY2(problem.contains(u"Choose"_s), qPrintable(problem));
    QCOMPARE(contentsOf(path(u"somebody's"_s)), QByteArray("theirs"));
    QVERIFY(!QFile::exists(path(u"nothing"_s)));
}

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
