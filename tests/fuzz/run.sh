#!/usr/bin/env bash
# Builds the fuzzers, replays what is kept (corpus and past findings), then lets each one search. What is found is kept in
# the build folder and printed with the command that replays it. Nothing is written to the repository but by --merge. The
# last line counts: each replay and each search is one, and so is each fault of the control.
#   tests/fuzz/run.sh [--seconds N]        each fuzzer searches for N seconds, as many at once as there are cores; 60
#                     [--seed N]           the same search each time and on each machine, as far as the time goes; else another
#                     [--only NAME]...     these fuzzers; else all
#                     [--summary FILE]     also writes a line for each: name, executions, seconds, findings, between tabs
#                     [--merge]            adds what reached new code to tests/fuzz/corpus
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
    sed -n 's/^#   //p' "$0" >&2
    exit 2
}

seconds=60
seed=0
summary=
merge=false
targets=()
while [ $# -gt 0 ]; do
    case $1 in
        --seconds) [[ ${2-} =~ ^[1-9][0-9]*$ ]] || usage; seconds=$2; shift ;;
        --seed) [[ ${2-} =~ ^[1-9][0-9]*$ ]] || usage; seed=$2; shift ;;
        --only) [ -f "tests/fuzz/fuzz_${2-}.cpp" ] || usage; targets+=("$2"); shift ;;
        --summary) [ -n "${2-}" ] || usage; summary=$(realpath -m -- "$2"); shift ;;
        --merge) merge=true ;;
        *) usage ;;
    esac
    shift
done
if [ ${#targets[@]} -eq 0 ]; then
    for source in tests/fuzz/fuzz_*.cpp; do
        name=${source##*/fuzz_}
        [ "$name" = control.cpp ] || targets+=("${name%.cpp}")
    done
fi

packaging/setup.sh build fuzz

build=build/fuzz
work=$build/run
mkdir -p $build
log=$build/build.log
begun=$SECONDS
if [ ! -f $build/build.ninja ]; then
    echo "Configuring in $build"
    cmake --preset fuzz >"$log" 2>&1 || { tail -n 60 "$log"; echo "0 passed, 1 failed"; exit 1; }
fi
echo "Building in $build"
if ! cmake --build --preset fuzz >"$log" 2>&1; then
    grep -A 25 -E '^FAILED:|error:' "$log" | tail -n 100
    echo "The build failed; the whole log: $log"
    echo "0 passed, 1 failed"
    exit 1
fi
echo "Built in $((SECONDS - begun)) s"

export LC_ALL=C.UTF-8
export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1
export UBSAN_OPTIONS=print_stacktrace=1
rm -rf $work
mkdir -p $work
# Files of the fuzzers' own, in memory where there is such a place: some wait for the disk each time.
memory=/dev/shm
[ -w $memory ] || memory=${TMPDIR:-/tmp}
TMPDIR=$(mktemp -d "$memory/bulkhead-fuzz-XXXXXX")
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT

passed=0
failed=0
# check NAME WHAT RESULT: counts, and says only what failed.
check() {
    if [ "$3" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAIL: %s, %s\n' "$1" "$2"
    fi
}

# The inputs that are kept of a fuzzer: the corpus and what was found before.
kept() {
    local folder
    for folder in corpus findings; do
        [ ! -d "tests/fuzz/$folder/$1" ] || find "tests/fuzz/$folder/$1" -type f
    done
}

# Where addresses are random, a search with the same seed is another one each time; some containers insist on that.
fixed=
setarch --addr-no-randomize true 2>/dev/null && fixed='setarch --addr-no-randomize'

# search NAME SECONDS: from what is kept, in the order of its names. libFuzzer ends at the first finding.
search() {
    local name=$1 limit=$2 folder=$work/$1 options=()
    mkdir -p "$folder/corpus" "$folder/findings"
    options=("-seed_inputs=$(kept "$name" | sort | paste -sd,)")
    [ ! -f "tests/fuzz/dictionaries/$name" ] || options+=("-dict=tests/fuzz/dictionaries/$name")
    local begun=$SECONDS status=0
    # shellcheck disable=SC2086 # words of a command
    QT_HASH_SEED=0 ${fixed:-env} $build/bin/fuzz_"$name" -seed="$seed" -max_total_time="$limit" "${options[@]}" -timeout=30 \
        -max_len=4096 -print_final_stats=1 -artifact_prefix="$folder/findings/" "$folder/corpus" >"$folder/log" 2>&1 || status=$?
    local executions findings cover
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/log")
    findings=$(find "$folder/findings" -type f | wc -l)
    # One that ends in any other way has found something too.
    [ $status -eq 0 ] || [ "$findings" -gt 0 ] || findings=1
    cover=$(sed -nE 's/.*cov: ([0-9]+) ft: ([0-9]+) .*/\1 \2/p' "$folder/log" | sed -n '1p;$p' | tr '\n' ' ')
    printf '%s\t%s\t%s\t%s\t%s\n' "$name" "${executions:-0}" $((SECONDS - begun)) "$findings" "$cover" \
        >"$folder/result"
}

# First the control: a fuzzer with faults in it. One that is not found makes everything below worthless.
for word in address undefined; do
    printf '%s' "$word" >"$work/$word"
    found=0
    $build/bin/fuzz_control -artifact_prefix="$work/" "$work/$word" >"$work/$word.log" 2>&1 && found=1
    check control "the planted fault '$word' is found" $found
done
search control 60
IFS=$'\t' read -r _ _ _ findings _ <"$work/control/result"
check control "a planted fault is searched and found" $((findings == 0))

for name in "${targets[@]}"; do
    mapfile -t files < <(kept "$name")
    status=0
    $build/bin/fuzz_"$name" -artifact_prefix="$work/$name-" "${files[@]}" >"$work/$name.log" 2>&1 || status=1
    check "$name" "replaying ${#files[@]} kept inputs: $work/$name.log" $status
done

echo "Searching for $seconds s each"
export build work seed fixed
export -f search kept
printf '%s\0' "${targets[@]}" | xargs -0 -P "$(nproc)" -I{} bash -euo pipefail -c "search {} $seconds"

[ -z "$summary" ] || : >"$summary"
for name in "${targets[@]}"; do
    IFS=$'\t' read -r _ executions took findings cover <"$work/$name/result"
    read -r cover_before features_before cover features <<<"$cover"
    printf '%-12s %10d executions  %5d s  %d findings  code %d (+%d)  features %d (+%d)\n' "$name" "$executions" \
        "$took" "$findings" "${cover:-0}" $((${cover:-0} - ${cover_before:-0})) "${features:-0}" \
        $((${features:-0} - ${features_before:-0}))
    [ -z "$summary" ] || printf '%s\t%d\t%d\t%d\n' "$name" "$executions" "$took" "$findings" >>"$summary"
    check "$name" "searching: $work/$name/log" "$findings"
    [ "$findings" -eq 0 ] || grep -m 3 -hE -A 2 '^BROKEN|runtime error:|^==[0-9]+==ERROR|^==[0-9]+== *ERROR' \
        "$work/$name/log" | head -n 12 || true
    find "$work/$name/findings" -type f -printf '    replay: '"$build/bin/fuzz_$name"' %p\n'
done

if $merge; then
    for name in "${targets[@]}"; do
        # Small inputs, and by code alone, not by how often it runs: what is kept is to stay little.
        mkdir -p "$work/$name/small"
        find "$work/$name/corpus" -type f -size -600c -exec cp -t "$work/$name/small" {} +
        $build/bin/fuzz_"$name" -merge=1 -use_counters=0 tests/fuzz/corpus/"$name" "$work/$name/small" \
            >"$work/$name/merge.log" 2>&1 || echo "FAIL: $name can't be merged: $work/$name/merge.log"
    done
    echo "tests/fuzz/corpus holds $(find tests/fuzz/corpus -type f | wc -l) inputs," \
        "$(find tests/fuzz/corpus -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum + 0 }') bytes"
fi

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
