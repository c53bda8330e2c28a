"""Every line of tests/hazards.md names tests that exist, or says what is open. Prints what does not.

usage: hazards.py LIST-OF-CTEST-NAMES  (a file, one name a line)
"""
import pathlib
import re
import sys

ROWS = 60
here = pathlib.Path(__file__).resolve().parent.parent
known = set(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split())
faults = []
rows = []
for line in (here / "hazards.md").read_text(encoding="utf-8").splitlines():
    row = re.match(r"\| (\d+) \| [^|]+ \| (.+) \|$", line)
    if row:
        rows.append(int(row[1]))
    named = re.findall(r"`(\w+)::(\w+)`", line) if row else []
    for program, function in named:
        source = here / f"tst_{program}.cpp"
        if not source.exists() or not re.search(rf"::{function}\(\)\n\{{", source.read_text(encoding="utf-8")):
            faults.append(f"no such test: {program}::{function}")
    programs = set(re.findall(r"`([a-z][a-z0-9_]*)`", line)) if row else set()
    faults += [f"no such test program: {name}" for name in sorted(programs - known - {"success", "result"})]
if rows != list(range(1, ROWS + 1)):
    faults.append(f"the rows are {rows}")
print("\n".join(faults) or f"{len(rows)} rows, every test there")
sys.exit(bool(faults))
