#pragma once

#include <QString>

#include <map>
#include <string>

namespace bulkhead {

/// What a process holds, at one moment.
struct Counts {
    double heapKiB = 0; ///< allocated and not freed, whatever the allocator keeps for later
    /// What the process takes from the machine for itself. Not its share of the libraries, which grows whenever another
    /// program that uses them ends.
    double anonymousKiB = 0;
    double fds = 0;
    double threads = 0;
    double objects = 0; ///< QObjects of the window's thread
    double otherObjects = 0; ///< those of all others: Qt's network thread, worker threads
    double replies = 0; ///< QNetworkReply
    double topLevels = 0; ///< QWidgets without a parent, hidden ones too

    static Counts now();
};

/// Knows every QObject that is alive, from the moment that watch() was called.
namespace objectcensus {

/// To be called before the first QObject is made. False where this Qt has no such hooks.
bool watch();
/// How many network replies the window's thread has.
int replies();
/// How many of each class the window's thread has. To be called in the window's thread.
std::map<std::string, int> byClass();

} // namespace objectcensus

} // namespace bulkhead
