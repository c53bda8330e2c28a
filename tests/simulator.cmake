bulkhead_test(simulation LINK bulkhead_simulation)
bulkhead_test(simulatedrecords LINK bulkhead_simulation)

# The real program, asked by plain Qt: these link nothing of Bulkhead.
foreach(subject simulatorhttp simulatorprogram)
    bulkhead_test(${subject} LINK bulkhead_settings Qt6::Core Qt6::Network)
    target_compile_definitions(tst_${subject} PRIVATE BULKHEAD_SIMULATOR="$<TARGET_FILE:bulkhead-simulator>")
    add_dependencies(tst_${subject} bulkhead-simulator)
    set_tests_properties(${subject} PROPERTIES TIMEOUT 120)
endforeach()
