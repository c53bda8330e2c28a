#!/usr/bin/env bash
# Makes packages, from a clean clone on Debian 12, and puts them into dist/ with their SHA256SUMS.
#   packaging/build.sh KIND...       KIND: a folder here that has a build.sh (deb, rpm, portable, …), or all
# The same commit gives the same bytes: whatever a package tells of time is the commit's, see packaging/reproducible.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

kinds() { for script in packaging/*/build.sh; do basename "$(dirname "$script")"; done; }
die() {
    printf 'build: %s\n' "$@" >&2
    exit 1
}

[ $# -gt 0 ] || { echo "usage: packaging/build.sh $(kinds | paste -sd '|')|all..." >&2; exit 2; }
wanted=("$@")
[ "$*" != all ] || mapfile -t wanted < <(kinds)
for kind in "${wanted[@]}"; do
    [ -x "packaging/$kind/build.sh" ] || die "there is no package of the kind '$kind'; there are: $(kinds | paste -sd ' ')"
done

if [ -z "${SOURCE_DATE_EPOCH-}" ]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null) ||
        die "this is no git clone, so the time of the commit is not known." "Set SOURCE_DATE_EPOCH to it, in seconds."
fi
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
umask 022

mkdir -p dist
for kind in "${wanted[@]}"; do
    echo "== $kind"
    "packaging/$kind/build.sh"
done
# What the programs for Linux are made of, as their build wrote it down.
[ ! -f build/packages/bulkhead.cdx.json ] || cp build/packages/bulkhead.cdx.json dist/
(
    cd dist
    rm -f SHA256SUMS
    sums=$(find . -maxdepth 1 -type f -printf '%P\n' | sort | xargs -r sha256sum)
    printf '%s\n' "$sums" >SHA256SUMS
    echo "== dist"
    cat SHA256SUMS
)
