#!/usr/bin/env bash
# The Debian package in Debian 12 and 13. packaging/test.sh calls this.
set -euo pipefail
cd "$(dirname "$0")/../.."

package=$(echo dist/bulkhead_*.deb)
[ -f "$package" ] || { echo "test: dist/ has no Debian package; run packaging/build.sh deb" >&2; exit 1; }
suites=(bookworm trixie)
older=
if [ -n "${BULKHEAD_SHORT-}" ]; then
    suites=("$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)")
else
    older=$(packaging/older.sh deb)
    older=$(echo "$older"/*.deb)
fi
broken=0
for suite in "${suites[@]}"; do
    packaging/test-in-root.sh deb "$suite" "$package" "$older" || broken=1
done
exit $broken
