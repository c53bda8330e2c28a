# What the built programs are made of and need, as a software bill of materials: bulkhead.cdx.json, in CycloneDX 1.5. Made
# from the programs themselves, after they are linked, and installed with them. See sbom.cmake beside this file.
include(GNUInstallDirs)

# bulkhead_bill_of_materials(TARGET...)
function(bulkhead_bill_of_materials)
    set(bill ${PROJECT_BINARY_DIR}/bulkhead.cdx.json)
    list(TRANSFORM ARGN REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE programs)
    add_custom_command(OUTPUT ${bill}
        COMMAND ${CMAKE_COMMAND} "-DPROGRAMS=${programs}" -DOUTPUT=${bill}
            -DNAME=${PROJECT_NAME} -DVERSION=${PROJECT_VERSION} -DLICENCE=${BULKHEAD_LICENCE} -DDESCRIPTION=${PROJECT_DESCRIPTION}
            -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/sbom.cmake
        DEPENDS ${ARGN} ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/sbom.cmake
        COMMENT "Writing the bill of materials"
        VERBATIM)
    add_custom_target(sbom ALL DEPENDS ${bill})
    install(FILES ${bill} DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/bulkhead COMPONENT program)
endfunction()
