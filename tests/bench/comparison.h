#pragma once

#include <QElapsedTimer>

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

/// Both in turn, the first one changing, because absolute times drift while a machine is used for other things.
inline Compared compared(int rounds, const std::function<double()>& ours, const std::function<double()>& theirs)
{
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        double one = 0;
        double other = 0;
        if (round % 2 == 0) {
            one = ours();
            other = theirs();
        } else {
            other = theirs();
            one = ours();
        }
        a.push_back(one);
        b.push_back(other);
        ratios.push_back(one / other);
    }
    return {median(a), median(b), median(ratios)};
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
