add_library(bulkhead_faultserver STATIC faultserver.cpp faultserver.h)
target_link_libraries(bulkhead_faultserver PUBLIC bulkhead_settings Qt6::Network)

bulkhead_test(wire LINK bulkhead_cloudflare bulkhead_faultserver)
bulkhead_test(wiretls LINK bulkhead_cloudflare bulkhead_faultserver)
target_compile_definitions(tst_wiretls PRIVATE BULKHEAD_CERTIFICATES="${CMAKE_CURRENT_LIST_DIR}/certificates.sh")
