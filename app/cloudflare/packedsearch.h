#pragma once

#include "app/cloudflare/searchparams.h"
#include "app/cloudflare/searchsketch.h"
#include "app/text/packedbytes.h"

#include <string_view>

namespace bulkhead {

/// `search_params` of a record as compact JSON, to be kept for each of a hundred thousand jobs: the names of the fields
/// that the API documents, which are half of it, take a byte each. Says exactly what it was made of; never changes, and
/// copies share it. All of it is from outside.
class PackedSearch {
public:
    PackedSearch() = default;
    /// Of JSON without white space; also of anything else.
    PackedSearch(const QByteArray& json); // NOLINT(google-explicit-constructor): it says the same
    PackedSearch& operator=(const QByteArray& json) { return *this = PackedSearch(json); }
    /// Of what is packed already: see codeOf(). The sketch is of the same search.
    PackedSearch(QByteArrayView packed, SearchSketch sketch);

    bool isEmpty() const { return m_bytes.isEmpty(); }
    QByteArray toJson() const;
    /// Instead of `"name":` stands codeOf(name). The order of these bytes is a good order of searches.
    QByteArrayView packed() const { return isEmpty() ? QByteArrayView() : m_bytes.bytes().sliced(SketchSize); }
    /// Made once.
    SearchSketch sketch() const;
    /// Start or End of an ordinary search; invalid where it has none, or none that can be read.
    Timestamp ordinaryMoment(char code) const;
    /// Asks for the memory that sketch() and packed() read first.
    void expect() const { m_bytes.expect(); }
    size_t bytesOnHeap() const { return m_bytes.bytesOnHeap(); }

    friend bool operator==(const PackedSearch& a, const PackedSearch& b) { return a.packed() == b.packed(); }

    /// 0 where the name has none. The first codes are the places in SearchTextFields, counted from 1.
    static char codeOf(std::string_view name);
    enum Code : char {
        FirstText = 1,
        Start = 1 + SearchTextFields.size(),
        End,
        DetectionsOnly,
        Submissions,
        ActionLog
    };

private:
    static constexpr qsizetype SketchSize = sizeof(quint32);

    PackedBytes m_bytes; ///< SearchSketch::key(), and packed() behind it
};

} // namespace bulkhead
