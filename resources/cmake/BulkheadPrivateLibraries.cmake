# Packages are to run on more systems than the one that they were built on, and two libraries change their binary interface
# with every version: Debian 12 and 13 have neither in common. With this option they are installed beside the program, where
# nothing else looks, and the program looks there first. Whoever ships such a package ships their fixes, too.
option(BULKHEAD_PRIVATE_LIBRARIES "Install simdjson and cpp-httplib with the program, in lib/bulkhead/lib" OFF)
if(NOT BULKHEAD_PRIVATE_LIBRARIES)
    return()
endif()

include(GNUInstallDirs)
find_program(DPKG_QUERY dpkg-query REQUIRED)
find_program(READELF readelf REQUIRED)
set(CMAKE_INSTALL_RPATH "$ORIGIN/../lib/bulkhead/lib")

# Installs the library and, as LICENCES/NAME, what Debian says about its copyright.
function(bulkhead_private_library name library)
    file(REAL_PATH ${library} path)
    execute_process(COMMAND ${READELF} --dynamic ${path} OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
    if(NOT dynamic MATCHES "Library soname: \\[([^]]+)\\]")
        message(FATAL_ERROR "${path} has no soname")
    endif()
    install(PROGRAMS ${path} DESTINATION lib/bulkhead/lib RENAME ${CMAKE_MATCH_1}
        PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ COMPONENT libraries)
    execute_process(COMMAND ${DPKG_QUERY} --search ${path} OUTPUT_VARIABLE owner COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX REPLACE ":.*" "" owner "${owner}")
    file(COPY_FILE /usr/share/doc/${owner}/copyright ${PROJECT_BINARY_DIR}/licences/${name} ONLY_IF_DIFFERENT)
endfunction()

file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/licences)
get_target_property(simdjson simdjson::simdjson LOCATION)
bulkhead_private_library(simdjson ${simdjson})
bulkhead_private_library(cpp-httplib ${HTTPLIB_LINK_LIBRARIES})
