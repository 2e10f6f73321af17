"""python -m bansou search."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bansou.command_line import Parser
from bansou.errors import RunError
from bansou.executors import check_executor, executor_of
from bansou.output_files import check_chart, writing
from bansou.places import Language
from bansou.scenario import load
from bansou.wording import Text

if TYPE_CHECKING:
    from bansou.searching import Search


def add_search(command: Parser) -> None:
    command.add_argument("--guarantee", action="append", required=True, metavar="METRIC[@PLACES]<=LIMIT",
                         help="in every municipality; PLACES: health_centre or region")  # fmt: skip
    command.add_argument("--lever", action="append", required=True, metavar="TEAM.ROLE[@PLACE]:LEAST..MOST[/STEP]",
                         help="FTE at each place; PLACE: band=1, area=NAME, names joined by +, or each")  # fmt: skip
    command.add_argument("--from", dest="day", metavar="DAY", help="when the first posts come (ISO date)")
    command.add_number("--max-yearly", least=0, whole=False, help="FTE that can come a year")
    command.add_number("--trials", least=1, default=80, help="plans to try")
    command.add_number("--replications", least=1, default=2, help="of each plan tried")
    command.add_number("--confirm", least=1, default=10,
                       help="replications of what is found, with fresh random numbers")  # fmt: skip
    command.add_argument("--json", action="store_true", help="every municipality, for programs")
    command.add_argument("--front", type=Path, metavar="FILE",
                         help="chart of cost, waits and the worst-off place: .svg, .png or .pdf")  # fmt: skip
    command.set_defaults(experiment=run_search)


def run_search(options: argparse.Namespace, lang: Language, say: Callable[[str], object]) -> None:
    """Raises InputError before anything runs, RunError."""
    from bansou.search_text import search_json, search_text
    from bansou.searching import search

    check_executor(options, lang)
    if options.front:
        check_chart(options.front, lang)
    scenario = load(options.scenario, lang=options.lang).with_(years=options.years)
    with executor_of(options, lang) as how:
        found = search(
            scenario, options.guarantee, options.lever, day=options.day, max_yearly=options.max_yearly,
            trials=options.trials, replications=options.replications, confirm=options.confirm, keep=options.keep,
            say=say, **how,
        )  # fmt: skip
    print(search_json(found) if options.json else search_text(found, scenario.lang), end="")
    if options.front:
        _draw(found, options.front, lang)


def _draw(found: Search, file: Path, lang: Language) -> None:
    from bansou.plots import front

    try:
        axes = front(found)
    except ValueError as error:
        raise RunError(
            Text("限度に対する割合が分かる案がないので、図を描けません。",
                 "nothing to draw: of no plan it can be told how much of the limits it uses.").within(lang)
        ) from error  # fmt: skip
    with writing(file, lang):
        axes.figure.savefig(file)
