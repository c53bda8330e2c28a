#pragma once

#include <functional>

class QObject;

namespace bulkhead {

/// Calls `then`, on the context's thread and while it lives, when QDBusConnection::sessionBus() does not block any
/// more: the first use of the bus in a process waits until the bus has said hello, so that happens on another thread.
/// There may be no bus then.
void whenSessionBusAnswers(QObject& context, const std::function<void()>& then);

} // namespace bulkhead
