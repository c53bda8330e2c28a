# Most of the time that a test takes to compile goes into reading the same headers of Qt. Where a whole build is made but
# once, as CI does, each set of libraries has its headers read once for all tests that link it. A build made again and
# again is better off with ccache, which does not go along with this.
if(BULKHEAD_PRECOMPILED)
    set(standard <algorithm> <array> <chrono> <functional> <memory> <optional> <string> <variant> <vector>)
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp CONTENT "int main() {}\n")
    foreach(library Network Widgets)
        # A program as the tests are: a library's code is compiled with other flags, and what it has read can't be used.
        add_executable(precompiled_${library} ${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp)
        target_link_libraries(precompiled_${library} PRIVATE bulkhead_settings Qt6::Test Qt6::Network)
        target_precompile_headers(precompiled_${library} PRIVATE ${standard} <QtTest> <QtNetwork>)
        set_target_properties(precompiled_${library} PROPERTIES AUTOMOC OFF)
    endforeach()
    target_link_libraries(precompiled_Widgets PRIVATE Qt6::Widgets)
    target_precompile_headers(precompiled_Widgets PRIVATE <QtWidgets>)
endif()

# Which set a test gets, by the room it links. A room without network has none: its tests are few.
function(bulkhead_precompiled target)
    if(NOT BULKHEAD_PRECOMPILED OR NOT ARGN MATCHES "ui|scenes|accounts|cloudflare|jobs|messages|creation|deletion|exports")
        return()
    endif()
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp PROPERTIES
        SKIP_PRECOMPILE_HEADERS ON) # next to nothing is in it
    if(ARGN MATCHES "ui|scenes")
        target_precompile_headers(${target} REUSE_FROM precompiled_Widgets)
    else()
        target_precompile_headers(${target} REUSE_FROM precompiled_Network)
    endif()
endfunction()
