#!/usr/bin/env bash
# Draws the icon's pictures anew after a change of the SVG files. They are kept in the repository, so that building needs no
# renderer and the program no SVG plugin. Needs librsvg2-bin, icoutils and icnsutils.
set -euo pipefail
cd "$(dirname "$0")"
for size in 16 24 32 48 64 128 256; do
    drawing=bulkhead.svg
    [ $size -gt 32 ] || drawing=bulkhead-small.svg
    rsvg-convert --width $size --height $size $drawing --output bulkhead-$size.png
done
# Windows takes them as one file.
icotool --create --output=bulkhead.ico --raw=bulkhead-{128,256}.png bulkhead-{16,24,32,48,64}.png
# macOS too, and larger ones.
large=$(mktemp)
rsvg-convert --width 512 --height 512 bulkhead.svg --output "$large"
png2icns bulkhead.icns bulkhead-{16,32,48,128,256}.png "$large" >/dev/null
rm "$large"
