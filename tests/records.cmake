bulkhead_test(jsonlines LINK bulkhead_records)
