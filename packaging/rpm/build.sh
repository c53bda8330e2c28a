#!/usr/bin/env bash
# The RPM, for Fedora. packaging/build.sh calls this.
set -euo pipefail
cd "$(dirname "$0")/../.."

packaging/setup.sh rpm
packaging/linux-build.sh
work=build/packages/cpack-rpm
rm -rf "$work"
cpack -G RPM --config build/packages/CPackConfig.cmake -B "$work" >build/rpm.log 2>&1 || { tail -n 30 build/rpm.log >&2; exit 1; }
package=$(echo "$work"/*.rpm)
rpmlint --config packaging/rpm/rpmlint.toml "$package" >build/rpm.log 2>&1 || { cat build/rpm.log >&2; exit 1; }
rm -f dist/bulkhead-*.rpm
mv "$package" dist/
