"""Works a window from outside, as a person with a mouse, a keyboard and a screen reader would.

A Desk is a private X display with a window manager, a session bus, the accessibility bus and a home folder of its own;
an App is one program on it. What is on the screen is read through AT-SPI, by plain D-Bus calls so that nothing is cached;
clicks and keys go through the X server, or everything is done through AT-SPI too, as a screen reader does it. Whatever
was started, also by activation, ends with the Desk. The program is found in each of its languages by its English names.

Needs the packages that `packaging/setup.sh display` installs, and the distribution's own Python (python3-gi).
"""

import ctypes
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from gi.repository import Gio, GLib

from words import Words

PATIENCE = 20.0  # seconds until a wait gives up
POLL = 0.03

ACCESSIBLE = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
NULL = "/org/a11y/atspi/null"

# AtspiRole and AtspiStateType, the numbers: the names that GetRoleName gives differ between Qt versions.
CHECK_BOX, DIALOG, FRAME, LABEL, LIST, LIST_ITEM, MENU_ITEM, BUTTON, TABLE, TEXT = 7, 16, 23, 29, 31, 32, 35, 43, 55, 61
COMBO_BOX, FILLER, PAGE_TAB, PASSWORD, RADIO_BUTTON, TABLE_CELL, COLUMN_HEADER = 11, 20, 37, 40, 44, 56, 57
TOGGLE_BUTTON, LINE_EDIT, NOTIFICATION = 62, 79, 101
ROLES_ALIKE = {LINE_EDIT: {LINE_EDIT, TEXT}, TOGGLE_BUTTON: {TOGGLE_BUTTON, CHECK_BOX}}
STATES = {"active": 1, "checked": 4, "enabled": 8, "focusable": 11, "focused": 12, "selected": 23, "showing": 25,
          "default": 39}
LABELLED_BY = 2  # AtspiRelationType

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
libc = ctypes.CDLL(None)


class Trouble(Exception):
    """What was wanted and what was seen instead."""


def expect(condition, otherwise):
    if not condition:
        raise Trouble(otherwise)


class Gone(Trouble):
    """The object, or the program, is not there any more."""


def wait_for(what, look, patience=PATIENCE):
    """What `look` returns as soon as it is true; an object that vanishes meanwhile counts as "not yet"."""
    end = time.monotonic() + patience
    while True:
        seen = ""
        try:
            found = look()
            if found:
                return found
        except Gone as gone:
            seen = f" ({gone})"
        if time.monotonic() > end:
            raise Trouble(f"waited {patience:g} s for {what}{seen}")
        time.sleep(POLL)


def digits_of(text):
    """The number that a text shows, in whatever way a language groups its digits."""
    return int("".join(filter(str.isdigit, text)) or 0)


def process_state(pid):
    """(parent, state letter) of a process; None where there is none."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            state, parent = stat.read().rsplit(")", 1)[1].split()[:2]
        return int(parent), state
    except OSError:
        return None


def is_running(pid):
    found = process_state(pid)
    return found is not None and found[1] not in "ZX"


def descendants(pid):
    """All processes below one, those that are only waiting to be buried left out."""
    children = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        found = process_state(name)
        if found and found[1] not in "ZX":
            children.setdefault(found[0], []).append(int(name))
    below, open_ends = [], [pid]
    while open_ends:
        new = children.get(open_ends.pop(), [])
        below += new
        open_ends += new
    return below


class Node:
    """An accessible object of the program; every read is a call."""

    def __init__(self, bus, owner, path):
        self.bus, self.owner, self.path = bus, owner, path

    def call(self, interface, method, signature="", *arguments):
        return self.bus.call(self.owner, self.path, ACCESSIBLE + interface, method, signature, *arguments)

    def get(self, interface, name):
        properties = "org.freedesktop.DBus.Properties"
        return self.bus.call(self.owner, self.path, properties, "Get", "ss", ACCESSIBLE + interface, name)[0]

    @property
    def name(self):
        return self.get("Accessible", "Name")

    @property
    def role(self):
        return self.call("Accessible", "GetRole")[0]

    def has(self, *states):
        low, high = self.call("Accessible", "GetState")[0]
        bits = low | high << 32
        return all(bits >> STATES[state] & 1 for state in states)

    @property
    def box(self):
        """x, y, width, height on the screen."""
        return self.call("Component", "GetExtents", "u", 0)[0]

    @property
    def text(self):
        return self.call("Text", "GetText", "ii", 0, self.get("Text", "CharacterCount"))[0]

    def children(self):
        return [Node(self.bus, *child) for child in self.call("Accessible", "GetChildren")[0] if child[1] != NULL]

    def walk(self):
        yield self
        if self.role == TABLE:  # its cells are read one by one where they are wanted: there may be a million
            return
        for child in self.children():
            yield from child.walk()

    @property
    def description(self):
        return self.get("Accessible", "Description")

    def labels(self):
        """The names of what is related to it as its label."""
        relations = dict(self.call("Accessible", "GetRelationSet")[0])
        return [Node(self.bus, *label).name for label in relations.get(LABELLED_BY, [])]

    # What a screen reader does on its user's behalf. Each says so where the object can't.

    def actions(self):
        return [self.call("Action", "GetName", "i", index)[0] for index in range(self.get("Action", "NActions"))]

    def do(self, action):
        offered = self.actions()
        expect(action in offered, f"“{self.name}” can't be told to {action}, only {offered}")
        expect(self.call("Action", "DoAction", "i", offered.index(action))[0], f"“{self.name}” refused to {action}")

    def focus(self):
        expect(self.call("Component", "GrabFocus")[0], f"“{self.name}” does not take the keyboard")

    def set_text(self, text):
        expect(self.call("EditableText", "SetTextContents", "s", text)[0], f"“{self.name}” takes no text")

    # Tables

    def select_row(self, row):
        expect(self.call("Table", "AddRowSelection", "i", row)[0], f"row {row} of “{self.name}” can't be selected")

    def header(self, column):
        """What a screen reader says before a cell of this column."""
        owner, path = self.call("Table", "GetColumnHeader", "i", column)[0]
        expect(path != NULL, f"column {column} of “{self.name}” has no header")
        return Node(self.bus, owner, path)

    @property
    def row_count(self):
        return self.get("Table", "NRows")

    def columns(self):
        count = self.get("Table", "NColumns")
        return [self.call("Table", "GetColumnDescription", "i", column)[0] for column in range(count)]

    def cell(self, row, column):
        owner, path = self.call("Table", "GetAccessibleAt", "ii", row, column)[0]
        if path == NULL:
            raise Gone(f"there is no cell {row}, {column}")
        return Node(self.bus, owner, path)

    def row(self, row):
        """The texts of a row, by the columns' titles."""
        return {title: self.cell(row, column).name for column, title in enumerate(self.columns())}

    def selected_rows(self):
        return sorted(self.call("Table", "GetSelectedRows")[0])


class Bus:
    """A connection to a D-Bus bus."""

    def __init__(self, address):
        self.address = address
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.connection.set_exit_on_close(False)

    def call(self, owner, path, interface, method, signature="", *arguments):
        body = GLib.Variant(f"({signature})", arguments) if signature else None
        try:
            return self.connection.call_sync(
                owner, path, interface, method, body, None, Gio.DBusCallFlags.NONE, 10000, None).unpack()
        except GLib.Error as error:
            if error.matches(Gio.io_error_quark(), Gio.IOErrorEnum.TIMED_OUT):
                raise Trouble(f"no answer to {method} in 10 s: the window's thread is stuck") from None
            raise Gone(error.message) from None


class Ears:
    """What the programs on a desk say by themselves, so that a screen reader reads it out: (name, how it was said)."""

    EVENTS = {"object:announcement": "Announcement", "object:state-changed:showing": "StateChanged"}

    def __init__(self, desk):
        self.bus = desk.accessibility
        self.heard = []
        for event, member in self.EVENTS.items():
            self.bus.call(ACCESSIBLE + "Registry", "/org/a11y/atspi/registry", ACCESSIBLE + "Registry", "RegisterEvent",
                          "sass", event, [], "")
            self.bus.connection.signal_subscribe(None, ACCESSIBLE + "Event.Object", member, None, None,
                                                 Gio.DBusSignalFlags.NONE, self._hear)

    def _hear(self, _connection, owner, path, _interface, member, parameters):
        detail, first, _, content = parameters.unpack()[:4]
        if member == "Announcement":
            self.heard.append(content)
        elif (detail, first) == ("showing", 1):
            node = Node(self.bus, owner, path)
            try:
                if node.role == NOTIFICATION:
                    self.heard.append(node.name)
            except Gone:
                pass  # nobody can read it out any more either

    def listen(self):
        """Everything that was said until now."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.heard


class Desk:
    """Where a language is given, the program speaks it there, as if it had been chosen in the settings."""

    SETTINGS = "home/.config/Bulkhead/Bulkhead/settings.ini"

    def __init__(self, width=1440, height=900, language=None):
        # What a child leaves behind when it ends becomes ours, and can be ended too.
        libc.prctl(PR_SET_CHILD_SUBREAPER, 1)
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # so that close() runs
        self.folder = tempfile.mkdtemp(prefix="bulkhead-desk-")
        self.environment = {key: value for key, value in os.environ.items() if key in ("PATH", "LANG", "LC_ALL", "TZ")}
        for name, variable in (("home", "HOME"), ("run", "XDG_RUNTIME_DIR")):
            os.mkdir(os.path.join(self.folder, name), 0o700)
            self.environment[variable] = os.path.join(self.folder, name)
        self.environment.setdefault("LC_ALL", "C.UTF-8")
        self.words = Words(language or "en")
        if language:
            self._choose(language)
        try:
            self._furnish(f"{width}x{height}x24")
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _choose(self, language):
        path = os.path.join(self.folder, self.SETTINGS)
        os.makedirs(os.path.dirname(path), 0o700)
        with open(path, "w", encoding="utf-8") as settings:
            settings.write(f"[appearance]\nlanguage={language}\n")

    def _furnish(self, screen):
        display = self._announced(lambda fd: ["Xvfb", "-displayfd", str(fd), "-screen", "0", screen,
                                              "-nolisten", "tcp", "-noreset", "-dpi", "96"])
        self.environment["DISPLAY"] = f":{display}"
        address = self._announced(lambda fd: ["dbus-daemon", "--session", "--nofork", "--nosyslog",
                                              f"--print-address={fd}"])
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        # Asking for it starts it; starting the launcher by hand as well would race with that.
        where = Bus(address).call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        self.accessibility = Bus(where)
        # It names itself to others before it takes windows over; the command runs when it does.
        managed = os.path.join(self.folder, "managed")
        self.start(["openbox", "--sm-disable", "--startup", f"touch {managed}"])
        wait_for("the window manager", lambda: os.path.exists(managed))

    def start(self, command, environment=None, log_name=None, **options):
        """A process that does not outlive this one; what it prints goes to a log in the folder."""
        with open(os.path.join(self.folder, (log_name or os.path.basename(command[0])) + ".log"), "ab") as log:
            return subprocess.Popen(
                command, env={**self.environment, **(environment or {})}, cwd=self.folder, stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, preexec_fn=lambda: libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL), **options)

    def _announced(self, command_for):
        """The line that a process writes to the file descriptor it is given."""
        reader, writer = os.pipe()
        command = command_for(writer)
        process = self.start(command, pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as lines:
            if not select.select([lines], [], [], PATIENCE)[0]:
                raise Trouble(f"{command[0]} did not say that it is ready")
            line = lines.readline().strip()
        if not line:
            raise Trouble(f"{command[0]} ended at once ({process.wait()}): {self.log(command[0])}")
        return line

    def log(self, program):
        with open(os.path.join(self.folder, os.path.basename(program) + ".log"), errors="replace") as log:
            return log.read()[-2000:]

    def tool(self, *command):
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=30)
        return done.stdout

    def click(self, node, *modifiers):
        """The left button in the middle of an object that shows, once it holds still."""
        seen = []

        def settled():
            seen.append(node.box)
            return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3] and seen[-1]

        x, y, width, height = wait_for("an object to hold still", settled)
        keys = [part for modifier in modifiers for part in ("keydown", modifier)]
        releases = [part for modifier in modifiers for part in ("keyup", modifier)]
        # Not --sync: it waits for a motion that does not come where the pointer is there already.
        self.tool("xdotool", "mousemove", str(x + width // 2), str(y + height // 2), *keys, "click", "1", *releases)

    def key(self, *keys):
        self.tool("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text):
        """ASCII only: the keyboard is remapped for anything else, and characters get lost."""
        self.tool("xdotool", "type", "--clearmodifiers", "--delay", "5", "--", text)

    def picture(self, path, of=None):
        """The screen, or the part of it that a window covers, as a PNG."""
        crop = []
        if of:
            x, y, width, height = of.box
            crop = ["-crop", f"{width}x{height}+{x}+{y}", "+repage"]
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        self.tool("import", "-window", "root", *crop, path)
        if not os.path.exists(path):
            raise Trouble(f"no picture could be written to {path}")

    def close(self):
        end = time.monotonic() + 5
        how = signal.SIGTERM
        while left := descendants(os.getpid()):
            for pid in left:
                try:
                    os.kill(pid, how)
                except ProcessLookupError:
                    pass
            time.sleep(POLL)
            if time.monotonic() > end:
                how = signal.SIGKILL
        try:
            while os.waitpid(-1, 0):
                pass
        except ChildProcessError:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)


class App:
    """A program on a desk, found on the accessibility bus by its process."""

    def __init__(self, desk, command, environment=None):
        self.desk = desk
        self.words = desk.words
        self.command = command
        self.process = desk.start(command, {
            "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", **(environment or {})})
        self.root = self.wait_for("the program to show itself", self._root)

    def wait_for(self, what, look, patience=PATIENCE):
        def look_at_the_living():
            if self.process.poll() is not None:
                raise Trouble(f"the program ended with {self.process.returncode} instead of {what}:\n"
                              + self.desk.log(self.command[0]))
            return look()
        return wait_for(what, look_at_the_living, patience)

    def _root(self):
        bus = self.desk.accessibility
        for owner, path in Node(bus, ACCESSIBLE + "Registry", ROOT).call("Accessible", "GetChildren")[0]:
            if bus.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                        "GetConnectionUnixProcessID", "s", owner)[0] == self.process.pid:
                return Node(bus, owner, path)
        return None

    def windows(self):
        """Those that show, the newest first."""
        return [window for window in reversed(self.root.children()) if window.has("showing")]

    def window(self, role, title):
        """A window that shows, has the keyboard and has this in its title."""
        return self.wait_for(f"a window “{title}”", lambda: next(
            (w for w in self.windows() if w.role == role and self.words.holds(w.name, title) and w.has("active")),
            None))

    def look(self, role, name, within=None):
        """What shows, with this role and a name that begins so; None where there is none."""
        roles = ROLES_ALIKE.get(role, {role})
        for top in [within] if within else self.windows():
            for node in top.walk():
                if node.role in roles and self.words.begins(node.name, name) and node.has("showing"):
                    return node
        return None

    def find(self, role, name, within=None):
        return self.wait_for(f"“{name}” (role {role})", lambda: self.look(role, name, within))

    def labelled(self, role, label, within):
        """What shows, with this role, and has a label that reads so: a combo box's name is what is chosen in it."""
        read = self.words(label)
        return self.wait_for(f"“{label}” (a label of role {role})", lambda: next(
            (node for node in within.walk() if node.role == role and node.has("showing") and read in node.labels()),
            None))

    def press(self, name, within=None):
        """Clicks a button once it is enabled."""
        button = self.find(BUTTON, name, within)
        self.wait_for(f"“{name}” to be enabled", lambda: button.has("enabled"))
        self.desk.click(button)

    def act(self, role, name, within=None, action="Press"):
        """Has something done by accessibility alone, once it is enabled: nothing is clicked."""
        node = self.find(role, name, within)
        self.wait_for(f"“{name}” to be enabled", lambda: node.has("enabled"))
        node.do(action)
        return node

    def fill(self, role, name, text, within=None):
        """A text into a field, by accessibility alone."""
        field = self.find(role, name, within)
        field.focus()
        self.wait_for(f"the keyboard in “{name}”", lambda: field.has("focused"))
        field.set_text(text)
        return field

    def wait_gone(self, node, what):
        def is_gone():
            try:
                return not node.has("showing")
            except Gone:
                return True
        self.wait_for(f"{what} to close", is_gone)

    def kill(self):
        """Ends it as a crash would: it cannot tidy up."""
        self.process.kill()
        self.process.wait()
