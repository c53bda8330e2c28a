#pragma once

#include "tests/soak/counts.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace bulkhead {

/// One of the counts, and how far it may move between the first and the last third of a part and still be called flat.
struct Measure {
    const char* name;
    double Counts::*value;
    double tolerance; ///< in the unit of the count
    double share; ///< of the first third, added to the tolerance
};

struct Verdict {
    const Measure* measure = nullptr;
    double first = 0; ///< median of the first third
    double last = 0; ///< median of the last third
    bool isFlat = true;
};

inline double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Compares medians, so that neither one odd moment makes a leak nor hides one. What is lost a little with every cycle
/// comes out as two thirds of the whole loss. Needs three samples.
inline std::vector<Verdict> judged(const std::vector<Counts>& samples, const std::vector<Measure>& measures)
{
    std::vector<Verdict> verdicts;
    const size_t third = samples.size() / 3;
    for (const Measure& measure : measures) {
        std::vector<double> first;
        std::vector<double> last;
        for (size_t i = 0; i < third; ++i) {
            first.push_back(samples[i].*measure.value);
            last.push_back(samples[samples.size() - 1 - i].*measure.value);
        }
        Verdict verdict{&measure, medianOf(first), medianOf(last)};
        verdict.isFlat = verdict.last - verdict.first <= measure.tolerance + measure.share * verdict.first;
        verdicts.push_back(verdict);
    }
    return verdicts;
}

} // namespace bulkhead
