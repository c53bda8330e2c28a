#!/usr/bin/python3
"""Collects the licences of everything that is shipped beside the program for Windows, from the sources that it was built of.

licences.py SOURCES OUT    SOURCES: the folder in which build-qt.sh unpacked them; OUT: the folder to make
"""
import json
import pathlib
import shutil
import sys

# Parts of Qt's source that are not compiled for Windows, or not with the options of build-qt.sh.
ELSEWHERE = ("/wayland/", "/xcb/", "/android/", "/gradle/", "/wasm/", "/cocoa/", "/dbus/", "/testlib/", "/testinternal/",
             "/forkfd/", "/libjpeg/", "/md4c/", "/VulkanMemoryAllocator/", "/gui/vulkan/", "/gui/opengl/", "/tests/",
             "/examples/", "/util/", "/cmake/")

INTRODUCTION = """\
Bulkhead for Windows is shipped together with the following programs of others, each unchanged unless it says so, under the
licence whose file is named.

Qt (Core, Gui, Network, Widgets and plugins) {qt}
    GNU Lesser General Public License, version 3: LGPL-3.0-only.txt, with GPL-3.0-only.txt, which it refers to.
    Qt's libraries are the files Qt6*.dll and those below plugins\\. You may put ones of your own in their place, built from
    Qt's source with or without changes, and may take Bulkhead apart to find mistakes in such changes. The source is the
    original source of Debian's package qt6-base {qt_origin};
    whoever gave you this copy of Bulkhead gives you the source too, on demand, for at least three years.
    What Qt itself contains is listed in Qt-contains.txt.
QtKeychain (libqt6keychain.dll)
    BSD 3-Clause: QtKeychain.txt. One compiler option was taken out of its build.
    Original source of Debian's package qtkeychain {qtkeychain_origin}
simdjson (within bulkhead.exe)
    Apache License 2.0: simdjson.txt. Original source of Debian's package simdjson {simdjson_origin}
cpp-httplib (within bulkhead-simulator.exe)
    MIT: cpp-httplib.txt. Original source of Debian's package cpp-httplib {httplib_origin}
GCC's runtime (libgcc_s_seh-1.dll, libstdc++-6.dll)
    GNU General Public License, version 3, with the GCC Runtime Library Exception 3.1, which allows this: GCC.txt
winpthreads and the start-up code of mingw-w64 (libwinpthread-1.dll, and within each program)
    Of several free licences: mingw-w64.txt
"""


def qt_version(qt):
    return next(line.split('"')[1] for line in (qt / ".cmake.conf").read_text().splitlines()
                if line.startswith("set(QT_REPO_MODULE_VERSION "))


def contained(qt):
    """Each entry of Qt's own lists of what it contains that is compiled for Windows, with the list that it stands in."""
    seen = set()
    for listing in sorted(qt.glob("src/**/qt_attribution.json")):
        if any(part in f"/{listing.relative_to(qt)}" for part in ELSEWHERE):
            continue
        entries = json.loads(listing.read_text(encoding="utf-8"), strict=False)
        for entry in entries if isinstance(entries, list) else [entries]:
            if entry["Id"] in seen or entry.get("QtParts") == ["tools"]:
                continue
            seen.add(entry["Id"])
            yield entry, listing


def as_text(entry, listing):
    folder = listing.parent / entry.get("Path", "")
    copyright_lines = entry.get("Copyright", [])
    lines = [f"{entry['Name']} {entry.get('Version', '')}".strip(), f"Licence: {entry['License']}"]
    lines += copyright_lines if isinstance(copyright_lines, list) else [copyright_lines]
    names = entry.get("LicenseFiles") or [entry.get("LicenseFile")]
    for name in filter(None, names):
        for place in (folder / name, listing.parent / name):
            if place.is_file():
                lines += ["", place.read_text(encoding="utf-8", errors="replace").strip()]
                break
        else:
            raise SystemExit(f"licences: {listing} names {name}, which is not there")
    return "\n".join(lines)


def main():
    sources, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    qt = sources / "qt6-base"
    out.mkdir(parents=True, exist_ok=True)
    for name in ("LGPL-3.0-only.txt", "GPL-3.0-only.txt"):
        shutil.copy(qt / "LICENSES" / name, out / name)
    shutil.copy(sources / "qtkeychain" / "COPYING", out / "QtKeychain.txt")
    shutil.copy(sources / "simdjson" / "LICENSE", out / "simdjson.txt")
    shutil.copy(sources / "cpp-httplib" / "LICENSE", out / "cpp-httplib.txt")
    for package, name in (("gcc-mingw-w64-ucrt64-runtime", "GCC.txt"), ("mingw-w64-ucrt64-dev", "mingw-w64.txt")):
        shutil.copy(f"/usr/share/doc/{package}/copyright", out / name)

    def origin(package):
        digest, archive = (sources / package / "origin").read_text().split()
        return f"({archive}, SHA-256\n    {digest})"

    (out / "README.txt").write_text(INTRODUCTION.format(
        qt=qt_version(qt), qt_origin=origin("qt6-base"), qtkeychain_origin=origin("qtkeychain"),
        simdjson_origin=origin("simdjson"), httplib_origin=origin("cpp-httplib")), encoding="utf-8")
    separator = "\n\n" + "-" * 100 + "\n\n"
    (out / "Qt-contains.txt").write_text(separator.join(as_text(*each) for each in contained(qt)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
