#include "app/text/format.h"
#include "app/text/translation.h"
#include "tests/otherzone.h"

#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>

#include <utility>

using namespace bulkhead;
using namespace Qt::StringLiterals;

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance()); }
    void timesCarryTheirZone_data();
    void timesCarryTheirZone();
    void zonesChangeWhenTheyDo_data();
    void zonesChangeWhenTheyDo();
    void theZoneCanBeUtc();
    void momentsAreReadAsQtReadsThem();
    void momentsAreWrittenAsQtWritesThem_data();
    void momentsAreWrittenAsQtWritesThem();
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
    const Timestamp moment = Timestamp::fromIso(u"2026-11-23T18:45:07.250Z");
    const QString local = [&] {
        const OtherZone other(zone);
        return format::moment(moment);
    }();
    QCOMPARE(local, shown);
    QCOMPARE(format::isoTime(moment), u"2026-11-23T18:45:07.250Z"_s);
    QCOMPARE(format::moment({}), QString());
}

void TestFormat::zonesChangeWhenTheyDo_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("changes");
    QTest::newRow("never") << "Asia/Kolkata"_ba << u"2026-01-01T00:00:00Z"_s << 0;
    QTest::newRow("by an hour") << "Europe/Berlin"_ba << u"2026-01-01T00:00:00Z"_s << 2;
    QTest::newRow("away from UTC") << "Europe/London"_ba << u"2026-01-01T00:00:00Z"_s << 2;
    QTest::newRow("by half an hour") << "Australia/Lord_Howe"_ba << u"2026-01-01T00:00:00Z"_s << 2;
    QTest::newRow("at midnight") << "Atlantic/Azores"_ba << u"1985-01-01T00:00:00Z"_s << 2;
    QTest::newRow("by a day") << "Pacific/Apia"_ba << u"2011-06-01T00:00:00Z"_s << 3;
    QTest::newRow("for four days") << "Africa/Freetown"_ba << u"1939-06-01T00:00:00Z"_s << 3;
    QTest::newRow("for a week") << "America/Noronha"_ba << u"2000-06-01T00:00:00Z"_s << 2;
}

void TestFormat::zonesChangeWhenTheyDo()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, from);
    QFETCH(const int, changes);
    const OtherZone other(zone);
    constexpr qint64 Quarter = 900'000;
    const qint64 first = Timestamp::fromIso(from).msecs();
    int found = 0;
    int before = format::secondsEastOfUtc(Timestamp(first));
    for (qint64 at = first; at < first + 365 * 96 * Quarter; at += Quarter) {
        for (const qint64 msecs : {at - 1, at}) {
            const Timestamp moment(msecs);
            const int expected = format::shown(moment).offsetFromUtc();
            QVERIFY2(format::secondsEastOfUtc(moment) == expected, qPrintable(format::isoTime(moment)));
        }
        if (const int now = format::secondsEastOfUtc(Timestamp(at)); std::exchange(before, now) != now)
            ++found;
    }
    QCOMPARE(found, changes);
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

/// The fast way of reading against Qt's, on dates that there are and that there are not.
void TestFormat::momentsAreReadAsQtReadsThem()
{
    QRandomGenerator random(7);
    const auto number = [&](int least, int most, int width) {
        return QString::number(random.bounded(least, most + 1)).rightJustified(width, u'0');
    };
    int valid = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text = number(0, 9999, 4) + u'-' + number(0, 13, 2) + u'-' + number(0, 32, 2) + u'T' + number(0, 25, 2)
            + u':' + number(0, 60, 2) + u':' + number(0, 61, 2);
        if (i % 3 != 0)
            text += u'.' + number(0, 999'999'999, random.bounded(1, 10)).left(random.bounded(0, 10));
        text += i % 17 == 0 ? u"+05:30"_s : i % 19 == 0 ? u"z"_s : u"Z"_s;
        if (i % 11 == 0)
            text[random.bounded(int(text.size()))] = QChar(u' ' + random.bounded(90));
        const Timestamp read = Timestamp::fromIso(text);
        QVERIFY2(Timestamp::fromUtf8(text.toUtf8()) == read, qPrintable(text));
        const qsizetype dot = text.indexOf(u'.');
        qsizetype zone = std::max<qsizetype>(dot, 18) + 1;
        while (zone < text.size() && text[zone].isDigit())
            ++zone;
        const QString cut = dot == 19 ? text.left(std::min<qsizetype>(zone, 23)) + text.mid(zone) : text;
        const QDateTime byQt = QDateTime::fromString(cut.toUpper(), Qt::ISODateWithMs);
        if (read.isValid())
            QVERIFY2(byQt.toMSecsSinceEpoch() == read.msecs(), qPrintable(text));
        else if (text.endsWith(u'Z') && text[10] == u'T' && dot != 20)
            QVERIFY2(!byQt.isValid() || text.contains(u' '), qPrintable(text));
        valid += read.isValid() ? 1 : 0;
    }
    QVERIFY2(valid > 5'000, qPrintable(QString::number(valid)));
}

void TestFormat::momentsAreWrittenAsQtWritesThem_data()
{
    QTest::addColumn<format::Zone>("zone");
    QTest::newRow("local") << format::Zone::Local;
    QTest::newRow("UTC") << format::Zone::Utc;
}

void TestFormat::momentsAreWrittenAsQtWritesThem()
{
    QFETCH(format::Zone, zone);
    format::setZone(zone);
    const auto restored = qScopeGuard([] { format::setZone(format::Zone::Local); });
    QRandomGenerator random(8);
    const qint64 before = Timestamp::fromIso(u"0001-01-02T00:00:00Z"_s).msecs();
    const qint64 after = Timestamp::fromIso(u"9999-12-30T00:00:00Z"_s).msecs();
    for (int i = 0; i < 20'000; ++i) {
        // Everywhere, and around changes of the clocks.
        const qint64 range = i % 2 ? after - before : 200LL * 24 * 3600 * 1000;
        const Timestamp moment((i % 2 ? before : 1'790'000'000'000) + qint64(random.generateDouble() * double(range)));
        const QString date = format::shown(moment).toString(u"yyyy-MM-dd HH:mm:ss "_s);
        const QString written = format::moment(moment);
        QVERIFY2(written.startsWith(date), qPrintable(written + u" is not "_s + date));
        QCOMPARE(format::momentInUtc(moment), moment.toUtc().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    }
    for (const qint64 year : {-200'000LL, -1LL, 10'000LL, 200'000LL}) {
        const Timestamp moment(year * 31'556'952'000);
        QVERIFY(format::moment(moment).startsWith(format::shown(moment).toString(u"yyyy-MM-dd HH:mm:ss "_s)));
    }
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
    QCOMPARE(format::span(std::chrono::milliseconds(1000 * seconds + (seconds < 0 ? -999 : 999))), shown);
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
