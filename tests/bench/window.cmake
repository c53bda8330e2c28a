# The window's measurements. startup.py beside this file compares the two programs on an X server of its own.
add_executable(windowbench ${CMAKE_CURRENT_LIST_DIR}/window.cpp)
target_link_libraries(windowbench PRIVATE bulkhead_ui)
add_test(NAME bench_window COMMAND windowbench --short)
set_tests_properties(bench_window PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
add_executable(barewindow ${CMAKE_CURRENT_LIST_DIR}/barewindow.cpp)
target_link_libraries(barewindow PRIVATE Qt6::Widgets)
