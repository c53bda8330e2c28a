#!/usr/bin/env bash
# Collects the texts of app/ and ui/ anew. For English, Qt needs the plural forms only; english_plurals.py makes them
# from the source texts.
# `update.sh --check` changes nothing and fails where a file is out of date.
set -euo pipefail
cd "$(dirname "$0")"
top=$(cd ../.. && pwd)
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
target=bulkhead_en.ts
if [ "${1:-}" = --check ]; then
    target=$(mktemp --suffix=.ts)
    trap 'rm -f "$target"' EXIT
    cp bulkhead_en.ts "$target"
fi
"$lupdate" -silent -I "$top" -locations none -no-obsolete -pluralonly -source-language en -target-language en \
    "$top/app" "$top/ui" -ts "$target"
python3 english_plurals.py "$target"
if [ "$target" != bulkhead_en.ts ] && ! diff -u bulkhead_en.ts "$target"; then
    echo "resources/translations/bulkhead_en.ts is out of date: run resources/translations/update.sh" >&2
    exit 1
fi
