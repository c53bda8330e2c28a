#!/usr/bin/env bash
# Collects the texts of app/ and ui/ anew. For English, Qt needs the plural forms only; english_plurals.py makes them
# from the source texts. Every other language has all texts; those that are new are marked as unfinished in its file.
# `update.sh --check` changes nothing and fails where a file is out of date or a text is not translated as it must be.
set -euo pipefail
cd "$(dirname "$0")"
top=$(cd ../.. && pwd)
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
languages=(de)

into=.
if [ "${1:-}" = --check ]; then
    into=$(mktemp -d)
    trap 'rm -rf "$into"' EXIT
    cp ./*.ts "$into"
fi

# The files to write stand last: everything behind -ts is one.
collect() {
    "$lupdate" -silent -I "$top" -locations none -no-obsolete -source-language en "$top/app" "$top/ui" qttexts.cpp "$@"
}
collect -pluralonly -target-language en -ts "$into/bulkhead_en.ts"
python3 english_plurals.py "$into/bulkhead_en.ts"
for language in "${languages[@]}"; do
    # Nothing is guessed from texts that look alike: an unfinished text is seen, a wrong one is not.
    collect -disable-heuristic sametext -disable-heuristic similartext \
        -target-language "$language" -ts "$into/bulkhead_$language.ts"
done
[ "$into" != . ] || exit 0

status=0
for file in *.ts; do
    if ! diff -u "$file" "$into/$file"; then
        echo "resources/translations/$file is out of date: run resources/translations/update.sh" >&2
        status=1
    fi
done
for language in "${languages[@]}"; do
    python3 check.py "bulkhead_$language.ts" || status=1
done
exit "$status"
