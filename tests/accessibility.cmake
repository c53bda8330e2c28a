# What a screen reader gets: every window, what it is told by itself, and a whole journey from outside.
bulkhead_ui_test(accessibility)
target_link_libraries(tst_accessibility PRIVATE bulkhead_scenes)
bulkhead_ui_test(announcements)
bulkhead_ui_test(toolbuttonaccess)

add_test(NAME e2e_journey
    COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/e2e/journey.py $<TARGET_FILE_DIR:bulkhead>)
set_tests_properties(e2e_journey PROPERTIES LABELS e2e RUN_SERIAL TRUE TIMEOUT 120)
