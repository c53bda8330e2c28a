#!/usr/bin/env bash
# Installs what a purpose needs, and only what is missing: the one place where package names stand.
#   packaging/setup.sh PURPOSE...      PURPOSE: build x11 wayland display tests checks fuzz fresh deb rpm portable
#   packaging/setup.sh --list          prints the packages of each purpose instead
# Debian 12 and 13 have the same names.
set -euo pipefail

# An entry "package=command" is also satisfied by the command, from wherever it came.
declare -A packages=(
    # libqt6keychain1 loads libsecret at run time and does not depend on it.
    [build]="g++ cmake ninja-build pkg-config qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-l10n-tools
        qtkeychain-qt6-dev libsecret-1-0 libcpp-httplib-dev libsimdjson-dev libssl-dev fonts-dejavu-core"
    # What tells whether the display answers.
    [x11]="x11-utils"
    [wayland]="qt6-wayland"
    # A virtual display, and what drives a window on it from outside.
    [display]="xvfb openbox dbus at-spi2-core python3-gi x11-utils xdotool xclip imagemagick"
    [tests]="dbus gnome-keyring libsecret-tools openssl ca-certificates tinyproxy-bin microsocks poppler-utils gnumeric
        curl valgrind nodejs=node npm=npm"
    [checks]="clang-format clang-tidy shellcheck git"
    # llvm has the symbolizer, without which a finding names no lines.
    [fuzz]="clang libclang-rt-dev llvm"
    [fresh]="debootstrap"
    [deb]="git dpkg-dev file lintian desktop-file-utils appstream"
    [rpm]="git rpm rpmlint file"
    [portable]="git file patchelf makeself xz-utils"
)
declare -A commands=(
    [build]="c++ cmake ninja pkg-config"
    [x11]="xdpyinfo"
    [wayland]=""
    [display]="Xvfb openbox dbus-daemon xprop xdotool xclip import"
    [tests]="dbus-run-session gnome-keyring-daemon secret-tool openssl tinyproxy microsocks pdftotext ssconvert curl valgrind
        node npm"
    [checks]="clang-format clang-tidy shellcheck git"
    [fuzz]="clang++ llvm-symbolizer"
    [fresh]="debootstrap"
    [deb]="git dpkg-deb dpkg-shlibdeps lintian desktop-file-validate appstreamcli"
    [rpm]="git rpmbuild rpmlint"
    [portable]="git patchelf makeself xz"
)

die() {
    printf 'setup: %s\n' "$@" >&2
    exit 1
}

if [ "$*" = --list ]; then
    for purpose in build x11 wayland display tests checks fuzz fresh deb rpm portable; do
        # shellcheck disable=SC2086 # one word a package
        printf '%s: %s\n' $purpose "$(printf '%s ' ${packages[$purpose]} | sed 's/=[^ ]*//g; s/ $//')"
    done
    exit 0
fi
[ $# -gt 0 ] || die "say what for: ${!packages[*]}"

wanted=()
for purpose in "$@"; do
    [ -n "${packages[$purpose]-}" ] || die "unknown purpose '$purpose'; there are: ${!packages[*]}"
    for entry in ${packages[$purpose]}; do
        if [[ $entry != *=* ]] || ! command -v "${entry#*=}" >/dev/null; then
            wanted+=("${entry%=*}")
        fi
    done
done

if ! command -v apt-get >/dev/null; then
    echo "setup: this is not a Debian system, so nothing is installed. Debian's names of what is needed:"
    printf '    %s\n' "${wanted[*]}"
    missing=()
    for purpose in "$@"; do
        for tool in ${commands[$purpose]}; do
            command -v "$tool" >/dev/null || missing+=("$tool")
        done
    done
    [ ${#missing[@]} -eq 0 ] || die "these commands are missing: ${missing[*]}" \
        "Install them with this system's package manager and start again."
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) || true
    [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "installing needs root or sudo. Missing: ${missing[*]}" \
        "As root: apt-get install --no-install-recommends ${missing[*]}"
    as_root=(sudo)
fi

echo "setup: installing ${missing[*]}"
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@" </dev/null
}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { apt update && apt install --yes --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    die "the packages could not be installed; the reason is above." "Check the network and /etc/apt, then start again."
fi
