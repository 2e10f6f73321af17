"""How much of its paid time a team works, place by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bansou.places import Language
from bansou.plots.canvas import SEQUENTIAL, canvas, footnote, heading
from bansou.results import Results

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_WORDS: dict[str, dict[Language, str]] = {
    "title": {"ja": "{team}の稼働率", "en": "Utilisation of: {team}"},
    "year": {"ja": "年目", "en": "year"},
    "hours": {
        "ja": "働いた時間（時間外を含む）÷ 有給の時間、反復の平均。月別の時間は結果にないので年別。空白: 職員なし。",
        "en": "Hours worked (overtime included) of hours paid, mean over replications. By year: results hold no hours "
        "by month. Blank: no staff.",
    },
    "overloaded": {
        "ja": "▲: 滞留が増え続けるか、余力がない",
        "en": "▲: the backlog keeps growing, or there is no slack",
    },
    "busiest": {"ja": "稼働率の高い{shown}か所（全{all}か所）", "en": "The {shown} busiest of {all} places"},
}


def utilisation(run: Results, team: str = "municipal_desk", *, busiest: int = 40, ax: Axes | None = None) -> Axes:
    """A heat map of the places of a team (rows, the most populous first) and the years of the run (columns).

    Places that never have staff are absent; of many places only the `busiest`. Raises ValueError for a team that has no
    staff anywhere.
    """
    shares, names = _shares(run, team)
    places = len(shares)
    if places > busiest:
        shares = shares.loc[shares.index.isin(shares.mean(axis=1).nlargest(busiest).index)]
    size = (max(6.0, 1.8 + 0.9 * shares.shape[1]), 1.9 + 0.24 * len(shares))
    with canvas([run], ax, size, intervals=False) as (axes, lang):
        axes.imshow(shares, cmap=SEQUENTIAL, vmin=0, vmax=100, aspect="auto")
        for (row, column), share in _cells(shares):
            axes.text(column, row, f"{share:.0f}", ha="center", va="center", color="white" if share > 50 else "black")
        overloads = run.overloads()
        overloaded = set(overloads.loc[overloads["team"] == team, "place"])
        labels = [names[place] + " ▲" * (place in overloaded) for place in shares.index]
        axes.set_yticks(range(len(labels)), labels)
        axes.set_xticks(range(shares.shape[1]), list(shares.columns))
        axes.set_xlabel(_WORDS["year"][lang])
        axes.tick_params(length=0)
        heading(axes, _WORDS["title"][lang].format(team=run.scenario.in_language(lang).teams.loc[team, "name"]), "%")
        footnote(axes, _WORDS["hours"][lang])
        if overloaded:
            footnote(axes, _WORDS["overloaded"][lang])
        if places > busiest:
            footnote(axes, _WORDS["busiest"][lang].format(shown=busiest, all=places))
    return axes


def _shares(run: Results, team: str) -> tuple[pd.DataFrame, dict[str, str]]:
    """Percent: [place][year], NaN in years without staff; and the names of places."""
    hours = run.teams[["paid_hours", "worked_hours", "place_name"]]
    hours = hours.isel(team=hours["team_id"].values == team)
    share = (100 * hours["worked_hours"] / hours["paid_hours"]).mean("replication").transpose("team", "year")
    table = share.to_pandas().set_axis(hours["place"].values, axis=0).dropna(how="all")
    if table.empty:
        staffed = run.teams["team_id"][(run.teams["paid_hours"] > 0).any(["replication", "year"])]
        raise ValueError(f"no staff in a team {team!r}; there are: {', '.join(dict.fromkeys(staffed.values))}")
    population = run.scenario.region.set_index("code")["population"].reindex(table.index).fillna(0)
    names = dict(zip(hours["place"].values, hours["place_name"].values, strict=True))
    return table.loc[population.sort_values(ascending=False, kind="stable").index], names


def _cells(shares: pd.DataFrame) -> list[tuple[tuple[int, int], float]]:
    import numpy as np

    values = shares.to_numpy()
    return [(at, value) for at, value in np.ndenumerate(values) if np.isfinite(value)]
