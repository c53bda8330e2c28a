#!/usr/bin/python3
"""The tour of the README and the guide in pictures: the real program on its simulated account, worked by keyboard and
mouse. cancel_a_job.py makes those for which something has to move.

    tour.py FOLDER-OF-THE-PROGRAMS FOLDER-OF-THE-PICTURES [LANGUAGE]
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import (App, BUTTON, CHECK_BOX, Desk, DIALOG, FRAME, LABEL, LINE_EDIT, LIST, PASSWORD, TABLE,
                    TOGGLE_BUTTON, Trouble, digits_of)


class Tour:
    def __init__(self, desk, programs, pictures):
        self.desk = desk
        self.words = desk.words
        self.pictures = pictures
        # Nothing moves, so that the pictures are the same each time they are made.
        self.app = App(desk, [os.path.join(programs, "bulkhead"), "--demo", "--simulator-arguments", "--tempo 0"])
        self.main = self.app.window(FRAME, "Bulkhead")
        self.jobs = self.app.find(TABLE, "Jobs", self.main)
        self.filter = self.app.find(LINE_EDIT, "Filter jobs", self.main)
        self.app.wait_for("every job to be read", lambda: self.app.look(LABEL, "Updated", self.main))
        self.resize(1600, 960)

    def resize(self, width, height):
        self.desk.tool("xdotool", "getactivewindow", "windowmove", "10", "30", "windowsize", str(width), str(height))
        self.app.wait_for("the window's new size", lambda: self.main.box[2] == width)

    def picture(self, name, of):
        path = os.path.join(self.pictures, name + ".png")
        self.desk.picture(path, of)
        print(f"  {path}", flush=True)

    def narrow(self, text):
        self.desk.click(self.filter)
        self.app.wait_for("the keyboard in the filter", lambda: self.filter.has("focused"))
        self.desk.key("ctrl+a", "BackSpace")
        self.desk.type(text)
        self.app.wait_for(f"“{text}” in the filter", lambda: self.filter.text == text)
        self.app.wait_for("rows", lambda: self.jobs.row_count > 0)

    def select(self, first, last):
        """Clicks the first row of several, and the last one with Shift."""
        self.desk.click(self.jobs.cell(first, 0))
        self.app.wait_for("a selected row", lambda: self.jobs.selected_rows() == [first])
        if last > first:
            self.desk.click(self.jobs.cell(last, 0), "shift")
            rows = list(range(first, last + 1))
            self.app.wait_for("selected rows", lambda: self.jobs.selected_rows() == rows)

    def fill(self, role, name, text, within):
        field = self.app.find(role, name, within)
        self.desk.click(field)
        self.app.wait_for(f"the keyboard in “{name}”", lambda: field.has("focused"))
        self.desk.type(text)

    def settings(self):
        """An account that is being entered; it is not kept."""
        self.desk.key("ctrl+comma")
        dialog = self.app.window(DIALOG, "Settings")
        self.fill(LINE_EDIT, "Account name", self.words("Example Mail"), dialog)
        self.fill(LINE_EDIT, "Account ID", "023e105f4ecef8ad9ca31a8372d0c353", dialog)
        self.fill(PASSWORD, "API token", "an-example-that-opens-nothing-0123456789", dialog)
        self.desk.click(self.app.find(CHECK_BOX, "Production", dialog))
        self.picture("settings", dialog)
        self.app.press("Discard Changes", dialog)
        self.desk.key("Escape")
        self.app.wait_gone(dialog, "the settings")

    def filter_chips(self):
        self.resize(1280, 520)
        self.narrow("phish")
        self.desk.click(self.app.find(TOGGLE_BUTTON, "Completed", self.main))
        self.app.wait_for("two chips", lambda: self.app.look(BUTTON, "Remove all filters", self.main))
        self.app.wait_for("rows", lambda: self.jobs.row_count > 0)
        self.picture("filter", self.main)
        self.app.press("Remove all filters", self.main)
        self.resize(1600, 960)

    def command_search(self):
        self.select(0, 0)
        self.desk.key("ctrl+k")
        dialog = self.app.window(DIALOG, "Find command")
        self.desk.type("jobs")
        found = self.app.find(LIST, "Commands", dialog)
        self.app.wait_for("fewer commands", lambda: 0 < len(found.children()) < 30)
        self.picture("command-search", dialog)
        # What a screen reader follows, while the keyboard stays in the line above.
        self.desk.key("Down")
        self.app.wait_for("the second command to be the current one",
                          lambda: found.children()[1].has("selected", "focused"))
        self.desk.key("Escape")
        self.app.wait_gone(dialog, "the search")

    def keys(self):
        self.desk.key("F1")
        dialog = self.app.window(DIALOG, "Keyboard shortcuts")
        table = self.app.find(TABLE, "Keyboard shortcuts", dialog)
        self.app.wait_for("keys", lambda: table.row_count > 20)
        self.picture("keys", dialog)
        self.desk.key("Escape")
        self.app.wait_gone(dialog, "the keys")

    def report(self):
        self.narrow(self.words("Junk Email").lower())
        self.select(0, 1)
        self.desk.key("ctrl+shift+r")
        dialog = self.app.window(DIALOG, "Incident report")
        self.fill(LINE_EDIT, "Case or title", "INC-2031", dialog)
        self.picture("report", dialog)
        self.desk.key("Escape")
        self.app.wait_gone(dialog, "the report")

    def details_and_messages(self):
        """The filter's chips, a cancelled job in full, and why some of its messages failed."""
        self.desk.click(self.app.find(TOGGLE_BUTTON, "Processing", self.main))
        self.desk.click(self.app.find(TOGGLE_BUTTON, "Cancelled", self.main))
        self.app.wait_for("two chips", lambda: self.app.look(BUTTON, "Remove all filters", self.main))
        job = self.app.wait_for("a cancelled job with failures", lambda: next(
            (row for row in range(12) if digits_of(self.jobs.row(row)[self.words("Discovered")]) == 23564), None))
        self.select(job, job)
        self.desk.key("ctrl+i")
        self.app.wait_for("the details", lambda: self.app.look(LABEL, "Searches for", self.main))
        self.desk.key("ctrl+m")
        messages = self.app.find(TABLE, "Messages of the job", self.main)
        self.app.wait_for("messages", lambda: messages.row_count > 0)
        self.app.press("Load All Failed", self.main)
        self.app.wait_for("the failed ones alone", lambda: 0 < messages.row_count < 100)
        self.picture("details", self.main)
        self.desk.key("ctrl+m", "ctrl+i")
        self.app.press("Remove all filters", self.main)

    def run_again(self):
        """A job that would better not have been started: everything that is dangerous about it is said."""
        self.narrow("urgent!!")
        self.select(0, 0)
        self.desk.key("alt+" + self.words.key("&Jobs"), self.words.key("R&un Again…"))
        dialog = self.app.window(DIALOG, "Run again")
        self.app.press("Continue…", dialog)
        self.app.find(BUTTON, "Start this job", dialog)
        self.desk.click(self.app.find(TOGGLE_BUTTON, "Exactly what will be sent", dialog))
        self.picture("run-again", dialog)
        self.desk.key("Escape")
        self.app.wait_gone(dialog, "the form")

    def delete(self):
        """One that still runs is left alone."""
        self.narrow(self.words("Junk Email").lower())
        self.select(1, 4)
        self.desk.key("Delete")
        dialog = self.app.window(DIALOG, "Delete jobs")
        self.app.find(BUTTON, "Delete ", dialog)
        self.picture("delete", dialog)
        self.desk.click(self.app.find(LINE_EDIT, "Reason", dialog))
        self.desk.type("INC-2031: records of a drill")
        self.app.press("Delete ", dialog)
        self.app.press("Close", dialog)
        self.app.wait_gone(dialog, "the outcome")

    def activity(self):
        self.desk.key("ctrl+shift+a")
        log = self.app.window(DIALOG, "Activity log")
        entries = self.app.find(TABLE, "Activity log", log)
        self.app.wait_for("entries", lambda: entries.row_count > 3)
        self.picture("activity", log)
        self.desk.key("Escape")
        self.app.wait_gone(log, "the log")


def main():
    if len(sys.argv) not in (3, 4):
        print(__doc__, file=sys.stderr)
        return 2
    programs, pictures = (os.path.abspath(argument) for argument in sys.argv[1:3])
    with Desk(1720, 1040, *sys.argv[3:]) as desk:
        tour = Tour(desk, programs, pictures)
        try:
            tour.settings()
            tour.command_search()
            tour.keys()
            tour.filter_chips()
            tour.details_and_messages()
            tour.run_again()
            tour.report()
            tour.delete()
            tour.activity()
        except Trouble as trouble:
            print(f"FAIL: {trouble}", file=sys.stderr)
            desk.picture(os.path.join(pictures, "failure.png"))
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
