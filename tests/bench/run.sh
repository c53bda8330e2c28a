#!/usr/bin/env bash
# All measurements, one after the other, each against something real in the same interleaved run: prints the table that
# stands in the README. An otherwise idle machine, please.
#   tests/bench/run.sh [--only jobs|network|window|stalls|startup]
set -euo pipefail
cd "$(dirname "$0")/../.."
only=${2-}
[ $# -eq 0 ] || [[ "$1 $only" =~ ^--only\ (jobs|network|window|stalls|startup)$ ]] || { sed -n 's/^#   //p' "$0" >&2; exit 2; }

packaging/setup.sh build tests display
build=build/bench
mkdir -p $build
{
    cmake --preset release -B $build -DBULKHEAD_TESTS=ON
    cmake --build $build
    npm ci --silent --no-audit --no-fund --prefix tests/contract
} >$build/build.log 2>&1 || { tail -n 60 $build/build.log; exit 1; }

rows=$build/rows.tsv
: >$rows
# Rows are what, measured, against, ratio, goal and whether it is reached, between tabs; what else is printed is for the log.
# A missed goal is told in the table, not by the exit code; a wrong result ends everything.
measure() {
    local name=$1
    shift
    [ -z "$only" ] || [ "$only" = "$name" ] || return 0
    echo "== $name" >&2
    local log=$build/$name.log
    QT_QPA_PLATFORM=${platform-offscreen} "$@" >"$log" 2>&1 || true
    grep -E $'\t(reached|MISSED)$' "$log" | tee -a $rows >&2 || { cat "$log" >&2; exit 1; }
}
measure jobs $build/tests/jobsbench
measure network $build/tests/networkbench
measure window $build/tests/windowbench
platform=xcb measure stalls /usr/bin/python3 tests/bench/stalls.py $build/bin
platform=xcb measure startup /usr/bin/python3 tests/bench/startup.py $build/bin $build/tests

printf '%s, %s, Qt %s, %s, %s\n\n' "$(date -u +%F)" "$(git rev-parse --short HEAD)" \
    "$(qmake6 -query QT_VERSION)" \
    "$(nproc) × $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" "$(c++ --version | head -n 1)"
echo '| what | against, in the same run | measured | it | ratio | goal | |'
echo '| --- | --- | --- | --- | --- | --- | --- |'
awk -F '\t' '{ split($1, name, / \| /); printf "| %s | %s | %s | %s | %s | %s | %s |\n", name[1], name[2], $2, $3, $4, $5,
    ($6 == "reached" ? "reached" : "**missed**") }' $rows
