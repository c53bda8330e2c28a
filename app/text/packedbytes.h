#pragma once

#include "app/text/prefetch.h"

#include <QByteArrayView>
#include <QSharedData>

namespace bulkhead {

/// Bytes to be kept, for what there are a hundred thousand of: eight bytes where there are none, and eight beside them
/// where there are some. They never change; copies share them, also between threads.
class PackedBytes {
public:
    PackedBytes() = default;
    explicit PackedBytes(QByteArrayView bytes)
        : PackedBytes(bytes, {})
    {
    }
    /// One behind the other.
    PackedBytes(QByteArrayView first, QByteArrayView rest);

    bool isEmpty() const { return !m_block; }
    /// Valid as long as one of the copies.
    QByteArrayView bytes() const { return m_block ? m_block->bytes() : QByteArrayView(); }
    /// Asks for the memory that bytes() reads first.
    void expect() const { prefetch(m_block.constData()); }
    /// What it takes beside itself, shared by the copies; the allocator's share is not among them.
    size_t bytesOnHeap() const { return m_block ? m_block->size() : 0; }

    friend bool operator==(const PackedBytes& a, const PackedBytes& b)
    {
        return a.m_block == b.m_block || a.bytes() == b.bytes();
    }

private:
    /// Its bytes stand behind it in the same piece of memory.
    class Block : public QSharedData {
    public:
        static Block* of(QByteArrayView first, QByteArrayView rest);
        static void operator delete(void* block); // NOLINT(misc-new-delete-overloads): of() alone makes one

        QByteArrayView bytes() const { return {reinterpret_cast<const char*>(this + 1), qsizetype(m_count)}; }
        size_t size() const { return sizeof(Block) + m_count; }

    private:
        static void* operator new(size_t size, size_t bytes);
        Block(QByteArrayView first, QByteArrayView rest);

        quint32 m_count;
    };

    QExplicitlySharedDataPointer<Block> m_block;
};

} // namespace bulkhead
