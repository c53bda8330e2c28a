bulkhead_test(settings LINK bulkhead_accounts)
bulkhead_test(environment LINK bulkhead_accounts)
bulkhead_test(pasted LINK bulkhead_accounts)
bulkhead_test(accountsession LINK bulkhead_accounts)

bulkhead_test(connectioncheck LINK bulkhead_accounts bulkhead_demo)
target_compile_definitions(tst_connectioncheck PRIVATE BULKHEAD_SIMULATOR="$<TARGET_FILE:bulkhead-simulator>")
add_dependencies(tst_connectioncheck bulkhead-simulator)

# The real keychain: a gnome-keyring of its own on a bus of its own, once usable and once absent.
bulkhead_test_program(keychain bulkhead_accounts)
foreach(state unlocked absent)
    add_test(NAME keychain_${state}
        COMMAND ${CMAKE_CURRENT_LIST_DIR}/with-keyring.sh ${state} $<TARGET_FILE:tst_keychain> ${state})
    set_tests_properties(keychain_${state} PROPERTIES LABELS keyring TIMEOUT 120)
endforeach()

bulkhead_test(networksource LINK bulkhead_accounts)
target_compile_definitions(tst_networksource PRIVATE
    BULKHEAD_CERTIFICATES="${CMAKE_CURRENT_LIST_DIR}/certificates.sh")
