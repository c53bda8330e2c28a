#!/usr/bin/env bash
# Installs, runs, renews and removes what build.sh has put into dist/, under Wine in the system that build-qt.sh makes, and
# prints a table. Screenshots and logs are left in build/windows/test/.
#   packaging/windows/test.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck disable=SC1091,SC2154 # what it defines is used below
. packaging/windows/system.sh
shopt -s nullglob
setup=(dist/Bulkhead-*-x64-setup.exe)
zip=(dist/Bulkhead-*-x64-portable.zip)
if [ ${#setup[@]} -ne 1 ] || [ ${#zip[@]} -ne 1 ]; then
    die "dist/ must hold one installer and one portable zip; make them with packaging/build.sh windows."
fi
code=0
# The bill of materials against CycloneDX's own schema, and against the files that are in the zip.
packaging/setup.sh tests
[ -d tests/contract/node_modules ] || npm ci --prefix tests/contract --no-audit --no-fund --loglevel=error
unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
python3 -m zipfile --extract "${zip[0]}" "$unpacked"
bill=$(echo "$unpacked"/*/bulkhead.cdx.json)
node tests/contract/cyclonedx.mjs "$bill" || die "the bill of materials is not what CycloneDX says it is to be."
PYTHONDONTWRITEBYTECODE=1 packaging/windows/bill.py --check "$(dirname "$bill")" "$bill" || die "the bill of materials is wrong."
inside packaging/windows/test-in-wine.sh "${setup[0]}" "${zip[0]}" || code=$?
# packaging/test.sh makes one table of all packages.
if [ -n "${BULKHEAD_TESTED-}" ]; then
    cp build/windows/test/*.png build/windows/test/log.txt "$BULKHEAD_TESTED/"
    cat build/windows/test/table >>"$BULKHEAD_TESTED/table"
fi
exit $code
