# The RPM, for Fedora: https://cmake.org/cmake/help/latest/cpack_gen/rpm.html
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_LICENSE "${BULKHEAD_LICENCE} AND Apache-2.0 AND BSL-1.0 AND BSD-3-Clause")
set(CPACK_RPM_PACKAGE_GROUP "Applications/Internet")
set(CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_COMPRESSION_TYPE xz)

# rpm finds what the programs are linked against, by the names of the libraries, which are the same everywhere. What is loaded
# at run time has Fedora's names. The libraries that are brought along are nobody's else, and nobody else's are wanted.
set(CPACK_RPM_PACKAGE_AUTOREQ ON)
set(CPACK_RPM_PACKAGE_AUTOPROV ON)
set(CPACK_RPM_PACKAGE_REQUIRES "ca-certificates, hicolor-icon-theme, libsecret-1.so.0()(64bit)")
set(CPACK_RPM_SPEC_MORE_DEFINE
"%define packager ${CPACK_PACKAGE_CONTACT}
%define __provides_exclude_from ^/usr/lib/bulkhead/.*$
%define __requires_exclude ^(libsimdjson|libcpp-httplib)[.]so.*$
%define _build_id_links none
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%define _buildhost localhost
%define source_date_epoch_from_changelog 0")

# What other packages own.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/licenses /usr/share/man /usr/share/man/man1 /usr/share/icons
    /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps)
foreach(size IN ITEMS 16 24 32 48 64 128 256)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/icons/hicolor/${size}x${size} /usr/share/icons/hicolor/${size}x${size}/apps)
endforeach()

install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION share/licenses/bulkhead COMPONENT rpm)
install(DIRECTORY ${PROJECT_BINARY_DIR}/licences/ DESTINATION share/licenses/bulkhead COMPONENT rpm)

set(changelog)
foreach(release IN LISTS BULKHEAD_RELEASES)
    execute_process(COMMAND env LC_ALL=C date --utc "+%a %b %d %Y" --date=${BULKHEAD_RELEASE_${release}_DATE}
        OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(APPEND changelog "* ${date} ${CPACK_PACKAGE_CONTACT} - ${release}-${CPACK_RPM_PACKAGE_RELEASE}\n")
    foreach(change IN LISTS BULKHEAD_RELEASE_${release}_CHANGES)
        string(APPEND changelog "- ${change}\n")
    endforeach()
    string(APPEND changelog "\n")
endforeach()
file(WRITE ${PROJECT_BINARY_DIR}/rpm/changelog "${changelog}")
set(CPACK_RPM_CHANGELOG_FILE ${PROJECT_BINARY_DIR}/rpm/changelog)
