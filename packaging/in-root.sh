#!/usr/bin/env bash
# Runs a script as root in a clean Debian that has what tests of a window need, and nothing of Qt. What it changes is thrown away.
#   packaging/in-root.sh SUITE FOLDER SCRIPT [ARGUMENT...]
# FOLDER is seen as /exchange inside; SCRIPT is in it. The clean system is kept in BULKHEAD_ROOTS and made where it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

suite=$1
exchange=$(realpath "$2")
script=$3
shift 3
roots=${BULKHEAD_ROOTS-/var/tmp/bulkhead-roots}
bare=$(packaging/bare.sh "$suite" "$roots")

# In name spaces of its own: nothing that is mounted or started inside outlives the command. What is written goes to a layer
# above the clean system.
inside() { # layer (or - to change the system itself), folder that is /exchange, system, command...
    # shellcheck disable=SC2016 # expanded inside
    unshare --mount --pid --fork --kill-child sh -c '
        set -e
        layer=$1 exchange=$2 lower=$3
        shift 3
        if [ "$layer" = - ]; then
            mount --bind "$lower" "$lower"
            cd "$lower"
        elif mount -t overlay overlay -o "lowerdir=$lower,upperdir=$layer/changes,workdir=$layer/work" "$layer/root"; then
            cd "$layer/root"
        else # not where the folder is on an overlay itself
            cp -a "$lower/." "$layer/root"
            mount --bind "$layer/root" "$layer/root"
            cd "$layer/root"
        fi
        mount -t proc proc proc
        mount -t tmpfs tmpfs dev
        for device in null zero full random urandom tty; do
            touch "dev/$device"
            mount --bind "/dev/$device" "dev/$device"
        done
        mkdir dev/shm dev/pts
        chmod 1777 dev/shm
        mount -t devpts -o newinstance,ptmxmode=666 devpts dev/pts
        ln -s pts/ptmx dev/ptmx
        ln -s /proc/self/fd dev/fd
        mount -t tmpfs tmpfs run
        mkdir -p exchange
        mount --bind "$exchange" exchange
        cp -L /etc/resolv.conf etc/resolv.conf
        cp -L /etc/hosts etc/hosts
        exec chroot . /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
            TERM=dumb LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} "$@"' \
        sh "$@"
}

tools=$roots/bulkhead-tools-$suite
if [ ! -f "$tools.done" ]; then
    echo "Making $tools" >&2
    rm -rf --one-file-system "$tools"
    cp -a "$bare" "$tools"
    # What a desktop has, as far as a program for one needs it: a display, fonts, GL, a bus and a keychain.
    inside - "$exchange" "$tools" sh -c 'apt-get -qq update && apt-get -qq install --yes --no-install-recommends xvfb \
        xdotool x11-utils openbox dbus gnome-keyring libsecret-1-0 libsecret-tools ca-certificates fonts-dejavu-core \
        libegl1 libopengl0 libglx0 libgl1 libfontconfig1 libharfbuzz0b libx11-xcb1 libssl3 procps rpm xz-utils hicolor-icon-theme file && apt-get clean && useradd --create-home analyst' \
        </dev/null >"$tools.log" 2>&1 || { tail -n 20 "$tools.log" >&2; exit 1; }
    touch "$tools.done"
fi

layer=$(mktemp -d "$roots/layer.XXXXXX")
trap 'rm -rf --one-file-system "$layer"' EXIT
mkdir "$layer/changes" "$layer/work" "$layer/root"
inside "$layer" "$exchange" "$tools" "/exchange/$script" "$@" </dev/null
