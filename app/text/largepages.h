#pragma once

#include <QtGlobal>

#include <cstddef>
#include <new>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace bulkhead {

/// Allocates what is read all over, in no order. Of memory in pages of 4 KiB the processor knows the addresses of some
/// thousand pages at a time, and waits for each of the others; Linux is asked for pages of 2 MiB where there would be
/// more. Elsewhere, or where the system has none, it is memory as any other.
template <typename T>
class LargePages {
public:
    using value_type = T;

    LargePages() = default;
    template <typename Other>
    LargePages(const LargePages<Other>&) // NOLINT(google-explicit-constructor): as an allocator must
    {
    }

    T* allocate(size_t count)
    {
        const size_t bytes = count * sizeof(T);
        if (bytes < Least)
            return static_cast<T*>(::operator new(bytes));
        void* memory = ::operator new(bytes, Page);
#ifdef Q_OS_LINUX
        madvise(memory, bytes, MADV_HUGEPAGE); // a wish: nothing is wrong where it fails
#endif
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, size_t count)
    {
        if (count * sizeof(T) < Least)
            ::operator delete(memory);
        else
            ::operator delete(memory, Page);
    }

    friend bool operator==(const LargePages&, const LargePages&)
    {
        return true;
    }

private:
    static constexpr auto Page = std::align_val_t(2 << 20);
    static constexpr size_t Least = 8 << 20; ///< two thousand small pages
};

} // namespace bulkhead
