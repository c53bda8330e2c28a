#pragma once

#include "app/text/timestamp.h"

#include <QtGlobal>

namespace bulkhead {

struct SearchParams;

/// What can be told of a search by one number, without reading it again: which fields there are, as far as
/// words::search() says them in words of ours. Made of the fields as they are read; the codes are PackedSearch's.
class SearchSketch {
public:
    /// Of no search.
    SearchSketch() = default;
    /// Of one of which nothing can be told.
    static SearchSketch unread() { return ofKey(NotPlain); }
    static SearchSketch ofKey(quint32 key);
    quint32 key() const { return m_bits; }

    /// Printable ASCII only, and nothing escaped: what the sentence quotes stands in the search as it is shown.
    bool isPlain() const { return (m_bits & NotPlain) == 0; }
    /// Plain, of known fields only, none of them twice, each of its type and the texts short, so that skeleton() tells
    /// all of it but its texts and moments. Whether the moments are any is not known.
    bool isOrdinary() const { return (m_bits & (NotPlain | NotOrdinary)) == 0; }
    bool hasStart() const { return (m_bits & HasStart) != 0; }
    bool hasEnd() const { return (m_bits & HasEnd) != 0; }
    /// Of an ordinary one: parameters of which words::search() makes the same sentence, each text from outside being a
    /// line break, and the dates being these two.
    SearchParams skeleton() const;
    static constexpr Timestamp SkeletonStart{568'971'820'800'000}; ///< the year 20000, which no record's text can say
    static constexpr Timestamp SkeletonEnd{884'541'340'800'000}; ///< the year 30000

    /// The most bytes of a text in an ordinary search: displayedInSentence() cuts what is longer.
    static constexpr size_t LongestText = 160;

private:
    friend class SearchSketching;

    /// Behind a bit for each of SearchTextFields that has a text.
    enum Bit : quint32 {
        HasDetectionsOnly = 1U << 24,
        DetectionsOnly = 1U << 25,
        Submissions = 1U << 26,
        HasStart = 1U << 27,
        HasEnd = 1U << 28,
        NotOrdinary = 1U << 30,
        NotPlain = 1U << 31
    };

    quint32 m_bits = 0;
};

/// Makes a sketch of the fields of a search, in the order in which they stand in it.
class SearchSketching {
public:
    /// So many bytes between its quotes. The code of a name that has none is 0, as in all of these.
    void addText(char code, size_t size);
    void addFlag(char code, bool isSet);
    void addNull(char code) { take(code); }
    /// Of another type.
    void addOther() { m_bits |= SearchSketch::NotOrdinary; }

    SearchSketch made(bool isPlain) const;

private:
    /// False where the search is not an ordinary one.
    bool take(char code);

    quint32 m_bits = 0;
    quint32 m_seen = 0; ///< a bit for each code
};

} // namespace bulkhead
