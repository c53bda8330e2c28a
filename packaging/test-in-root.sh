#!/usr/bin/env bash
# The frame of a package's test: gives a clean system the packages, runs packaging/KIND/inside.sh in it, keeps log and picture, and
# adds to the table. packaging/KIND/test.sh calls it.
#   packaging/test-in-root.sh KIND SUITE PACKAGE OLDER       OLDER: empty where nothing is to be upgraded
set -euo pipefail
cd "$(dirname "$0")/.."

kind=$1
suite=$2
exchange=$(mktemp -d)
trap 'rm -rf "$exchange"' EXIT
chmod 755 "$exchange"
mkdir "$exchange/older"
cp "$3" "$exchange/"
[ -z "$4" ] || cp "$4" "$exchange/older/"
cp packaging/try-installed.sh packaging/test-steps.sh "packaging/$kind/inside.sh" "$exchange/"
: "${BULKHEAD_TESTED:?packaging/test.sh sets it}"

log=$BULKHEAD_TESTED/$kind-$suite-$(basename "$3").log
echo "$(basename "$3") in $suite (log: $log)"

# A container that may make no other system is one that is thrown away itself, so its own is as good.
in_this_system() {
    packaging/setup.sh display tests
    id analyst >/dev/null 2>&1 || useradd --create-home analyst
    mkdir -p /exchange
    cp -r "$exchange/." /exchange/
    /exchange/inside.sh "$suite" "$@" </dev/null
    mv /exchange/table /exchange/*.xwd "$exchange/"
}
arguments=("$(basename "$3")" "${4##*/}")
ended=0
if [ "${CI-}" = true ] && ! unshare --mount --pid --fork true 2>/dev/null; then
    in_this_system "${arguments[@]}" >"$log" 2>&1 || ended=$?
else
    packaging/in-root.sh "$suite" "$exchange" inside.sh "$suite" "${arguments[@]}" >"$log" 2>&1 || ended=$?
fi
if [ -f "$exchange/table" ]; then
    cat "$exchange/table" >>"$BULKHEAD_TESTED/table"
else
    echo "$(basename "$3")|$suite||FAILED: see the log|||||" >>"$BULKHEAD_TESTED/table"
fi
for picture in "$exchange"/*.xwd; do
    [ ! -f "$picture" ] || convert "xwd:$picture" "$BULKHEAD_TESTED/$(basename "$picture" .xwd).png" 2>/dev/null || true
done
if [ $ended -ne 0 ] || grep -q FAILED "$log"; then
    { grep -n -B 8 FAILED "$log" || tail -n 20 "$log"; } | head -n 40 | cut -c 1-160 | sed 's/^/    /'
    exit 1
fi
