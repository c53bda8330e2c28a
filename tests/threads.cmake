# With ThreadSanitizer (the preset dev-tsan): `cmake --build --preset dev-tsan` builds what has worker threads, and
# `ctest --preset dev-tsan` runs it, with the control, in which there are races.
if(NOT BULKHEAD_SANITIZE STREQUAL "thread")
    return()
endif()

# What Qt does to hand things from thread to thread, told to the sanitizer; see there.
add_library(${BULKHEAD_HANDOVER} OBJECT ${CMAKE_CURRENT_LIST_DIR}/threads/handover.cpp)
target_link_libraries(${BULKHEAD_HANDOVER} PUBLIC bulkhead_settings Qt6::Core ${CMAKE_DL_LIBS})

# The libraries of the system are not instrumented: what they do among themselves is not looked at. Qt Test's own
# watchdog and tests that fork would else end the program.
set(options "exitcode=66 ignore_noninstrumented_modules=1 die_after_fork=0")
string(APPEND options " suppressions=${CMAKE_CURRENT_LIST_DIR}/checks/tsan.supp")

add_executable(threads_race ${CMAKE_CURRENT_LIST_DIR}/threads/race.cpp)
target_link_libraries(threads_race PRIVATE Qt6::Core ${BULKHEAD_HANDOVER})
foreach(case while-working after-posting without-mutex none)
    add_test(NAME threads_${case} COMMAND threads_race ${case})
    set_tests_properties(threads_${case} PROPERTIES LABELS threads ENVIRONMENT "TSAN_OPTIONS=${options}")
endforeach()
set_tests_properties(threads_while-working threads_after-posting threads_without-mutex PROPERTIES
    PASS_REGULAR_EXPRESSION "WARNING: ThreadSanitizer: data race")

set(subjects
    # app/: everything that starts work in another thread
    activitylog cancelactivity canceljournal cancelrun jobmodels jobsorting jsonlines loadedmessages messagemodels network
    networksource randomruns reportcollector requestqueue runjournal
    # ui/
    activityview copyactions exportactions networkpage singleinstance
    # all of it at once
    soak)
list(TRANSFORM subjects PREPEND tst_ OUTPUT_VARIABLE programs)
add_custom_target(threads DEPENDS ${programs} threads_race)
foreach(subject IN LISTS subjects)
    set_property(TEST ${subject} APPEND PROPERTY LABELS threads)
    set_property(TEST ${subject} APPEND PROPERTY ENVIRONMENT "TSAN_OPTIONS=${options}")
endforeach()
list(REMOVE_ITEM subjects soak) # which has its own
set_tests_properties(${subjects} PROPERTIES TIMEOUT 1200)
