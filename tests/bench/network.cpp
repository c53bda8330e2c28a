// What the way from the network to the table costs, over TLS with 30 ms for each answer, each against something real in
// the same run. Every result is checked. What is measured is the program's own: LiveJobs as the window makes it, with
// journal and activity log on the disk, and the window's table. The server keeps its answers ready in another process.
//
//   networkbench            100,000 jobs, a cancel of 1,000
//   networkbench --short    3,000 and 20, once; says nothing about goals
//   networkbench --only X   list or cancel

#include "app/cloudflare/decode.h"
#include "app/jobs/livejobs.h"
#include "tests/bench/comparison.h"
#include "tests/bench/pages.h"
#include "tests/bench/pageserver.h"
#include "tests/testcertificates.h"
#include "ui/jobtableview.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

constexpr int Delay = 30; ///< ms for each answer
constexpr int Patience = 120'000; ///< ms
constexpr int AllowedForFirstRows = 100; ///< ms beside the bare transfer

/// Accounts with the same jobs, and what a reader of them must come to.
class Served {
public:
    Served(int jobs, int toCancel)
    {
        if (const QByteArray problem = m_certificates.make(); !problem.isEmpty())
            qFatal("%s", problem.constData());
        const std::vector<QJsonObject> records = bench::recordsOf(jobs);
        writeLists(records);
        writeJobs({records.begin(), records.begin() + toCancel});
        m_process.start(QCoreApplication::applicationFilePath(),
            {u"--serve"_s, m_answers.path(), QFileInfo(authority()).path(), QString::number(Delay)});
        if (!m_process.waitForReadyRead(Patience))
            qFatal("The server did not start.");
        m_base = "https://127.0.0.1:" + m_process.readLine().trimmed();
    }
    ~Served()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(Patience);
    }
    Q_DISABLE_COPY_MOVE(Served)

    /// One that nobody has used yet.
    AccountId anAccount(bool isDelayed = true)
    {
        const QString number = QString::number(++m_accounts).rightJustified(31, u'0');
        return *AccountId::fromString((isDelayed ? u'f' : QChar::fromLatin1(bench::WithoutDelay)) + number);
    }
    Connection connectionTo(const AccountId& account) const
    {
        Connection connection{*ApiBase::fromUrl(QUrl(QString::fromLatin1(m_base))), account,
            {Credentials::Kind::ApiToken, {}, u"cfut_bench"_s}};
        connection.network.authorities = m_certificates.read(u"ca.pem"_s);
        return connection;
    }
    const QByteArray& base() const { return m_base; }
    QByteArray bulk(const AccountId& account) const
    {
        return m_base + "/accounts/" + account.toString().toLatin1() + "/email-security/investigate/bulk";
    }
    QString authority() const { return m_certificates.path(u"ca.pem"_s); }

    int pages() const { return m_pages; } ///< the empty one behind the last full one among them
    qint64 bytesOfPages() const { return m_bytesOfPages; }
    qint64 bytesOfFirstPage() const { return m_bytesOfFirstPage; }
    const bench::Sums& sums() const { return m_sums; }
    JobId lastOfFirstPage() const { return *m_lastOfFirstPage; }
    const std::vector<Job>& toCancel() const { return m_toCancel; }

private:
    void write(const QString& name, const QByteArray& body)
    {
        QFile file(m_answers.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size())
            qFatal("No place for the answers.");
    }

    void writeLists(const std::vector<QJsonObject>& records)
    {
        std::map<QString, std::vector<QJsonObject>> byStatus;
        for (const QJsonObject& record : records)
            byStatus[record[u"status"_s].toString()].push_back(record);
        for (const auto& [status, its] : byStatus) {
            const auto pages = bench::pagesOf(its);
            for (size_t page = 0; page < pages.size(); ++page)
                write(u"%1-%2"_s.arg(status).arg(page + 1), pages[page]);
        }
        auto pages = bench::pagesOf(records);
        m_sums = bench::sumsByQt(pages);
        m_bytesOfFirstPage = pages.front().size();
        m_lastOfFirstPage =
            JobId::fromString(records[std::min<size_t>(bench::PerPage, records.size()) - 1][u"job_id"_s].toString());
        pages.push_back(bench::pageBody({}));
        write(u"empty"_s, pages.back());
        m_pages = int(pages.size());
        for (size_t page = 0; page < pages.size(); ++page) {
            write(QString::number(page + 1), pages[page]);
            m_bytesOfPages += pages[page].size();
        }
    }

    void writeJobs(const std::vector<QJsonObject>& records)
    {
        for (QJsonObject record : records) {
            record[u"status"_s] = u"PROCESSING"_s;
            m_toCancel.push_back(jobOfRecord(QJsonDocument(record).toJson()).value());
            const QString id = record[u"job_id"_s].toString();
            write(id, simulation::successBody(record));
            record[u"status"_s] = u"CANCELLED"_s;
            write(id + u"-cancelled"_s, simulation::successBody(record));
        }
    }

    TestCertificates m_certificates;
    QTemporaryDir m_answers;
    QProcess m_process;
    QByteArray m_base;
    int m_accounts = 0;
    int m_pages = 0;
    qint64 m_bytesOfPages = 0;
    qint64 m_bytesOfFirstPage = 0;
    bench::Sums m_sums;
    std::optional<JobId> m_lastOfFirstPage;
    std::vector<Job> m_toCancel;
};

/// Whatever turns out wrong is told at once, and fails the program.
bool isAllRight = true;
void check(bool isRight, const char* what)
{
    if (!isRight)
        std::printf("WRONG: %s\n", what);
    isAllRight = isAllRight && isRight;
}

QByteArray outputOf(const QString& program, const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    check(process.waitForFinished(Patience) && process.exitCode() == 0, qPrintable(program));
    return process.readAllStandardOutput();
}

/// A batch of calls for curl, all answers thrown away.
class Curl {
public:
    explicit Curl(const Served& served)
        : m_served(served)
    {
    }

    void get(const QList<QByteArray>& urls) { add(urls, {}); }
    void post(const QList<QByteArray>& urls) { add(urls, "request = POST\nheader = \"Content-Length: 0\"\n"); }

    struct Taken {
        double all = 0; ///< ms, with curl's own start
        double last = 0; ///< ms, of the last call by itself
        qint64 bytes = 0;
        int calls = 0;
    };
    Taken run(int atOnce) const
    {
        Taken taken;
        QByteArray lines;
        taken.all = bench::timed([&] {
            lines = outputOf(QStringLiteral(BULKHEAD_CURL),
                {u"--parallel"_s, u"--parallel-immediate"_s, u"--no-progress-meter"_s, u"--parallel-max"_s,
                    QString::number(atOnce), u"-K"_s, u"-"_s},
                m_config);
        });
        for (const QByteArray& line : lines.trimmed().split('\n')) {
            const auto fields = line.split(' ');
            taken.bytes += fields.value(0).toLongLong();
            taken.last = fields.value(1).toDouble() * 1000;
            ++taken.calls;
        }
        return taken;
    }

private:
    void add(const QList<QByteArray>& urls, const QByteArray& options)
    {
        // Each group is told everything anew.
        m_config += (m_config.isEmpty() ? "" : "next\n") + options + "silent\nshow-error\nfail\nhttp1.1\ncacert = \""
            + m_served.authority().toUtf8()
            + "\"\nheader = \"Authorization: Bearer cfut_bench\"\nheader = \"Accept: application/json\"\n"
              "write-out = \"%{size_download} %{time_total}\\n\"\n";
        for (const QByteArray& url : urls)
            m_config += "url = \"" + url + "\"\noutput = \"/dev/null\"\n";
    }

    const Served& m_served;
    QByteArray m_config;
};

QJsonObject countsOf(const Served& served, const AccountId& account)
{
    const QString url = QString::fromLatin1(served.base()) + u"/counts/"_s + account.toString();
    return QJsonDocument::fromJson(
        outputOf(QStringLiteral(BULKHEAD_CURL), {u"-sS"_s, u"--cacert"_s, served.authority(), url}))
        .object();
}

/// The window's table, which tells when its rows stand there.
class PaintedTable : public JobTableView {
public:
    std::function<void()> painted;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        JobTableView::paintEvent(event);
        if (painted)
            painted();
    }
};

/// Runs the event loop until `quit` is called, which `begin` hands to whoever can tell.
void runUntil(const std::function<void(QEventLoop&)>& begin)
{
    QEventLoop loop;
    QTimer::singleShot(Patience, &loop, [&loop] { loop.exit(1); });
    begin(loop);
    check(loop.exec() == 0, "no end came");
}

struct Loaded {
    double firstRows = 0; ///< ms until the rows of the first page were painted
    double all = 0; ///< ms until every job was in the table
    int atOnce = 0; ///< pages that were asked for at once
    int lists = 0; ///< calls, also those of the ticks beside
};

Loaded load(Served& served, PaintedTable& view)
{
    const QTemporaryDir records;
    const AccountId account = served.anAccount();
    const Connection connection = served.connectionTo(account);
    Loaded loaded;
    QElapsedTimer timer;
    timer.start();
    const auto passed = [&timer] { return double(timer.nsecsElapsed()) / 1e6; };
    LiveJobs live(connection, {}, {records.path()});
    view.setJobs(&live.shown());
    view.painted = [&] {
        if (loaded.firstRows == 0 && live.table().find(served.lastOfFirstPage()))
            loaded.firstRows = passed();
    };
    runUntil([&](QEventLoop& loop) {
        QObject::connect(&live.watcher(), &JobWatcher::stateChanged, &loop, [&] {
            if (!live.watcher().hasReadAll() || loaded.all > 0)
                return;
            loaded.all = passed();
            loop.quit();
        });
        live.watcher().start();
    });
    view.painted = {};
    const bench::Sums sums = bench::sumsOf(live.table().jobs());
    check(sums == served.sums(), "the table is not what Qt reads from the same bytes");
    check(live.shown().rowCount() == int(sums.jobs) && loaded.firstRows > 0, "the view does not show it");
    view.setJobs(nullptr);
    const QJsonObject counts = countsOf(served, account);
    loaded.atOnce = counts[u"at_once"_s].toInt();
    loaded.lists = counts[u"lists"_s].toInt();
    return loaded;
}

Curl::Taken listByCurl(Served& served, int atOnce, bool isDelayed = true)
{
    const QByteArray bulk = served.bulk(served.anAccount(isDelayed));
    QList<QByteArray> urls;
    for (int page = 1; page <= served.pages(); ++page)
        urls.append(bulk + "?page=" + QByteArray::number(page) + "&per_page=" + QByteArray::number(bench::PerPage));
    Curl curl(served);
    curl.get(urls);
    const auto taken = curl.run(atOnce);
    check(taken.bytes == served.bytesOfPages() && taken.calls == served.pages(), "curl did not get every byte");
    return taken;
}

double firstPageByCurl(Served& served)
{
    Curl curl(served);
    curl.get({served.bulk(served.anAccount()) + "?page=1&per_page=" + QByteArray::number(bench::PerPage)});
    const auto taken = curl.run(1);
    check(taken.bytes == served.bytesOfFirstPage(), "curl did not get the first page");
    return taken.last;
}

bool hasSdk()
{
    return QFileInfo::exists(QStringLiteral(BULKHEAD_SDK)) && QFileInfo::exists(QStringLiteral(BULKHEAD_NODE));
}

double listBySdk(Served& served)
{
    qputenv("NODE_EXTRA_CA_CERTS", served.authority().toUtf8());
    const auto told = QJsonDocument::fromJson(outputOf(QStringLiteral(BULKHEAD_NODE),
        {QStringLiteral(BULKHEAD_LIST), QString::fromLatin1(served.base()), served.anAccount().toString()}));
    const bench::Sums sums{told[u"jobs"_s].toInteger(), told[u"discovered"_s].toInteger(),
        told[u"created"_s].toString().toLongLong(), told[u"comments"_s].toInteger()};
    check(sums == served.sums(), "the SDK's jobs are not what Qt reads from the same bytes");
    return told[u"ms"_s].toDouble();
}

bool benchList(Served& served, int rounds)
{
    PaintedTable view;
    view.resize(1200, 800);
    view.show();
    const Loaded warm = load(served, view);
    constexpr int atOnce = RequestQueue::MostInFlight;
    std::printf("%d pages, of which the program asks for %d at once, in %d calls with its ticks' lists. The server by "
                "itself, without the delay: %.0f ms to curl at %d at once\n",
        served.pages(), warm.atOnce, warm.lists, listByCurl(served, atOnce, false).all, atOnce);
    check(warm.atOnce <= atOnce, "the program asks for more at once than curl may");

    std::vector<double> firstRows;
    std::vector<std::function<double()>> contenders{[&] {
                                                        const Loaded loaded = load(served, view);
                                                        firstRows.push_back(loaded.firstRows);
                                                        return loaded.all;
                                                    },
        [&] { return firstPageByCurl(served) + AllowedForFirstRows; }, [&] { return listByCurl(served, atOnce).all; }};
    if (hasSdk())
        contenders.emplace_back([&] { return listBySdk(served); });
    else
        std::printf("Cloudflare's SDK is left out: `npm ci` in tests/contract brings it\n");
    const auto times = bench::inTurn(rounds, contenders);

    const auto first = bench::compared(firstRows, times[1]);
    bool ok = bench::report("first rows painted | curl's transfer of the first page + 100 ms", first.ours, "ms",
        first.theirs, first.ratio, 1, true);
    const auto same = bench::compared(times[0], times[2]);
    ok &= bench::report("all jobs in the table | curl, as many pages at once as the program", same.ours, "ms",
        same.theirs, same.ratio, 1.15, true);
    if (hasSdk()) {
        const auto sdk = bench::compared(times[0], times[3]);
        ok &= bench::report("all jobs in the table | Cloudflare's SDK, page after page", sdk.ours, "ms", sdk.theirs,
            1 / sdk.ratio, 4, false);
    }
    return ok;
}

void checkCancelled(const Served& served, const AccountId& account)
{
    const QJsonObject counts = countsOf(served, account);
    const int all = int(served.toCancel().size());
    check(counts[u"posts"_s] == all && counts[u"cancelled"_s] == all, "not one POST for each job");
    check(counts[u"reads"_s] == 2 * all && counts[u"reads_after"_s] == all, "not one read before and one after each");
}

double cancel(Served& served)
{
    const QTemporaryDir records;
    const AccountId account = served.anAccount();
    const Connection connection = served.connectionTo(account);
    QElapsedTimer timer;
    timer.start();
    LiveJobs live(connection, {}, {records.path()});
    CancelRun& run = live.cancelRun();
    runUntil([&](QEventLoop& loop) {
        QObject::connect(&run, &CancelRun::settled, &loop, &QEventLoop::quit);
        run.add(served.toCancel());
    });
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    check(run.countOf(CancelState::Cancelled) == int(served.toCancel().size()), "not all were cancelled");
    checkCancelled(served, account);
    return ms;
}

double cancelByCurl(Served& served, int atOnce)
{
    const AccountId account = served.anAccount();
    QList<QByteArray> jobs;
    QList<QByteArray> cancels;
    for (const Job& job : served.toCancel()) {
        jobs.append(served.bulk(account) + '/' + job.id.toString().toLatin1());
        cancels.append(jobs.back() + "/cancel");
    }
    Curl curl(served);
    curl.get(jobs);
    curl.post(cancels);
    curl.get(jobs);
    const double ms = curl.run(atOnce).all;
    checkCancelled(served, account);
    return ms;
}

bool benchCancel(Served& served, int rounds)
{
    const int atOnce = CancelRun::Pace{}.mostAtOnce;
    const auto times = bench::inTurn(
        rounds, {[&] { return cancel(served); }, [&served, atOnce] { return cancelByCurl(served, atOnce); }});
    const auto result = bench::compared(times[0], times[1]);
    return bench::report("cancel of many: read, POST, verify | curl, the same calls and as many at once", result.ours,
        "ms", result.theirs, result.ratio, 1.15, true);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 5 && std::string(argv[1]) == "--serve")
        return bench::servePages(argv[2], argv[3], std::atoi(argv[4]));
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool isShort = arguments.contains(u"--short"_s);
    const int rounds = isShort ? 1 : 9; // curl's time alone differs by a twelfth from one to the next
    Served served(isShort ? 3'000 : 100'000, isShort ? 20 : 1'000);
    const qsizetype only = arguments.indexOf(u"--only"_s);
    const QString wanted = only < 0 ? QString() : arguments.value(only + 1);
    bool ok = true;
    if (wanted.isEmpty() || wanted == u"list"_s)
        ok = benchList(served, rounds) && ok;
    if (wanted.isEmpty() || wanted == u"cancel"_s)
        ok = benchCancel(served, isShort ? 1 : 2) && ok; // three would take a minute more
    return isAllRight && (ok || isShort) ? 0 : 1;
}
