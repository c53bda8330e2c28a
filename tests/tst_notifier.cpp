#include "app/text/translation.h"
#include "ui/notificationservice.h"
#include "ui/notifier.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Notifier::Kind;

namespace {

const QString ServiceName = u"org.freedesktop.Notifications"_s;
const QString ServicePath = u"/org/freedesktop/Notifications"_s;

/// Whoever blocks on the bus does so for 25 s, which is what Qt and libdbus wait. This is far from both.
constexpr auto Soon = 2000ms;

} // namespace

/// The desktop's side: notes what arrives and gives out ids, or does not answer at all.
class FakeService : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        QString program;
        uint replaces = 0;
        QString summary;
        QString body;
        QStringList actions;
    };
    std::vector<Shown> shown;
    bool answers = true;
    uint lastId = 40;

public Q_SLOTS:
    uint Notify(const QString& program, uint replaces, const QString& /*icon*/, const QString& summary,
        const QString& body, const QStringList& actions, const QVariantMap& /*hints*/, int /*timeout*/)
    {
        shown.push_back({program, replaces, summary, body, actions});
        if (!answers)
            setDelayedReply(true);
        return replaces > 0 ? replaces : ++lastId;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);
};

/// What really goes over a bus, to a service in this very program: whoever waits for an answer in the caller waits for
/// itself. The state of the bus is the program's first argument: an own bus ("service"), an address where nobody is
/// ("nobus"), one that takes the connection and says nothing ("deafbus").
class TestNotifier : public QObject {
    Q_OBJECT

public:
    explicit TestNotifier(const QString& state)
        : m_state(state)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void oneEntryIsShownAsItIs();
    void markupIsTextInTheBody();
    void longTextsAreCut();
    void whatComesTogetherIsShownTogether();
    void longLinesLeaveRoomForTheOthers();
    void eachKindIsShownByItself();
    void theNewerReplacesTheOlderOfItsKind();
    void aClosedNotificationIsNotReplaced();
    void aNewServiceKnowsNoOldIds();
    void disabledKindsSendNothing();
    void disablingDropsWhatWaits();
    void onlyAClickOnOursActivates();
    void aServiceThatNeverAnswersHoldsNothingUp();
    void aBusThatStandsStillHoldsNothingUp();
    void withoutAServiceTheTrayIsAsked();

    void aDeafBusHoldsNothingUp();
    void withoutABusTheTrayIsAsked();

private:
    bool ownsTheState(const char* state) const { return m_state == QLatin1String(state); }
    bool serve();
    const FakeService::Shown& last() const { return m_service->shown.back(); }
    /// Tells one text and waits until the service has it and the program has the answer.
    bool tellAndSee(Kind kind, const QString& text);
    /// Until what both sides have sent has arrived: the bus keeps the order of messages.
    void settle();

    QString m_state;
    std::optional<QDBusConnection> m_desktop; ///< the service's connection; the program's is another
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<QSignalSpy> m_activated;
};

/// How long the event loop stood still at most.
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        m_since.start();
        connect(&m_timer, &QTimer::timeout, this, [this] {
            ++m_beats;
            m_longest = std::max(m_longest, std::chrono::milliseconds(m_since.restart()));
        });
        m_timer.start(10ms);
    }
    std::chrono::milliseconds longest() const
    {
        return std::max(m_longest, std::chrono::milliseconds(m_since.elapsed()));
    }
    int beats() const { return m_beats; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_longest{0};
    int m_beats = 0;
};

void TestNotifier::initTestCase()
{
    QVERIFY2(ownsTheState("service") || ownsTheState("nobus") || ownsTheState("deafbus"), "say the state of the bus");
    if (!ownsTheState("service"))
        return;
    m_desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    QVERIFY2(m_desktop->isConnected(), "run this through tests/with-keyring.sh absent");
}

void TestNotifier::init()
{
    m_notifier = std::make_unique<Notifier>(30ms);
    m_activated = std::make_unique<QSignalSpy>(m_notifier.get(), &Notifier::activated);
    if (ownsTheState("service"))
        QVERIFY(serve());
}

bool TestNotifier::serve()
{
    m_service = std::make_unique<FakeService>();
    return m_desktop->registerService(ServiceName)
        && m_desktop->registerObject(
            ServicePath, m_service.get(), QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
}

void TestNotifier::cleanup()
{
    m_activated.reset();
    m_notifier.reset();
    if (m_service) {
        m_desktop->unregisterService(ServiceName);
        m_desktop->unregisterObject(ServicePath);
        m_service.reset();
    }
}

bool TestNotifier::tellAndSee(Kind kind, const QString& text)
{
    const size_t before = m_service->shown.size();
    m_notifier->tell(kind, u"title"_s, text);
    const bool seen = QTest::qWaitFor([&] { return m_service->shown.size() > before; });
    settle();
    return seen;
}

void TestNotifier::settle()
{
    for (const QDBusConnection& side : {*m_desktop, QDBusConnection::sessionBus(), *m_desktop})
        side.interface()->isServiceRegistered(ServiceName);
    QCoreApplication::processEvents();
}

void TestNotifier::oneEntryIsShownAsItIs()
{
    if (!ownsTheState("service"))
        return;
    m_notifier->tell(Kind::RunFinished, u"The run is finished"_s, u"3 jobs cancelled, 1 had ended"_s);
    QTRY_COMPARE(m_service->shown.size(), size_t(1));
    QCOMPARE(last().program, u"Bulkhead"_s);
    QCOMPARE(last().replaces, 0u);
    QCOMPARE(last().summary, u"The run is finished"_s);
    QCOMPARE(last().body, u"3 jobs cancelled, 1 had ended"_s);
    QCOMPARE(last().actions.value(0), u"default"_s);
    QCOMPARE(last().actions.size(), 2);
}

void TestNotifier::markupIsTextInTheBody()
{
    if (!ownsTheState("service"))
        return;
    const QString hostile = u"<b>R&D</b> <a href=\"file:///etc\">x</a> &lt; %1 %n"_s;
    m_notifier->tell(Kind::JobStuck, hostile, hostile);
    QTRY_COMPARE(m_service->shown.size(), size_t(1));
    QCOMPARE(last().summary, hostile);
    QCOMPARE(
        last().body, u"&lt;b&gt;R&amp;D&lt;/b&gt; &lt;a href=&quot;file:///etc&quot;&gt;x&lt;/a&gt; &amp;lt; %1 %n"_s);

    m_notifier->tell(Kind::JobStuck, hostile, hostile);
    m_notifier->tell(Kind::JobStuck, hostile, u"<img src=x>"_s);
    QTRY_COMPARE(m_service->shown.size(), size_t(2));
    QVERIFY2(!last().body.contains(u'<') && last().body.endsWith(u"\n&lt;img src=x&gt;"_s), qPrintable(last().body));
}

void TestNotifier::longTextsAreCut()
{
    if (!ownsTheState("service"))
        return;
    m_notifier->tell(Kind::JobStuck, QString(120, u't'), QString(500, u'<'));
    QTRY_COMPARE(m_service->shown.size(), size_t(1));
    QCOMPARE(last().summary, QString(120, u't'));
    QCOMPARE(last().body, u"&lt;"_s.repeated(500)); // cut before escaping, so that no entity is cut in two

    // 118 + a pair of surrogates: the cut would fall between the two.
    m_notifier->tell(Kind::JobStuck, QString(118, u't') + u"\U0001F600\U0001F600"_s, QString(501, u'<'));
    QTRY_COMPARE(m_service->shown.size(), size_t(2));
    QCOMPARE(last().summary, QString(118, u't') + u'…');
    QCOMPARE(last().body, u"&lt;"_s.repeated(499) + u'…');
}

void TestNotifier::whatComesTogetherIsShownTogether()
{
    if (!ownsTheState("service"))
        return;
    for (const QString& text : {u"first"_s, u"second\nline"_s, u"third"_s})
        m_notifier->tell(Kind::WatchedJobEnded, u"A watched job ended"_s, text);
    QTRY_COMPARE(m_service->shown.size(), size_t(1));
    QCOMPARE(last().summary, u"3 watched jobs ended"_s);
    QCOMPARE(last().body, u"first\nsecond line\nthird"_s);

    for (int n = 1; n <= 2004; ++n)
        m_notifier->tell(Kind::JobStuck, u"A job"_s, QString::number(n));
    QTRY_COMPARE(m_service->shown.size(), size_t(2));
    QCOMPARE(last().summary, u"2,004 jobs without progress"_s);
    QCOMPARE(last().body, u"1\n2\n3\n4\nand 2,000 more"_s);

    m_notifier->tell(Kind::RunFinished, u"A run"_s, u"one"_s);
    m_notifier->tell(Kind::RunFinished, u"A run"_s, u"two"_s);
    QTRY_COMPARE(m_service->shown.size(), size_t(3));
    QCOMPARE(last().summary, u"2 cancel runs finished"_s);
}

void TestNotifier::longLinesLeaveRoomForTheOthers()
{
    if (!ownsTheState("service"))
        return;
    for (int n = 0; n < 1'000'000; ++n)
        m_notifier->tell(Kind::WatchedJobEnded, {}, QString(600, u'x'));
    QTRY_COMPARE(m_service->shown.size(), size_t(1));
    const QStringList lines = last().body.split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.constFirst(), QString(99, u'x') + u'…');
    QCOMPARE(lines.constLast(), u"and 999,996 more"_s);
    QVERIFY(last().body.size() <= 500);
}

void TestNotifier::eachKindIsShownByItself()
{
    if (!ownsTheState("service"))
        return;
    m_notifier->tell(Kind::RunFinished, u"run"_s, u"text"_s);
    m_notifier->tell(Kind::WatchedJobEnded, u"watched"_s, u"text"_s);
    m_notifier->tell(Kind::JobStuck, u"stuck"_s, u"text"_s);
    QTRY_COMPARE(m_service->shown.size(), size_t(3));
    QSet<QString> titles;
    for (const auto& each : m_service->shown) {
        titles.insert(each.summary);
        QCOMPARE(each.replaces, 0u);
    }
    QCOMPARE(titles, (QSet<QString>{u"run"_s, u"watched"_s, u"stuck"_s}));
}

void TestNotifier::theNewerReplacesTheOlderOfItsKind()
{
    if (!ownsTheState("service"))
        return;
    QVERIFY(tellAndSee(Kind::JobStuck, u"1"_s));
    QVERIFY(tellAndSee(Kind::RunFinished, u"2"_s));
    QCOMPARE(last().replaces, 0u);
    QVERIFY(tellAndSee(Kind::JobStuck, u"3"_s));
    QCOMPARE(last().replaces, 41u);
    QVERIFY(tellAndSee(Kind::RunFinished, u"4"_s));
    QCOMPARE(last().replaces, 42u);
    QVERIFY(tellAndSee(Kind::JobStuck, u"5"_s));
    QCOMPARE(last().replaces, 41u);
}

void TestNotifier::aClosedNotificationIsNotReplaced()
{
    if (!ownsTheState("service"))
        return;
    QVERIFY(tellAndSee(Kind::JobStuck, u"1"_s));
    QVERIFY(tellAndSee(Kind::RunFinished, u"2"_s));
    Q_EMIT m_service->NotificationClosed(41, 2);
    settle();
    QVERIFY(tellAndSee(Kind::JobStuck, u"3"_s));
    QCOMPARE(last().replaces, 0u);
    QVERIFY(tellAndSee(Kind::RunFinished, u"4"_s));
    QCOMPARE(last().replaces, 42u);
}

void TestNotifier::aNewServiceKnowsNoOldIds()
{
    if (!ownsTheState("service"))
        return;
    QVERIFY(tellAndSee(Kind::JobStuck, u"1"_s));
    QVERIFY(tellAndSee(Kind::JobStuck, u"2"_s));
    QCOMPARE(last().replaces, 41u);
    m_desktop->unregisterService(ServiceName);
    m_desktop->unregisterObject(ServicePath);
    QVERIFY(serve());
    settle();
    QVERIFY(tellAndSee(Kind::JobStuck, u"3"_s));
    QCOMPARE(last().replaces, 0u);
}

void TestNotifier::disabledKindsSendNothing()
{
    if (!ownsTheState("service"))
        return;
    for (const Kind kind : {Kind::RunFinished, Kind::WatchedJobEnded, Kind::JobStuck})
        QVERIFY(m_notifier->isEnabled(kind));
    m_notifier->setEnabled(Kind::JobStuck, false);
    QVERIFY(!m_notifier->isEnabled(Kind::JobStuck));
    m_notifier->tell(Kind::JobStuck, u"stuck"_s, u"disabled"_s);
    QVERIFY(tellAndSee(Kind::RunFinished, u"enabled"_s)); // told later, so whatever waited before it has been shown
    QCOMPARE(m_service->shown.size(), size_t(1));
    QCOMPARE(last().body, u"enabled"_s);

    m_notifier->setEnabled(Kind::JobStuck, true);
    QVERIFY(tellAndSee(Kind::JobStuck, u"enabled again"_s));
    QCOMPARE(last().body, u"enabled again"_s);
}

void TestNotifier::disablingDropsWhatWaits()
{
    if (!ownsTheState("service"))
        return;
    m_notifier->tell(Kind::JobStuck, u"stuck"_s, u"told too early"_s);
    m_notifier->setEnabled(Kind::JobStuck, false);
    m_notifier->setEnabled(Kind::JobStuck, true);
    QVERIFY(tellAndSee(Kind::RunFinished, u"another"_s));
    QVERIFY(tellAndSee(Kind::JobStuck, u"told now"_s));
    QCOMPARE(m_service->shown.size(), size_t(2));
    QCOMPARE(last().body, u"told now"_s);
}

void TestNotifier::onlyAClickOnOursActivates()
{
    if (!ownsTheState("service"))
        return;
    QVERIFY(tellAndSee(Kind::JobStuck, u"1"_s));
    QVERIFY(tellAndSee(Kind::RunFinished, u"2"_s));

    auto stranger = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"stranger"_s);
    auto forged = QDBusMessage::createSignal(ServicePath, ServiceName, u"ActionInvoked"_s);
    forged.setArguments({41u, u"default"_s});
    QVERIFY(stranger.send(forged));
    QVERIFY(stranger.interface()->isServiceRegistered(ServiceName)); // the bus has passed the signal on by now

    Q_EMIT m_service->ActionInvoked(7, u"default"_s);
    Q_EMIT m_service->ActionInvoked(0, u"default"_s);
    Q_EMIT m_service->ActionInvoked(41, u"other"_s);
    Q_EMIT m_service->ActionInvoked(41, u"default"_s);
    QTRY_VERIFY(!m_activated->isEmpty());
    settle();
    QCOMPARE(m_activated->size(), 1);
    QDBusConnection::disconnectFromBus(u"stranger"_s);
}

void TestNotifier::aServiceThatNeverAnswersHoldsNothingUp()
{
    if (!ownsTheState("service"))
        return;
    m_service->answers = false;
    const Heartbeat heart;
    QElapsedTimer told;
    told.start();
    m_notifier->tell(Kind::JobStuck, u"title"_s, u"1"_s);
    QVERIFY2(told.elapsed() < 200, "tell() waits for something");
    QTRY_COMPARE(m_service->shown.size(), size_t(1));
    QVERIFY(tellAndSee(Kind::JobStuck, u"2"_s));
    QCOMPARE(last().replaces, 0u); // no answer, no id
    QVERIFY(heart.longest() < Soon);
    m_notifier.reset(); // with two calls under way
}

void TestNotifier::aBusThatStandsStillHoldsNothingUp()
{
    if (!ownsTheState("service"))
        return;
    const uint bus = m_desktop->interface()->servicePid(u"org.freedesktop.DBus"_s);
    QVERIFY(bus > 1);
    QVERIFY(::kill(pid_t(bus), SIGSTOP) == 0);
    auto goOn = qScopeGuard([bus] { ::kill(pid_t(bus), SIGCONT); });
    // New, so that it also subscribes to the signals while the bus stands still.
    const Heartbeat heart;
    m_notifier = std::make_unique<Notifier>(1ms);
    m_notifier->tell(Kind::JobStuck, u"title"_s, u"1"_s);
    QTRY_VERIFY(heart.beats() >= 30);
    m_notifier->tell(Kind::JobStuck, u"title"_s, u"2"_s);
    QTRY_VERIFY(heart.beats() >= 60);
    QVERIFY(heart.longest() < Soon);
    QCOMPARE(m_service->shown.size(), size_t(0));
    goOn.dismiss();
    QVERIFY(::kill(pid_t(bus), SIGCONT) == 0);
    QTRY_COMPARE(m_service->shown.size(), size_t(2));
}

void TestNotifier::withoutAServiceTheTrayIsAsked()
{
    if (!ownsTheState("service"))
        return;
    m_desktop->unregisterService(ServiceName);
    NotificationService service;
    QSignalSpy unavailable(&service, &NotificationService::unavailable);
    service.show(0, u"<title>"_s, u"<text>"_s);
    QTRY_COMPARE(unavailable.size(), 1);
    QCOMPARE(unavailable.constFirst(), (QVariantList{u"<title>"_s, u"<text>"_s}));

    // There is no tray here either: nothing is shown, and what comes later is not lost.
    m_notifier->tell(Kind::JobStuck, u"title"_s, u"nobody hears this"_s);
    const Heartbeat heart;
    QTRY_VERIFY(heart.beats() >= 30);
    QVERIFY(heart.longest() < Soon);
    settle();
    QVERIFY(m_desktop->registerService(ServiceName));
    QVERIFY(tellAndSee(Kind::JobStuck, u"the service is there now"_s));
    QCOMPARE(m_service->shown.size(), size_t(1));
    QCOMPARE(last().body, u"the service is there now"_s);
    QCOMPARE(unavailable.size(), 1);
}

void TestNotifier::aDeafBusHoldsNothingUp()
{
    if (!ownsTheState("deafbus"))
        return;
    const QTemporaryDir folder;
    const QString socket = folder.filePath(u"bus"_s);
    QLocalServer bus;
    QVERIFY(bus.listen(socket));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket.toUtf8());
    const Heartbeat heart;
    m_notifier->tell(Kind::JobStuck, u"title"_s, u"1"_s);
    QTRY_VERIFY(bus.hasPendingConnections());
    m_notifier->tell(Kind::JobStuck, u"title"_s, u"2"_s);
    m_notifier->tell(Kind::RunFinished, u"title"_s, u"3"_s);
    QTRY_VERIFY(heart.beats() >= 30);
    QVERIFY(heart.longest() < Soon);
    m_notifier.reset(); // while it still connects
    // Else the program would wait at its end for libdbus to give up.
    bus.nextPendingConnection()->abort();
    bus.close();
}

void TestNotifier::withoutABusTheTrayIsAsked()
{
    if (!ownsTheState("nobus"))
        return;
    const QTemporaryDir folder;
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.filePath(u"nobody"_s).toUtf8());
    NotificationService service;
    QSignalSpy unavailable(&service, &NotificationService::unavailable);
    for (int round = 1; round <= 2; ++round) {
        const Heartbeat heart;
        service.show(0, u"title"_s, u"text"_s);
        QTRY_COMPARE(unavailable.size(), round);
        m_notifier->tell(Kind::JobStuck, u"title"_s, u"text"_s);
        m_notifier->tell(Kind::RunFinished, u"title"_s, u"text"_s);
        QTRY_VERIFY(heart.beats() >= 30);
        QVERIFY(heart.longest() < Soon);
    }
    QVERIFY(!QDBusConnection::sessionBus().isConnected());
    QCOMPARE(m_activated->size(), 0);
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    installTranslation(application);
    QStringList arguments = QCoreApplication::arguments();
    TestNotifier test(arguments.size() > 1 ? arguments.takeAt(1) : QString());
    return QTest::qExec(&test, arguments);
}

#include "tst_notifier.moc"
