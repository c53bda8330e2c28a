#!/usr/bin/env bash
# Inside a clean Debian without Qt: inside.sh SUITE PACKAGE OLDER
set -uo pipefail
# shellcheck source=/dev/null
. /exchange/test-steps.sh

package=/exchange/$2
older=/exchange/older/$3
# shellcheck disable=SC2154 # of test-steps.sh
local=$analyst/.local
without_qt() { ! find / -xdev -path /exchange -prune -o -name 'libQt6*' -print | grep -v "^$local\|^/opt/trial" | grep .; }
is_version() { # program, name of the package
    local version=${2#bulkhead-}
    [ "$(as_analyst "$1" --version)" = "bulkhead ${version%%-linux-*}" ]
}
home() { find "$analyst" -not -path '*/.cache*' | sort; }

files >/tmp/before
home >/tmp/home-before
note start without_qt
begun=$SECONDS
case $2 in
    *.tar.xz)
        mkdir -p /opt/trial
        note removal tar --extract --file "$package" --directory /opt/trial
        record seconds $((SECONDS - begun))
        program=$(echo /opt/trial/*/bin/bulkhead)
        try_it "$program" "portable-$1"
        note removal is_version "$program" "$2"
        note removal rm -r /opt/trial
        ;;
    *.run)
        program=$local/bin/bulkhead
        install() { as_analyst sh "$1"; }
        note removal install "$package"
        record seconds $((SECONDS - begun))
        try_it "$program" "run-$1"
        note removal as_analyst "$local/opt/bulkhead/uninstall.sh"
        note upgrade install "$older"
        note upgrade is_version "$program" "$3"
        note upgrade install "$package"
        note upgrade is_version "$program" "$2"
        note self-test as_analyst /exchange/try-installed.sh self-test "$program"
        note start grep -q "^Exec=$local/opt/bulkhead/bin/bulkhead$" "$local/share/applications/"*.desktop
        note removal as_analyst "$local/opt/bulkhead/uninstall.sh"
        ;;
esac
compare /tmp/before
say "what is new in the analyst's home: settings and records"
home | comm -13 /tmp/home-before - | tee /tmp/home-new
if grep -i bulkhead /tmp/home-new | grep -v "^$analyst/\.\(config\|local/share\)/Bulkhead"; then
    record leftovers "FAILED: in the home folder"
fi
report "$2" "Debian $(cat /etc/debian_version), no Qt" "$(stat --format=%s "$package")"
