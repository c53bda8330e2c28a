#!/usr/bin/python3
"""A whole journey by accessibility alone, as somebody makes it who does not see the screen.

    journey.py FOLDER-OF-THE-PROGRAMS

From the start page to a connected account, the runaway job, its cancel, what got through, and the report on the disk.
Everything is read and done through AT-SPI; nothing is clicked, and the only keys are those that somebody with a screen
reader would press as well. It fails where a name, a role, an action or an announcement is missing.
"""

import argparse
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from canary import open_keychain
from driver import (App, BUTTON, CHECK_BOX, COLUMN_HEADER, COMBO_BOX, Desk, DIALOG, Ears, FILLER, FRAME, Gone, LABEL, LINE_EDIT,
                    LIST, LIST_ITEM, MENU_ITEM, PASSWORD, TABLE, TOGGLE_BUTTON, Trouble, expect)
from kill_a_run import Account

ENDING = 40.0  # seconds for the cancelled job to end: attempts in flight come to their end first


class LivelyAccount(Account):
    """A simulated account with jobs of every kind, one of them a runaway, in which time goes on."""

    ARGUMENTS = ["--jobs", "60", "--tempo", "2"]


class Listener:
    def __init__(self, desk, folder, account):
        self.desk = desk
        self.account = account
        self.ears = Ears(desk)
        self.app = App(desk, [os.path.join(folder, "bulkhead")], {"CLOUDFLARE_BASE_URL": account.base})
        self.main = self.app.window(FRAME, "Bulkhead")

    def say(self, words):
        print(f"  {words}", flush=True)

    def expect_names(self, window):
        """Whatever takes the keyboard in this window tells what it is."""
        def name_of(node):
            try:
                # Labels are focusable because one can select in them, fillers because one can scroll them.
                is_control = node.has("focusable", "showing") and node.role not in (FILLER, LABEL)
                return node.name if is_control else "-"
            except Gone:
                return "-"
        nameless = [f"role {node.role}" for node in window.walk() if not name_of(node)]
        expect(not nameless, f"without a name in “{window.name}”: {nameless}")

    def hear(self, words):
        """Waits until exactly this was announced, once."""
        def heard():
            return [said for said in self.ears.listen() if words in said]
        try:
            self.app.wait_for(f"“{words}” to be announced", heard)
        except Trouble as trouble:
            raise Trouble(f"{trouble}; announced was {self.ears.listen()}") from None
        expect(len(heard()) == 1, f"announced more than once: {heard()}")

    def connect(self):
        self.app.find(LABEL, "Stop the wrong bulk job in time", self.main)
        self.expect_names(self.main)
        self.app.act(BUTTON, "Connect an Account…", self.main)
        settings = self.app.window(DIALOG, "Settings")
        self.expect_names(settings)
        self.app.fill(LINE_EDIT, "Account name", "Example Mail", settings)
        self.app.fill(LINE_EDIT, "Account ID", self.account.id, settings)
        credential = self.app.labelled(COMBO_BOX, "Credential", settings)
        expect(credential.name == "API token", f"as a credential is chosen: “{credential.name}”")
        token = self.app.fill(PASSWORD, "API token", self.account.token, settings)
        expect(self.account.token not in token.text, "the token is read out")
        production = self.app.act(CHECK_BOX, "Production", settings, "Toggle")
        self.app.wait_for("the mark", lambda: production.has("checked"))
        expect("Real people's mail" in production.description, f"it is described as “{production.description}”")
        self.app.act(BUTTON, "Test Connection", settings)
        self.app.find(LABEL, "The token is genuine", settings)
        self.hear("The token is genuine")
        self.app.act(BUTTON, "Save", settings)
        self.app.wait_gone(settings, "the settings")
        self.say("connected, with a token that is in the keychain now")

    def find_the_runaway(self):
        """Among the running jobs the one with most before it, by what its progress says in words."""
        self.jobs = self.app.find(TABLE, "Jobs", self.main)
        self.app.wait_for("the keyboard in the table", lambda: self.jobs.has("focused"))
        self.app.wait_for("the jobs", lambda: self.jobs.row_count >= 60)
        self.expect_names(self.main)
        headers = [self.jobs.header(column) for column in range(len(self.jobs.columns()))]
        expect([header.role for header in headers] == [COLUMN_HEADER] * len(headers), "a header is not one")
        expect([header.name for header in headers] == self.jobs.columns(), "headers and columns differ")
        expect({"Status", "Progress", "Comment", "Job ID"} <= set(self.jobs.columns()), f"{self.jobs.columns()}")

        chip = self.app.act(TOGGLE_BUTTON, "Processing", self.main, "Toggle")
        self.app.wait_for("the filter to be on", lambda: chip.has("checked"))
        self.app.wait_for("only running jobs", lambda: (rows := self.rows()) and all(
            row["Status"] == "Processing" for row in rows))
        before = {row["Job ID"]: self.progress(row) for row in self.rows()}
        runaway = max(before, key=lambda job: before[job][1] - before[job][0])
        row = next(row for row in self.rows() if row["Job ID"] == runaway)
        self.say(f"the runaway: “{row['Comment']}”: {row['Progress']}")
        self.app.fill(LINE_EDIT, "Filter jobs", runaway, self.main)
        self.app.wait_for("its row alone", lambda: [row["Job ID"] for row in self.rows()] == [runaway])
        return runaway, row["Comment"]

    def rows(self):
        return [self.jobs.row(row) for row in range(self.jobs.row_count)]

    def progress(self, row):
        """(moved, of how many), as the words say it."""
        words = re.match(r"Processing, ([\d,]+) of ([\d,]+) messages? (moved|released)", row["Progress"])
        expect(words, f"the progress reads “{row['Progress']}”")
        return tuple(int(number.replace(",", "")) for number in words.groups()[:2])

    def ask(self):
        self.app.act(BUTTON, "Cancel Jobs…", self.main)
        dialog = self.app.window(DIALOG, "Cancel jobs")
        self.app.find(BUTTON, "Cancel 1 job", dialog)
        return dialog

    def cancel(self):
        self.jobs.select_row(0)
        self.app.wait_for("a selected row", lambda: self.jobs.selected_rows() == [0])
        dialog = self.ask()
        self.expect_names(dialog)
        self.app.find(LABEL, "Cancel 1 job?", dialog)
        listed = [node for node in self.app.find(LIST, "Jobs to cancel", dialog).walk() if node.role == LIST_ITEM]
        expect(len(listed) == 1, f"the confirmation lists {len(listed)} jobs instead of 1")
        expect("stay moved" in listed[0].name and "will not be processed" in listed[0].name,
               f"the consequences are not in “{listed[0].name}”")
        keep = self.app.find(BUTTON, "Keep running", dialog)
        self.app.wait_for("“Keep running” to be what Enter presses", lambda: keep.has("default", "focused"), 5)
        self.desk.key("Return")
        self.app.wait_gone(dialog, "the confirmation")
        expect(self.rows()[0]["Status"] == "Processing", "Enter did not keep the job running")
        self.say("the confirmation tells the consequences; Enter keeps the job running")

        dialog = self.ask()
        self.app.fill(LINE_EDIT, "Reason", "INC-2031: it purges what it should not", dialog)
        self.app.act(BUTTON, "Cancel 1 job", dialog)
        self.app.wait_gone(dialog, "the confirmation")

    def see_what_got_through(self):
        run = self.app.find(TABLE, "Cancel run", self.main)
        expect(run.row_count == 1, f"{run.row_count} jobs in the cancel run instead of 1")
        self.app.wait_for("the outcome", lambda: run.row(0)["Outcome"] == "Cancelled", ENDING)
        self.hear("1 cancelled")
        words = run.row(0)["What got through"]
        expect(re.search(r"[\d,]+ of [\d,]+ messages? .*moved", words), f"what got through reads “{words}”")
        self.say(f"what got through: {words}")

    def report(self, job, comment):
        # It is no running job any more, so that the filter leaves it out.
        self.app.act(TOGGLE_BUTTON, "Processing", self.main, "Toggle")
        self.app.wait_for("the job as cancelled", lambda: [row["Status"] for row in self.rows()] == ["Cancelled"])
        self.jobs.select_row(0)
        self.app.act(MENU_ITEM, "File", self.main, "ShowMenu")
        self.app.act(MENU_ITEM, "Incident Report…")
        dialog = self.app.window(DIALOG, "Incident report")
        self.expect_names(dialog)
        listed = [node.name for node in self.app.find(LIST, "Jobs in the report", dialog).walk()
                  if node.role == LIST_ITEM]
        expect(len(listed) == 1 and job in listed[0], f"the report would be about {listed}")
        self.app.fill(LINE_EDIT, "Case or title", "INC-2031", dialog)
        self.app.act(BUTTON, "Save As…", dialog)
        path = os.path.join(self.desk.environment["HOME"], "incident.html")
        files = self.app.window(DIALOG, "Save incident report")
        self.app.fill(LINE_EDIT, "File name", path, files)
        self.app.act(BUTTON, "Save", files)
        self.hear("incident.html")
        with open(path, encoding="utf-8") as file:
            report = file.read()
        for wanted in (job, "INC-2031", comment, "it purges what it should not", "Cancelled"):
            expect(wanted in report, f"the report says nothing of “{wanted}”")
        self.say(f"the report is on the disk, {len(report)} characters of it")


def main():
    parser = argparse.ArgumentParser(description="A journey by accessibility alone.")
    parser.add_argument("folder", type=os.path.abspath, help="where bulkhead and bulkhead-simulator are")
    folder = parser.parse_args().folder
    with Desk() as desk:
        try:
            open_keychain(desk)
            listener = Listener(desk, folder, LivelyAccount(desk, folder, 0, 3))
            listener.connect()
            job = listener.find_the_runaway()
            listener.cancel()
            listener.see_what_got_through()
            listener.report(*job)
        except Trouble as trouble:
            print(f"FAIL: {trouble}", file=sys.stderr)
            return 1
    print("PASS: the runaway job was stopped without a look at the screen")
    return 0


if __name__ == "__main__":
    sys.exit(main())
