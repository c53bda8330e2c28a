#include "app/text/format.h"
#include "app/text/translation.h"

#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void timesCarryTheirZone_data();
    void timesCarryTheirZone();
    void theZoneCanBeUtc();
    void spans_data();
    void spans();
    void ages();
    void counts();
};

void TestFormat::timesCarryTheirZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("shown");
    QTest::newRow("UTC") << "UTC"_ba << u"2026-11-23 18:45:07 UTC"_s;
    QTest::newRow("Kolkata") << "Asia/Kolkata"_ba << u"2026-11-24 00:15:07 +05:30"_s;
    QTest::newRow("St John's") << "America/St_Johns"_ba << u"2026-11-23 15:15:07 −03:30"_s;
    QTest::newRow("Kathmandu") << "Asia/Kathmandu"_ba << u"2026-11-24 00:30:07 +05:45"_s;
    QTest::newRow("Berlin") << "Europe/Berlin"_ba << u"2026-11-23 19:45:07 +01:00"_s;
}

void TestFormat::timesCarryTheirZone()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, shown);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    const Timestamp moment = Timestamp::fromIso(u"2026-11-23T18:45:07.250Z");
    const QString local = format::moment(moment);
    qputenv("TZ", before);
    tzset();
    QCOMPARE(local, shown);
    QCOMPARE(format::isoTime(moment), u"2026-11-23T18:45:07.250Z"_s);
    QCOMPARE(format::moment({}), QString());
}

void TestFormat::theZoneCanBeUtc()
{
    const Timestamp moment = Timestamp::fromIso(u"2026-11-23T18:45:07.250Z");
    QCOMPARE(format::zone(), format::Zone::Local);
    format::setZone(format::Zone::Utc);
    const QString utc = format::moment(moment);
    const QDateTime shown = format::shown(moment);
    format::setZone(format::Zone::Local);
    QCOMPARE(utc, u"2026-11-23 18:45:07 UTC"_s);
    QCOMPARE(shown.timeSpec(), Qt::UTC);
    QCOMPARE(shown.toMSecsSinceEpoch(), moment.msecs());
    QVERIFY(!format::shown({}).isValid());
}

void TestFormat::spans_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << qint64(0) << u"0 s"_s;
    QTest::newRow("negative") << qint64(-5) << u"0 s"_s;
    QTest::newRow("seconds") << qint64(59) << u"59 s"_s;
    QTest::newRow("a minute") << qint64(60) << u"1 min"_s;
    QTest::newRow("a minute and a second") << qint64(61) << u"1 min 1 s"_s;
    QTest::newRow("whole minutes") << qint64(120) << u"2 min"_s;
    QTest::newRow("minutes") << qint64(250) << u"4 min 10 s"_s;
    QTest::newRow("hours") << qint64(7500) << u"2 h 5 min"_s;
    QTest::newRow("a day") << qint64(86400) << u"1 day"_s;
    QTest::newRow("days") << qint64(3 * 86400 + 5) << u"3 days"_s;
    QTest::newRow("just below an hour") << qint64(3599) << u"59 min 59 s"_s;
    QTest::newRow("an hour") << qint64(3600) << u"1 h"_s;
    QTest::newRow("an hour and seconds") << qint64(3659) << u"1 h"_s;
    QTest::newRow("an hour and a minute") << qint64(3660) << u"1 h 1 min"_s;
    QTest::newRow("just below a day") << qint64(86399) << u"23 h 59 min"_s;
}

void TestFormat::spans()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, shown);
    QCOMPARE(format::span(std::chrono::seconds(seconds)), shown);
}

void TestFormat::ages()
{
    const Timestamp now(1'000'000);
    QCOMPARE(format::age(Timestamp(1'000'000 - 400), now), u"just now"_s);
    QCOMPARE(format::age(Timestamp(1'000'000 + 90'000), now), u"just now"_s); // their clock is ahead of ours
    QCOMPARE(format::age(Timestamp(1'000'000 - 3'000), now), u"3 s ago"_s);
    QCOMPARE(format::age({}, now), QString());
    QCOMPARE(format::age(now, {}), QString());
    // The ends of what a record can hold.
    const Timestamp first = Timestamp::fromIso(u"0001-01-01T00:00:00Z");
    const Timestamp last = Timestamp::fromIso(u"9999-12-31T23:59:59Z");
    QCOMPARE(format::age(last, first), u"just now"_s);
    QVERIFY(format::age(first, last).contains(u"days ago"_s));
    QVERIFY(!format::span(std::chrono::milliseconds::max()).startsWith(u'-'));
    QCOMPARE(format::span(std::chrono::milliseconds::min()), u"0 s"_s);
}

void TestFormat::counts()
{
    QCOMPARE(format::count(1'234'567), QLocale().toString(1'234'567));
    QCOMPARE(format::count(0), u"0"_s);
    QCOMPARE(format::count(-1), u"–"_s);
    QCOMPARE(format::count(std::numeric_limits<qint64>::min()), u"–"_s);
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
