#pragma once

#include <QAbstractButton>

#include <algorithm>

namespace bulkhead {

/// The button with this text anywhere inside; nullptr where there is none.
inline QAbstractButton* buttonWith(const QWidget& inside, const QString& text)
{
    const auto buttons = inside.findChildren<QAbstractButton*>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&](auto* b) { return b->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace bulkhead
