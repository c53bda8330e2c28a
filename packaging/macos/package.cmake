# The disk image: https://cmake.org/cmake/help/latest/cpack_gen/dmg.html
set(CPACK_DMG_VOLUME_NAME "${PROJECT_NAME} ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT UDZO)
