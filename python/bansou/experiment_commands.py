"""The commands `search` and `sensitivity` of `python -m bansou`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bansou.factors import Factors
from bansou.scenario import Scenario, load
from bansou.sensitivity_file import strongest, write_weights
from bansou.sensitivity_text import information_text, shares_text, weights_text


def add_experiments(commands: Any) -> None:
    """`commands`: subparsers of argparse."""
    search = commands.add_parser("search", help="least staffing that keeps what is promised to every municipality")
    search.add_argument("--guarantee", action="append", required=True, metavar="METRIC<=LIMIT")
    search.add_argument("--lever", action="append", required=True, metavar="TEAM.ROLE[@PLACE]:LEAST..MOST[/STEP]",
                        help="FTE at each place; PLACE: band=1, area=NAME, names joined by +, or each")  # fmt: skip
    search.add_argument("--from", dest="day", help="when the first posts come (ISO date)")
    search.add_argument("--max-yearly", type=float, help="FTE that can come a year")
    search.add_argument("--trials", type=int, default=80, help="plans to try")
    search.add_argument("--replications", type=int, default=2, help="of each plan tried")
    search.add_argument(
        "--confirm", type=int, default=10, help="replications of what is found, with fresh random numbers"
    )
    search.add_argument("--json", action="store_true", help="every municipality, for programs")
    search.set_defaults(experiment=_search)
    sensitivity = commands.add_parser("sensitivity", help="which assumptions matter, and which survey would pay")
    sensitivity.add_argument("--parameters", nargs="+", default=["*"], help='names, or patterns such as "need.*"')
    sensitivity.add_argument("--trajectories", type=int, default=4)
    sensitivity.add_argument("--groups", type=int, default=10, help="heaviest services or subjects to look into")
    sensitivity.add_argument("--top", type=int, default=12, help="heaviest assumptions to go on with")
    sensitivity.add_argument("--sobol", type=int, metavar="POINTS", help="Sobol' indices of these (a power of two)")
    sensitivity.add_argument("--outcome", default="crises_per_10k", help="headline metric for --tornado and --option")
    sensitivity.add_argument("--tornado", type=Path, metavar="FILE", help="chart: .svg, .png or .pdf")
    sensitivity.add_argument("--why", type=Path, metavar="FILE", help="chart of what residents wait for")
    sensitivity.add_argument("--option", help="another scenario file: what is it worth to know before choosing it?")
    sensitivity.add_argument("--worth", type=float, default=0.0, help="least improvement that the option must bring")
    sensitivity.add_argument("--higher-is-better", action="store_true")
    sensitivity.add_argument("--points", type=int, default=128, help="samples of the assumptions for --option")
    sensitivity.add_argument("--replications", type=int, default=1)
    sensitivity.add_argument(
        "--csv", type=Path, metavar="FILE", help="all weights; scenarios/data/sensitivity.csv is kept"
    )
    sensitivity.set_defaults(experiment=_sensitivity)
    for command in (search, sensitivity):
        command.add_argument("scenario", help="a scenario file, or bansou:tottori.yaml")
        command.add_argument("--years", type=int, help="instead of the scenario's")
        command.add_argument("--threads", type=int)
        command.add_argument(
            "--keep", type=Path, metavar="FOLDER", help="for finished runs: the same command goes on from there"
        )
        command.add_argument("--lang", choices=["ja", "en"])


def _search(options: argparse.Namespace, say: Callable[[str], object]) -> None:
    from bansou.search_text import search_json, search_text
    from bansou.searching import search

    scenario = load(options.scenario, lang=options.lang).with_(years=options.years)
    found = search(
        scenario, options.guarantee, options.lever, day=options.day, max_yearly=options.max_yearly, trials=options.trials,
        replications=options.replications, confirm=options.confirm, threads=options.threads, keep=options.keep, say=say,
    )  # fmt: skip
    print(search_json(found) if options.json else search_text(found, scenario.lang), end="")


def _sensitivity(options: argparse.Namespace, say: Callable[[str], object]) -> None:
    scenario = load(options.scenario, lang=options.lang).with_(years=options.years, replications=options.replications)
    how = {"threads": options.threads, "keep": options.keep, "finished": _progress(say)}
    factors = Factors(scenario, options.parameters)
    heaviest = factors.only(_screened(factors, options, how))
    if options.sobol:
        from bansou.decomposing import decompose

        print("\n" + shares_text(decompose(heaviest, options.sobol, **how), scenario.lang), end="")
    if options.tornado:
        _tornado(heaviest, options, how)
    if options.why:
        _why(scenario, options)
    if options.option:
        _choose(heaviest, scenario, options, how)


def _screened(factors: Factors, options: argparse.Namespace, how: dict[str, Any]) -> list[str]:
    """Prints and writes the weights; returns the heaviest parameters."""
    from bansou.screening import most_important, screen, screen_groups

    groups = screen_groups(factors, options.trajectories, **how)
    heavy = most_important(groups, options.groups)
    inside = factors.only([name for name, group in zip(factors.names, factors.groups, strict=True) if group in heavy])
    parameters = screen(inside, options.trajectories, **how)
    weights = [*strongest(groups), *strongest(parameters)]
    if options.csv:
        runs = options.trajectories * (len(groups.index.unique("name")) + len(inside.names) + 2)
        scenario = factors.scenario
        origin = (
            f"{Path(options.scenario).name}: {scenario.years} years, replications: {scenario.replications}, seed "
            f"{scenario.seed}, {options.trajectories} trajectories, {runs} runs"
        )
        write_weights(options.csv, weights, origin)
    shown = [*strongest(groups)[: options.groups], *strongest(parameters)[: options.top]]
    print(weights_text(factors.scenario, shown, factors.scenario.lang), end="")
    return most_important(parameters, options.top)


def _tornado(heaviest: Factors, options: argparse.Namespace, how: dict[str, Any]) -> None:
    from bansou.tornado import swings, tornado

    axes = tornado(swings(heaviest, options.outcome, **how), options.outcome, heaviest.scenario.lang)
    axes.figure.savefig(options.tornado)


def _why(scenario: Scenario, options: argparse.Namespace) -> None:
    from bansou.plots import causes
    from bansou.running import run

    with run(scenario, threads=options.threads) as results:
        causes(results).figure.savefig(options.why)


def _choose(heaviest: Factors, scenario: Scenario, options: argparse.Namespace, how: dict[str, Any]) -> None:
    from bansou.information import value_of_information

    option = load(options.option, lang=options.lang).with_(
        years=scenario.years, replications=scenario.replications, seed=scenario.seed
    )
    found = value_of_information(
        option, heaviest, options.outcome, worth=options.worth, higher_is_better=options.higher_is_better,
        points=options.points, **how,
    )  # fmt: skip
    print("\n" + information_text(found, scenario, option, scenario.lang), end="")


def _progress(say: Callable[[str], object]) -> Callable[[int, int], object]:
    """Says how far it is, every few seconds."""
    last = time.monotonic()

    def finished(done: int, jobs: int) -> None:
        nonlocal last
        if time.monotonic() - last > 5 or done == jobs:
            last = time.monotonic()
            say(f"{done} of {jobs} runs")

    return finished
