find_package(OpenSSL REQUIRED)
find_program(CURL_EXECUTABLE curl)
find_program(NODE_EXECUTABLE node)
add_executable(networkbench ${CMAKE_CURRENT_LIST_DIR}/network.cpp ${CMAKE_CURRENT_LIST_DIR}/pageserver.cpp)
# The library was compiled with TLS and must be used with the same macros; see app/simulator/CMakeLists.txt.
target_link_libraries(networkbench PRIVATE bulkhead_ui bulkhead_jobs bulkhead_simulation PkgConfig::HTTPLIB
    OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
target_compile_definitions(networkbench PRIVATE
    BULKHEAD_CERTIFICATES="${CMAKE_CURRENT_LIST_DIR}/../certificates.sh"
    BULKHEAD_SDK="${CMAKE_CURRENT_LIST_DIR}/../contract/node_modules/cloudflare"
    BULKHEAD_LIST="${CMAKE_CURRENT_LIST_DIR}/list.mjs"
    BULKHEAD_CURL="${CURL_EXECUTABLE}"
    BULKHEAD_NODE="${NODE_EXECUTABLE}")
add_test(NAME bench_network COMMAND networkbench --short)
set_tests_properties(bench_network PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
