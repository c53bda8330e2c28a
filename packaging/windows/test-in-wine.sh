#!/usr/bin/env bash
# The part of test.sh that runs in the other system.
# shellcheck disable=SC2317 # the functions are called by name
#   packaging/windows/test-in-wine.sh SETUP ZIP
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
setup=$1
zip=$2
version=${setup##*/Bulkhead-}
version=${version%%-x64*}
kept=$PWD/build/windows/test
rm -rf "$kept"
mkdir -p "$kept"

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# Without the last, Wine writes menus and file types into the home folder of whoever runs it.
export HOME=$place/home WINEPREFIX=$place/wine WINEARCH=win64 WINEDEBUG=-all
export WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe="
PATH=$PATH:/usr/lib/x86_64-linux-gnu/wine
mkdir -p "$HOME"
# It takes a number that is free: the network is shared with the system outside, and with it the sockets of its displays.
coproc Xvfb -displayfd 1 -screen 0 1400x900x24 -nolisten tcp -noreset 2>/dev/null
read -r -t 30 number <&"${COPROC[0]}" || { echo "test-in-wine: there is no virtual display" >&2; exit 1; }
export DISPLAY=:$number

settled() { timeout 60 wineserver -w; } # all of Windows' processes have ended
user=$WINEPREFIX/drive_c/users/root
programs=$user/AppData/Local/Programs/Bulkhead
data=$user/AppData/Local/Bulkhead/Bulkhead
menu='Microsoft/Windows/Start Menu/Programs/Bulkhead.lnk'
key='Software\Microsoft\Windows\CurrentVersion\Uninstall\Bulkhead'

# What came of each step, and of each column of packaging/test.sh's table.
table=()
faults=0
declare -A came
step() { # column, what, command...
    local column=$1 what=$2 result=ok begun
    shift 2
    begun=$(date +%s%N)
    "$@" >>"$kept/log.txt" 2>&1 || { result=FAILED; faults=$((faults + 1)); }
    [ "${came[$column]-ok}" != ok ] || came[$column]=$result
    local tenths=$((($(date +%s%N) - begun) / 100000000))
    table+=("$(printf '%-58s %-6s %4d.%d s' "$what" $result $((tenths / 10)) $((tenths % 10)))")
    printf '%s\n' "${table[-1]}"
    echo "== $what: $result" >>"$kept/log.txt"
}
exits() { # code, command...
    local wanted=$1 code=0
    shift
    timeout 300 wine "$@" || code=$?
    [ "$code" -eq "$wanted" ] || { echo "exit code $code instead of $wanted: $*"; return 1; }
}

# Everything that is in the place, and what its registry says of the program.
leftovers() {
    settled
    (cd "$WINEPREFIX" && find drive_c -not -path '*/Temp/*' -not -path '*/windows/*') | sort
    cat "$WINEPREFIX"/{system,user}.reg | grep -i bulkhead
    true
}
nothing_left() { # what is to stay, as a regular expression
    sleep 1
    local left
    left=$(diff "$place/before" <(leftovers) | grep '^>' | grep -vE "${1:-^$}") || true
    printf '%s\n' "$left"
    [ -z "$left" ]
}

makes_place() {
    timeout 300 wineboot -i
    settled
    [ -d "$WINEPREFIX/drive_c/windows" ]
}
# A program that writes and looks for an entry as QtKeychain does: name, type, blob.
makes_helper() {
    cat >"$place/entry.c" <<'C'
#include <windows.h>
#include <wincred.h>
#include <string.h>
int main(int argc, char **argv)
{
    wchar_t name[] = L"bulkhead:0123";
    PCREDENTIALW found = NULL;
    CREDENTIALW entry = {0};
    if (argc > 1 && strcmp(argv[1], "write") == 0) {
        entry.Type = CRED_TYPE_GENERIC;
        entry.TargetName = name;
        entry.Persist = CRED_PERSIST_LOCAL_MACHINE;
        entry.CredentialBlob = (BYTE *)"secret";
        entry.CredentialBlobSize = 6;
        return CredWriteW(&entry, 0) ? 0 : 1;
    }
    return CredReadW(name, CRED_TYPE_GENERIC, 0, &found) ? 0 : 1;
}
C
    x86_64-w64-mingw32ucrt-gcc "$place/entry.c" -o "$place/entry.exe" -ladvapi32
}
# The installer of a version before, with a file that this one does not have.
makes_older() {
    local build=$PWD/build/windows
    sed 's/^\(!define VERSION\) .*/\1 "0.0.1"/' "$build/setup.nsh" >"$place/older.nsh"
    echo "of the older version" >"$place/older.txt"
    sed "s|^!macro InstallFiles\$|&\n    SetOutPath \"\$INSTDIR\"\n    File \"$place/older.txt\"|
        s|^!macro UninstallFiles\$|&\n    Delete \"\$INSTDIR\\\\older.txt\"|" "$build/files.nsh" >"$place/older-files.nsh"
    makensis -V2 -DQUICK -DPROJECT="$place/older.nsh" -DFILES="$place/older-files.nsh" -DOUTPUT="$place/older.exe" \
        -DICON="$PWD/resources/icons/bulkhead.ico" -DSIDE="$build/side.bmp" -DLICENCE="$PWD/LICENSE" -DSIZE=1 packaging/windows/setup.nsi
}
installs() { # expected exit code, setup, option...
    local code=$1
    shift
    exits "$code" "$1" /S "${@:2}" && settled
}
is_installed() { # version
    [ -f "$programs/bulkhead.exe" ] && [ -f "$programs/uninstall.exe" ] && [ -f "$user/AppData/Roaming/$menu" ] &&
        wine reg query "HKCU\\$key" /v DisplayVersion | grep -F " $1"
}
self_tests() { # folder
    local code=0
    timeout 300 wine "$1/bulkhead.exe" --self-test >"$kept/self-test.txt" 2>&1 || code=$?
    cat "$kept/self-test.txt"
    [ "$code" -eq 0 ] && grep -q 'QtKeychain\|keychain' "$kept/self-test.txt"
}
tells_version() { # folder
    [ "$(timeout 60 wine "$1/bulkhead.exe" --version | tr -d '\r')" = "bulkhead $version" ]
}
shows_window() { # folder, name of the picture
    (cd / && exec wine "$1/bulkhead.exe" --demo) &
    local picture=$kept/$2.png colours=0
    for ((i = 0; i < 60; i++)); do
        sleep 1
        import -window root "$picture"
        colours=$(identify -format '%k' "$picture")
        [ "$colours" -le 200 ] || break
    done
    sleep 5
    import -window root "$picture"
    [ "$colours" -gt 200 ]
}
ends_program() {
    wine taskkill /F /IM bulkhead.exe
    settled
}
keeps_data() {
    [ -f "$data/settings.ini" ] && wine "$place/entry.exe"
}
removes() { # folder, option...
    local folder=$1
    shift
    timeout 120 wine "$folder/uninstall.exe" /S "$@" && settled
}

runs_nothing() {
    ! wine tasklist | grep -i bulkhead
}
has_data() {
    mkdir -p "$data/activity"
    touch "$data/settings.ini" "$data/activity/log.jsonl"
    wine "$place/entry.exe" write
}
is_only_data_left() {
    # Wine keeps credentials in its registry.
    nothing_left '/AppData/Local/Bulkhead|Credential Manager|"bulkhead:' && keeps_data
}
has_no_entry() {
    ! wine "$place/entry.exe"
}
is_for_all() {
    wine reg query "HKLM\\$key" /v InstallLocation && [ -f "$WINEPREFIX/drive_c/ProgramData/$menu" ]
}
unzips() {
    unzip -q "$zip" -d "$place/portable"
    [ -f "$portable/bulkhead.exe" ]
}
installs_into_other_folder() {
    # A command line of its own: Wine would put the quotes there that the option must not have.
    printf 'start /wait %s /S /CurrentUser /D=C:\\Some Folder\\Bulkhead\r\n' "Z:${PWD//\//\\}\\${setup//\//\\}" >"$place/other.bat"
    wine cmd /c "Z:${place//\//\\}\\other.bat" && settled && [ -f "$WINEPREFIX/drive_c/Some Folder/Bulkhead/bulkhead.exe" ]
}

step itself "a new Windows of Wine's" makes_place
step itself "tools for this test" makes_helper
step itself "an installer of an older version" makes_older
leftovers >"$place/before"

step install "install the older version: silently, for one user" installs 0 "$place/older.exe" /CurrentUser
step start "  it is there" is_installed 0.0.1
step start "  its window, on the simulated account" shows_window "$programs" window
step upgrade "  while it runs it is not renewed: exit code 4" exits 4 "$setup" /S /CurrentUser
step removal "  nor removed" exits 4 "$programs/uninstall.exe" /S "_?=C:\\users\\root\\AppData\\Local\\Programs\\Bulkhead"
step removal "  it ends, and the simulated account with it" ends_program
step leftovers "  nothing of it runs" runs_nothing
step itself "  settings, activity log and a credential" has_data
step upgrade "renew it" installs 0 "$setup" /CurrentUser
step upgrade "  the new version is there" is_installed "$version"
step upgrade "  what only the older one had is gone" test ! -e "$programs/older.txt"
step upgrade "  settings, log and credential are kept" keeps_data
step start "  bulkhead --version" tells_version "$programs"
step start "  a wrong option: exit code 2" exits 2 "$programs/bulkhead.exe" --no-such-option
step self-test "  bulkhead --self-test" self_tests "$programs"
step removal "remove it" removes "$programs"
step leftovers "  nothing is left but the user's data" is_only_data_left
step install "install and remove it with the data" installs 0 "$setup" /CurrentUser
step removal "  remove" removes "$programs" /RemoveData
step leftovers "  nothing is left" nothing_left
step leftovers "  nor the credential" has_no_entry

begun=$SECONDS
step install "install for all users" installs 0 "$setup" /AllUsers
seconds=$((SECONDS - begun))
step start "  it is there" is_for_all
step self-test "  bulkhead --self-test" self_tests "$WINEPREFIX/drive_c/Program Files/Bulkhead"
step removal "  remove" removes "$WINEPREFIX/drive_c/Program Files/Bulkhead" /RemoveData
step leftovers "  nothing is left" nothing_left

step install "install into a folder with a space in its name" installs_into_other_folder
step removal "  remove" removes "$WINEPREFIX/drive_c/Some Folder/Bulkhead" /RemoveData
rmdir "$WINEPREFIX/drive_c/Some Folder"
step leftovers "  nothing is left" nothing_left

mb() { awk -v bytes="$(stat -c %s "$1")" 'BEGIN { printf "%.1f MB", bytes / 1e6 }'; }
row() { # package, seconds, column...
    printf '%s|Wine %s|%s|%s' "$(basename "$1")" "$(wine --version | sed 's/^wine-\([0-9.]*\).*/\1/')" "$(mb "$1")" "$2"
    shift 2
    local column came_of
    for column in "$@"; do
        came_of=${came[$column]--}
        [ "$column $came_of" != "leftovers ok" ] || came_of=none
        printf '|%s' "$came_of"
    done
    printf '\n'
}
[ "${came[install]}" = ok ] || came[start]=FAILED
row "$setup" "$seconds" start self-test upgrade removal leftovers >"$kept/table"
came=()

portable=$place/portable/$(basename "$zip" -portable.zip)
step start "the portable copy" unzips
step self-test "  bulkhead --self-test" self_tests "$portable"
step start "  its window" shows_window "$portable" portable
step removal "  it ends" ends_program

wineserver -k
echo
row "$zip" - start self-test >>"$kept/table"
sed -i '$s/$/|-|-|-/' "$kept/table"
printf '%s\n' "${table[@]}" >"$kept/steps.txt"
printf 'setup %s bytes, portable zip %s bytes; log and pictures: build/windows/test/\n' "$(stat -c %s "$setup")" "$(stat -c %s "$zip")"
exit $((faults > 0))
