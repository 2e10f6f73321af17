"""docs/outcomes.md: what every outcome counts, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bansou import _core
from bansou.markdown import table
from bansou.scenario import load

PAGE = """\
# 結果は何を数えているか — What each outcome counts

Written by `python -m bansou outcomes` from the code that counts; never edited by hand. `bansou metrics NAME` says the same of
one outcome, `bansou metrics 危機` of those with the word in their name.

{made_ja}

{made_en}

## 結果 — Outcomes

{total} outcomes of screens, reports and tables. ★ 案を判断する主な結果 (options are judged on it). ↓ 少ないほどよい (less is
better), ↑ 多いほどよい (more is better).

"""

HEADER = ["名前 Name", "定義", "Definition"]

COUNTS = [
    ("出来事 — Events", "In the result file, by year, municipality of residence and replication."),
    ("人数 — Residents", "In the result file, on day 0 (`at_start`) and at the ends of months."),
    ("待ち — Waits", "In the result file, days waited (`waiting_days`) and how long waits are (`waits`), by cause."),
]


def outcomes_page(scenarios: Path) -> str:
    metrics, english = (
        load(scenarios / "tottori.yaml", root=scenarios, lang=lang).metrics.reset_index() for lang in ("ja", "en")
    )
    page = PAGE.format(
        made_ja=_core.how_figures_are_made("ja"), made_en=_core.how_figures_are_made("en"), total=len(metrics)
    )
    alike: dict[str, list[tuple[Any, Any]]] = {}
    for row in zip(metrics.itertuples(), english.itertuples(), strict=True):
        alike.setdefault(row[0].definition, []).append(row)
    page += table(HEADER, [_described(rows) for rows in alike.values()])
    for (heading, where), kind, kind_in_english in zip(COUNTS, _core.counted("ja"), _core.counted("en"), strict=True):
        lines = zip(*kind.values(), *kind_in_english.values(), strict=True)
        page += f"\n## {heading}\n\n{where}\n\n"
        page += table(HEADER, [[f"`{id}`<br>{ja}<br>{en}", in_ja, in_en] for id, ja, in_ja, _, en, in_en in lines])
    return page


def _described(rows: list[tuple[Any, Any]]) -> list[str]:
    """A line of the table: outcomes with one definition, each in Japanese and English."""
    names = [
        f"`{ja.metric}`{'★' if ja.headline else ''}<br>{ja.name}<br>{en.name}<br>"
        + " ".join([ja.unit, *([en.unit] if en.unit != ja.unit else []), *_ARROW[ja.better]])
        for ja, en in rows
    ]
    return ["<br><br>".join(names), rows[0][0].definition, rows[0][1].definition]


_ARROW = {"lower": "↓", "higher": "↑", "neither": ""}
