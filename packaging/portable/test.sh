#!/usr/bin/env bash
# The folder and the installer in systems without anything of Qt. packaging/test.sh calls this.
set -euo pipefail
cd "$(dirname "$0")/../.."

broken=0
for package in dist/bulkhead-*-linux-*.tar.xz dist/bulkhead-*-linux-*.run; do
    [ -f "$package" ] || { echo "test: dist/ has no portable package; run packaging/build.sh portable" >&2; exit 1; }
    older=$(packaging/older.sh portable)
    for suite in bookworm trixie; do
        packaging/test-in-root.sh portable $suite "$package" "$(echo "$older"/*"${package##*x86_64}")" || broken=1
    done
done
exit $broken
