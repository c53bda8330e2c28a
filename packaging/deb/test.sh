#!/usr/bin/env bash
# The Debian package in Debian 12 and 13. packaging/test.sh calls this.
set -euo pipefail
cd "$(dirname "$0")/../.."

package=$(echo dist/bulkhead_*.deb)
[ -f "$package" ] || { echo "test: dist/ has no Debian package; run packaging/build.sh deb" >&2; exit 1; }
older=$(packaging/older.sh deb)
broken=0
for suite in bookworm trixie; do
    packaging/test-in-root.sh deb $suite "$package" "$(echo "$older"/*.deb)" || broken=1
done
exit $broken
