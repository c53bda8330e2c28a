#!/usr/bin/env bash
# Makes packages of an older version, 0.0.9, to upgrade from, out of the last commit; prints the folder that they are in.
#   packaging/older.sh KIND...
set -euo pipefail
cd "$(dirname "$0")/.."

version=0.0.9
commit=$(git rev-parse HEAD)
older=$PWD/build/older
if [ "$(cat "$older/commit" 2>/dev/null)" != "$commit" ]; then
    mkdir -p "$older"
    rm -rf "$older/source/dist"
    [ -d "$older/source" ] || git clone --quiet . "$older/source"
    git -C "$older/source" fetch --quiet "$PWD" "$commit"
    git -C "$older/source" checkout --quiet --force "$commit"
    sed -i "s/^\(project(.* VERSION \)[0-9.]*/\1$version/" "$older/source/CMakeLists.txt"
    sed -i "0,/^## [0-9.]*/s//## $version/" "$older/source/CHANGELOG.md"
    echo "$commit" >"$older/commit"
fi
for kind in "$@"; do
    [ -f "$older/source/dist/$kind.done" ] && continue
    "$older/source/packaging/build.sh" "$kind" >"$older/$kind.log" 2>&1 || { tail -n 20 "$older/$kind.log" >&2; exit 1; }
    touch "$older/source/dist/$kind.done"
done
echo "$older/source/dist"
