#!/usr/bin/python3
"""Prints, as a table for the README, what a long run did and found. Fails where anything was found, or where a part is missing.

usage: longtable.py HAZARDS.MD FOLDER  (the folder holds `random`, `soak` and `fuzz`, with tabs between name and figures)
"""
import pathlib
import re
import sys


def rows_of(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line]


def main():
    hazards, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    missing = [name for name in ("random", "soak", "fuzz") if not (folder / name).exists()]
    if missing:
        print(f"There are no figures of: {', '.join(missing)}")
        return 1
    random = dict(rows_of(folder / "random"))
    soak = dict(rows_of(folder / "soak"))
    fuzz = [(name, int(runs), int(took), int(found)) for name, runs, took, found in rows_of(folder / "fuzz")]

    rows = re.findall(r"^\| \d+ \| [^|]+ \| (.+) \|$", hazards.read_text(encoding="utf-8"), re.MULTILINE)
    tested = sum("`" in row and "Open:" not in row for row in rows)
    faults = int(random["faults"]) + int(soak["faults"])
    executions = sum(runs for _, runs, _, _ in fuzz)
    seconds = sum(took for _, _, took, _ in fuzz)
    findings = int(random["findings"]) + int(soak["findings"]) + sum(found for _, _, _, found in fuzz)
    flat = ", ".join(
        f"{name} {soak[name + ' first']} → {soak[name + ' last']}"
        for name in (key.removesuffix(" first") for key in soak if key.endswith(" first"))
    )

    print("| what | how much |")
    print("| --- | --- |")
    print(f"| hazards with a test | {tested} of {len(rows)} |")
    print(f"| faults injected | {faults:,} |")
    print(f"| random sequences run | {int(random['sequences']):,} in {random['minutes']} min: {int(random['jobs']):,} jobs, "
          f"{int(random['posts']):,} requests to cancel, {int(random['crashes']):,} crashes |")
    print(f"| inputs fuzzed | {executions:,} by {len(fuzz)} fuzzers in {seconds / 60:.0f} min |")
    print(f"| minutes soaked | {float(soak['minutes']):.0f}, {int(soak['cycles']):,} cycles; before → after: {flat} |")
    print(f"| findings | {findings} |")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
