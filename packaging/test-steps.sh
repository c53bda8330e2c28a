#!/usr/bin/env bash
# What the tests of installed packages have in common. To be sourced inside a clean system, where /exchange has the packages.
# Each step notes what came of it; report prints the line for the table.

declare -A result=([start]=- [self-test]=- [upgrade]=- [removal]=- [leftovers]=- [seconds]=-)

record() { result[$1]=$2; }

say() { printf '\n-- %s\n' "$*"; }

# note STEP COMMAND...: ok or FAILED
note() {
    local step=$1
    shift
    say "$step: $*"
    if "$@"; then
        [ "${result[$step]}" = FAILED ] || result[$step]=ok
    else
        result[$step]=FAILED
        echo "FAILED: $*"
    fi
}

analyst=~analyst
as_analyst() { runuser -u analyst -- env HOME="$analyst" "$@"; }

# Every file and folder of the system, but for what is the package manager's and the analyst's own, caches and logs.
files() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /exchange -o -path /var/cache \
        -o -path /var/log -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /var/lib/rpm -o -path /root -o -path /home \
        -o -name .wh.\* \) -prune -o -print | sort
}

try_it() { # program, name of the picture
    note start as_analyst /exchange/try-installed.sh start "$1" "/tmp/$2.xwd"
    [ ! -f "/tmp/$2.xwd" ] || cp "/tmp/$2.xwd" /exchange/
    note self-test as_analyst /exchange/try-installed.sh self-test "$1"
}

# compare BEFORE: what is there that was not
compare() {
    files >/tmp/after
    local left
    left=$(comm -13 "$1" /tmp/after)
    result[leftovers]=$(printf '%s' "$left" | grep -c . || true)
    [ "${result[leftovers]}" = 0 ] || { say "left over:"; echo "$left"; }
    [ "${result[leftovers]}" = 0 ] && result[leftovers]=none || result[leftovers]="FAILED: ${result[leftovers]}"
}

report() { # package, system, size in bytes
    printf '%s|%s|%s|%s|%s|%s|%s|%s|%s\n' "$1" "$2" "$(awk -v b="$3" 'BEGIN { printf "%.1f MB", b / 1e6 }')" "${result[seconds]}" \
        "${result[start]}" "${result[self-test]}" "${result[upgrade]}" "${result[removal]}" "${result[leftovers]}" >>/exchange/table
}
