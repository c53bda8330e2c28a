#pragma once

#include <cstddef>

namespace bulkhead {

/// Asks for the memory at an address, which may be any, and does not wait until it is there: where there are many
/// things in no order, each is asked for while those before it are worked on.
inline void prefetch(const void* address)
{
#ifdef __GNUC__
    __builtin_prefetch(address);
#else
    static_cast<void>(address);
#endif
}

/// The same for all of an object.
template <typename T>
void prefetchWhole(const T& object)
{
    constexpr size_t Line = 64; // of most processors' caches
    const auto* bytes = reinterpret_cast<const char*>(&object);
    for (size_t at = 0; at < sizeof(T); at += Line)
        prefetch(bytes + at);
    prefetch(bytes + sizeof(T) - 1);
}

} // namespace bulkhead
