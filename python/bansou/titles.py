"""Titles of scenarios that differ from others, so that what is compared has different ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bansou import _core, differences
from bansou.differences import Change
from bansou.places import Language

Titles = dict[Language, str]


def with_change(before: _core.Scenario, change: Change) -> Titles:
    """Of `before` with the change."""

    def about(lang: Language) -> str:
        tables = (before.teams(lang), before.services(lang))
        names = {str(key): str(name) for one in tables for key, name in zip(one["id"], one["name"], strict=True)}
        return differences.subject(change, names, lang)

    return _added(before, about)


def with_value(before: _core.Scenario, after: _core.Scenario, names: Iterable[str]) -> Titles:
    """Of `before` with the first of the parameters (by their names) that has another value in `after`; a range alone
    changes no result, and no title."""
    was, now = (_values(scenario) for scenario in (before, after))
    changed = next((f"{name} {now[name]}" for name in names if now[name] != was[name]), None)
    return _added(before, lambda _: changed)


def of_places(scenario: _core.Scenario) -> Titles:
    """Up to three municipalities, else prefectures: names are Japanese in every language."""
    towns = scenario.municipalities()
    shown = towns["name"] if len(towns["name"]) <= 3 else list(dict.fromkeys(towns["prefecture"]))
    named = [str(place) for place in shown[:3]] + (["…"] if len(shown) > 3 else [])
    return {"ja": "・".join(named), "en": ", ".join(named)}


def _added(before: _core.Scenario, about: Callable[[Language], str | None]) -> Titles:
    langs: tuple[Language, ...] = ("ja", "en")
    return {lang: " + ".join(filter(None, (before.title(lang), about(lang)))) for lang in langs}


def _values(scenario: _core.Scenario) -> dict[str, str]:
    """By name: the value with its unit."""
    table = scenario.parameters("en")
    return {
        str(name): f"{value:.12g} {unit}"
        for name, value, unit in zip(table["name"], table["value"], table["unit"], strict=True)
    }
