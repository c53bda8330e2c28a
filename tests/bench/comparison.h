#pragma once

#include <QElapsedTimer>

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace bulkhead::bench {

/// Milliseconds of one call.
inline double timed(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct Compared {
    double ours = 0; ///< median, ms
    double theirs = 0;
    double ratio = 0; ///< ours / theirs: the median of the rounds' ratios, so that a slow minute counts for both
};

/// Milliseconds of each contender in each round, another one beginning each time, because absolute times drift while a
/// machine is used for other things.
inline std::vector<std::vector<double>> inTurn(int rounds, const std::vector<std::function<double()>>& contenders)
{
    std::vector<std::vector<double>> times(contenders.size());
    for (int round = 0; round < rounds; ++round) {
        for (size_t turn = 0; turn < contenders.size(); ++turn) {
            const size_t i = (turn + size_t(round)) % contenders.size();
            times[i].push_back(contenders[i]());
        }
    }
    return times;
}

/// Of two contenders, round by round.
inline Compared compared(const std::vector<double>& ours, const std::vector<double>& theirs)
{
    std::vector<double> ratios;
    for (size_t round = 0; round < ours.size(); ++round)
        ratios.push_back(ours[round] / theirs[round]);
    return {median(ours), median(theirs), median(ratios)};
}

inline Compared compared(int rounds, const std::function<double()>& ours, const std::function<double()>& theirs)
{
    const auto times = inTurn(rounds, {ours, theirs});
    return compared(times[0], times[1]);
}

/// Bytes that are allocated now.
inline double heap()
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd);
}

/// A line of the table that run.sh prints: what, measured, against, ratio, goal, and whether it is reached.
inline bool report(
    const char* what, double ours, const char* unit, double against, double ratio, double goal, bool isMost)
{
    const bool isReached = isMost ? ratio <= goal : ratio >= goal;
    std::printf("%s\t%.2f %s\t%.2f %s\t%.2f\t%s %.2f\t%s\n", what, ours, unit, against, unit, ratio, isMost ? "≤" : "≥",
        goal, isReached ? "reached" : "MISSED");
    std::fflush(stdout);
    return isReached;
}

} // namespace bulkhead::bench
