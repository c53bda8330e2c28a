#!/usr/bin/env bash
# What is hardened in the built programs, as the ELF files themselves say. One line for each that is not as it should be.
#   tests/checks/hardening.sh PROGRAM...
set -uo pipefail

faults=0
want() { # what, pattern, text
    if ! grep -qE -- "$2" <<<"$3"; then
        echo "$program: $1"
        faults=$((faults + 1))
    fi
}
unwanted() {
    if grep -qE -- "$2" <<<"$3"; then
        echo "$program: $1"
        faults=$((faults + 1))
    fi
}

[ $# -gt 0 ] || { echo "usage: hardening.sh PROGRAM..." >&2; exit 2; }
for program in "$@"; do
    header=$(readelf --wide --file-header "$program") || exit 2
    segments=$(readelf --wide --program-headers "$program")
    dynamic=$(readelf --wide --dynamic "$program")
    symbols=$(readelf --wide --dyn-syms "$program")
    want "is not position-independent" 'Type: +DYN' "$header"
    want "is not an executable that says it is position-independent" 'FLAGS_1.* PIE' "$dynamic"
    want "keeps its relocations writable (no RELRO)" 'GNU_RELRO' "$segments"
    want "binds functions late (no BIND_NOW)" 'FLAGS_1.* NOW' "$dynamic"
    want "has a stack whose flags are not read and write" 'GNU_STACK( +0x[0-9a-f]+)+ RW +' "$segments"
    unwanted "has a segment that can be written and run" 'LOAD.* RWE ' "$segments"
    want "does not watch its stack (no __stack_chk_fail)" ' __stack_chk_fail' "$symbols"
    want "uses no fortified function" ' __[a-z]+_chk(@|$)' "$symbols"
    case $(uname -m) in
        # The mark in the notes needs it of the C library's start files, too, and Debian's have it not: so, the landing pads.
        x86_64)
            pads=$(LC_ALL=C grep -oaP '\xf3\x0f\x1e\xfa' "$program" | wc -l)
            [ "$pads" -gt 100 ] || { echo "$program: has no control-flow protection ($pads landing pads)"; faults=$((faults + 1)); }
            ;;
    esac
    # $ORIGIN is where the program is; any other place, and an empty one is the current folder, may be somebody else's.
    paths=$(sed -nE 's/.*\((RPATH|RUNPATH)\).*\[(.*)\]/\2/p' <<<"$dynamic")
    [ -z "$paths" ] || unwanted "looks for libraries where others may put them: $paths" '^([^$]|$)' "$(tr ':' '\n' <<<"$paths")"
done
[ $faults -eq 0 ] && echo "hardened: $*"
exit $((faults > 0))
