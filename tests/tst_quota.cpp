#include "app/cloudflare/quota.h"

#include <QTest>

using namespace bulkhead;
using namespace std::chrono_literals;

/// The bookkeeping of the shared quota, without a clock and without a network.
class TestQuota : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutHeadersOwnCallsCount();
    void theHeadersDecide();
    void anOvertakenAnswerGivesNothingBack();
    void aWindowThatSlidesGivesBack();
    void callsUnderWayCountAsUsed();
    void afterTheResetItIsWhole();
    void whoMayGoOn_data();
    void whoMayGoOn();
    void timersNeverTakeMoreThanAQuarter();
    void aRefusalHoldsEverybodyBack();
    void anotherPolicyChangesTheShares();
    void useTellsWhetherItLasts();
    void useIsMeasuredBetweenAnswers();
    void useNeedsTimeAndOneWindow();

private:
    using Time = Quota::Time;
    static Time at(std::chrono::milliseconds passed) { return Time(1000s) + passed; }
    static RateLimit headers(int left, std::chrono::seconds resetsIn) { return {left, resetsIn, 1200, 300s}; }
    static void call(Quota& quota, Urgency urgency, Time now, const RateLimit& limit = {})
    {
        quota.noteSent(urgency, now);
        quota.noteAnswered(limit, now);
    }
};

void TestQuota::withoutHeadersOwnCallsCount()
{
    Quota quota;
    QVERIFY(!quota.isKnown());
    QCOMPARE(quota.left(at(0s)), 1200);
    for (int n = 0; n < 1200; ++n)
        call(quota, Urgency::Person, at(std::chrono::milliseconds(n)));
    QCOMPARE(quota.left(at(2s)), 0);
    QCOMPARE(quota.waitFor(Urgency::Person, at(2s)), 298s); // until the first of them is forgotten
    QCOMPARE(quota.left(at(300s)), 1);
    QCOMPARE(quota.left(at(302s)), 1200);
    QCOMPARE(quota.waitFor(Urgency::Timer, at(302s)), 0s);
}

void TestQuota::theHeadersDecide()
{
    // Another tool has used most of it.
    Quota quota;
    call(quota, Urgency::Person, at(0s), headers(7, 40s));
    QVERIFY(quota.isKnown());
    QCOMPARE(quota.left(at(1s)), 7);
    QCOMPARE(quota.resetsIn(at(1s)), 39s);
    call(quota, Urgency::Person, at(2s)); // an answer without headers may have cost one
    QCOMPARE(quota.left(at(2s)), 6);
}

void TestQuota::anOvertakenAnswerGivesNothingBack()
{
    Quota quota;
    for (int n = 0; n < 3; ++n)
        quota.noteSent(Urgency::Bulk, at(0s));
    quota.noteAnswered(headers(61, 40s), at(1s)); // the third
    quota.noteAnswered(headers(63, 40s), at(1s)); // the first
    quota.noteAnswered(headers(62, 39s), at(1s));
    QCOMPARE(quota.left(at(1s)), 61);
    call(quota, Urgency::Person, at(41s), headers(1199, 300s));
    QCOMPARE(quota.left(at(41s)), 1199);
}

void TestQuota::aWindowThatSlidesGivesBack()
{
    Quota quota;
    call(quota, Urgency::Person, at(0s), headers(50, 300s));
    for (int second = 1; second <= 60; ++second)
        call(quota, Urgency::Person, at(std::chrono::seconds(second)), headers(50 + second, 300s));
    QVERIFY(quota.left(at(60s)) >= 108);
}

void TestQuota::callsUnderWayCountAsUsed()
{
    Quota quota;
    call(quota, Urgency::Person, at(0s), headers(3, 40s));
    quota.noteSent(Urgency::Person, at(1s));
    quota.noteSent(Urgency::Person, at(1s));
    QCOMPARE(quota.left(at(1s)), 1);
    quota.noteSent(Urgency::Person, at(1s));
    QCOMPARE(quota.left(at(1s)), 0);
    QVERIFY(quota.waitFor(Urgency::Person, at(1s)) > 0s);
    QCOMPARE(quota.heldFor(at(1s)), 0s); // nobody said that it is used up
    quota.noteAnswered(headers(0, 39s), at(1s));
    QCOMPARE(quota.heldFor(at(1s)), 39s);
}

void TestQuota::afterTheResetItIsWhole()
{
    Quota quota;
    call(quota, Urgency::Person, at(0s), headers(0, 40s));
    QCOMPARE(quota.heldFor(at(39s)), 1s);
    QCOMPARE(quota.heldFor(at(40s)), 0s);
    QCOMPARE(quota.left(at(40s)), 1200);
    QVERIFY(!quota.resetsIn(at(40s)));
}

void TestQuota::whoMayGoOn_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<bool>("person");
    QTest::addColumn<bool>("bulk");
    QTest::addColumn<bool>("timer");
    QTest::newRow("plenty") << 1200 << true << true << true;
    QTest::newRow("above what is kept from timers") << 201 << true << true << true;
    QTest::newRow("kept from timers") << 200 << true << true << false;
    QTest::newRow("above what is kept from bulk") << 61 << true << true << false;
    QTest::newRow("kept for the next click") << 60 << true << false << false;
    QTest::newRow("the last one") << 1 << true << false << false;
    QTest::newRow("nothing") << 0 << false << false << false;
}

void TestQuota::whoMayGoOn()
{
    QFETCH(int, left);
    Quota quota;
    call(quota, Urgency::Person, at(0s), headers(left, 40s));
    const auto may = [&](Urgency urgency) { return quota.waitFor(urgency, at(10s)) == 0s; };
    QTEST(may(Urgency::Person), "person");
    QTEST(may(Urgency::Bulk), "bulk");
    QTEST(may(Urgency::Timer), "timer");
    for (const Urgency urgency : {Urgency::Person, Urgency::Bulk, Urgency::Timer}) {
        QVERIFY(may(urgency) || quota.waitFor(urgency, at(10s)) == 30s); // now, or at the reset
        QCOMPARE(quota.waitFor(urgency, at(40s)), 0s);
    }
}

void TestQuota::timersNeverTakeMoreThanAQuarter()
{
    // Whatever the headers say: here they promise far more than there is.
    Quota quota;
    int sent = 0;
    std::deque<std::chrono::milliseconds> leaving;
    for (auto passed = 0ms; passed < 30min; passed += 100ms) {
        if (quota.waitFor(Urgency::Timer, at(passed)) > 0ms)
            continue;
        call(quota, Urgency::Timer, at(passed), headers(1200, 300s));
        ++sent;
        leaving.push_back(passed);
        while (leaving.front() <= passed - 300s)
            leaving.pop_front();
        QVERIFY(leaving.size() <= 300);
        QCOMPARE(quota.usedByTimers(at(passed)), int(leaving.size()));
    }
    QCOMPARE(sent, 6 * 300);
    QCOMPARE(quota.waitFor(Urgency::Person, at(30min)), 0s);
}

void TestQuota::aRefusalHoldsEverybodyBack()
{
    Quota quota;
    call(quota, Urgency::Person, at(0s), headers(500, 40s));
    quota.noteRefused(120s, at(0s));
    for (const Urgency urgency : {Urgency::Person, Urgency::Bulk, Urgency::Timer}) {
        QCOMPARE(quota.waitFor(urgency, at(20s)), 100s);
        QCOMPARE(quota.waitFor(urgency, at(120s)), 0s);
    }
    quota.noteRefused(10s, at(30s)); // a shorter one takes nothing back
    QCOMPARE(quota.heldFor(at(60s)), 60s);
}

void TestQuota::anotherPolicyChangesTheShares()
{
    Quota quota;
    call(quota, Urgency::Timer, at(0s), {30, 10s, 40, 20s});
    QCOMPARE(quota.limit(), 40);
    QCOMPARE(quota.mostForTimers(), 10);
    for (int n = 1; n < 10; ++n)
        call(quota, Urgency::Timer, at(1s), {30, 10s, 40, 20s});
    QCOMPARE(quota.waitFor(Urgency::Timer, at(1s)), 19s);
    call(quota, Urgency::Person, at(2s), {30, 10s, 0, 0s}); // nonsense is not believed
    QCOMPARE(quota.limit(), 40);
    QCOMPARE(quota.window(), 20s);
}

void TestQuota::useTellsWhetherItLasts()
{
    Quota quota;
    call(quota, Urgency::Timer, at(0s), headers(1200, 300s));
    // 10 a second are used, of which two calls are own; 1,000 - 200 in 280 s would just last.
    call(quota, Urgency::Timer, at(10s), headers(1100, 290s));
    call(quota, Urgency::Timer, at(20s), headers(1000, 280s));
    const auto use = quota.takeUse(at(20s));
    QVERIFY(use);
    QCOMPARE(use->byOthers, 198 / 20.0);
    QCOMPARE(use->lasting, 800.0 / 280.0);
    QVERIFY(!quota.takeUse(at(20s))); // measured anew
    call(quota, Urgency::Timer, at(40s), headers(990, 260s));
    const auto then = quota.takeUse(at(40s));
    QCOMPARE(then->byOthers, 9 / 20.0);
    QCOMPARE(then->lasting, 790.0 / 260.0);
}

void TestQuota::useIsMeasuredBetweenAnswers()
{
    Quota quota;
    call(quota, Urgency::Timer, at(0s), headers(1200, 300s));
    call(quota, Urgency::Timer, at(20s), headers(1159, 280s)); // two a second
    QCOMPARE(quota.takeUse(at(45s))->byOthers, 2.0); // though it is a while since
    call(quota, Urgency::Timer, at(46s), headers(1106, 254s));
    QCOMPARE(quota.takeUse(at(60s))->byOthers, 2.0);
}

void TestQuota::useNeedsTimeAndOneWindow()
{
    Quota quota;
    QVERIFY(!quota.takeUse(at(0s)));
    call(quota, Urgency::Timer, at(0s), headers(1200, 300s));
    call(quota, Urgency::Timer, at(5s), headers(900, 295s));
    QVERIFY(!quota.takeUse(at(5s)));
    QVERIFY(!quota.takeUse(at(301s))); // past the reset
    call(quota, Urgency::Timer, at(301s), headers(1199, 299s));
    QVERIFY(!quota.takeUse(at(302s))); // measured within the new window only
    call(quota, Urgency::Timer, at(312s), headers(1198, 288s));
    QCOMPARE(quota.takeUse(at(312s))->byOthers, 0.0);
}

QTEST_GUILESS_MAIN(TestQuota)
#include "tst_quota.moc"
