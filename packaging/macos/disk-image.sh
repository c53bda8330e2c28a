#!/usr/bin/env bash
# Makes dist/Bulkhead-<version>-macos-<architecture>.dmg. Runs on a Mac only. NOT TESTED: it was written without one.
#   packaging/macos/disk-image.sh [OPTION...]       options for cmake, such as -DBULKHEAD_HOMEPAGE=…
# $BULKHEAD_SIGN_IDENTITY: "Developer ID Application: …", from the keychain; without it the bundle is signed ad hoc, which is
# enough for the Mac that it was built on. $BULKHEAD_NOTARY_PROFILE: what `notarytool store-credentials` was told; with it the
# image is sent to Apple and gets its ticket.
set -euo pipefail
cd "$(dirname "$0")/../.."

die() {
    printf 'disk-image: %s\n' "$@" >&2
    exit 1
}
[ "$(uname -s)" = Darwin ] || die "this needs a Mac: hdiutil, codesign and macdeployqt are there and nowhere else."
for tool in cmake ninja pkg-config macdeployqt codesign hdiutil; do
    command -v $tool >/dev/null || die "$tool is missing." \
        "Xcode's command line tools, and: brew install cmake ninja pkg-config qt qtkeychain simdjson cpp-httplib openssl@3"
done
identity=${BULKHEAD_SIGN_IDENTITY:--}
profile=${BULKHEAD_NOTARY_PROFILE-}
[ -z "$profile" ] || [ "$identity" != - ] || die "Apple notarizes nothing that is signed ad hoc; set BULKHEAD_SIGN_IDENTITY."

build=build/macos
staged=$PWD/$build/staged
bundle=$staged/Bulkhead.app
rm -rf "$staged"
mkdir -p dist
cmake --preset release -B $build "$@"
cmake --build $build
cmake --install $build --prefix "$staged"

# Qt, its plugins and the other libraries go into the bundle. The second program needs the same ones.
macdeployqt "$bundle" -executable="$bundle/Contents/MacOS/bulkhead-simulator"
cp LICENSE "$bundle/Contents/Resources/LICENSE.txt"

# From the inside to the outside: a signature covers what it contains.
signature=(--force --sign "$identity" --options runtime)
[ "$identity" = - ] || signature+=(--timestamp)
find "$bundle/Contents/Frameworks" "$bundle/Contents/PlugIns" \( -name '*.dylib' -o -name '*.framework' \) -prune -print0 |
    xargs -0 codesign "${signature[@]}"
codesign "${signature[@]}" --entitlements resources/macos/entitlements.plist "$bundle/Contents/MacOS/bulkhead-simulator"
codesign "${signature[@]}" --entitlements resources/macos/entitlements.plist "$bundle"
codesign --verify --deep --strict "$bundle"
"$bundle/Contents/MacOS/Bulkhead" --self-test || die "what was built does not work; nothing was put into dist/."

version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' $build/CMakeCache.txt)
name=Bulkhead-$version-macos-$(uname -m)
cpack -G DragNDrop --config $build/CPackConfig.cmake -B dist -D CPACK_INSTALL_CMAKE_PROJECTS= \
    -D "CPACK_INSTALLED_DIRECTORIES=$staged;." -D "CPACK_PACKAGE_FILE_NAME=$name"
rm -rf dist/_CPack_Packages
image=dist/$name.dmg
if [ "$identity" != - ]; then
    codesign --force --sign "$identity" --timestamp "$image"
fi
if [ -n "$profile" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
ls -l "$image"
