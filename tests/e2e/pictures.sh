#!/usr/bin/env bash
# Makes the README's pictures anew: the real program on its simulated account, worked by the e2e scripts. Needs what
# packaging/try.sh installs and builds.
set -euo pipefail
cd "$(dirname "$0")/../.."
/usr/bin/python3 tests/e2e/cancel_a_job.py build/release/bin --pictures docs/pictures
/usr/bin/python3 tests/e2e/tour.py build/release/bin docs/pictures
