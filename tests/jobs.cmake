add_library(bulkhead_scriptedaccount STATIC scriptedaccount.cpp scriptedaccount.h)
target_link_libraries(bulkhead_scriptedaccount PUBLIC bulkhead_faultserver)

bulkhead_test(cancelactivity LINK bulkhead_jobs bulkhead_scriptedaccount)
bulkhead_test(canceljournal LINK bulkhead_jobs bulkhead_scriptedaccount)
bulkhead_test(cancelmany LINK bulkhead_jobs bulkhead_scriptedaccount)
bulkhead_test(cancelrun LINK bulkhead_jobs bulkhead_scriptedaccount)
bulkhead_test(jobalerts LINK bulkhead_jobs)
bulkhead_test(jobfacts LINK bulkhead_jobs)
bulkhead_test(jobfilter LINK bulkhead_jobs)
bulkhead_test(jobmodels LINK bulkhead_jobs)
bulkhead_test(jobindex LINK bulkhead_jobs)
bulkhead_test(jobrecords LINK bulkhead_jobs)
bulkhead_test(jobtextmatcher LINK bulkhead_jobs bulkhead_simulation)
bulkhead_test(jobreview LINK bulkhead_jobs bulkhead_scriptedaccount)
bulkhead_test(jobwatcher LINK bulkhead_jobs bulkhead_scriptedaccount)
bulkhead_test(jobwords LINK bulkhead_jobs)
bulkhead_test(watchpolicy LINK bulkhead_jobs)

# Cancel runs through random sequences of faults: mostly waiting, but thousands of them.
bulkhead_test(randomruns LINK bulkhead_jobs bulkhead_scriptedaccount ENVIRONMENT QTEST_FUNCTION_TIMEOUT=86400000)
target_sources(tst_randomruns PRIVATE random/hurriedclock.h random/randomsequence.cpp random/randomsequence.h
    random/spoiler.cpp random/spoiler.h random/witness.cpp random/witness.h)
set_tests_properties(randomruns PROPERTIES TIMEOUT 900)
