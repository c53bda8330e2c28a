#include "ui/sessionbus.h"

#include <QDBusConnection>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace bulkhead {

QFuture<void> sessionBusReady()
{
    auto promise = std::make_shared<QPromise<void>>();
    QFuture<void> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        QDBusConnection::sessionBus();
        promise->finish();
    });
    return future;
}

} // namespace bulkhead
