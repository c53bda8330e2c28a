# Every window of the program, for the tests that go through all of them: accessibility and gallery.
add_library(bulkhead_scenes STATIC scenes/scenes.cpp scenes/scenes.h scenes/stage.cpp scenes/stage.h)
target_link_libraries(bulkhead_scenes PUBLIC bulkhead_ui Qt6::Test)
target_compile_definitions(bulkhead_scenes PUBLIC BULKHEAD_SIMULATOR="$<TARGET_FILE:bulkhead-simulator>")
add_dependencies(bulkhead_scenes bulkhead-simulator)
