#!/usr/bin/env bash
# What can be said about the source without building it. Prints each check that fails, with where; exits with how many did.
# shellcheck disable=SC2317 # the functions are called by name
set -euo pipefail
cd "$(dirname "$0")/../.."

# What git has, or would take.
files() {
    git ls-files --cached --others --exclude-standard -- "$@" |
        while IFS= read -r file; do [ ! -f "$file" ] || printf '%s\0' "$file"; done
}

failed=0
report() {
    local what=$1 good=$2 seen=$3
    if $good; then
        printf 'ok: %s\n' "$what"
        return
    fi
    printf 'FAIL: %s\n' "$what"
    printf '%s\n' "$seen" | head -n 40 | sed 's/^/    /'
    failed=$((failed + 1))
}

must_pass() {
    local what=$1 good=true seen
    shift
    seen=$("$@" 2>&1) || good=false
    report "$what" $good "$seen"
}

# For searches: what the command prints is what is wrong.
must_find_nothing() {
    local what=$1 good=true seen
    shift
    seen=$("$@" 2>&1) || true
    [ -z "$seen" ] || good=false
    report "$what" $good "$seen"
}

layout() { files '*.cpp' '*.h' | xargs -0r clang-format --dry-run -Werror; }
shell() { files '*.sh' .ci/run | xargs -0r shellcheck; }
python() {
    files '*.py' | xargs -0r /usr/bin/python3 -c 'import ast, sys
for name in sys.argv[1:]:
    ast.parse(open(name).read(), name)'
}
property_lists() {
    files '*.plist' '*.plist.in' | xargs -0r /usr/bin/python3 -c 'import plistlib, sys
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        plistlib.load(file)'
}
machine_paths() { files ':!*/package-lock.json' | xargs -0r grep -nIE '(^|[^A-Za-z0-9_.])/(home|root|work|farm|Users)/[A-Za-z]'; }
open_ends() { files '*.cpp' '*.h' '*.py' '*.sh' '*.cmake' '*CMakeLists.txt' | xargs -0r grep -nwE "TO""DO|FIX""ME|XX""X|QSK""IP"; }
sleeps() { files 'tests/*.cpp' 'tests/*.h' | xargs -0r grep -nE 'QTest::q(Wait|Sleep)\(|\b[mu]?sleep\('; }

must_pass "the layout is clang-format's ($(clang-format --version | grep -oE '[0-9]+' | head -n 1))" layout
must_pass "shell scripts pass shellcheck" shell
must_pass "Python scripts parse" python
must_pass "property lists for macOS parse" property_lists
must_pass "the texts for translation are collected" resources/translations/update.sh --check
must_find_nothing "no file names a path of one machine" machine_paths
must_find_nothing "nothing is left open, no test is skipped" open_ends
must_find_nothing "no test sleeps" sleeps
exit "$failed"
