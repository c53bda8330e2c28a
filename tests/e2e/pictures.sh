#!/usr/bin/env bash
# Makes the pictures of the README and of the guide anew: the real program on its simulated account, worked by the e2e
# scripts, each on a display of its own. Needs what packaging/try.sh installs and builds.
#
#     pictures.sh [FOLDER-OF-THE-PROGRAMS [FOLDER-OF-THE-PICTURES]]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
programs=${1:-$root/build/release/bin}
pictures=${2:-$root/docs/pictures}

/usr/bin/python3 "$root/tests/e2e/cancel_a_job.py" "$programs" --pictures "$pictures" &
stopping=$!
toured=0
/usr/bin/python3 "$root/tests/e2e/tour.py" "$programs" "$pictures" || toured=$?
wait $stopping
[ $toured -eq 0 ]

# They are compiled into the program, too: few colours make a third of the bytes, and nobody sees it.
mogrify -strip -dither None -colors 256 -define png:compression-level=9 "$pictures"/*.png
