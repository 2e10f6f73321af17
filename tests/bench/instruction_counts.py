"""Fails if a workload takes over 3 % more or fewer instructions than recorded: times on shared machines are noise, these are not.

    instruction_counts.py BIN-FOLDER COMPILER-AND-FLAGS

Accept new counts: ./dev accept-counts. Counts of another compiler or other flags say nothing: the test is skipped.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

MARGIN = 0.03
SKIPPED = 77
RECORD = Path(__file__).with_suffix(".json")
# What is counted: the whole program, or one function with all it calls. (Reading a scenario is six times a small
# simulation: counted together, the model could become a fifth slower unseen.)
WORKLOADS = {
    "W1, 20,000 customers": ("main", ["workload", "engine", "mm1", "1", "20000"]),
    "W2, 100 days": ("main", ["workload", "engine", "pathway", "1", "100"]),
    "four towns of Tottori, simulated": ("bansou::simulate(bansou::Scenario const&*", ["golden_tests"]),
    "four towns of Tottori, read": ("bansou::read_scenario(*", ["golden_tests"]),
}


def count(function, command):
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--toggle-collect={function}"]
    log = subprocess.run([*valgrind, *command], capture_output=True, text=True).stderr
    found = re.search(r"Collected : (\d+)", log)
    if not found or int(found[1]) == 0:
        raise SystemExit(f"no count of {function} in {' '.join(command)}:\n{log}")
    return int(found[1])


def main():
    binaries, build = Path(sys.argv[1]), sys.argv[2]
    accept = "BANSOU_ACCEPT_COUNTS" in os.environ
    record = json.loads(RECORD.read_text()) if RECORD.exists() else {"build": None}
    if not shutil.which("valgrind"):
        print("skipped: valgrind is not installed")
        return SKIPPED
    if not accept and record["build"] != build:
        print(f"skipped: counts were recorded for '{record['build']}', this is '{build}'")
        return SKIPPED
    counts = {
        name: count(function, [binaries / program, *arguments])
        for name, (function, (program, *arguments)) in WORKLOADS.items()
    }
    if accept:
        RECORD.write_text(json.dumps({"build": build, "counts": counts}, indent=2) + "\n")
        return 0
    changed = False
    for name, now in counts.items():
        ratio = now / record["counts"][name]
        changed |= abs(ratio - 1) > MARGIN
        print(f"{name}: {now:,} instructions, {ratio - 1:+.1%}")
    if changed:
        print("if this is meant: ./dev accept-counts")
    return int(changed)


if __name__ == "__main__":
    sys.exit(main())
