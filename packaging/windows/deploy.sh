#!/usr/bin/env bash
# Puts together what is shipped: the programs, each library that they and Qt's plugins import and Windows does not have
# itself, and the licences. Runs in the system that build-qt.sh makes.
#   packaging/windows/deploy.sh BUILD OUT        BUILD: where the programs were built; OUT: the folder to make
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
out=$2
libraries=/opt/windows
plugins=(platforms/qwindows styles/qmodernwindowsstyle tls/qschannelbackend)
# What is left to Windows: since Windows 10 it has all of these, the universal C runtime (api-ms-win-crt-…) among them.
systems='^(api-ms-win-[a-z0-9-]+|advapi32|authz|bcrypt|comctl32|comdlg32|crypt32|d2d1|d3d11|d3d12|d3d9|dnsapi|dwmapi|dwrite|dxgi|gdi32|imm32|iphlpapi|kernel32|mpr|ncrypt|netapi32|ntdll|ole32|oleaut32|rpcrt4|secur32|setupapi|shcore|shell32|shlwapi|user32|userenv|uuid|uxtheme|uiautomationcore|version|winhttp|winmm|winspool|ws2_32|wtsapi32)\.(dll|drv)$'

folders=("$libraries/bin" "$(dirname "$(x86_64-w64-mingw32ucrt-g++ -print-file-name=libstdc++-6.dll)")"
    "$(dirname "$(x86_64-w64-mingw32ucrt-g++ -print-file-name=libwinpthread-1.dll)")")

rm -rf "$out"
mkdir -p "$out"
todo=()
take() { # file, place
    install -D -m 644 "$1" "$out/$2"
    x86_64-w64-mingw32ucrt-strip --strip-unneeded "$out/$2"
    todo+=("$out/$2")
}
for program in bulkhead bulkhead-simulator; do
    take "$build/bin/$program.exe" $program.exe
done
for plugin in "${plugins[@]}"; do
    take "$libraries/plugins/$plugin.dll" "plugins/$plugin.dll"
done
while [ ${#todo[@]} -gt 0 ]; do
    file=${todo[0]}
    todo=("${todo[@]:1}")
    while read -r name; do
        if [ -f "$out/$name" ] || grep -qiE "$systems" <<<"$name"; then
            continue
        fi
        for folder in "${folders[@]}"; do
            if [ -f "$folder/$name" ]; then
                take "$folder/$name" "$name"
                continue 2
            fi
        done
        echo "deploy: nobody has $name, which $file imports" >&2
        exit 1
    done < <(x86_64-w64-mingw32ucrt-objdump --private-headers "$file" | sed -n 's/^\s*DLL Name: //p')
done

# For Windows' own editor.
text() { sed 's/\r*$/\r/' "$1" >"$2"; }
text LICENSE "$out/LICENSE.txt"
mkdir "$out/licences"
for file in "$libraries"/share/licences/*.txt; do
    text "$file" "$out/licences/$(basename "$file")"
done
