#!/usr/bin/env bash
# A folder that runs where nothing of Qt is installed, as .tar.xz, and as a .run that installs it for one user.
# packaging/build.sh calls this.
set -euo pipefail
cd "$(dirname "$0")/../.."

packaging/setup.sh portable
packaging/linux-build.sh
: "${SOURCE_DATE_EPOCH:?packaging/build.sh sets it}"
version=$(build/packages/bin/bulkhead-simulator --version | awk '{ print $2 }')
name=bulkhead-$version-linux-$(uname -m)
work=build/packages/portable
out=$work/$name
rm -rf "$work"
mkdir -p "$work" dist

for component in program libraries; do
    DESTDIR=$work/root cmake --install build/packages --strip --component $component >build/portable.log || { cat build/portable.log >&2; exit 1; }
done
mv "$work/root/usr" "$out"

# What stays the system's: the C and C++ libraries, what belongs to its graphics driver, display and fonts; OpenSSL, whose fixes
# are the system's; and GLib, which the keychain's library shares with the program, so that there must be one of it, the newer.
system='ld-linux.*|libc|libm|libdl|libpthread|librt|libresolv|libstdc\+\+|libgcc_s'
system+='|libGL|libEGL|libGLX|libOpenGL|libGLdispatch|libX11|libX11-xcb|libxcb|libfontconfig|libfreetype|libharfbuzz'
system+='|libglib-2\.0|libgobject-2\.0|libgio-2\.0|libgmodule-2\.0|libgthread-2\.0|libdbus-1|libz|libexpat|libssl|libcrypto'

private=$out/lib/bulkhead/lib
plugins=$out/lib/bulkhead/plugins
from=$(qtpaths6 --plugin-dir)
for plugin in platforms/libqxcb platforms/libqoffscreen tls/libqopensslbackend tls/libqcertonlybackend \
    platforminputcontexts/libcomposeplatforminputcontextplugin platforminputcontexts/libibusplatforminputcontextplugin; do
    install -D --mode=644 "$from/$plugin.so" "$plugins/$plugin.so"
done
printf '[Paths]\nPrefix = ..\nPlugins = lib/bulkhead/plugins\n' >"$out/bin/qt.conf"

needed() { objdump --private-headers "$@" | awk '$1 == "NEEDED" { print $2 }' | sort -u; }
while :; do
    missing=()
    for library in $(find "$out/bin" "$out/lib" -type f \( -perm -u+x -o -name '*.so*' \) -print0 | xargs -0 objdump --private-headers |
        awk '$1 == "NEEDED" { print $2 }' | sort -u); do
        [[ $library =~ ^($system)\.so ]] || [ -e "$private/$library" ] || missing+=("$library")
    done
    [ ${#missing[@]} -gt 0 ] || break
    for library in "${missing[@]}"; do
        path=$(ldconfig -p | awk -v name="$library" '$1 == name && /x86-64/ && !found++ { print $NF }')
        [ -n "$path" ] || { echo "portable: $library is not on this system" >&2; exit 1; }
        install --mode=644 "$(readlink -f "$path")" "$private/$library"
        echo "$library $(readlink -f "$path")" >>"$work/brought"
    done
done
# QtKeychain loads libsecret by name, and takes the system's.
for library in "$private"/*; do patchelf --set-rpath "\$ORIGIN" "$library"; done
find "$plugins" -name '*.so' -exec patchelf --set-rpath "\$ORIGIN/../../lib" {} +

# The licences: what Debian says about each library, the texts that this refers to, and where the sources are.
licences=$out/share/licenses/bulkhead
mkdir -p "$licences/texts" "$licences/libraries"
cp LICENSE "$licences/LICENSE"
for text in GPL-2 GPL-3 LGPL-2 LGPL-2.1 LGPL-3 Apache-2.0 GFDL-1.3 MPL-2.0; do
    cp -L "/usr/share/common-licenses/$text" "$licences/texts/$text"
done
owner() { { dpkg-query --search "$1" 2>/dev/null || true; } | sed -n '1s/: .*//p'; }
{
    cat "$work/brought"
    for plugin in "$plugins"/*/*.so; do echo "${plugin#"$out"/} $from/${plugin#"$plugins"/}"; done
    for library in "$private"/lib{simdjson,cpp-httplib}.so*; do echo "$(basename "$library") $(readlink -f "/usr/lib/$(uname -m)-linux-gnu/$(basename "$library")")"; done
} | sort >"$work/files"
while read -r file path; do
    package=$(owner "$path")
    [ -n "$package" ] || package=$(owner "${path#/usr}")
    [ -n "$package" ] || { echo "portable: no package has $path" >&2; exit 1; }
    cp -L "/usr/share/doc/${package%%:*}/copyright" "$licences/libraries/${package%%:*}"
    # shellcheck disable=SC2016 # the dollars are dpkg's
    printf '%-40s %s\n' "$(basename "$file")" "$(dpkg-query --show --showformat='${Package} ${Version}, source ${source:Package} ${source:Version}' "$package")"
done <"$work/files" >"$work/components"
{
    sed "s/@VERSION@/$version/" packaging/portable/THIRD-PARTY.in
    cat "$work/components"
} >"$licences/THIRD-PARTY"
cp packaging/portable/README.in "$out/README"
sed -i "s/@VERSION@/$version/" "$out/README"

find "$out" -type d -exec chmod 755 {} +
find "$out" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
sorted=(--sort=name --format=ustar --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner)
tar --create "${sorted[@]}" --directory "$work" "$name" | xz -9 --threads=1 >"$work/$name.tar.xz"

# The installer holds the same folder, packed by gzip, which is everywhere, where xz is not.
run=$work/run
mkdir "$run"
mv "$out" "$run/bulkhead"
install --mode=755 packaging/portable/install.sh "$run/install.sh"
find "$run" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
# makeself writes its own command line into the file, so the folder must not stand there; and gzip the time, save with -n.
(cd "$work" && makeself --gzip --complevel 9n --nox11 --sha256 --tar-quietly --noprogress --tar-extra "${sorted[*]}" \
    --packaging-date "$(date --utc --date="@$SOURCE_DATE_EPOCH" +%F)" \
    run "$name.run" "Bulkhead $version" ./install.sh) >build/portable.log 2>&1 || { cat build/portable.log >&2; exit 1; }
rm -f dist/bulkhead-*-linux-*
mv "$work/$name.tar.xz" "$work/$name.run" dist/
echo "brought along: $(wc -l <"$work/files") libraries and plugins; needed of the system: $(for file in $(find "$run/bulkhead" -type f -name '*.so*') "$run"/bulkhead/bin/bulkhead*; do needed "$file"; done |
    sort -u | grep -E "^($system)\.so" | paste -sd ' ')"
