#pragma once

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

} // namespace bulkhead
