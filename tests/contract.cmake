# Tools that nobody here wrote look at what client and simulator say. Their packages come from `npm ci` in tests/contract;
# without them these tests fail.
find_program(NODE_EXECUTABLE node)
bulkhead_test_program(contract bulkhead_cloudflare)
foreach(subject sdk simulator client)
    add_test(NAME contract_${subject}
        COMMAND ${NODE_EXECUTABLE} --test ${CMAKE_CURRENT_LIST_DIR}/contract/${subject}.test.mjs)
    set_tests_properties(contract_${subject} PROPERTIES
        LABELS contract
        TIMEOUT 60
        ENVIRONMENT "BULKHEAD_SIMULATOR=$<TARGET_FILE:bulkhead-simulator>;BULKHEAD_CLIENT=$<TARGET_FILE:tst_contract>")
endforeach()

# The bill of materials is written by the build; see resources/cmake/sbom.cmake.
if(NOT BULKHEAD_SANITIZE AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_test(NAME sbom COMMAND ${NODE_EXECUTABLE} --test ${CMAKE_CURRENT_LIST_DIR}/contract/sbom.test.mjs)
    set(programs "$<TARGET_FILE:bulkhead>:$<TARGET_FILE:bulkhead-simulator>")
    set_tests_properties(sbom PROPERTIES LABELS contract ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;BULKHEAD_BILL=${PROJECT_BINARY_DIR}/bulkhead.cdx.json;BULKHEAD_PROGRAMS=${programs}")
endif()
