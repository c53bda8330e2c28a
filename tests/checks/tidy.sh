#!/usr/bin/env bash
# clang-tidy over the program's own code, as many files at once as there are cores. The build folder must be configured.
#   tests/checks/tidy.sh [BUILD-FOLDER [FILE...]]
set -euo pipefail
cd "$(dirname "$0")/../.."

build=${1-build/dev}
shift || true
if [ $# -eq 0 ]; then
    mapfile -t files < <(git ls-files -- 'app/*.cpp' 'ui/*.cpp')
    set -- "${files[@]}"
fi

# Only what the build compiles; GCC's own warning flags mean nothing to clang.
for file in "$@"; do
    grep -qF "/$file\"" "$build/compile_commands.json" || { echo "not built, so not checked: $file" >&2; continue; }
    printf '%s\0' "$file"
done | xargs -0r -n 1 -P "$(nproc)" clang-tidy -p "$build" --quiet --extra-arg=-Wno-unknown-warning-option 2>/dev/null
