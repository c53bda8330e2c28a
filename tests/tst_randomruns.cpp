#include "tests/random/randomsequence.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

/// How long and with what. From the environment:
/// - BULKHEAD_SEED: one sequence only, this one; it is what a failure prints
/// - BULKHEAD_RANDOM_MINUTES: as long as that, instead of as many as `sequences`
/// - BULKHEAD_RANDOM_SUMMARY: a file for the figures, `name<TAB>value`
struct Extent {
    /// With sanitizers a sequence takes several times as long.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    int sequences = 300;
#else
    int sequences = 3000;
#endif
    qint64 msecs = qEnvironmentVariableIntValue("BULKHEAD_RANDOM_MINUTES") * 60'000LL;

    bool goesOn(int begun, const QElapsedTimer& since) const
    {
        return msecs > 0 ? since.elapsed() < msecs : begun < sequences;
    }
};

/// Sequences mostly wait: for time-outs and for pauses. So many of them wait together.
constexpr int AtOnce = 24;

QtMessageHandler others = nullptr;

/// Qt says so for thousands of replies that fail in two ways at once; QtTest gives up after so many warnings.
void withoutQtsComplaint(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(u"QNetworkReplyImplPrivate::error: Internal problem"_s))
        others(type, context, text);
}

} // namespace

/// Cancel runs through random sequences of faults, of users' doings, crashes and full disks. See RandomSequence for
/// what is promised whatever happens.
class TestRandomRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { others = qInstallMessageHandler(withoutQtsComplaint); }
    void cleanup() { qInstallMessageHandler(others); }

    void everyPromiseIsKept();
    void aBrokenPromiseIsNoticed();

private:
    struct Figures {
        int sequences = 0;
        int jobs = 0;
        int posts = 0;
        int crashes = 0;
        std::map<QByteArray, int> faults;

        void add(const RandomSequence& sequence);
        int allFaults() const;
        void write(double minutes, qsizetype findings) const;
    };
};

void TestRandomRuns::Figures::add(const RandomSequence& sequence)
{
    ++sequences;
    jobs += sequence.jobs();
    posts += sequence.posts();
    crashes += sequence.crashes();
    for (const auto& [name, count] : sequence.faults())
        faults[name] += count;
}

int TestRandomRuns::Figures::allFaults() const
{
    int all = 0;
    for (const auto& [name, count] : faults)
        all += count;
    return all;
}

void TestRandomRuns::Figures::write(double minutes, qsizetype findings) const
{
    QString kinds;
    for (const auto& [name, count] : faults)
        kinds += u", %1 %2"_s.arg(QString::fromLatin1(name)).arg(count);
    qInfo("%d sequences in %.1f min: %d jobs, %d requests to cancel, %d crashes, %d faults%s", sequences, minutes, jobs,
        posts, crashes, allFaults(), qPrintable(kinds));
    const QString path = qEnvironmentVariable("BULKHEAD_RANDOM_SUMMARY");
    if (path.isEmpty())
        return;
    QFile file(path);
    QVERIFY2(file.open(QFile::WriteOnly), qPrintable(file.errorString()));
    const auto line = [&file](const char* name, const QByteArray& value) {
        file.write(name + QByteArray("\t") + value + '\n');
    };
    line("sequences", QByteArray::number(sequences));
    line("jobs", QByteArray::number(jobs));
    line("posts", QByteArray::number(posts));
    line("crashes", QByteArray::number(crashes));
    line("faults", QByteArray::number(allFaults()));
    line("minutes", QByteArray::number(minutes, 'f', 1));
    line("findings", QByteArray::number(findings));
}

void TestRandomRuns::everyPromiseIsKept()
{
    Extent extent;
    quint32 seed = QRandomGenerator::global()->generate();
    const bool isOneOnly = qEnvironmentVariableIsSet("BULKHEAD_SEED");
    if (isOneOnly) {
        seed = qEnvironmentVariable("BULKHEAD_SEED").toUInt();
        extent = {1, 0};
    }
    qInfo("the first seed is %u", seed);

    Figures figures;
    QStringList findings;
    QSet<RandomSequence*> running;
    QElapsedTimer since;
    since.start();
    int begun = 0;
    QEventLoop loop;
    const std::function<void()> refill = [&] {
        while (running.size() < AtOnce && extent.goesOn(begun, since) && findings.size() < 10) {
            auto* sequence = new RandomSequence(seed + quint32(begun++), this);
            running.insert(sequence);
            const auto ended = [&, sequence] {
                running.remove(sequence);
                for (const QString& promise : sequence->broken())
                    findings.append(u"BULKHEAD_SEED=%1: %2"_s.arg(sequence->seed()).arg(promise));
                if (!sequence->broken().isEmpty())
                    qInfo("BULKHEAD_SEED=%u broke a promise: %s\n%s", sequence->seed(),
                        qPrintable(sequence->broken().join(u"; "_s)), sequence->transcript().join('\n').constData());
                figures.add(*sequence);
                sequence->deleteLater();
                refill();
            };
            connect(sequence, &RandomSequence::ended, this, ended, Qt::QueuedConnection);
            sequence->start();
        }
        if (running.isEmpty())
            loop.quit();
    };
    refill();
    loop.exec(); // each sequence ends, if only by its own time-out
    figures.write(double(since.elapsed()) / 60'000, findings.size());
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
    QVERIFY(isOneOnly || figures.posts > figures.sequences);
    // Each kind of fault, or the wheel of fortune is stuck.
    if (!isOneOnly)
        QCOMPARE(figures.faults.size(), Spoiler(QUrl()).kinds().size());
}

void TestRandomRuns::aBrokenPromiseIsNoticed()
{
    // A seed may happen to cancel nothing; twenty do not.
    QStringList broken;
    for (quint32 seed = 1; seed <= 20 && broken.isEmpty(); ++seed) {
        RandomSequence sequence(seed);
        sequence.isJudgedByADeafWitness = true;
        bool isOver = false;
        connect(&sequence, &RandomSequence::ended, this, [&] { isOver = true; });
        sequence.start();
        QVERIFY(QTest::qWaitFor([&] { return isOver; }, 60'000));
        broken = sequence.broken();
    }
    QVERIFY(!broken.isEmpty());
    QVERIFY2(broken.first().contains(u"is called"_s), qPrintable(broken.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestRandomRuns)
#include "tst_randomruns.moc"
