# Everything that a compiler is told stands in this one target; every target of the project links it.
add_library(bulkhead_settings INTERFACE)
target_compile_features(bulkhead_settings INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)

target_include_directories(bulkhead_settings INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
target_compile_definitions(bulkhead_settings INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(bulkhead_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wformat=2
    -Wimplicit-fallthrough -Werror=switch -Werror=unused-function
    $<$<BOOL:${BULKHEAD_WERROR}>:-Werror>)

if(BULKHEAD_SANITIZE)
    target_compile_options(bulkhead_settings INTERFACE
        -fsanitize=${BULKHEAD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(bulkhead_settings INTERFACE -fsanitize=${BULKHEAD_SANITIZE})
endif()

if(BULKHEAD_FUZZERS)
    # So that a fuzzer sees which ways through the program an input takes.
    target_compile_options(bulkhead_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()

# A package must not tell in which folder it was built, which would make it differ from one made elsewhere.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(bulkhead_settings INTERFACE
        -ffile-prefix-map=${PROJECT_BINARY_DIR}=. -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
endif()

include(BulkheadHardening)
bulkhead_harden(bulkhead_settings)

configure_file(${PROJECT_SOURCE_DIR}/resources/version.h.in ${PROJECT_BINARY_DIR}/version.h @ONLY)

# A room of app/: a static library that may use only what it is given here, so that an arrow that the design
# does not have fails to link.
function(bulkhead_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINK" ${ARGN})
    add_library(bulkhead_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(bulkhead_${name} PUBLIC bulkhead_settings ${ROOM_LINK})
endfunction()
