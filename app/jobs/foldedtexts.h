#pragma once

#include "app/text/packedtext.h"
#include "app/text/prefetch.h"

#include <QString>

#include <algorithm>
#include <memory_resource>
#include <vector>

namespace bulkhead {

/// Texts to be sorted, in the order of add(). Those that are ASCII stand side by side, folded: comparing them takes a
/// tenth of what comparing any two takes.
class FoldedTexts {
public:
    void reserve(size_t texts) { m_places.reserve(texts); }
    void add(const PackedText& text);

    /// As QString::compare() does it without regard to case.
    int compare(quint32 left, quint32 right) const;
    /// beginningOf() what follows the first `characters`, which are ASCII when folded.
    quint64 beginningBehind(size_t characters, quint32 text) const;
    /// Whether two that begin alike for so many characters go on alike to their ends. False where they are not ASCII.
    bool areEqual(size_t characters, quint32 left, quint32 right) const;
    /// Asks for the memory that expect() reads, and then for what beginningBehind() does.
    void expectPlace(quint32 text) const { prefetch(&m_places[text]); }
    void expect(quint32 text) const { prefetch(m_places[text].folded); }

private:
    struct Place {
        const char* folded = nullptr; ///< in m_folded, where the text is ASCII
        quint32 size = 0; ///< of that
        quint32 other = 0; ///< else in m_others

        bool isAscii() const { return folded; }
        QLatin1StringView text() const { return {folded, qsizetype(size)}; }
        QByteArrayView behind(size_t characters) const
        {
            return {folded + std::min<size_t>(characters, size), folded + size};
        }
    };

    std::pmr::monotonic_buffer_resource m_folded; ///< grows without being copied, which would take too long for a frame
    std::vector<QString> m_others;
    std::vector<Place> m_places;
};

} // namespace bulkhead
