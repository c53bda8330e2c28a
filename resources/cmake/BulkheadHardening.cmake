# What the compiler and the linker do against mistakes in memory, after the OpenSSF's "Compiler Options Hardening Guide for C
# and C++": each where the compiler has it. tests/checks/hardening.sh looks at what came of it in the built program. Not with
# sanitizers, which do their own and need to see the rest.
include(CheckCXXCompilerFlag)
include(CheckLinkerFlag)
include(CheckPIESupported)

check_pie_supported()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Else the built programs carry a placeholder for the installed path: empty entries, which mean the current folder.
set(CMAKE_BUILD_WITH_INSTALL_RPATH ON)

function(bulkhead_harden target)
    if(BULKHEAD_SANITIZE)
        return()
    endif()
    foreach(flag IN ITEMS
            -fstack-protector-strong -fstack-clash-protection -fcf-protection=full -mbranch-protection=standard
            -ftrivial-auto-var-init=zero -fstrict-flex-arrays=3 -fno-delete-null-pointer-checks -fno-strict-overflow
            -fno-strict-aliasing)
        string(MAKE_C_IDENTIFIER "BULKHEAD_HAS${flag}" has)
        check_cxx_compiler_flag(${flag} ${has})
        if(${has})
            target_compile_options(${target} INTERFACE ${flag})
        endif()
    endforeach()
    # Fortified functions need an optimising build; a distribution may have set a level of its own.
    if(CMAKE_BUILD_TYPE MATCHES "^Rel|^Min" OR "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_DEBUG}" MATCHES "-O[1-3sg]")
        target_compile_options(${target} INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
    endif()
    target_compile_definitions(${target} INTERFACE _GLIBCXX_ASSERTIONS)
    foreach(flag IN ITEMS -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,-z,nodlopen -Wl,--as-needed
            -Wl,--no-copy-dt-needed-entries -Wl,--dynamicbase -Wl,--nxcompat -Wl,--high-entropy-va)
        string(MAKE_C_IDENTIFIER "BULKHEAD_HAS${flag}" has)
        check_linker_flag(CXX ${flag} ${has})
        if(${has})
            target_link_options(${target} INTERFACE ${flag})
        endif()
    endforeach()
endfunction()
