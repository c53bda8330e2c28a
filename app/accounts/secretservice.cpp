#include "app/accounts/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFutureWatcher>
#include <QLibrary>
#include <QPromise>
#include <QThreadPool>

#include <chrono>

namespace bulkhead::secretservice {

using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;
using Receiver = std::function<void(const QDBusPendingCall&)>;

constexpr std::chrono::milliseconds Patience{5000};

const auto Service = u"org.freedesktop.secrets"_s;
const auto ServicePath = u"/org/freedesktop/secrets"_s;
const auto ServiceInterface = u"org.freedesktop.Secret.Service"_s;
/// What the service gives for an object that there is not.
const auto NoObject = u"/"_s;

Finding findingOf(const QDBusError& error)
{
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        return Finding::NoService;
    default:
        // The bus names the ways in which a service can fail to start by names of their own, which Qt does not know.
        return error.name().startsWith("org.freedesktop.DBus.Error.Spawn"_L1) ? Finding::NoService : Finding::NoAnswer;
    }
}

QDBusMessage question(const QString& path, const QString& interface, const QString& method, const QVariantList& words)
{
    QDBusMessage message = QDBusMessage::createMethodCall(Service, path, interface, method);
    message.setArguments(words);
    return message;
}

/// The first use of the session bus in a process blocks until the bus has said hello, so that happens elsewhere.
void whenConnected(QObject* context, std::function<void()> next)
{
    auto* connecting = new QFutureWatcher<void>(context);
    QObject::connect(connecting, &QFutureWatcher<void>::finished, context, [connecting, next = std::move(next)] {
        connecting->deleteLater();
        next();
    });
    auto promise = std::make_shared<QPromise<void>>();
    connecting->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        QDBusConnection::sessionBus();
        promise->finish();
    });
}

/// Hands `understand` the reply, and `failed` the finding where there is none.
void ask(const QDBusMessage& message, QObject* context, const Receive& failed, Receiver understand)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) { // a call would never be answered, not even with an error
        failed(Finding::NoService);
        return;
    }
    auto* call = new QDBusPendingCallWatcher(bus.asyncCall(message, int(Patience.count())), context);
    QObject::connect(
        call, &QDBusPendingCallWatcher::finished, context, [call, failed, understand = std::move(understand)] {
            call->deleteLater();
            if (call->isError())
                failed(findingOf(call->error()));
            else
                understand(*call);
        });
}

void askWhetherLocked(const QDBusObjectPath& collection, QObject* context, const Receive& receive)
{
    const auto message = question(collection.path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
        {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    ask(message, context, receive, [receive](const QDBusPendingCall& call) {
        const QDBusPendingReply<QDBusVariant> reply = call;
        if (reply.isError())
            receive(Finding::NoAnswer);
        else
            receive(reply.value().variant().toBool() ? Finding::Locked : Finding::Unlocked);
    });
}

} // namespace

void findEntry(const QString& service, const QString& key, QObject* context, Receive receive)
{
    qDBusRegisterMetaType<Attributes>();
    const Attributes attributes{{u"server"_s, service}, {u"user"_s, key}};
    const auto message = question(ServicePath, ServiceInterface, u"SearchItems"_s, {QVariant::fromValue(attributes)});
    whenConnected(context, [message, context, receive = std::move(receive)] {
        ask(message, context, receive, [receive](const QDBusPendingCall& call) {
            const QDBusPendingReply<Paths, Paths> reply = call;
            if (reply.isError())
                receive(Finding::NoAnswer);
            else if (!reply.argumentAt<0>().isEmpty())
                receive(Finding::Unlocked);
            else
                receive(reply.argumentAt<1>().isEmpty() ? Finding::Missing : Finding::Locked);
        });
    });
}

void findDefaultCollection(QObject* context, Receive receive)
{
    const auto message = question(ServicePath, ServiceInterface, u"ReadAlias"_s, {u"default"_s});
    whenConnected(context, [message, context, receive = std::move(receive)] {
        ask(message, context, receive, [context, receive](const QDBusPendingCall& call) {
            const QDBusPendingReply<QDBusObjectPath> reply = call;
            if (reply.isError())
                receive(Finding::NoAnswer);
            else if (reply.value().path() == NoObject)
                receive(Finding::Missing);
            else
                askWhetherLocked(reply.value(), context, receive);
        });
    });
}

void forgetSession()
{
    // QtKeychain has loaded it, if it is there at all, and does not offer this.
    const QFunctionPointer disconnect = QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect");
    if (disconnect)
        disconnect();
}

} // namespace bulkhead::secretservice
