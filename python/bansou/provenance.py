"""Where figures come from, as every export says it."""

from __future__ import annotations

from typing import Any

from bansou._core import __version__
from bansou.calibration_note import calibration_note
from bansou.places import Language
from bansou.scenario import Scenario
from bansou.wording import Text, counted

PROGRAM = f"bansou {__version__}"

_RUN = Text(
    "{start}から{years}年間、乱数の種 {seed}、反復{replications}回、Bansō {version}",
    "{period} from {start}, seed {seed}, {replicated}, Bansō {version}",
)


def how_run(scenario: Scenario, lang: Language, version: str = __version__) -> str:
    """For a caption or page. `version`: of the program that made the figures."""
    return _RUN.within(lang).format(
        start=scenario.start, years=scenario.years, period=counted(scenario.years, "years"), seed=scenario.seed,
        replications=scenario.replications, replicated=counted(scenario.replications, "replications"), version=version,
    )  # fmt: skip


def in_a_line(what: str, scenario: Scenario) -> str:
    """Of a table in English: what it is, of which file, how it was run, how far it is calibrated."""
    return f"{what}: {scenario.path.name}, {how_run(scenario, 'en')} | {calibration_note([scenario], 'en')}"


def provenance(what: str, scenario: Scenario) -> dict[str, Any]:
    """The same for programs, as JSON values, with all notes that must be known to read the figures."""
    return {
        "program": PROGRAM, "what": what, "scenario": scenario.title, "file": scenario.path.name,
        "start": scenario.start, "years": scenario.years, "replications": scenario.replications,
        "seed": scenario.seed, "calibration": calibration_note([scenario], scenario.lang), "notes": scenario.notes,
    }  # fmt: skip
