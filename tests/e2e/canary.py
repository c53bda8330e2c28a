#!/usr/bin/python3
"""Works a whole session with a secret, and looks for that secret wherever it must not be.

    canary.py FOLDER-OF-THE-PROGRAMS

Once it is entered by hand and kept in a real keychain, once it comes from the environment, once it is in the environment
of the simulated account's parent. All of Qt's logging is on. After every step the window, its properties, the selections
and the processes are searched; in the end also every file and everything that was printed, exports, reports and what a
crash leaves among them. Before anything is believed, the secret is planted in each of these places and has to be found
there; and a job has a comment of the same make, which has to be found in everything that is exported.
"""

import argparse
import base64
import os
import signal
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import (App, BUTTON, CHECK_BOX, Desk, DIALOG, FRAME, Gone, LABEL, LINE_EDIT, PAGE_TAB, PASSWORD,
                    RADIO_BUTTON, TABLE, TEXT, Trouble, descendants, expect, wait_for)
from kill_a_run import Account

JOBS = 12


class Canary:
    """A secret, in the shapes in which it could lie around."""

    def __init__(self, secret):
        self.secret = secret
        plain = secret.encode()
        self.shapes = {"plain": plain, "UTF-16": secret.encode("utf-16-le"), "hexadecimal": plain.hex().encode(),
                       "percent-encoded": "".join(f"%{byte:02X}" for byte in plain).encode()}
        for shift in range(3):  # base64 of something that has it in the middle; what depends on neighbours is cut off
            inside = base64.b64encode(b"\0" * shift + plain + b"\0" * (-(shift + len(plain)) % 3))
            self.shapes[f"base64 at {shift}"] = inside[4 if shift else 0:-4]

    def shapes_in(self, content):
        return [name for name, shape in self.shapes.items() if shape in content]


class Surroundings:
    """Everywhere that a secret of the program could get to, without a look into its memory."""

    def __init__(self, desk):
        self.desk = desk
        self.app = None

    def folders(self):
        return [self.desk.environment[name] for name in ("HOME", "XDG_RUNTIME_DIR", "TMPDIR")]

    def lasting(self):
        """(place, content) of what is left when the program has ended; the keychain's own files, too."""
        paths = [os.path.join(self.desk.folder, "bulkhead.log")]
        for folder in self.folders():
            paths += [os.path.join(parent, name) for parent, _, names in os.walk(folder) for name in names]
        for path in filter(os.path.isfile, paths):  # not the sockets
            yield f"file {path}", path.encode()
            with open(path, "rb") as file:
                yield f"file {path}", file.read()
            if path.endswith(".pdf"):  # its texts are compressed, and broken where a line ends
                text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True, timeout=20).stdout
                yield f"file {path}", b"".join(text.split())

    def passing(self):
        """(place, content) of what is there while the program runs."""
        yield from self.processes()
        yield from self.windows()
        yield from self.selections()
        yield from self.accessible()

    def processes(self):
        pid = self.app.process.pid
        for process in [pid] + descendants(pid):
            for name in ("cmdline", "environ"):
                with open(f"/proc/{process}/{name}", "rb") as file:
                    yield f"{name} of {'the program' if process == pid else 'its child'}", file.read()

    def windows(self):
        """Titles and all other properties; those that never show, such as the selections' own, have a name, too."""
        tree = self.desk.tool("xwininfo", "-root", "-tree")
        yield "windows", tree.encode()
        named = [line.split()[0] for line in tree.splitlines() if '"' in line]
        for window in [["-root"]] + [["-id", each] for each in named if each.startswith("0x")]:
            yield "window properties", self.desk.tool("xprop", *window).encode()

    def selections(self):
        for selection in ("clipboard", "primary", "secondary"):
            read = ["xclip", "-o", "-selection", selection, "-target"]
            for target in self.desk.tool(*read, "TARGETS").split():
                if target not in ("MULTIPLE", "SAVE_TARGETS", "DELETE"):
                    done = subprocess.run([*read, target], env=self.desk.environment, capture_output=True, timeout=10)
                    yield f"selection {selection}", done.stdout

    def accessible(self):
        for window in self.app.windows():
            for node in window.walk():
                try:
                    yield "screen reader", node.name.encode()
                    if node.role in (LINE_EDIT, PASSWORD, TEXT):
                        yield "screen reader", node.text.encode()
                except Gone:
                    continue  # not the secret's, then

    def found(self, canary, contents, known=()):
        return sorted({f"{place} ({shape})" for place, content in contents for shape in canary.shapes_in(content)
                       if place not in known})


def expect_nothing(found, when):
    expect(not found, f"{when} the secret is in: " + "; ".join(found))


class Control:
    """Plants the secret everywhere, so that finding nothing means something."""

    def __init__(self, around, canary):
        self.around = around
        self.canary = canary

    def expect_found(self, contents, *places):
        found = self.around.found(self.canary, contents)
        for place in places:
            expect(any(each.startswith(place) for each in found), f"planted in {place}, and not found: {found}")

    def plant_files(self):
        for folder in self.around.folders():
            for shape, content in self.canary.shapes.items():
                path = os.path.join(folder, "planted")
                with open(path, "wb") as file:
                    file.write(b"a\0b" + content + b"c")
                self.expect_found(self.around.lasting(), f"file {path} ({shape})")
                os.remove(path)
        for neighbours in range(3):  # the control of the base64 shapes themselves
            text = base64.b64encode(b"x" * neighbours + self.canary.secret.encode() + b"yz")
            expect(self.canary.shapes_in(text), f"not found in {text}")
        log = os.path.join(self.around.desk.folder, "bulkhead.log")
        size = os.path.getsize(log)
        with open(log, "ab") as file:
            file.write(self.canary.secret.encode())
        self.expect_found(self.around.lasting(), f"file {log}")
        os.truncate(log, size)

    def plant_around(self):
        desk, secret = self.around.desk, self.canary.secret
        desk.tool("xprop", "-root", "-f", "_PLANTED", "8s", "-set", "_PLANTED", secret)
        self.expect_found(self.around.windows(), "window properties")
        desk.tool("xprop", "-root", "-remove", "_PLANTED")
        for selection in ("clipboard", "primary"):
            owner = desk.start(["xclip", "-i", "-selection", selection, "-quiet", self._file(secret)])
            wait_for("the selection to be taken", lambda: secret in desk.tool("xclip", "-o", "-selection", selection))
            self.expect_found(self.around.selections(), f"selection {selection}")
            owner.kill()
            owner.wait()
        os.remove(self._file(secret))

    def plant_in_a_program(self, folder):
        """A program that has it in its arguments, its environment, and in a field on the screen."""
        desk, secret = self.around.desk, self.canary.secret
        app = self.around.app = App(desk, [os.path.join(folder, "bulkhead"), "--demo", "--simulator-arguments",
                                           f"--request-log {desk.environment['TMPDIR']}/{secret}"], {"PLANTED": secret})
        app.wait_for("a child with it", lambda: len(self.around.found(self.canary, self.around.processes())) == 4)
        self.expect_found(self.around.processes(), "cmdline of the program", "environ of the program",
                          "cmdline of its child", "environ of its child")
        main = app.window(FRAME, "Bulkhead")
        line = app.find(LINE_EDIT, "Filter jobs", main)
        desk.click(line)
        desk.type(secret)
        app.wait_for("the text", lambda: line.text == secret)
        self.expect_found(self.around.accessible(), "screen reader")
        window = desk.tool("xdotool", "search", "--onlyvisible", "--name", "Bulkhead").split()[0]
        desk.tool("xdotool", "set_window", "--name", secret, window)
        self.expect_found(self.around.windows(), "window properties")
        app.kill()
        wait_for("its child to end", lambda: not os.path.exists(f"/proc/{app.process.pid}"))
        expect(self.around.found(self.canary, self.around.lasting()), "a file name with it was not found")
        os.remove(os.path.join(desk.environment["TMPDIR"], secret))

    def _file(self, secret):
        path = os.path.join(self.around.desk.folder, "planted")
        with open(path, "w") as file:
            file.write(secret)
        return path


class Session:
    """What an analyst does in a session. Every step that a part of the program brings belongs into STEPS."""

    def __init__(self, around, folder, environment, known=()):
        self.around = around
        self.desk = around.desk
        self.canary = None
        self.known = known
        self.app = around.app = App(self.desk, [os.path.join(folder, "bulkhead")],
                                    {"QT_LOGGING_RULES": "*=true", **environment})
        self.main = self.app.window(FRAME, "Bulkhead")

    def work(self, canary, steps):
        self.canary = canary
        for step in steps:
            step(self)
            self.look_around(f"after “{step.__name__.replace('_', ' ')}”")

    def look_around(self, when):
        expect_nothing(self.around.found(self.canary, self.around.passing(), self.known), when)

    def enter(self, name, text, window, role=LINE_EDIT):
        field = self.app.find(role, name, window)
        self.desk.click(field)
        self.app.wait_for(f"the keyboard in “{name}”", lambda: field.has("focused"))
        self.desk.type(text)
        return field

    def connect_an_account(self):
        self.app.press("Connect an Account…", self.main)
        dialog = self.app.window(DIALOG, "Settings")
        self.enter("Account ID", self.account.id, dialog)
        self.enter("API token", self.canary.secret, dialog, PASSWORD)
        self.desk.key("ctrl+a", "ctrl+c", "ctrl+Insert")  # the field gives nothing away
        self.look_around("with the token in its field")
        self.app.press("Test Connection", dialog)
        self.app.find(LABEL, "The token is genuine", dialog)
        self.look_around("after the connection test")
        self.app.press("Save", dialog)
        self.app.wait_gone(dialog, "the settings")

    def see_the_jobs(self):
        self.jobs = self.app.find(TABLE, "Jobs", self.main)
        self.app.wait_for("the jobs", lambda: self.jobs.row_count == JOBS)

    def refresh(self):
        self.app.press("Refresh", self.main)

    def filter_and_clear(self):
        self.enter("Filter jobs", self.jobs.row(0)["Job ID"], self.main)
        self.app.wait_for("one row", lambda: self.jobs.row_count == 1)
        self.desk.key("ctrl+a", "BackSpace")
        self.app.wait_for("all rows", lambda: self.jobs.row_count == JOBS)

    def copy_a_job_id(self):
        row = next(row for row in range(JOBS) if self.jobs.row(row)["Status"] != "Cancelled")
        self.desk.click(self.jobs.cell(row, 0))
        self.app.wait_for("a selected row", lambda: self.jobs.selected_rows() == [row])
        self.desk.key("ctrl+c")
        job = self.jobs.row(row)["Job ID"]
        self.app.wait_for("the job id in the clipboard",
                          lambda: job in self.desk.tool("xclip", "-o", "-selection", "clipboard"))

    def see_details(self):
        if not self.app.look(PAGE_TAB, "Overview", self.main):  # else they show since the last session
            self.desk.key("ctrl+i")
        self.app.find(PAGE_TAB, "Overview", self.main)

    def copy_the_record(self):
        self.desk.click(self.app.find(PAGE_TAB, "Record", self.main))
        self.app.press("Copy JSON", self.main)
        self.app.wait_for("the record in the clipboard",
                          lambda: "search_params" in self.desk.tool("xclip", "-o", "-selection", "clipboard"))

    def cancel_a_job(self):
        self.app.press("Cancel Jobs…", self.main)
        dialog = self.app.window(DIALOG, "Cancel jobs")
        self.look_around("in the confirmation")
        self.app.press("Cancel 1 job", dialog)
        run = self.app.find(TABLE, "Cancel run", self.main)
        self.app.wait_for("the outcome", lambda: run.row(0)["Outcome"] == "Cancelled", 60)

    def see_the_settings(self):
        self.desk.key("ctrl+comma")
        dialog = self.app.window(DIALOG, "Settings")
        self.look_around("with the settings open")
        self.app.press("Close", dialog)
        self.app.wait_gone(dialog, "the settings")

    def see_messages(self):
        self.desk.key("ctrl+m")
        self.app.find(TABLE, "Messages of the job", self.main)
        self.look_around("with the messages in sight")
        self.desk.key("ctrl+m")

    def see_the_activity_log(self):
        self.desk.key("ctrl+shift+a")
        dialog = self.app.window(DIALOG, "Activity log")
        entries = self.app.find(TABLE, "Activity log", dialog)
        self.app.wait_for("what was asked for", lambda: entries.row_count > 0)
        self.desk.key("Escape")
        self.app.wait_gone(dialog, "the activity log")

    def save_as(self, path):
        """In the dialog that asks for a name and has the keyboard in it."""
        name = self.app.find(LINE_EDIT, "File name")
        self.app.wait_for("the keyboard in the file's name", lambda: name.has("focused"))
        self.desk.key("ctrl+a")
        self.desk.type(path)
        self.app.wait_for("the file's name", lambda: name.text == path)
        self.desk.key("Return")
        self.app.wait_for(f"{path}", lambda: os.path.exists(path))

    def export_the_jobs(self):
        for kind, suffix in (("CSV", "csv"), ("JSON", "json")):
            self.desk.key("ctrl+e")
            dialog = self.app.window(DIALOG, "Export jobs")
            self.desk.click(self.app.find(RADIO_BUTTON, kind, dialog))
            self.app.press("Save As…", dialog)
            self.save_as(self.path_of(suffix))
        self.expect_exported("csv", "json")

    def make_an_incident_report(self):
        self.desk.click(self.jobs.cell(self.row_with_marker(), 0))
        self.app.wait_for("a selected row", lambda: self.jobs.selected_rows() == [self.row_with_marker()])
        self.desk.key("ctrl+shift+r")
        dialog = self.app.window(DIALOG, "Incident report")
        self.desk.click(self.app.find(CHECK_BOX, "PDF", dialog))
        self.app.press("Save As…", dialog)
        self.save_as(self.path_of("html"))
        self.app.wait_for("the report on paper", lambda: os.path.exists(self.path_of("pdf")))
        self.expect_exported("html", "pdf")

    def row_with_marker(self):
        return next(row for row in range(JOBS) if self.marker.secret in self.jobs.row(row)["Comment"])

    def path_of(self, suffix):
        return os.path.join(self.desk.environment["HOME"], f"exported-{self.app.process.pid}.{suffix}")

    def expect_exported(self, *suffixes):
        """What a job says is found in these files in the same way as the secret would be."""
        found = self.around.found(self.marker, self.around.lasting())
        for suffix in suffixes:
            expect(f"file {self.path_of(suffix)} (plain)" in found, f"{self.path_of(suffix)} has no text to be found")

    def look_at_a_new_job(self):
        self.desk.key("ctrl+n")
        dialog = self.app.window(DIALOG, "New job")
        self.look_around("with the form open")
        self.desk.key("Escape")
        self.app.wait_gone(dialog, "the form")

    def close(self):
        self.desk.key("ctrl+q")
        self.app.process.wait(20)
        expect(self.app.process.returncode == 0, f"the program ended with {self.app.process.returncode}")
        expect("qt.qpa." in self.desk.log("bulkhead"), "Qt logged nothing, so that its log proves nothing")
        expect_nothing(self.around.found(self.canary, self.around.lasting()), "after the session")

    def crash(self):
        """With the secret in its memory. Where it would leave that as a core is of the system's choosing."""
        with open(f"/proc/{self.app.process.pid}/limits") as limits:
            core = next(line.split()[4:6] for line in limits if line.startswith("Max core file size"))
        expect(core == ["0", "0"], f"a core may be {core} bytes long")
        self.app.process.send_signal(signal.SIGABRT)
        self.app.process.wait(20)
        expect(self.app.process.returncode == -signal.SIGABRT, f"it ended with {self.app.process.returncode}")
        expect_nothing(self.around.found(self.canary, self.around.lasting()), "after the crash")

    STEPS = [see_the_jobs, refresh, filter_and_clear, copy_a_job_id, see_details, copy_the_record, see_messages,
             look_at_a_new_job, export_the_jobs, cancel_a_job, make_an_incident_report, see_the_activity_log,
             see_the_settings]


def open_keychain(desk):
    subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"], env=desk.environment, cwd=desk.folder,
                   input=b"test-login", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=20)


def test(desk, folder):
    desk.environment["TMPDIR"] = os.path.join(desk.folder, "tmp")
    os.mkdir(desk.environment["TMPDIR"], 0o700)
    open_keychain(desk)
    account = Session.account = Account(desk, folder, JOBS - 1, 1)
    canary = Canary(account.token)
    marker = Session.marker = Canary(account.token[:5] + "marker-" + account.token[:11:-1])
    account.call("POST", {"action": "MOVE", "destination": "DeletedItems", "comment": marker.secret,
                          "search_params": {"subject": "marked", "start": "2026-11-01T00:00:00Z",
                                            "end": "2026-11-03T00:00:00Z"}})
    around = Surroundings(desk)

    control = Control(around, canary)
    control.plant_in_a_program(folder)
    control.plant_files()
    control.plant_around()
    print("  planted, it is found in every place and shape", flush=True)

    address = {"CLOUDFLARE_BASE_URL": account.base}
    session = Session(around, folder, address)
    session.work(canary, [Session.connect_an_account, *Session.STEPS])
    session.close()
    expect(canary.secret in desk.tool("secret-tool", "search", "--all", "server", "Bulkhead"),
           "the secret did not get into the keychain, so the session proves little")
    print("  entered by hand: it is in the keychain, and nowhere else", flush=True)

    session = Session(around, folder, address)
    session.work(canary, [Session.see_the_jobs])
    session.close()
    print("  read from the keychain: nowhere", flush=True)

    session = Session(around, folder, address)
    session.work(canary, [Session.see_the_jobs])
    session.crash()
    print("  after a crash: nowhere", flush=True)

    # What a process was started with stays in its environment, as the kernel shows it. Whoever sets it knows.
    session = Session(around, folder, account.environment(), known=["environ of the program"])
    session.work(canary, Session.STEPS)
    session.close()
    print("  from the environment: nowhere else", flush=True)

    app = around.app = App(desk, [os.path.join(folder, "bulkhead"), "--demo"], account.environment())
    app.wait_for("the simulated account", lambda: descendants(app.process.pid))
    expect_nothing(around.found(canary, around.processes(), ["environ of the program"]), "with a child process")
    app.kill()
    print("  a child process does not get it", flush=True)


def main():
    parser = argparse.ArgumentParser(description="Looks for a secret after a session with it.")
    parser.add_argument("folder", type=os.path.abspath)
    with Desk() as desk:
        try:
            test(desk, parser.parse_args().folder)
        except Trouble as trouble:
            print(f"FAIL: {trouble}", file=sys.stderr)
            return 1
    print("PASS: the secret stayed where it belongs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
