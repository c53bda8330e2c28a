#!/bin/sh
# Installs the folder for one user, or below another prefix: install.sh [--prefix FOLDER]. Over an older version it takes its
# place. What the user has, settings, records and the keychain's entries, is left alone here and when it is removed.
set -eu

prefix=$HOME/.local
if [ $# -eq 2 ] && [ "$1" = --prefix ]; then
    prefix=$2
elif [ $# -gt 0 ]; then
    echo "usage: bulkhead.run [-- --prefix FOLDER]" >&2
    exit 2
fi
case $prefix in
    /*) ;;
    *) prefix=$PWD/$prefix ;;
esac
case $prefix in
    *[!A-Za-z0-9/._@+-]*)
        echo "install: the folder $prefix has characters in its name that a menu entry can't hold. Choose another one: --prefix FOLDER" >&2
        exit 1
        ;;
esac
target=$prefix/opt/bulkhead
if [ -e "$target" ] && [ ! -e "$target/uninstall.sh" ]; then
    echo "install: $target is there and was not made by this installer. Move it away or choose another folder: --prefix FOLDER" >&2
    exit 1
fi

# What the system lacks is found now, not at the first start.
missing=$(LC_ALL=C ldd bulkhead/bin/bulkhead bulkhead/lib/bulkhead/plugins/*/*.so 2>&1 | sed -n 's/^[[:space:]]*\(.*\) => not found$/\1/p' | sort -u)
if [ -n "$missing" ]; then
    echo "install: this system lacks libraries that Bulkhead needs:" >&2
    echo "$missing" | sed 's/^/    /' >&2
    echo "Nothing was installed. The README in the archive names Debian's packages; install them and start again." >&2
    exit 1
fi

mkdir -p "$prefix/opt" "$prefix/bin" "$prefix/share/applications"
rm -rf "$target.new" "$target.old"
cp -R bulkhead "$target.new"

entry=$(basename "$(echo bulkhead/share/applications/*.desktop)")
cat >"$target.new/uninstall.sh" <<EOF
#!/bin/sh
# Removes what the installer put here. Settings, records and the keychain's entries stay.
rm -f '$prefix/bin/bulkhead' '$prefix/share/applications/$entry'
for icon in '$target'/share/icons/hicolor/*/apps/*; do
    rm -f "$prefix/share/icons/hicolor/\${icon#'$target'/share/icons/hicolor/}"
done
rm -rf '$target'
for folder in '$prefix'/share/icons/hicolor/*/apps '$prefix'/share/icons/hicolor/* '$prefix/share/icons/hicolor' '$prefix/share/icons' \\
    '$prefix/share/applications' '$prefix/share' '$prefix/opt' '$prefix/bin'; do
    rmdir "\$folder" 2>/dev/null || true
done
echo "Bulkhead is removed. Your settings (~/.config/Bulkhead), your records (~/.local/share/Bulkhead) and what the keychain holds stay."
EOF
chmod 755 "$target.new/uninstall.sh"

[ ! -e "$target" ] || mv "$target" "$target.old"
mv "$target.new" "$target"
rm -rf "$target.old"
ln -sf "$target/bin/bulkhead" "$prefix/bin/bulkhead"
sed "s|^\(Try\)\{0,1\}Exec=bulkhead|\1Exec=$target/bin/bulkhead|" "$target/share/applications/$entry" >"$prefix/share/applications/$entry"
for icon in "$target"/share/icons/hicolor/*/apps/*; do
    at=$prefix/share/icons/hicolor/${icon#"$target"/share/icons/hicolor/}
    mkdir -p "$(dirname "$at")"
    cp "$icon" "$at"
done
echo "Bulkhead is installed in $target and in the menu; $target/uninstall.sh removes it."
