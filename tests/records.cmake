bulkhead_test(activitylog LINK bulkhead_records)
bulkhead_test(jsonlines LINK bulkhead_records)
bulkhead_test(runjournal LINK bulkhead_records)
