#!/usr/bin/env bash
# Installs, starts, tries, upgrades and removes the packages in dist/ in clean systems, and prints a table of what came of it.
#   packaging/test.sh [--short] [KIND...]      KIND: a folder here that has a test.sh; else all whose packages are in dist/
# --short: in one system and without an upgrade, where the kind knows such a form; that is what CI does with each change.
# Needs root. The clean systems are kept in BULKHEAD_ROOTS (else /var/tmp/bulkhead-roots), for the next time. Upgrades start
# from an older version, which is built here from the same source. Pictures and logs are left in build/package-tests/.
set -euo pipefail
cd "$(dirname "$0")/.."

kinds() { for script in packaging/*/test.sh; do basename "$(dirname "$script")"; done; }
export BULKHEAD_SHORT=
if [ "${1-}" = --short ]; then
    BULKHEAD_SHORT=yes
    shift
fi
wanted=("$@")
[ $# -gt 0 ] || mapfile -t wanted < <(kinds)
for kind in "${wanted[@]}"; do
    [ -x "packaging/$kind/test.sh" ] || { echo "test: there is no test of '$kind'; there are: $(kinds | paste -sd ' ')" >&2; exit 2; }
done

BULKHEAD_TESTED=$PWD/build/package-tests
export BULKHEAD_TESTED BULKHEAD_ROOTS=${BULKHEAD_ROOTS-/var/tmp/bulkhead-roots}
rm -rf "$BULKHEAD_TESTED"
mkdir -p "$BULKHEAD_TESTED"
broken=0
for kind in "${wanted[@]}"; do
    echo "== $kind"
    "packaging/$kind/test.sh" || broken=1
done

# Each test adds its lines to this file: package, system, size, seconds, start, self-test, upgrade, removal, leftovers.
echo
[ -f "$BULKHEAD_TESTED/table" ] || { echo "test: nothing was tested" >&2; exit 1; }
{
    echo 'package|in|size|install s|start|self-test|upgrade|removal|leftovers'
    echo '---|---|---|---|---|---|---|---|---'
    cat "$BULKHEAD_TESTED/table"
} | sed 's/^/|/; s/$/|/; s/|/ | /g; s/^ //; s/ $//'
! grep -q FAILED "$BULKHEAD_TESTED/table" || broken=1
exit $broken
