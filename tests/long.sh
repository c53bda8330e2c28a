#!/usr/bin/env bash
# The long form of what searches for faults by itself: random runs all the time, beside them the soak for half of it, but no
# more than 30 minutes, then the fuzzers; after them the thread sanitizer. Closes with a table of what was done and found.
#   tests/long.sh             BULKHEAD_LONG_MINUTES says how long, 120 where it says nothing
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

minutes=${BULKHEAD_LONG_MINUTES:-120}
[[ $minutes =~ ^[1-9][0-9]*$ ]] || { echo "long: BULKHEAD_LONG_MINUTES is to be a number of minutes" >&2; exit 2; }
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen TZ=Asia/Kolkata
export QTEST_FUNCTION_TIMEOUT=86400000

packaging/setup.sh build tests fuzz || exit
results=build/long
rm -rf $results
mkdir -p $results
[ -f build/dev/build.ninja ] || cmake --preset dev >$results/build.log 2>&1
if ! cmake --build build/dev --target tst_soak tst_randomruns >>$results/build.log 2>&1; then
    tail -n 60 $results/build.log
    echo "0 passed, 1 failed"
    exit 1
fi
fuzzers=$(find tests/fuzz -name 'fuzz_*.cpp' ! -name fuzz_control.cpp | wc -l)
soaked=$(((minutes + 1) / 2))
[ $soaked -le 30 ] || soaked=30
# As many at once as there are cores; the random runs wait most of the time.
searched=$(((minutes - soaked) * 60 * $(nproc) / fuzzers))

echo "Random runs for $minutes min; beside them the soak for $soaked min, then $fuzzers fuzzers for $searched s each"
BULKHEAD_RANDOM_MINUTES=$minutes BULKHEAD_RANDOM_SUMMARY=$PWD/$results/random \
    build/dev/tests/tst_randomruns everyPromiseIsKept >$results/random.log 2>&1 &
random=$!
failed=0
BULKHEAD_SOAK_SECONDS=$((soaked * 60)) BULKHEAD_SOAK_SUMMARY=$PWD/$results/soak \
    build/dev/tests/tst_soak nothingGrows >$results/soak.log 2>&1 || { failed=1; tail -n 30 $results/soak.log; }
if [ $searched -gt 0 ]; then
    tests/fuzz/run.sh --seconds $searched --summary $results/fuzz >$results/fuzz.log 2>&1 || { failed=1; tail -n 30 $results/fuzz.log; }
fi
tests/run.sh --threads >$results/threads.log 2>&1 || { failed=1; tail -n 30 $results/threads.log; }
wait $random || { failed=1; tail -n 30 $results/random.log; }

echo
/usr/bin/python3 tests/checks/longtable.py tests/hazards.md $results || failed=1
[ $failed -eq 0 ] && echo "1 passed, 0 failed" || echo "0 passed, 1 failed"
exit $failed
