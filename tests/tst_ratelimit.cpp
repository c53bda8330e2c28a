#include "app/cloudflare/ratelimit.h"
#include "tests/otherzone.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace bulkhead;
using namespace Qt::StringLiterals;

class TestRateLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headers_data();
    void headers();
    void retryAfter_data();
    void retryAfter();
    void aDateIsUtcInEveryZone();
    void thePauseIsBounded();
};

void TestRateLimit::headers_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<int>("remaining"); // -1: unknown
    QTest::addColumn<int>("resetsIn");
    QTest::addColumn<int>("quota");
    QTest::addColumn<int>("window");
    QTest::newRow("as documented") << R"("default";r=50;t=30)"_ba
                                   << R"("default";q=1200;w=300)"_ba << 50 << 30 << 1200 << 300;
    QTest::newRow("spaces") << R"( "default" ; r=50 ; t=30 )"_ba
                            << R"("default" ;q=1200; w=300)"_ba << 50 << 30 << 1200 << 300;
    QTest::newRow("several: the scarcest counts")
        << R"("default";r=1000;t=200, "burst";r=3;t=7)"_ba
        << R"("default";q=1200;w=300,"burst";q=100;w=60)"_ba << 3 << 7 << 100 << 60;
    QTest::newRow("none") << ""_ba
                          << ""_ba << -1 << -1 << -1 << -1;
    QTest::newRow("policy alone") << ""_ba
                                  << R"("default";q=1200;w=300)"_ba << -1 << -1 << 1200 << 300;
    QTest::newRow("negative and junk") << R"("default";r=-5;t=x)"_ba
                                       << R"("default";q=;w=99999999999999)"_ba << -1 << -1 << -1 << -1;
    QTest::newRow("only left") << R"("default";r=0)"_ba
                               << ""_ba << 0 << -1 << -1 << -1;
    QTest::newRow("hostile") << QByteArray(10'000, ';') + "r=1"_ba << QByteArray(10'000, ',') << 1 << -1 << -1 << -1;
}

void TestRateLimit::headers()
{
    QFETCH(QByteArray, limit);
    QFETCH(QByteArray, policy);
    QFETCH(int, remaining);
    QFETCH(int, resetsIn);
    QFETCH(int, quota);
    QFETCH(int, window);
    const RateLimit read = parseRateLimit(limit, policy);
    QCOMPARE(read.isKnown(), remaining >= 0);
    QCOMPARE(read.remaining.value_or(-1), remaining);
    QCOMPARE(int(read.resetsIn.value_or(std::chrono::seconds(-1)).count()), resetsIn);
    QCOMPARE(read.quota.value_or(-1), quota);
    QCOMPARE(int(read.window.value_or(std::chrono::seconds(-1)).count()), window);
}

void TestRateLimit::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds"); // -1: unknown
    QTest::newRow("seconds") << "120"_ba << qint64(120);
    QTest::newRow("zero") << "0"_ba << qint64(0);
    QTest::newRow("spaces") << " 7 "_ba << qint64(7);
    QTest::newRow("negative") << "-3"_ba << qint64(-1);
    const qint64 year = 365LL * 24 * 3600; // stands for everything longer
    QTest::newRow("huge") << "1000000000000"_ba << year;
    QTest::newRow("the largest number") << "9223372036854775807"_ba << year;
    QTest::newRow("beyond any number") << "99999999999999999999999"_ba << year;
    QTest::newRow("date in 200 years") << "Sat, 23 Nov 2226 18:46:00 GMT"_ba << qint64(-1); // it is a Thursday
    QTest::newRow("date in 200 years, rightly") << "Thu, 23 Nov 2226 18:46:00 GMT"_ba << year;
    QTest::newRow("fraction") << "1.5"_ba << qint64(-1);
    QTest::newRow("sign") << "+7"_ba << qint64(-1);
    QTest::newRow("digits of another script") << QByteArray("٣") << qint64(-1);
    QTest::newRow("two values") << "3, 5"_ba << qint64(-1);
    QTest::newRow("date with another zone") << "Mon, 23 Nov 2026 18:46:00 CET"_ba << qint64(-1);
    QTest::newRow("date that is none") << "Mon, 31 Nov 2026 18:46:00 GMT"_ba << qint64(-1);
    QTest::newRow("junk") << "soon"_ba << qint64(-1);
    QTest::newRow("missing") << ""_ba << qint64(-1);
    QTest::newRow("date") << "Mon, 23 Nov 2026 18:46:00 GMT"_ba << qint64(60);
    QTest::newRow("date that has passed") << "Mon, 23 Nov 2026 18:00:00 GMT"_ba << qint64(0);
    QTest::newRow("date without a zone") << "Mon, 23 Nov 2026 18:46:00"_ba << qint64(-1);
}

void TestRateLimit::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, seconds);
    const qint64 now = QDateTime({2026, 11, 23}, {18, 45}, QTimeZone::utc()).toMSecsSinceEpoch();
    const auto wait = parseRetryAfter(value, now);
    QCOMPARE(wait ? qint64(wait->count()) : -1, seconds);
}

void TestRateLimit::aDateIsUtcInEveryZone()
{
    // 02:30 on this day is an hour that Berlin does not have; read as local time it would be lost or shifted.
    const qint64 now = QDateTime({2027, 3, 28}, {2, 29}, QTimeZone::utc()).toMSecsSinceEpoch();
    QList<qint64> waits;
    for (const char* zone : {"Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "UTC"}) {
        const OtherZone other(zone);
        const auto wait = parseRetryAfter("Sun, 28 Mar 2027 02:30:00 GMT", now);
        waits.append(wait ? qint64(wait->count()) : -1);
    }
    QCOMPARE(waits, (QList<qint64>{60, 60, 60, 60}));
}

void TestRateLimit::thePauseIsBounded()
{
    using std::chrono::seconds;
    QCOMPARE(pauseAfterRefusal(std::nullopt), seconds(60));
    QCOMPARE(pauseAfterRefusal(seconds(0)), seconds(1));
    QCOMPARE(pauseAfterRefusal(seconds(7)), seconds(7));
    QCOMPARE(pauseAfterRefusal(seconds(3600)), seconds(300));
}

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
