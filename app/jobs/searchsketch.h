#pragma once

#include <QByteArrayView>

#include <functional>
#include <optional>

namespace bulkhead {

class PackedSearch;
struct SearchParams;

/// What can be told of Job::search in a fraction of a microsecond, without parsing it: which fields there are, and
/// what their texts hold. Enough to know what words::search() would say of it without the texts from outside.
struct SearchSketch {
    quint32 texts = 0; ///< a bit for each of SearchTextFields that has a text
    std::optional<bool> detectionsOnly;
    bool submissions = false;
    bool hasStart = false;
    bool hasEnd = false;

    /// The same as one number, for tables.
    quint32 key() const;
    /// Parameters of which words::search() makes the same sentence, each text from outside being a line break.
    SearchParams skeleton() const;
};

/// Whether it holds printable ASCII only, and nothing escaped: what the sentence quotes stands in it as it is shown.
bool isPlain(const PackedSearch& search);

/// Calls `text` with each text that the sentence would hold. Nothing where the record is not of the ordinary kind, so
/// that only decodeSearchParams() tells: nested or unknown fields, other types, escapes, what is not ASCII, texts that
/// are cut.
std::optional<SearchSketch> sketchOfSearch(const PackedSearch& search, const std::function<void(QByteArrayView)>& text);

} // namespace bulkhead
