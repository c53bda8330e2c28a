#pragma once

#include "app/text/prefetch.h"

#include <QByteArrayView>
#include <QSharedData>
#include <QString>

namespace bulkhead {

/// A text to be kept, for what there are a hundred thousand of: eight bytes where there is none, and half of a
/// QString's where it is in English. It never changes; copies share it, also between threads. The empty text is no
/// text.
class PackedText {
public:
    PackedText() = default;
    /// Half a character in it becomes U+FFFD, as in an answer.
    PackedText(const QString& text); // NOLINT(google-explicit-constructor): it says the same
    /// Of bytes that are valid UTF-8.
    static PackedText ofUtf8(QByteArrayView utf8);

    bool isEmpty() const { return !m_block; }
    /// Valid as long as one of the copies.
    QByteArrayView utf8() const { return m_block ? m_block->bytes() : QByteArrayView(); }
    QString toString() const { return QString::fromUtf8(utf8()); }
    /// Asks for the memory that utf8() reads first.
    void expect() const { prefetch(m_block.constData()); }
    /// What it takes beside itself, shared by the copies; the allocator's share is not among them.
    size_t bytesOnHeap() const { return m_block ? m_block->size() : 0; }

    friend bool operator==(const PackedText& a, const PackedText& b)
    {
        return a.m_block == b.m_block || a.utf8() == b.utf8();
    }

private:
    /// Its bytes stand behind it in the same piece of memory.
    class Block : public QSharedData {
    public:
        static Block* of(QByteArrayView bytes);
        static void operator delete(void* block); // NOLINT(misc-new-delete-overloads): of() alone makes one

        QByteArrayView bytes() const { return {reinterpret_cast<const char*>(this + 1), qsizetype(m_count)}; }
        size_t size() const { return sizeof(Block) + m_count; }

    private:
        static void* operator new(size_t size, size_t bytes);
        explicit Block(QByteArrayView bytes);

        quint32 m_count;
    };

    QExplicitlySharedDataPointer<Block> m_block;
};

} // namespace bulkhead
