#!/usr/bin/env bash
# Counts the instructions that decoding, merging, sorting, filtering and refreshing take, which do not depend on what else
# a machine does, and compares them with what stands in instructions.txt beside this file. More than a tenth above it is a
# failure: mend it, or say in the commit why it must be, and write the figures anew.
#   tests/bench/instructions.sh PROGRAM             compares; PROGRAM is countedjobs of the preset dev, on Debian 12
#                                              (the figures are those of .ci/run's build, which joins files: up to a tenth more)
#   tests/bench/instructions.sh PROGRAM --update    writes the figures
set -euo pipefail
figures="$(dirname "$0")/instructions.txt"
program=${1:?"usage: $0 PROGRAM [--update]"}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# count PART: valgrind's processor is the same everywhere, and so is Qt's hash.
count() {
    QT_HASH_SEED=0 LC_ALL=C.UTF-8 TZ=Asia/Kolkata valgrind --tool=callgrind --collect-atstart=no --toggle-collect=counted \
        --callgrind-out-file="$work/out" "$program" "$1" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    sed -nE 's/.*Collected : ([0-9]+)$/\1/p' "$work/log"
}

status=0
while read -r part before; do
    now=$(count "$part")
    [ "${now:-0}" -gt 0 ] || { echo "$part: nothing was counted"; cat "$work/log"; exit 1; }
    printf '%s %s\n' "$part" "$now" >>"$work/figures"
    percent=$((now * 100 / before))
    printf '%-8s %12d instructions, %d %% of what is written down\n' "$part" "$now" $percent
    if [ $percent -gt 110 ]; then
        echo "FAIL: $part takes more than a tenth more"
        status=1
    elif [ $percent -lt 90 ]; then
        echo "$part takes a tenth less: write it down with --update, so that it stays so"
    fi
done <"$figures"
if [ "${2-}" = --update ]; then
    cp "$work/figures" "$figures"
    status=0
fi
exit $status
