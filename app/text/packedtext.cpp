#include "app/text/packedtext.h"

#include <QList>

#include <algorithm>
#include <limits>
#include <new>

namespace bulkhead {

PackedText::Block::Block(QByteArrayView bytes)
    : m_count(quint32(bytes.size()))
{
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(this + 1));
}

void* PackedText::Block::operator new(size_t size, size_t bytes)
{
    return ::operator new(size + bytes);
}

void PackedText::Block::operator delete(void* block) // NOLINT(misc-new-delete-overloads)
{
    ::operator delete(block);
}

PackedText::Block* PackedText::Block::of(QByteArrayView bytes)
{
    // An answer is never nearly as long.
    Q_ASSERT(size_t(bytes.size()) <= std::numeric_limits<quint32>::max());
    return new (size_t(bytes.size())) Block(bytes);
}

PackedText PackedText::ofUtf8(QByteArrayView utf8)
{
    PackedText packed;
    if (!utf8.isEmpty())
        packed.m_block = Block::of(utf8);
    return packed;
}

PackedText::PackedText(const QString& text)
{
    if (text.isValidUtf16()) {
        *this = ofUtf8(text.toUtf8());
    } else {
        const auto characters = text.toUcs4();
        *this =
            ofUtf8(QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.data()), characters.size()).toUtf8());
    }
}

} // namespace bulkhead
