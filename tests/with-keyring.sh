#!/usr/bin/env bash
# Runs a command with a Secret Service of its own, in a HOME of its own, on a session bus of its own:
#   with-keyring.sh STATE COMMAND...
# unlocked   a gnome-keyring that can be used; after its end the bus starts another one, which is locked
# once       the same, but the bus starts no other
# prompting  as unlocked, with a display on which a locked keyring can ask for its password
# new        a gnome-keyring in which nobody has made a keyring yet, and no display to ask for a password
# absent     no Secret Service at all
# The password of the keyring is "test-login"; `with-keyring.sh start` starts another one in the same session.
set -euo pipefail

start() {
    printf test-login | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    # It may return before it can be reached, and a second one would wait for the first one's end.
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.GetNameOwner string:org.freedesktop.secrets >/dev/null 2>&1; do
        sleep 0.02
    done
}

state=$1
shift
case $state in
    start)
        start
        exit
        ;;
    inside) # the session that is started below
        start
        exec "$@"
        ;;
esac

home=$(mktemp -d)
display=
clean_up() {
    [ -z "$display" ] || kill "$display"
    rm -rf "$home"
}
trap clean_up EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run
unset DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
# What would make QtKeychain take KWallet.
unset XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION

# A bus that starts nothing by itself: with gnome-keyring installed, an ordinary one would.
cat >"$home/bus.conf" <<EOF_BUS
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF_BUS

case $state in
    unlocked)
        dbus-run-session -- "$0" inside "$@"
        ;;
    once)
        dbus-run-session --config-file="$home/bus.conf" -- "$0" inside "$@"
        ;;
    prompting)
        mkfifo "$home/display"
        Xvfb -displayfd 3 -nolisten tcp -noreset 3>"$home/display" 2>/dev/null &
        display=$!
        read -r number <"$home/display"
        DISPLAY=:$number dbus-run-session -- "$0" inside "$@"
        ;;
    new)
        dbus-run-session -- "$@"
        ;;
    absent)
        dbus-run-session --config-file="$home/bus.conf" -- "$@"
        ;;
    *)
        echo "usage: with-keyring.sh unlocked|once|prompting|new|absent COMMAND..." >&2
        exit 2
        ;;
esac
