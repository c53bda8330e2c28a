#!/usr/bin/env bash
# Inside a clean system, as an ordinary user: starts an installed Bulkhead under a virtual display and looks for its window, then
# runs its self-test with a keychain.
#   try-installed.sh start|self-test PROGRAM [PICTURE]
# shellcheck disable=SC2317 # called by name
set -euo pipefail

what=$1
program=$2
picture=${3-}
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR-$(mktemp -d)}
chmod 700 "$XDG_RUNTIME_DIR"

start() {
    # It names itself to others before it takes windows over; the command runs when it does.
    openbox --sm-disable --startup "touch $XDG_RUNTIME_DIR/managed" >"$XDG_RUNTIME_DIR/openbox.log" 2>&1 &
    local manager=$!
    until [ -e "$XDG_RUNTIME_DIR/managed" ]; do
        kill -0 $manager || { echo "there is no window manager:"; cat "$XDG_RUNTIME_DIR/openbox.log"; return 1; }
        sleep 0.1
    done
    "$program" --demo &
    local id=$! window=
    for _ in $(seq 900); do
        window=$(xdotool search --onlyvisible --name 'Simulated account .*Bulkhead$' 2>/dev/null) && break
        kill -0 $id || { echo "it ended before it had a window"; return 1; }
        sleep 0.1
    done
    if [ -z "$window" ]; then
        echo "no window in 90 s; there are:"
        xwininfo -root -tree | grep '"' || true
        xdotool search --name 'Bulkhead$' | while read -r window; do
            xwininfo -id "$window" | grep -E 'Window id|Map State' || true
            xprop -id "$window" WM_STATE _NET_WM_STATE || true
        done
        ps -o pid,stat,wchan:24,time,args -p "$manager,$id" || true
        cat "$XDG_RUNTIME_DIR/openbox.log"
        [ -z "$picture" ] || cp "$XDG_RUNTIME_DIR/Xvfb_screen0" "$picture"
        return 1
    fi
    properties=$(xprop -id "$window" _NET_WM_ICON WM_CLASS)
    for wanted in 'Icon (16 x 16)' '"bulkhead"'; do
        [[ $properties = *"$wanted"* ]] || { echo "the window has no $wanted"; return 1; }
    done
    echo "window $window"
    sleep 2 # the table is filled
    [ -z "$picture" ] || cp "$XDG_RUNTIME_DIR/Xvfb_screen0" "$picture"
    kill $id
    wait $id || true
}

self_test() {
    printf test-login | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    "$program" --self-test
    [ -z "$(secret-tool search --all server 'Bulkhead self-test' 2>&1)" ]
}

case $what in
    start)
        # A server begins anew when its only client leaves, and drops whoever is just coming, unless told not to.
        xvfb=(-screen 0 1280x800x24 -fbdir "$XDG_RUNTIME_DIR" -nolisten tcp -noreset)
        mkfifo "$XDG_RUNTIME_DIR/display"
        Xvfb -displayfd 3 "${xvfb[@]}" 3>"$XDG_RUNTIME_DIR/display" 2>/dev/null &
        server=$!
        trap 'kill $server' EXIT
        read -r number <"$XDG_RUNTIME_DIR/display"
        export DISPLAY=:$number
        start
        ;;
    self-test) # on a bus of its own, with and without which it must be told apart
        exec dbus-run-session -- "$0" in-session "$program"
        ;;
    in-session) self_test ;;
esac
