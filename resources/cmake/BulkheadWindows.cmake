# What a program for Windows carries beside its code: icon, version, and the manifest with which Windows treats it as one of
# today: sharp on each screen, UTF-8 everywhere, never with more rights than the user has.
if(WIN32)
    enable_language(RC)
    configure_file(${PROJECT_SOURCE_DIR}/resources/windows/setup.nsh.in ${PROJECT_BINARY_DIR}/setup.nsh @ONLY)
endif()

# The description is what the task manager and a question for rights call the program.
function(bulkhead_windows_program target description)
    if(NOT WIN32)
        return()
    endif()
    set(script ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
    configure_file(${PROJECT_SOURCE_DIR}/resources/windows/program.rc.in ${script} @ONLY)
    set_property(SOURCE ${script} APPEND PROPERTY OBJECT_DEPENDS
        "${PROJECT_SOURCE_DIR}/resources/windows/program.manifest;${PROJECT_SOURCE_DIR}/resources/icons/bulkhead.ico")
    target_sources(${target} PRIVATE ${script})
endfunction()
