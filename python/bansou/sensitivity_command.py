"""python -m bansou sensitivity."""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bansou.calibration_note import calibration_note
from bansou.command_line import Parser
from bansou.errors import InputError, RunError
from bansou.executors import check_executor, executor_of
from bansou.factors import Factors
from bansou.headlines import headline
from bansou.output_files import check_chart, check_writable, writing
from bansou.places import Language
from bansou.provenance import in_a_line
from bansou.scenario import Scenario, load
from bansou.sensitivity_file import strongest, weights_of, write_weights
from bansou.sensitivity_text import information_text, left_out_text, shares_text, weights_text
from bansou.wording import Text, unknown_name

if TYPE_CHECKING:
    import pandas as pd


def add_sensitivity(command: Parser) -> None:
    command.add_argument("--parameters", nargs="+", default=["*"], help='names, or patterns such as "need.*"')
    command.add_number("--trajectories", least=2, default=4, help="ways through the ranges; more tell chance better")
    command.add_number("--groups", least=1, default=10, help="heaviest services or subjects to look into")
    command.add_number("--top", least=1, default=12, help="heaviest assumptions to go on with")
    command.add_number("--sobol", least=2, metavar="POINTS", help="Sobol' indices of these (a power of two)")
    command.add_argument("--outcome", default="crises_per_10k", help="headline metric for --tornado and --option")
    command.add_argument("--tornado", type=Path, metavar="FILE", help="chart: .svg, .png or .pdf")
    command.add_argument("--why", type=Path, metavar="FILE", help="chart of what residents wait for")
    command.add_argument("--option", metavar="SCENARIO",
                         help="another scenario file: what is it worth to know before choosing it?")  # fmt: skip
    command.add_number("--worth", least=-math.inf, whole=False, default=0.0,
                       help="least improvement that the option must bring")  # fmt: skip
    command.add_number("--points", least=32, default=128, help="samples of the assumptions for --option")
    command.add_number("--replications", least=1, default=1, help="of each run")
    command.add_argument("--csv", type=Path, metavar="FILE", help="all weights; scenarios/data/sensitivity.csv is kept")
    command.set_defaults(experiment=run_sensitivity)


def run_sensitivity(options: argparse.Namespace, lang: Language, say: Callable[[str], object]) -> None:
    """Raises InputError before anything runs, RunError."""
    scenario, factors, option = _checked(options, lang)
    print(f"{scenario.title}\n{calibration_note([scenario], lang)}\n")
    with executor_of(options, lang) as where:
        how = {**where, "keep": options.keep, "finished": _progress(say, lang)}
        names = _screened(factors, options, how)
        if option is not None:
            names = list(dict.fromkeys([*names, *_heaviest_under(option, factors, options, how)]))
        heaviest = factors.only(names)
        if options.sobol:
            from bansou.decomposing import decompose

            print("\n" + shares_text(scenario, decompose(heaviest, options.sobol, **how), lang), end="")
        if options.tornado:
            _tornado(heaviest, options, how)
        if options.why:
            _why(scenario, options)
        if option is not None:
            _choose(heaviest, option, options, how)


def _checked(options: argparse.Namespace, lang: Language) -> tuple[Scenario, Factors, Scenario | None]:
    """What is asked for, with all that can be wrong about it found out."""
    from bansou.decomposing import check_points

    check_executor(options, lang)
    if options.sobol:
        check_points("--sobol", options.sobol, lang)
    for chart in filter(None, (options.tornado, options.why)):
        check_chart(chart, lang)
    if options.csv:
        check_writable(options.csv, lang)
    scenario = load(options.scenario, lang=lang).with_(years=options.years, replications=options.replications)
    headline(scenario, options.outcome)
    factors = Factors(scenario, options.parameters)
    return scenario, factors, _option(options.option, factors) if options.option else None


def _option(file: str, factors: Factors) -> Scenario:
    """To be run as the scenario is. Raises InputError if they cannot be compared."""
    scenario = factors.scenario
    option = load(file, lang=scenario.lang).with_(
        years=scenario.years, replications=scenario.replications, seed=scenario.seed
    )
    said: Text | None = None
    if option == scenario:
        said = Text("元のシナリオと何も違いません。", "does not differ from the scenario.")
    elif option.start != scenario.start or list(option.region["code"]) != list(scenario.region["code"]):
        said = Text("元のシナリオと、市町村か開始日が違います。", "has other municipalities, or another first day.")
    elif unknown := [name for name in factors.names if name not in option.parameters.index]:
        said = unknown_name(Text("パラメーター", "parameter"), unknown[0], option.parameters.index)
    if said is not None:
        raise InputError(f"--option {file}: {said.within(scenario.lang)}")
    return option


def _screened(factors: Factors, options: argparse.Namespace, how: dict[str, Any]) -> list[str]:
    """Prints and writes the weights; returns the heaviest parameters."""
    from bansou.screening import most_important, screen, screen_groups

    scenario = factors.scenario
    groups = screen_groups(factors, options.trajectories, **how)
    inside = _inside(factors, _some(most_important(groups, options.groups), groups, scenario.lang))
    parameters = screen(inside, options.trajectories, **how)
    if options.csv:
        runs = 2 * options.trajectories * (len(groups.index.unique("name")) + len(inside.names) + 2)
        what = f"Weights of assumptions (Morris, {options.trajectories} trajectories, {runs} runs)"
        with writing(options.csv, scenario.lang):
            write_weights(options.csv, [*weights_of(groups), *weights_of(parameters)], in_a_line(what, scenario))
    shown = [*strongest(groups)[: options.groups], *strongest(parameters)[: options.top]]
    left_out = {one.outcome: one for screened in (groups, parameters) for one in screened.attrs["left_out"]}
    said = weights_text(scenario, shown, scenario.lang) + left_out_text(left_out.values(), scenario.lang)
    print(said, end="")
    return _some(most_important(parameters, options.top), parameters, scenario.lang)


def _heaviest_under(option: Scenario, factors: Factors, options: argparse.Namespace, how: dict[str, Any]) -> list[str]:
    """What nobody staffs today moves nothing there, and may decide whether the option is worth it."""
    from bansou.screening import most_important, screen, screen_groups

    there = Factors(option, factors.names)
    groups = most_important(screen_groups(there, options.trajectories, **how), options.groups)
    if not groups:
        return []
    return most_important(screen(_inside(there, groups), options.trajectories, **how), options.top)


def _inside(factors: Factors, groups: list[str]) -> Factors:
    return factors.only([name for name, group in zip(factors.names, factors.groups, strict=True) if group in groups])


def _some(names: list[str], screened: pd.DataFrame, lang: Language) -> list[str]:
    if not names:
        moved = Text(
            "どの仮定を動かしても、主な指標は変わりませんでした。先に進むものがありません。",
            "no assumption moved any headline metric: there is nothing to go on with.",
        ).within(lang)
        left_out = left_out_text(screened.attrs["left_out"], lang)
        raise RunError(f"{moved}\n{left_out}".rstrip())
    return names


def _tornado(heaviest: Factors, options: argparse.Namespace, how: dict[str, Any]) -> None:
    from bansou.plots import tornado
    from bansou.swings import swings

    axes = tornado(swings(heaviest, options.outcome, **how), heaviest.scenario, options.outcome)
    with writing(options.tornado, heaviest.scenario.lang):
        axes.figure.savefig(options.tornado)


def _why(scenario: Scenario, options: argparse.Namespace) -> None:
    from bansou.plots import causes
    from bansou.running import run

    with run(scenario, threads=options.threads) as results, writing(options.why, scenario.lang):
        causes(results).figure.savefig(options.why)


def _choose(heaviest: Factors, option: Scenario, options: argparse.Namespace, how: dict[str, Any]) -> None:
    from bansou.information import value_of_information

    scenario = heaviest.scenario
    found = value_of_information(option, heaviest, options.outcome, worth=options.worth, points=options.points, **how)
    print("\n" + information_text(found, scenario, option, scenario.lang), end="")


def _progress(say: Callable[[str], object], lang: Language) -> Callable[[int, int], object]:
    """Says how far it is, every few seconds."""
    last = time.monotonic()

    def finished(done: int, jobs: int) -> None:
        nonlocal last
        if time.monotonic() - last > 5 or done == jobs:
            last = time.monotonic()
            say(Text(f"{jobs}回のうち{done}回を計算しました", f"{done} of {jobs} runs").within(lang))

    return finished
