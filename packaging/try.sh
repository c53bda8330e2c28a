#!/usr/bin/env bash
# From a bare machine to Bulkhead on its simulated account, in one command. Arguments are handed on to bulkhead.
# Without a display the same is done under a virtual one: a script works the real window and leaves screenshots.
set -euo pipefail
cd "$(dirname "$0")/.."

build=build/release
log=$PWD/build/try.log
mkdir -p build
: >"$log"

fail() {
    printf '\nThis did not work: %s\n' "$1" >&2
    tail -n 15 "$log" | sed 's/^/    /' >&2
    printf '%s\nThe whole log: %s\n' "$2" "$log" >&2
    exit 1
}

# One line that ninja's progress overwrites where somebody is looking.
progress() {
    if [ -t 1 ]; then
        tee -a "$log" | while IFS= read -r line; do printf '\r\033[K%.78s' "$line"; done
        printf '\r\033[K'
    else
        cat >>"$log"
    fi
}

setup() {
    packaging/setup.sh "$@" 2>&1 | tee -a "$log" || fail "installing what is needed ($*)." \
        "Check the network and the package sources (or install the packages by hand), then start again."
}

prepare() {
    setup build
    if [ ! -f $build/build.ninja ]; then
        echo "Configuring in $build"
        cmake --preset release >>"$log" 2>&1 || fail "configuring the build." \
            "The lines above say why. If a library is missing or too old: Qt 6.4 is the oldest that works."
    fi
    if ! cmake --build $build -- -n 2>/dev/null | grep -q 'no work to do'; then
        echo "Building; the first time takes a few minutes (log: $log)"
    fi
    cmake --build $build 2>&1 | progress || fail "building." \
        "If the machine ran out of memory, build with fewer jobs: CMAKE_BUILD_PARALLEL_LEVEL=1 packaging/try.sh"
}

has_x11() {
    [ -n "${DISPLAY-}" ] && packaging/setup.sh x11 >>"$log" 2>&1 && timeout 10 xdpyinfo >>"$log" 2>&1
}

has_wayland() {
    local socket=${WAYLAND_DISPLAY-}
    [ -n "$socket" ] || return 1
    [[ $socket = /* ]] || socket=${XDG_RUNTIME_DIR-}/$socket
    [ -S "$socket" ]
}

prepare
if has_x11; then
    exec $build/bin/bulkhead --demo "$@"
elif has_wayland; then
    setup wayland
    exec $build/bin/bulkhead --demo "$@"
fi

echo "There is no display here (DISPLAY and WAYLAND_DISPLAY name none that answers)."
echo "So Bulkhead runs under a virtual one, and a script cancels jobs by working its window from outside:"
setup display
/usr/bin/python3 tests/e2e/cancel_a_job.py $build/bin --pictures build/pictures 2>&1 | tee -a "$log" ||
    fail "working the window." "The picture build/pictures/failure.png, where there is one, shows the screen at that moment."
