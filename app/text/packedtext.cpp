#include "app/text/packedtext.h"

#include <QList>

namespace bulkhead {

PackedText PackedText::ofUtf8(QByteArrayView utf8)
{
    PackedText packed;
    packed.m_utf8 = PackedBytes(utf8);
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
