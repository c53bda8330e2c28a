#!/usr/bin/python3
"""What an empty window costs: from exec to the first frame on an X server, and memory, against a bare window of Qt's.

    startup.py FOLDER-OF-THE-PROGRAM FOLDER-OF-BAREWINDOW [--rounds N]

Prints a tab-separated row for each figure. Needs what tests/e2e/driver.py needs, and libXdamage; nothing on the
desktop it is started from is touched.
"""

import argparse
import ctypes
import os
import select
import statistics
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "e2e"))
from driver import Desk, Trouble, expect, wait_for
from rows import row

GOAL = 1.25
PATIENCE = 20.0
WIDTH, HEIGHT = 1440, 900

# X.h, damageproto
SUBSTRUCTURE_NOTIFY, CREATE_NOTIFY, Z_PIXMAP = 1 << 19, 16, 2
RAW_RECTANGLES = 0
ALL_PLANES = ctypes.c_ulong(-1).value


class Rectangle(ctypes.Structure):
    _fields_ = [("x", ctypes.c_short), ("y", ctypes.c_short), ("width", ctypes.c_ushort), ("height", ctypes.c_ushort)]


class CreateEvent(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                ("display", ctypes.c_void_p), ("parent", ctypes.c_ulong), ("window", ctypes.c_ulong),
                ("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("border", ctypes.c_int), ("overrides", ctypes.c_int)]


class DamageEvent(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                ("display", ctypes.c_void_p), ("drawable", ctypes.c_ulong), ("damage", ctypes.c_ulong),
                ("level", ctypes.c_int), ("more", ctypes.c_int), ("time", ctypes.c_ulong), ("area", Rectangle),
                ("geometry", Rectangle)]


class Event(ctypes.Union):
    _fields_ = [("type", ctypes.c_int), ("create", CreateEvent), ("damage", DamageEvent), ("room", ctypes.c_long * 24)]


def library(name, **results):
    loaded = ctypes.CDLL(name)
    for function, result in results.items():
        getattr(loaded, function).restype = result
    return loaded


x11 = library("libX11.so.6", XOpenDisplay=ctypes.c_void_p, XDefaultRootWindow=ctypes.c_ulong,
              XGetImage=ctypes.c_void_p, XGetPixel=ctypes.c_ulong, XSetErrorHandler=ctypes.c_void_p)
xdamage = library("libXdamage.so.1", XDamageCreate=ctypes.c_ulong)
Handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
ignore = Handler(lambda *_: 0)  # windows come and go while they are asked about


class Painter:
    """Tells when a program has drawn most of a window of its own: what the window manager draws is around it."""

    def __init__(self, display):
        x11.XSetErrorHandler(ignore)
        self.display = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
        expect(self.display.value, f"there is no display {display}")
        first, error = ctypes.c_int(), ctypes.c_int()
        expect(xdamage.XDamageQueryExtension(self.display, ctypes.byref(first), ctypes.byref(error)),
               "the X server does not know DAMAGE")
        self.notify = first.value
        self.root = ctypes.c_ulong(x11.XDefaultRootWindow(self.display))
        self.select(SUBSTRUCTURE_NOTIFY)

    def select(self, what):
        x11.XSelectInput(self.display, self.root, ctypes.c_long(what))
        x11.XSync(self.display, 0)

    def forget(self):
        """What happened so far."""
        event = Event()
        x11.XSync(self.display, 0)
        while x11.XPending(self.display):
            x11.XNextEvent(self.display, ctypes.byref(event))

    def painted(self):
        """The moment at which most of a window had been drawn, and the window."""
        event, areas, drawn = Event(), {}, {}
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if not x11.XPending(self.display):
                select.select([x11.XConnectionNumber(self.display)], [], [], 0.1)
                continue
            x11.XNextEvent(self.display, ctypes.byref(event))
            now = time.monotonic()
            if event.type == CREATE_NOTIFY:
                new = event.create
                # Any that can be the one; what openbox puts around it is a parent, and is never drawn by the program.
                if new.width > WIDTH // 3 and new.height > HEIGHT // 3 and not new.overrides:
                    xdamage.XDamageCreate(self.display, ctypes.c_ulong(new.window), RAW_RECTANGLES)
                    x11.XFlush(self.display)
                    drawn[new.window] = 0
            elif event.type == self.notify:
                area, whole = event.damage.area, event.damage.geometry
                window = event.damage.drawable
                drawn[window] += area.width * area.height
                if drawn[window] > whole.width * whole.height * 0.9:
                    return now, window, (whole.width, whole.height)
        raise Trouble("no window was drawn")

    def colours(self, window, size):
        """How many are in a window, in a sample of its points."""
        width, height = size
        image = ctypes.c_void_p(x11.XGetImage(self.display, ctypes.c_ulong(window), 0, 0, width, height,
                                              ctypes.c_ulong(ALL_PLANES), Z_PIXMAP))
        expect(image.value, "the window cannot be read")
        return len({x11.XGetPixel(image, x, y) for y in range(0, height, 5) for x in range(0, width, 5)})


def pss(pid):
    """KiB; pages that other processes use too count in part."""
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))


def settled_pss(pid):
    seen = [pss(pid)]

    def look():
        time.sleep(0.25)
        seen.append(pss(pid))
        return len(seen) > 4 and max(seen[-4:]) - min(seen[-4:]) < 100 and seen[-1]
    return wait_for("its memory to settle", look)


def forget_pages(program):
    """As after a boot: what linking has just left in the cache stands there in larger pieces than what is read, and
    each of them counts for the program whole."""
    with open(program, "rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def measure(desk, painter, program):
    """ms from exec to the first frame, and MiB once nothing moves."""
    home = tempfile.mkdtemp(dir=desk.folder)
    environment = {**desk.environment, "HOME": home, "QT_QPA_PLATFORM": "xcb"}
    painter.forget()
    with open(os.path.join(desk.folder, "program.log"), "ab") as log:
        files = [(os.POSIX_SPAWN_DUP2, log.fileno(), 1), (os.POSIX_SPAWN_DUP2, log.fileno(), 2)]
        begin = time.monotonic()
        pid = os.posix_spawn(program, [program], environment, file_actions=files)
    try:
        drawn, window, size = painter.painted()
        expect(painter.colours(window, size) > 2, f"the window of {program} is empty")
        return (drawn - begin) * 1000, settled_pss(pid) / 1024
    finally:
        os.kill(pid, 9)
        os.waitpid(pid, 0)


def report(what, ours, theirs, unit):
    """The figures of the rounds; the ratio is the median of theirs, so that a slow minute counts for both."""
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    return row(what, statistics.median(ours), statistics.median(theirs), unit, ratio, GOAL)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program", help="the folder of bulkhead")
    options.add_argument("bare", help="the folder of barewindow")
    options.add_argument("--rounds", type=int, default=15)
    given = options.parse_args()
    programs = [os.path.abspath(os.path.join(given.program, "bulkhead")),
                os.path.abspath(os.path.join(given.bare, "barewindow"))]
    figures = {program: [] for program in programs}
    with Desk(WIDTH, HEIGHT) as desk:
        try:
            painter = Painter(desk.environment["DISPLAY"])
            for program in programs:
                forget_pages(program)
                measure(desk, painter, program)
            for turn in range(given.rounds):
                for program in programs if turn % 2 == 0 else reversed(programs):
                    figures[program].append(measure(desk, painter, program))
        except Trouble as trouble:
            print(f"FAIL: {trouble}\n{desk.log('program')}", file=sys.stderr)
            return 1
    ours, theirs = (list(zip(*figures[program])) for program in programs)
    reached = [report("exec to the first painted window (xcb) | a bare window with a table", ours[0], theirs[0], "ms"),
               report("memory (PSS) of the empty window | a bare window with a table", ours[1], theirs[1], "MiB")]
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())
