#!/usr/bin/env bash
# Makes the pictures of the README and of the guides anew: the real program on its simulated account, worked by the e2e
# scripts, each on a display of its own. All languages are made at the same time, because the scripts mostly wait; those
# of another one than English go to a folder with its name. Needs what packaging/try.sh installs and builds.
#
#     pictures.sh [FOLDER-OF-THE-PROGRAMS [FOLDER-OF-THE-PICTURES]]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
programs=${1:-$root/build/release/bin}
pictures=${2:-$root/docs/pictures}

make_pictures() { # LANGUAGE FOLDER
    local stopping toured=0
    /usr/bin/python3 "$root/tests/e2e/cancel_a_job.py" "$programs" --pictures "$2" --language "$1" &
    stopping=$!
    /usr/bin/python3 "$root/tests/e2e/tour.py" "$programs" "$2" "$1" || toured=$?
    wait $stopping
    [ $toured -eq 0 ]

    # They are compiled into the program, too: few colours make a third of the bytes, and nobody sees it.
    mogrify -strip -dither None -colors 256 -define png:compression-level=9 "$2"/*.png
}

make_pictures en "$pictures" &
english=$!
make_pictures de "$pictures/de" &
german=$!
broken=0
wait $english || broken=1
wait $german || broken=1
exit $broken
