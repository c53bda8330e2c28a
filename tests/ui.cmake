function(bulkhead_ui_test name)
    bulkhead_test(${name} LINK bulkhead_ui LABELS ui ${ARGN})
    target_compile_definitions(tst_${name} PRIVATE BULKHEAD_SIMULATOR="$<TARGET_FILE:bulkhead-simulator>"
        BULKHEAD_PROGRAM="$<TARGET_FILE:bulkhead>")
    add_dependencies(tst_${name} bulkhead-simulator bulkhead)
endfunction()

bulkhead_ui_test(finding)
bulkhead_ui_test(jobtableview)
bulkhead_ui_test(canceldialog)
bulkhead_ui_test(jobdetails)
bulkhead_ui_test(desk)
target_link_libraries(tst_desk PRIVATE bulkhead_scriptedaccount)
bulkhead_ui_test(mainwindow)
bulkhead_ui_test(networkpage)
target_link_libraries(tst_networkpage PRIVATE bulkhead_faultserver)
target_compile_definitions(tst_networkpage PRIVATE
    BULKHEAD_CERTIFICATES="${CMAKE_CURRENT_LIST_DIR}/certificates.sh")
bulkhead_ui_test(plaintext)
bulkhead_ui_test(program)
bulkhead_ui_test(settingsdialog)

# Notifications go over a session bus, where a desktop has one: to a service on a bus of its own, to a bus that says
# nothing, and to none.
if(UNIX AND NOT APPLE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
    bulkhead_test_program(notifier bulkhead_ui Qt6::DBus)
    foreach(state service deafbus nobus)
        add_test(NAME notifier_${state}
            COMMAND ${CMAKE_CURRENT_LIST_DIR}/with-keyring.sh absent $<TARGET_FILE:tst_notifier> ${state})
        set_tests_properties(notifier_${state} PROPERTIES
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Asia/Kolkata" LABELS ui TIMEOUT 120)
    endforeach()
endif()
