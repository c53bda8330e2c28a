# How CPack makes packages of what is installed. packaging/build.sh is what calls it; each kind has a folder.
set(CPACK_PACKAGE_NAME bulkhead)
set(CPACK_PACKAGE_VENDOR "${BULKHEAD_PUBLISHER}")
set(CPACK_PACKAGE_CONTACT "${BULKHEAD_PUBLISHER} <${BULKHEAD_CONTACT}>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${BULKHEAD_SUMMARY}")
set(CPACK_PACKAGE_DESCRIPTION "${BULKHEAD_DETAILS}\n\n${BULKHEAD_NOTICE}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${BULKHEAD_HOMEPAGE}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/one-time.cmake)

# CPack reads it once for each generator, which is what it decides by.
configure_file(${CMAKE_CURRENT_LIST_DIR}/generator.cmake.in ${PROJECT_BINARY_DIR}/generator.cmake @ONLY)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_BINARY_DIR}/generator.cmake)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)

if(BULKHEAD_PRIVATE_LIBRARIES)
    include(${CMAKE_CURRENT_LIST_DIR}/deb/package.cmake)
    include(${CMAKE_CURRENT_LIST_DIR}/rpm/package.cmake)
endif()
include(CPack)
