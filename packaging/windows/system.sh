# For the scripts beside it, which source it from the project's folder: the system in which everything for Windows is built
# and tried. It is a Debian of its own, newer than the one that is needed to build for Linux, because the Qt that is shipped
# must have the fixes that only the newest has. It is kept in $BULKHEAD_WINDOWS_CACHE, some 5 GB, outside of the project.
# shellcheck shell=bash
cache=${BULKHEAD_WINDOWS_CACHE:-/var/tmp/bulkhead-windows}
system=$cache/system
# Within the system:
project=/usr/src/bulkhead # this project, in whichever folder it is: so the same commit gives the same bytes everywhere
# shellcheck disable=SC2034 # used by those who source this
prefix=/opt/windows # Qt and the other libraries for Windows

die() {
    printf '%s: %s\n' "$(basename "$0" .sh)" "$1" >&2
    exit 1
}

# inside [VARIABLE=VALUE...] COMMAND...: in the system, in name spaces of its own: nothing that is mounted or started there
# outlives the command. The network is there.
inside() {
    # shellcheck disable=SC2016 # expanded there
    unshare --mount --pid --fork --kill-child sh -c '
        set -e
        mkdir -p "$1$2"
        mount --bind "$PWD" "$1$2"
        cd "$1"
        mount -t proc proc proc
        mount --rbind /dev dev
        mount -t tmpfs tmpfs run
        where=$2
        shift 2
        exec chroot . /usr/bin/env -i --chdir="$where" PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 TERM=dumb \
            DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
            "$@"' sh "$system" "$project" "$@"
}
