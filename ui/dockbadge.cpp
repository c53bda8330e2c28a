#include "ui/taskbarentry.h"

#include <QApplication>

namespace bulkhead {

namespace {

/// The number on the program's picture in the Dock of macOS, which draws no progress.
class DockBadge final : public TaskbarEntry {
public:
    explicit DockBadge(QWidget& window)
        : m_window(window)
    {
    }

    void show(const State& state) override
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        qApp->setBadgeNumber(state.isShown ? state.open : 0);
#endif
        if (state.isUrgent && !m_isUrgent)
            QApplication::alert(&m_window);
        m_isUrgent = state.isUrgent;
    }

private:
    QWidget& m_window;
    bool m_isUrgent = false;
};

} // namespace

std::unique_ptr<TaskbarEntry> TaskbarEntry::of(QWidget& window)
{
    return std::make_unique<DockBadge>(window);
}

} // namespace bulkhead
