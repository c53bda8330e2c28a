#include "app/cloudflare/searchsketch.h"

#include "app/cloudflare/packedsearch.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

SearchSketch SearchSketch::ofKey(quint32 key)
{
    SearchSketch sketch;
    sketch.m_bits = key;
    return sketch;
}

SearchParams SearchSketch::skeleton() const
{
    SearchParams params;
    for (size_t field = 0; field < SearchTextFields.size(); ++field) {
        if (m_bits >> field & 1)
            params.*SearchTextFields[field].second = u"\n"_s;
    }
    if (m_bits & HasDetectionsOnly)
        params.detectionsOnly = (m_bits & DetectionsOnly) != 0;
    params.submissions = (m_bits & Submissions) != 0;
    if (m_bits & HasStart)
        params.start = SkeletonStart;
    if (m_bits & HasEnd)
        params.end = SkeletonEnd;
    return params;
}

bool SearchSketching::take(char code)
{
    // Of two of the same name the last one counts.
    if (code < PackedSearch::FirstText || (m_seen >> code & 1) != 0) {
        addOther();
        return false;
    }
    m_seen |= 1U << code;
    return (m_bits & SearchSketch::NotOrdinary) == 0;
}

void SearchSketching::addText(char code, size_t size)
{
    static_assert((1U << SearchTextFields.size()) <= SearchSketch::HasDetectionsOnly);
    if (!take(code))
        return;
    if (size > SearchSketch::LongestText || code > PackedSearch::End)
        addOther();
    else if (code == PackedSearch::Start || code == PackedSearch::End)
        m_bits |= code == PackedSearch::Start ? SearchSketch::HasStart : SearchSketch::HasEnd;
    else if (size > 0)
        m_bits |= 1U << (code - PackedSearch::FirstText);
}

void SearchSketching::addFlag(char code, bool isSet)
{
    if (!take(code))
        return;
    if (code <= PackedSearch::End)
        addOther();
    else if (code == PackedSearch::DetectionsOnly)
        m_bits |=
            isSet ? SearchSketch::HasDetectionsOnly | SearchSketch::DetectionsOnly : SearchSketch::HasDetectionsOnly;
    else if (code == PackedSearch::Submissions && isSet)
        m_bits |= SearchSketch::Submissions;
}

SearchSketch SearchSketching::made(bool isPlain) const
{
    return SearchSketch::ofKey(isPlain ? m_bits : m_bits | SearchSketch::NotPlain);
}

} // namespace bulkhead
