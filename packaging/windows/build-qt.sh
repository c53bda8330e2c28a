#!/usr/bin/env bash
# Builds what the program for Windows is linked with, from Debian's source packages: Qt, QtKeychain, simdjson; and takes
# cpp-httplib's header. Half an hour on two cores, 5 GB, once: what is there already is kept.
#   packaging/windows/build-qt.sh        into $BULKHEAD_WINDOWS_CACHE, else /var/tmp/bulkhead-windows. Needs root.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck disable=SC1091,SC2154 # what it defines is used below
. packaging/windows/system.sh
[ "$(id -u)" -eq 0 ] || die "making another system needs root."

# Older ones have holes that reach a program like this one: CVE-2026-76151 (headers over HTTP), CVE-2024-39936 and
# CVE-2023-51714 (HTTP/2), CVE-2023-34410 (authorities), CVE-2025-6338 (Windows' TLS).
good_enough() {
    dpkg --compare-versions "$1" ge 6.11.2 || { dpkg --compare-versions "$1" ge 6.8.9 && dpkg --compare-versions "$1" lt 6.9; }
}

# ---- the system: the suite that Debian develops in, which has the newest Qt, with a compiler, host tools of the same Qt, an
# installer's maker and Wine
suite=sid
if [ ! -f "$system.done" ]; then
    bare=$(packaging/bare.sh $suite "$cache")
    echo "build-qt: making the system that builds for Windows" >&2
    rm -rf --one-file-system "$system"
    cp -a "$bare" "$system"
    cp -L /etc/resolv.conf "$system/etc/resolv.conf"
    # Sources of the suites before it too: mirrors do not have each of the newest.
    mirror=$(sed -n "s|^deb \([^ ]*\) $suite main\$|\1|p" "$system/etc/apt/sources.list")
    {
        echo "deb $mirror $suite main"
        for each in $suite trixie bookworm; do echo "deb-src $mirror $each main"; done
    } >"$system/etc/apt/sources.list"
    # A mirror may be a few weeks late, and says so by the date of its index. The signature is checked all the same.
    printf '%s\n' 'Acquire::Check-Valid-Until "false";' 'APT::Install-Recommends "false";' \
        >"$system/etc/apt/apt.conf.d/90bulkhead"
    {
        inside update-ca-certificates || true # only where the bare system has certificates
        inside apt-get -q update
        inside apt-get -q install --yes ca-certificates dpkg-dev g++-mingw-w64-ucrt64 cmake ninja-build pkgconf \
            qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-l10n-tools python3-minimal nsis zip unzip \
            wine wine64 xvfb xauth imagemagick fonts-liberation fonts-dejavu-core
    } >"$cache/system.log" 2>&1 || { tail -n 20 "$cache/system.log" >&2; die "the system could not be made; log: $cache/system.log"; }
    touch "$system.done"
fi

qt=$(inside qtpaths6 --qt-version)
good_enough "$qt" || die "Debian $suite has Qt $qt, which has open holes; 6.8.9 or 6.11.2 and later of these two have not."

# The script is part of the key: where it changes, what it made is made again.
made=$system$prefix/made
key=$(cat packaging/windows/build-qt.sh packaging/windows/mingw.cmake | sha256sum | cut -c1-16)-$qt
if [ "$(cat "$made" 2>/dev/null)" = "$key" ]; then
    exit
fi

log=$cache/qt.log
: >"$log"
step() { # what, command...
    local begun=$SECONDS
    printf 'build-qt: %s' "$1" >&2
    shift
    "$@" >>"$log" 2>&1 || { echo >&2; tail -n 20 "$log" >&2; die "this failed; the whole log: $log"; }
    printf ' (%d s)\n' $((SECONDS - begun)) >&2
}

sources=/usr/src/windows
mkdir -p "$system$sources"

# source NAME VERSION [SUITE]: unpacks the original source as Debian has it into NAME. apt checks its sum against the signed
# index. Debian's own changes are left out: they are about Debian, and mirrors do not always have them.
source_of() {
    local name=$1 version=$2 folder=$system$sources/$1
    local archive=("$folder".download/*.orig.tar.*)
    if [ ! -f "${archive[0]}" ]; then
        rm -rf "$folder.download"
        mkdir -p "$folder.download"
        # What of it the mirror has not may be what is not needed.
        inside sh -c "cd $sources/$name.download && apt-get -q source --download-only '$name=$version'" || true
        archive=("$folder".download/*.orig.tar.*)
        [ -f "${archive[0]}" ] || die "the mirror has no source of $name $version."
    fi
    rm -rf "$folder"
    mkdir -p "$folder"
    tar --extract --file "${archive[0]}" --directory "$folder" --strip-components 1 --no-same-owner
    sha256sum "${archive[0]}" | sed "s|  .*/|  |" >"$folder/origin"
}
# The newest version whose original source the mirror gives out.
newest_source_of() {
    local name=$1 version
    for version in $(inside apt-cache showsrc --only-source "$name" | sed -n 's/^Version: //p' | sort -ruV); do
        ! (source_of "$name" "$version") || return 0
    done
    return 1
}
# shellcheck disable=SC2016 # the dollar is dpkg's
step "Qt's source" source_of qt6-base "$(inside dpkg-query --show --showformat='${source:Version}' qt6-base-dev)"
step "QtKeychain's source" newest_source_of qtkeychain
step "simdjson's source" newest_source_of simdjson
step "cpp-httplib's source" newest_source_of cpp-httplib

configure=(cmake -G Ninja -DCMAKE_BUILD_TYPE=Release "-DCMAKE_INSTALL_PREFIX=$prefix"
    "-DCMAKE_TOOLCHAIN_FILE=$project/packaging/windows/mingw.cmake")
build() { # NAME SOURCE [OPTION...]
    local folder=$sources/$2 made_in=$sources/$1-build
    shift 2
    inside SOURCE_DATE_EPOCH=0 "${configure[@]}" -S "$folder" -B "$made_in" "$@"
    inside SOURCE_DATE_EPOCH=0 ninja -C "$made_in"
    inside cmake --install "$made_in" --strip
    rm -rf --one-file-system "$system$made_in"
}

# Only what the program uses, and what it does not use can't be attacked: no picture formats but PNG, no SQL. Of Markdown
# the reader, for the guide that is compiled in, with the parser that Qt carries.
# direct2d stays, or the windows plugin does not link; only the plugin that nobody wants is left out (direct2d1_1). Debian's
# source has no header for graphics tablets (tabletevent).
rm -rf --one-file-system "${system:?}$prefix"
step "Qt $qt" build qt qt6-base \
    -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
    -DBUILD_SHARED_LIBS=ON -DQT_UNITY_BUILD=ON -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF \
    -DFEATURE_schannel=ON -DINPUT_openssl=no -DFEATURE_dtls=OFF -DFEATURE_brotli=OFF -DFEATURE_gssapi=OFF \
    -DINPUT_opengl=no -DFEATURE_vulkan=OFF -DFEATURE_direct2d1_1=OFF -DFEATURE_tabletevent=OFF -DFEATURE_tuiotouch=OFF \
    -DFEATURE_jpeg=OFF -DFEATURE_gif=OFF -DFEATURE_ico=OFF -DFEATURE_textmarkdownreader=ON \
    -DFEATURE_system_textmarkdownreader=OFF -DFEATURE_textmarkdownwriter=OFF \
    -DFEATURE_sql=OFF -DFEATURE_xml=OFF -DFEATURE_dbus=OFF -DFEATURE_concurrent=OFF -DFEATURE_printsupport=OFF \
    -DFEATURE_system_zlib=OFF -DFEATURE_zstd=OFF -DFEATURE_icu=OFF -DFEATURE_glib=OFF \
    -DFEATURE_pkg_config=OFF -DFEATURE_qmake=OFF -DFEATURE_androiddeployqt=OFF

# It hands Microsoft's compiler option for UTF-8 to GCC, too.
sed -i 's|/utf-8 ||' "$system$sources/qtkeychain/qtkeychain/CMakeLists.txt"
with_qt=("-DCMAKE_TOOLCHAIN_FILE=$prefix/lib/cmake/Qt6/qt.toolchain.cmake"
    "-DQT_CHAINLOAD_TOOLCHAIN_FILE=$project/packaging/windows/mingw.cmake"
    -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake)
step "QtKeychain" build qtkeychain qtkeychain "${with_qt[@]}" \
    -DBUILD_WITH_QT6=ON -DUSE_CREDENTIAL_STORE=ON -DBUILD_TRANSLATIONS=OFF -DBUILD_TEST_APPLICATION=OFF -DBUILD_TESTING=OFF
step "simdjson" build simdjson simdjson -DBUILD_SHARED_LIBS=OFF -DSIMDJSON_DEVELOPER_MODE=OFF
install -D -m 644 "$system$sources/cpp-httplib/httplib.h" "$system$prefix/include/httplib.h"

step "their licences" inside packaging/windows/licences.py "$sources" "$prefix/share/licences"
echo "$key" >"$made"
