#!/usr/bin/python3
"""An analyst's way on the simulated account: find the jobs that must stop, nearly cancel, cancel, see them end.

    cancel_a_job.py FOLDER-OF-THE-PROGRAMS [--pictures FOLDER] [--language CODE]
"""

import argparse
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import (App, BUTTON, Desk, DIALOG, FRAME, LABEL, LINE_EDIT, LIST, LIST_ITEM, TABLE, TOGGLE_BUTTON, Trouble,
                    descendants, digits_of, expect, is_running, wait_for)

JOBS = 240  # in the simulated account, where nobody asks for another number
ENDING = 90.0  # seconds for a cancelled job to end: attempts in flight come to their end first


class Analyst:
    def __init__(self, desk, folder, pictures):
        self.desk = desk
        self.words = desk.words
        self.running, self.cancelled = self.words("Processing"), self.words("Cancelled")
        self.pictures = pictures
        self.app = App(desk, [os.path.join(folder, "bulkhead"), "--demo"])
        self.main = self.app.window(FRAME, "Bulkhead")
        self.jobs = self.app.find(TABLE, "Jobs", self.main)
        self.filter = self.app.find(LINE_EDIT, "Filter jobs", self.main)

    def say(self, words):
        print(f"  {words}", flush=True)

    def picture(self, name, of=None):
        if self.pictures:
            path = os.path.join(self.pictures, name + ".png")
            self.desk.picture(path, of)
            self.say(f"screenshot: {path}")

    def narrow(self, text):
        """Types a filter and gives back the rows that it leaves."""
        self.desk.click(self.filter)
        self.app.wait_for("the keyboard in the filter", lambda: self.filter.has("focused"))
        self.desk.key("ctrl+a", "BackSpace")
        self.desk.type(text)
        self.app.wait_for(f"“{text}” in the filter", lambda: self.filter.text == text)

    def toggle_running(self, alone):
        """By the filter's button: typed, a status may be two words, which other jobs have somewhere, too."""
        button = self.app.find(TOGGLE_BUTTON, "Processing", self.main)
        self.desk.click(button)
        self.app.wait_for("the filter to change", lambda: button.has("checked") == alone)

    def row(self, row):
        """What matters here of a row, by the English titles of its columns."""
        cells = self.jobs.row(row)
        return {title: cells[self.words(title)] for title in ("Job ID", "Status", "Pending")}

    def rows(self):
        return [self.row(row) for row in range(self.jobs.row_count)]

    def select(self, ids):
        """Clicks the rows of these jobs, holding Ctrl after the first."""
        for count, job in enumerate(ids):
            def clicked():
                row = next(i for i, cells in enumerate(self.rows()) if cells["Job ID"] == job)
                self.desk.click(self.jobs.cell(row, 0), *(["ctrl"] if count else []))
                return True
            self.app.wait_for("a row to click", clicked)
            self.app.wait_for(f"{count + 1} selected rows", lambda: len(self.jobs.selected_rows()) == count + 1)
        selected = {self.row(row)["Job ID"] for row in self.jobs.selected_rows()}
        expect(selected == set(ids), f"selected are {selected} instead of {set(ids)}")

    def see_the_jobs(self):
        # The active ones come first; then the rest of the simulated account.
        self.app.wait_for("every job to be read", lambda: self.jobs.row_count >= JOBS)
        self.app.wait_for("the age of the picture", lambda: self.app.look(LABEL, "Updated", self.main))
        self.say(f"{self.jobs.row_count} jobs in the table")
        self.picture("jobs", self.main)
        self.toggle_running(alone=True)
        self.app.wait_for("only running jobs", lambda: (rows := self.rows()) and all(
            cells["Status"] == self.running for cells in rows))
        # Those with most before them: they can't finish by themselves while this goes on.
        before_them = sorted(self.rows(), key=lambda cells: digits_of(cells["Pending"]), reverse=True)
        chosen = [cells["Job ID"] for cells in before_them[:3]]
        self.say(f"{len(before_them)} of them running; {len(chosen)} must stop")
        return chosen

    def see_the_counters_move(self, job):
        self.narrow(job)
        self.app.wait_for("the one row", lambda: self.jobs.row_count == 1)
        first = self.row(0)["Pending"]
        self.app.wait_for("the counters to move", lambda: self.row(0)["Pending"] != first, 30)
        self.say("its counters move")

    def ask(self, count):
        """Opens the confirmation and waits until every job in it was read again."""
        self.app.press("Cancel Jobs…", self.main)
        dialog = self.app.window(DIALOG, "Cancel jobs")
        self.app.find(BUTTON, f"Cancel {count} job", dialog)
        return dialog

    def nearly_cancel(self, job):
        self.select([job])
        dialog = self.ask(1)
        listed = [node for node in self.app.find(LIST, "Jobs to cancel", dialog).walk() if node.role == LIST_ITEM]
        expect(len(listed) == 1, f"the confirmation lists {len(listed)} jobs instead of 1")
        expect(self.words.holds(listed[0].name, "%1 will not be processed"), f"no consequence in: {listed[0].name}")
        keep = self.app.find(BUTTON, "Keep running", dialog)
        self.app.wait_for("“Keep running” to be what Enter presses", lambda: keep.has("default", "focused"), 5)
        self.say("the confirmation names the job and what its cancel means; its default keeps it running")
        for key in ("Escape", "Return"):
            self.desk.key(key)
            self.app.wait_gone(dialog, "the confirmation")
            expect(self.row(0)["Status"] == self.running, f"{key} did not keep the job running")
            expect(not self.app.look(TABLE, "Cancel run"), f"{key} started a cancel run")
            if key == "Escape":
                dialog = self.ask(1)
        self.say("Escape and Enter keep it running")

    def cancel(self, ids):
        self.narrow("")
        self.app.wait_for("the running jobs", lambda: set(ids) <= {cells["Job ID"] for cells in self.rows()})
        self.select(ids)
        dialog = self.ask(len(ids))
        self.picture("confirmation", dialog)
        self.app.press(f"Cancel {len(ids)} job", dialog)
        self.app.wait_gone(dialog, "the confirmation")
        run = self.app.find(TABLE, "Cancel run")
        expect(run.row_count == len(ids), f"{run.row_count} jobs in the cancel run instead of {len(ids)}")

        def outcomes():
            return [run.row(row)[self.words("Outcome")] for row in range(run.row_count)]
        try:
            self.app.wait_for("every job to be cancelled", lambda: set(outcomes()) == {self.cancelled}, ENDING)
        except Trouble as trouble:
            raise Trouble(f"{trouble}; the outcomes are {outcomes()}") from None
        self.say(f"{len(ids)} jobs cancelled, each confirmed by a read")

    def see_the_end(self, ids):
        self.toggle_running(alone=False)
        for job in ids:
            self.narrow(job)
            self.app.wait_for("the job to read as cancelled",
                              lambda: [cells["Status"] for cells in self.rows()] == [self.cancelled])
        self.say("the table shows them as cancelled")
        self.narrow(self.cancelled.lower())
        self.picture("outcome", self.main)

    def crash(self):
        """The simulated account must not outlive the program, however that ends."""
        children = descendants(self.app.process.pid)
        expect(children, "no simulated account is running")
        self.app.kill()
        wait_for("the simulated account to end with the program",
                 lambda: not any(is_running(pid) for pid in children))
        self.say("killed; nothing of it is left running")


def main():
    arguments = argparse.ArgumentParser(description="Cancels jobs on the simulated account, by the window.")
    arguments.add_argument("folder", help="where bulkhead and bulkhead-simulator are")
    arguments.add_argument("--pictures", help="a folder for screenshots")
    arguments.add_argument("--language", help="what the program speaks: a code, as de")
    given = arguments.parse_args()
    pictures = given.pictures and os.path.abspath(given.pictures)
    with Desk(language=given.language) as desk:
        try:
            analyst = Analyst(desk, os.path.abspath(given.folder), pictures)
            ids = analyst.see_the_jobs()
            analyst.see_the_counters_move(ids[0])
            analyst.nearly_cancel(ids[0])
            analyst.cancel(ids)
            analyst.see_the_end(ids)
            analyst.crash()
        except Trouble as trouble:
            print(f"FAIL: {trouble}", file=sys.stderr)
            if pictures:
                desk.picture(os.path.join(pictures, "failure.png"))
            return 1
    print("PASS: the jobs that had to stop were cancelled")
    return 0


if __name__ == "__main__":
    sys.exit(main())
