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
rm -rf "$folder"/*.png "$folder/small"
for look in "${looks[@]}"; do
    printf '%s\0' "$look"
done | QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 BULKHEAD_PICTURES=$folder xargs -0 -P "$(nproc)" -I '{}' \
    env BULKHEAD_LOOK='{}' build/dev/tests/tst_gallery -silent >"$folder/faults.txt" 2>&1 ||
    echo "some windows have faults: $folder/faults.txt" >&2

# Small ones first: ImageMagick may not hold so many windows at once.
mkdir -p "$folder/small"
mogrify -path "$folder/small" -resize 480x320 "$folder"/*.png
thumbnails=()
while IFS= read -r scene; do
    for look in "${looks[@]}"; do
        thumbnails+=(-label "$scene, $look" "$folder/small/$scene, $look.png")
    done
done < <(find "$folder" -name "*, ${looks[0]}.png" -printf '%f\n' | sed "s/, ${looks[0]}\.png$//" | sort)
montage "${thumbnails[@]}" -tile "${#looks[@]}x" -geometry +6+6 -background '#808080' "$folder/sheet.png"
echo "$folder/sheet.png"
