#pragma once

#include <QFuture>

namespace bulkhead {

/// Done once the session bus has said hello, or there turned out to be none: from then on
/// QDBusConnection::sessionBus() returns at once. Its first use in a process waits for the bus, so that happens on
/// another thread. For `.then(context, …)`.
QFuture<void> sessionBusReady();

} // namespace bulkhead
