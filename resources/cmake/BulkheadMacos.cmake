# The bundle for macOS: program and simulated account side by side in Bulkhead.app, with what the Finder wants to know.
# Written without a Mac; see packaging/macos/README.md.
if(APPLE AND NOT CMAKE_OSX_DEPLOYMENT_TARGET)
    set(CMAKE_OSX_DEPLOYMENT_TARGET 13.0) # the oldest that Qt 6.11 supports
endif()

# The program that the bundle starts.
function(bulkhead_macos_bundle target)
    if(NOT APPLE)
        return()
    endif()
    set(plist ${PROJECT_BINARY_DIR}/Info.plist)
    configure_file(${PROJECT_SOURCE_DIR}/resources/macos/Info.plist.in ${plist} @ONLY)
    set(icon ${PROJECT_SOURCE_DIR}/resources/icons/bulkhead.icns)
    set_source_files_properties(${icon} PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
    target_sources(${target} PRIVATE ${icon})
    set_target_properties(${target} PROPERTIES
        MACOSX_BUNDLE ON
        MACOSX_BUNDLE_INFO_PLIST ${plist}
        OUTPUT_NAME ${PROJECT_NAME})
endfunction()

# Where programs are installed: in the bundle, or as ever.
include(GNUInstallDirs)
set(BULKHEAD_PROGRAMS_FOLDER ${CMAKE_INSTALL_BINDIR})
if(APPLE)
    set(BULKHEAD_PROGRAMS_FOLDER ${PROJECT_NAME}.app/Contents/MacOS)
endif()
