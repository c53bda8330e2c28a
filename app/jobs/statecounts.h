#pragma once

#include <array>
#include <cstddef>

namespace bulkhead {

/// How many items of a run are in which state, and how many of them are not settled.
template <typename State, int StateCount>
class StateCounts {
public:
    int of(State state) const { return m_counts[size_t(state)]; }
    int open() const { return m_open; }

    void add(State state) { count(state, 1); }
    void change(State from, State to)
    {
        count(from, -1);
        count(to, 1);
    }

private:
    void count(State state, int difference)
    {
        m_counts[size_t(state)] += difference;
        if (!isSettled(state))
            m_open += difference;
    }

    std::array<int, size_t(StateCount)> m_counts{};
    int m_open = 0;
};

} // namespace bulkhead
