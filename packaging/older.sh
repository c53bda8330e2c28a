#!/usr/bin/env bash
# Makes packages of an older version, 0.0.9, to upgrade from, out of the last commit; prints the folder that they are in.
#   packaging/older.sh KIND...
# What is there already stays, whatever was committed since: that is what older versions are. Removing build/older makes them anew.
set -euo pipefail
cd "$(dirname "$0")/.."

version=0.0.9
older=$PWD/build/older
if [ ! -f "$older/commit" ]; then
    rm -rf "$older"
    mkdir -p "$older"
    git clone --quiet . "$older/source"
    sed -i "s/^\(project(.* VERSION \)[0-9.]*/\1$version/" "$older/source/CMakeLists.txt"
    sed -i "0,/^## [0-9.]*/s//## $version/" "$older/source/CHANGELOG.md"
    git rev-parse HEAD >"$older/commit"
fi
for kind in "$@"; do
    [ -f "$older/source/dist/$kind.done" ] && continue
    "$older/source/packaging/build.sh" "$kind" >"$older/$kind.log" 2>&1 || { tail -n 20 "$older/$kind.log" >&2; exit 1; }
    touch "$older/source/dist/$kind.done"
done
echo "$older/source/dist"
