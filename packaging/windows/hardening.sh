#!/usr/bin/env bash
# What the programs and libraries for Windows say themselves about how they are hardened. One line for each that is not as it
# should be. Control Flow Guard is not among it: GCC can't make it.
#   packaging/windows/hardening.sh FOLDER
set -uo pipefail
faults=0
fault() {
    echo "$file: $1"
    faults=$((faults + 1))
}
mapfile -t files < <(find "$1" -name '*.exe' -o -name '*.dll' | sort)
[ ${#files[@]} -gt 0 ] || { echo "hardening: nothing is there" >&2; exit 2; }
for file in "${files[@]}"; do
    said=$(x86_64-w64-mingw32ucrt-objdump --private-headers "$file") || exit 2
    grep -q HIGH_ENTROPY_VA <<<"$said" || fault "is not placed anywhere in 64 bits of addresses"
    grep -q DYNAMIC_BASE <<<"$said" || fault "is not placed at random"
    grep -q NX_COMPAT <<<"$said" || fault "lets its data be run"
    grep -qE 'Entry 5 [0-9a-f]*[1-9a-f][0-9a-f]* .*Base Relocation' <<<"$said" || fault "can't be moved, so is not placed at random"
    grep -qE '^ +[0-9]+ \.(text|rdata)' <<<"$(x86_64-w64-mingw32ucrt-objdump --headers "$file")" || fault "has no sections"
    x86_64-w64-mingw32ucrt-objdump --headers "$file" | grep -A1 -E '^ +[0-9]+ \.text' | grep -q READONLY ||
        fault "has code that can be written"
    case $file in
        */bulkhead.exe)
            grep -q 'Subsystem.*Windows GUI' <<<"$said" || fault "opens a console"
            ;;
    esac
    case $file in
        *.exe)
            grep -q '__stack_chk_fail\|SetDefaultDllDirectories' <<<"$said" || grep -aq 'stack smashing detected' "$file" ||
                fault "does not watch its stack"
            for text in PerMonitorV2 'level="asInvoker"' 'UTF-8</activeCodePage>'; do
                grep -aqF "$text" "$file" || fault "has no $text in its manifest"
            done
            ;;
    esac
done
exit "$((faults > 0))"
