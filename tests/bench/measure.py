"""Measures W1-W4 beside hand-written loops and peers, checks that all find the same, and rewrites docs/performance.md.

Whole processes take turns, one seed a round; speed is events by CPU time (user and system), since other work may run on
the machine. Run by ./dev bench, in a virtual environment that has the peers.
"""

import json
import os
import platform
import subprocess
import sys
import time
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median

from scipy.stats import ttest_ind

ROUNDS = 5
REPLICATIONS = 20  # of the engine, for the check of answers
FALSE_ALARM = 0.01  # for the whole table
BIN = Path("build/release/bin")
PEERS = Path("tests/bench/peers")
PAGE = Path("docs/performance.md")
BEGIN, END = "<!-- written by tests/bench/measure.py -->", "<!-- end -->"

# Workload: what it is, the size for the engine and the hand-written loop, and smaller sizes for slow peers.
WORKLOADS = {
    "mm1": ("W1 M/M/1, load 0.9, customers", 1_000_000, {"simpy": 100_000, "ciw": 50_000, "salabim": 5_000}),
    "pathway": ("W2 patient pathway, days", 2000, {"simpy": 200, "ciw": 50, "salabim": 20}),
    "hold": ("W3 hold model, pending events", 1000, {"simpy": 1000, "salabim": 1000}),
}


def run(command):
    """Returns (standard output, CPU seconds, wall seconds, peak MiB) of a process."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"failed: {' '.join(command)}")
    return output, usage.ru_utime + usage.ru_stime, time.perf_counter() - begin, usage.ru_maxrss / 1024


def command(contestant, workload, seed, size):
    if contestant in ("engine", "hand"):
        return [str(BIN / "workload"), contestant, workload, str(seed), str(size)]
    return [sys.executable, str(PEERS / f"with_{contestant}.py"), workload, str(seed), str(size)]


def compete(workload):
    """By contestant: its size, and by round its speed and its answers."""
    _, full, smaller = WORKLOADS[workload]
    sizes = {"engine": full, "hand": full, **smaller}
    results = {who: (size, [], []) for who, size in sizes.items()}
    for seed in range(1, ROUNDS + 1):
        for who, (size, speeds, answers) in results.items():
            output, cpu, _, _ = run(command(who, workload, seed, size))
            answers.append(json.loads(output))
            speeds.append(answers[-1].pop("events") / cpu)
    return results


def disagreement(workload, results):
    """By contestant: the answers that differ from the engine's at the same size by more than chance allows."""
    checks = sum(len(answers[0]) for who, (_, _, answers) in results.items() if who != "engine")
    engine = {}
    different = {}
    for who, (size, _, answers) in results.items():
        if size not in engine:
            runs = [command("engine", workload, 100 + i, size) for i in range(REPLICATIONS)]
            engine[size] = [json.loads(run(one)[0]) for one in runs]
        different[who] = [
            name
            for name in answers[0]
            if name in engine[size][0] and differs([a[name] for a in answers], [a[name] for a in engine[size]], checks)
        ]
    return different


def differs(ours, theirs, checks):
    if set(ours) == set(theirs):
        return False  # both constant, e.g. nobody waited
    return ttest_ind(ours, theirs, equal_var=False).pvalue < FALSE_ALARM / checks / len(WORKLOADS)


def rows(workload):
    results = compete(workload)
    different = disagreement(workload, results)
    engine = results["engine"][1]
    for who, (size, speeds, _) in results.items():
        ratios = [ours / theirs for ours, theirs in zip(engine, speeds, strict=True)]
        verdict = "no: " + ", ".join(different[who]) if different[who] else "yes"
        ratio = f"{median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
        if who == "engine":
            verdict, ratio = "", "1"
        elif different[who]:
            ratio = "does not count"
        yield f"| {WORKLOADS[workload][0]} | {who} | {size:,} | {median(speeds) / 1e6:.3f} | {ratio} | {verdict} |"


def medians(program, repetitions):
    """By benchmark of Google Benchmark's: its name without the settings, and its medians."""
    options = [
        "--benchmark_format=json",
        "--benchmark_report_aggregates_only=true",
        f"--benchmark_repetitions={repetitions}",
    ]
    report = json.loads(run([str(BIN / program), "--benchmark_enable_random_interleaving=true", *options])[0])
    for row in report["benchmarks"]:
        if row["aggregate_name"] == "median":
            yield row["run_name"].split("/iterations")[0].split("/repeats")[0], row


def calendar():
    """W3 inside one process: the calendar alone, in its long-run pattern."""
    for name, row in medians("calendar_bench", 5):
        each = row["cpu_time"] if "items_per_second" not in row else 1e9 / row["items_per_second"]
        memory = f"{row['bytes_per_event']:.1f}" if "bytes_per_event" in row else ""
        yield f"| {name} | {each:.0f} | {memory} |"


def prefectures():
    """The product's own events as the working set grows."""
    for name, row in sorted(medians("prefecture_bench", 3), key=lambda named: named[1]["events"]):
        place = name.removeprefix("events/").replace("_", " ")
        yield f"| {place} | {row['MiB']:.1f} | {row['events']:,.0f} | {1e9 / row['items_per_second']:.0f} |"


def product():
    """W4: what a planner runs."""
    arguments = ["run", "scenarios/tottori.yaml", "--replications", "20", "--quiet", "--out"]
    runs = [run([str(BIN / "bansou"), *arguments, f"build/bench-{i}.h5"])[1:] for i in range(ROUNDS)]
    for i in range(ROUNDS):
        Path(f"build/bench-{i}.h5").unlink()
    cpu, wall, memory = (sorted(column) for column in zip(*runs, strict=True))
    yield f"| {median(cpu):.1f} ({cpu[0]:.1f}-{cpu[-1]:.1f}) | {median(wall):.1f} ({wall[0]:.1f}-{wall[-1]:.1f}) | {memory[-1]:.0f} |"


def machine():
    cpu = next(line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name"))
    compiler = subprocess.run(["g++", "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
    peers = ", ".join(f"{peer} {version(peer)}" for peer in ("simpy", "ciw", "salabim"))
    return (
        f"{date.today()}, {cpu}, {os.cpu_count()} virtual cores, load {os.getloadavg()[2]:.1f} by other work; "
        f"{compiler}; Python {platform.python_version()}; {peers}."
    )


def page():
    yield from (BEGIN, "", machine(), "")
    yield "| workload | who | size | M events/s | engine's speed / theirs (min-max) | same answers |"
    yield "|---|---|---|---|---|---|"
    for workload in WORKLOADS:
        yield from rows(workload)
    yield from ("", "| calendar alone | ns | bytes a pending event |", "|---|---|---|", *sorted(calendar()))
    yield from ("", "| three years of | MiB | events | ns an event |", "|---|---|---|---|", *prefectures())
    yield from ("", "| W4: CPU seconds | wall seconds | peak MiB |", "|---|---|---|", *product())
    yield from ("", END)


def main():
    lines = []
    for line in page():
        print(line, flush=True)
        lines.append(line)
    before, rest = PAGE.read_text().split(BEGIN)
    PAGE.write_text(before + "\n".join(lines) + rest.split(END)[1])


if __name__ == "__main__":
    main()
