#!/usr/bin/env bash
# Inside a clean Debian: inside.sh SUITE PACKAGE OLDER, the last empty where nothing is to be upgraded
set -uo pipefail
# shellcheck source=/dev/null
. /exchange/test-steps.sh

package=/exchange/$2
older=/exchange/older/$3
install() { apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-install-recommends "$1"; }
is_version() { [ "$(bulkhead --version)" = "bulkhead $(dpkg-deb --field "$1" Version)" ]; }
is_removed() { [ ! -e /usr/bin/bulkhead ] && ! dpkg-query --show bulkhead 2>/dev/null; }

files >/tmp/before
apt-get -qq update
begun=$SECONDS
note removal install "$package"
record seconds $((SECONDS - begun))
try_it bulkhead "deb-$1"

if [ -n "$3" ]; then
    say "removed, and an older one in its place"
    note removal apt-get -qq purge --yes bulkhead
    note removal is_removed
    note upgrade install "$older"
    note upgrade is_version "$older"
    note upgrade as_analyst /exchange/try-installed.sh self-test bulkhead
    note upgrade install "$package"
    note upgrade is_version "$package"
    note self-test as_analyst /exchange/try-installed.sh self-test bulkhead
fi
note removal env DEBIAN_FRONTEND=noninteractive apt-get -qq purge --yes --auto-remove bulkhead
note removal is_removed
compare /tmp/before
report "$2" "Debian $(cat /etc/debian_version)" "$(stat --format=%s "$package")"
