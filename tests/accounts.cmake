bulkhead_test(settings LINK bulkhead_accounts)
bulkhead_test(environment LINK bulkhead_accounts)
bulkhead_test(pasted LINK bulkhead_accounts)
bulkhead_test(accountsession LINK bulkhead_accounts)
bulkhead_test(keychainwords LINK bulkhead_accounts)

bulkhead_test(preferences LINK bulkhead_accounts)
bulkhead_test(accountsearch LINK bulkhead_accounts bulkhead_faultserver)

bulkhead_test(connectioncheck LINK bulkhead_accounts bulkhead_demo bulkhead_faultserver)
target_compile_definitions(tst_connectioncheck PRIVATE BULKHEAD_SIMULATOR="$<TARGET_FILE:bulkhead-simulator>")
add_dependencies(tst_connectioncheck bulkhead-simulator)

# The real keychain, on a bus of its own: a gnome-keyring in every state that it can be in, and none.
function(bulkhead_keychain_test program case state)
    add_test(NAME keychain_${case}
        COMMAND ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/with-keyring.sh ${state} $<TARGET_FILE:tst_${program}> ${case})
    set_tests_properties(keychain_${case} PROPERTIES LABELS "keyring;${ARGN}" TIMEOUT 120)
endfunction()

foreach(program keychain keychaintrouble kwallet)
    bulkhead_test_program(${program} bulkhead_accounts Qt6::DBus)
    target_compile_definitions(tst_${program} PRIVATE
        BULKHEAD_WITH_KEYRING="${CMAKE_CURRENT_LIST_DIR}/with-keyring.sh")
endforeach()
bulkhead_keychain_test(keychain unlocked unlocked)
bulkhead_keychain_test(keychain locked unlocked)
bulkhead_keychain_test(keychain new new)
bulkhead_keychain_test(keychain absent absent)
bulkhead_keychain_test(kwallet kwallet absent)
bulkhead_keychain_test(keychaintrouble killed once)
bulkhead_keychain_test(keychaintrouble restarted unlocked)
bulkhead_keychain_test(keychaintrouble hanging unlocked)
bulkhead_keychain_test(keychaintrouble prompting prompting e2e) # needs a display

bulkhead_test(networksource LINK bulkhead_accounts)
target_compile_definitions(tst_networksource PRIVATE
    BULKHEAD_CERTIFICATES="${CMAKE_CURRENT_LIST_DIR}/certificates.sh")
