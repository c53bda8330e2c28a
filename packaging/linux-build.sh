#!/usr/bin/env bash
# Builds in build/packages what the packages for Linux are made of: the same programs for all of them.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/setup.sh build
quietly() {
    "$@" >build/packages.log 2>&1 || { tail -n 30 build/packages.log >&2; exit 1; }
}
mkdir -p build
echo "Building in build/packages"
quietly cmake --preset release -B build/packages -DCMAKE_INSTALL_PREFIX=/usr -DBULKHEAD_PRIVATE_LIBRARIES=ON
quietly cmake --build build/packages
quietly tests/checks/hardening.sh build/packages/bin/bulkhead build/packages/bin/bulkhead-simulator
