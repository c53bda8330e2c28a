#!/usr/bin/python3
"""Counts the test cases in ctest's JUnit file, by what each program printed itself; the last line is the sum.

A Qt Test program counts its functions and data rows (not initTestCase and cleanupTestCase, unless they fail), a program that ends
with "N passed, N failed" or with the summary of node's test runner counts that, any other counts as one. What was skipped or did not run has failed.

usage: count.py RESULTS.XML ["N passed, N failed" of what ctest does not run]...
"""

import re
import sys
from xml.etree import ElementTree

QT_TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped, (\d+) blacklisted", re.MULTILINE)
FRAME = re.compile(r"^PASS   : [\w:]+::(?:initTestCase|cleanupTestCase)\(\)$", re.MULTILINE)
PLAIN = re.compile(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$", re.MULTILINE)
NODE = re.compile(r"^(?:#|ℹ) (pass|fail|cancelled|skipped|todo) (\d+)$", re.MULTILINE)
SKIPS = re.compile(r"^\s*(?:SKIP\b.*|.*# SKIP\b.*)$", re.MULTILINE)


def counted(case):
    """(passed, failed, what to say about it) of one ctest test."""
    output = case.findtext("system-out") or ""
    succeeded = case.get("status") == "run"
    passed = failed = 0
    if totals := QT_TOTALS.findall(output):
        for row in totals:
            numbers = [int(number) for number in row]
            passed += numbers[0]
            failed += sum(numbers[1:])
        passed -= len(FRAME.findall(output))
    elif plain := PLAIN.findall(output):
        passed, failed = int(plain[-1][0]), int(plain[-1][1]) + int(plain[-1][2] or 0)
    elif node := dict(NODE.findall(output)):
        passed = int(node.pop("pass", 0))
        failed = sum(map(int, node.values()))
    else:
        passed, failed = (1, 0) if succeeded else (0, 1)
    remarks = [line.strip() for line in SKIPS.findall(output)]
    if remarks and failed == 0:
        passed, failed = max(passed - len(remarks), 0), len(remarks)
    if not succeeded and failed == 0:
        failed = 1
        remarks.append("it did not end well after its last test case" if totals else f"ctest says: {case.get('status')}")
    if passed + failed == 0:
        failed = 1
        remarks.append("it ran no test case")
    return passed, failed, remarks


def main():
    try:
        cases = ElementTree.parse(sys.argv[1]).getroot().findall("testcase")
    except (OSError, ElementTree.ParseError) as error:
        print(f"There are no results to count: {error}")
        cases = []
    all_passed = all_failed = 0
    for case in sorted(cases, key=lambda case: case.get("name")):
        passed, failed, remarks = counted(case)
        all_passed += passed
        all_failed += failed
        words = f"{passed} passed" + (f", {failed} FAILED" if failed else "")
        print(f"  {case.get('name'):32} {float(case.get('time') or 0):7.1f} s   {words}")
        for remark in remarks:
            print(f"      {remark}")
    if not cases:
        all_failed = 1
    for line in sys.argv[2:]:
        beside = PLAIN.fullmatch(line)
        all_passed += int(beside[1]) if beside else 0
        all_failed += int(beside[2]) if beside else 1
        print(f"  {'beside them':32}             {line}")
    print(f"{all_passed} passed, {all_failed} failed")
    return 1 if all_failed else 0


if __name__ == "__main__":
    sys.exit(main())
