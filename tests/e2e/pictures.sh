#!/usr/bin/env bash
# Takes the documentation's pictures again: the program on its simulated account, so never with anybody's data.
set -euo pipefail
cd "$(dirname "$0")/../.."

packaging/setup.sh build display
[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
cmake --build build/release
/usr/bin/python3 tests/e2e/cancel_a_job.py build/release/bin --pictures docs/pictures
