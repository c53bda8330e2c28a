#!/usr/bin/python3
"""Writes the bill of materials (CycloneDX 1.5) of what is shipped for Windows: each library that lies beside the programs or
is linked into them, with the source that it was built from, its checksums, and what Qt itself contains.

bill.py SOURCES STAGED OUT NAME VERSION LICENCE
                               SOURCES: the folder in which build-qt.sh unpacked the sources; STAGED: the folder that is
                               shipped, signed if at all; OUT: the file to write; NAME, VERSION, LICENCE: the program's;
                               $SOURCE_DATE_EPOCH: the commit's time
bill.py --check STAGED BILL    compares the files of a folder with a bill's checksums
"""
import datetime
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import uuid

from licences import contained, qt_version

# Shipped files by the component that they are of; what is linked into the programs has none of its own.
RUNTIME_OF_GCC = ("libgcc_s_seh-1.dll", "libstdc++-6.dll")
THREADS = ("libwinpthread-1.dll",)
KEYCHAIN = ("libqt6keychain.dll",)
PROGRAMS = ("bulkhead.exe", "bulkhead-simulator.exe")


def checksum(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def shipped(staged):
    """Programs and libraries by their path below the folder, with its separators those of Windows."""
    return {str(path.relative_to(staged)).replace("/", "\\"): path for path in sorted(staged.rglob("*"))
            if path.suffix in (".exe", ".dll")}


def files_property(files):
    return [{"name": "bulkhead:library", "value": f"{name} sha256:{checksum(path)}"} for name, path in sorted(files.items())]


def from_source(sources, package, name, licence, cpe=None):
    digest, archive = (sources / package / "origin").read_text().split()
    version = archive.removeprefix(f"{package}_").split(".orig.")[0].split("+")[0]
    component = {"type": "library", "bom-ref": package, "name": name, "version": version, "scope": "required",
                 "licenses": [{"expression": licence}]}
    if cpe:
        component["cpe"] = f"cpe:2.3:a:{cpe}:{version}:*:*:*:*:*:*:*"
    component["purl"] = f"pkg:generic/{package}@{version}"
    component["properties"] = [{"name": "bulkhead:source", "value": f"{archive} sha256:{digest}"}]
    return component


def from_debian(package, name, licence):
    version, source = subprocess.run(["dpkg-query", "--show", "--showformat=${Version}\n${source:Package} ${source:Version}",
                                      package], check=True, capture_output=True, text=True).stdout.splitlines()
    encoded = version.replace("+", "%2B").replace(":", "%3A")
    return {"type": "library", "bom-ref": package, "name": name, "version": version, "scope": "required",
            "licenses": [{"expression": licence}], "purl": f"pkg:deb/debian/{package}@{encoded}?arch=all",
            "properties": [{"name": "bulkhead:source", "value": source}]}


def parts_of_qt(qt):
    parts = []
    for entry, _ in contained(qt):
        part = {"type": "library", "bom-ref": f"qt6-base/{entry['Id']}", "name": entry["Name"]}
        if entry.get("Version"):
            part["version"] = str(entry["Version"])
        part["properties"] = [{"name": "bulkhead:licence", "value": entry.get("LicenseId") or entry["License"]}]
        parts.append(part)
    return sorted(parts, key=lambda part: part["bom-ref"])


def components(sources, staged):
    files = shipped(staged)

    def take(wanted):
        return {name: files.pop(name) for name in list(files) if wanted(name)}

    take(lambda name: name in PROGRAMS)
    qt = from_source(sources, "qt6-base", "Qt", "LGPL-3.0-only", cpe="qt:qt")
    keychain = from_source(sources, "qtkeychain", "QtKeychain", "BSD-3-Clause")
    simdjson = from_source(sources, "simdjson", "simdjson", "Apache-2.0")
    httplib = from_source(sources, "cpp-httplib", "cpp-httplib", "MIT", cpe="yhirose:cpp-httplib")
    gcc = from_debian("gcc-mingw-w64-ucrt64-runtime", "GCC runtime", "GPL-3.0-or-later WITH GCC-exception-3.1")
    mingw = from_debian("mingw-w64-ucrt64-dev", "mingw-w64 runtime and winpthreads", "MIT AND BSD-3-Clause-Clear AND ZPL-2.1")
    keychain["properties"] += files_property(take(lambda name: name in KEYCHAIN))
    gcc["properties"] += files_property(take(lambda name: name in RUNTIME_OF_GCC))
    mingw["properties"] += files_property(take(lambda name: name in THREADS))
    qt["properties"] += files_property(take(lambda name: name.startswith(("Qt6", "plugins\\"))))
    qt["components"] = parts_of_qt(sources / "qt6-base")
    if files:
        raise SystemExit(f"bill: nobody knows where these come from: {', '.join(files)}")
    if qt["version"] != qt_version(sources / "qt6-base"):
        raise SystemExit(f"bill: Qt's source is {qt_version(sources / 'qt6-base')}, its archive {qt['version']}")
    return [qt, keychain, simdjson, httplib, gcc, mingw]


def bill(sources, staged, program, version, licence):
    parts = components(sources, staged)
    programs = [{"name": "bulkhead:program", "value": f"{name} sha256:{checksum(path)}"}
                for name, path in shipped(staged).items() if name in PROGRAMS]
    moment = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    content = json.dumps([version, programs, parts])
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}",
        "version": 1,
        "metadata": {
            "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {"type": "application", "bom-ref": "bulkhead", "name": program, "version": version,
                          "licenses": [{"license": {"id": licence}}], "properties": programs},
        },
        "components": parts,
        "dependencies": [{"ref": "bulkhead", "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def check(staged, path):
    told = json.loads(path.read_text(encoding="utf-8"))
    known = {entry["value"] for part in [told["metadata"]["component"], *told["components"]]
             for entry in part["properties"] if entry["name"] in ("bulkhead:library", "bulkhead:program")}
    there = {f"{name} sha256:{checksum(file)}" for name, file in shipped(staged).items()}
    for line in sorted(there - known):
        print(f"not in the bill: {line}")
    for line in sorted(known - there):
        print(f"in the bill, and not there: {line}")
    return 0 if there == known and len(there) > 10 else 1


if __name__ == "__main__":
    if sys.argv[1] == "--check":
        sys.exit(check(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])))
    text = json.dumps(bill(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), *sys.argv[4:]), indent=2, ensure_ascii=False)
    pathlib.Path(sys.argv[3]).write_text(text + "\n", encoding="utf-8")
