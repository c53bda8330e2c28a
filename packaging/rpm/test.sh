#!/usr/bin/env bash
# The RPM in a Debian that has rpm: no Fedora is to be had here, so what it needs is installed by Debian's names, and that
# Fedora's packages offer what it asks for is not tested. packaging/test.sh calls this.
set -euo pipefail
cd "$(dirname "$0")/../.."

package=$(echo dist/bulkhead-*.rpm)
[ -f "$package" ] || { echo "test: dist/ has no RPM; run packaging/build.sh rpm" >&2; exit 1; }
older=$(packaging/older.sh rpm)
packaging/test-in-root.sh rpm bookworm "$package" "$(echo "$older"/*.rpm)"
