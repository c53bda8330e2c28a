#pragma once

#include <QByteArrayView>
#include <QLatin1String>

#include <array>
#include <utility>

namespace bulkhead {

// Tables of an enumeration's values and how the API writes them: `std::array<std::pair<Enum, QLatin1String>>`.

/// Enum::Unknown where no name fits.
template <typename Names>
auto valueOf(const Names& names, QByteArrayView text)
{
    for (const auto& [value, name] : names) {
        if (QByteArrayView(name.data(), name.size()) == text)
            return value;
    }
    return decltype(names.front().first)::Unknown;
}

/// Empty where the value has none.
template <typename Names, typename Value>
QLatin1String nameOf(const Names& names, Value wanted)
{
    for (const auto& [value, name] : names) {
        if (value == wanted)
            return name;
    }
    return {};
}

} // namespace bulkhead
