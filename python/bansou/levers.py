"""Posts that may be added: what a search decides on."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bansou.errors import InputError
from bansou.places import Language
from bansou.scenario import Scenario
from bansou.wording import Text, unknown_name

Where = Sequence[str] | Mapping[str, Any] | None

_GRAMMAR = re.compile(r"\s*(\w+)\.(\w+)(?:@([^:]+))?:(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)(?:/(\d+(?:\.\d+)?))?\s*")


class Lever(NamedTuple):
    """Full-time posts (FTE) of one role, added to a team at each of its places."""

    team: str
    role: str
    most: float
    """FTE at each place."""
    least: float = 0.0
    step: float = 1.0
    where: Where = None
    """As `in:` of a change: names or codes of municipalities, or {"band": 1}. None: everywhere."""
    each: bool = False
    """Whether every place is decided on by itself."""

    @property
    def steps(self) -> int:
        """Above `least`."""
        return int((self.most - self.least) / self.step + 1e-9)

    def amount(self, step: int) -> float:
        """FTE at each place."""
        return self.least + step * self.step

    def change(self, fte: float, day: str) -> dict[str, Any]:
        """As in a scenario file; `fte` at each place."""
        place = {} if self.where is None else {"in": self.where}
        return {"from": day, "team": self.team, **place, "add": {self.role: f"{fte:.6g} FTE"}}


def lever(text: str, lang: Language = "en") -> Lever:
    """From TEAM.ROLE[@PLACE]:LEAST..MOST[/STEP], in FTE at each place. PLACE: band=1, prefecture=NAME, area=NAME, names
    joined by +, or `each`, which decides on every place by itself. Raises InputError."""
    written = _GRAMMAR.fullmatch(text)
    if not written:
        raise InputError(
            Text(f"増員の候補「{text}」が読めません。「municipal_desk.psw@band=1:0..2/0.5」のように書いてください。",
                 f"cannot read the lever {text!r}; write, for instance, municipal_desk.psw@band=1:0..2/0.5.").within(lang)
        )  # fmt: skip
    team, role, place, least, most, step = written.groups()
    return Lever(team, role, float(most), float(least), float(step or 1), _where(place), place == "each")


def spread_out(levers: Sequence[Lever], scenario: Scenario) -> list[Lever]:
    """With a lever for each place instead of those with `each`. Raises InputError for an unknown team or role, and where
    there is nothing to choose."""
    return [one for lever in levers for one in _places(lever, scenario)]


def prices(levers: Sequence[Lever], scenario: Scenario) -> list[tuple[float, float]]:
    """By lever: what one FTE at each of its places costs a year (yen), and how many FTE that is in all. Raises
    InputError for a role without a price."""
    posts = scenario.with_(changes=[lever.change(1.0, scenario.start) for lever in levers])
    costs = posts.changes["yearly_cost"].to_numpy()[-len(levers) :]
    each = scenario.parameters["value"]
    found = []
    for lever, cost in zip(levers, costs, strict=True):
        if not cost > 0:
            name = f"cost.{lever.role}"
            raise InputError(
                Text(f"職種「{lever.role}」の人件費（{name}）がわかりません。",
                     f"what the role {lever.role!r} costs is not known: there is no parameter {name}.").within(scenario.lang)
            )  # fmt: skip
        found.append((float(cost), float(cost / each[f"cost.{lever.role}"])))
    return found


def _where(place: str | None) -> Where:
    if place is None or place == "each":
        return None
    key, equals, value = place.partition("=")
    if not equals:
        return [name.strip() for name in place.split("+")]
    return {key.strip(): int(value) if value.strip().isdigit() else value.strip()}


def _places(lever: Lever, scenario: Scenario) -> Iterator[Lever]:
    teams = scenario.teams
    if lever.team not in teams.index:
        raise InputError(unknown_name(Text("チーム", "team"), lever.team, teams.index).within(scenario.lang))
    roles = teams.loc[lever.team, "roles"]
    if lever.role not in roles:
        what = Text(f"チーム {lever.team} の職種", f"role in team {lever.team}")
        raise InputError(unknown_name(what, lever.role, roles).within(scenario.lang))
    if not (0 <= lever.least < math.inf and 0 < lever.step <= lever.most - lever.least + 1e-9 < math.inf):
        said = f"{lever.team}.{lever.role}:{lever.least:g}..{lever.most:g}/{lever.step:g}"
        raise InputError(
            Text(f"増員の候補「{said}」には選ぶ余地がありません。上限を下限より1刻み以上大きくしてください。",
                 f"the lever {said!r} leaves no choice: the most must be at least a step above the least.")
            .within(scenario.lang)
        )  # fmt: skip
    if not lever.each:
        yield lever
        return
    level = teams.loc[lever.team, "level"]
    for _, towns in scenario.region.groupby("code" if level == "municipality" else level, sort=True):
        yield lever._replace(where=list(towns["code"]), each=False)
