#pragma once

#include "app/cloudflare/searchparams.h"
#include "app/text/packedtext.h"

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
    /// Of what is packed already: see codeOf().
    static PackedSearch ofPacked(QByteArrayView packed);

    bool isEmpty() const { return m_packed.isEmpty(); }
    QByteArray toJson() const;
    /// Instead of `"name":` stands codeOf(name). The order of these bytes is a good order of searches.
    QByteArrayView packed() const { return m_packed.utf8(); }
    /// Asks for the memory that packed() reads first.
    void expect() const { m_packed.expect(); }
    size_t bytesOnHeap() const { return m_packed.bytesOnHeap(); }

    friend bool operator==(const PackedSearch&, const PackedSearch&) = default;

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
    PackedText m_packed;
};

} // namespace bulkhead
