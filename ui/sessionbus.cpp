#include "ui/sessionbus.h"

#include <QDBusConnection>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace bulkhead {

void whenSessionBusAnswers(QObject& context, const std::function<void()>& then)
{
    auto promise = std::make_shared<QPromise<void>>();
    auto* connecting = new QFutureWatcher<void>(&context);
    QObject::connect(connecting, &QFutureWatcher<void>::finished, &context, [connecting, then] {
        connecting->deleteLater();
        then();
    });
    connecting->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        QDBusConnection::sessionBus();
        promise->finish();
    });
}

} // namespace bulkhead
