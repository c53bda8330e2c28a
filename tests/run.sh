#!/usr/bin/env bash
# Installs what the tests need, builds, and runs all of them headless. The last line counts the test cases; one that was
# skipped has failed.
#   tests/run.sh              everything, in its short form: fuzzers, soak and random runs for minutes
#   tests/run.sh --sanitize   with the address and undefined-behaviour sanitizers, without what drives other programs
#   tests/run.sh --threads    with the thread sanitizer, what has worker threads
#   tests/run.sh --long       soak, random runs and fuzzers for hours, and a table of it; see long.sh
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
    echo "usage: tests/run.sh [--sanitize|--threads|--long]" >&2
    exit 2
}
[ $# -le 1 ] || usage
preset=dev
needs=(build tests display fuzz)
selection=()
case ${1-} in
    '') ;;
    --sanitize)
        preset=dev-asan
        needs=(build tests)
        # The looks differ in colours and words alone; the windows and their code are those of the other tests.
        selection=(--label-exclude '^(e2e|contract|gallery)$')
        export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1
        export UBSAN_OPTIONS=print_stacktrace=1
        export LSAN_OPTIONS=suppressions=$PWD/tests/checks/lsan.supp:print_suppressions=0
        ;;
    --threads)
        preset=dev-tsan
        needs=(build tests)
        ;;
    --long) exec tests/long.sh ;;
    *) usage ;;
esac
build=build/$preset
# A bare machine has no locale, and Qt says so on stderr, where tests look.
export LC_ALL=C.UTF-8

packaging/setup.sh "${needs[@]}"

if [ $preset = dev ] && [ -f tests/contract/package-lock.json ]; then
    # Only the lock file says which packages these are, so only its change is a reason to fetch them again.
    installed=tests/contract/node_modules/.installed-lock.json
    if ! cmp -s tests/contract/package-lock.json $installed; then
        echo "Fetching the contract tests' packages"
        npm ci --prefix tests/contract --no-audit --no-fund --loglevel=error
        cp tests/contract/package-lock.json $installed
    fi
fi

mkdir -p $build
log=$build/build.log
give_up() {
    grep -A 25 -E '^FAILED:|error:|Error' "$log" | tail -n 100
    echo "$1 failed; the whole log: $log"
    echo "0 passed, 1 failed"
    exit 1
}
if [ ! -f $build/build.ninja ]; then
    echo "Configuring in $build"
    cmake --preset $preset >"$log" 2>&1 || give_up "Configuring"
fi
echo "Building in $build"
cmake --build --preset $preset >"$log" 2>&1 || give_up "The build"

results=$PWD/$build/results.xml
rm -f "$results"
jobs=$(nproc)
status=0
ctest --preset $preset --parallel "$((jobs > 1 ? jobs : 2))" "${selection[@]}" \
    --test-output-size-passed 50000000 --test-output-size-failed 50000000 --output-junit "$results" || status=$?

counts=()
if [ $preset = dev ]; then
    echo
    # The same search for each change, so that one is not blamed for what another search would find; --long makes new ones.
    tests/fuzz/run.sh --seed 1 --seconds 40 | tee $build/fuzz.log || status=1
    counts=("$(tail -n 1 $build/fuzz.log)")
fi
echo
/usr/bin/python3 tests/checks/count.py "$results" "${counts[@]}" || status=1
exit "$status"
