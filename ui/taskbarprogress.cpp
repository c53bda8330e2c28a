#include "ui/taskbarprogress.h"

#include <algorithm>
#include <cmath>

namespace bulkhead {

TaskbarProgress::TaskbarProgress(std::unique_ptr<TaskbarEntry> entry, QObject* parent)
    : QObject(parent)
    , m_entry(std::move(entry))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(200));
    connect(&m_soon, &QTimer::timeout, this, &TaskbarProgress::show);
}

TaskbarProgress::~TaskbarProgress() = default;

void TaskbarProgress::setRun(CancelRun* run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_isOn = false;
    if (run) {
        connect(run, &CancelRun::itemsAdded, this, &TaskbarProgress::follow);
        connect(run, &CancelRun::itemChanged, this, &TaskbarProgress::follow);
        follow();
    }
    show();
}

void TaskbarProgress::setSeen(bool isSeen)
{
    if (m_isSeen == isSeen)
        return;
    m_isSeen = isSeen;
    show();
}

void TaskbarProgress::follow()
{
    if (!m_isOn && m_run->isUnderWay()) {
        m_isOn = true;
        m_settledBefore = int(m_run->items().size()) - m_run->openCount();
        m_troubledBefore = troubled();
    }
    if (m_isOn && !m_soon.isActive())
        m_soon.start();
}

int TaskbarProgress::troubled() const
{
    return m_run->countOf(CancelState::Failed) + m_run->countOf(CancelState::Unconfirmed);
}

TaskbarEntry::State TaskbarProgress::state() const
{
    TaskbarEntry::State state;
    if (!m_isOn)
        return state;
    const int all = int(m_run->items().size());
    // One that is tried again counts as of this run, and leaves those before.
    const int before = std::min(m_settledBefore, all - m_run->openCount());
    const double share = all > before ? 1 - double(m_run->openCount()) / (all - before) : 1;
    state.isShown = true;
    state.open = m_run->openCount();
    state.share = std::floor(share * 100) / 100; // finer than any task bar draws it
    state.isUrgent = !m_isSeen && troubled() > m_troubledBefore;
    return state;
}

void TaskbarProgress::show()
{
    if (m_isOn && m_isSeen && !(m_run && m_run->isUnderWay()))
        m_isOn = false;
    const TaskbarEntry::State now = m_run ? state() : TaskbarEntry::State();
    if (now == m_shown)
        return;
    m_shown = now;
    m_entry->show(now);
}

} // namespace bulkhead
