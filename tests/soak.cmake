# The whole program for a long time on a network that fails. BULKHEAD_SOAK_SECONDS says how long; see tst_soak.cpp.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux") # counts what /proc and glibc tell
    add_executable(soak_relay ${CMAKE_CURRENT_LIST_DIR}/soak/relay.cpp)
    target_link_libraries(soak_relay PRIVATE bulkhead_faultserver)
    add_executable(tst_soak ${CMAKE_CURRENT_LIST_DIR}/soak/tst_soak.cpp
        ${CMAKE_CURRENT_LIST_DIR}/soak/analyst.cpp ${CMAKE_CURRENT_LIST_DIR}/soak/counts.cpp)
    target_link_libraries(tst_soak PRIVATE bulkhead_ui Qt6::Test ${BULKHEAD_HANDOVER})
    target_compile_definitions(tst_soak PRIVATE BULKHEAD_SIMULATOR="$<TARGET_FILE:bulkhead-simulator>"
        BULKHEAD_SOAK_RELAY="$<TARGET_FILE:soak_relay>")
    add_dependencies(tst_soak bulkhead-simulator soak_relay)
    add_test(NAME soak COMMAND tst_soak)
    # The default of BULKHEAD_SOAK_SECONDS stands in the program: what stands here could not be set from outside.
    set_tests_properties(soak PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Asia/Kolkata" LABELS soak
        TIMEOUT 7800 COST 400)
endif()
