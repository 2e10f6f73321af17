"""How much of its available time a team works, place by place."""

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
    "month": {"ja": "月目", "en": "month"},
    "hours": {
        "ja": "働いた時間（時間外を含む）÷ 支援に使える時間、反復の平均。空白: 職員なし。",
        "en": "Hours worked (overtime included) of the hours they have for it, mean over replications. Blank: no staff.",
    },
    "overloaded": {
        "ja": "▲: 滞留が増え続けるか、余力がない",
        "en": "▲: the backlog keeps growing, or there is no slack",
    },
    "busiest": {"ja": "稼働率の高い{shown}か所（全{all}か所）", "en": "The {shown} busiest of {all} places"},
}


def utilisation(run: Results, team: str = "municipal_desk", *, busiest: int = 40, ax: Axes | None = None) -> Axes:
    """A heat map of the places of a team (rows, the most populous first) and the months of the run (columns).

    Places that never have staff are absent; of many places only the `busiest`. Raises ValueError for a team that has no
    staff anywhere.
    """
    shares, names = _shares(run, team)
    places = len(shares)
    if places > busiest:
        shares = shares.loc[shares.index.isin(shares.mean(axis=1).nlargest(busiest).index)]
    months = shares.shape[1]
    size = (max(6.0, 2.4 + 0.09 * months), 1.9 + 0.24 * len(shares))
    with canvas([run], ax, size, intervals=False) as (axes, lang):
        image = axes.imshow(shares, cmap=SEQUENTIAL, vmin=0, vmax=100, aspect="auto", interpolation="nearest")
        axes.figure.colorbar(image, ax=axes, label="%", fraction=0.04, pad=0.02, extend="max")
        overloads = run.overloads()
        overloaded = set(overloads.loc[overloads["team"] == team, "place"])
        labels = [names[place] + " ▲" * (place in overloaded) for place in shares.index]
        axes.set_yticks(range(len(labels)), labels)
        first_of_years = range(0, months, 12)
        axes.set_xticks(first_of_years, [str(month + 1) for month in first_of_years])
        axes.set_xlabel(_WORDS["month"][lang])
        axes.tick_params(length=0)
        heading(axes, _WORDS["title"][lang].format(team=run.scenario.in_language(lang).teams.loc[team, "name"]), "%")
        footnote(axes, _WORDS["hours"][lang])
        if overloaded:
            footnote(axes, _WORDS["overloaded"][lang])
        if places > busiest:
            footnote(axes, _WORDS["busiest"][lang].format(shown=busiest, all=places))
    return axes


def _shares(run: Results, team: str) -> tuple[pd.DataFrame, dict[str, str]]:
    """Percent: [place][month], NaN in months without staff; and the names of places."""
    hours = run.teams[["available_hours", "worked_hours", "place_name"]]
    hours = hours.isel(team=hours["team_id"].values == team)
    available = hours["available_hours"]
    share = (
        (100 * hours["worked_hours"] / available.where(available > 0)).mean("replication").transpose("team", "month")
    )
    table = share.to_pandas().set_axis(hours["place"].values, axis=0).dropna(how="all")
    if table.empty:
        staffed = run.teams["team_id"][(run.teams["available_hours"] > 0).any(["replication", "month"])]
        raise ValueError(f"no staff in a team {team!r}; there are: {', '.join(dict.fromkeys(staffed.values))}")
    population = run.scenario.region.set_index("code")["population"].reindex(table.index).fillna(0)
    names = dict(zip(hours["place"].values, hours["place_name"].values, strict=True))
    return table.loc[population.sort_values(ascending=False, kind="stable").index], names
