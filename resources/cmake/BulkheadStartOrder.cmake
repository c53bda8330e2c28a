# A start runs less than a tenth of the program's code, but here and there, and Linux maps code in pieces of 64 KiB: 1.9 of
# 2.4 MiB would be in memory. The functions of resources/linux/startorder.txt are put next to each other instead, and it is
# 0.4. Where the linker can't, the program is the same, but for that.
option(BULKHEAD_START_ORDER "Let the linker put together what a start runs; not where that is to be found out" ON)
if(CMAKE_EXECUTABLE_FORMAT STREQUAL "ELF" AND CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT BULKHEAD_SANITIZE)
    set(list ${PROJECT_SOURCE_DIR}/resources/linux/startorder.txt)
    set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${list})
    file(STRINGS ${list} names REGEX "^[^#]")
    list(TRANSFORM names REPLACE "(.+)" "*(.text.\\1)")
    list(JOIN names "\n" names)
    set(BULKHEAD_ORDER_SCRIPT ${PROJECT_BINARY_DIR}/startorder.ld)
    file(CONFIGURE OUTPUT ${BULKHEAD_ORDER_SCRIPT} @ONLY CONTENT
        "SECTIONS { .text.first : {\n@names@\n} } INSERT BEFORE .text;\n")

    include(CheckLinkerFlag)
    check_linker_flag(CXX -Wl,-T,${BULKHEAD_ORDER_SCRIPT} BULKHEAD_CAN_ORDER)
    if(BULKHEAD_CAN_ORDER)
        target_compile_options(bulkhead_settings INTERFACE -ffunction-sections) # what the linker can order
    endif()
endif()

function(bulkhead_order_start target)
    if(BULKHEAD_CAN_ORDER AND BULKHEAD_START_ORDER)
        target_link_options(${target} PRIVATE -Wl,-T,${BULKHEAD_ORDER_SCRIPT})
        set_target_properties(${target} PROPERTIES LINK_DEPENDS ${BULKHEAD_ORDER_SCRIPT})
    endif()
endfunction()
