#include "ui/taskbarentry.h"

#include <QWidget>
#include <QWindow>

#include <windows.h>

#include <shobjidl.h>

namespace bulkhead {

namespace {

/// The progress that Windows draws over the window's button, and its flashing.
class TaskbarButton final : public TaskbarEntry {
public:
    explicit TaskbarButton(QWidget& window)
        : m_window(window)
    {
    }
    ~TaskbarButton() override
    {
        if (m_list)
            m_list->Release();
    }
    TaskbarButton(const TaskbarButton&) = delete;
    TaskbarButton& operator=(const TaskbarButton&) = delete;

    void show(const State& state) override
    {
        if (!m_window.windowHandle() || !connectToTaskbar())
            return;
        const auto window = reinterpret_cast<HWND>(m_window.winId()); // NOLINT(performance-no-int-to-ptr)
        constexpr ULONGLONG Whole = 100;
        if (state.isShown)
            m_list->SetProgressValue(window, ULONGLONG(state.share * Whole), Whole);
        m_list->SetProgressState(window, !state.isShown ? TBPF_NOPROGRESS : state.isUrgent ? TBPF_ERROR : TBPF_NORMAL);
        if (state.isUrgent && !m_isUrgent) {
            FLASHWINFO flash = {sizeof(FLASHWINFO), window, FLASHW_TRAY | FLASHW_TIMERNOFG, 0, 0};
            FlashWindowEx(&flash);
        }
        m_isUrgent = state.isUrgent;
    }

private:
    bool connectToTaskbar()
    {
        if (!m_list) {
            void* list = nullptr;
            if (FAILED(CoCreateInstance(CLSID_TaskbarList, nullptr, CLSCTX_INPROC_SERVER, IID_ITaskbarList3, &list)))
                return false;
            m_list = static_cast<ITaskbarList3*>(list);
            m_list->HrInit();
        }
        return true;
    }

    QWidget& m_window;
    ITaskbarList3* m_list = nullptr;
    bool m_isUrgent = false;
};

} // namespace

std::unique_ptr<TaskbarEntry> TaskbarEntry::of(QWidget& window)
{
    return std::make_unique<TaskbarButton>(window);
}

} // namespace bulkhead
