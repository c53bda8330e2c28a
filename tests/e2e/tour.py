#!/usr/bin/python3
"""The README's tour in pictures: the real program on its simulated account, worked by keyboard and mouse.

    tour.py FOLDER-OF-THE-PROGRAMS FOLDER-OF-THE-PICTURES
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import App, BUTTON, Desk, DIALOG, FRAME, LABEL, LINE_EDIT, TABLE, Trouble


class Tour:
    def __init__(self, desk, programs, pictures):
        self.desk = desk
        self.pictures = pictures
        # Nothing moves, so that the pictures are the same each time they are made.
        self.app = App(desk, [os.path.join(programs, "bulkhead"), "--demo", "--simulator-arguments", "--tempo 0"])
        self.main = self.app.window(FRAME, "Bulkhead")
        self.jobs = self.app.find(TABLE, "Jobs", self.main)
        self.filter = self.app.find(LINE_EDIT, "Filter jobs", self.main)
        self.app.wait_for("every job to be read", lambda: self.app.look(LABEL, "Updated", self.main))

    def picture(self, name, of):
        path = os.path.join(self.pictures, name + ".png")
        self.desk.picture(path, of)
        print(f"  {path}", flush=True)

    def choose(self, text):
        """Filters and clicks the first row that is left."""
        self.desk.click(self.filter)
        self.desk.key("ctrl+a", "BackSpace")
        self.desk.type(text)
        self.app.wait_for(f"“{text}” in the filter", lambda: self.filter.text == text)
        self.app.wait_for("rows", lambda: self.jobs.row_count > 0)
        self.desk.click(self.jobs.cell(0, 0))
        self.app.wait_for("a selected row", lambda: len(self.jobs.selected_rows()) == 1)

    def details_and_messages(self):
        self.choose("cancelled 23,564")
        self.desk.key("ctrl+i")
        self.app.wait_for("the details", lambda: self.app.look(LABEL, "Searches for", self.main))
        self.desk.key("ctrl+m")
        messages = self.app.find(TABLE, "Messages of the job", self.main)
        self.app.wait_for("messages", lambda: messages.row_count > 0)
        self.app.press("Load All Failed", self.main)
        self.app.wait_for("the failed ones alone", lambda: 0 < messages.row_count < 100)
        self.picture("details", self.main)
        self.desk.key("ctrl+m", "ctrl+i")

    def run_again(self):
        self.desk.key("alt+j", "u")
        dialog = self.app.window(DIALOG, "Run again")
        self.app.press("Continue…", dialog)
        self.app.find(BUTTON, "Start this job", dialog)
        self.picture("run-again", dialog)
        self.desk.key("Escape")
        self.app.wait_gone(dialog, "the form")

    def delete(self):
        self.choose("completed")
        self.desk.key("Delete")
        dialog = self.app.window(DIALOG, "Delete jobs")
        self.app.find(BUTTON, "Delete 1 job", dialog)
        self.picture("delete", dialog)
        self.desk.key("Escape")
        self.app.wait_gone(dialog, "the question")


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    programs, pictures = (os.path.abspath(argument) for argument in sys.argv[1:])
    with Desk(1720, 1040) as desk:
        tour = Tour(desk, programs, pictures)
        try:
            tour.details_and_messages()
            tour.run_again()
            tour.delete()
        except Trouble as trouble:
            print(f"FAIL: {trouble}", file=sys.stderr)
            desk.picture(os.path.join(pictures, "failure.png"))
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
