#include "app/cloudflare/decode.h"
#include "app/cloudflare/exchange.h"
#include "app/jobs/jobtextmatcher.h"
#include "app/text/displayed.h"
#include "app/text/format.h"
#include "app/text/translation.h"
#include "tests/hostiletexts.h"
#include "tests/otherzone.h"
#include "tests/samplejobs.h"
#include "tests/simulatedjobs.h"

#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The filter's shortcuts against the plain way: the texts of all columns, one after the other.
class TestJobTextMatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsShownIsFoundAndNothingElse_data();
    void whatIsShownIsFoundAndNothingElse();
    void everyWordHasToBeThere();
    void aNumberThatStandsNowhereIsFound();
    void aChangedSearchIsRead();
    void searchesAreKeptByRow();
    void whoTypesOnNarrows_data();
    void whoTypesOnNarrows();

private:
    /// A line for each column, folded.
    QString shownOf(const Job& job) const;

    JobTableModel m_table;
    QStringList m_shown; ///< by job of m_table
};

namespace {

/// Searches of every kind: each field alone and with others, flags, ranges, unknown, nested, wrong, escaped, doubled.
QByteArrayList oddSearches()
{
    QByteArrayList all{"", "{}", "null", "[]", "{\"sender\":", R"({"sender":"a","sender":""})",
        R"({"sender":"Alpha@Example.com","sender":"omega@example.com"})", R"({"start":"2026-11-01T00:00:00Z"})",
        R"({"end":"2026-11-01T00:00:30Z"})", R"({"end":"2026-11-01T10:00:00+05:30","start":"2026-10-01T00:00:00.5Z"})",
        R"({"start":"yesterday"})", R"({"start":7})", R"({"detections_only":false})", R"({"detections_only":true})",
        R"({"detections_only":"yes"})", R"({"submissions":true,"subject":"invoice, only"})", R"({"action_log":true})",
        R"({"action_log":"x"})", R"({"query":null,"weather":null})", R"({"weather":"rain"})", R"({"weather":true})",
        R"({"a":1,"b":2,"c":3,"d":4,"e":5})", R"({"subject":{"like":"x"}})", R"({"subject":["x"]})",
        R"({"subject":"b\u0041nana"})", R"({"subject":"quoted \"word\" and \u0041\\"})",
        "{\"subject\":\"Ünïcode \342\200\256 straße İstanbul \350\257\267\"}",
        R"({"subject":"}","sender":"{\"x\":1}"})", R"({"subject":","})", R"({"subject":"from to with verdict"})",
        R"({"subject":"null true,}{:","sender":null,"query":""})",
        R"({"detections_only":false,"detections_only":null})", R"({"submissions":true,"submissions":false})",
        R"({"start":"","end":null})", R"({"start":"2026-13-41T99:00:00Z"})",
        R"({"start":"2026-11-01T00:00:00Z","end":"soon"})", R"({"start":true,"sender":false,"metric":1.50})",
        R"({"start":"2026-11-01T00:00:00Z","start":"2026-12-24T18:30:00Z"})", R"({"sender":"a\u007fb"})",
        R"({"end":"0999-01-02T03:04:05Z","sender":"Zoe"})",
        R"({"start":"2026-12-31T23:59:59-14:00","domain":"b.example"})"};
    all.append("{\"subject\":\"" + QByteArray(300, 'x') + "needle\"}");
    for (const int longest : {158, 159})
        all.append("{\"subject\":\"" + QByteArray(longest, 'y') + " z\"}");
    for (const auto& [name, field] : SearchTextFields) {
        const QByteArray key(name.data(), name.size());
        all.append("{\"" + key + "\":\"Value-of." + key + "@x 12\"}");
        all.append("{\"" + key + "\":\"\",\"detections_only\":false}");
        all.append("{\"" + key + "\":\"one\",\"metric\":\"two\",\"start\":\"2026-11-01T00:00:00.000Z\"}");
    }
    return all;
}

std::vector<Job> jobsOfAllKinds()
{
    std::vector<Job> jobs;
    auto account = simulation::account(150);
    const QJsonDocument page(QJsonObject{{u"success"_s, true},
        {u"result"_s,
            QJsonDocument::fromJson(simulation::recordsOf(account.list({}, 0, simulation::All, simulation::Start)))
                .array()}});
    RawAnswer answer;
    answer.httpStatus = 200;
    answer.contentType = "application/json";
    answer.body = page.toJson();
    jobs = decodeJobPage(answer).value().records;
    int number = 0;
    for (const QByteArray& search : oddSearches()) {
        jobs.push_back(samples::job(++number));
        jobs.back().search = search;
        jobs.back().comment = {};
    }
    for (const qint64 month : {0, 3, 6, 9}) { // the zone may be another one
        jobs.push_back(samples::job(++number));
        jobs.back().createdAt = Timestamp(1'767'225'600'000 + month * 31 * 86'400'000);
    }
    for (const HostileText& hostile : hostileTexts()) {
        jobs.push_back(samples::job(++number));
        jobs.back().comment = hostile.text;
    }
    for (const qint64 count : {0, 1, 2, 21, 999, 1'234, 1'000'000}) {
        for (const JobStatus status : {JobStatus::Discovering, JobStatus::Completed, JobStatus::Unknown}) {
            Job job = samples::job(++number, status);
            job.messages = {count, NotReported, count / 2, count - count / 2, 0, NotReported};
            job.completedAt = Timestamp(job.startedAt.msecs() + count * 61'000);
            jobs.push_back(job);
        }
    }
    Job odd = samples::job(++number, JobStatus::Unknown);
    odd.action = JobAction::Unknown;
    odd.destination = Destination::Unknown;
    odd.startedAt = {};
    odd.oddities = new JobOddities{{}, u"Dancing"_s, u"COPY"_s, u"Attic"_s, {}, {}, u"Tomorrow-ish"_s, {}};
    jobs.push_back(odd);
    Job release = samples::job(++number, JobStatus::Skipped);
    release.action = JobAction::Release;
    release.destination = Destination::None;
    release.createdAt = Timestamp(-99'000'000'000'000);
    jobs.push_back(release);
    return jobs;
}

/// A piece of what is shown somewhere, as somebody might type it.
QString pieceOf(const QString& shown, QRandomGenerator& random)
{
    const qsizetype at = random.bounded(int(shown.size()));
    QString piece = shown.mid(at, random.bounded(1, 14)).simplified().section(u' ', 0, 0);
    if (random.bounded(4) == 0)
        piece = piece.toUpper();
    if (random.bounded(6) == 0 && !piece.isEmpty())
        piece[random.bounded(int(piece.size()))] = QChar(u'0' + random.bounded(75)); // one that may be nowhere
    return piece;
}

} // namespace

void TestJobTextMatcher::initTestCase()
{
    installTranslation(*QCoreApplication::instance());
    m_table.setNow(Timestamp(simulation::Start));
    m_table.merge(jobsOfAllKinds());
    QVERIFY(m_table.rowCount() > 250);
}

QString TestJobTextMatcher::shownOf(const Job& job) const
{
    QString shown;
    for (int column = 0; column < JobTableModel::ColumnCount; ++column)
        shown += m_table.displayText(job, JobTableModel::Column(column)).toCaseFolded() + u'\n';
    return shown;
}

void TestJobTextMatcher::whatIsShownIsFoundAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<quint32>("seed");
    QTest::newRow("east of UTC") << "Asia/Kolkata"_ba << 20'261'126U;
    QTest::newRow("west of UTC") << "America/New_York"_ba << 20'261'127U;
    QTest::newRow("in UTC") << "UTC"_ba << 20'261'128U;
    QTest::newRow("in UTC in winter") << "Europe/London"_ba << 20'261'129U;
}

void TestJobTextMatcher::whatIsShownIsFoundAndNothingElse()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const quint32, seed);
    const OtherZone other(zone);
    m_shown.clear();
    for (const Job& job : m_table.jobs())
        m_shown.append(shownOf(job));
    QRandomGenerator random(seed);
    QStringList words{u"e"_s, u"w"_s, u","_s, u"“"_s, u"…"_s, u"utc"_s, u"from"_s, u"only"_s, u"only,"_s, u"any"_s,
        u"ss"_s, u"2026"_s, u"00:00"_s, u"subject"_s, u"detections_only"_s, u"needle"_s, u"banana"_s, u"strasse"_s,
        u"start"_s, u"action_log"_s, u"–"_s, u"%"_s, u"+05:30"_s, u"−04"_s, u"+01:00"_s, u"null"_s, u"true,"_s,
        u"alse"_s, u"ull"_s, u"zoe"_s, u"\""_s, u"\",\""_s, u"}"_s, u"{"_s, u":"_s, u"0999-01-02"_s, u"1970-01-01"_s,
        u"20000"_s, u"soon"_s, u"min"_s, u"days"_s, u"day"_s, u"handled"_s, u"failed"_s, u"messages"_s};
    for (char16_t letter = u'a'; letter <= u'z'; ++letter)
        words.append(QString(letter));
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        words.append(QString(digit));
    for (int i = 0; i < 700; ++i)
        words.append(pieceOf(m_shown.at(random.bounded(int(m_shown.size()))), random));
    int found = 0;
    for (const QString& word : std::as_const(words)) {
        const JobTextMatcher matcher(word);
        const QString folded =
            displayed(word.simplified(), word.size() * 16).toCaseFolded(); // as the filter reads what is typed
        if (folded.isEmpty() || folded.contains(u' '))
            continue;
        for (int row = 0; row < m_table.rowCount(); ++row) {
            ShownSearches kept;
            const bool isFound = matcher.matches(m_table, row, kept);
            QVERIFY2(isFound == m_shown.at(row).contains(folded),
                qPrintable(u"“%1” %2 in:\n%3"_s.arg(word, isFound ? u"found"_s : u"not found"_s, m_shown.at(row))));
            found += isFound ? 1 : 0;
        }
    }
    QVERIFY(found > words.size());
}

void TestJobTextMatcher::everyWordHasToBeThere()
{
    JobTableModel table;
    table.merge({samples::job(1)}); // comment 1, searches for “invoice”, Processing
    const auto finds = [&](const QString& text) {
        ShownSearches kept;
        return JobTextMatcher(text).matches(table, 0, kept);
    };
    QVERIFY(finds(u"invoice PROC comment"_s));
    QVERIFY(!finds(u"invoice purges"_s));
    QVERIFY(JobTextMatcher(u" \t "_s).isEmpty());
    QVERIFY(finds(u"  "_s));
}

void TestJobTextMatcher::aNumberThatStandsNowhereIsFound()
{
    QByteArray search = "{\"a\":1";
    for (int field = 1; field < 1200; ++field)
        search += ",\"b" + QByteArray::number(field, 36) + "\":1";
    Job job = samples::job(1);
    job.search = search + '}';
    JobTableModel table;
    table.merge({job});
    const QString more = QLocale().toString(1197); // the first three are named
    QVERIFY(table.displayText(job, JobTableModel::SearchColumn).contains(more));
    ShownSearches kept;
    QVERIFY(JobTextMatcher(more).matches(table, 0, kept));
}

void TestJobTextMatcher::aChangedSearchIsRead()
{
    JobTableModel table;
    Job job = samples::job(1);
    const auto search = [&](const QByteArray& json) {
        job.search = json;
        table.merge({job});
    };
    search(R"({"subject":"\u0041 tale"})"); // read as a whole, and kept
    ShownSearches kept;
    QVERIFY(JobTextMatcher(u"tale"_s).matches(table, 0, kept));
    QVERIFY(kept.find(0));
    search(R"({"subject":"\u0041 song"})");
    kept.forget(0); // what the caller does with a job that has changed
    QVERIFY(!JobTextMatcher(u"tale"_s).matches(table, 0, kept));
    QVERIFY(JobTextMatcher(u"song"_s).matches(table, 0, kept));
}

void TestJobTextMatcher::searchesAreKeptByRow()
{
    ShownSearches kept;
    for (const int row : {700, 3, 255, 256})
        kept.keep(row, QString::number(row));
    for (const int row : {0, 2, 254, 257, 511, 512, 701, 100'000})
        QVERIFY(!kept.find(row));
    kept.forget(256);
    kept.forget(257);
    kept.forget(100'000);
    QVERIFY(!kept.find(256));
    for (const int row : {700, 3, 255})
        QCOMPARE(*kept.find(row), QString::number(row));
    kept.clear();
    QVERIFY(!kept.find(3));
}

void TestJobTextMatcher::whoTypesOnNarrows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNarrower");
    QTest::newRow("nothing before") << u""_s << u"in"_s << true;
    QTest::newRow("nothing now") << u"in"_s << u""_s << false;
    QTest::newRow("a letter more") << u"in"_s << u"inv"_s << true;
    QTest::newRow("a letter less") << u"inv"_s << u"in"_s << false;
    QTest::newRow("before it") << u"voice"_s << u"invoice"_s << true;
    QTest::newRow("letters' case") << u"IN"_s << u"inV"_s << true;
    QTest::newRow("a word more") << u"in"_s << u"in proc"_s << true;
    QTest::newRow("a word less") << u"in proc"_s << u"in"_s << false;
    QTest::newRow("the other way round") << u"proc in"_s << u"in proc"_s << true;
    QTest::newRow("two within one") << u"in voi"_s << u"invoice"_s << true;
    QTest::newRow("a word split") << u"invoice"_s << u"in voice"_s << false;
    QTest::newRow("another word") << u"in"_s << u"proc"_s << false;
    QTest::newRow("the same") << u"in"_s << u"in"_s << true;
}

void TestJobTextMatcher::whoTypesOnNarrows()
{
    QFETCH(const QString, before);
    QFETCH(const QString, text);
    QTEST(JobTextMatcher(text).isNarrowerThan(JobTextMatcher(before)), "isNarrower");
}

QTEST_GUILESS_MAIN(TestJobTextMatcher)
#include "tst_jobtextmatcher.moc"
