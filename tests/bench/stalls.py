#!/usr/bin/python3
"""How long the window lets others wait, as a screen reader finds it: round trips of accessibility calls to the real
program on the simulated account, while a person at the mouse and the keyboard loads, sorts, filters and refreshes.

    stalls.py FOLDER-OF-THE-PROGRAM             100,000 jobs
    stalls.py FOLDER-OF-THE-PROGRAM --jobs N    others; says nothing about goals

Prints two tab-separated rows for each. Needs what tests/e2e/driver.py needs; nothing on the desktop it is started from is
touched.
"""

import argparse
import json
import os
import select
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "e2e"))
from driver import App, Bus, Desk, FRAME, LINE_EDIT, Node, TABLE, Trouble
from rows import row

MANY = 100_000
ROWS_OF_PAGE = 1000
PATIENCE = 180.0  # the simulator is in no hurry with so many
FRAME_MS, NOTICED_MS = 16, 50
PERIOD_MS = 1  # between two questions


def without_processor(pid):
    """ms in which the kernel let the window's thread wait for a processor: other programs took it."""
    with open(f"/proc/{pid}/task/{pid}/schedstat") as schedstat:
        return int(schedstat.read().split()[1]) / 1e6


def ask(address, owner, path, pid):
    """Asks again and again until standard input ends, and prints how long each answer took. What only the window's own
    thread can answer: QtDBus answers a ping by itself."""
    node = Node(Bus(address), owner, path)
    waits = []
    print("up", flush=True)
    while not select.select([sys.stdin], [], [], PERIOD_MS / 1000)[0]:
        before, asked = without_processor(pid), time.monotonic()
        node.call("Accessible", "GetRole")
        passed = (time.monotonic() - asked) * 1000
        waits.append(max(0.0, passed - (without_processor(pid) - before)))
    json.dump(waits, sys.stdout)


class Waits:
    """Asked for by a process of its own, so that what this one does holds no question up."""

    def __init__(self, app):
        self.command = [sys.executable, os.path.abspath(__file__), "--ask", app.desk.accessibility.address,
                        app.root.owner, app.root.path, str(app.process.pid)]
        self.waits = []

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline() != "up\n":
            raise Trouble("nobody asks")
        return self

    def __exit__(self, *_):
        said = self.process.communicate()[0]
        if self.process.returncode != 0:
            raise Trouble("whoever asked was not answered")
        self.waits = json.loads(said)

    @property
    def longest(self):
        return max(self.waits)

    @property
    def percentile99(self):
        """Of a question that comes at any moment, so that a stall counts by its length and not as one among many."""
        at_any_moment = []
        for wait in self.waits:
            at_any_moment.append(wait)
            at_any_moment += [wait - passed for passed in range(PERIOD_MS, int(wait) + 1, PERIOD_MS)]
        return sorted(at_any_moment)[len(at_any_moment) * 99 // 100]


class Analyst:
    def __init__(self, desk, program, jobs):
        self.desk, self.jobs = desk, jobs
        self.log = os.path.join(desk.folder, "requests.jsonl")
        self.app = App(desk, [program, "--demo", "--simulator-arguments",
                              f"--jobs {jobs} --tempo 0 --delay 30 --request-log {self.log}"])

    def load(self):
        with Waits(self.app) as waits:
            self.main = self.app.window(FRAME, "Bulkhead")
            self.table = self.app.find(TABLE, "Jobs", self.main)
            self.wait_for_rows(self.jobs)
        self.columns = self.table.columns()
        return [waits]

    def wait_for_rows(self, count):
        self.app.wait_for(f"{count} rows", lambda: self.table.row_count == count, PATIENCE)

    def order(self):
        """As some of the rows tell it."""
        return [self.table.cell(self.jobs * tenth // 10, self.columns.index("Job ID")).name for tenth in range(10)]

    def sort(self):
        """By every column that shows."""
        every = []
        for header in [self.table.header(column) for column in range(len(self.columns))]:
            x, _, width, _ = header.box
            left, _, whole, _ = self.table.box
            if x + width > left + whole:
                break
            before = self.order()
            with Waits(self.app) as waits:
                self.desk.click(header)
                self.app.wait_for(f"another order, by {header.name}", lambda: self.order() != before)
            every.append(waits)
        return every

    def filter(self):
        field = self.app.find(LINE_EDIT, "Filter jobs", self.main)
        self.desk.click(field)
        self.app.wait_for("the keyboard in the filter", lambda: field.has("focused"))
        every = []
        for text in ("invoice", "77", "quarantine"):
            with Waits(self.app) as waits:
                self.desk.type(text)
                self.app.wait_for("fewer rows", lambda: field.text == text and self.table.row_count < self.jobs)
            every.append(waits)
            with Waits(self.app) as waits:
                self.desk.key("ctrl+a", "BackSpace")
                self.wait_for_rows(self.jobs)
            every.append(waits)
        return every

    def pages(self):
        with open(self.log) as log:
            return sum(f"per_page={ROWS_OF_PAGE}" in line and "status=" not in line for line in log)

    def refresh(self):
        before = self.pages()
        with Waits(self.app) as waits:
            self.desk.key("F5")
            self.app.wait_for("all pages to be read again",
                              lambda: self.pages() >= before + self.jobs // ROWS_OF_PAGE, PATIENCE)
        return [waits]


def report(what, every):
    goals = (("99th percentile of the waits", FRAME_MS, max(one.percentile99 for one in every)),
             ("longest wait", NOTICED_MS, max(one.longest for one in every)))
    return all([row(f"{what}, seen from outside, {name} | {goal} ms", ms, goal, "ms", ms / goal, 1)
                for name, goal, ms in goals])


def main():
    if sys.argv[1:2] == ["--ask"]:
        address, owner, path, pid = sys.argv[2:]
        return ask(address, owner, path, int(pid))
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program", help="the folder of bulkhead")
    options.add_argument("--jobs", type=int, default=MANY)
    given = options.parse_args()
    program = os.path.abspath(os.path.join(given.program, "bulkhead"))
    with Desk() as desk:
        try:
            analyst = Analyst(desk, program, given.jobs)
            rows = f"{given.jobs:,} rows"
            seen = {f"loading {rows}": analyst.load(), f"sorting {rows}": analyst.sort(),
                    f"typing a filter over {rows}": analyst.filter(), f"reading {rows} again": analyst.refresh()}
        except Trouble as trouble:
            print(f"FAIL: {trouble}\n{desk.log('bulkhead')}", file=sys.stderr)
            return 1
    reached = [report(what, every) for what, every in seen.items()]
    return 0 if all(reached) or given.jobs != MANY else 1


if __name__ == "__main__":
    sys.exit(main())
