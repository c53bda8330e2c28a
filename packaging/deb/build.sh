#!/usr/bin/env bash
# The Debian package, for Debian 12 and 13. packaging/build.sh calls this.
set -euo pipefail
cd "$(dirname "$0")/../.."

packaging/setup.sh deb
packaging/linux-build.sh
work=build/packages/cpack-deb
rm -rf "$work"
cpack -G DEB --config build/packages/CPackConfig.cmake -B "$work" >"build/deb.log" 2>&1 || { tail -n 30 build/deb.log >&2; exit 1; }
package=$(echo "$work"/*.deb)

desktop-file-validate build/packages/resources/linux/*.desktop
appstreamcli validate --no-net --pedantic build/packages/resources/linux/*.metainfo.xml >build/deb.log || { cat build/deb.log >&2; exit 1; }
lintian --fail-on error,warning,info,pedantic "$package"
rm -f dist/bulkhead_*.deb
mv "$package" dist/
