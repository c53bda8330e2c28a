#pragma once

#include "app/accounts/keychainstore.h"
#include "app/accounts/keychainwords.h"

#include <QDataStream>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHash>
#include <QLocalSocket>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <functional>
#include <memory>
#include <optional>

namespace bulkhead {

using namespace Qt::StringLiterals;

/// Measures for how long the event loop stands still, at most.
class StallWatch {
public:
    StallWatch()
    {
        m_sinceLast.start();
        QObject::connect(&m_ticks, &QTimer::timeout, &m_ticks, [this] { tick(); });
        m_ticks.start(std::chrono::milliseconds(5));
    }

    std::chrono::milliseconds longest()
    {
        tick();
        return std::chrono::milliseconds(m_longest);
    }

private:
    void tick() { m_longest = std::max(m_longest, m_sinceLast.restart()); }

    QTimer m_ticks;
    QElapsedTimer m_sinceLast;
    qint64 m_longest = 0;
};

/// Waits for the one answer to a request; no request may hold up the event loop meanwhile.
template <typename Request>
StoreOutcome answerTo(Request request)
{
    std::optional<StoreOutcome> outcome;
    QEventLoop loop;
    StallWatch stalls;
    request([&](const StoreOutcome& answer) {
        outcome = answer;
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(30), &loop, &QEventLoop::quit);
    loop.exec();
    const auto longest = stalls.longest();
    [&] {
        QVERIFY2(outcome.has_value(), "no answer in 30 s");
        QVERIFY2(longest < std::chrono::milliseconds(200), qPrintable(u"stood still for %1 ms"_s.arg(longest.count())));
    }();
    return outcome.value_or(StoreOutcome{StoreOutcome::Kind::Unavailable, {}, u"no answer"_s});
}

/// A store whose requests are waited for.
class WaitingKeychain {
public:
    explicit WaitingKeychain(std::chrono::milliseconds patience = std::chrono::seconds(20))
        : m_store(nullptr, patience)
    {
    }

    StoreOutcome read(const QString& key = Key)
    {
        return answerTo([&](auto receive) { m_store.read(key, &m_context, receive); });
    }
    StoreOutcome write(const QString& secret, const QString& key = Key)
    {
        return answerTo([&](auto receive) { m_store.write(key, secret, &m_context, receive); });
    }
    StoreOutcome remove(const QString& key = Key)
    {
        return answerTo([&](auto receive) { m_store.remove(key, &m_context, receive); });
    }
    KeychainStore& store() { return m_store; }

    static inline const QString Key = u"bulkhead:182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"_s;
    static inline const QString Secret = u"cfut_canary-öne"_s;

private:
    QObject m_context;
    KeychainStore m_store;
};

/// The gnome-keyring of with-keyring.sh, reached from outside, so that this program does not know the bus before the
/// code under test does.
namespace keyring {

inline QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAll());
}

inline void lock()
{
    const QString answer = run(u"dbus-send"_s,
        {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
            u"org.freedesktop.Secret.Service.Lock"_s, u"array:objpath:/org/freedesktop/secrets/collection/login"_s});
    QVERIFY2(answer.contains(u"collection/login"_s), qPrintable(answer));
}

/// Gives it the password as a login does, over its control socket: a zero byte, then length, request and password.
inline void unlock()
{
    const QByteArray password = "test-login";
    QByteArray request;
    QDataStream stream(&request, QIODevice::WriteOnly);
    constexpr quint32 Unlock = 1;
    stream << quint32(12 + password.size()) << Unlock << password; // Qt writes the length before the bytes, too
    QLocalSocket control;
    control.connectToServer(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/keyring/control"_s);
    QVERIFY2(control.waitForConnected(), qPrintable(control.errorString()));
    control.write(QByteArray(1, 0) + request);
    while (control.bytesAvailable() < 8)
        QVERIFY(control.waitForReadyRead());
    QCOMPARE(control.readAll().toHex(), "0000000800000000"); // eight bytes, done
}

inline qint64 processId()
{
    const QString answer = run(u"dbus-send"_s,
        {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
            u"org.freedesktop.DBus.GetConnectionUnixProcessID"_s, u"string:org.freedesktop.secrets"_s});
    return answer.section(u"uint32 "_s, 1).trimmed().toLongLong();
}

inline void signal(int number)
{
    const qint64 process = processId();
    QVERIFY2(process > 1, "no gnome-keyring is running");
    QCOMPARE(::kill(pid_t(process), number), 0);
}

/// Starts one that is unlocked, where none is running.
inline void start()
{
    run(QStringLiteral(BULKHEAD_WITH_KEYRING), {u"start"_s});
    QVERIFY(processId() != 0);
}

/// Ends it without a chance to tidy up, and waits until the bus has noticed.
inline void kill()
{
    const qint64 process = processId();
    signal(SIGKILL);
    QTRY_VERIFY(processId() != process);
}

} // namespace keyring

/// Test objects by the state of the keychain that they are for.
using TestMakers = QHash<QString, std::function<std::unique_ptr<QObject>()>>;

template <typename Test>
std::unique_ptr<QObject> make()
{
    return std::make_unique<Test>();
}

/// Runs the one for the keychain that with-keyring.sh has set up, which the first argument says.
inline int runTest(int argc, char* argv[], const TestMakers& makers)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto maker = makers.constFind(arguments.value(1));
    if (maker == makers.cend()) {
        qCritical("run this through tests/with-keyring.sh");
        return 2;
    }
    const std::unique_ptr<QObject> test = (*maker)();
    return QTest::qExec(test.get(), {arguments.constFirst()});
}

} // namespace bulkhead
