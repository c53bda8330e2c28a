# Every window in every look: opened for real, photographed, and judged. gallery/contactsheet.sh puts the pictures together.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)
set(pseudo ${CMAKE_CURRENT_BINARY_DIR}/pseudo)
add_custom_command(OUTPUT ${pseudo}.qm
    COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/gallery/pseudo.py
        ${PROJECT_SOURCE_DIR}/resources/translations/bulkhead_de.ts ${pseudo}.ts
    COMMAND Qt6::lrelease -silent ${pseudo}.ts -qm ${pseudo}.qm
    DEPENDS ${CMAKE_CURRENT_LIST_DIR}/gallery/pseudo.py ${PROJECT_SOURCE_DIR}/resources/translations/bulkhead_de.ts
    VERBATIM)

add_executable(tst_gallery ${CMAKE_CURRENT_LIST_DIR}/gallery/tst_gallery.cpp
    ${CMAKE_CURRENT_LIST_DIR}/gallery/legible.cpp ${pseudo}.qm)
target_link_libraries(tst_gallery PRIVATE bulkhead_scenes ${BULKHEAD_HANDOVER})
target_compile_definitions(tst_gallery PRIVATE BULKHEAD_PSEUDO_TRANSLATION="${pseudo}.qm")

# Each look is a process of its own, because a language and a text size hold from the start.
function(bulkhead_look theme language percent)
    set(name gallery_${theme}_${language}_${percent})
    add_test(NAME ${name} COMMAND tst_gallery)
    set_tests_properties(${name} PROPERTIES LABELS gallery TIMEOUT 240 ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;TZ=Asia/Kolkata;BULKHEAD_LOOK=${theme} ${language} ${percent}")
endfunction()
foreach(theme light dark high-contrast)
    foreach(language en de)
        foreach(percent 100 200)
            bulkhead_look(${theme} ${language} ${percent})
        endforeach()
    endforeach()
endforeach()
bulkhead_look(system de 150)
bulkhead_look(light pseudo 100)
