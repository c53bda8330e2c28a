#!/usr/bin/env bash
# Makes a bare Debian in FOLDER/bulkhead-bare-SUITE where there is none yet, with this machine's mirror and certificates, and
# prints where it is. What is tested in one works on a copy; this one is kept for the next time.
#   packaging/bare.sh SUITE FOLDER       SUITE: bookworm, trixie, …      Needs root.
set -euo pipefail
cd "$(dirname "$0")/.."

die() {
    echo "bare: $1" >&2
    exit 1
}

suite=${1-}
folder=${2-}
[ -n "$folder" ] || { echo "usage: packaging/bare.sh SUITE FOLDER" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || die "making another system needs root."
bare=$folder/bulkhead-bare-$suite
if [ -f "$bare.done" ]; then
    echo "$bare"
    exit
fi
packaging/setup.sh fresh >&2

# "URI release" of Debian's own archives that apt knows here.
archives() {
    # shellcheck disable=SC2016 # the dollars are apt's
    apt-get indextargets --format '$(LABEL)|$(REPO_URI)|$(RELEASE)|$(COMPONENT)' 'Created-By: Packages' |
        sed -n 's/^\(Debian\|Debian-Security\)|\([^|]*\)|\([^|]*\)|main$/\2 \3/p' | sort -u
}
here=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
sources=$(archives | sed -n "s|^\([^ ]*\) $here\(.*\)\$|deb \1 $suite\2 main|p")
mirror=$(sed -n "s|^deb \([^ ]*\) $suite main\$|\1|p" <<<"$sources")
[ -n "$mirror" ] || die "apt knows no Debian mirror here; run apt-get update first."

echo "Making a bare $suite in $bare" >&2
mkdir -p "$folder"
rm -rf --one-file-system "$bare"
debootstrap --variant=minbase "$suite" "$bare" "$mirror" >"$bare.log" 2>&1 || { tail -n 20 "$bare.log" >&2; exit 1; }
printf '%s\n' "$sources" >"$bare/etc/apt/sources.list"
mkdir -p "$bare/usr/local/share/ca-certificates"
cp -a /usr/local/share/ca-certificates/. "$bare/usr/local/share/ca-certificates/"
touch "$bare.done"
echo "$bare"
