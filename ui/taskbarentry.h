#pragma once

#include <memory>

class QWidget;

namespace bulkhead {

/// The program's entry in the desktop's task bar or dock. What a desktop can't show of the state, it leaves out.
class TaskbarEntry {
public:
    struct State {
        bool isShown = false; ///< else the entry is as any program's, whatever the rest says
        double share = 0; ///< what is done, 0 to 1
        int open = 0; ///< what is not, in jobs
        bool isUrgent = false; ///< a person should look
        friend bool operator==(const State&, const State&) = default;
    };

    /// That of this desktop; nothing is sent before the first state that is shown. `window` must outlive it.
    static std::unique_ptr<TaskbarEntry> of(QWidget& window);

    virtual ~TaskbarEntry() = default;
    virtual void show(const State& state) = 0;
};

} // namespace bulkhead
