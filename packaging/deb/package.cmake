# The Debian package: https://cmake.org/cmake/help/latest/cpack_gen/deb.html
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# What the programs are linked against is found by dpkg-shlibdeps. libsecret is loaded by QtKeychain at run time, and without
# authorities no server is trusted.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates, hicolor-icon-theme, libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core | fonts-noto-core, gnome-keyring | kwalletmanager | keepassxc, qt6-translations-l10n, qt6-wayland")

set(doc share/doc/bulkhead)
file(READ ${PROJECT_SOURCE_DIR}/LICENSE text)
string(REGEX REPLACE "^[^\n]*\n\n[^\n]*\n\n" "" text "${text}") # the name and the line with the copyright stand above it
string(STRIP "${text}" text)
string(REPLACE "\n\n" "\n.\n" text "${text}")
string(REPLACE "\n" "\n " BULKHEAD_LICENCE_TEXT " ${text}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/copyright.in ${PROJECT_BINARY_DIR}/deb/copyright @ONLY)
configure_file(${CMAKE_CURRENT_LIST_DIR}/lintian-overrides.in ${PROJECT_BINARY_DIR}/deb/bulkhead @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/deb/copyright DESTINATION ${doc} COMPONENT deb)
install(DIRECTORY ${PROJECT_BINARY_DIR}/licences/ DESTINATION ${doc}/licences COMPONENT deb)
install(FILES ${PROJECT_BINARY_DIR}/deb/bulkhead DESTINATION share/lintian/overrides COMPONENT deb)

set(changelog)
foreach(release IN LISTS BULKHEAD_RELEASES)
    string(APPEND changelog "bulkhead (${release}) unstable; urgency=medium\n\n")
    foreach(change IN LISTS BULKHEAD_RELEASE_${release}_CHANGES)
        file(WRITE ${PROJECT_BINARY_DIR}/deb/change "${change}")
        execute_process(COMMAND fold --spaces --width=72 ${PROJECT_BINARY_DIR}/deb/change OUTPUT_VARIABLE change
            COMMAND_ERROR_IS_FATAL ANY)
        string(REGEX REPLACE " *\n" "\n    " change "${change}")
        string(APPEND changelog "  * ${change}\n")
    endforeach()
    execute_process(COMMAND env LC_ALL=C date --utc --rfc-email --date=${BULKHEAD_RELEASE_${release}_DATE}
        OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(APPEND changelog "\n -- ${CPACK_PACKAGE_CONTACT}  ${date}\n\n")
endforeach()
file(WRITE ${PROJECT_BINARY_DIR}/deb/changelog "${changelog}")
file(REMOVE ${PROJECT_BINARY_DIR}/deb/change)
execute_process(COMMAND gzip -9 -n --keep --force ${PROJECT_BINARY_DIR}/deb/changelog COMMAND_ERROR_IS_FATAL ANY)
install(FILES ${PROJECT_BINARY_DIR}/deb/changelog.gz DESTINATION ${doc} COMPONENT deb)
