#include "app/text/translation.h"
#include "tests/simulatorfixture.h"
#include "tests/soak/analyst.h"
#include "tests/soak/faultlayer.h"
#include "tests/soak/judgement.h"
#include "ui/heap.h"
#include "ui/plaintextguard.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPixmapCache>
#include <QSaveFile>
#include <QThreadPool>

#include <malloc.h>

#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

constexpr int Jobs = 10'000;
constexpr int StepsInACycle = 6;
constexpr int LeastWarmUp = 8; ///< cycles, in which each step is done once, without faults
constexpr size_t LeastSamples = 12; ///< of which medians of thirds say something
/// Milliseconds for what was begun to come to its end: each cancel and delete is written to the disk before it is sent.
constexpr int Patience = 90'000;
/// So many times as fast as the simulator's ordinary life: a new job every second, and dozens that move.
const auto Tempo = u"30"_s;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool IsSanitized = true;
#else
constexpr bool IsSanitized = false;
#endif

/// How far each count may move between the thirds, in a window that is put back to rest.
const std::vector<Measure>& measures()
{
    static const std::vector<Measure> all{
        // The account has a few dozen jobs more or less (3 KiB each), and Qt's caches of glyphs and pixmaps fill up.
        {"heap_kib", &Counts::heapKiB, 1024, 0.01},
        // What the allocator keeps between what is in use. With sanitizers it is their quarantine and their shadow: it
        // says nothing there.
        {"anonymous_kib", &Counts::anonymousKiB, IsSanitized ? 1e9 : 8 * 1024, 0.05},
        // Qt keeps up to six connections to a host open, and closes them when it likes.
        {"fds", &Counts::fds, 6, 0},
        // Worker threads end after 30 s without work; there are as many as processors, and a few of the writers.
        {"threads", &Counts::threads, 4, 0},
        // Rows of sentences (nine objects) and a tool tip are made when they are first needed, and stay.
        {"objects", &Counts::objects, 24, 0},
        // Each of the six connections is about ten objects in the network's thread.
        {"other_objects", &Counts::otherObjects, 60, 0},
        {"replies", &Counts::replies, 0, 0},
        {"top_levels", &Counts::topLevels, 1, 0},
    };
    return all;
}

/// What was lost on purpose, so that it can be found again and neither the next judgement nor LeakSanitizer sees it.
class Losses {
public:
    /// Loses a little of this kind: an object, fd, heap, thread, reply or widget.
    void add(const QString& kind)
    {
        if (kind == "object"_L1)
            m_objects.push_back(std::make_unique<QObject>());
        else if (kind == "fd"_L1)
            m_files.push_back(opened(u"/dev/null"_s));
        else if (kind == "heap"_L1)
            m_heap.emplace_back(size_t(64) * 1024, 'x');
        else if (kind == "reply"_L1)
            m_objects.emplace_back(m_manager.get(QNetworkRequest(QUrl(u"data:,x"_s))));
        else if (kind == "widget"_L1)
            m_objects.push_back(std::make_unique<QWidget>());
        else if (kind == "thread"_L1)
            m_threads.emplace_back([](const std::stop_token& stop) {
                std::mutex mutex;
                std::unique_lock lock(mutex);
                std::condition_variable_any().wait(lock, stop, [] { return false; });
            });
    }

private:
    static std::unique_ptr<QFile> opened(const QString& path)
    {
        auto file = std::make_unique<QFile>(path);
        file->open(QIODevice::ReadOnly);
        return file;
    }

    QNetworkAccessManager m_manager;
    std::vector<std::unique_ptr<QObject>> m_objects;
    std::vector<std::unique_ptr<QFile>> m_files;
    std::vector<std::vector<char>> m_heap;
    std::vector<std::jthread> m_threads;
};

void print(const QString& line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

QString told(const Counts& counts)
{
    QString line;
    for (const Measure& measure : measures())
        line += u"  %1 %2"_s.arg(QLatin1String(measure.name)).arg(qRound64(counts.*measure.value));
    return line;
}

QStringList s_warnings; ///< each text once

void noteMessage(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (text.startsWith("This plugin does not support"_L1))
        return; // the offscreen platform has no other desktop to tell
    // Qt says so where a call is ended while an answer with an error status still comes, and does what it should.
    if (text == "QNetworkReplyImplPrivate::error: Internal problem, this method must only be called once."_L1)
        return;
    if (type != QtDebugMsg && type != QtInfoMsg && !s_warnings.contains(text))
        s_warnings.append(text);
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

} // namespace

/// The real program for minutes or hours on 10,000 changing jobs and a network that fails: nothing it holds may grow.
/// BULKHEAD_SOAK_SECONDS says how long (180, with sanitizers 60), BULKHEAD_SEED repeats the steps of an earlier run,
/// BULKHEAD_SOAK_SUMMARY names a file for the figures, and BULKHEAD_SOAK_LEAK loses something with every cycle (see
/// Losses), to see it found.
class TestSoak : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsLostIsNoticed_data();
    void whatIsLostIsNoticed();
    void largeBlocksGoBack();
    void nothingGrows();

private:
    /// One account after the other, then one that lasts, then changes again: each is judged by itself, and the last
    /// against the first, because what one account gathered is to go with it.
    enum class Part { WarmUp, Switching, Staying, Returning };

    void open();
    void soak(std::chrono::seconds forSo);
    Part partAt(double share) const;
    void cycle(Part part);
    void comeToRest();
    int rows();
    std::vector<Counts> changing() const; ///< samples of the parts in which accounts change
    void finding(const QString& what);
    void judge(const QString& part, const std::vector<Counts>& samples);
    void summarise(std::chrono::milliseconds took);

    quint32 m_seed = 0;
    QTemporaryDir m_folder;
    std::unique_ptr<SimulatorFixture> m_simulator;
    std::unique_ptr<FaultLayer> m_faults;
    SessionStore m_keychain;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Analyst> m_analyst;
    int m_cycles = 0;
    std::vector<Counts> m_switching;
    std::vector<Counts> m_staying;
    std::vector<Counts> m_returning;
    std::map<std::string, int> m_classes; ///< after the warm-up
    QStringList m_findings;
};

void TestSoak::initTestCase()
{
    const QByteArray given = qgetenv("BULKHEAD_SEED");
    m_seed = given.isEmpty() ? QRandomGenerator::global()->generate() : given.toUInt();
    print(u"BULKHEAD_SEED=%1"_s.arg(m_seed));
}

void TestSoak::whatIsLostIsNoticed_data()
{
    QTest::addColumn<QByteArray>("measure");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("object") << QByteArray("objects");
    QTest::newRow("fd") << QByteArray("fds");
    QTest::newRow("heap") << QByteArray("heap_kib");
    QTest::newRow("reply") << QByteArray("replies");
    QTest::newRow("thread") << QByteArray("threads");
    QTest::newRow("widget") << QByteArray("top_levels");
}

void TestSoak::whatIsLostIsNoticed()
{
    QFETCH(QByteArray, measure);
    constexpr int Cycles = 60; // of a soak of three minutes
    const QString kind = QString::fromLatin1(QTest::currentDataTag());
    std::vector<Counts> samples;
    Losses losses;
    for (int i = 0; i < Cycles; ++i) {
        losses.add(kind);
        samples.push_back(Counts::now());
    }
    QByteArray noticed;
    for (const Verdict& verdict : judged(samples, measures())) {
        if (!verdict.isFlat && (noticed.isEmpty() || verdict.measure->name == measure))
            noticed = verdict.measure->name;
    }
    QCOMPARE(noticed, measure);
}

/// As for each page that is decoded: glibc by itself would keep the second one and all after it.
void TestSoak::largeBlocksGoBack()
{
    constexpr size_t Size = size_t(4) * 1024 * 1024;
    const auto before = Counts::now();
    for (int pages = 0; pages < 4; ++pages) {
        std::thread([] { const std::vector<char> page(Size, 'x'); }).join();
        const std::vector<char> held(Size / 4, 'x');
        if (!IsSanitized)
            QVERIFY(mallinfo2().hblkhd >= held.size()); // mapped by itself
    }
    QVERIFY(Counts::now().heapKiB - before.heapKiB < 256);
}

void TestSoak::open()
{
    m_simulator = std::make_unique<SimulatorFixture>(QStringList{u"--jobs"_s, QString::number(Jobs), u"--tempo"_s,
        Tempo, u"--seed"_s, QString::number(m_seed), u"--quota"_s, u"100000000"_s});
    QVERIFY(m_simulator->isUp());
    const Connection& connection = m_simulator->connection();
    m_faults = std::make_unique<FaultLayer>(connection.base.url().port(), m_seed);
    QVERIFY(m_faults->base().isValid());

    Environment environment;
    environment.base = ApiBase::fromUrl(m_faults->base());
    m_desk = std::make_unique<Desk>(
        m_folder.filePath(u"settings.ini"_s), RecordFolders{m_folder.path()}, m_keychain, environment);
    m_desk->open();
    const auto save = [&](const AccountFace& face, const QString& token) {
        Profile profile;
        profile.face = face;
        profile.accountId = connection.account.toString();
        m_desk->session().save(
            profile, token, &m_desk->window(), [](const AccountSession::Saved& saved) { QVERIFY(saved.ok); });
    };
    save({u"Watched"_s, AccountColour::Grey, false, true}, m_simulator->announced(u"read-only token"_s));
    QTRY_VERIFY(m_desk->window().liveJobs());
    save({u"Production"_s, AccountColour::Red, true, false}, connection.credentials.secret);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().liveJobs()
            && m_desk->window().liveJobs()->accountName() == "Production"_L1
            && m_desk->window().liveJobs()->watcher().hasReadAll(),
        60'000);
    m_analyst = std::make_unique<Analyst>(*m_desk, m_seed, Jobs);
}

void TestSoak::nothingGrows()
{
    open();
    if (QTest::currentTestFailed())
        return;
    // Each thread that makes a PDF has Qt's cache of fonts, up to a MiB, until it ends. Half a minute of idleness, as
    // it is otherwise, would make the heap one of chance.
    QThreadPool::globalInstance()->setExpiryTimeout(100);
    bool ok = false;
    const int given = qEnvironmentVariableIntValue("BULKHEAD_SOAK_SECONDS", &ok);
    const std::chrono::seconds forSo(ok ? given : IsSanitized ? 60 : 180);
    qInstallMessageHandler(noteMessage);
    QElapsedTimer clock;
    clock.start();
    soak(forSo);
    qInstallMessageHandler(nullptr);

    judge(u"while accounts change"_s, m_switching);
    judge(u"in one account"_s, m_staying);
    judge(u"before and after that"_s, changing());
    for (const QString& warning : std::as_const(s_warnings))
        finding(u"Qt warned: "_s + warning);
    summarise(std::chrono::milliseconds(clock.elapsed()));
    m_analyst.reset();
    m_desk.reset();
    m_faults.reset();
    m_simulator.reset();
    QVERIFY2(m_findings.isEmpty(), qPrintable(m_findings.join(u'\n')));
}

/// A fifth of the time warms up, three tenths change between the accounts, as much stays in one, and the last fifth
/// changes again; on a machine that has other things to do each takes as long as it needs to be judged.
TestSoak::Part TestSoak::partAt(double share) const
{
    if (share < 0.2 || m_cycles < LeastWarmUp)
        return Part::WarmUp;
    if (share < 0.5 || m_switching.size() < LeastSamples)
        return Part::Switching;
    if (share < 0.8 || m_staying.size() < LeastSamples)
        return Part::Staying;
    return Part::Returning;
}

void TestSoak::soak(std::chrono::seconds forSo)
{
    const QString leak = qEnvironmentVariable("BULKHEAD_SOAK_LEAK");
    Losses losses;
    QElapsedTimer clock;
    clock.start();
    qint64 toldAt = 0;
    const qint64 whole = std::chrono::milliseconds(forSo).count();
    while (clock.elapsed() < whole || m_returning.size() < LeastSamples) {
        const Part part = partAt(double(clock.elapsed()) / double(whole));
        cycle(part);
        losses.add(leak);
        const Counts counts = Counts::now();
        if (part == Part::Switching)
            m_switching.push_back(counts);
        else if (part == Part::Staying)
            m_staying.push_back(counts);
        else if (part == Part::Returning)
            m_returning.push_back(counts);
        if (m_switching.size() == 1 && m_classes.empty())
            m_classes = objectcensus::byClass();
        if (clock.elapsed() - toldAt >= 10'000 || m_cycles == 1) {
            toldAt = clock.elapsed();
            print(u"%1 s  cycles %2  requests %3  faults %4  jobs %5%6"_s.arg(toldAt / 1000)
                      .arg(m_cycles)
                      .arg(m_faults->totals().at(u"requests"_s))
                      .arg(m_faults->faults())
                      .arg(rows())
                      .arg(told(counts)));
        }
    }
}

void TestSoak::cycle(Part part)
{
    ++m_cycles;
    if (m_cycles > LeastWarmUp)
        m_faults->beginStorm();
    for (int i = 0; i < StepsInACycle; ++i)
        m_analyst->step();
    const LiveJobs* live = m_desk->window().liveJobs();
    const bool mayChange = live && !live->face().isReadOnly; // nobody stays where nothing can be done
    if (part != Part::Staying || !mayChange)
        m_analyst->switchProfile();
    m_faults->endStorm();
    comeToRest();
}

/// Back to a window as it was at the start, on a table that is fresh and whole again: the faults are over.
void TestSoak::comeToRest()
{
    MainWindow& window = m_desk->window();
    if (!m_analyst->tidyUp())
        finding(u"A dialog stays open."_s);
    bool isAsked = false;
    Timestamp before;
    const auto isFresh = [&] {
        LiveJobs* live = window.liveJobs();
        if (!live)
            return false;
        JobWatcher& watcher = live->watcher();
        if (!isAsked && !watcher.isRefreshing()) {
            isAsked = true;
            before = watcher.refreshedAt();
            watcher.refreshNow();
        }
        return isAsked && !watcher.isRefreshing() && watcher.hasReadAll() && !watcher.error()
            && watcher.refreshedAt() > before && live->client().queue().heldFor().count() == 0;
    };
    if (!QTest::qWaitFor([&] { return !m_analyst->isBusy() && isFresh(); }, Patience)) {
        const LiveJobs* live = window.liveJobs();
        const auto error = live ? window.liveJobs()->watcher().error() : std::nullopt;
        finding(
            u"Cycle %1: 90 s after the faults the window is not fresh: account %2, busy %3, refreshing %4, error %5"_s
                .arg(m_cycles)
                .arg(live != nullptr)
                .arg(m_analyst->isBusy())
                .arg(live && window.liveJobs()->watcher().isRefreshing())
                .arg(error ? error->detail : QString()));
    }
    m_analyst->keepToSize(); // now that the account just changed to has been read
    if (!m_analyst->tidyUp()) // what came meanwhile: a notice, a panel
        finding(u"A dialog stays open."_s);
    QPixmapCache::clear();
    const auto isStill = [this] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return !m_analyst->isBusy() && QThreadPool::globalInstance()->activeThreadCount() == 0
            && objectcensus::replies() == 0;
    };
    if (!QTest::qWaitFor(isStill, Patience)) {
        finding(u"Cycle %1: not still after 90 s: busy with \"%2\", %3 worker threads, %4 replies"_s.arg(m_cycles)
                    .arg(m_analyst->business())
                    .arg(QThreadPool::globalInstance()->activeThreadCount())
                    .arg(objectcensus::replies()));
    }
}

std::vector<Counts> TestSoak::changing() const
{
    std::vector<Counts> all = m_switching;
    all.insert(all.end(), m_returning.begin(), m_returning.end());
    return all;
}

/// How many jobs the table has.
int TestSoak::rows()
{
    LiveJobs* live = m_desk->window().liveJobs();
    return live ? live->table().rowCount() : 0;
}

void TestSoak::finding(const QString& what)
{
    print(u"FINDING: "_s + what);
    m_findings.append(what);
}

void TestSoak::judge(const QString& part, const std::vector<Counts>& samples)
{
    print(u"%1, %2 cycles, first third → last third:"_s.arg(part).arg(samples.size()));
    for (const Verdict& verdict : judged(samples, measures())) {
        const QString line = u"%1 %2 → %3"_s.arg(QLatin1String(verdict.measure->name), -14)
                                 .arg(verdict.first, 0, 'f', 0)
                                 .arg(verdict.last, 0, 'f', 0);
        print(u"    "_s + line);
        if (!verdict.isFlat)
            finding(u"%1: %2"_s.arg(part, line.simplified()));
    }
}

void TestSoak::summarise(std::chrono::milliseconds took)
{
    QList<std::pair<QString, QString>> rows;
    const auto add = [&rows](const QString& name, const auto& value) { rows.append({name, u"%1"_s.arg(value)}); };
    add(u"seed"_s, m_seed);
    add(u"minutes"_s, QString::number(double(took.count()) / 60'000, 'f', 1));
    add(u"jobs"_s, Jobs);
    add(u"cycles"_s, m_cycles);
    for (const auto& [name, count] : m_analyst->done())
        add(u"step: "_s + name, count);
    add(u"requests"_s, m_faults->totals().at(u"requests"_s));
    add(u"faults"_s, m_faults->faults());
    for (const auto& [name, count] : m_faults->totals()) {
        if (name != "requests"_L1)
            add(u"fault: "_s + name, count);
    }
    for (const Verdict& verdict : judged(changing(), measures())) {
        add(QLatin1String(verdict.measure->name) + u" first"_s, qRound64(verdict.first));
        add(QLatin1String(verdict.measure->name) + u" last"_s, qRound64(verdict.last));
    }
    add(u"findings"_s, m_findings.size());

    for (const auto& [name, value] : std::as_const(rows))
        print(u"%1  %2"_s.arg(name, -24).arg(value));
    if (!m_findings.isEmpty()) {
        print(u"Classes of which there are more than after the warm-up:"_s);
        for (const auto& [name, count] : objectcensus::byClass()) {
            if (const int more = count - m_classes[name]; more > 0)
                print(u"    %1 +%2"_s.arg(QString::fromStdString(name)).arg(more));
        }
    }
    const QString path = qEnvironmentVariable("BULKHEAD_SOAK_SUMMARY");
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
    for (const auto& [name, value] : std::as_const(rows))
        file.write(u"%1\t%2\n"_s.arg(name, value).toUtf8());
    QVERIFY2(file.commit(), qPrintable(file.errorString()));
}

int main(int argc, char* argv[])
{
    if (!objectcensus::watch()) {
        std::fputs("This Qt has no hooks for objects that are made and destroyed.\n", stderr);
        return 1;
    }
    qputenv("QTEST_FUNCTION_TIMEOUT", "14400000"); // five minutes is what Qt Test gives a function otherwise
    giveBackLargeBlocks(); // as main() does
    QApplication application(argc, argv);
    installTranslation(application);
    PlainTextGuard guard;
    application.installEventFilter(&guard);
    TestSoak test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_soak.moc"
