"""docs/assumptions.md: every figure of the shipped scenarios, with its origin."""

from __future__ import annotations

import json
import math
from itertools import groupby
from pathlib import Path
from typing import Any

from bansou.markdown import number, table
from bansou.scenario import load
from bansou.sensitivity_file import Weight, read_weights, tied

PAGE = """\
# Assumptions

Written by `python -m bansou assumptions` from `scenarios/base/*.yaml`; never edited by hand. {total} figures: {assumed}
assumptions, {fitted} fitted to official totals (`docs/calibration.md`), {sourced} from a source.

Tags: S stated in the source document, P read in a public page, K background knowledge (rounded, not a citation),
D derived by arithmetic from S or P. {order}
"""

ALPHABETICAL = "In alphabetical order; no sensitivity run has sorted them by weight yet."

BY_WEIGHT = """\
The heaviest first. Weight: by how
much the mean effect of moving a figure over its range exceeds what chance alone brings, in standard deviations of the
headline outcome that it moves most (Morris screening with two seeds; in a heading: of all figures below it, moved
together); 0 where chance may explain it, a dash where no run has asked. From `scenarios/data/sensitivity.csv`, written by
`python -m bansou sensitivity` ({origin}).

Not told apart, for their 95 % intervals overlap that of the heaviest:

- of headings: {groups}
- of single figures: {singles}"""


def assumptions_page(scenarios: Path) -> str:
    scenario = load(scenarios / "japan.yaml", root=scenarios, lang="en")
    parameters = scenario.parameters.sort_index()
    found_by, weights = read_weights(scenarios)
    origin = parameters["source"]
    assumed, fitted = int((origin == "assumption").sum()), int((origin == "calibration").sum())
    page = PAGE.format(
        total=len(origin), assumed=assumed, fitted=fitted, sourced=len(origin) - assumed - fitted,
        order=_by_weight(found_by, weights) if weights else ALPHABETICAL,
    )  # fmt: skip

    def weight(name: str) -> float:
        return weights[name].weight if name in weights else -math.inf

    sections = [(prefix, list(rows)) for prefix, rows in groupby(parameters.itertuples(), key=_subject)]
    for prefix, rows in sorted(sections, key=lambda section: -weight(section[0])):
        lines = [
            [f"`{row.Index}`", row.label, *([weight(row.Index)] if weights else []), row.value, row.unit,
             f"{number(row.low)}–{number(row.high)}", str(row.year), row.source, row.reason]
            for row in sorted(rows, key=lambda row: -weight(row.Index))
        ]  # fmt: skip
        header = ["Parameter", "What it is", *(["Weight"] if weights else []), "Value", "Unit", "Range", "Year", "Source",
                  "Why"]  # fmt: skip
        heading = f"{prefix} (weight {number(weight(prefix))})" if prefix in weights else prefix
        page += f"\n## {heading}\n\n" + table(header, lines)
    return page + _sources(json.loads(scenario._core.resolved)["sources"], set(origin))


def _by_weight(origin: str, weights: dict[str, Weight]) -> str:
    alike = tied(weights.values())
    groups, singles = (", ".join(f"`{one.name}`" for one in alike if one.is_group == of) for of in (True, False))
    return BY_WEIGHT.format(origin=origin, groups=groups, singles=singles)


def _subject(row: Any) -> str:
    """The part of a parameter's name before the dot."""
    return str(row.Index).split(".")[0]


def _in_english(text: object) -> str:
    """Of a text of a scenario file, which may be in both languages."""
    return str(text["en"] if isinstance(text, dict) else text)


def _sources(sources: dict[str, dict[str, object]], used: set[str]) -> str:
    rows = [
        [f"`{name}`", str(about["title"]), str(about["publisher"]), str(about["year"]), str(about["tag"]),
         _in_english(about.get("note", ""))]
        for name, about in sorted(sources.items())
        if name in used
    ]  # fmt: skip
    return "\n## Sources\n\n" + table(["Id", "Title", "Publisher", "Year", "Tag", "Note"], rows)
