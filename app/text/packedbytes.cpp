#include "app/text/packedbytes.h"

#include <algorithm>
#include <limits>
#include <new>

namespace bulkhead {

PackedBytes::Block::Block(QByteArrayView first, QByteArrayView rest)
    : m_count(quint32(first.size() + rest.size()))
{
    const auto behind = std::copy(first.begin(), first.end(), reinterpret_cast<char*>(this + 1));
    std::copy(rest.begin(), rest.end(), behind);
}

void* PackedBytes::Block::operator new(size_t size, size_t bytes)
{
    return ::operator new(size + bytes);
}

void PackedBytes::Block::operator delete(void* block) // NOLINT(misc-new-delete-overloads)
{
    ::operator delete(block);
}

PackedBytes::Block* PackedBytes::Block::of(QByteArrayView first, QByteArrayView rest)
{
    const auto count = size_t(first.size() + rest.size());
    // An answer is never nearly as long.
    Q_ASSERT(count <= std::numeric_limits<quint32>::max());
    return new (count) Block(first, rest);
}

PackedBytes::PackedBytes(QByteArrayView first, QByteArrayView rest)
    : m_block(first.isEmpty() && rest.isEmpty() ? nullptr : Block::of(first, rest))
{
}

} // namespace bulkhead
