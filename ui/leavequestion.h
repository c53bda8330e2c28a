#pragma once

class QWidget;

namespace bulkhead {

class LiveJobs;

enum class Leaving { TheAccount, TheProgram };
enum class LeaveAnswer {
    Stay,
    WhenDone, ///< as soon as every outcome is known; for the program only
    Now
};

/// Names the account, asks what to do about its cancels whose outcome is open, and waits for the answer. Staying is the
/// default.
LeaveAnswer askToLeave(QWidget& parent, LiveJobs& live, Leaving leaving);

} // namespace bulkhead
