#!/usr/bin/env bash
# Builds packages of the last commit twice, in two folders, and compares them byte by byte.
#   packaging/reproducible.sh [KIND...]      the kinds of packaging/build.sh; else deb rpm portable
# The folders are build/reproducible/one and the-other-one. They are made anew each time.
set -euo pipefail
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || set -- deb rpm portable
work=$PWD/build/reproducible
commit=$(git rev-parse HEAD)
rm -rf "$work"
mkdir -p "$work"
for folder in one the-other-one; do
    git clone --quiet . "$work/$folder"
    git -C "$work/$folder" checkout --quiet "$commit"
    echo "== in $work/$folder"
    "$work/$folder/packaging/build.sh" "$@" >"$work/$folder.log" 2>&1 || { tail -n 20 "$work/$folder.log" >&2; exit 1; }
done
different=0
while read -r sum file; do
    if cmp --silent "$work/one/dist/$file" "$work/the-other-one/dist/$file"; then
        echo "same       $sum  $file"
    else
        echo "DIFFERENT  $file"
        different=1
    fi
done <"$work/one/dist/SHA256SUMS"
if [ $different -ne 0 ]; then
    echo "reproducible: diffoscope (in Debian) shows where two files differ." >&2
    exit 1
fi
