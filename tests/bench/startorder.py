#!/usr/bin/python3
"""Which functions of the program a start runs, for the linker to put them next to each other.

    startorder.py PROGRAM               writes resources/linux/startorder.txt; a release build, not stripped, configured
                                        with -DBULKHEAD_START_ORDER=OFF, because valgrind knows no names in other
                                        sections than .text
    startorder.py PROGRAM --check       how much of that list the program still has

Needs valgrind, and what startup.py needs.
"""

import argparse
import collections
import os
import re
import signal
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from startup import Desk, Painter, Trouble, expect, wait_for

LIST = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/linux/startorder.txt")
HEADER = """\
# Functions that a start without an account runs, as tests/bench/startorder.py found them: the linker puts them next to each
# other, see resources/cmake/BulkheadStartOrder.cmake. A name that is gone does no harm.
"""
ENOUGH = 0.8  # of the names in a build that inlines less, or otherwise
FEW = 100  # a start runs hundreds


def symbols(program):
    """The names of the functions at each address; a constructor has two."""
    names = collections.defaultdict(set)
    for line in subprocess.run(["nm", program], capture_output=True, text=True, check=True).stdout.splitlines():
        words = line.split()
        if len(words) == 3 and words[1] in "tTwW":
            names[words[0]].add(words[2])
    return list(names.values())


def busy(pid):
    """The processor time it has had."""
    with open(f"/proc/{pid}/stat") as stat:
        return stat.read().rsplit(")", 1)[1].split()[11:13]


def profile(program):
    with Desk(1440, 900) as desk:
        painter = Painter(desk.environment["DISPLAY"])
        written = os.path.join(desk.folder, "profile")
        process = desk.start(["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={written}", program],
                             {"QT_QPA_PLATFORM": "xcb"})
        painter.painted()

        def rests():
            before = busy(process.pid)
            time.sleep(1)
            return busy(process.pid) == before
        wait_for("the program to have nothing to do", rests)
        process.send_signal(signal.SIGTERM)
        process.wait()
        with open(written) as lines:
            return lines.read().splitlines()


def ran(lines, program):
    """The functions of the program in callgrind's profile, which gives each name once and then its number."""
    objects, functions, found = {}, {}, set()
    current = None
    for line in lines:
        match = re.match(r"(c?)(ob|fn)=\((\d+)\)(?: (.*))?$", line)
        if not match:
            continue
        called, kind, number, name = match.groups()
        known = objects if kind == "ob" else functions
        if name:
            known[number] = name
        if kind == "ob" and not called:
            current = known[number]
        elif kind == "fn" and not called and current == program:
            found.add(re.sub(r"'\d+$", "", functions[number]))
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program", type=os.path.abspath)
    options.add_argument("--check", action="store_true")
    given = options.parse_args()
    if given.check:
        with open(LIST) as lines:
            listed = {line.strip() for line in lines if not line.startswith("#")}
        there = listed & set().union(*symbols(given.program))
        print(f"{len(there)} of the {len(listed)} functions in {os.path.basename(LIST)} are in the program")
        if len(there) < ENOUGH * len(listed):
            print("FAIL: make it anew, see CONTRIBUTING.md")
            return 1
        return 0
    found = ran(profile(given.program), given.program)
    expect(len(found) > FEW, f"valgrind knows {len(found)} functions by name; is the start in order already?")
    # What initialises a file has a place of its own already.
    names = sorted({name for same in symbols(given.program) if same & found for name in same
                    if not name.startswith("_GLOBAL_")})
    with open(LIST, "w") as out:
        out.write(HEADER + "\n".join(names) + "\n")
    print(f"{len(names)} names of {len(found)} functions")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Trouble as trouble:
        sys.exit(f"FAIL: {trouble}")
