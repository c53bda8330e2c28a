# Measurements. They are programs to be run by hand; CTest runs their short forms, so that they can't rot.
add_executable(watchplan ${CMAKE_CURRENT_LIST_DIR}/bench/watchplan.cpp)
target_link_libraries(watchplan PRIVATE bulkhead_jobs)
add_test(NAME bench_watchplan COMMAND watchplan --short)
add_executable(messagesbench ${CMAKE_CURRENT_LIST_DIR}/bench/messages.cpp)
target_link_libraries(messagesbench PRIVATE bulkhead_messages bulkhead_faultserver Qt6::Test)
add_test(NAME bench_messages COMMAND messagesbench --short)
add_executable(jobsbench ${CMAKE_CURRENT_LIST_DIR}/bench/jobs.cpp)
# The parser has other members where this library is told of threads, so the library is named, not only its header found.
target_link_libraries(jobsbench PRIVATE bulkhead_jobs bulkhead_simulation simdjson::simdjson Qt6::Widgets)
add_test(NAME bench_jobs COMMAND jobsbench --short)
set_tests_properties(bench_jobs PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
include(${CMAKE_CURRENT_LIST_DIR}/bench/network.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/bench/window.cmake)

add_executable(countedjobs ${CMAKE_CURRENT_LIST_DIR}/bench/counted.cpp)
target_link_libraries(countedjobs PRIVATE bulkhead_jobs bulkhead_simulation)
# What is written down holds for one compiler, one Qt and one way of building.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13 AND Qt6_VERSION VERSION_LESS 6.5
        AND CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT BULKHEAD_SANITIZE)
    add_test(NAME bench_instructions
        COMMAND ${CMAKE_CURRENT_LIST_DIR}/bench/instructions.sh $<TARGET_FILE:countedjobs>)
    add_test(NAME bench_startorder
        COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/bench/startorder.py $<TARGET_FILE:bulkhead> --check)
endif()
