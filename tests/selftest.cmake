bulkhead_test(selftest LINK bulkhead_selftest)
target_compile_definitions(tst_selftest PRIVATE BULKHEAD_SIMULATOR="$<TARGET_FILE:bulkhead-simulator>")
add_dependencies(tst_selftest bulkhead-simulator)

# The program itself, with the real keychain of a session of its own, and with none.
bulkhead_test_program(selftestprogram bulkhead_accounts)
target_compile_definitions(tst_selftestprogram PRIVATE BULKHEAD_PROGRAM="$<TARGET_FILE:bulkhead>"
    BULKHEAD_WITH_KEYRING="${CMAKE_CURRENT_LIST_DIR}/with-keyring.sh")
add_dependencies(tst_selftestprogram bulkhead bulkhead-simulator)
foreach(state unlocked absent)
    add_test(NAME selftest_${state}
        COMMAND ${CMAKE_CURRENT_LIST_DIR}/with-keyring.sh ${state} $<TARGET_FILE:tst_selftestprogram> ${state})
    set_tests_properties(selftest_${state} PROPERTIES LABELS keyring TIMEOUT 120)
endforeach()
