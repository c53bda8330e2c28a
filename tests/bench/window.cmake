# The window's measurements. startup.py beside this file compares the two programs on an X server of its own, and stalls.py
# works the program on one as a person does, while another asks how long it lets wait.
add_executable(windowbench ${CMAKE_CURRENT_LIST_DIR}/window.cpp)
target_link_libraries(windowbench PRIVATE bulkhead_ui)
add_test(NAME bench_window COMMAND windowbench --short)
set_tests_properties(bench_window PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
add_executable(barewindow ${CMAKE_CURRENT_LIST_DIR}/barewindow.cpp)
target_link_libraries(barewindow PRIVATE Qt6::Widgets)
add_test(NAME bench_stalls
    COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/stalls.py $<TARGET_FILE_DIR:bulkhead> --jobs 3000)
set_tests_properties(bench_stalls PROPERTIES LABELS e2e RUN_SERIAL TRUE TIMEOUT 120)
