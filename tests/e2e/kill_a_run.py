#!/usr/bin/python3
"""Cancels every job of an account, kills the program at a random moment, starts it again, and lets it find out.

    kill_a_run.py FOLDER-OF-THE-PROGRAMS [--times N] [--jobs N] [--seed N] [--desks N]

Most of it is waiting for what a run waits for too, so there are two desks at once.

What counts is the request log of the simulated account and the journal on the disk: no job is asked to stop twice, and
after the second start every outcome is known.
"""

import argparse
import collections
import concurrent.futures
import glob
import http.client
import json
import multiprocessing
import os
import random
import signal
import sys
import time
from urllib.parse import urlsplit

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import (App, BUTTON, Desk, DIALOG, FRAME, LABEL, PR_SET_PDEATHSIG, TABLE, Trouble, expect, libc,
                    wait_for)


def entries(path):
    """Of a file of JSON lines that somebody may be writing to. Read in one go: line by line the half of one that stood at
    the end would be followed by its other half. The last one may be cut off by the kill."""
    with open(path, "rb") as lines:
        return [json.loads(line) for line in lines.read().split(b"\n")[:-1]]


class Account:
    """A simulated account of its own, with nothing but jobs that stay as they are until somebody cancels them."""

    ARGUMENTS = ["--jobs", "0", "--tempo", "0", "--delay", "2"]

    def __init__(self, desk, folder, jobs, seed):
        self.log = os.path.join(desk.folder, f"requests-{seed}.jsonl")
        self.process = desk.start([os.path.join(folder, "bulkhead-simulator"), "--port", "0", *self.ARGUMENTS,
                                   "--seed", str(seed), "--quota", "1000000", "--request-log", self.log],
                                  log_name=f"simulator-{seed}")
        said = wait_for("the simulator to listen", lambda: self._said(desk, seed))
        self.base, self.id, self.token = said
        self.connection = http.client.HTTPConnection(urlsplit(self.base).netloc)
        for number in range(jobs):
            self.call("POST", {"action": "MOVE", "destination": "DeletedItems", "comment": f"number {number}",
                               "search_params": {"subject": f"invoice {number}", "start": "2026-11-01T00:00:00Z",
                                                 "end": "2026-11-03T00:00:00Z"}})

    @staticmethod
    def _said(desk, seed):
        lines = desk.log(f"simulator-{seed}").splitlines()
        if len(lines) < 4:
            return None
        return [line.replace("listening on", "base:").split(": ", 1)[1] for line in lines[:3]]

    def call(self, method, body=None, query=""):
        path = f"{urlsplit(self.base).path}/accounts/{self.id}/email-security/investigate/bulk{query}"
        self.connection.request(method, path, json.dumps(body) if body else None,
                                {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"})
        answer = json.load(self.connection.getresponse())
        expect(answer["success"], f"{method} {path}: {answer['errors']}")
        return answer["result"]

    def statuses(self):
        return {job["job_id"]: job["status"] for job in self.call("GET", query="?per_page=1000")}

    def cancels(self):
        """How often each job was asked to stop."""
        paths = [entry["path"] for entry in entries(self.log) if entry["method"] == "POST"]
        return collections.Counter(path.split("/")[-2] for path in paths if path.endswith("/cancel"))

    def environment(self):
        return {"CLOUDFLARE_API_TOKEN": self.token, "CLOUDFLARE_ACCOUNT_ID": self.id,
                "CLOUDFLARE_BASE_URL": self.base}

    def end(self):
        self.process.kill()
        self.process.wait()


class Journals:
    def __init__(self, desk):
        self.pattern = os.path.join(desk.environment["HOME"], ".local/share/**/run-*.jsonl")

    def open(self):
        """Jobs that a journal names and leaves open; whether each may have been sent."""
        jobs = {}
        for path in glob.glob(self.pattern, recursive=True):
            for entry in entries(path):
                if entry["event"] == "confirmed":
                    jobs.setdefault(entry["job"], entry.get("sent", False))
                elif entry["event"] == "sending":
                    jobs[entry["job"]] = True
                elif entry["event"] == "settled" and entry["outcome"] != "unread":
                    jobs.pop(entry["job"], None)
        return jobs

    def forget(self):
        for path in glob.glob(self.pattern + "*", recursive=True):
            os.remove(path)


def start(desk, folder, account):
    app = App(desk, [os.path.join(folder, "bulkhead")], account.environment())
    main = app.window(FRAME, "Bulkhead")
    app.find(LABEL, "Updated", main)
    return app, main


def cancel_all(desk, app, main, count):
    table = app.find(TABLE, "Jobs", main)
    app.wait_for("the jobs", lambda: table.row_count == count)
    desk.click(table.cell(0, 0))
    desk.key("ctrl+a")
    app.press("Cancel Jobs…", main)
    dialog = app.window(DIALOG, "Cancel jobs")
    app.press(f"Cancel {count} jobs", dialog)


def once(desk, folder, jobs, seed, chance):
    account = Account(desk, folder, jobs, seed)
    journals = Journals(desk)
    app, main = start(desk, folder, account)
    cancel_all(desk, app, main, jobs)
    time.sleep(chance.uniform(0, 0.8))  # the moment of the kill is the test
    app.kill()
    sent = account.cancels()
    left = journals.open()
    settled = jobs - len(left)
    expect(not left or set(sent) <= set(left) | {j for j, s in account.statuses().items() if s == "CANCELLED"},
           f"sent without a word in the journal: {set(sent) - set(left)}")
    expect(all(left[job] for job in sent if job in left), "a request that the journal did not announce")

    app, main = start(desk, folder, account)
    if left:
        app.press("Check Outcomes", main)
        app.wait_for("every outcome to be known", lambda: not journals.open(), 60)
    else:
        expect(not app.look(BUTTON, "Check Outcomes", main), "an offer to check what is known")
    app.kill()
    again = account.cancels()
    expect(again == sent, f"the second start sent {again - sent}")
    twice = [job for job, times in again.items() if times > 1]
    expect(not twice, f"asked to stop more than once: {twice}")
    cancelled = {job for job, status in account.statuses().items() if status == "CANCELLED"}
    expect(set(sent) == cancelled, f"{len(sent)} asked to stop, {len(cancelled)} cancelled")
    journals.forget()
    account.end()
    return len(sent), len(left), settled


def end_with_parent():
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def kills(folder, jobs, numbers, seed):
    """Those with these numbers, one after the other at a desk of their own; how many came in the middle."""
    inside = 0
    with Desk() as desk:
        for number in numbers:
            sent, left, settled = once(desk, folder, jobs, number, random.Random(f"{seed} {number}"))
            inside += 0 < sent < jobs
            print(f"  killed after {sent} of {jobs} requests: {settled} outcomes known, {left} found out at the next "
                  "start", flush=True)
    return inside


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=os.path.abspath)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--jobs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(3), "big"))
    parser.add_argument("--desks", type=int, default=2)
    options = parser.parse_args()
    print(f"--seed {options.seed}", flush=True)
    numbers = range(1, options.times + 1)
    with concurrent.futures.ProcessPoolExecutor(options.desks, multiprocessing.get_context("fork"),
                                                end_with_parent) as desks:
        begun = [desks.submit(kills, options.folder, options.jobs, numbers[desk::options.desks], options.seed)
                 for desk in range(options.desks)]
        inside = sum(each.result() for each in begun)
    expect(options.times < 10 or inside > 0, "no kill came in the middle of the requests")
    print(f"PASS: {options.times} kills, {inside} of them between the first request and the last")


if __name__ == "__main__":
    try:
        main()
    except Trouble as trouble:
        print(f"FAIL: {trouble}")
        sys.exit(1)
