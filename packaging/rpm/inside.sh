#!/usr/bin/env bash
# Inside a clean Debian: inside.sh SUITE PACKAGE OLDER
set -uo pipefail
# shellcheck source=/dev/null
. /exchange/test-steps.sh

package=/exchange/$2
older=/exchange/older/$3
is_version() { [ "$(bulkhead --version)" = "bulkhead $(rpm -qp --queryformat '%{VERSION}' "$1")" ]; }
is_removed() { [ ! -e /usr/bin/bulkhead ] && ! rpm -q bulkhead; }

# By Debian's names, what the RPM asks for by the names of libraries.
apt-get -qq update
note start apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-install-recommends libqt6widgets6 libqt6network6 libqt6dbus6 libqt6keychain1 libbrotli1
mkdir -p /usr/share/licenses # Fedora's package "filesystem" owns it
files >/tmp/before
begun=$SECONDS
note removal rpm --install --nodeps "$package"
record seconds $((SECONDS - begun))
note start rpm --verify --nodeps bulkhead
try_it bulkhead "rpm-$1"
note removal rpm --erase bulkhead
note removal is_removed
note upgrade rpm --install --nodeps "$older"
note upgrade is_version "$older"
note upgrade rpm --upgrade --nodeps "$package"
note upgrade is_version "$package"
note self-test as_analyst /exchange/try-installed.sh self-test bulkhead
note removal rpm --erase bulkhead
note removal is_removed
compare /tmp/before
report "$2" "Debian $(cat /etc/debian_version), by rpm" "$(stat --format=%s "$package")"
