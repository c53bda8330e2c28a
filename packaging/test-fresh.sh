#!/usr/bin/env bash
# Runs both commands as a fresh machine would: in a bare Debian, made for this and thrown away afterwards.
#   packaging/test-fresh.sh SUITE [FOLDER]       SUITE: bookworm, trixie, …; FOLDER keeps the bare system for the next time
# Needs root. The mirror, the certificates and npm's settings are this machine's own. What is copied in is the source as it
# is now, committed or not. Screenshots and logs are left in build/fresh-SUITE/.
set -euo pipefail
cd "$(dirname "$0")/.."

suite=${1-}
folder=${2-/var/tmp}
[ -n "$suite" ] || { echo "usage: packaging/test-fresh.sh SUITE [FOLDER]" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || { echo "test-fresh: making another system needs root." >&2; exit 1; }
bare=$(packaging/bare.sh "$suite" "$folder")

root=$(mktemp -d "$folder/bulkhead-fresh-$suite.XXXXXX")
trap 'rm -rf --one-file-system "$root"' EXIT
cp -a "$bare/." "$root"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
mkdir -p "$root/usr/src/bulkhead"
if command -v npm >/dev/null; then
    npm config list --json 2>/dev/null | sed -n 's/^ *"\(registry\|cafile\|proxy\|https-proxy\)": "\(.*\)",\{0,1\}$/\1=\2/p' \
        >"$root/root/.npmrc"
fi
git ls-files --cached --others --exclude-standard | while IFS= read -r file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
    tar --create --null --files-from=- | tar --extract --directory "$root/usr/src/bulkhead" --no-same-owner

# In name spaces of its own: nothing that is mounted or started inside outlives the command.
inside() {
    # shellcheck disable=SC2016 # expanded inside
    unshare --mount --pid --fork --kill-child sh -c '
        set -e
        cd "$1"
        mount -t proc proc proc
        mount --rbind /dev dev
        mount -t tmpfs tmpfs run
        shift
        exec chroot . /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
            TERM=dumb ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
            sh -c "cd /usr/src/bulkhead && $*"' sh "$root" "$@"
}

table=()
broken=0
run() {
    local what=$1 begun=$SECONDS result=ok
    printf '\n== %s: %s\n' "$suite" "$what"
    inside "$what" </dev/null || result=FAILED
    [ $result = ok ] || broken=1
    table+=("$(printf '%5d s  %-6s  %s' $((SECONDS - begun)) $result "$what")")
}

run packaging/try.sh
run packaging/try.sh
run tests/run.sh
run tests/run.sh

kept=build/fresh-$suite
rm -rf "$kept"
mkdir -p "$kept"
for left in build/try.log build/pictures build/dev/results.xml; do
    [ ! -e "$root/usr/src/bulkhead/$left" ] || cp -a "$root/usr/src/bulkhead/$left" "$kept/"
done
printf '\n%s, from nothing:\n' "$suite"
printf '%s\n' "${table[@]}"
exit $broken
