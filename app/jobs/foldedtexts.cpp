#include "app/jobs/foldedtexts.h"

#include "app/jobs/asciiword.h"
#include "app/jobs/jobordering.h"

#include <algorithm>
#include <numeric>

namespace bulkhead {

namespace {

bool isAscii(QByteArrayView bytes)
{
    const auto both = [](quint8 left, quint8 right) { return quint8(left | right); };
    return std::reduce(bytes.begin(), bytes.end(), quint8(0), both) <= 0x7f;
}

} // namespace

void FoldedTexts::add(const PackedText& packed)
{
    const QByteArrayView text = packed.utf8();
    if (!isAscii(text)) {
        m_places.push_back({nullptr, 0, quint32(m_others.size())});
        m_others.push_back(packed.toString());
        return;
    }
    auto* folded = static_cast<char*>(m_folded.allocate(size_t(text.size()), 1));
    std::transform(text.begin(), text.end(), folded, asciiFolded);
    m_places.push_back({folded, quint32(text.size()), 0});
}

int FoldedTexts::compare(quint32 left, quint32 right) const
{
    const Place& a = m_places[left];
    const Place& b = m_places[right];
    if (!a.isAscii() && !b.isAscii())
        return m_others[a.other].compare(m_others[b.other], Qt::CaseInsensitive);
    if (!a.isAscii())
        return m_others[a.other].compare(b.text(), Qt::CaseInsensitive);
    if (!b.isAscii())
        return -m_others[b.other].compare(a.text(), Qt::CaseInsensitive);
    return a.behind(0).compare(b.behind(0));
}

quint64 FoldedTexts::beginningBehind(size_t characters, quint32 text) const
{
    const Place& place = m_places[text];
    if (!place.isAscii())
        return beginningOf(QStringView(m_others[place.other]).mid(qsizetype(characters)));
    return beginningOf(place.behind(characters));
}

bool FoldedTexts::areEqual(size_t characters, quint32 left, quint32 right) const
{
    const Place& a = m_places[left];
    const Place& b = m_places[right];
    return a.isAscii() && b.isAscii() && a.size == b.size && a.behind(characters) == b.behind(characters);
}

} // namespace bulkhead
