#!/usr/bin/env bash
# clang-tidy over the program's own code, as many at once as there are cores. The build folder must be configured.
#   tests/checks/tidy.sh                       everything, a dozen files at a time as the release build joins them: most
#                                              of the work is Qt's headers, and they are the same for all
#   tests/checks/tidy.sh build/dev FILE...     these files, each on its own
set -euo pipefail
cd "$(dirname "$0")/../.."

build=${1-build/release}
shift || true
checks=
if [ $# -eq 0 ]; then
    # Every folder's own code and what CMake joined of it; what moc and rcc made is not ours.
    mapfile -t files < <(sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" | grep -v autogen |
        grep -E "/Unity/|^$PWD/(app|ui)/" | sort -u)
    [ ${#files[@]} -gt 0 ] || { echo "nothing to check in $build" >&2; exit 1; }
    set -- "${files[@]}"
    checks=--checks=-bugprone-suspicious-include
fi

# Only what the build compiles; GCC's own warning flags mean nothing to clang, and clang 14 takes no zeros there.
for file in "$@"; do
    grep -qF "${file#"$PWD"}\"" "$build/compile_commands.json" || { echo "not built, so not checked: $file" >&2; continue; }
    printf '%s\0' "$file"
done | xargs -0r -n 1 -P "$(nproc)" clang-tidy -p "$build" --quiet ${checks:+"$checks"} \
    --extra-arg=-Wno-unknown-warning-option --extra-arg=-ftrivial-auto-var-init=pattern 2>/dev/null
