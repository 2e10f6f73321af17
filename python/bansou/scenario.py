"""Scenarios: what is assumed and what is asked."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bansou import _core, differences, places, titles
from bansou.differences import Change, Value
from bansou.errors import InputError
from bansou.frames import frame
from bansou.limits import number
from bansou.places import AnyPath, Language
from bansou.plain_values import plain
from bansou.policies import Policy, check_policy, decides, name_of
from bansou.wording import Text, counted

if TYPE_CHECKING:
    import datetime

    import pandas as pd


def load(path: AnyPath, root: AnyPath | None = None, lang: Language | None = None) -> Scenario:
    """Reads a scenario file and everything it extends.

    `path`: a YAML file; "bansou:tottori.yaml" is one that ships with the package; of results (.h5), their scenario.
    `root`: the folder that no file may be read from outside of; by default the topmost folder above `path` that is
        marked as a scenario folder (.bansou-scenarios), else that of `path`.
    `lang`: "ja" or "en", for messages and names; by default that of the environment.

    Raises InputError with all that is wrong; of results, as `Results.open` does.
    """
    if places.is_results(path):
        from bansou.results import Results

        return Results.open(path, lang).scenario
    file, speaking = os.fspath(places.find(path)), places.language(lang)
    within = None if root is None else os.fspath(root)
    return Scenario(_core.read_scenario(file, within, str(places.SHIPPED), speaking), speaking)


def loaded(scenario: Scenario | AnyPath, lang: Language | None = None) -> Scenario:
    """The scenario, or the one in a file. Raises as `load` does."""
    return scenario if isinstance(scenario, Scenario) else load(scenario, lang=lang)


class Scenario:
    """All that a run needs, checked and complete, tables of its own included: no file is read again. Immutable; `with_`
    makes another one. Can be pickled."""

    __slots__ = ("_core", "_lang", "_policy")

    def __init__(self, core: _core.Scenario, lang: Language, policy: Policy | None = None) -> None:
        self._core = core
        self._lang: Language = lang
        self._policy = policy

    def with_(
        self,
        *,
        changes: Iterable[Change] | None = None,
        parameters: Mapping[str, Value] | None = None,
        region: Mapping[str, Any] | Sequence[str] | None = None,
        start: datetime.date | str | None = None,
        years: int | None = None,
        spin_up: str | None = None,
        replications: int | None = None,
        seed: int | None = None,
        title: str | Mapping[str, str] | None = None,
    ) -> Scenario:
        """This scenario with differences, checked as a file that extends it would be.

        `changes`: added to those there are, each as in a file (docs/scenario-files.md): {"from": "2022-04-01",
            "team": "core_centre", ...}. Without a `title`, the first one is added to the title.
        `parameters`: new values by name: a number (in the unit that the parameter has), a text with a unit ("45 min"),
            or a mapping with value, unit, low, high, year, source, reason; what it leaves out stays. A number or text
            counts as an assumption that is certain (low and high are the value): no experiment varies it. Without a
            `title` or changes, the first other value is added to the title.
        `spin_up`: time simulated before the start, with its unit ("365 days").
        `region`: names or codes of municipalities, or a mapping as in a file; a key that the region has already is
            replaced, with the others it must fit, too. Without a `title`, the places become the title, and the
            question, which was about others, goes.

        Raises InputError; its problems name the argument instead of a file. TypeError for what no file could hold.
        """
        entries = {
            "title": title, "region": region, "start": start, "years": years, "spin_up": spin_up,
            "replications": replications, "seed": seed, "changes": changes,
        }  # fmt: skip
        table = self._core.parameters(self._lang)
        known = {
            str(name): {"unit": unit, "year": year}
            for name, unit, year in zip(table["name"], table["unit"], table["year"], strict=True)
        }
        base: differences.Tree = json.loads(self._core.resolved)
        over = differences.tree_of(entries, parameters, known)
        tree = differences.merged(base, over)
        rewritten = self._rewritten(tree, differences.positions(base, over), self._policy)
        if title is not None:
            return rewritten
        if region is not None:
            tree.pop("question", None)
            tree["title"] = titles.of_places(rewritten._core)
        elif over.get("changes"):
            tree["title"] = titles.with_change(self._core, over["changes"][0])
        elif parameters:
            tree["title"] = titles.with_value(self._core, rewritten._core, over["parameters"])
        else:
            return rewritten
        return self._rewritten(tree, {}, self._policy)

    def with_drawn(self, values: Mapping[str, float]) -> Scenario:
        """As with_(parameters=values), for values taken from their ranges: shares of one whole (the ways of contact, say)
        that would be more than it are scaled down together, as `compare --robust` does. The title stays. Raises InputError,
        for what is no number (in the unit that the parameter has), too."""
        drawn = {str(name): plain(value) for name, value in dict(values).items()}
        for name, value in drawn.items():
            number(f"with_drawn({name!r})", value, self._lang)
        title = json.loads(self._core.resolved)["title"]
        return self.with_(parameters=self._core.fit_shares(drawn), title=title)

    def with_policy(self, policy: Policy | None) -> Scenario:
        """This scenario with its decisions taken by `policy`; None: by its own rules. See `bansou.Policy`.

        Results name the policy. For other processes it must be picklable: a class of a module that they can import.

        Raises TypeError for what is no policy, ValueError for one that decides nothing.
        """
        tree: differences.Tree = json.loads(self._core.resolved)
        tree.pop("policy", None)
        if policy is not None:
            check_policy(policy)
            policy = copy.deepcopy(policy)  # whatever becomes of the original, this is what its name stands for
            tree["policy"] = name_of(policy)
        return self._rewritten(tree, {}, policy)

    def in_language(self, lang: Language) -> Scenario:
        """The same with names and messages in "ja" or "en". Raises InputError for another language."""
        return Scenario(self._core, places.language(lang), self._policy)

    @property
    def title(self) -> str:
        return self._core.title(self._lang)

    @property
    def question(self) -> str:
        """What the scenario is to answer; may be empty."""
        return self._core.question(self._lang)

    @property
    def lang(self) -> Language:
        return self._lang

    @property
    def policy(self) -> str:
        """Who decides instead of the scenario's rules: name and fingerprint; empty: nobody."""
        return self._core.policy

    @property
    def moves_posts(self) -> bool:
        """Whether a policy may change who is employed where; of one whose name alone is known, too."""
        return bool(self.policy) and (self._policy is None or decides(self._policy, "staffing"))

    def decider(self) -> Policy | None:
        """The policy, for a run. Raises InputError if this is the scenario of a file of results, which keeps the name
        of its policy only."""
        if self.policy and self._policy is None:
            raise InputError(
                Text(
                    f"方針（{self.policy}）は結果ファイルに名前しか残っていません。with_policy で渡してください。",
                    f"of the policy ({self.policy}) results keep the name only; hand it over again by with_policy.",
                ).within(self._lang)
            )
        return self._policy

    @property
    def path(self) -> Path:
        """The file it was read from."""
        return Path(self._core.path)

    @property
    def start(self) -> str:
        """First day, as an ISO date."""
        return self._core.start

    @property
    def years(self) -> int:
        return self._core.years

    @property
    def replications(self) -> int:
        return self._core.replications

    @property
    def seed(self) -> int:
        return self._core.seed

    @property
    def region(self) -> pd.DataFrame:
        """The municipalities: `code`, `name`, `prefecture`; `area`, `health_centre` and `centre` (names of those in charge),
        `kind` ("city", "town", ...), `band` (1..5, by residents), `population` (persons), `latitude`, `longitude` (degrees)."""
        return frame(self._core.municipalities())

    @property
    def notes(self) -> list[str]:
        """What must be known to read figures of it, as screens and reports say: how far they are calibrated, made-up areas,
        shared teams of which the region holds a part."""
        return self._core.notes(self._lang)

    @property
    def parameters(self) -> pd.DataFrame:
        """Every figure by `name`: `subject` (what it is about), `label` (what it is), `value`, `unit`, `low`, `high` (in that
        unit), `year`, `source` ("assumption": none), `reason`."""
        return frame(self._core.parameters(self._lang)).set_index("name")

    @property
    def metrics(self) -> pd.DataFrame:
        """Every figure of a summary, by `metric`: `name`, `unit`, `better` ("lower", "higher", "neither"), `headline` (whether
        options are judged on it), `definition` (how it is made of one replication: who and what counts, what is left out)."""
        return frame(self._core.metrics(self._lang)).set_index("metric")

    @property
    def teams(self) -> pd.DataFrame:
        """Who shares a line of work, by `id`: `name`, `level` (one in each "municipality", "area", "health_centre", "centre"
        or "prefecture"), `roles` (list of ids), `optional` (whether there may be places without it)."""
        return frame(self._core.teams(self._lang)).set_index("id")

    @property
    def services(self) -> pd.DataFrame:
        """The care network, by `id`: `name`, `kind` (what it does), `team` (whose work it is; may be empty), `entry` ("help",
        "treatment" or "crisis": what residents come for by themselves; empty: they do not), `routes` (by outlet, the list
        of services it leads to, first asked first)."""
        return frame(self._core.services(self._lang)).set_index("id")

    @property
    def changes(self) -> pd.DataFrame:
        """Differences from the baseline: `name` (may be empty), `kind` ("staff": posts added or set; "scale": posts times a
        factor; "joint": a team that towns have together; "open", "close": a service; "reserve": hours set aside;
        "parameter": a figure, a line for each), `from` (days after the start), `municipalities` (list of codes).

        `team`: of staff, scale and joint; `service`: of open, close and reserve; `parameter`: of parameter; else empty.
        `hours_a_month`: of reserve, hours of each team for all its places of the change together (0 ends it); else 0.
        `yearly_cost`: yen a year for all places, as stated, or posts at the pay of their role (NaN: not known)."""
        return frame(self._core.changes(self._lang))

    def preflight(self) -> pd.DataFrame:
        """What can be told in a moment, without simulating; the fullest places (of hours or slots) first: `team`, `place`,
        `fte` (posts), `utilisation` (0..; above 1: more work than hours), `slots` (caseload slots wanted over those there
        are), `wait` (days; inf: goes on growing), `backlog` (its growth, jobs or residents without a slot a year),
        `more_fte` (posts more with which a team that falls behind would keep up, at square-root safety).
        `.attrs["longest_backup"]`: services, first asked first.

        An analytic first guess of a mean day: no chance, nobody gives up, no beds."""
        loads, longest_backup = self._core.preflight()
        table = frame(loads)
        table.attrs["longest_backup"] = longest_backup
        return table

    def _rewritten(self, tree: differences.Tree, positions: dict[str, str], policy: Policy | None) -> Scenario:
        return restored(json.dumps(tree, ensure_ascii=False), self._core.path, self._lang, policy, positions)

    def __eq__(self, other: object) -> bool:
        """Whether they say the same, wherever they were read from."""
        return isinstance(other, Scenario) and self._core.resolved == other._core.resolved

    def __hash__(self) -> int:
        return hash(self._core.resolved)

    def __reduce__(self) -> tuple[Any, ...]:
        return restored, (self._core.resolved, self._core.path, self._lang, self._policy)

    def __repr__(self) -> str:
        towns = len(self._core.municipalities()["code"])
        return (
            f"<Scenario '{self.title}': {counted(towns, 'municipalities')}, {counted(self.years, 'years')}, "
            f"{counted(self.replications, 'replications')}, seed {self.seed}>"
        )


def restored(
    resolved: str, path: str, lang: Language, policy: Policy | None = None, positions: Mapping[str, str] | None = None
) -> Scenario:
    """From its resolved form, as results and pickles keep it, or one that differs; `positions`: by JSON pointer, what to
    call a value in messages."""
    core = _core.scenario_from(resolved, dict(positions or {}), path, str(places.SHIPPED), lang)
    return Scenario(core, lang, policy)
