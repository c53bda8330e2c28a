#include "app/jobs/foldedtexts.h"

#include "app/jobs/asciiword.h"
#include "app/jobs/jobordering.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace bulkhead {

void FoldedTexts::reserve(size_t texts)
{
    constexpr size_t Length = 32; // of most comments
    m_places.reserve(texts);
    m_folded.reserve(texts * Length);
}

void FoldedTexts::add(const PackedText& packed)
{
    const QByteArrayView text = packed.utf8();
    if (!std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x7f; })) {
        m_places.push_back({m_others.size(), 0, false});
        m_others.push_back(packed.toString());
        return;
    }
    m_places.push_back({m_folded.size(), size_t(text.size()), true});
    std::transform(text.begin(), text.end(), std::back_inserter(m_folded), [](char c) { return asciiFolded(c); });
}

int FoldedTexts::compare(quint32 left, quint32 right) const
{
    const Place& a = m_places[left];
    const Place& b = m_places[right];
    if (!a.isAscii && !b.isAscii)
        return m_others[a.from].compare(m_others[b.from], Qt::CaseInsensitive);
    if (!a.isAscii)
        return m_others[a.from].compare(folded(b), Qt::CaseInsensitive);
    if (!b.isAscii)
        return -m_others[b.from].compare(folded(a), Qt::CaseInsensitive);
    if (const size_t both = std::min(a.size, b.size); both > 0) {
        if (const int order = std::memcmp(m_folded.data() + a.from, m_folded.data() + b.from, both))
            return order;
    }
    return a.size < b.size ? -1 : a.size > b.size ? 1 : 0;
}

quint64 FoldedTexts::beginningBehind(size_t characters, quint32 text) const
{
    const Place& place = m_places[text];
    if (!place.isAscii)
        return beginningOf(QStringView(m_others[place.from]).mid(qsizetype(characters)));
    const size_t skipped = std::min(characters, place.size);
    return beginningOf(QByteArrayView(m_folded.data() + place.from + skipped, qsizetype(place.size - skipped)));
}

bool FoldedTexts::areEqual(size_t characters, quint32 left, quint32 right) const
{
    const Place& a = m_places[left];
    const Place& b = m_places[right];
    return a.isAscii && b.isAscii && a.size == b.size && a.size <= characters;
}

} // namespace bulkhead
