#!/usr/bin/python3
"""Whether the guides' pictures can still be made: pictures.sh makes them all, none is blank, and each guide shows those of
its own language and no others that are not there. What is in them is for people to judge.

    check_pictures.py FOLDER-OF-THE-PROGRAMS
"""

import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
FEWEST_COLOURS = 40  # of a window with text; an empty one has about ten
SMALLEST = (300, 150)  # in pixels
READERS = {"README.md": "", "docs/guide.md": "", "docs/guide.de.md": "de"}  # and the folder of what each shows


def named():
    """The pictures that the documents show, by document."""
    names = {}
    for document in READERS:
        with open(os.path.join(ROOT, document), encoding="utf-8") as text:
            names[document] = set(re.findall(r"!\[[^]]*\]\((?:docs/)?pictures/([\w/-]+\.png)\)", text.read()))
    return names


def files_below(folder):
    return {os.path.relpath(os.path.join(inside, name), folder) for inside, _, names in os.walk(folder)
            for name in names}


def faults_of(folder, name):
    path = os.path.join(folder, name)
    said = subprocess.run(["identify", "-format", "%w %h %k", path], capture_output=True, text=True)
    if said.returncode != 0:
        return [f"{name} is no picture: {said.stderr.strip()}"]
    width, height, colours = map(int, said.stdout.split())
    faults = []
    if width < SMALLEST[0] or height < SMALLEST[1]:
        faults.append(f"{name} is only {width} by {height} pixels large")
    if colours < FEWEST_COLOURS:
        faults.append(f"{name} has only {colours} colours: it is blank")
    return faults


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="bulkhead-pictures-") as folder:
        script = subprocess.run([os.path.join(ROOT, "tests/e2e/pictures.sh"), os.path.abspath(sys.argv[1]), folder])
        if script.returncode != 0:
            print("FAIL: pictures.sh stopped", file=sys.stderr)
            return 1
        made = files_below(folder)
        faults = []
        shown = set()
        for document, names in named().items():
            faults += [f"{document} shows {name}, which pictures.sh does not make" for name in sorted(names - made)]
            faults += [f"{document} shows {name}, which is in another language" for name in sorted(names)
                       if os.path.dirname(name) != READERS[document]]
            shown |= names
        faults += [f"pictures.sh makes {name}, which nobody shows" for name in sorted(made - shown)]
        kept = files_below(os.path.join(ROOT, "docs/pictures"))
        faults += [f"docs/pictures/{name} is not what pictures.sh makes" for name in sorted(kept ^ made)]
        for name in sorted(made):
            faults += faults_of(folder, name)
    for fault in faults:
        print(f"FAIL: {fault}", file=sys.stderr)
    print(f"{len(made)} pictures made")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
