#!/usr/bin/env bash
# Builds the program for 64-bit Windows and puts the installer and the portable zip into dist/. packaging/build.sh calls it.
#   packaging/windows/build.sh [OPTION...]      options for cmake, such as -DBULKHEAD_HOMEPAGE=…
# $BULKHEAD_SIGN, where it is set, is a command in the system that build-qt.sh makes; it is given each .exe and .dll to sign.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck disable=SC1091,SC2154 # what it defines is used below
. packaging/windows/system.sh
packaging/windows/build-qt.sh

epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
build=build/windows
log=build/windows.log
mkdir -p $build dist
: >$log
step() { # what, command...
    echo "$1"
    shift
    inside SOURCE_DATE_EPOCH="$epoch" TZ=UTC "$@" >>$log 2>&1 || { tail -n 30 $log >&2; die "this failed; the whole log: $log"; }
}

step "Building in $build" cmake --preset release -B $build --toolchain "$prefix/lib/cmake/Qt6/qt.toolchain.cmake" \
    -DQT_CHAINLOAD_TOOLCHAIN_FILE="$project/packaging/windows/mingw.cmake" \
    -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake "$@"
step "Compiling" cmake --build $build
told() { sed -n "s/^!define $1 \"\(.*\)\"\$/\1/p" $build/setup.nsh; }
version=$(told VERSION)
name=$(told NAME)-$version-x64

staged=$build/$name
step "Collecting what belongs to it" packaging/windows/deploy.sh $build "$staged"
step "Looking at how it is hardened" packaging/windows/hardening.sh "$staged"
if [ -n "${BULKHEAD_SIGN-}" ]; then
    # shellcheck disable=SC2016 # expanded there
    step "Signing" sh -c 'find "$1" -name "*.exe" -o -name "*.dll" | sort | xargs -n 1 $2' sh "$staged" "$BULKHEAD_SIGN"
fi
step "Writing the bill of materials" env PYTHONDONTWRITEBYTECODE=1 packaging/windows/bill.py /usr/src/windows "$staged" \
    "$staged/bulkhead.cdx.json" "$(told NAME)" "$version" "$(told SPDX)"
cp "$staged/bulkhead.cdx.json" "dist/$name.cdx.json"
find "$staged" -exec touch --date="@$epoch" {} +
find "$staged" -type d -exec chmod 755 {} +

rm -f "dist/$name-portable.zip" "dist/$name-setup.exe"
# shellcheck disable=SC2016 # expanded there
step "The portable copy" sh -c 'cd "$1" && find "$2" | LC_ALL=C sort | zip -X -9 -q -@ "$3"' sh \
    $build "$name" "$project/dist/$name-portable.zip"

# The installer's list of files, and the uninstaller's, which takes away what was installed and nothing else.
# shellcheck disable=SC2016 # the dollars are the installer's
{
    echo '!macro InstallFiles'
    (cd "$staged" && find . -type d -printf '%P\n') | LC_ALL=C sort | while IFS= read -r folder; do
        printf '    SetOutPath "$INSTDIR%s"\n' "${folder:+\\${folder//\//\\}}"
        (cd "$staged/$folder" && find . -maxdepth 1 -type f -printf '%P\n') | LC_ALL=C sort | while IFS= read -r file; do
            printf '    File "%s"\n' "$project/$staged/${folder:+$folder/}$file"
        done
    done
    printf '!macroend\n!macro UninstallFiles\n'
    (cd "$staged" && find . -type f -printf '%P\n') | LC_ALL=C sort | while IFS= read -r file; do
        printf '    Delete "$INSTDIR\\%s"\n' "${file//\//\\}"
    done
    (cd "$staged" && find . -mindepth 1 -type d -printf '%P\n') | LC_ALL=C sort -r | while IFS= read -r folder; do
        printf '    RMDir "$INSTDIR\\%s"\n' "${folder//\//\\}"
    done
    echo '!macroend'
} >$build/files.nsh
step "Its picture" convert -size 164x314 'gradient:#33475b-#1d2935' resources/icons/bulkhead-128.png \
    -gravity center -composite -alpha off "BMP3:$build/side.bmp"
touch --date="@$epoch" $build/side.bmp # the installer keeps the date of each file that it holds
step "The installer" makensis -V2 -WX ${BULKHEAD_SIGN:+-DSIGN="$BULKHEAD_SIGN"} \
    -DPROJECT="$project/$build/setup.nsh" -DFILES="$project/$build/files.nsh" -DOUTPUT="$project/dist/$name-setup.exe" \
    -DICON="$project/resources/icons/bulkhead.ico" \
    -DSIDE="$project/$build/side.bmp" -DLICENCE="$project/$staged/LICENSE.txt" \
    -DSIZE="$(du -k --apparent-size --summarize "$staged" | cut -f1)" packaging/windows/setup.nsi
ls -l "dist/$name-setup.exe" "dist/$name-portable.zip"
