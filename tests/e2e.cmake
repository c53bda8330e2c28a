# The real window on a virtual display, worked from outside. The distribution's own Python has the D-Bus module.
add_test(NAME e2e_cancel_a_job
    COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/e2e/cancel_a_job.py $<TARGET_FILE_DIR:bulkhead>
        --pictures ${PROJECT_BINARY_DIR}/pictures)
set_tests_properties(e2e_cancel_a_job PROPERTIES LABELS e2e RUN_SERIAL TRUE TIMEOUT 240)

# The real program, killed thirty times in the middle of a cancel run.
add_test(NAME e2e_kill_a_run
    COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/e2e/kill_a_run.py $<TARGET_FILE_DIR:bulkhead>)
set_tests_properties(e2e_kill_a_run PROPERTIES LABELS e2e COST 1000 TIMEOUT 1500)

# A session with a secret, and a search for it everywhere afterwards.
add_test(NAME e2e_canary
    COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/e2e/canary.py $<TARGET_FILE_DIR:bulkhead>)
set_tests_properties(e2e_canary PROPERTIES LABELS e2e COST 100 TIMEOUT 240)

# The guide's pictures can still be made, all of them. Each of the two scripts has a display of its own.
add_test(NAME e2e_pictures
    COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/e2e/check_pictures.py $<TARGET_FILE_DIR:bulkhead>)
set_tests_properties(e2e_pictures PROPERTIES LABELS e2e RUN_SERIAL TRUE TIMEOUT 240)
