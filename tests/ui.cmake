function(bulkhead_ui_test name)
    bulkhead_test(${name} LINK bulkhead_ui LABELS ui ${ARGN})
    target_compile_definitions(tst_${name} PRIVATE BULKHEAD_SIMULATOR="$<TARGET_FILE:bulkhead-simulator>"
        BULKHEAD_PROGRAM="$<TARGET_FILE:bulkhead>")
    add_dependencies(tst_${name} bulkhead-simulator bulkhead)
endfunction()

bulkhead_ui_test(jobtableview)
bulkhead_ui_test(canceldialog)
bulkhead_ui_test(mainwindow)
bulkhead_ui_test(plaintext)
bulkhead_ui_test(program)
bulkhead_ui_test(settingsdialog)
