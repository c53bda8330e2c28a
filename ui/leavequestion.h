#pragma once

class QWidget;

namespace bulkhead {

class CancelRun;

enum class Leaving { TheAccount, TheProgram };
enum class LeaveAnswer {
    Stay,
    WhenDone, ///< as soon as every outcome is known; for the program only
    Now
};

/// Asks what to do about cancels whose outcome is open, and waits for the answer. Staying is the default.
LeaveAnswer askToLeave(QWidget& parent, const CancelRun& run, Leaving leaving);

} // namespace bulkhead
