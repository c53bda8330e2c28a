#!/usr/bin/env bash
# Every window in every look on one sheet, to be looked at: a row a window, a column a look.
#   tests/gallery/contactsheet.sh [FOLDER]     the pictures and sheet.png; build/pictures/gallery where no folder is named
# Needs what tests/run.sh installs and builds. What the pictures must fulfil is tested by the tests gallery_*.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=$(realpath -m "${1-build/pictures/gallery}")
looks=()
for language in en de; do
    for percent in 100 200; do
        for theme in light dark high-contrast; do
            looks+=("$theme $language $percent")
        done
    done
done
mkdir -p "$folder"
rm -f "$folder"/*.png
for look in "${looks[@]}"; do
    printf '%s\0' "$look"
done | QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 BULKHEAD_PICTURES=$folder xargs -0 -P "$(nproc)" -I '{}' \
    env BULKHEAD_LOOK='{}' build/dev/tests/tst_gallery -silent >"$folder/faults.txt" 2>&1 ||
    echo "some windows have faults: $folder/faults.txt" >&2

# Row by row: ImageMagick may not hold all of them, and their labels, at once.
small=$(mktemp -d)
trap 'rm -rf "$small"' EXIT
mogrify -path "$small" -resize 320x200 "$folder"/*.png
number=0
while IFS= read -r scene; do
    thumbnails=()
    for look in "${looks[@]}"; do
        thumbnails+=(-label "$scene, $look" "$small/$scene, $look.png")
    done
    number=$((number + 1))
    montage "${thumbnails[@]}" -tile "${#looks[@]}x1" -geometry 320x200+4+4 -background '#808080' \
        "$small/row-$(printf '%03d' $number).png"
done < <(find "$folder" -name "*, ${looks[0]}.png" -printf '%f\n' | sed "s/, ${looks[0]}\.png$//" | sort)
convert "$small"/row-*.png -append "$folder/sheet.png"
echo "$folder/sheet.png"
