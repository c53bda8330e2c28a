#!/usr/bin/env bash
# Runs a command with a Secret Service of its own, in a HOME of its own, on a session bus of its own:
#   with-keyring.sh unlocked|absent COMMAND...
set -euo pipefail
state=$1
shift

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run QTKEYCHAIN_BACKEND=libsecret
unset DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME

case $state in
    unlocked)
        # shellcheck disable=SC2016 # expanded by the inner shell
        dbus-run-session -- bash -c '
            printf "test-login" | gnome-keyring-daemon --unlock --components=secrets >/dev/null
            exec "$@"' with-keyring "$@"
        ;;
    absent)
        # A bus that starts nothing by itself: with gnome-keyring installed, an ordinary one would.
        cat >"$home/bus.conf" <<EOF
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
EOF
        dbus-run-session --config-file="$home/bus.conf" -- "$@"
        ;;
    *)
        echo "usage: with-keyring.sh unlocked|absent COMMAND..." >&2
        exit 2
        ;;
esac
