# What a screen reader gets: every window in its own process, and a whole journey from outside.
bulkhead_ui_test(accessibility)

add_test(NAME e2e_journey
    COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/e2e/journey.py $<TARGET_FILE_DIR:bulkhead>)
set_tests_properties(e2e_journey PROPERTIES LABELS e2e RUN_SERIAL TRUE TIMEOUT 120)
