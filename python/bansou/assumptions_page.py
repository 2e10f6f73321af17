"""docs/assumptions.md: every figure of the shipped scenarios, with its origin."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

from bansou.markdown import number, table
from bansou.scenario import load

PAGE = """\
# Assumptions

Written by `python -m bansou assumptions` from `scenarios/base/*.yaml`; never edited by hand. {total} figures: {assumed}
assumptions, {fitted} fitted to official totals (`docs/calibration.md`), {sourced} from a source.

Tags: S stated in the source document, P read in a public page, K background knowledge (rounded, not a citation),
D derived by arithmetic from S or P. In alphabetical order; no sensitivity run has sorted them by weight yet.
"""


def assumptions_page(scenarios: Path) -> str:
    scenario = load(scenarios / "japan.yaml", root=scenarios, lang="en")
    parameters = scenario.parameters.sort_index()
    origin = parameters["source"]
    assumed, fitted = int((origin == "assumption").sum()), int((origin == "calibration").sum())
    page = PAGE.format(
        total=len(origin), assumed=assumed, fitted=fitted, sourced=len(origin) - assumed - fitted
    )  # fmt: skip
    for prefix, rows in groupby(parameters.itertuples(), key=lambda row: str(row.Index).split(".")[0]):
        lines = [
            [f"`{row.Index}`", row.value, row.unit, f"{number(row.low)}–{number(row.high)}", str(row.year), row.source,
             row.reason]
            for row in rows
        ]  # fmt: skip
        header = ["Parameter", "Value", "Unit", "Range", "Year", "Source", "Why"]
        page += f"\n## {prefix}\n\n" + table(header, lines)
    return page + _sources(json.loads(scenario._core.resolved)["sources"], set(origin))


def _sources(sources: dict[str, dict[str, object]], used: set[str]) -> str:
    rows = [
        [f"`{name}`", str(about["title"]), str(about["publisher"]), str(about["year"]), str(about["tag"]),
         str(about.get("note", ""))]
        for name, about in sorted(sources.items())
        if name in used
    ]  # fmt: skip
    return "\n## Sources\n\n" + table(["Id", "Title", "Publisher", "Year", "Tag", "Note"], rows)
